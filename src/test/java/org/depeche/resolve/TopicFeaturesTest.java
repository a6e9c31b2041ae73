package org.depeche.resolve;

import static org.depeche.resolve.Told.role;
import static org.depeche.resolve.Told.that;
import static org.depeche.resolve.Told.topic;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.depeche.model.Extraction.FoundRole;
import org.depeche.model.Status;
import org.junit.jupiter.api.Test;

class TopicFeaturesTest {
  private final Told told = Told.english("Conti robbed Rollin.", "Then Conti encrypted Acme.", "Rollin protested.");
  private final int rollin = told.name(0, "Rollin", "Organization");
  private final int theft = told.situation(0, "DataBreach", "robbed", false, role("victim", rollin));
  private final int acme = told.name(1, "Acme", "Organization");
  private final int ransom = told.situation(1, "Ransomware", "encrypted", false, role("victim", acme));

  @Test
  void onlyWhatMayBeAboutSomethingIsAskedAboutAllTheRest() {
    protest();
    assertEquals(
        List.of("situation-3 situation-1", "situation-3 situation-2"),
        candidates().stream().map(candidate -> candidate.situation() + " " + candidate.topic()).toList());
  }

  @Test
  void whatTheRulesGiveIsTold() {
    protest(topic(theft));
    assertTrue(features(0).containsAll(Set.of("given:true", "given-other:false")));
    assertTrue(features(1).containsAll(Set.of("given:false", "given-other:true")));
  }

  @Test
  void whoTakesPartInBothAndWhereTheyStandIsTold() {
    protest();
    assertTrue(features(0).containsAll(Set.of("shared:actor=victim", "Condemnation|shared:actor=victim", "apart:-2")), told(0));
    assertTrue(features(0).containsAll(Set.of("attack:0", "before:1")), told(0));
    assertTrue(features(1).containsAll(Set.of("shared:false", "apart:-1", "attack:1", "before:0")), told(1));
    assertFalse(features(1).contains("shared:actor=victim"), told(1));
  }

  private void protest(FoundRole... topics) {
    int again = told.name(2, "Rollin", "Organization");
    int protest = topics.length == 0
        ? told.situation(2, "Condemnation", "protested", false, role("actor", again))
        : told.situation(2, "Condemnation", "protested", false, role("actor", again), topics[0]);
    told.own(0, Status.ASSERTED, that(theft));
    told.own(1, Status.ASSERTED, that(ransom));
    told.own(2, Status.ASSERTED, that(protest));
  }

  private Set<String> features(int candidate) {
    return candidates().get(candidate).features();
  }

  private String told(int candidate) {
    return new TreeSet<>(features(candidate)).toString();
  }

  private List<TopicCandidate> candidates() {
    return new Resolver().topicCandidates(told.extraction());
  }
}
