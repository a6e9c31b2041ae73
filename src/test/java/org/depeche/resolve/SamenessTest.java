package org.depeche.resolve;

import static org.depeche.resolve.Told.role;
import static org.depeche.resolve.Told.that;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.depeche.catalog.FeatureNetwork;
import org.depeche.catalog.LearnedModels;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.ResolvedArticle.Role;
import org.depeche.model.ResolvedArticle.Situation;
import org.depeche.model.Status;
import org.junit.jupiter.api.Test;

/** What a network of sameness is told of words, and what becomes of situations by it. */
class SamenessTest {
  private static final double SURE = 0.999;
  private static final double UNLIKELY = 0.35;

  private final Told told = Told.english("Conti robbed Rollin.", "Gamma met.", "Delta met.", "Acme was looted.");
  private final int conti = told.name(0, "Conti", "ThreatActor");
  private final int rollin = told.name(0, "Rollin", "Organization");
  private final int theft =
      told.situation(0, "DataBreach", "robbed", false, role("actor", conti), role("victim", rollin));
  private final int acme = told.name(3, "Acme", "Organization");
  private final int loot = told.situation(3, "DataBreach", "looted", false, role("victim", acme));

  @Test
  void bothKindsTheWayBetweenAndWhoTakesPartAreTold() {
    bothAsserted();
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
    assertEquals(2, resolved(SURE).size());
  }

  @Test
  void whatIsDeniedTakesInNothingThatIsAsserted() {
    bothAsserted();
    told.claim(1, told.name(1, "Gamma", "Organization"), Status.DENIED, that(theft));
    assertTrue(pairs().get(0).bound());
    assertEquals(2, resolved(SURE).size());
  }

  @Test
  void whatTheNetworkHoldsForOneIsOneAndItsFurtherRolesAreGuesses() {
    bothAsserted();
    List<Situation> situations = resolved(SURE);
    assertEquals(1, situations.size());
    assertEquals(
        List.of(new Role("actor", "group/conti"), new Role("victim", "organization/rollin"),
            new Role("victim", "organization/acme", true)),
        situations.get(0).roles());
    assertEquals(List.of("test.DataBreach", "model/sameness"), situations.get(0).rules());
    assertEquals(2, situations.get(0).triggers().size());
  }

  @Test
  void whatTheRulesHoldForOneAndTheNetworkDoesNotIsTwo() {
    raid();
    assertEquals(2, told.resolved().situations().size());
    List<Situation> situations = resolved(UNLIKELY);
    assertEquals(3, situations.size());
    assertEquals(List.of("test.DataBreach", "model/sameness"), situations.get(0).rules());
    assertEquals(
        List.of(new Role("actor", "group/conti"), new Role("victim", "organization/rollin")),
        situations.get(0).roles());
  }

  @Test
  void whereAnybodyDeniesAnythingItMustBeSurerAndThePartsAreGuesses() {
    raid();
    told.claim(1, conti, Status.DENIED, that(theft));
    assertEquals(2, resolved(UNLIKELY).size());
    List<Situation> situations = resolved(1 - SURE);
    assertEquals(3, situations.size());
    assertTrue(situations.get(0).roles().stream().allMatch(Role::guessed), situations.get(0).roles().toString());
  }

  @Test
  void whereTheNetworkAgreesAllIsAsTheRulesHaveIt() {
    raid();
    assertEquals(told.resolved(), article(0.5));
  }

  private void bothAsserted() {
    told.own(0, Status.ASSERTED, that(theft));
    told.own(3, Status.ASSERTED, that(loot));
  }

  /** "The raid", which the rules hold for the first theft. */
  private void raid() {
    bothAsserted();
    told.own(2, Status.ASSERTED, that(told.situation(2, "DataBreach", "Delta", true)));
  }

  private List<SamenessCandidate> pairs() {
    return new Resolver().samenessCandidates(told.extraction());
  }

  private List<Situation> resolved(double odds) {
    return article(odds).situations();
  }

  /** The article, with a network that holds all words for the same for this likely. */
  private ResolvedArticle article(double odds) {
    FeatureNetwork network = SureNetwork.always(SamenessModel.SAME, SamenessModel.OTHER, odds);
    LearnedModels models = LearnedModels.NONE.with("en", network).withSameness(Optional.of(network));
    return new Resolver().with(models).resolve(told.extraction());
  }
}
