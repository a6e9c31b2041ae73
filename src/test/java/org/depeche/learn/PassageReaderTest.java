package org.depeche.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.depeche.model.Span;
import org.depeche.model.Status;
import org.junit.jupiter.api.Test;

class PassageReaderTest {
  private static final List<String> LINES = List.of(
      "# two passages",
      "T Officials told CNN that hackers had copied the mail. Beijing denied it.",
      "M 2023-07-14 | CNN",
      "E1 Group | hackers",
      "E2 Data | the mail",
      "E3 Country | Beijing ; aka=China",
      "S1 DataBreach | copied | actor=E1 | target=E2 | time=2023-07 | !asserted:E1>E2 | !denied:E3",
      "R nationality | E1 | E3",
      "",
      "T Nothing happened.");

  @Test
  void aPassageIsReadWithItsActs() {
    List<Passage> passages = PassageReader.parse("a.txt", "en", LINES);
    assertEquals(2, passages.size());
    Passage first = passages.get(0);
    assertEquals("a.txt:1", first.id());
    assertEquals(Optional.of("2023-07-14"), first.published());
    assertEquals(Optional.of("CNN"), first.outlet());
    assertEquals(List.of("Beijing", "China"), first.entities().get("E3"));
    Passage.Act act = first.acts().get(0);
    assertEquals("DataBreach", act.type());
    assertEquals(List.of("copied"), act.triggers());
    assertEquals(Map.of("actor", List.of("E1"), "target", List.of("E2")), act.roles());
    assertEquals(
        List.of(
            new Passage.Voice(Status.ASSERTED, Optional.of("E1")), new Passage.Voice(Status.DENIED, Optional.of("E3"))),
        act.voices());
    assertEquals(List.of(new Passage.Bond("nationality", "E1", "E3")), first.bonds());
    assertTrue(first.whole());
    assertFalse(passages.get(1).whole());
    assertEquals("Group", first.types().get("E1"));
    assertEquals(List.of(), passages.get(1).acts());
    assertEquals(List.of(), passages.get(1).bonds());
    assertEquals(Optional.empty(), passages.get(1).published());
  }

  @Test
  void aPassageWithEntitiesOfNoTypeIsNotWhole() {
    List<String> lines = List.of("T Hackers copied the mail.", "E1 ? | Hackers", "S1 DataBreach | copied | actor=E1");
    Passage paragraph = PassageReader.parse("paragraphs-a.txt", "en", lines).get(0);
    assertFalse(paragraph.whole());
    assertEquals(Map.of(), paragraph.types());
    assertTrue(paragraph.tellsTriggers());
    assertTrue(paragraph.tellsRoles());
    Passage ofRelations = PassageReader.parse("relations-a.txt", "en", lines).get(0);
    assertFalse(ofRelations.tellsTriggers());
    assertTrue(ofRelations.tellsRoles());
  }

  @Test
  void ofAPassageOnStatusesNothingElseIsLearned() {
    Passage passage = PassageReader.parse("statuses-a.txt", "en", LINES).get(0);
    assertFalse(passage.whole());
    assertFalse(passage.tellsRoles());
    assertTrue(PassageReader.parse("dispatches-a.txt", "en", LINES).get(0).tellsRoles());
  }

  @Test
  void theArticlesOwnVoiceHasNoSource() {
    List<String> lines = List.of("T Hackers may have copied the mail.", "S1 DataBreach | copied | !possible");
    assertEquals(
        List.of(new Passage.Voice(Status.POSSIBLE, Optional.empty())),
        PassageReader.parse("a.txt", "en", lines).get(0).acts().get(0).voices());
  }

  @Test
  void aStatusThatIsNoneIsRefused() {
    String fault = assertThrows(IllegalArgumentException.class, () -> PassageReader.parse(
        "a.txt", "en", List.of("T Hackers copied the mail.", "S1 DataBreach | copied | !claimed"))).getMessage();
    assertEquals(
        "a.txt:2: 'claimed' is no status; asserted, alleged, possible, denied, negated and future are", fault);
  }

  @Test
  void aRelationWithoutAnObjectIsRefused() {
    String fault = assertThrows(IllegalArgumentException.class, () -> PassageReader.parse(
        "a.txt", "en", List.of("T Hackers copied the mail.", "E1 Group | Hackers", "R nationality | E1"))).getMessage();
    assertEquals("a.txt:3: a relation is a kind, a subject and an object", fault);
  }

  @Test
  void wordsStandAsWholeWordsInCodePoints() {
    Passage passage = PassageReader.parse("a.txt", "en", List.of("T 𝔄 hack of hackers, a hack.")).get(0);
    assertEquals(List.of(new Span(2, 6), new Span(21, 25)), passage.places("hack"));
  }

  @Test
  void wordsThatDoNotStandInTheTextAreRefusedWithTheirLine() {
    String fault = assertThrows(IllegalArgumentException.class, () -> PassageReader.parse(
        "a.txt", "en", List.of("T Hackers copied the mail.", "S1 DataBreach | stole | !asserted"))).getMessage();
    assertEquals("a.txt:2: 'stole' does not stand in the text", fault);
  }

  @Test
  void anUnknownMarkIsRefused() {
    String fault = assertThrows(IllegalArgumentException.class, () -> PassageReader.parse(
        "a.txt", "en", List.of("T Hackers copied the mail.", "X what"))).getMessage();
    assertTrue(fault.startsWith("a.txt:2: 'X' is no mark"), fault);
  }
}
