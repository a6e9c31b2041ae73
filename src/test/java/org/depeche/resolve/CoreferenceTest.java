package org.depeche.resolve;

import static org.depeche.resolve.Told.ids;
import static org.depeche.resolve.Told.labels;
import static org.depeche.resolve.Told.role;
import static org.depeche.resolve.Told.that;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.Status;
import org.junit.jupiter.api.Test;

class CoreferenceTest {
  @Test
  void surnamesStandForTheFullName() {
    Told told = Told.french("Claire Vasseur est arrivée.", "Mme Vasseur a parlé.", "Selon Vasseur, rien ne change.");
    told.name(0, "Claire Vasseur", "Person");
    told.name(1, "Mme Vasseur", "Person");
    told.name(2, "Vasseur", "Person");
    ResolvedArticle article = told.resolved();
    assertEquals(List.of("person/claire-vasseur"), ids(article));
    assertEquals(List.of("Claire Vasseur", "Mme Vasseur", "Vasseur"), labels(article, "person/claire-vasseur"));
  }

  @Test
  void theVictimIsWhoWasHitAndNotTheAttacker() {
    Told told = Told.english("Intruders attacked Rollin Ltd.", "They warned the victim.");
    int intruders = told.noun(0, "Intruders", "Intruders", "Group", false);
    int firm = told.name(0, "Rollin Ltd", "Organization");
    int victim = told.noun(1, "the victim", "victim", "Person", true);
    told.situation(0, "Cyberattack", "attacked", false, role("actor", intruders), role("victim", firm));
    told.situation(1, "Warning", "warned", false, role("addressee", victim));
    assertEquals("organization/rollin-ltd", told.resolved().situations().get(1).roles().get(0).filler());
  }

  @Test
  void twoFullNamesStayTwoPersonsAndASurnameIsTheLatest() {
    Told told = Told.english("Anna Reed met Paul Reed.", "Mr Reed left.");
    told.name(0, "Anna Reed", "Person");
    told.name(0, "Paul Reed", "Person");
    told.name(1, "Mr Reed", "Person");
    ResolvedArticle article = told.resolved();
    assertEquals(List.of("person/anna-reed", "person/paul-reed"), ids(article));
    assertEquals(List.of("Paul Reed", "Mr Reed"), labels(article, "person/paul-reed"));
  }

  @Test
  void aSingleSurnameIsLocal() {
    Told told = Told.english("Mr Reed left.");
    told.name(0, "Mr Reed", "Person");
    assertEquals(List.of("person-1"), ids(told.resolved()));
  }

  @Test
  void anAcronymInParenthesesAndLaterIsItsExpansion() {
    Told told = Told.french("Le centre hospitalier du Val (CHV) est fermé.", "Le CHV a rouvert.");
    told.name(0, "centre hospitalier du Val", "Organization");
    told.name(0, "CHV", "Organization");
    told.name(1, "CHV", "Organization");
    ResolvedArticle article = told.resolved();
    assertEquals(List.of("organization/centre-hospitalier-du-val"), ids(article));
  }

  @Test
  void anAcronymWithoutParenthesesIsItsInitials() {
    Told told = Told.english("The National Harbor Council met.", "The NHC was hacked.");
    told.name(0, "National Harbor Council", "Organization");
    told.name(1, "NHC", "Organization");
    assertEquals(List.of("organization/national-harbor-council"), ids(told.resolved()));
  }

  @Test
  void aHospitalIsNoPublicBodyThatWasNamedLast() {
    Told told = Told.french("La clinique Valmont est fermée.", "La gendarmerie enquête.", "L'hôpital a rouvert.");
    told.name(0, "clinique Valmont", "Organization");
    told.known(1, "gendarmerie", "GovernmentBody", "agency/gendarmerie");
    told.noun(2, "L'hôpital", "hôpital", "Organization", true);
    assertEquals(List.of("clinique Valmont", "L'hôpital"),
        labels(told.resolved(), "organization/clinique-valmont"));
  }

