package org.depeche.resolve;

import static org.depeche.resolve.Told.role;
import static org.depeche.resolve.Told.that;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.depeche.catalog.FeatureNetwork;
import org.depeche.catalog.LearnedModels;
import org.depeche.model.ResolvedArticle.Role;
import org.depeche.model.ResolvedArticle.Situation;
import org.depeche.model.Status;
import org.junit.jupiter.api.Test;

/** What a network of sameness is told of words, and what becomes of situations by it. */
class SamenessTest {
  private final Told told = Told.english("Conti robbed Rollin.", "Gamma met.", "Delta met.", "Acme was looted.");
  private final int conti = told.name(0, "Conti", "ThreatActor");
  private final int rollin = told.name(0, "Rollin", "Organization");
  private final int theft =
      told.situation(0, "DataBreach", "robbed", false, role("actor", conti), role("victim", rollin));
  private final int acme = told.name(3, "Acme", "Organization");
  private final int loot = told.situation(3, "DataBreach", "looted", false, role("victim", acme));

  @Test
  void bothKindsTheWayBetweenAndWhoTakesPartAreTold() {
    told.own(0, Status.ASSERTED, that(theft));
    told.own(3, Status.ASSERTED, that(loot));
    SamenessCandidate pair = pairs().get(0);
    assertFalse(pair.ruled());
    assertFalse(pair.bound());
    assertTrue(pair.features().containsAll(Set.of(
        "kinds:DataBreach+DataBreach", "apart:3", "between:0", "apart:victimfalse", "old-only:actor",
        "=|apart:victimfalse", "both:en:robbed+looted", "rules:false")), pair.features().toString());
  }

  @Test
  void whatIsOnlyAllegedIsNotMadeOneWithWhatIsAsserted() {
    told.own(0, Status.ASSERTED, that(theft));
    told.own(3, Status.ALLEGED, that(loot));
    assertTrue(pairs().get(0).bound());
    assertEquals(2, resolved(SamenessModel.SAME).size());
  }

  @Test
  void whatIsDeniedTakesInNothingThatIsAsserted() {
    told.own(0, Status.ASSERTED, that(theft));
    told.claim(1, told.name(1, "Gamma", "Organization"), Status.DENIED, that(theft));
    told.own(3, Status.ASSERTED, that(loot));
    assertTrue(pairs().get(0).bound());
    assertEquals(2, resolved(SamenessModel.SAME).size());
  }

  @Test
  void whatTheNetworkHoldsForOneIsOneAndItsFurtherRolesAreGuesses() {
    told.own(0, Status.ASSERTED, that(theft));
    told.own(3, Status.ASSERTED, that(loot));
    List<Situation> situations = resolved(SamenessModel.SAME);
    assertEquals(1, situations.size());
    assertEquals(
        List.of(new Role("actor", "group/conti"), new Role("victim", "organization/rollin"),
            new Role("victim", "organization/acme", true)),
        situations.get(0).roles());
    assertEquals(List.of("test.DataBreach", "model/sameness"), situations.get(0).rules());
    assertEquals(2, situations.get(0).triggers().size());
  }

  @Test
  void whatTheRulesHoldForOneIsTwoWhereTheNetworkIsSureAndNobodyDeniesIt() {
    int raid = told.situation(2, "DataBreach", "Delta", true);
    told.own(0, Status.ASSERTED, that(theft));
    told.own(2, Status.ASSERTED, that(raid));
    told.own(3, Status.ASSERTED, that(loot));
    assertEquals(2, told.resolved().situations().size());
    assertEquals(3, resolved(SamenessModel.OTHER).size());
    told.claim(1, conti, Status.DENIED, that(theft));
    assertEquals(2, resolved(SamenessModel.OTHER).size());
  }

  private List<SamenessCandidate> pairs() {
    return new Resolver().samenessCandidates(told.extraction());
  }

  /** The situations of the article, with a network that says the same of all words. */
  private List<Situation> resolved(String sure) {
    List<String> classes = List.of(SamenessModel.SAME, SamenessModel.OTHER);
    float[][] scores = new float[2][2];
    scores[classes.indexOf(sure)][0] = 9;
    FeatureNetwork network =
        FeatureNetwork.parse("sameness.txt", FeatureNetwork.write(classes, new float[] {0}, scores, Map.of()));
    LearnedModels models = LearnedModels.NONE.with("en", network).withSameness(Optional.of(network));
    return new Resolver().with(models).resolve(told.extraction()).situations();
  }
}
