package org.depeche.learn;

import java.util.Map;
import java.util.Optional;
import org.depeche.model.ResolvedArticle;

/**
 * Which entities of an article take which role in its situations, as the passage's annotation has it.
 *
 * <p>Only situations that have a partner are told of.
 */
final class RoleLabels {
  private final Map<String, Passage.Act> acts;
  private final Map<String, String> entities;

  private RoleLabels(Map<String, Passage.Act> acts, Map<String, String> entities) {
    this.acts = acts;
    this.entities = entities;
  }

  static RoleLabels of(Passage passage, ResolvedArticle article) {
    return new RoleLabels(ActPairs.of(passage, article), EntityPairs.of(passage, article));
  }

  /** The role of an entity in a situation, {@code none} where it has none; empty for a situation without a partner. */
  Optional<String> label(String situation, String entity, String none) {
    Passage.Act act = acts.get(situation);
    if (act == null) {
      return Optional.empty();
    }
    String gold = entities.get(entity);
    return Optional.of(act.roles().entrySet().stream()
        .filter(role -> gold != null && role.getValue().contains(gold))
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst()
        .orElse(none));
  }
}
