package org.depeche.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depeche.evaluate.Names;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.ResolvedArticle.Entity;

/** Which found entity is which annotated one: one to one, those whose names are the most alike first. */
final class EntityPairs {
  private static final double ALIKE = 0.5;

  private record Likeness(double score, String gold, String found) {}

  private EntityPairs() {}

  /** From the id of what is found to that of the annotation. */
  static Map<String, String> of(Passage passage, ResolvedArticle article) {
    return of(passage, article.entities(), Set.of());
  }

  /** @param others ids of the annotation that have a partner already */
  static Map<String, String> of(Passage passage, List<Entity> found, Set<String> others) {
    List<Likeness> alike = new ArrayList<>();
    for (Entity entity : found) {
      List<String> labels = new ArrayList<>(entity.otherLabels());
      labels.add(entity.label());
      passage.entities().forEach((id, names) -> alike.add(
          new Likeness(Names.similarity(names, labels), id, entity.id())));
    }
    Map<String, String> entities = new HashMap<>();
    Set<String> taken = new HashSet<>(others);
    alike.stream().filter(pair -> pair.score() >= ALIKE)
        .sorted(Comparator.comparingDouble(Likeness::score).reversed()
            .thenComparing(Likeness::gold).thenComparing(Likeness::found))
        .forEach(pair -> {
          if (!entities.containsKey(pair.found()) && taken.add(pair.gold())) {
            entities.put(pair.found(), pair.gold());
          }
        });
    return entities;
  }
}
