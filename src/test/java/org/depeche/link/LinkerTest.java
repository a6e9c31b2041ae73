package org.depeche.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.depeche.ontology.Vocabulary;
import org.depeche.store.ArticleGraph;
import org.depeche.store.Store;
import org.depeche.store.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkerTest {
  private static final String ONE = "https://example.org/one";
  private static final String OTHER = "https://example.org/other";

  @TempDir Path folder;

  private final Linker linker = new Linker(Vocabulary.DEFAULT_BASE);
  private Store store;

  @BeforeEach
  void open() throws Exception {
    store = Stores.embedded(folder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  /** An article on one attack; {@code -} for what it does not tell. */
  private void tell(String article, String published, String type, String actor, String victim, String time,
      int number) {
    String situation = "<" + article + "#situation-" + number + ">";
    StringBuilder turtle = new StringBuilder("""
        @prefix dp: <https://w3id.org/depeche/ns#> . @prefix id: <https://w3id.org/depeche/id/> .
        @prefix schema: <https://schema.org/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix oa: <http://www.w3.org/ns/oa#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
        """);
    turtle.append("<" + article + "> a dp:Article ; schema:inLanguage \"en\" ; schema:articleBody \"Hackers hit.\" ; "
        + "schema:datePublished \"" + published + "\"^^xsd:date ; dp:describes " + situation + " .\n");
    turtle.append(situation + " a dp:" + type + " ; dp:trigger <" + article + "#char=8,11> .\n"
        + "<" + article + "#char=8,11> oa:hasSelector <" + article + "#selector=8,11> .\n"
        + "<" + article + "#selector=8,11> oa:exact \"hit\" ; oa:start 8 .\n");
    for (String[] role : new String[][] {{"actor", actor, "ThreatActor"}, {"victim", victim, "Organization"}}) {
      if (!role[1].equals("-")) {
        turtle.append("<" + article + "> schema:mentions <" + Vocabulary.DEFAULT_BASE + role[1] + "> . " + situation
            + " dp:" + role[0] + " <" + Vocabulary.DEFAULT_BASE + role[1] + "> . <" + Vocabulary.DEFAULT_BASE + role[1]
            + "> a dp:" + role[2] + " ; rdfs:label \"" + role[1] + "\" .\n");
      }
    }
    if (!time.equals("-")) {
      turtle.append(situation + " dp:time \"" + time + "\"^^<http://id.loc.gov/datatypes/edtf/EDTF> .\n");
    }
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(turtle.toString(), Lang.TURTLE).parse(graph);
    store.put(List.of(new ArticleGraph(article, graph)));
  }

  private boolean areLinked() {
    linker.link(store);
    try (RDFConnection connection = store.connect()) {
      Graph links = Txn.calculateRead(connection, () -> Linker.graph(connection, linker.linksIri()));
      return links.contains(Node.ANY, Vocabulary.dp("sameSituation"), Node.ANY);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "the same, Intrusion, group/a, organization/v, 2024-03-08, Intrusion, group/a, organization/v, 2024-03-08, true",
    "the day and its month, Intrusion, group/a, organization/v, 2024-03-08, Intrusion, -, organization/v, 2024-03, "
        + "true",
    "told without a date, Intrusion, group/a, organization/v, 2024-03-08, Intrusion, -, organization/v, -, true",
    "another kind by name, Intrusion, group/a, organization/v, 2024-03-08, place/v, group/a, place/v, 2024-03-08, "
        + "false",
    "less told, Intrusion, group/a, organization/v, 2024-03-08, Cyberattack, group/a, organization/v, 2024-03-08, true",
    "another victim, Intrusion, group/a, organization/v, 2024-03-08, Intrusion, group/a, organization/w, 2024-03-08, "
        + "false",
    "a week apart, Ransomware, -, organization/v, 2024-03-04, Ransomware, -, organization/v, 2024-03-11, false",
    "seen in May already, Intrusion, group/a, organization/v, 2024-03-08, Intrusion, group/a, organization/v, "
        + "2023-05, false",
    "other kinds, Intrusion, group/a, organization/v, 2024-03-08, Ransomware, group/a, organization/v, 2024-03-08, "
        + "false",
    "other actors of one day, Intrusion, group/a, organization/v, 2024-03-08, Intrusion, group/b, organization/v, "
        + "2024-03-08, true",
    "other actors, Intrusion, group/a, organization/v, 2024-03, Intrusion, group/b, organization/v, 2024-03, false",
    "nobody hit, Intrusion, group/a, -, 2024-03-08, Intrusion, group/a, -, 2024-03-08, false",
  })
  void whatIsOneAndWhatIsTwo(String name, String type, String actor, String victim, String time, String otherType,
      String otherActor, String otherVictim, String otherTime, boolean linked) {
    tell(ONE, "2024-03-12", type, actor, victim, time, 1);
    tell(OTHER, "2024-03-13", otherType.contains("/") ? "Meeting" : otherType, otherActor, otherVictim, otherTime, 1);
    assertEquals(linked, areLinked());
  }

  @Test
  void aRejectedLinkStaysOutAfterARebuildThatNumbersOtherwise() {
    tell(ONE, "2024-03-12", "Intrusion", "group/a", "organization/v", "2024-03-08", 1);
    tell(OTHER, "2024-03-13", "Intrusion", "group/a", "organization/v", "2024-03-08", 1);
    assertTrue(areLinked());
    Review review = new Review(linker, store);
    review.decide(ONE + "#situation-1", OTHER + "#situation-1", Review.Decision.REJECTED);
    review.apply();
    assertFalse(areLinked());
    tell(OTHER, "2024-03-13", "Intrusion", "group/a", "organization/v", "2024-03-08", 7);
    assertFalse(areLinked());
    Review later = new Review(linker, store);
    Review.Shown shown = later.all().get(0);
    assertEquals(Review.Decision.REJECTED, shown.decision().orElseThrow());
    assertTrue(later.undo(shown.link().id()));
    later.apply();
    assertTrue(areLinked());
  }

  @Test
  void aConfirmedLinkIsMadeWhateverTheRulesSay() {
    tell(ONE, "2024-03-12", "Intrusion", "group/a", "organization/v", "2024-03-08", 1);
    tell(OTHER, "2024-03-13", "Intrusion", "group/a", "organization/w", "2024-03-08", 1);
    assertFalse(areLinked());
    Review review = new Review(linker, store);
    assertTrue(review.decide(ONE + "#situation-1", OTHER + "#situation-1", Review.Decision.CONFIRMED));
    assertFalse(review.decide(ONE + "#situation-1", OTHER + "#situation-9", Review.Decision.CONFIRMED));
    review.apply();
    assertTrue(areLinked());
  }

  @Test
  void whatElseTheReviewsHoldStays() {
    tell(ONE, "2024-03-12", "Intrusion", "group/a", "organization/v", "2024-03-08", 1);
    tell(OTHER, "2024-03-13", "Intrusion", "group/a", "organization/v", "2024-03-08", 1);
    Graph correction = GraphFactory.createDefaultGraph();
    correction.add(Vocabulary.dp("x"), Vocabulary.TYPE, Vocabulary.dp("Correction"));
    store.put(List.of(new ArticleGraph(linker.reviewsIri(), correction)));
    linker.link(store);
    Review review = new Review(linker, store);
    String id = review.all().get(0).link().id();
    assertTrue(review.decide(id, Review.Decision.REJECTED));
    assertTrue(review.undo(id));
    try (RDFConnection connection = store.connect()) {
      assertTrue(Txn.calculateRead(connection, () -> Linker.graph(connection, linker.reviewsIri()))
          .isIsomorphicWith(correction));
    }
  }

  @ParameterizedTest
  @CsvSource({"2024-03-08,2024-03-08,2024-03-08", "2024-02,2024-02-01,2024-02-29", "2023,2023-01-01,2023-12-31",
      "2024-21,2024-03-01,2024-05-31", "2024-24,2024-12-01,2025-02-28", "2024-03-01/2024-03-08,2024-03-01,2024-03-08",
      "2024-03-12T10:00:00Z,2024-03-12,2024-03-12"})
  void periods(String edtf, String start, String end) {
    Period period = Period.parse(edtf).orElseThrow();
    assertEquals(start + " " + end, period.start() + " " + period.end());
  }

  @ParameterizedTest
  @CsvSource({"2024-03-08/..", "soon", "2024-13", "2024-03-08/2024-03-01"})
  void whatIsNoPeriod(String edtf) {
    assertTrue(Period.parse(edtf).isEmpty());
  }
}
