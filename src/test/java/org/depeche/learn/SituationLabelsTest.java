package org.depeche.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.depeche.map.Sample;
import org.depeche.resolve.SituationModel;
import org.junit.jupiter.api.Test;

class SituationLabelsTest {
  private final Passage passage = PassageReader.parse("dispatches-a.txt", "en", List.of(
      "T Hackers stole files. The theft was probed. The fine is unpaid.",
      "E1 Group | Hackers",
      "S1 DataBreach | stole ; The theft | actor=E1 | !asserted",
      "S2 Investigation | probed | !asserted")).get(0);
  private final Sample sample = new Sample(passage.article())
      .situation("situation-1", "DataBreach", "stole");

  @Test
  void whatIsAnnotatedIsOfItsType() {
    assertEquals("DataBreach", label("situation-1"));
  }

  @Test
  void whatIsToldAgainIsNothingByItself() {
    sample.situation("situation-2", "DataBreach", "theft");
    assertEquals(SituationModel.NONE, label("situation-2"));
  }

  @Test
  void whatNothingFoundTellsIsOfTheTypeThatItIsAnnotatedAs() {
    sample.situation("situation-2", "Charge", "probed");
    assertEquals("Investigation", label("situation-2"));
  }

  @Test
  void whatAnotherTellsAlreadyIsNothing() {
    sample.situation("situation-2", "Investigation", "probed").situation("situation-3", "Charge", "probed");
    assertEquals(SituationModel.NONE, label("situation-3"));
  }

  @Test
  void whatIsNotAnnotatedIsNothing() {
    sample.situation("situation-2", "Sanction", "fine");
    assertEquals(SituationModel.NONE, label("situation-2"));
  }

  private String label(String situation) {
    return SituationLabels.of(passage, sample.resolved()).label(situation);
  }
}
