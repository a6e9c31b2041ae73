package org.depeche.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.NodeConst;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.depeche.catalog.Terms;
import org.depeche.evaluate.GoldExport;
import org.depeche.evaluate.GoldPassage;
import org.depeche.evaluate.GoldReader;
import org.depeche.ontology.Ontology;
import org.depeche.ontology.Prefixes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corrections on a small article: each kind, found by words where numbers and text have changed, and as gold. */
class OverlayTest {
  private static final String ARTICLE = "https://example.org/a";
  private static final String TEXT = "Hackers hacked the ministry, Reuters said. Spies hacked it too, the Post said.";

  private static Graph graph(String turtle) {
    StringBuilder text = new StringBuilder();
    Prefixes.ALL.forEach((prefix, space) ->
        text.append("PREFIX ").append(prefix).append(": <").append(space).append(">\n"));
    text.append("PREFIX owl: <http://www.w3.org/2002/07/owl#>\nPREFIX a: <").append(ARTICLE).append("#>\n")
        .append(turtle);
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(text.toString(), Lang.TURTLE).parse(graph);
    return graph;
  }

  private static String span(String name, String text, String exact, int after) {
    int start = text.indexOf(exact, after);
    return "a:" + name + " a oa:SpecificResource ; oa:hasSource <" + ARTICLE + "> ; oa:hasSelector a:" + name + "-s .\n"
        + "a:" + name + "-s oa:start " + start + " ; oa:end " + (start + exact.length()) + " ; oa:exact \"" + exact
        + "\" ; oa:prefix \"" + text.substring(Math.max(0, start - 8), start) + "\" ; oa:suffix \""
        + text.substring(start + exact.length(), Math.min(text.length(), start + exact.length() + 8)) + "\" .\n";
  }

  /** @param one what the first situation and claim are called; the second are called otherwise */
  private static Graph article(String text, int one) {
    int two = 3 - one;
    int second = text.indexOf("Spies");
    return graph("<" + ARTICLE + "> a dp:Article ; schema:identifier \"a\" ; schema:inLanguage \"en\" ;\n"
        + "  dp:sha256 \"0\" ;\n"
        + "  schema:articleBody \"" + text + "\" ; dp:describes a:situation-1, a:situation-2 ;\n"
        + "  schema:mentions a:hackers, a:spies, a:ministry, id:outlet\\/reuters, id:outlet\\/post .\n"
        + "a:hackers a dp:Group ; rdfs:label \"Hackers\"@en ; dp:mention a:m1 .\n"
        + "a:spies a dp:Group ; rdfs:label \"Spies\"@en ; dp:mention a:m2 .\n"
        + "a:ministry a dp:GovernmentBody ; rdfs:label \"the ministry\"@en ; dp:mention a:m3, a:m4 .\n"
        + "id:outlet\\/reuters a dp:MediaOutlet ; rdfs:label \"Reuters\"@en ; dp:mention a:m5 .\n"
        + "id:outlet\\/post a dp:MediaOutlet ; rdfs:label \"the Post\"@en ; dp:mention a:m6 .\n"
        + "a:situation-" + one + " a dp:Intrusion ; dp:actor a:hackers ; dp:victim a:ministry ; dp:trigger a:t1 .\n"
        + "a:situation-" + two + " a dp:Intrusion ; dp:actor a:spies ; dp:victim a:ministry ; dp:trigger a:t2 .\n"
        + "a:claim-" + one + " a dp:Claim ; dp:claimant id:outlet\\/reuters ; dp:status dp:Asserted ; dp:cue a:c1 ;\n"
        + "  dp:sourceSpan a:m5 ; dp:content a:situation-" + one + " .\n"
        + "a:claim-" + two + " a dp:Claim ; dp:claimant id:outlet\\/post ; dp:status dp:Asserted ; dp:cue a:c2 ;\n"
        + "  dp:sourceSpan a:m6 ; dp:content a:situation-" + two + " .\n"
        + span("m1", text, "Hackers", 0) + span("m2", text, "Spies", 0) + span("m3", text, "the ministry", 0)
        + span("m4", text, "it", second) + span("m5", text, "Reuters", 0) + span("m6", text, "the Post", 0)
        + span("t1", text, "hacked", 0) + span("t2", text, "hacked", second) + span("c1", text, "said", 0)
        + span("c2", text, "said", second));
  }

