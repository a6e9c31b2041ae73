package org.depeche.resolve;

import static org.depeche.resolve.Told.role;
import static org.depeche.resolve.Told.saying;
import static org.depeche.resolve.Told.that;
import static org.depeche.resolve.Told.topic;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.ResolvedArticle.Claim;
import org.depeche.model.ResolvedArticle.Role;
import org.depeche.model.ResolvedArticle.Situation;
import org.depeche.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MergingTest {
  private static List<String> types(ResolvedArticle article) {
    return article.situations().stream().map(Situation::type).toList();
  }

  @Test
  void aDefiniteNounAddsATriggerAndNoClaim() {
    Told told = Told.french("Des pirates ont vidé les serveurs de Rolline.", "L'attaque a duré une heure.");
    int town = told.name(0, "Rolline", "Organization");
    int breach = told.situation(0, "DataBreach", "vidé", false, role("victim", town));
    int attack = told.situation(1, "Cyberattack", "L'attaque", true);
    told.own(0, Status.ASSERTED, that(breach));
    told.own(1, Status.ASSERTED, that(attack));
    ResolvedArticle article = told.resolved();
    assertEquals(List.of("DataBreach"), types(article));
    assertEquals(2, article.situations().get(0).triggers().size());
    assertEquals(2, article.situations().get(0).evidence().size());
    assertEquals(1, article.claims().size());
    assertEquals(1, article.claims().get(0).evidence().size());
  }

  @Test
  void aSourceMayStillClaimWhatADefiniteNounPointsTo() {
    Told told = Told.english("Attackers broke into Rollin.", "The firm confirmed the breach.");
    int victim = told.name(0, "Rollin", "Organization");
    int firm = told.noun(1, "The firm", "firm", "Organization", true);
    int first = told.situation(0, "Intrusion", "broke", false, role("victim", victim));
    int again = told.situation(1, "DataBreach", "breach", true);
    told.own(0, Status.ASSERTED, that(first));
    told.claim(1, firm, Status.ASSERTED, that(again));
    ResolvedArticle article = told.resolved();
    assertEquals(List.of("Intrusion"), types(article));
    assertEquals(
        List.of(Optional.empty(), Optional.of("organization/rollin")),
        article.claims().stream().map(Claim::claimant).toList());
  }

  @Test
  void whoNamesTheThievesIsNoVictim() {
    Told told = Told.english("Rollin said that Akira had stolen the files.");
    int firm = told.name(0, "Rollin", "Organization");
    int akira = told.known(0, "Akira", "ThreatActor", "group/akira");
    int theft = told.situation(0, "DataBreach", "stolen", false, role("actor", akira));
    told.claim(0, firm, Status.ASSERTED, that(theft));
    assertEquals(List.of("actor"), roles(told));
  }

  @Test
  void theOneCompanyThatTellsOfATheftSufferedIt() {
    Told told = Told.english("Rollin said that the files had been stolen.");
    int firm = told.name(0, "Rollin", "Organization");
    int theft = told.situation(0, "DataBreach", "stolen", false);
    told.claim(0, firm, Status.ASSERTED, that(theft));
    assertEquals(List.of(new Role("victim", "organization/rollin")), told.resolved().situations().get(0).roles());
  }

  @Test
  void whatAVoicePassesOnIsNotItsOwnWordToo() {
    Told told = Told.english("Rollin reported that Smith said the files were gone.");
    int outlet = told.name(0, "Rollin", "MediaOutlet");
    int smith = told.name(0, "Smith", "Person");
    int said = told.claim(0, smith, Status.ASSERTED, told.words(0, "the files were gone"));
    told.claim(0, outlet, Status.ASSERTED, told.words(0, "files were gone"));
    told.claim(0, outlet, Status.ASSERTED, saying(said));
    assertEquals(2, told.resolved().claims().size());
  }

  @Test
  void whoTellsOfTheAttackOnSomebodyNamedIsNoVictimOfIt() {
    Told told = Told.english("Rollin said spies read Ann Smith.");
    int lab = told.name(0, "Rollin", "Organization");
    int smith = told.name(0, "Ann Smith", "Person");
    int attack = told.situation(0, "Intrusion", "read", false, role("victim", smith));
    told.claim(0, lab, Status.ASSERTED, that(attack));
    assertEquals(1, told.resolved().situations().get(0).roles().size());
  }

  @Test
  void anAttackOfAnotherYearIsNotLaidToWhoDidThisOne() {
    Told told = Told.french("Vorgane a piraté Rolline en 2023.", "Versane a été attaquée en 2017.")
        .published("2023-07-12");
    int gang = told.known(0, "Vorgane", "ThreatActor", "group/vorgane");
    int one = told.name(0, "Rolline", "Organization");
    int two = told.name(1, "Versane", "Organization");
    told.dated(0, "Cyberattack", "piraté", "en 2023", role("actor", gang), role("victim", one));
    told.dated(1, "Cyberattack", "attaquée", "en 2017", role("victim", two));
    assertEquals(1, told.resolved().situations().get(1).roles().size());
  }

  @Test
  void nobodyChargesHimself() {
    Told told = Told.english("Ann Smith faces charges that she paid.");
    int smith = told.name(0, "Ann Smith", "Person");
    told.situation(0, "Charge", "charges", false, role("actor", smith), role("target", smith));
    assertEquals(List.of("target"), roles(told));
  }

  @Test
  void nobodyAttacksWhomHeWorksFor() {
    Told told = Told.english("Rolling Bear of Minister S hit Minister S.");
    int bear = told.name(0, "Rolling Bear", "ThreatActor");
    int ministry = told.name(0, "Minister S", "GovernmentBody");
    told.relation("affiliatedWith", bear, ministry);
    told.situation(0, "Intrusion", "hit", false, role("actor", bear), role("victim", ministry));
    assertEquals(1, told.resolved().situations().get(0).roles().size());
    assertEquals("actor", told.resolved().situations().get(0).roles().get(0).role());
  }

  @Test
  void anAttackIsNotTheSpyingOfOthers() {
    Told told = Told.english("A clerk spied for years.", "The attack was laid to Moska.");
    int clerk = told.noun(0, "A clerk", "clerk", "Person", false);
    int state = told.name(1, "Moska", "Organization");
    told.situation(0, "CyberCampaign", "spied", false, role("actor", clerk));
    told.situation(1, "Cyberattack", "attack", true, role("actor", state));
    assertEquals(List.of("CyberCampaign", "Cyberattack"), types(told.resolved()));
  }

  @Test
  void aGeneralTypeGivesWayToTheOneThatIsMorePrecise() {
    Told told = Told.french("Une cyberattaque a frappé Rolline.", "Le piratage a duré une heure.");
    int town = told.name(0, "Rolline", "Organization");
    told.situation(0, "Cyberattack", "cyberattaque", false, role("victim", town));
    told.situation(1, "Intrusion", "piratage", true);
    assertEquals(List.of("Intrusion"), types(told.resolved()));
  }

  @Test
  void anotherVictimIsAnotherSituation() {
    Told told = Told.french("Des pirates ont attaqué Rolline.", "L'attaque contre Versane a échoué.");
    int one = told.name(0, "Rolline", "Organization");
    int two = told.name(1, "Versane", "Organization");
    told.situation(0, "Cyberattack", "attaqué", false, role("victim", one));
    told.situation(1, "Cyberattack", "L'attaque", true, role("victim", two));
    assertEquals(2, told.resolved().situations().size());
  }

  @Test
  void aTimeInAnAppositionIsThatOfTheActToldThere() {
    Told told = Told.french("Rolline, victime d'un piratage en mars, a accusé Versane.").published("2023-07-12")
        .root(0, "accusé").partOfSpeech(0, "accusé", "VERB")
        .hangs(0, "mars", "accusé", "obl").hangs(0, "en", "mars", "case")
        .hangs(0, "Rolline", "accusé", "nsubj").hangs(0, "victime", "Rolline", "appos")
        .hangs(0, "piratage", "victime", "nmod");
    told.situation(0, "Intrusion", "piratage", false, role("victim", told.name(0, "Rolline", "Organization")));
    told.situation(0, "Accusation", "accusé", false, role("target", told.name(0, "Versane", "Organization")));
    assertEquals(List.of(Optional.of("en mars"), Optional.empty()), told.resolved().situations().stream()
        .map(Situation::timeText).toList());
  }

  @Test
  void anotherTimeIsAnotherSituation() {
    Told told = Told.french("Rolline a été attaquée en 2021.", "Rolline a été attaquée en 2023.")
        .published("2023-07-12");
    int one = told.name(0, "Rolline", "Organization");
    int two = told.name(1, "Rolline", "Organization");
    told.dated(0, "Cyberattack", "attaquée", "en 2021", role("victim", one));
    told.dated(1, "Cyberattack", "attaquée", "en 2023", role("victim", two));
    List<Situation> situations = told.resolved().situations();
    assertEquals(List.of("2021", "2023"), situations.stream().map(of -> of.time().orElseThrow()).toList());
    assertEquals("en 2023", situations.get(1).timeText().orElseThrow());
  }

  @Test
  void whenAKnownActIsConfirmedIsNotWhenItHappened() {
    Told told = Told.french("Rolline a été attaquée en mai.", "Le maire a confirmé l'attaque lundi.")
        .published("2023-07-12")
        .hangs(1, "l'attaque", "confirmé", "obj").hangs(1, "attaque", "confirmé", "obj")
        .hangs(1, "lundi", "attaque", "nmod");
    int town = told.name(0, "Rolline", "Organization");
    int mayor = told.noun(1, "Le maire", "maire", "Person", true);
    told.dated(0, "Cyberattack", "attaquée", "en mai", role("victim", town));
    int again = told.situation(1, "Cyberattack", "attaque", true);
    told.claimBy(1, mayor, "confirmé", Status.ASSERTED, that(again));
    List<Situation> situations = told.resolved().situations();
    assertEquals(List.of("2023-05"), situations.stream().map(of -> of.time().orElseThrow()).toList());
  }

  @Test
  void aVoiceIsNoEchoOfItselfAroundAnother() {
    Told told = Told.english("Moen told Ledger, Moen said, that Rollin was hacked.");
    int moen = told.name(0, "Moen", "Person");
    int ledger = told.name(0, "Ledger", "MediaOutlet");
    int hack = told.situation(0, "Intrusion", "hacked", false);
    int inner = told.claim(0, moen, Status.ASSERTED, that(hack));
    int passed = told.claim(0, ledger, Status.ASSERTED, saying(inner));
    told.claim(0, moen, Status.ASSERTED, saying(passed));
    assertEquals(2, told.resolved().claims().size());
  }

  @ParameterizedTest
  @EnumSource(value = Status.class, names = {"ALLEGED", "DENIED"})
  void whoDeniesWhatHeCallsUntrueDeniesTheActItself(Status called) {
    Told told = Told.english("Moen rejected what Moen called groundless talk that Rollin was hacked.");
    int moen = told.name(0, "Moen", "Person");
    int hack = told.situation(0, "Intrusion", "hacked", false);
    int talk = told.claim(0, moen, called, that(hack));
    told.claim(0, moen, Status.DENIED, saying(talk));
    List<Claim> claims = told.resolved().claims();
    assertEquals(List.of(Status.DENIED), claims.stream().map(Claim::status).toList());
    assertEquals(List.of("situation-1"), claims.get(0).content());
  }

  @Test
  void theSameTargetTwiceIsOneSituationWithAllTheActorsThatVoicesName() {
    Told told = Told.english("Hackers took over the mailbox.", "Blue Crane says it took over the mailbox.");
    int hackers = told.noun(0, "Hackers", "Hackers", "Group", false);
    int mailbox = told.noun(0, "the mailbox", "mailbox", "Account", true);
    int crane = told.name(1, "Blue Crane", "ThreatActor");
    int again = told.noun(1, "the mailbox", "mailbox", "Account", true);
    int first = told.situation(0, "Intrusion", "took", false, role("actor", hackers), role("target", mailbox));
    int second = told.situation(1, "Intrusion", "took", false, role("actor", crane), role("target", again));
    told.own(0, Status.ASSERTED, that(first));
    told.claim(1, crane, Status.ASSERTED, that(second));
    ResolvedArticle article = told.resolved();
    assertEquals(
        List.of(new Role("actor", "group-1"), new Role("target", "account-1"), new Role("actor", "group/blue-crane")),
        article.situations().get(0).roles());
    assertEquals(2, article.claims().size());
  }

  @Test
  void crowdsOfOneNounThatDidTheSameAreOne() {
    Told told = Told.french(
        "Des pirates basés là ont vidé la messagerie.", "Des pirates chinois ont vidé la messagerie.");
    int one = told.noun(0, "Des pirates basés là", "pirates", "Group", false);
    int mailbox = told.noun(0, "la messagerie", "messagerie", "Account", true);
    int two = told.noun(1, "Des pirates chinois", "pirates", "Group", false);
    int again = told.noun(1, "la messagerie", "messagerie", "Account", true);
    told.situation(0, "Intrusion", "vidé", false, role("actor", one), role("target", mailbox));
    told.situation(1, "Intrusion", "vidé", false, role("actor", two), role("target", again));
    ResolvedArticle article = told.resolved();
    assertEquals(List.of("group-1", "account-1"), Told.ids(article));
    assertEquals(List.of("Des pirates basés là", "Des pirates chinois"), Told.labels(article, "group-1"));
  }

  @Test
  void anAccountOfSomebodyElseIsAnotherSituation() {
    Told told = Told.english("They hacked Anna Reed.", "They hacked the mailbox of Paul Smith.");
    int reed = told.name(0, "Anna Reed", "Person");
    int mailbox = told.noun(1, "the mailbox", "mailbox", "Account", true);
    int smith = told.name(1, "Paul Smith", "Person");
    told.relation("accountOf", mailbox, smith);
    told.situation(0, "Intrusion", "hacked", false, role("victim", reed));
    told.situation(1, "Intrusion", "hacked", true, role("target", mailbox));
    assertEquals(2, told.resolved().situations().size());
  }

  @Test
  void topicsFollowTheMerge() {
    Told told = Told.french("Des pirates ont attaqué Rolline.", "L'attaque fait l'objet d'une enquête.");
    int town = told.name(0, "Rolline", "Organization");
    told.situation(0, "Cyberattack", "attaqué", false, role("victim", town));
    int attack = told.situation(1, "Cyberattack", "L'attaque", true);
    told.situation(1, "Investigation", "enquête", false, topic(attack));
    ResolvedArticle article = told.resolved();
    assertEquals(List.of("Cyberattack", "Investigation"), types(article));
    assertEquals(List.of(new Role("topic", "situation-1")), article.situations().get(1).roles());
  }

  @Test
  void whatOneVoiceSaysTwiceIsOneClaim() {
    Told told = Told.english("Rollin said it was hacked.", "Rollin said it was hacked.");
    int one = told.name(0, "Rollin", "Organization");
    int two = told.name(1, "Rollin", "Organization");
    int first = told.situation(0, "Intrusion", "hacked", false, role("victim", one));
    int second = told.situation(1, "Intrusion", "hacked", false, role("victim", two));
    told.claim(0, one, Status.ASSERTED, that(first));
    told.claim(1, two, Status.ASSERTED, that(second));
    ResolvedArticle article = told.resolved();
    assertEquals(1, article.claims().size());
    assertEquals(2, article.claims().get(0).evidence().size());
  }

  @Test
  void aChainKeepsItsOrder() {
    Told told = Told.english("Three officials told Channel Nine that Rollin was hacked.");
    int officials = told.noun(0, "Three officials", "officials", "Group", false);
    int outlet = told.name(0, "Channel Nine", "MediaOutlet");
    int victim = told.name(0, "Rollin", "Organization");
    int hack = told.situation(0, "Intrusion", "hacked", false, role("victim", victim));
    int outer = told.claim(0, outlet, Status.ASSERTED, saying(1));
    told.claimTo(0, officials, outlet, Status.ASSERTED, that(hack));
    assertEquals(0, outer);
    ResolvedArticle article = told.resolved();
    Claim nearest = article.claims().get(0);
    Claim original = article.claims().get(1);
    assertEquals(Optional.of("outlet/channel-nine"), nearest.claimant());
    assertEquals(List.of(original.id()), nearest.content());
    assertEquals(Optional.of("group-1"), original.claimant());
    assertEquals(Optional.of("outlet/channel-nine"), original.addressee());
    assertEquals(List.of("situation-1"), original.content());
  }

  @Test
  void theArticleSaysNothingWhereASourceInTheSameSentenceDoes() {
    Told told = Told.english("Rollin was hacked, it said.");
    int victim = told.name(0, "Rollin", "Organization");
    int hack = told.situation(0, "Intrusion", "hacked", false, role("victim", victim));
    told.own(0, Status.ASSERTED, that(hack));
    told.claim(0, victim, Status.ASSERTED, that(hack));
    assertEquals(List.of(Optional.of("organization/rollin")),
        told.resolved().claims().stream().map(Claim::claimant).toList());
  }

  @Test
  void whatAnUnknownVoiceAssertsIsNotAssertedByTheArticle() {
    Told told = Told.english("He said Rollin was hacked.");
    int he = told.pronoun(0, "He", "Masc", "Sing");
    int victim = told.name(0, "Rollin", "Organization");
    int hack = told.situation(0, "Intrusion", "hacked", false, role("victim", victim));
    told.claim(0, he, Status.ASSERTED, that(hack));
    Claim claim = told.resolved().claims().get(0);
    assertEquals(Optional.empty(), claim.claimant());
    assertEquals(Status.ALLEGED, claim.status());
  }

  @Test
  void theNextDayIsReadFromTheTimeToldBefore() {
    Told told = Told.french("Rolline a été attaquée lundi.", "Versane a été attaquée le lendemain.")
        .published("2023-06-14");
    int one = told.name(0, "Rolline", "Organization");
    int two = told.name(1, "Versane", "Organization");
    told.dated(0, "Cyberattack", "attaquée", "lundi", role("victim", one));
    told.dated(1, "Cyberattack", "attaquée", "le lendemain", role("victim", two));
    assertEquals(
        List.of("2023-06-12", "2023-06-13"),
        told.resolved().situations().stream().map(of -> of.time().orElseThrow()).toList());
  }

  @Test
  void resolvingTwiceGivesEqualArticles() {
    Told told = Told.english("Hackers took over the mailbox of Anna Reed.");
    int hackers = told.noun(0, "Hackers", "Hackers", "Group", false);
    told.name(0, "Anna Reed", "Person");
    told.situation(0, "Intrusion", "took", false, role("actor", hackers));
    assertTrue(told.resolved().equals(told.resolved()));
  }

  @Test
  void aRansomDemandTellsTheFormOfTheAttack() {
    Told told = Told.english("The attack shut Rolline down.", "A ransom demand arrived.");
    int victim = told.name(0, "Rolline", "Organization");
    told.situation(0, "Cyberattack", "attack", true, role("victim", victim));
    told.situation(1, "Ransomware", "demand", false);
    assertEquals(List.of("Ransomware"), types(told));
  }

  @Test
  void aDemandOfNobodyIsPartOfTheExtortionThatWasTold() {
    Told told = Told.english("Akira locked the servers of Rolline.", "It rained.", "They want 50 coins.");
    int victim = told.name(0, "Rolline", "Organization");
    int they = told.pronoun(2, "They", "", "Plur");
    told.situation(0, "Ransomware", "locked", false, role("victim", victim));
    told.situation(2, "Ransomware", "want", false, role("actor", they));
    assertEquals(List.of("Ransomware"), types(told));
  }

  @Test
  void aDemandOfOthersIsAnotherExtortion() {
    Told told = Told.english("Akira locked the servers of Rolline.", "Hive wants 50 coins.");
    int akira = told.name(0, "Akira", "ThreatActor");
    int hive = told.name(1, "Hive", "ThreatActor");
    told.situation(0, "Ransomware", "locked", false, role("actor", akira));
    told.situation(1, "Ransomware", "wants", false, role("actor", hive));
    assertEquals(List.of("Ransomware", "Ransomware"), types(told));
  }

  @Test
  void aGeneralVerbSaysWhomTheActOfItsSubjectBefell() {
    Told told = Told.english("The leak hit Rolline.").hangs(0, "leak", "hit", "nsubj").partOfSpeech(0, "hit", "VERB");
    int victim = told.name(0, "Rolline", "Organization");
    told.situation(0, "DataBreach", "leak", true);
    told.situation(0, "Cyberattack", "hit", false, role("victim", victim));
    assertEquals(List.of("DataBreach"), types(told));
    assertEquals(List.of("victim"), roles(told));
  }

  @Test
  void aGeneralVerbInARelativeClauseSaysWhomTheActBefell() {
    Told told = Told.english("The leak that hit Rolline was costly.")
        .hangs(0, "hit", "leak", "acl:relcl").partOfSpeech(0, "hit", "VERB");
    int victim = told.name(0, "Rolline", "Organization");
    told.situation(0, "DataBreach", "leak", true);
    told.situation(0, "Cyberattack", "hit", false, role("victim", victim));
    assertEquals(List.of("DataBreach"), types(told));
  }

  @Test
  void anAttackAndItsMeansInOnePhraseAreOne() {
    Told told = Told.english("A bomb attack killed ten.").hangs(0, "bomb", "attack", "compound");
    told.situation(0, "PhysicalAttack", "bomb", false);
    told.situation(0, "PhysicalAttack", "attack", false);
    assertEquals(List.of("PhysicalAttack"), types(told));
  }

  @Test
  void anotherFormOfAttackHasNoActorFromContext() {
    Told told = Told.english("NoName flooded Rolline.", "Ransomware locked Versane.");
    assertEquals(List.of("actor", "victim", "victim"),
        rolesOfTwo(told, "NoName", "DenialOfService", "flooded", "Ransomware", "locked", Status.ASSERTED));
  }

  @Test
  void whatDidNotHappenHasNoActorFromContext() {
    Told told = Told.english("Akira hacked Rolline.", "No data of Versane was copied.");
    assertEquals(List.of("actor", "victim", "victim"),
        rolesOfTwo(told, "Akira", "Intrusion", "hacked", "DataBreach", "copied", Status.NEGATED));
  }

  @Test
  void anAttackOnAnotherBodyHasNoActorFromContext() {
    Told told = Told.english("Akira hacked Rolline.", "Data of Versane was copied.");
    assertEquals(List.of("actor", "victim", "victim"),
        rolesOfTwo(told, "Akira", "Intrusion", "hacked", "DataBreach", "copied", Status.ASSERTED));
  }

  @Test
  void anAttackOfTheSameFormHasTheActorFromContext() {
    Told told = Told.english("Akira hacked Rolline.", "Data was copied.");
    int attacker = told.name(0, "Akira", "ThreatActor");
    int struck = told.name(0, "Rolline", "Organization");
    told.own(0, Status.ASSERTED, that(
        told.situation(0, "Intrusion", "hacked", false, role("actor", attacker), role("victim", struck))));
    told.own(1, Status.ASSERTED, that(told.situation(1, "DataBreach", "copied", false)));
    assertTrue(roles(told).stream().filter("actor"::equals).count() == 2, () -> roles(told).toString());
  }

  @Test
  void whoIsToldOnceInPassingDidNoMoreThanThat() {
    Told told = Told.english("An intruder hacked Rolline.", "Data of Versane was copied.");
    int intruder = told.noun(0, "An intruder", "intruder", "Group", false);
    int one = told.name(0, "Rolline", "Organization");
    int two = told.name(1, "Versane", "Organization");
    told.own(0, Status.ASSERTED,
        that(told.situation(0, "Intrusion", "hacked", false, role("actor", intruder), role("victim", one))));
    told.own(1, Status.ASSERTED, that(told.situation(1, "DataBreach", "copied", false, role("victim", two))));
    assertEquals(List.of("actor", "victim", "victim"), roles(told));
  }

  @Test
  void whatMayYetComeHasNoActorFromContext() {
    Told told = Told.english("Akira hacked Rolline.", "Data of Versane will be copied.");
    assertEquals(List.of("actor", "victim", "victim"),
        rolesOfTwo(told, "Akira", "Intrusion", "hacked", "DataBreach", "copied", Status.FUTURE));
  }

  @Test
  void aVictimToldMuchLaterIsAnotherOne() {
    Told told = Told.english("Hackers stole data.", "It rained.", "It rained.", "Spies hacked Rolline.");
    int theft = told.situation(0, "DataBreach", "stole", false);
    int rolline = told.name(3, "Rolline", "Organization");
    told.own(0, Status.ASSERTED, that(theft));
    told.own(3, Status.ASSERTED, that(told.situation(3, "Intrusion", "hacked", false, role("victim", rolline))));
    assertEquals(List.of("victim"), roles(told));
  }

  /** What an attack on Rolline with an actor and one on Versane without are found to have. */
  private static List<String> rolesOfTwo(
      Told told, String actor, String first, String trigger, String second, String other, Status status) {
    int attacker = told.name(0, actor, "ThreatActor");
    int one = told.name(0, "Rolline", "Organization");
    int two = told.name(1, "Versane", "Organization");
    told.own(0, Status.ASSERTED,
        that(told.situation(0, first, trigger, false, role("actor", attacker), role("victim", one))));
    told.own(1, status, that(told.situation(1, second, other, false, role("victim", two))));
    return roles(told);
  }

  @Test
  void whoIsNamedAfterAStateDeniesAllAttacksOfItsPeople() {
    Told told = Told.english("Chinese hackers breached Rolline and flooded Versane.",
        "A spokesman of the Chinese embassy called it a smear.");
    told.known(0, "Chinese", "Country", "country/CN");
    told.known(1, "Chinese", "Country", "country/CN");
    int actor = told.noun(0, "Chinese hackers", "hackers", "Group", false);
    int one = told.name(0, "Rolline", "Organization");
    int two = told.name(0, "Versane", "Organization");
    int denier = told.noun(1, "A spokesman of the Chinese embassy", "spokesman", "Person", false);
    int breach = told.situation(0, "Intrusion", "breached", false, role("actor", actor), role("victim", one));
    told.situation(0, "DenialOfService", "flooded", false, role("actor", actor), role("victim", two));
    told.claim(1, denier, Status.DENIED, that(breach));
    assertEquals(List.of(List.of("situation-1", "situation-2")),
        told.resolved().claims().stream()
            .filter(claim -> claim.status() == Status.DENIED).map(Claim::content).toList());
  }

  @Test
  void aDenialKeepsTheActOfWhoeverDidIt() {
    Told told = Told.english("Hackers breached Rolline.", "The Kremlin denied it and that Russia flooded Versane.");
    int hackers = told.noun(0, "Hackers", "Hackers", "Group", false);
    int one = told.name(0, "Rolline", "Organization");
    int kremlin = told.known(1, "Kremlin", "GovernmentBody", "agency/kremlin");
    int russia = told.known(1, "Russia", "Country", "country/RU");
    int two = told.name(1, "Versane", "Organization");
    int breach = told.situation(0, "Intrusion", "breached", false, role("actor", hackers), role("victim", one));
    told.situation(1, "DenialOfService", "flooded", false, role("actor", russia), role("victim", two));
    told.claim(1, kremlin, Status.DENIED, that(breach));
    assertEquals(List.of(List.of("situation-1", "situation-2")), told.resolved().claims().stream()
        .filter(claim -> claim.status() == Status.DENIED).map(Claim::content).toList());
  }

  @Test
  void aDenialIsAlsoOfTheActOfABodyWithoutNameOrState() {
    Told told = Told.english(
        "A firm breached Rolline.", "Russia flooded Versane.", "The Kremlin denied it.", "An agency hacked Ostrava.");
    int firm = told.noun(0, "A firm", "firm", "Organization", false);
    int one = told.name(0, "Rolline", "Organization");
    int russia = told.known(1, "Russia", "Country", "country/RU");
    int two = told.name(1, "Versane", "Organization");
    int kremlin = told.known(2, "Kremlin", "GovernmentBody", "agency/kremlin");
    int agency = told.noun(3, "An agency", "agency", "GovernmentBody", false);
    int three = told.name(3, "Ostrava", "Organization");
    told.situation(0, "Intrusion", "breached", false, role("actor", firm), role("victim", one));
    int flood = told.situation(1, "DenialOfService", "flooded", false, role("actor", russia), role("victim", two));
    told.situation(3, "Ransomware", "hacked", false, role("actor", agency), role("victim", three));
    told.claim(2, kremlin, Status.DENIED, that(flood));
    assertEquals(List.of(Set.of("situation-1", "situation-2")), told.resolved().claims().stream()
        .filter(claim -> claim.status() == Status.DENIED).map(claim -> Set.copyOf(claim.content())).toList());
  }

  @Test
  void aTimeBehindOfIsThatOfTheNounBeforeIt() {
    Told told = Told.french("Rolline a été attaquée à trois mois de l'élection de juin 2024.")
        .published("2024-03-25").root(0, "attaquée").partOfSpeech(0, "attaquée", "VERB")
        .hangs(0, "juin", "attaquée", "obl").hangs(0, "2024", "juin", "nmod").hangs(0, "élection", "attaquée", "obl");
    told.situation(0, "Cyberattack", "attaquée", false, role("victim", told.name(0, "Rolline", "Organization")));
    told.situation(0, "Election", "élection", false);
    assertEquals(List.of(Optional.empty(), Optional.of("2024-06")),
        told.resolved().situations().stream().map(Situation::time).toList());
  }

  @Test
  void whatIsDatedAfterTheArticleIsToCome() {
    Told told = Told.french("Rolline a été attaquée en 2021, avant le vote du 25 août 2024.").published("2024-05-25");
    int one = told.name(0, "Rolline", "Organization");
    int attack = told.dated(0, "Cyberattack", "attaquée", "en 2021", role("victim", one));
    int vote = told.dated(0, "Election", "vote", "25 août 2024");
    told.own(0, Status.ASSERTED, that(attack));
    told.own(0, Status.ASSERTED, that(vote));
    assertEquals(List.of(Status.ASSERTED, Status.FUTURE),
        told.resolved().claims().stream().map(Claim::status).toList());
  }

  private static List<List<String>> deniedBy(Told told) {
    return told.resolved().claims().stream()
        .filter(claim -> claim.status() == Status.DENIED).map(Claim::content).toList();
  }

  @Test
  void aDenialIsNotOfWhatIsFirstToldAfterIt() {
    for (boolean later : List.of(true, false)) {
      Told told = Told.english("Russia breached Rolline.", "The Kremlin denied it.", "Russia flooded Versane.");
      int russia = told.known(0, "Russia", "Country", "country/RU");
      int one = told.name(0, "Rolline", "Organization");
      int kremlin = told.known(1, "Kremlin", "GovernmentBody", "agency/kremlin");
      int again = told.known(2, "Russia", "Country", "country/RU");
      int two = told.name(2, "Versane", "Organization");
      int breach = told.situation(0, "Intrusion", "breached", false, role("actor", russia), role("victim", one));
      told.situation(2, "DenialOfService", "flooded", false, role("actor", again), role("victim", two));
      told.claim(1, kremlin, Status.DENIED, that(breach));
      assertEquals(List.of(List.of("situation-1")), deniedBy(later ? told.paragraph(2) : told));
    }
  }

  @Test
  void nobodyDeniesWhatNobodyClaims() {
    Told told = Told.english("Russia breached Rolline but did not hack Versane.", "The Kremlin denied it.");
    int russia = told.known(0, "Russia", "Country", "country/RU");
    int one = told.name(0, "Rolline", "Organization");
    int two = told.name(0, "Versane", "Organization");
    int kremlin = told.known(1, "Kremlin", "GovernmentBody", "agency/kremlin");
    int breach = told.situation(0, "Intrusion", "breached", false, role("actor", russia), role("victim", one));
    int hack = told.situation(0, "Intrusion", "hack", false, role("actor", russia), role("victim", two));
    told.own(0, Status.ASSERTED, that(breach));
    told.own(0, Status.NEGATED, that(hack));
    told.claim(1, kremlin, Status.DENIED, that(breach));
    assertEquals(List.of(List.of("situation-1")), deniedBy(told));
  }

  @Test
  void whoDeniesAnActDeniesItOfABodyOfTheSameStateToldAgain() {
    Told told = Told.english("Russian spies hacked Polish police.", "Russia denied it.", "The GRU hacked Polish courts.");
    told.known(0, "Russian", "Country", "country/RU");
    told.known(0, "Polish", "Country", "country/PL");
    told.known(2, "Polish", "Country", "country/PL");
    int spies = told.noun(0, "Russian spies", "spies", "Group", false);
    int police = told.noun(0, "Polish police", "police", "GovernmentBody", false);
    int russia = told.known(1, "Russia", "Country", "country/RU");
    int gru = told.known(2, "GRU", "GovernmentBody", "agency/gru");
    int courts = told.noun(2, "Polish courts", "courts", "GovernmentBody", false);
    int hack = told.situation(0, "Intrusion", "hacked", false, role("actor", spies), role("victim", police));
    told.situation(2, "Intrusion", "hacked", false, role("actor", gru), role("victim", courts));
    told.paragraph(2).claim(0, russia, Status.DENIED, that(hack));
    assertEquals(List.of(List.of("situation-1", "situation-2")), deniedBy(told));
  }

  @Test
  void whoAdmitsAnAttackDoesNotAdmitTheTheftThatAnotherVoiceClaims() {
    for (boolean another : List.of(true, false)) {
      Told told = Told.english("Reed admitted an attack.", "Hackers claimed the theft of files.");
      int reed = told.name(0, "Reed", "Person");
      int hackers = told.noun(1, "Hackers", "Hackers", "Group", false);
      int files = told.noun(1, "files", "files", "Data", false);
      int attack = told.situation(0, "Cyberattack", "attack", false);
      int theft = told.situation(1, "DataBreach", "theft", true, role("target", files));
      told.claim(0, reed, Status.ASSERTED, that(attack));
      told.claim(1, another ? hackers : reed, Status.ASSERTED, that(theft));
      assertEquals(another ? 2 : 1, told.resolved().situations().size());
    }
  }

  @Test
  void blameIsADenialOfTheAccusedOnly() {
    Told told = Told.english(
        "Russia breached Rolline.", "Reed said it was unacceptable.", "The Kremlin said it was a provocation.");
    int russia = told.known(0, "Russia", "Country", "country/RU");
    int one = told.name(0, "Rolline", "Organization");
    int reed = told.name(1, "Reed", "Person");
    int kremlin = told.known(2, "Kremlin", "GovernmentBody", "agency/kremlin");
    int breach = told.situation(0, "Intrusion", "breached", false, role("actor", russia), role("victim", one));
    told.claim(1, reed, Status.ASSERTED, told.blaming(breach, 1, "it was unacceptable"));
    told.claim(2, kremlin, Status.ASSERTED, told.blaming(breach, 2, "it was a provocation"));
    assertEquals(List.of(Status.ASSERTED, Status.DENIED),
        told.resolved().claims().stream().map(Claim::status).toList());
    assertEquals(List.of(List.of("proposition-1"), List.of("situation-1")),
        told.resolved().claims().stream().map(Claim::content).toList());
  }

  @Test
  void whatSomebodySaysThatHeSaidIsSaidOnceBesideWhatElseHeSays() {
    Told told = Told.english("Reed said hackers breached Rolline and flooded Versane.");
    int reed = told.name(0, "Reed", "Person");
    int one = told.name(0, "Rolline", "Organization");
    int two = told.name(0, "Versane", "Organization");
    int breach = told.situation(0, "Intrusion", "breached", false, role("victim", one));
    int flood = told.situation(0, "DenialOfService", "flooded", false, role("victim", two));
    int inner = told.claim(0, reed, Status.ALLEGED, that(breach));
    told.claim(0, reed, Status.ASSERTED, saying(inner), that(flood));
    assertEquals(List.of(List.of("situation-1"), List.of("situation-2")),
        told.resolved().claims().stream().map(Claim::content).toList());
  }

  private static List<String> types(Told told) {
    return told.resolved().situations().stream().map(Situation::type).toList();
  }

  private static List<String> roles(Told told) {
    return told.resolved().situations().stream().flatMap(of -> of.roles().stream()).map(Role::role).toList();
  }

  @Test
  void aVoiceDoesNotGainsayItself() {
    Told told = Told.english("Rollin said that hackers broke into its network, but it saw no breach.");
    int firm = told.name(0, "Rollin", "Organization");
    int first = told.situation(0, "Intrusion", "broke", false, role("victim", firm));
    int none = told.situation(0, "Intrusion", "breach", false);
    told.claim(0, firm, Status.ASSERTED, that(first));
    told.claim(0, firm, Status.NEGATED, that(none));
    assertEquals(List.of("Intrusion", "Intrusion"), types(told.resolved()));
  }

  @Test
  void theNextSentenceTellsMoreOfTheActThatAnArticleOpensWith() {
    Told told = Told.english("Spies watched Rollin.", "They photographed the yard.");
    int firm = told.name(0, "Rollin", "Organization");
    int spies = told.noun(0, "Spies", "Spies", "Group", false);
    told.situation(0, "CyberCampaign", "watched", false, role("actor", spies));
    told.situation(1, "CyberCampaign", "photographed", false, role("victim", firm));
    ResolvedArticle article = told.resolved();
    assertEquals(List.of("CyberCampaign"), types(article));
    assertEquals(2, article.situations().get(0).roles().size());
  }

  @Test
  void aLaterSentenceMayTellOfAnotherAct() {
    Told told = Told.english("Spies watched Rollin.", "It rained.", "They photographed the yard.")
        .partOfSpeech(2, "photographed", "VERB");
    int firm = told.name(0, "Rollin", "Organization");
    told.situation(0, "CyberCampaign", "watched", false, role("victim", firm));
    told.situation(2, "CyberCampaign", "photographed", false);
    assertEquals(List.of("CyberCampaign", "CyberCampaign"), types(told.resolved()));
  }

  @Test
  void theNextSentenceMayTellWhatOthersDid() {
    Told told = Told.english("Rollin watched the port.", "Akira photographed the yard.");
    int one = told.name(0, "Rollin", "ThreatActor");
    int other = told.known(1, "Akira", "ThreatActor", "group/akira");
    told.situation(0, "CyberCampaign", "watched", false, role("actor", one));
    told.situation(1, "CyberCampaign", "photographed", false, role("actor", other));
    assertEquals(List.of("CyberCampaign", "CyberCampaign"), types(told.resolved()));
  }

  @Test
  void whatIsYetToComeTellsNoMoreOfWhatWasDone() {
    Told told = Told.english("Spies watched Rollin.", "They will photograph the yard.")
        .partOfSpeech(1, "photograph", "VERB");
    int firm = told.name(0, "Rollin", "Organization");
    told.situation(0, "CyberCampaign", "watched", false, role("victim", firm));
    int later = told.situation(1, "CyberCampaign", "photograph", false);
    told.own(1, Status.FUTURE, that(later));
    assertEquals(List.of("CyberCampaign", "CyberCampaign"), types(told.resolved()));
  }
}
