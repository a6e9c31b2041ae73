package org.depeche.learn;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.ResolvedArticle.Entity;
import org.depeche.resolve.EntityModel;

/** What the annotation of a whole passage holds an entity for. */
final class EntityLabels {
  private final Passage passage;
  private final Map<String, String> entities;

  private EntityLabels(Passage passage, Map<String, String> entities) {
    this.passage = passage;
    this.entities = entities;
  }

  static EntityLabels of(Passage passage, ResolvedArticle article) {
    return new EntityLabels(passage, EntityPairs.of(passage, article));
  }

  /** Those of what the rules make no entity of. */
  static EntityLabels of(Passage passage, ResolvedArticle article, List<Entity> passedOver) {
    Set<String> taken = Set.copyOf(EntityPairs.of(passage, article).values());
    return new EntityLabels(passage, EntityPairs.of(passage, passedOver, taken));
  }

  /** Its type, {@link EntityModel#NONE} where the annotation does not have it. */
  String label(String entity) {
    return entities.containsKey(entity) ? passage.types().get(entities.get(entity)) : EntityModel.NONE;
  }
}