  private static String correction(int number, String subject, String predicate, String object, String verdict,
      String... more) {
    return "id:review\\/" + number + " a dp:Correction ; schema:about <" + ARTICLE + "> ; rdf:subject " + subject
        + " ; rdf:predicate " + predicate + " ; rdf:object " + object + " ; dp:verdict dp:" + verdict
        + " ; dp:reviewer \"ana\" ; prov:generatedAtTime \"2026-01-0" + number + "T00:00:00Z\"^^xsd:dateTime "
        + String.join(" ", more) + " .\n";
  }

  /** The spans of the first text, as they are kept with a correction. */
  private static String words() {
    int second = TEXT.indexOf("Spies");
    return span("t1", TEXT, "hacked", 0) + span("t2", TEXT, "hacked", second) + span("c2", TEXT, "said", second)
        + span("m1", TEXT, "Hackers", 0) + span("m2", TEXT, "Spies", 0) + span("m3", TEXT, "the ministry", 0)
        + span("m4", TEXT, "it", second) + span("m5", TEXT, "Reuters", 0) + span("m6", TEXT, "the Post", 0);
  }

  private static Graph corrected(Graph article, String corrections) {
    Corrections read = Corrections.of(graph(corrections + words()));
    return Overlay.corrected(Ontology.shipped(), ARTICLE, article, read.of(ARTICLE));
  }

  private static boolean holds(Graph graph, String triple) {
    return graph(triple).stream().allMatch(graph::contains);
  }

  @Test
  void typesStatusesAndSourcesAreReplaced() {
    Graph after = corrected(article(TEXT, 1),
        correction(1, "a:situation-2", "rdf:type", "dp:Cyberattack", "Confirmed", "; dp:subjectTrigger a:t2")
            + correction(2, "a:claim-2", "dp:status", "dp:Denied", "Confirmed", "; dp:subjectTrigger a:c2, a:m6, a:t2")
            + correction(3, "a:claim-2", "dp:claimant", "id:outlet\\/reuters", "Confirmed",
                "; dp:subjectTrigger a:c2, a:m6, a:t2 ; dp:objectTrigger a:m5"));
    assertTrue(holds(after, "a:situation-2 a dp:Cyberattack . a:situation-1 a dp:Intrusion ."));
    assertFalse(holds(after, "a:situation-2 a dp:Intrusion ."));
    assertTrue(holds(after, "a:claim-2 dp:status dp:Denied ; dp:claimant id:outlet\\/reuters ."));
    assertFalse(holds(after, "a:claim-2 dp:status dp:Asserted ."));
    assertFalse(holds(after, "a:claim-2 dp:claimant id:outlet\\/post ."));
  }

  @Test
  void rolesAreTakenOutAndPutIn() {
    Graph after = corrected(article(TEXT, 1),
        correction(1, "a:situation-1", "dp:victim", "a:ministry", "Rejected",
            "; dp:subjectTrigger a:t1 ; dp:objectTrigger a:m3, a:m4")
            + correction(2, "a:situation-1", "dp:target", "a:ministry", "Confirmed",
                "; dp:subjectTrigger a:t1 ; dp:objectTrigger a:m3, a:m4"));
    assertFalse(holds(after, "a:situation-1 dp:victim a:ministry ."));
    assertTrue(holds(after, "a:situation-1 dp:target a:ministry . a:situation-2 dp:victim a:ministry ."));
  }

