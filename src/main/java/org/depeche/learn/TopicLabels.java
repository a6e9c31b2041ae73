package org.depeche.learn;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.depeche.model.ResolvedArticle;
import org.depeche.resolve.TopicModel;

/** Which situations of an article are about which others, as the passage's annotation has it. */
final class TopicLabels {
  private final Map<String, Passage.Act> acts;

  private TopicLabels(Map<String, Passage.Act> acts) {
    this.acts = acts;
  }

  static TopicLabels of(Passage passage, ResolvedArticle article) {
    return new TopicLabels(ActPairs.of(passage, article));
  }

  /** Whether a situation is about another, {@link TopicModel#NONE} where not; empty for one without a partner. */
  Optional<String> label(String situation, String other) {
    Passage.Act act = acts.get(situation);
    if (act == null) {
      return Optional.empty();
    }
    Passage.Act topic = acts.get(other);
    boolean about = topic != null && act.roles().getOrDefault(TopicModel.TOPIC, List.of()).contains(topic.id());
    return Optional.of(about ? TopicModel.TOPIC : TopicModel.NONE);
  }
}
