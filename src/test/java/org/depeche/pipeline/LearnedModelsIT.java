package org.depeche.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depeche.catalog.LearnedModels;
import org.depeche.catalog.FeatureNetwork;
import org.depeche.catalog.Terms;
import org.depeche.extract.TriggerModel;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.ResolvedArticle.Role;
import org.depeche.model.ResolvedArticle.Situation;
import org.depeche.model.Status;
import org.depeche.resolve.EntityModel;
import org.depeche.resolve.RelationModel;
import org.depeche.resolve.RoleModel;
import org.depeche.resolve.SituationModel;
import org.depeche.resolve.StatusModel;
import org.depeche.resolve.TopicModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the models learned from examples add to the rules, and what they must not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LearnedModelsIT {
  private FrontHalf all = new FrontHalf();
  private FrontHalf rules = all.with(LearnedModels.NONE);
  private static final String BIAS = "bias";
  private static final float[][] SURE = {{0, 0}, {3, 0}, {0, 0}};
  private static final float[][] NEARLY_EVEN = {{-1, 0}, {0.2f, 0}, {0.1f, 0}};

  @AfterAll
  void release() {
    all = null;
    rules = null;
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void theClassesAreTermsOfTheOntology(String language) {
    Terms terms = Terms.load();
    LearnedModels models = LearnedModels.load(language);
    Set<String> types = new TreeSet<>(models.triggers().get(language).probabilities(Set.of(BIAS)).keySet());
    assertTrue(types.remove(TriggerModel.NOTHING));
    types.forEach(type -> assertTrue(terms.isA(type, "Situation"), type));
    Set<String> found = new TreeSet<>(models.situations().orElseThrow().probabilities(Set.of(BIAS)).keySet());
    assertTrue(found.remove(SituationModel.NONE));
    assertEquals(types, found);
    Set<String> roles = new TreeSet<>(models.roles().orElseThrow().probabilities(Set.of(BIAS)).keySet());
    assertTrue(roles.remove(RoleModel.NONE));
    assertTrue(roles.containsAll(List.of("actor", "target", "victim", "participant")), roles.toString());
    assertEquals(Set.of(TopicModel.TOPIC, TopicModel.NONE),
        models.topics().orElseThrow().probabilities(Set.of(BIAS)).keySet());
    assertEquals(Set.of("accountOf", "affiliatedWith", "basedIn", "nationality", RelationModel.NONE),
        models.relations().orElseThrow().probabilities(Set.of(BIAS)).keySet());
    Set<String> entities = new TreeSet<>(models.entities().orElseThrow().probabilities(Set.of(BIAS)).keySet());
    assertTrue(entities.remove(EntityModel.NONE));
    entities.forEach(type -> assertTrue(terms.isA(type, "Entity"), type));
    Set<String> passedOver = new TreeSet<>(models.passedOver().orElseThrow().probabilities(Set.of(BIAS)).keySet());
    assertTrue(passedOver.remove(EntityModel.NONE));
    passedOver.forEach(type -> assertTrue(terms.isA(type, "Entity"), type));
    Set<String> statuses = Arrays.stream(Status.values()).map(Status::name).collect(Collectors.toSet());
    statuses.add(StatusModel.NONE);
    assertEquals(statuses, models.statuses().orElseThrow().probabilities(Set.of(BIAS)).keySet());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      en | PhysicalAttack | FUTURE | The militia said that the bombardment would go on until the curbs are lifted.
      en | Meeting | FUTURE | The premier is due to fly to Ankara on Thursday for a summit with his counterpart.
      en | DataBreach | NEGATED | There are no signs that research data was stolen, the university said.
      fr | DataBreach | NEGATED | L'agence n'a relevé ni fuite ni dommage.
      """)
  void whatRulesAssertAndTheModelDoubtsIsTakenBackAndMarked(String language, String type, Status status, String text) {
    assertEquals(
        List.of(Status.ASSERTED), claims(rules, language, text, type).map(ResolvedArticle.Claim::status).toList());
    List<ResolvedArticle.Claim> judged = claims(all, language, text, type).toList();
    assertEquals(List.of(status), judged.stream().map(ResolvedArticle.Claim::status).toList());
    assertTrue(judged.get(0).rules().contains("model/statuses"), judged.get(0).rules().toString());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      en | Cyberattack | The hack followed a string of attacks on lenders across the region.
      en | Warning | Nobody paid much attention to the warnings of experts.
      """)
  void whatRulesTellAndIsNoSituationOfTheStoryIsLeftOut(String language, String type, String text) {
    assertEquals(1, acts(rules, language, text, type).size());
    assertEquals(0, acts(all, language, text, type).size());
  }

  @Test
  void whatIsNoEntityOfTheStoryIsLeftOut() {
    String text = "The ministry said hackers from Iran had broken into its network. Officials spent the night in the cellar, "
        + "where volunteers served coffee and the press waited.";
    assertTrue(labels(rules, text).contains("the press"), labels(rules, text).toString());
    List<String> labels = labels(all, text);
    assertFalse(labels.contains("the press"), labels.toString());
    assertTrue(labels.containsAll(List.of("The ministry", "hackers from Iran", "its network")), labels.toString());
  }

  @Test
  void whatRulesPassOverIsTakenUpWhereItIsOfTheStory() {
    String text = "Hackers broke into the servers of the town and copied the plans of a barracks. "
        + "Villagers in the valley watched the drones that the army had sent.";
    assertFalse(labels(rules, text).contains("Villagers in the valley"), labels(rules, text).toString());
    assertTrue(labels(all, text).contains("Villagers in the valley"), labels(all, text).toString());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      en | Police arrested a student in Lyon. He is suspected of having stolen the data of the federation's members.
      fr | Un étudiant a été interpellé à Lyon. Il est soupçonné d'avoir volé les données de membres de la fédération.
      """)
  void whatAMeasureIsAboutIsFoundInAnotherSentence(String language, String text) {
    String breach = acts(all, language, text, "DataBreach").get(0).id();
    assertFalse(acts(rules, language, text, "Arrest").get(0).roles().contains(new Role("topic", breach)));
    Situation arrest = acts(all, language, text, "Arrest").get(0);
    assertTrue(arrest.roles().contains(new Role("topic", breach, true)), arrest.toString());
    assertTrue(arrest.rules().contains("model/topics"), arrest.toString());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      en | A hospital in Ohio | The gang denied hacking Sony. A hospital in Ohio confirmed that hackers had broken into \
      its network. The hack forced it to cancel operations.
      en | a bank | Iran denied stealing the data of the campaign. The data of a bank were stolen in June, the bank said. \
      The theft was reported to the police.
      fr | hôpital de Lausanne | Rabat dément avoir espionné le ministre. L'hôpital de Lausanne a confirmé avoir été \
      victime d'une cyberattaque. L'attaque a paralysé ses serveurs.
      fr | mairie de Lille | Le groupe Hunters nie avoir piraté l'opérateur. La mairie de Lille a annoncé le vol de ses \
      fichiers. Le piratage a été découvert lundi.
      """)
  void whatIsDeniedAndWhatIsConfirmedAreTwo(String language, String victim, String text) {
    ResolvedArticle article = all.read(VoicesIT.article(language, List.of(text)));
    Set<String> denied = attacks(article, Status.DENIED);
    Set<String> confirmed = attacks(article, Status.ASSERTED);
    assertFalse(denied.isEmpty());
    assertTrue(denied.stream().noneMatch(confirmed::contains), text);
    Set<String> victims = article.situations().stream().filter(act -> confirmed.contains(act.id()))
        .flatMap(act -> act.roles().stream()).filter(role -> role.role().equals("victim")).map(Role::filler)
        .collect(Collectors.toSet());
    assertEquals(Set.of(victim), article.entities().stream().filter(entity -> victims.contains(entity.id()))
        .map(ResolvedArticle.Entity::label).collect(Collectors.toSet()));
  }

  /** Those that somebody tells in this way. */
  private static Set<String> attacks(ResolvedArticle article, Status status) {
    Terms terms = Terms.load();
    Set<String> told = article.claims().stream().filter(claim -> claim.status() == status)
        .flatMap(claim -> claim.content().stream()).collect(Collectors.toSet());
    return article.situations().stream().filter(act -> terms.isA(act.type(), "CyberSituation")).map(Situation::id)
        .filter(told::contains).collect(Collectors.toSet());
  }

  private static List<String> labels(FrontHalf front, String text) {
    return front.read(VoicesIT.article("en", List.of(text))).entities().stream()
        .map(ResolvedArticle.Entity::label).toList();
  }

  private static Stream<ResolvedArticle.Claim> claims(FrontHalf front, String language, String text, String type) {
    ResolvedArticle article = front.read(VoicesIT.article(language, List.of(text)));
    Set<String> acts = article.situations().stream().filter(act -> act.type().equals(type)).map(Situation::id)
        .collect(Collectors.toSet());
    return article.claims().stream().filter(claim -> claim.content().stream().anyMatch(acts::contains));
  }

  @Test
  void aRelationThatNoRuleTellsIsFound() {
    String text = "An affiliate of the gang, which calls itself LockBit, attacked the hospital.";
    assertEquals(List.of(), kinds(rules, text));
    assertEquals(List.of("affiliatedWith"), kinds(all, text));
  }

  @Test
  void aRelationIsAddedOnlyBetweenTypesThatItMayJoin() {
    String text = "Anna Ortiz praised Acme Corp.";
    assertEquals(List.of("affiliatedWith", "affiliatedWith"), kinds(relating("affiliatedWith"), text));
    assertEquals(List.of(), kinds(relating("nationality"), text));
    assertEquals(List.of(), kinds(relating("basedIn"), text));
    assertEquals(List.of(), kinds(relating("accountOf"), text));
  }

  @Test
  void aRelationThatARuleTellsStays() {
    String text = "WhatsApp, which belongs to Meta, sued the firm.";
    assertEquals(List.of("affiliatedWith"), kinds(rules, text));
    assertEquals(List.of("affiliatedWith"), kinds(relating(RelationModel.NONE), text));
  }

  private static List<String> kinds(FrontHalf front, String text) {
    return front.read(VoicesIT.article("en", List.of(text))).relations().stream()
        .map(ResolvedArticle.Relation::kind).toList();
  }

  /** One that holds all for related in one way. */
  private FrontHalf relating(String kind) {
    List<String> kinds = List.of("accountOf", "affiliatedWith", "basedIn", "nationality", RelationModel.NONE);
    float[][] scores = new float[kinds.size()][2];
    scores[kinds.indexOf(kind)][0] = 9;
    return rules.with(new LearnedModels(
        Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.of(constant("relations.txt", kinds, scores)), Optional.empty(), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      en | Arrest | A woman of 24 was held on Tuesday and has since been released on bail.
      fr | Warning | Google a averti des journalistes thaïlandais qu'ils étaient visés par des pirates étatiques.
      fr | Charge | Trois hommes accusés d'avoir piraté la mairie seront jugés lundi.
      """)
  void anActThatNoFrameTellsIsFoundAndMarked(String language, String type, String text) {
    assertEquals(0, acts(rules, language, text, type).size());
    List<Situation> found = acts(all, language, text, type);
    assertEquals(1, found.size());
    assertTrue(found.get(0).isGuessed(), found.get(0).rules().toString());
    assertTrue(found.get(0).confidence() < 1);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      en | The governor said on Tuesday that her campaign had raised four million dollars in August and would spend most of it on television. Her rival, a former teacher, mocked the figure and questioned the wisdom of buying so many advertisements before the first debate. The campaign has hired forty organisers and opened offices in nine counties. Polls show that support for the governor has declined slightly, from 52 percent to 49 percent. Voters said they would like both candidates to answer questions about the price of housing. Experts agreed that the race was close. The candidate who wins in November will have to meet a deadline in January for the new budget. Her opponent's plan, released last week, would lower taxes for families and pay for it with a levy on hotels.
      en | The bakery on the square has been sold after ninety years. Neighbours demanded that the sign be kept, and the council has met that demand. The shop had struggled to pay its taxes since prices of flour exploded two winters ago. Customers queued along the street on the last day, some with flowers. The new tenants have followed the trade since they were children and listened to their grandfather's stories about bread every evening. Demand for rye loaves has risen by a third.
      fr | La boulangerie de la place a été vendue après quatre-vingt-dix ans. Les voisins ont réclamé que l'enseigne soit gardée, et la mairie a répondu à cette demande. Le commerce peinait à payer le loyer depuis que le prix de la farine a explosé. Des clients ont attendu dans la rue le dernier jour. Les nouveaux locataires, deux frères venus de la côte, vont publier un livre de recettes. Ils suivent le métier depuis l'enfance et ont écouté leur grand-père en parler chaque soir.
      """)
  void ordinaryNewsTellsNoAct(String language, String text) {
    assertEquals(List.of(), all.read(VoicesIT.article(language, List.of(text))).situations().stream()
        .map(act -> act.type() + " " + act.rules()).toList());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      en | The governor spoke on Monday. Hackers had broken into the servers of her party, and the campaign against its staff went on for months.
      fr | La sénatrice a parlé lundi. Des pirates avaient pénétré dans les serveurs de son parti, et la campagne contre son personnel a duré des mois.
      """)
  void whatIsToldOfHackersIsStillFound(String language, String text) {
    assertEquals(1, acts(all, language, text, "Intrusion").size());
  }

  private static List<Situation> acts(FrontHalf front, String language, String text, String type) {
    return front.read(VoicesIT.article(language, List.of(text))).situations().stream()
        .filter(act -> act.type().equals(type)).toList();
  }

  @Test
  void anAnswerThatIsRefusedIsToldAsRefused() {
    String text = "The broadcaster would not say how it came by the files that hackers had stolen.";
    ResolvedArticle article = all.read(VoicesIT.article("en", List.of(text)));
    String refusal = article.situations().stream().filter(act -> act.type().equals("NoComment"))
        .map(Situation::id).findFirst().orElseThrow();
    assertEquals(List.of(Status.ASSERTED), article.claims().stream()
        .filter(claim -> claim.content().contains(refusal)).map(ResolvedArticle.Claim::status).toList());
  }

  @Test
  void aRoleThatTheModelHoldsForWrongGoesWhereThereArePassages() {
    String text = "Hackers broke into the ministry.";
    assertEquals(List.of(), roles(true, SURE, text));
    assertEquals(List.of("actor", "victim"), roles(false, SURE, text).stream().map(Role::role).sorted().toList());
  }

  @Test
  void lessWillDoForARoleThatNobodyTakesWhereThereArePassages() {
    String text = "The network was hacked, the minister said.";
    assertEquals(1, victims(roles(true, NEARLY_EVEN, text)));
    assertEquals(0, victims(roles(false, NEARLY_EVEN, text)));
    assertEquals(1, victims(roles(true, NEARLY_EVEN, "The bank's network was hacked, the minister said.")));
  }

  private static long victims(List<Role> roles) {
    return roles.stream().filter(role -> role.role().equals("victim")).count();
  }

  private List<Role> roles(boolean passages, float[][] scores, String text) {
    FeatureNetwork nothing = constant("triggers-en.txt", List.of("none"), new float[][] {{1, 0}});
    FeatureNetwork model = constant("roles.txt", List.of("actor", "none", "victim"), scores);
    Map<String, FeatureNetwork> triggers = passages ? Map.of("en", nothing) : Map.of();
    LearnedModels models = new LearnedModels(
        triggers, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(model), Optional.empty(),
        Optional.empty(), Optional.empty(), Optional.empty());
    return acts(rules.with(models), "en", text, "Intrusion").get(0).roles();
  }

  /** A network that says the same of everything. */
  private static FeatureNetwork constant(String file, List<String> classes, float[][] scores) {
    return FeatureNetwork.parse(file, FeatureNetwork.write(classes, new float[] {0}, scores, Map.of()));
  }

  @Test
  void whoStandsBehindThoseWhoDidItDidNot() {
    String text = "Hackers linked to Iran broke into the water utility, the Washington Post reported on Tuesday.";
    ResolvedArticle article = all.read(VoicesIT.article("en", List.of(text)));
    assertEquals(1, article.situations().get(0).roles().stream().filter(role -> role.role().equals("actor")).count());
  }

  @Test
  void whoIsNamedAsNotHavingDoneItDidNot() {
    String text = "The emails were leaked by an insider and not by Russian hackers, the minister said.";
    ResolvedArticle article = all.read(VoicesIT.article("en", List.of(text)));
    Set<String> actors = article.situations().get(0).roles().stream()
        .filter(role -> role.role().equals("actor")).map(Role::filler).collect(Collectors.toSet());
    assertEquals(Set.of("an insider"), article.entities().stream()
        .filter(entity -> actors.contains(entity.id())).map(ResolvedArticle.Entity::label)
        .collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "en | actor | the cyber agency | An attempted hack of the parliament was stopped by the cyber agency.",
    "en | actor | the ministry's security team | The intrusion was blocked by the ministry's security team.",
    "en | actor | the bank's security team | The data theft was discovered by the bank's security team.",
    "en | actor | FBI | A Chinese hacker wanted by the FBI was arrested at Milan's Malpensa airport in July.",
    "fr | victim | CHU de Nantes | Le CHU de Nantes n'a pas été touché par la cyberattaque.",
    "fr | victim | La mairie | La mairie assure que ses serveurs n'ont pas été touchés par la cyberattaque.",
    "fr | actor | Pékin | Pékin accuse la NSA d'avoir piraté Huawei."
  })
  void whoStandsBesideAnActHasNoPartInIt(String language, String role, String name, String text) {
    ResolvedArticle article = all.read(VoicesIT.article(language, List.of(text)));
    Set<String> fillers = article.situations().stream().flatMap(act -> act.roles().stream())
        .filter(told -> told.role().equals(role)).map(Role::filler).collect(Collectors.toSet());
    assertTrue(!article.situations().isEmpty(), text);
    assertEquals(Set.of(), article.entities().stream().filter(entity -> fillers.contains(entity.id()))
        .map(ResolvedArticle.Entity::label).filter(name::equals).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "The intrusion was not detected until March.",
    "The hack of the ministry has not been attributed to any country.",
    "The hack was not reported to police."
  })
  void whatIsNotDoneAboutAKnownActDoesNotNegateIt(String text) {
    ResolvedArticle article = all.read(VoicesIT.article("en", List.of(text)));
    assertEquals(Set.of(Status.ASSERTED), article.claims().stream()
        .filter(claim -> claim.content().stream().anyMatch(id -> article.situations().stream()
            .anyMatch(act -> act.id().equals(id) && act.type().matches("Intrusion|DataBreach"))))
        .map(ResolvedArticle.Claim::status).collect(Collectors.toSet()));
  }

  /** Of a kind of act that the rules tell as denied, alleged or still to come only, the models assert none either. */
  @TestFactory
  Stream<DynamicTest> nothingThatIsInDoubtBecomesAFact() {
    return Stream.of("en", "fr").flatMap(language -> VoicesIT.paragraphs(language)
        .map(lines -> DynamicTest.dynamicTest(language + ": " + lines.get(0), () -> {
          Set<String> doubted = types(VoicesIT.told(rules.read(VoicesIT.article(language, lines)), lines), false);
          Set<String> told = types(VoicesIT.told(all.read(VoicesIT.article(language, lines)), lines), true);
          told.retainAll(doubted);
          assertEquals(Set.of(), told);
        })));
  }

  /** The types that some voice asserts, or those that voices tell of and none asserts. */
  private static Set<String> types(SortedSet<String> told, boolean asserted) {
    Set<String> facts = told.stream().filter(line -> line.matches("\\w+ asserted .*"))
        .map(line -> line.split(" ")[0]).collect(Collectors.toCollection(TreeSet::new));
    Set<String> open = told.stream().filter(line -> line.matches("\\w+ (alleged|possible|denied|negated|future) .*"))
        .map(line -> line.split(" ")[0]).filter(type -> !facts.contains(type))
        .collect(Collectors.toCollection(TreeSet::new));
    return asserted ? facts : open;
  }
}