  @Test
  void wordsFindWhatWasNumberedOtherwiseAndMoved() {
    String type = correction(1, "a:situation-2", "rdf:type", "dp:Cyberattack", "Confirmed", "; dp:subjectTrigger a:t2");
    Graph renumbered = corrected(article(TEXT, 2), type);
    assertTrue(holds(renumbered, "a:situation-1 a dp:Cyberattack . a:situation-2 a dp:Intrusion ."));
    Graph after = corrected(article("UPDATE – " + TEXT, 1), type);
    assertTrue(holds(after, "a:situation-2 a dp:Cyberattack . a:situation-1 a dp:Intrusion ."));
    Graph gone = graph("<" + ARTICLE + "> a dp:Article ; schema:articleBody \"Nothing of the sort.\" .");
    assertEquals(gone.size(), corrected(gone, type).size());
  }

  @Test
  void entitiesAreMergedAndSplit() {
    Graph merged = corrected(article(TEXT, 1), correction(1, "a:spies", "owl:sameAs", "a:hackers", "Confirmed",
        "; dp:subjectTrigger a:m2 ; dp:objectTrigger a:m1"));
    assertTrue(holds(merged, "a:situation-2 dp:actor a:hackers ."
        + "a:hackers skos:altLabel \"Spies\"@en ; dp:mention a:m1, a:m2 ."));
    assertFalse(merged.contains(NodeFactoryExtra.parseNode("<" + ARTICLE + "#spies>"), Node.ANY, Node.ANY));
    Graph split = corrected(article(TEXT, 1), correction(1, "a:ministry", "dp:mention", "a:m4", "Rejected",
        "; dp:subjectTrigger a:m3, a:m4 ; dp:objectTrigger a:m4"));
    assertFalse(holds(split, "a:ministry dp:mention a:m4 ."));
    assertEquals(1, split.find(Node.ANY, NodeConst.nodeRDFType, Node.ANY).toList().stream()
        .filter(triple -> triple.getSubject().getURI().contains("#split-")).count());
  }

  @Test
  void goldIsReadBackAndHoldsWhatIsRight(@TempDir Path folder) throws Exception {
    Graph after = corrected(article(TEXT, 1),
        correction(1, "<" + ARTICLE + ">", "dp:describes", "a:situation-2", "Rejected", "; dp:objectTrigger a:t2")
            + correction(2, "a:claim-1", "dp:status", "dp:Alleged", "Confirmed", "; dp:subjectTrigger a:m5, a:t1"));
    String gold = new GoldExport(Terms.load()).passage(ARTICLE, after);
    Path file = folder.resolve("a.json");
    Files.writeString(file, gold);
    GoldPassage passage = new GoldReader(Terms.load()).read(List.of(file)).get(0);
    assertEquals(List.of("Intrusion"), passage.situations().stream().map(GoldPassage.Situation::type).toList());
    assertEquals("alleged", passage.situations().get(0).claims().get(0).status());
    assertEquals(List.of("hacked"), passage.situations().get(0).triggers());
    assertEquals(5, passage.entities().size());
  }

  /** The article with what the program draws from it: who reports, and the direct facts of both acts. */
  private static Graph concluded(String corrections) {
    Graph article = article(TEXT, 1);
    graph("""
        a:situation-1 dp:reportedBy id:outlet\\/reuters ; dp:guessed a:ministry .
        a:situation-2 dp:reportedBy id:outlet\\/post .
        a:hackers dp:attacked a:ministry . a:spies dp:attacked a:ministry .
        a:claim-1 rdf:reifies <<( a:hackers dp:attacked a:ministry )>> .
        a:claim-2 rdf:reifies <<( a:spies dp:attacked a:ministry )>> .
        """).find().forEachRemaining(article::add);
    Corrections read = Corrections.of(graph(corrections + words()));
    return Overlay.concluded(Ontology.shipped(), ARTICLE, article, read.of(ARTICLE));
  }

  @Test
  void aFactGoesWithTheStatusThatBoreIt() {
    assertTrue(holds(concluded(""), "a:hackers dp:attacked a:ministry . a:spies dp:attacked a:ministry ."));
    Graph after = concluded(
        correction(1, "a:claim-1", "dp:status", "dp:Alleged", "Confirmed", "; dp:subjectTrigger a:m5, a:t1"));
    assertFalse(holds(after, "a:hackers dp:attacked a:ministry ."));
    assertTrue(holds(after, "a:claim-1 rdf:reifies <<( a:hackers dp:attacked a:ministry )>> ."
        + "a:spies dp:attacked a:ministry ."));
  }

