package org.depeche.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.depeche.evaluate.Names;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.ResolvedArticle.Entity;
import org.depeche.model.ResolvedArticle.Situation;
import org.depeche.model.Span;

/**
 * Which entities of an article take which role in its situations, as the passage's annotation has it.
 *
 * <p>What was found is paired with what is annotated one to one, the most alike first: entities by their names,
 * situations of one type by their words. Only situations that have a partner are told of.
 */
final class RoleLabels {
  private static final double ALIKE = 0.5;

  private record Likeness(double score, String gold, String found) {}

  private final Passage passage;
  private final Map<String, Passage.Act> acts;
  private final Map<String, String> entities;

  private RoleLabels(Passage passage, Map<String, Passage.Act> acts, Map<String, String> entities) {
    this.passage = passage;
    this.acts = acts;
    this.entities = entities;
  }

  static RoleLabels of(Passage passage, ResolvedArticle article) {
    List<Likeness> alike = new ArrayList<>();
    for (Entity entity : article.entities()) {
      List<String> labels = new ArrayList<>(entity.otherLabels());
      labels.add(entity.label());
      passage.entities().forEach((id, names) -> alike.add(
          new Likeness(Names.similarity(names, labels), id, entity.id())));
    }
    Map<String, String> entities = new HashMap<>();
    Set<String> taken = new HashSet<>();
    alike.stream().filter(pair -> pair.score() >= ALIKE)
        .sorted(Comparator.comparingDouble(Likeness::score).reversed()
            .thenComparing(Likeness::gold).thenComparing(Likeness::found))
        .forEach(pair -> {
          if (!entities.containsKey(pair.found()) && taken.add(pair.gold())) {
            entities.put(pair.found(), pair.gold());
          }
        });
    return new RoleLabels(passage, acts(passage, article), entities);
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