  @Test
  void theGazetteerUnitesNamesThatShareNoWord() {
    Told told = Told.french("La Chine a nié.", "Pékin a protesté.");
    told.known(0, "Chine", "Country", "country/CN");
    told.known(1, "Pékin", "Country", "country/CN");
    ResolvedArticle article = told.resolved();
    assertEquals(List.of("country/CN"), ids(article));
    assertEquals(List.of("Chine", "Pékin"), labels(article, "country/CN"));
  }

  @Test
  void aLegalFormIsNoOtherCompany() {
    Told told = Told.english("Yahoo Inc. was attacked.", "Yahoo did not answer.");
    told.name(0, "Yahoo Inc.", "Organization");
    told.known(1, "Yahoo", "Organization", "organization/yahoo");
    assertEquals(List.of("organization/yahoo"), ids(told.resolved()));
  }

  @Test
  void whoIsNamedAfterItsOfficeIsOnePerson() {
    Told told = Told.french("Le ministre a été piraté.", "Le ministre Jean Rolin a porté plainte.");
    told.noun(0, "Le ministre", "ministre", "Person", true);
    told.position(told.name(1, "Jean Rolin", "Person"), "ministre");
    assertEquals(List.of("person/jean-rolin"), ids(told.resolved()));
  }

  @Test
  void theHolderOfAnotherCountrysOfficeIsAnotherPerson() {
    Told told = Told.french("Le ministre américain a été piraté.", "Le ministre Jean Rolin a répondu.");
    told.known(0, "américain", "Country", "country/US");
    int hacked = told.noun(0, "Le ministre américain", "ministre", "Person", true);
    told.situation(0, "Intrusion", "piraté", false, role("victim", hacked));
    told.position(told.name(1, "Jean Rolin", "Person"), "ministre");
    assertEquals(List.of("person-1", "person/jean-rolin"),
        ids(told.resolved()).stream().filter(id -> id.startsWith("person")).sorted().toList());
  }

  @Test
  void thoseToldTogetherAreTheCrowdToldBefore() {
    Told told = Told.english("Four robbers were arrested.", "The suspects had sold data.");
    told.noun(0, "Four robbers", "robbers", "Group", false);
    told.noun(1, "The suspects", "suspects", "Group", true);
    assertEquals(List.of("group-1"), ids(told.resolved()));
  }

  @Test
  void aCrowdOfAnotherSizeIsAnother() {
    Told told = Told.english("Four robbers were arrested.", "The two suspects had sold data.");
    told.crowd(0, "Four robbers", "robbers", "Group", 4);
    told.partOfSpeech(1, "two", "NUM").crowd(1, "The two suspects", "suspects", "Group", 2);
    assertEquals(List.of("group-1", "group-2"), ids(told.resolved()));
  }

  @Test
  void aTitleBeforeOrAfterAPersonIsThePerson() {
    Told told = Told.french("La maire, Lucie Morel, a parlé.", "La maire a été piratée.");
    told.noun(0, "La maire", "maire", "Person", true);
    told.name(0, "Lucie Morel", "Person");
    int later = told.noun(1, "La maire", "maire", "Person", true);
    told.situation(1, "Intrusion", "piratée", false, role("victim", later));
    ResolvedArticle article = told.resolved();
    assertEquals(List.of("person/lucie-morel"), ids(article));
    assertEquals("person/lucie-morel", article.situations().get(0).roles().get(0).filler());
  }

  @Test
  void aDescriptionKnownByANameIsTheName() {
    Told told = Told.english("A unit known as Grey Finch struck.", "The group denied it.");
    told.noun(0, "A unit", "unit", "Group", false);
    told.name(0, "Grey Finch", "ThreatActor");
    int group = told.noun(1, "The group", "group", "Group", true);
    int attack = told.situation(0, "Cyberattack", "struck", false, role("actor", 1));
    told.claim(1, group, Status.DENIED, that(attack));
    ResolvedArticle article = told.resolved();
    assertEquals(List.of("group/grey-finch"), ids(article));
    assertEquals("group/grey-finch", article.claims().get(0).claimant().orElseThrow());
  }

