package org.depeche.learn;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.ResolvedArticle.Situation;
import org.depeche.model.Span;

/**
 * Which entities of an article take which role in its situations, as the passage's annotation has it.
 *
 * <p>Situations of one type are paired by their words. Only those that have a partner are told of.
 */
final class RoleLabels {
  private final Passage passage;
  private final Map<String, Passage.Act> acts;
  private final Map<String, String> entities;

  private RoleLabels(Passage passage, Map<String, Passage.Act> acts, Map<String, String> entities) {
    this.passage = passage;
    this.acts = acts;
    this.entities = entities;
  }

  static RoleLabels of(Passage passage, ResolvedArticle article) {
    return new RoleLabels(passage, acts(passage, article), EntityPairs.of(passage, article));
  }

  private static Map<String, Passage.Act> acts(Passage passage, ResolvedArticle article) {
    Map<String, Passage.Act> acts = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (Situation situation : article.situations()) {
      passage.acts().stream()
          .filter(act -> act.type().equals(situation.type()) && !taken.contains(act.id()))
          .filter(act -> touches(passage, act, situation.triggers()))
          .findFirst()
          .ifPresent(act -> {
            taken.add(act.id());
            acts.put(situation.id(), act);
          });
    }
    return acts;
  }

  private static boolean touches(Passage passage, Passage.Act act, List<Span> triggers) {
    return act.triggers().stream().flatMap(words -> passage.places(words).stream())
        .anyMatch(place -> triggers.stream()
            .anyMatch(trigger -> place.start() < trigger.end() && trigger.start() < place.end()));
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