  @Test
  void aFactGoesWithARoleAndIsNoLongerQuoted() {
    Graph after = concluded(correction(1, "a:situation-1", "dp:victim", "a:ministry", "Rejected",
        "; dp:subjectTrigger a:t1 ; dp:objectTrigger a:m3, a:m4"));
    assertFalse(holds(after, "a:hackers dp:attacked a:ministry ."));
    assertFalse(holds(after, "a:claim-1 rdf:reifies <<( a:hackers dp:attacked a:ministry )>> ."));
    assertFalse(holds(after, "a:situation-1 dp:guessed a:ministry ."));
    assertTrue(holds(after, "a:spies dp:attacked a:ministry ."));
  }

  @Test
  void aSituationTakesAlongItsClaimsFactsAndWords() {
    Graph after = concluded(
        correction(1, "<" + ARTICLE + ">", "dp:describes", "a:situation-2", "Rejected", "; dp:objectTrigger a:t2"));
    for (String gone : List.of("situation-2", "claim-2", "t2", "t2-s", "c2")) {
      Node node = NodeFactoryExtra.parseNode("<" + ARTICLE + "#" + gone + ">");
      assertFalse(after.contains(node, Node.ANY, Node.ANY), gone);
      assertFalse(after.contains(Node.ANY, Node.ANY, node), gone);
    }
    assertFalse(holds(after, "a:spies dp:attacked a:ministry ."));
    assertTrue(holds(after, "a:claim-1 dp:content a:situation-1 . a:hackers dp:attacked a:ministry ."));
  }

  @Test
  void aVoiceThatIsNoneTakesAlongItsClaims() {
    Graph after = concluded(
        correction(1, "<" + ARTICLE + ">", "schema:mentions", "id:outlet\\/post", "Rejected", "; dp:objectTrigger a:m6"));
    assertFalse(holds(after, "a:claim-2 a dp:Claim ."));
    assertFalse(holds(after, "a:situation-2 dp:reportedBy id:outlet\\/post ."));
    assertFalse(holds(after, "a:spies dp:attacked a:ministry ."));
    assertTrue(holds(after, "a:situation-2 a dp:Intrusion ; dp:actor a:spies ."));
  }

  @Test
  void whoReportsIsWhoMakesTheClaims() {
    Graph after = concluded(correction(1, "a:claim-2", "dp:claimant", "id:outlet\\/reuters", "Confirmed",
        "; dp:subjectTrigger a:c2, a:m6, a:t2 ; dp:objectTrigger a:m5"));
    assertTrue(holds(after, "a:situation-2 dp:reportedBy id:outlet\\/reuters ."));
    assertFalse(holds(after, "a:situation-2 dp:reportedBy id:outlet\\/post ."));
  }

  @Test
  void whatWasUndoneOrIsNoCorrectionDoesNothing() {
    Graph reviews = graph(correction(1, "a:situation-2", "rdf:type", "dp:Cyberattack", "Confirmed",
        "; prov:invalidatedAtTime \"2026-01-02T00:00:00Z\"^^xsd:dateTime")
        + "id:review\\/9 a dp:LinkReview ; rdf:subject a:situation-1 ; dp:verdict dp:Rejected ."
        + correction(2, "<" + ARTICLE + ">", "dp:sha256", "\"0\"", "Confirmed"));
    Corrections corrections = Corrections.of(reviews);
    assertEquals(1, corrections.of(ARTICLE).size());
    assertEquals(List.of(ARTICLE), List.copyOf(corrections.checked()));
    assertTrue(corrections.isChecked(ARTICLE, article(TEXT, 1)));
    assertFalse(corrections.isChecked(ARTICLE, graph("<" + ARTICLE + "> dp:sha256 \"1\" .")));
  }
}