  @Test
  void genericNounsPointToTheLatestNameOfTheirType() {
    Told told = Told.french(
        "Orange a été attaquée par Alpha Spider.",
        "L'entreprise a porté plainte.",
        "Les pirates demandent de l'argent.");
    told.name(0, "Orange", "Organization");
    told.name(0, "Alpha Spider", "ThreatActor");
    int company = told.noun(1, "L'entreprise", "entreprise", "Organization", true);
    int hackers = told.noun(2, "Les pirates", "pirates", "Group", true);
    told.situation(1, "Investigation", "plainte", false, role("actor", company));
    told.situation(2, "Ransomware", "demandent", false, role("actor", hackers));
    ResolvedArticle article = told.resolved();
    assertEquals(List.of("organization/orange", "group/alpha-spider"), ids(article));
    assertEquals("organization/orange", article.situations().get(0).roles().get(0).filler());
    assertEquals("group/alpha-spider", article.situations().get(1).roles().get(0).filler());
  }

  @Test
  void aDefiniteNounIsTheSameNounBeforeAndAnIndefiniteOneIsNew() {
    Told told = Told.french(
        "Des pirates chinois ont volé des mails.", "Les pirates ont fui.", "Des pirates russes ont suivi.");
    int first = told.noun(0, "Des pirates chinois", "pirates", "Group", false);
    int again = told.noun(1, "Les pirates", "pirates", "Group", true);
    int other = told.noun(2, "Des pirates russes", "pirates", "Group", false);
    told.situation(0, "DataBreach", "volé", false, role("actor", first));
    told.situation(1, "Cyberattack", "fui", false, role("actor", again));
    told.situation(2, "CyberCampaign", "suivi", false, role("actor", other));
    ResolvedArticle article = told.resolved();
    assertEquals(List.of("group-1", "group-2"), ids(article));
    assertEquals(List.of("Des pirates chinois", "Les pirates"), labels(article, "group-1"));
  }

  @Test
  void aDefiniteNounWithAnotherModifierIsAnother() {
    Told told = Told.english("The naval network was hit.", "The airport network was hit.");
    int naval = told.noun(0, "The naval network", "network", "System", true);
    int airport = told.noun(1, "The airport network", "network", "System", true);
    told.situation(0, "Intrusion", "hit", false, role("target", naval));
    told.situation(1, "Intrusion", "hit", false, role("target", airport));
    assertEquals(List.of("system-1", "system-2"), ids(told.resolved()));
  }

  @Test
  void accountsAreOneOnlyWithOneOwner() {
    Told told = Told.english(
        "Anna Reed and Paul Smith were hacked.", "Reed's account, then Smith's account, then the account.");
    int reed = told.name(0, "Anna Reed", "Person");
    int smith = told.name(0, "Paul Smith", "Person");
    int one = told.noun(1, "Reed's account", "account", "Account", true);
    int two = told.noun(1, "Smith's account", "Smith", "Account", true);
    told.relation("accountOf", one, reed).relation("accountOf", two, smith);
    ResolvedArticle article = told.resolved();
    assertEquals(List.of("person/anna-reed", "person/paul-smith", "account-1", "account-2"), ids(article));
  }

  @Test
  void anotherWordForAnAccountOfTheSameOwnerIsTheSameAccount() {
    Told told = Told.french("Ils ont lu les courriels de Claire Vasseur.", "La messagerie de Vasseur est fermée.");
    int mails = told.noun(0, "les courriels de Claire Vasseur", "courriels", "Account", true);
    int full = told.name(0, "Claire Vasseur", "Person");
    int mailbox = told.noun(1, "La messagerie de Vasseur", "messagerie", "Account", true);
    int surname = told.name(1, "Vasseur", "Person");
    told.relation("accountOf", mails, full).relation("accountOf", mailbox, surname);
    assertEquals(List.of("account-1", "person/claire-vasseur"), ids(told.resolved()));
  }

