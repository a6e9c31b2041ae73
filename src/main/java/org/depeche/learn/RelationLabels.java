package org.depeche.learn;

import java.util.Comparator;
import java.util.Map;
import org.depeche.model.ResolvedArticle;
import org.depeche.resolve.RelationModel;

/** How the entities of an article are related, as the passage's annotation has it. */
final class RelationLabels {
  private final Passage passage;
  private final Map<String, String> entities;

  private RelationLabels(Passage passage, Map<String, String> entities) {
    this.passage = passage;
    this.entities = entities;
  }

  static RelationLabels of(Passage passage, ResolvedArticle article) {
    return new RelationLabels(passage, EntityPairs.of(passage, article));
  }

  /** The relation of one entity to another, {@link RelationModel#NONE} where there is none. */
  String label(String subject, String object) {
    return passage.bonds().stream()
        .filter(bond -> bond.subject().equals(entities.get(subject)) && bond.object().equals(entities.get(object)))
        .map(Passage.Bond::kind)
        .min(Comparator.naturalOrder())
        .orElse(RelationModel.NONE);
  }
}
