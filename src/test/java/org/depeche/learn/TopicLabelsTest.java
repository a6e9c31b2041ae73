package org.depeche.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.depeche.map.Sample;
import org.depeche.resolve.TopicModel;
import org.junit.jupiter.api.Test;

class TopicLabelsTest {
  private final Passage passage = PassageReader.parse("dispatches-a.txt", "en", List.of(
      "T Hackers stole files and met. The theft was probed. The fine is unpaid.",
      "E1 Group | Hackers",
      "S1 DataBreach | stole ; The theft | actor=E1 | !asserted",
      "S2 Meeting | met | !asserted",
      "S3 Investigation | probed | topic=S1 | !asserted")).get(0);
  private final Sample sample = new Sample(passage.article())
      .situation("situation-1", "DataBreach", "stole")
      .situation("situation-2", "Meeting", "met")
      .situation("situation-3", "Investigation", "probed")
      .situation("situation-4", "Sanction", "fine");

  @Test
  void whatIsAnnotatedIsATopicAndNothingElse() {
    assertEquals(Optional.of(TopicModel.TOPIC), label("situation-3", "situation-1"));
    assertEquals(Optional.of(TopicModel.NONE), label("situation-3", "situation-2"));
    assertEquals(Optional.of(TopicModel.NONE), label("situation-3", "situation-4"));
  }

  @Test
  void ofWhatIsNotAnnotatedNothingIsLearned() {
    assertEquals(Optional.empty(), label("situation-4", "situation-1"));
  }

  private Optional<String> label(String situation, String other) {
    return TopicLabels.of(passage, sample.resolved()).label(situation, other);
  }
}