  @Test
  void pronounsAgreeInGenderAndNumberAndPreferTheSubject() {
    Told told = Told.french("Lucie Morel a rencontré Paul Duval.", "Elle a nié.", "Il a nié.");
    told.name(0, "Lucie Morel", "Person");
    told.name(0, "Paul Duval", "Person");
    told.hangs(0, "Lucie", "rencontré", "nsubj").hangs(0, "Paul", "rencontré", "obj");
    int she = told.pronoun(1, "Elle", "Fem", "Sing");
    told.position(0, "maire");
    int meeting = told.situation(0, "Meeting", "rencontré", false, role("participant", 0), role("participant", 1));
    told.claim(1, she, Status.DENIED, that(meeting));
    assertEquals("person/lucie-morel", told.resolved().claims().get(0).claimant().orElseThrow());
  }

  @Test
  void theFirstPersonInAQuotationIsItsSpeaker() {
    Told told = Told.english("\"We hacked the town hall\", Blue Crane said.");
    int we = told.pronoun(0, "We", "", "Plur");
    int crane = told.name(0, "Blue Crane", "ThreatActor");
    int attack = told.situation(0, "Cyberattack", "hacked", false, role("actor", we));
    told.claim(0, crane, Status.ASSERTED, that(attack));
    assertEquals("group/blue-crane", told.resolved().situations().get(0).roles().get(0).filler());
  }

  @Test
  void aThingThatDoesNothingIsNoEntity() {
    Told told = Told.french("Une lettre attend sur un balcon.");
    told.noun(0, "Une lettre", "lettre", "Data", false);
    told.noun(0, "un balcon", "balcon", "", false);
    assertEquals(List.of(), ids(told.resolved()));
  }

  @Test
  void peopleThatAFullPhraseTellsOfAreAnEntityUnlessTheyAreNobody() {
    Told told = Told.french("Les habitants attendent, aucun voisin ne parle, badauds exclus.");
    told.noun(0, "Les habitants", "habitants", "Group", true);
    told.noun(0, "aucun voisin", "voisin", "Group", false);
    told.noun(0, "badauds", "badauds", "Group", false);
    assertEquals(List.of("group-1"), ids(told.resolved()));
  }

  @Test
  void anUnknownNounLosesItsRole() {
    Told told = Told.french("Un litige a piraté une fusée.");
    int actor = told.noun(0, "Un litige", "litige", "", false);
    int rocket = told.noun(0, "une fusée", "fusée", "", false);
    told.situation(0, "Intrusion", "piraté", false, role("actor", actor), role("target", rocket));
    ResolvedArticle article = told.resolved();
    assertEquals(List.of(), ids(article));
    assertEquals(List.of(), article.situations().get(0).roles());
  }

  @Test
  void anAdjectiveAloneIsACountryOnlyWhereItIsUsed() {
    Told told = Told.french("Des pirates russes visent la presse belge.");
    int hackers = told.noun(0, "Des pirates russes", "pirates", "Group", false);
    int russian = told.known(0, "russes", "Country", "country/RU");
    told.known(0, "belge", "Country", "country/BE");
    told.relation("nationality", hackers, russian);
    assertEquals(List.of("group-1", "country/RU"), ids(told.resolved()));
  }

  @Test
  void thePublisherIsTheOutletThatTheTextNames() {
    Told told = Told.french("Le Courrier a écrit à la mairie.").publisher("Courrier");
    told.name(0, "Le Courrier", "MediaOutlet");
    ResolvedArticle article = told.resolved();
    assertEquals("outlet/courrier", article.publisher().orElseThrow().id());
    assertTrue(ids(article).contains("outlet/courrier"));
  }

