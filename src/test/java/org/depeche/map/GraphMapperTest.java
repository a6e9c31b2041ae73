package org.depeche.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.depeche.model.Article;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.ResolvedArticle.Position;
import org.depeche.model.ResolvedArticle.Role;
import org.depeche.model.ResolvedArticle.Situation;
import org.depeche.model.Span;
import org.depeche.model.Status;
import org.depeche.ontology.Literals;
import org.depeche.ontology.Ontology;
import org.depeche.ontology.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class GraphMapperTest {
  private static final GraphMapper MAPPER = new GraphMapper(Vocabulary.DEFAULT_BASE);
  private static final String HACKED = "<a1#group-1> dp:hackedAccount <a1#account-1> .";

  @Test
  void everyFieldOfEveryRecordIsWritten() {
    Graph expected = Ontology.read("map/full.ttl");
    Graphs.assertSame(expected, MAPPER.graph(Samples.full()));
  }

  @Test
  void theContractsWorkedPiece() {
    Graphs.assertSame(
        """
        <a1> a dp:Article ; dp:describes :situation-1 ;
          schema:mentions :group-1, :account-1, id:person\\/nicholas-burns, id:country\\/CN, :group-2, id:outlet\\/cnn,
            id:outlet\\/wall-street-journal .
        :group-1 a dp:Group ; rdfs:label "Des pirates informatiques basés en Chine"@fr ; dp:basedIn id:country\\/CN ;
          dp:hackedAccount :account-1 ; dp:attacked id:person\\/nicholas-burns .
        :account-1 a dp:Account ; rdfs:label "le compte de l'ambassadeur Burns"@fr ;
          dp:accountOf id:person\\/nicholas-burns .
        id:person\\/nicholas-burns a dp:Person ; rdfs:label "Burns"@fr .
        id:country\\/CN a dp:Country ; rdfs:label "Chine"@fr .
        :group-2 a dp:Group ; rdfs:label "Trois fonctionnaires"@fr .
        id:outlet\\/cnn a dp:MediaOutlet ; rdfs:label "CNN"@fr .
        id:outlet\\/wall-street-journal a dp:MediaOutlet ; rdfs:label "Wall Street Journal"@fr .
        :situation-1 a dp:Intrusion ; dp:actor :group-1 ; dp:target :account-1 ; dp:victim id:person\\/nicholas-burns ;
          dp:reportedBy :group-2, id:outlet\\/cnn, id:outlet\\/wall-street-journal ;
          dp:firstReportedBy id:outlet\\/wall-street-journal .
        :claim-1 a dp:Claim ; dp:claimant :group-2 ; dp:addressee id:outlet\\/cnn ; dp:content :situation-1 ;
          dp:status dp:Asserted ; rdf:reifies <<( :group-1 dp:hackedAccount :account-1 )>>,
            <<( :group-1 dp:attacked id:person\\/nicholas-burns )>> .
        :claim-2 a dp:Claim ; dp:claimant id:outlet\\/cnn ; dp:content :claim-1 ; dp:status dp:Asserted .
        :claim-3 a dp:Claim ; dp:claimant id:outlet\\/wall-street-journal ; dp:content :situation-1 ;
          dp:status dp:Asserted ; dp:firstReport true ; rdf:reifies <<( :group-1 dp:hackedAccount :account-1 )>>,
            <<( :group-1 dp:attacked id:person\\/nicholas-burns )>> .
        """,
        Graphs.essence(MAPPER.graph(Samples.workedPiece().resolved())));
  }

  private static Sample intrusion() {
    return new Sample("Des pirates ont forcé la messagerie, dit le ministère.")
        .entity("group-1", "Group", "Des pirates")
        .entity("account-1", "Account", "la messagerie")
        .entity("body-1", "GovernmentBody", "le ministère")
        .entity("body-2", "GovernmentBody", "une autre voix")
        .situation("situation-1", "Intrusion", "forcé", "actor=group-1", "target=account-1");
  }

  private static boolean isFact(Sample sample) {
    Graph graph = MAPPER.graph(sample.resolved());
    boolean asserted = contains(graph, HACKED);
    boolean quoted = contains(graph, ":claim-1 rdf:reifies <<( :group-1 dp:hackedAccount :account-1 )>> .");
    assertTrue(quoted, "the innermost claim does not reify the fact");
    return asserted;
  }

  private static boolean contains(Graph graph, String turtle) {
    return Graphs.turtle(turtle).find().toList().stream().allMatch(graph::contains);
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void onlyAnAssertedClaimMakesAFact(Status status) {
    assertEquals(status == Status.ASSERTED, isFact(intrusion().claim("claim-1", "body-1", status, "situation-1")));
  }

  @Test
  void whatOnlyAModelTellsMakesNoFact() {
    Sample guessedAct = intrusion().claim("claim-1", "body-1", Status.ASSERTED, "situation-1");
    guessedAct.situations.replaceAll(act -> with(act, act.roles(), "model/fr.intrusion.pirater", "context.actor"));
    assertFalse(isFact(guessedAct));
    Sample guessedRole = intrusion().claim("claim-1", "body-1", Status.ASSERTED, "situation-1");
    guessedRole.situations.replaceAll(act -> with(act, List.of(
        new Role("actor", "group-1", true), new Role("target", "account-1")), "fr.intrusion.pirater", "model/roles"));
    assertFalse(isFact(guessedRole));
    Sample byFrameToo = intrusion().claim("claim-1", "body-1", Status.ASSERTED, "situation-1");
    byFrameToo.situations.replaceAll(
        act -> with(act, act.roles(), "model/fr.intrusion.pirater", "fr.intrusion.forcer"));
    assertTrue(isFact(byFrameToo));
  }

  @Test
  void guessedRolesAreMarked() {
    Sample role = intrusion();
    role.situations.replaceAll(act -> with(act, List.of(
        new Role("actor", "group-1", true), new Role("target", "account-1")), "fr.intrusion.pirater", "model/roles"));
    Graph graph = MAPPER.graph(role.resolved());
    assertTrue(contains(graph, ":situation-1 dp:guessed :group-1 ."));
    assertFalse(contains(graph, ":situation-1 dp:guessed :account-1 ."));
    Sample act = intrusion();
    act.situations.replaceAll(each -> with(each, each.roles(), "model/fr.intrusion.pirater"));
    assertTrue(contains(MAPPER.graph(act.resolved()), ":situation-1 dp:guessed :group-1, :account-1 ."));
  }

  private static Situation with(Situation act, List<Role> roles, String... rules) {
    return new Situation(
        act.id(), act.type(), roles, act.partOf(), act.time(), act.timeText(), act.triggers(), act.evidence(),
        act.confidence(), List.of(rules));
  }

  @Test
  void noClaimMakesNoFact() {
    assertFalse(contains(MAPPER.graph(intrusion().resolved()), HACKED));
  }

  @ParameterizedTest
  @CsvSource({"ALLEGED, true", "POSSIBLE, true", "FUTURE, true", "DENIED, false", "NEGATED, false"})
  void aSecondVoiceContestsByDenyingOnly(Status second, boolean fact) {
    Sample sample = intrusion()
        .claim("claim-1", "body-1", Status.ASSERTED, "situation-1")
        .claim("claim-2", "body-2", second, "situation-1");
    assertEquals(fact, isFact(sample));
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void whatAVoiceIsSaidToSayHoldsOnlyWhereThatIsAsserted(Status outer) {
    Sample sample = intrusion()
        .claim("claim-1", "body-1", Status.ASSERTED, "situation-1")
        .claim("claim-2", "body-2", outer, "claim-1");
    assertEquals(outer == Status.ASSERTED, isFact(sample));
  }

  @Test
  void aHedgeTwoVoicesAboveStillHedges() {
    Sample sample = intrusion()
        .claim("claim-1", "body-1", Status.ASSERTED, "situation-1")
        .claim("claim-2", "body-2", Status.ASSERTED, "claim-1")
        .claim("claim-3", "", Status.POSSIBLE, "claim-2");
    assertFalse(isFact(sample));
  }

  @Test
  void aDeniedAccusationContestsWhatOthersAssert() {
    Sample sample = intrusion()
        .claim("claim-1", "body-1", Status.ASSERTED, "situation-1")
        .claim("claim-2", "body-2", Status.ALLEGED, "situation-1")
        .claim("claim-3", "group-1", Status.DENIED, "claim-2");
    assertFalse(isFact(sample));
  }

  @Test
  void aDenialTiedToNoSituationMayBeOfAnyAttack() {
    Sample sample = intrusion().claim("claim-1", "body-1", Status.ASSERTED, "situation-1");
    sample.propositions.add(new ResolvedArticle.Proposition("proposition-1", "x", new Span(0, 1)));
    assertFalse(isFact(sample.claim("claim-2", "body-2", Status.DENIED, "proposition-1")));
  }

  @Test
  void aHedgedRelayDoesNotUndoAnotherVoice() {
    Sample sample = intrusion()
        .claim("claim-1", "body-1", Status.ASSERTED, "situation-1")
        .claim("claim-2", "body-2", Status.ASSERTED, "situation-1")
        .claim("claim-3", "", Status.POSSIBLE, "claim-2");
    assertTrue(isFact(sample));
  }

  @Test
  void claimsInACircleHoldNothing() {
    Sample sample = intrusion()
        .claim("claim-1", "body-1", Status.ASSERTED, "situation-1", "claim-2")
        .claim("claim-2", "body-2", Status.ASSERTED, "claim-1");
    assertFalse(isFact(sample));
  }

  @Test
  void aClaimOfResponsibilityIsAClaimLikeAnyOther() {
    assertTrue(isFact(intrusion().claim("claim-1", "group-1", Status.ASSERTED, "situation-1")));
  }

  @Test
  void aSituationThatIsOnlyTheTopicOfAnotherIsNoFact() {
    Sample sample = intrusion()
        .situation("situation-2", "Investigation", "dit", "actor=body-1", "topic=situation-1")
        .claim("claim-1", "", Status.ASSERTED, "situation-2");
    assertFalse(contains(MAPPER.graph(sample.resolved()), HACKED));
  }

  @Test
  void eachVoiceOfAChainReports() {
    Graph graph = MAPPER.graph(intrusion()
        .publisher("outlet/gazette", "La Gazette")
        .claim("claim-1", "body-1", Status.ALLEGED, "situation-1")
        .firstReport("claim-2", "body-2", "claim-1")
        .claim("claim-3", "", Status.ASSERTED, "claim-2")
        .resolved());
    Graphs.assertSame(
        ":situation-1 dp:reportedBy :body-1, :body-2, id:outlet\\/gazette ; dp:firstReportedBy :body-2 .",
        only(graph, "reportedBy", "firstReportedBy"));
  }

  private static Graph only(Graph graph, String... properties) {
    Graph kept = Graphs.turtle("");
    for (String property : properties) {
      graph.find(Node.ANY, Vocabulary.dp(property), Node.ANY).forEachRemaining(kept::add);
    }
    return kept;
  }

  @Test
  void theOwnVoiceIsThePublishersOrTheArticles() {
    Sample sample = intrusion().claim("claim-1", "", Status.ASSERTED, "situation-1");
    Graphs.assertSame(":claim-1 dp:claimant <a1> .", only(MAPPER.graph(sample.resolved()), "claimant"));
    Graph published = MAPPER.graph(sample.publisher("outlet/gazette", "La Gazette").resolved());
    Graphs.assertSame(":claim-1 dp:claimant id:outlet\\/gazette .", only(published, "claimant"));
    assertTrue(contains(published, "<a1> schema:publisher id:outlet\\/gazette ."));
    assertTrue(contains(published, "id:outlet\\/gazette a dp:MediaOutlet ; rdfs:label \"La Gazette\"@fr ."));
    assertFalse(contains(published, "<a1> schema:mentions id:outlet\\/gazette ."), "the text does not name it");
  }

  @Test
  void participantsMeetEachOther() {
    Graph graph = MAPPER.graph(new Sample("Blinken a vu Burns et Wang à Pékin.")
        .entity("p-1", "Person", "Blinken")
        .entity("p-2", "Person", "Burns")
        .entity("p-3", "Person", "Wang")
        .entity("place-1", "Place", "Pékin")
        .situation("s-1", "Meeting", "vu", "participant=p-1", "participant=p-2", "participant=p-3", "place=place-1")
        .claim("claim-1", "", Status.ASSERTED, "s-1")
        .resolved());
    Graphs.assertSame(
        ":p-1 dp:metWith :p-2, :p-3 . :p-2 dp:metWith :p-1, :p-3 . :p-3 dp:metWith :p-1, :p-2 .",
        only(graph, "metWith", "visited"));
  }

  @Test
  void aVisitLeadsToItsPlaceAndAPlanDoesNot() {
    Sample sample = new Sample("Blinken s'est rendu à Pékin et ira à Séoul.")
        .entity("p-1", "Person", "Blinken")
        .entity("place-1", "Place", "Pékin")
        .entity("place-2", "Place", "Séoul")
        .situation("s-1", "Visit", "s'est rendu", "actor=p-1", "place=place-1")
        .situation("s-2", "Visit", "ira", "actor=p-1", "place=place-2")
        .claim("claim-1", "", Status.ASSERTED, "s-1")
        .claim("claim-2", "", Status.FUTURE, "s-2");
    Graph graph = MAPPER.graph(sample.resolved());
    Graphs.assertSame(":p-1 dp:visited :place-1 .", only(graph, "visited"));
    assertTrue(contains(graph, ":claim-2 rdf:reifies <<( :p-1 dp:visited :place-2 )>> ."));
  }

  @Test
  void dataThatWereTakenAreNoHackedAccount() {
    Graph graph = MAPPER.graph(new Sample("Ils ont pris des courriels à la mairie.")
        .entity("g-1", "Group", "Ils")
        .entity("d-1", "Data", "des courriels")
        .entity("o-1", "GovernmentBody", "la mairie")
        .situation("s-1", "Intrusion", "pris", "actor=g-1", "target=d-1", "victim=o-1")
        .claim("claim-1", "", Status.ASSERTED, "s-1")
        .resolved());
    Graphs.assertSame(":g-1 dp:attacked :o-1 .", only(graph, "hackedAccount", "attacked"));
  }

  @Test
  void aPositionWithoutABody() {
    Sample sample = new Sample("Le porte-parole Durand.").entity("p-1", "Person", "Durand");
    sample.positions.add(new Position("position-1", "p-1", "porte-parole", Optional.empty()));
    Graph graph = MAPPER.graph(sample.resolved());
    assertTrue(contains(graph, ":p-1 dp:holdsPosition :position-1 . :position-1 a dp:Position ; "
        + "rdfs:label \"porte-parole\"@fr ."));
    assertTrue(only(graph, "positionAt").isEmpty());
  }

  @Test
  void offsetsAreCodePointsAndContextIsCutThere() {
    String body = "🐉".repeat(40) + "piratage" + "🦊".repeat(40);
    Graph graph = MAPPER.graph(new Sample(body).entity("s-1", "Data", "piratage").resolved());
    assertTrue(contains(graph, "<a1#char=40,48> a oa:SpecificResource ; oa:hasSource <a1> ; "
        + "oa:hasSelector <a1#char=40,48;selector> . "
        + "<a1#char=40,48;selector> a oa:TextPositionSelector, oa:TextQuoteSelector ; "
        + "oa:start \"40\"^^xsd:nonNegativeInteger ; oa:end \"48\"^^xsd:nonNegativeInteger ; oa:exact \"piratage\" ; "
        + "oa:prefix \"" + "🐉".repeat(32) + "\" ; oa:suffix \"" + "🦊".repeat(32) + "\" ."));
  }

  @Test
  void aSpanBehindTheTextIsRefused() {
    Sample sample = new Sample("court").entity("p-1", "Person", "court");
    sample.entities.set(0, new ResolvedArticle.Entity(
        "p-1", "Person", "court", List.of(), List.of(new Span(3, 9)), Optional.empty()));
    Exception refused = assertThrows(IllegalArgumentException.class, () -> MAPPER.graph(sample.resolved()));
    assertEquals("3..9 ends behind the text, which has 5 code points", refused.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/a b, https://example.org/a%20b",
    "'https://example.org/\"q\"<x>', https://example.org/%22q%22%3Cx%3E",
    "https://example.org/été?q=où, https://example.org/été?q=où",
    "https://example.org/50%, https://example.org/50%25",
    "https://example.org/%C3%A9, https://example.org/%C3%A9",
    "https://example.org/a#b#c, https://example.org/a#b%23c",
    "https://example.org/{a}|b^c`d\\e, https://example.org/%7Ba%7D%7Cb%5Ec%60d%5Ce",
    "' https://example.org/a ', https://example.org/a",
    "https://example.org/[1], https://example.org/%5B1%5D",
    "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6, urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
  })
  void urlsBecomeIris(String url, String iri) {
    assertEquals(iri, MAPPER.articleIri(Sample.article(url, "fr", "x")));
  }

  @ParameterizedTest
  @CsvSource({"www.example.org/a", "/a/b", "''", "C:\\articles\\a.txt", "https:", "'http://[::1'", "':x'"})
  void whatIsNoUrlGivesTheHashOfTheText(String url) {
    String iri = MAPPER.articleIri(Sample.article(url, "fr", "abc"));
    assertEquals("https://w3id.org/depeche/id/article/ba7816bf8f01cfea", iri);
  }

  @Test
  void anUrlWithAFragmentKeepsItAndLocalNamesGoBelow() {
    Article article = Sample.article("https://example.org/live#post-3", "en", "Hackers");
    Graph graph = MAPPER.graph(new Sample(article).entity("group-1", "Group", "Hackers").resolved());
    assertTrue(contains(graph, "<live#post-3/group-1> dp:mention <live#post-3/char=0,7> ."));
  }

  @Test
  void datesAreAsPreciseAsKnown() {
    assertEquals("2023-07-14\"^^http://www.w3.org/2001/XMLSchema#date", date("2023-07-14"));
    assertEquals("2023-07\"^^http://www.w3.org/2001/XMLSchema#gYearMonth", date("2023-07"));
    assertEquals("2023\"^^http://www.w3.org/2001/XMLSchema#gYear", date("2023"));
    assertEquals("2023-07-14T08:00:00Z\"^^http://www.w3.org/2001/XMLSchema#dateTime", date("2023-07-14T08:00:00Z"));
    assertEquals("hier\"^^http://www.w3.org/2001/XMLSchema#string", date("hier"));
  }

  private static String date(String lexical) {
    Node literal = Literals.date(lexical);
    return literal.getLiteralLexicalForm() + "\"^^" + literal.getLiteralDatatypeURI();
  }

  @Test
  void textInAnUnknownLanguageHasNoTag() {
    Graph graph = MAPPER.graph(
        new Sample(Sample.article("https://example.org/a1", "und", "abc")).entity("p", "Person", "abc").resolved());
    assertTrue(contains(
        graph, ":p rdfs:label \"abc\" . <a1> schema:articleBody \"abc\" ; schema:inLanguage \"und\" ."));
  }

  @Test
  void quadsComeInTheSameOrderEachOnceInTheArticlesGraph() {
    String first = nquads(Samples.full());
    assertEquals(first, nquads(Samples.full()));
    List<String> lines = first.lines().toList();
    assertEquals(lines.size(), lines.stream().distinct().count());
    assertEquals(lines.size(), MAPPER.graph(Samples.full()).size());
    assertTrue(lines.stream().allMatch(line -> line.endsWith(" <https://example.org/a1> .")));
  }

  private static String nquads(ResolvedArticle resolved) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StreamRDF stream = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
    stream.start();
    MAPPER.map(resolved, stream);
    stream.finish();
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aBaseThatIsNoFolderIsRefused() {
    Exception refused = assertThrows(IllegalArgumentException.class, () -> new GraphMapper("https://example.org/id"));
    assertEquals(
        "the base has to be an absolute IRI that ends in '/', not: https://example.org/id", refused.getMessage());
    assertThrows(IllegalArgumentException.class, () -> new GraphMapper("id/"));
  }

  @Test
  void aNewTypeOfSituationNeedsNoJava() {
    Graph terms = Ontology.read("ontology/depeche.ttl");
    Ontology.read("map/sabotage.ttl").find().forEachRemaining(terms::add);
    GraphMapper mapper = new GraphMapper(Vocabulary.DEFAULT_BASE, Ontology.of(terms));
    Graph graph = mapper.graph(new Sample("Une équipe a saboté le câble de Malte.")
        .entity("g-1", "Group", "Une équipe")
        .entity("cable-1", "System", "le câble")
        .entity("country/MT", "Country", "Malte")
        .situation("s-1", "Sabotage", "saboté", "actor=g-1", "target=cable-1", "victim=country/MT")
        .claim("claim-1", "", Status.ASSERTED, "s-1")
        .resolved());
    assertTrue(graph.contains(
        NodeFactory.createURI("https://example.org/a1#s-1"), Vocabulary.TYPE, Vocabulary.dp("Sabotage")));
    Graphs.assertSame(
        ":g-1 dp:attacked id:country\\/MT ; dp:sabotaged :cable-1 .", only(graph, "attacked", "sabotaged"));
  }
}
