package org.depeche.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.depeche.catalog.Terms;
import org.junit.jupiter.api.Test;

class ScorerTest {
  private static Told all() {
    return new Told()
        .entity("#hackers", "Group", "Chinese hackers")
        .entity("#mailbox", "Account", "mailbox of Ana Ruiz")
        .entity("#ana", "Person", "Ana Ruiz")
        .entity("#officials", "Group", "two officials")
        .entity("#reuters", "MediaOutlet", "Reuters")
        .entity("#ministry", "GovernmentBody", "Ministry")
        .add("#mailbox", "dp:accountOf", "#ana")
        .add("#ana", "dp:holdsPosition", "#post")
        .add("#post", "rdfs:label", "\"ambassador to Peru\"");
  }

  private static Told intrusion() {
    return all()
        .situation("#s1", "Intrusion", "broke into")
        .add("#s1", "dp:actor", "#hackers")
        .add("#s1", "dp:target", "#mailbox");
  }

  @Test
  void findsNoFaultWhereAllIsThere() {
    Evaluation evaluation = intrusion()
        .claim("#c1", "#officials", "#s1", "Asserted")
        .claim("#c2", "#reuters", "#c1", "Asserted")
        .claim("#c3", "#outlet", "#c2", "Asserted")
        .claim("#c4", "#ministry", "#s1", "Denied")
        .evaluation();
    assertEquals(List.of(), evaluation.slips());
    assertEquals(1, evaluation.pressScore());
    for (Layer layer : Layer.values()) {
      assertEquals(1, evaluation.counts(layer).f1(), layer.label());
    }
  }

  @Test
  void tellsWrongStatusWrongSourceAndShortChain() {
    assertEquals(
        List.of(
            "p1: claim with the wrong status (denied → alleged): Intrusion/broke into, the ministry, denied",
            "p1: claim with the wrong source (a source → own voice): Intrusion/broke into, two officials, asserted"
                + " → own voice, asserted",
            "p1: chain missed (2 voices): Intrusion/broke into: two officials < Reuters"),
        intrusion()
            .claim("#c1", "#outlet", "#s1", "Asserted")
            .claim("#c2", "#ministry", "#s1", "Alleged")
            .errors());
  }

  @Test
  void tellsSwappedRolesAndWrongFillers() {
    assertEquals(
        List.of(
            "p1: filler in the wrong role (target → victim): Intrusion/broke into, target the mailbox of Ana Ruiz",
            "p1: wrong filler of a role (actor): Intrusion/broke into, actor Chinese hackers → two officials"),
        all().situation("#s1", "Intrusion", "broke into")
            .add("#s1", "dp:actor", "#officials")
            .add("#s1", "dp:victim", "#mailbox")
            .claim("#c1", "#officials", "#s1", "Asserted")
            .claim("#c2", "#reuters", "#c1", "Asserted")
            .claim("#c4", "#ministry", "#s1", "Denied")
            .errors());
  }

  @Test
  void tellsWrongTypesAndExtraThings() {
    List<String> errors = new Told()
        .entity("#hackers", "ThreatActor", "the hackers")
        .entity("#moon", "Place", "Moon")
        .situation("#s1", "DataBreach", "broke into")
        .situation("#s2", "Visit", "landed")
        .add("#s2", "dp:place", "#moon")
        .add("#moon", "dp:basedIn", "#hackers")
        .claim("#c1", "#moon", "#s2", "Possible")
        .errors();
    assertEquals(
        List.of(
            "p1: entity of the wrong type (Group → ThreatActor): Chinese hackers",
            "p1: entity extra (Place): Moon",
            "p1: situation of the wrong type (Intrusion → DataBreach): broke into",
            "p1: situation extra (Visit): landed",
            "p1: role extra with its situation (place): Visit/landed, place Moon",
            "p1: claim extra with its situation (possible): Visit/landed, Moon, possible",
            "p1: relation extra (basedIn): Moon – Chinese hackers"),
        errors.stream().filter(error -> !error.contains("missed")).toList());
  }

  @Test
  void seesALeakWhereADeniedThingIsAsserted() {
    Told told = intrusion().claim("#c4", "#ministry", "#s1", "Denied");
    assertEquals(0, told.evaluation().leaks());
    assertEquals(1, told.add("#hackers", "dp:attacked", "#mailbox").evaluation().leaks());
  }

  @Test
  void takesAPassageWithoutAGraphForOneWhereNothingWasFound() {
    Findings nothing = Findings.read(InputStream.nullInputStream());
    Evaluation evaluation = new Scorer(Terms.load()).score(List.of(Told.passage()), nothing);
    assertEquals(1, evaluation.absent());
    assertEquals(new Counts(0, 0, 6), evaluation.counts(Layer.ENTITIES));
    assertEquals(0, evaluation.pressScore());
  }

  @Test
  void givesAPositionToOneTitleOnly() {
    Evaluation evaluation = all()
        .add("#ana", "dp:holdsPosition", "#other")
        .add("#other", "rdfs:label", "\"the Ambassador\"")
        .evaluation();
    assertEquals(new Counts(2, 1, 0), evaluation.counts(Layer.RELATIONS));
  }

  @Test
  void splitsByLanguage() {
    Map<String, Integer> passages = new TreeMap<>();
    all().evaluation().byLanguage().forEach((language, part) -> passages.put(language, part.passages()));
    assertEquals(Map.of("en", 1), passages);
  }
}