  @Test
  void aPublisherThatTheTextDoesNotNameHasNoMentions() {
    ResolvedArticle article = Told.french("Rien à signaler.").publisher("La Dépêche de l'Ouest").resolved();
    assertEquals("outlet/depeche-de-l-ouest", article.publisher().orElseThrow().id());
    assertEquals(List.of(), article.publisher().orElseThrow().mentions());
    assertEquals(List.of(), article.entities());
  }

  @Test
  void aMinistryWithoutItsCountryIsLocalAndOneWithAPlaceIsNot() {
    Told told = Told.french("Le ministère de l'Intérieur et le parquet de Lille enquêtent.");
    told.name(0, "ministère de l'Intérieur", "GovernmentBody");
    told.name(0, "parquet de Lille", "GovernmentBody");
    told.name(0, "Lille", "Place");
    assertEquals(List.of("governmentbody-1", "agency/parquet-de-lille"), ids(told.resolved()));
  }

  @Test
  void anOfficeInOtherWordsIsTheSameHolder() {
    Told told = Told.french(
        "Le ministre des Affaires étrangères Luc Faber a parlé avec Léo Simon.", "Le chef de la diplomatie est parti.");
    told.position(told.name(0, "Luc Faber", "Person"), "ministre des Affaires étrangères");
    told.name(0, "Léo Simon", "Person");
    told.noun(1, "Le chef de la diplomatie", "chef", "Person", true);
    assertEquals(List.of("person/luc-faber", "person/leo-simon"), ids(told.resolved()));
  }

  @Test
  void nobodyBreaksIntoHisOwnNetwork() {
    Told told = Told.english("Halden Freight was hacked.", "A gang breached its network.");
    told.name(0, "Halden Freight", "Organization");
    int gang = told.noun(1, "A gang", "gang", "ThreatActor", false);
    int its = told.pronoun(1, "its", "Neut", "Sing");
    int network = told.noun(1, "its network", "network", "System", true);
    told.situation(1, "Intrusion", "breached", false, role("actor", gang), role("target", network),
        role("victim", its));
    ResolvedArticle article = told.resolved();
    assertTrue(article.situations().get(0).roles().contains(
        new ResolvedArticle.Role("victim", "organization/halden-freight")));
  }

  @Test
  void nobodyIsOfTwoCountries() {
    Told told = Told.english("Canadian diplomat Mark Dole left.", "The Russian ambassador stayed.");
    told.position(told.name(0, "Canadian diplomat Mark Dole", "Person"), "diplomat");
    told.known(0, "Canadian", "Country", "country/CA");
    int ambassador = told.noun(1, "The Russian ambassador", "ambassador", "Person", true);
    told.known(1, "Russian", "Country", "country/RU");
    told.situation(1, "Visit", "stayed", false, role("actor", ambassador));
    assertTrue(ids(told.resolved()).contains("person-1"));
  }

  @Test
  void anOfficeToldAloneIsItsNamedHoldersOnly() {
    Told told = Told.french("Anne Morel est arrivée.", "La présidente a parlé.", "Le préfet est venu.");
    told.name(0, "Anne Morel", "Person");
    told.bare(told.noun(1, "La présidente", "présidente", "Person", true), "présidente");
    told.bare(told.noun(2, "Le préfet", "préfet", "Person", true), "préfet");
    ResolvedArticle article = told.resolved();
    assertEquals(List.of("person/anne-morel"), ids(article));
    assertEquals(List.of("présidente"), article.positions().stream().map(position -> position.title()).toList());
  }

  @Test
  void anOfficeToldAloneIsNoneOfSeveralNamed() {
    Told told = Told.french("Anne Morel et Paul Vidal sont arrivés.", "Le ministre a parlé.");
    told.name(0, "Anne Morel", "Person");
    told.name(0, "Paul Vidal", "Person");
    int minister = told.noun(1, "Le ministre", "ministre", "Person", true);
    told.situation(1, "Visit", "parlé", false, role("actor", minister));
    assertTrue(ids(told.resolved()).contains("person-1"));
  }

