package org.depeche.resolve;

import static org.depeche.resolve.Told.role;
import static org.depeche.resolve.Told.that;
import static org.depeche.resolve.Told.topic;
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
  private final int acme = told.name(3, "Acme", "Group");
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
            new Role("victim", "group-1", true)),
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

  @Test
  void whatIsOfAnotherTimeThanAnyThatTellTheOtherStaysApart() {
    Told dated = Told.english(
        "Conti robbed Rollin in May 2020.", "The raid stunned many.", "Acme was looted in June 2021.");
    int may = dated.dated(0, "DataBreach", "robbed", "in May 2020");
    int raid = dated.situation(1, "DataBreach", "raid", true);
    int june = dated.dated(2, "DataBreach", "looted", "in June 2021");
    List.of(may, raid, june).forEach(act -> dated.own(act, Status.ASSERTED, that(act)));
    List<SamenessCandidate> pairs = new Resolver().samenessCandidates(dated.extraction());
    assertEquals(List.of(false, true, true), pairs.stream().map(SamenessCandidate::bound).toList());
    assertEquals(List.of(true, false, false), pairs.stream().map(SamenessCandidate::ruled).toList());
    assertEquals(2, article(dated, "en", SURE).situations().size());
  }

  @Test
  void anotherOneIsNotTheOneBefore() {
    assertEquals(2, raids("Another").size());
    assertEquals(1, raids("One").size());
  }

  @Test
  void whatBefellTwoNamedBodiesIsTwo() {
    Told raids = Told.english("Rollin was robbed.", "Acme was looted.");
    int rollin = raids.name(0, "Rollin", "Organization");
    int acme = raids.name(1, "Acme", "Organization");
    int robbed = raids.situation(0, "DataBreach", "robbed", false, role("victim", rollin));
    int looted = raids.situation(1, "DataBreach", "looted", false, role("victim", acme));
    List.of(robbed, looted).forEach(act -> raids.own(act, Status.ASSERTED, that(act)));
    assertEquals(2, article(raids, "en", SURE).situations().size());
  }

  private static List<Situation> raids(String determiner) {
    Told raids = Told.english("Rollin was robbed.", determiner + " raid hit Acme.");
    raids.hangs(1, determiner, "raid", "det");
    int rollin = raids.name(0, "Rollin", "Organization");
    int acme = raids.name(1, "Acme", "Group");
    int robbed = raids.situation(0, "DataBreach", "robbed", false, role("victim", rollin));
    int raid = raids.situation(1, "DataBreach", "raid", false, role("victim", acme));
    List.of(robbed, raid).forEach(act -> raids.own(act, Status.ASSERTED, that(act)));
    return article(raids, "en", SURE).situations();
  }

  @Test
  void whoIsArrestedOrExpelledByNameIsNotWhoWasBefore() {
    assertEquals(2, done("Arrest", "target", "Person").size());
    assertEquals(2, done("Expulsion", "actor", "Country").size());
    assertEquals(1, done("Arrest", "actor", "Country").size());
    assertEquals(1, done("PhysicalAttack", "target", "Person").size());
  }

  private static List<Situation> done(String act, String role, String type) {
    Told both = Told.english("Wu was held.", "Orlan was held.");
    int first = both.situation(0, act, "held", false, role(role, both.name(0, "Wu", type)));
    int second = both.situation(1, act, "held", false, role(role, both.name(1, "Orlan", type)));
    List.of(first, second).forEach(held -> both.own(held, Status.ASSERTED, that(held)));
    return article(both, "en", SURE).situations();
  }

  @Test
  void whatIsAboutAnotherIsNotTheOther() {
    Told about = Told.english("The raid came first.", "The breach was about it.");
    int raid = about.situation(0, "DataBreach", "raid", false);
    int breach = about.situation(1, "DataBreach", "breach", false, topic(raid));
    List.of(raid, breach).forEach(act -> about.own(act, Status.ASSERTED, that(act)));
    assertEquals(List.of(), new Resolver().samenessCandidates(about.extraction()));
    assertEquals(2, article(about, "en", SURE).situations().size());
  }

  @Test
  void ofAttacksThatTheNetworkJoinsTheMoreSpecificKindIsTaken() {
    Told kinds = Told.english("Conti attacked Rollin.", "Its servers were encrypted.");
    int attack = kinds.situation(0, "Cyberattack", "attacked", false);
    int ransom = kinds.situation(1, "Ransomware", "encrypted", false);
    List.of(attack, ransom).forEach(act -> kinds.own(act, Status.ASSERTED, that(act)));
    List<Situation> situations = article(kinds, "en", SURE).situations();
    assertEquals(List.of("Ransomware"), situations.stream().map(Situation::type).toList());
  }

  @Test
  void theOwnerOfWhatIsGuessedToBeHitIsAGuessToo() {
    Told owned = Told.english("Conti attacked.", "The mailbox of Rollin was breached.");
    int conti = owned.name(0, "Conti", "ThreatActor");
    int mailbox = owned.noun(1, "The mailbox of Rollin", "mailbox", "Account", true);
    int rollin = owned.name(1, "Rollin", "Organization");
    owned.relation("accountOf", mailbox, rollin);
    int attack = owned.situation(0, "Ransomware", "attacked", false, role("actor", conti));
    int breach = owned.situation(1, "Intrusion", "breached", false, role("target", mailbox));
    List.of(attack, breach).forEach(act -> owned.own(act, Status.ASSERTED, that(act)));
    Situation one = article(owned, "en", SURE).situations().get(0);
    assertEquals(
        List.of(new Role("actor", "group/conti"), new Role("target", "account-1", true),
            new Role("victim", "organization/rollin", true)), one.roles());
  }

  @Test
  void whatIsToldIsNoGuessThoughItWasGuessedBefore() {
    bothAsserted();
    int acme = told.name(3, "Acme", "Group");
    int again = told.situation(2, "DataBreach", "Delta", true, role("victim", acme), role("actor", conti));
    told.own(2, Status.ASSERTED, that(again));
    List<Role> roles = resolved(SURE).get(0).roles();
    assertEquals(roles.size(), roles.stream().map(role -> role.role() + role.filler()).distinct().count());
  }

  @Test
  void aLanguageWithoutPassagesIsLeftToTheRules() {
    bothAsserted();
    assertEquals(told.resolved(), article(told, "fr", SURE));
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

  private ResolvedArticle article(double odds) {
    return article(told, "en", odds);
  }

  /** The article, with a network that holds all words for the same for this likely, and judges one language. */
  private static ResolvedArticle article(Told told, String judged, double odds) {
    FeatureNetwork network = SureNetwork.always(SamenessModel.SAME, SamenessModel.OTHER, odds);
    LearnedModels models = LearnedModels.NONE.with(judged, network).withSameness(Optional.of(network));
    return new Resolver().with(models).resolve(told.extraction());
  }
}
