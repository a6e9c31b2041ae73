package org.depeche.learn;

import java.util.HashMap;
import java.util.Map;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.ResolvedArticle.Situation;
import org.depeche.resolve.SituationModel;

/** What the passage's annotation holds a found situation for. */
final class SituationLabels {
  private final Map<String, String> types;

  private SituationLabels(Map<String, String> types) {
    this.types = types;
  }

  static SituationLabels of(Passage passage, ResolvedArticle article) {
    Map<String, Passage.Act> pairs = ActPairs.of(passage, article);
    Map<String, String> types = new HashMap<>();
    for (Situation situation : article.situations()) {
      types.put(situation.id(),
          pairs.containsKey(situation.id()) ? situation.type() : other(passage, situation, pairs));
    }
    return new SituationLabels(types);
  }

  /**
   * A type of the ontology: its own where the annotation has it, that of the annotated situation that its words name
   * and nothing found tells; else {@link SituationModel#NONE}, also where it is told again.
   */
  String label(String situation) {
    return types.get(situation);
  }

  private static String other(Passage passage, Situation situation, Map<String, Passage.Act> pairs) {
    return passage.acts().stream()
        .filter(act -> ActPairs.touches(passage, act, situation.triggers()))
        .findFirst()
        .filter(act -> !act.type().equals(situation.type()) && !pairs.containsValue(act))
        .map(Passage.Act::type)
        .orElse(SituationModel.NONE);
  }
}