  @Test
  void twoWhoAreToldTogetherAreTheTwoNamedBefore() {
    Told told = Told.french("Anne Morel a reçu Paul Vidal.", "Les deux dirigeants ont signé un accord.");
    told.name(0, "Anne Morel", "Person");
    told.name(0, "Paul Vidal", "Person");
    int both = told.crowd(1, "Les deux dirigeants", "dirigeants", "Group", 2);
    int deal = told.situation(1, "Agreement", "accord", false, role("participant", both));
    told.claim(1, both, Status.ASSERTED, that(deal));
    ResolvedArticle article = told.resolved();
    assertEquals(List.of("person/anne-morel", "person/paul-vidal"), ids(article));
    assertEquals(
        List.of("person/anne-morel", "person/paul-vidal"),
        article.situations().get(0).roles().stream().map(role -> role.filler()).toList());
    assertEquals(2, article.claims().stream().filter(claim -> claim.claimant().isPresent()).count());
  }

  @Test
  void whoIsOnlyToldSomethingIsNobodyOfTheStory() {
    Told told = Told.english("Ann Reed told reporters that Orlex was attacked.");
    int voice = told.name(0, "Ann Reed", "Person");
    int reporters = told.noun(0, "reporters", "reporters", "Group", false);
    int victim = told.name(0, "Orlex", "Organization");
    int attack = told.situation(0, "Cyberattack", "attacked", false, role("victim", victim));
    told.claimTo(0, voice, reporters, Status.ASSERTED, that(attack));
    assertEquals(List.of("person/ann-reed", "organization/orlex"), ids(told.resolved()));
  }

  @Test
  void onesCountryIsTheOneThatOneIsOf() {
    Told told = Told.french("Le ministre chilien a vu la Bolivie.", "Son pays a protesté.");
    int minister = told.noun(0, "Le ministre chilien", "ministre", "Person", true);
    int chile = told.known(0, "chilien", "Country", "country/CL");
    told.known(0, "Bolivie", "Country", "country/BO");
    int owner = told.pronoun(1, "Son", "", "Sing");
    int country = told.noun(1, "Son pays", "pays", "Country", true);
    told.hangs(1, "Son", "pays", "det");
    told.relation("nationality", minister, chile);
    told.relation("affiliatedWith", owner, minister);
    told.situation(1, "Condemnation", "protesté", false, role("actor", country));
    assertEquals("country/CL", told.resolved().situations().get(0).roles().get(0).filler());
  }

  @Test
  void aLeaderIsKnownByTheOffice() {
    Told told = Told.french("Maia Sandu est venue.", "La présidente moldave a parlé.");
    told.known(0, "Maia Sandu", "Person", "person/maia-sandu");
    told.known(1, "moldave", "Country", "country/MD");
    told.noun(1, "La présidente moldave", "présidente", "Person", true);
    assertEquals(List.of("Maia Sandu", "La présidente moldave"), labels(told.resolved(), "person/maia-sandu"));
  }

  @Test
  void theHolderOfAnotherOfficeIsNotTheLeader() {
    Told told = Told.french("Maia Sandu est venue.", "La présidente du club Nistru a parlé.");
    told.known(0, "Maia Sandu", "Person", "person/maia-sandu");
    told.noun(1, "La présidente du club Nistru", "présidente", "Person", true);
    assertEquals(List.of("Maia Sandu"), labels(told.resolved(), "person/maia-sandu"));
  }

  @Test
  void anAgencyIsNoNewspaperThatWasNamedLast() {
    Told told = Told.french("Reuters a révélé l'affaire.", "Le Monde la raconte.", "L'agence cite la police.");
    told.known(0, "Reuters", "MediaOutlet", "outlet/reuters");
    told.known(1, "Le Monde", "MediaOutlet", "outlet/le-monde");
    told.noun(2, "L'agence", "agence", "MediaOutlet", true);
    assertEquals(List.of("Reuters", "L'agence"), labels(told.resolved(), "outlet/reuters"));
  }

