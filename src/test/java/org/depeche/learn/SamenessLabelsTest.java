package org.depeche.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.depeche.model.AnnotatedArticle;
import org.depeche.model.Extraction;
import org.depeche.model.Extraction.FoundSituation;
import org.depeche.model.Span;
import org.depeche.resolve.SamenessCandidate;
import org.depeche.resolve.SamenessModel;
import org.junit.jupiter.api.Test;

class SamenessLabelsTest {
  private final Passage passage = PassageReader.parse("dispatches-a.txt", "en", List.of(
      "T Hackers stole files and met. The theft was probed. The raid, the heist: all denied.",
      "E1 Group | Hackers",
      "S1 DataBreach | stole ; The theft | actor=E1 | !asserted",
      "S2 DataBreach | The raid | !asserted")).get(0);
  private final List<String> found = List.of("stole", "theft", "raid", "heist");

  @Test
  void wordsThatNameOneSituationAreTheSameAndOthersAreNot() {
    assertEquals(Optional.of(SamenessModel.SAME), label("theft", "stole", false));
    assertEquals(Optional.of(SamenessModel.OTHER), label("raid", "theft", false));
  }

  @Test
  void whatIsNotAnnotatedIsMoreOfWhatTheRulesHoldItForOrNothingIsLearned() {
    assertEquals(Optional.of(SamenessModel.SAME), label("heist", "stole", true));
    assertEquals(Optional.empty(), label("heist", "stole", false));
  }

  private Optional<String> label(String word, String before, boolean ruled) {
    List<FoundSituation> situations = found.stream().map(this::situation).toList();
    Extraction extraction = new Extraction(
        new AnnotatedArticle(passage.article(), List.of()), List.of(), situations, List.of(), List.of());
    return SamenessLabels.of(passage, extraction)
        .label(new SamenessCandidate(found.indexOf(word), found.indexOf(before), ruled, false, Set.of()));
  }

  private FoundSituation situation(String word) {
    Span place = passage.places(word).get(0);
    return new FoundSituation(
        found.indexOf(word), "DataBreach", 0, 1, place, false, List.of(), Optional.empty(), 1, "test");
  }
}