  @Test
  void theStateOfAnAdjectiveIsThatCountry() {
    Told told = Told.english("Denmark blames Moscow.", "The Russian state denies it.");
    told.known(0, "Denmark", "Country", "country/DK");
    told.known(0, "Moscow", "Country", "country/RU");
    told.known(1, "Russian", "Country", "country/RU");
    told.hangs(1, "Russian", "state", "amod");
    told.noun(1, "The Russian state", "state", "Country", true);
    assertTrue(labels(told.resolved(), "country/RU").contains("The Russian state"));
  }

  @Test
  void whatASubjectTellsOfByANounIsAnother() {
    Told told = Told.english("Orion sold the tool.", "Vexil said that the company had lied.");
    told.name(0, "Orion", "Organization");
    told.name(1, "Vexil", "Organization");
    told.noun(1, "the company", "company", "Organization", true);
    told.hangs(1, "Vexil", "said", "nsubj").hangs(1, "company", "lied", "nsubj")
        .hangs(1, "lied", "said", "ccomp");
    assertEquals(List.of("Orion", "the company"), labels(told.resolved(), "organization/orion"));
  }

  @Test
  void aBareNameThatSpeaksIsWhoJustSpokeByWhatHeIs() {
    assertEquals(List.of("Tim Smith", "the mayor"), voices(true, true, ""));
    assertEquals(List.of("Tim Smith"), voices(false, true, ""));
    assertEquals(List.of("Tim Smith"), voices(true, false, ""));
    assertEquals(List.of("Tim Smith"), voices(true, true, "Judge"));
  }

  private static List<String> voices(boolean mayorSpeaks, boolean nameSpeaks, String title) {
    Told told = Told.english("Then the mayor came.", "Later Tim Smith left.");
    int mayor = told.noun(0, "the mayor", "mayor", "Person", true);
    told.hangs(0, "mayor", "came", "nsubj");
    int smith = told.name(1, "Tim Smith", "Person");
    told.hangs(1, "Tim", "left", "nsubj");
    if (mayorSpeaks) {
      told.claim(0, mayor, Status.ASSERTED, told.words(0, "came"));
    }
    if (nameSpeaks) {
      told.claim(1, smith, Status.ASSERTED, told.words(1, "left"));
    }
    if (!title.isEmpty()) {
      told.position(smith, title);
    }
    return labels(told.resolved(), "person/tim-smith");
  }

  @Test
  void theOneVictimThatIsNamedIsTheOneThatWasTold() {
    Told told = Told.english("A clinic was attacked.", "Rollin was attacked.");
    int clinic = told.noun(0, "A clinic", "clinic", "Organization", false);
    int rollin = told.name(1, "Rollin", "Organization");
    told.situation(0, "Cyberattack", "attacked", false, role("victim", clinic));
    told.situation(1, "Cyberattack", "attacked", false, role("victim", rollin));
    assertEquals(List.of("Rollin", "A clinic"), labels(told.resolved(), "organization/rollin"));
  }

  @Test
  void whoOnlyTellsOfAnAttackIsNotTheVictimThatWasTold() {
    Told told = Told.english("A clinic was attacked.", "Rollin said the clinic was attacked.");
    int clinic = told.noun(0, "A clinic", "clinic", "Organization", false);
    told.name(1, "Rollin", "Organization");
    int again = told.noun(1, "the clinic", "clinic", "Organization", true);
    told.situation(0, "Cyberattack", "attacked", false, role("victim", clinic));
    told.situation(1, "Cyberattack", "attacked", false, role("victim", again));
    assertEquals(List.of("Rollin"), labels(told.resolved(), "organization/rollin"));
  }

  @Test
  void theHospitalOfATownIsNotTheUniversityNamedBefore() {
    Told told = Told.english("The hospital paid.", "Rollin University saw it.", "The Avalon hospital left.");
    told.noun(0, "The hospital", "hospital", "Organization", true);
    told.name(1, "Rollin University", "Organization");
    told.noun(2, "The Avalon hospital", "hospital", "Organization", true);
    assertEquals(List.of("Rollin University"), labels(told.resolved(), "organization/rollin-university"));
  }

  @Test
  void aBodyNeedsNoArticleToPointBack() {
    Told told = Told.english("The national police came.", "Police left.");
    told.noun(0, "The national police", "police", "GovernmentBody", true);
    told.noun(1, "Police", "Police", "GovernmentBody", false);
    assertEquals(1, told.resolved().entities().size());
  }

  @Test
  void fourSuspectsAreTheFourWhoWereTold() {
    Told told = Told.english("Four agents came.", "Two spies saw it.", "The four suspects left.");
    told.crowd(0, "Four agents", "agents", "Group", 4);
    told.crowd(1, "Two spies", "spies", "Group", 2);
    told.crowd(2, "The four suspects", "suspects", "Group", 4);
    told.partOfSpeech(2, "four", "NUM");
    assertEquals(2, told.resolved().entities().size());
  }

  @Test
  void initialsOfABodyInTheArticleAreNoNewsAgency() {
    Told told = Told.english("The Avalon Federal Police came.", "The AFP left.");
    told.name(0, "Avalon Federal Police", "GovernmentBody");
    told.known(1, "AFP", "MediaOutlet", "outlet/afp");
    ResolvedArticle article = told.resolved();
    assertEquals(1, article.entities().size());
    assertEquals("GovernmentBody", article.entities().get(0).type());
  }

  @Test
  void aMinistryWithACapitalAndNoMoreIsTheOneJustNamed() {
    Told told = Told.english("The Avalonian Foreign Ministry came.", "The Ministry left.");
    told.name(0, "The Avalonian Foreign Ministry", "GovernmentBody");
    told.name(1, "The Ministry", "GovernmentBody");
    assertEquals(1, told.resolved().entities().size());
  }

  @Test
  void theHouseIsNotTheWhiteHouse() {
    Told told = Told.english("The White House came.", "The House left.");
    told.name(0, "The White House", "GovernmentBody");
    told.name(1, "The House", "GovernmentBody");
    assertEquals(2, told.resolved().entities().size());
  }

  @Test
  void whatIsSaidOfASubjectIsTheSubject() {
    assertEquals(List.of("Orion", "a company"), said("Orion is a company.", "is"));
    assertEquals(List.of("Orion"), said("Orion may be a company.", "be"));
    assertEquals(List.of("Orion"), said("Orion is not a company.", "is"));
    assertEquals(List.of("Orion"), said("For Beijing Orion is a company.", "is"));
    assertEquals(List.of("Orion"), said("Orion is a company, Versane said.", "is"));
  }

  private static List<String> said(String sentence, String copula) {
    Told told = Told.english(sentence, "A company paid.");
    told.name(0, "Orion", "Organization");
    told.noun(0, "a company", "company", "Organization", false);
    told.hangs(0, "Orion", "company", "nsubj").hangs(0, copula, "company", "cop").root(0, "company");
    if (sentence.contains("may")) {
      told.hangs(0, "may", "company", "aux").partOfSpeech(0, "may", "AUX");
    }
    if (sentence.contains("Beijing")) {
      told.hangs(0, "Beijing", "company", "obl");
    }
    if (sentence.contains("Versane")) {
      told.claim(0, told.name(0, "Versane", "Organization"), Status.ASSERTED);
    }
    if (sentence.contains("not")) {
      told.hangs(0, "not", "company", "advmod");
    }
    return labels(told.resolved(), "organization/orion");
  }
}
