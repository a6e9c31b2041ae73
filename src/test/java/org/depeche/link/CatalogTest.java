package org.depeche.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.depeche.ontology.Vocabulary;
import org.depeche.store.ArticleGraph;
import org.depeche.store.Samples;
import org.depeche.store.Store;
import org.depeche.store.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogTest {
  private static final Path CATALOGS = Path.of("src/test/resources/link/catalogs");
  private static final String GROUP = Vocabulary.DEFAULT_BASE + "group/storm-0558";

  @TempDir Path folder;

  private final Linker linker = new Linker(Vocabulary.DEFAULT_BASE);
  private Store store;

  @BeforeEach
  void open() throws Exception {
    store = Stores.embedded(folder.resolve("db"));
    store.put(Samples.both());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Linker.Report link(String... files) throws CatalogException {
    for (String file : files) {
      linker.load(CATALOGS.resolve(file), store);
    }
    return linker.link(store);
  }

  private SortedSet<String> matches() {
    SortedSet<String> found = new TreeSet<>();
    select("PREFIX skos: <http://www.w3.org/2004/02/skos/core#> SELECT ?a ?b { GRAPH ?g { ?a skos:exactMatch ?b } }")
        .forEach(row -> found.add(row.replace(Vocabulary.DEFAULT_BASE, "")));
    return found;
  }

  private List<String> select(String query) {
    List<String> rows = new ArrayList<>();
    try (RDFConnection connection = store.connect()) {
      Txn.executeRead(connection, () -> {
        try (QueryExecution execution = connection.query(query)) {
          execution.execSelect().forEachRemaining(row -> {
            List<String> values = new ArrayList<>();
            execution.getQuery().getResultVars().forEach(name -> values.add(row.get(name).toString()));
            rows.add(String.join(" ", values));
          });
        }
      });
    }
    return rows;
  }

  private void alsoMention(String iri, String type, String label) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString("@prefix dp: <https://w3id.org/depeche/ns#> . @prefix schema: <https://schema.org/> . "
        + "<https://example.org/x> a dp:Article ; schema:inLanguage \"en\" ; schema:mentions <" + iri + "> . <" + iri
        + "> a dp:" + type
        + " ; <http://www.w3.org/2000/01/rdf-schema#label> \"" + label + "\" .", Lang.TURTLE).parse(graph);
    store.put(List.of(new ArticleGraph("https://example.org/x", graph)));
  }

  @Test
  void aGroupIsAGroupAndNotTheMalwareOfItsName() throws Exception {
    link("attack.json");
    assertEquals(new TreeSet<>(List.of("group/storm-0558 https://attack.example/groups/G9001")), matches());
  }

  @Test
  void everyFormIsRead() throws Exception {
    link("attack.json", "galaxy.json", "wikidata.json", "thesaurus.ttl");
    assertEquals(new TreeSet<>(List.of(
        "group/storm-0558 https://attack.example/groups/G9001",
        "group/storm-0558 urn:uuid:11111111-1111-4111-8111-111111111111",
        "outlet/cnn http://www.wikidata.org/entity/Q48340",
        "outlet/the-herald https://thesaurus.example/herald")), matches());
  }

  @Test
  void anAliasOfTwoIsListedAndNotLinked() throws Exception {
    alsoMention(Vocabulary.DEFAULT_BASE + "group/twin", "ThreatActor", "Twin");
    Linker.Report report = link("attack.json");
    assertEquals("{Twin=[Grey Heron (attack), White Heron (attack)]}", report.ambiguous().toString());
    assertEquals(1, matches().size(), matches().toString());
  }

  @Test
  void whatIsRevokedIsPassedOver() throws Exception {
    alsoMention(Vocabulary.DEFAULT_BASE + "group/old-heron", "ThreatActor", "Old Heron");
    link("attack.json");
    assertEquals(1, matches().size(), matches().toString());
  }

  @Test
  void oneQueryGoesFromArticleToTechnique() throws Exception {
    link("attack.json");
    assertEquals(List.of(Samples.ENGLISH + " Forge Web Credentials"), select("""
        PREFIX dp: <https://w3id.org/depeche/ns#>
        PREFIX schema: <https://schema.org/>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        PREFIX stix: <http://docs.oasis-open.org/cti/ns/stix#>
        SELECT ?article ?technique WHERE {
          GRAPH ?article { ?article schema:mentions ?group }
          GRAPH ?links { ?group skos:exactMatch ?entry }
          GRAPH ?catalog { ?entry stix:uses ?used . ?used dp:entryKind stix:AttackPattern ; skos:prefLabel ?technique }
        }
        """));
  }

  @Test
  void aRejectedMatchStaysOutAndCanBeTakenBack() throws Exception {
    link("attack.json");
    Review review = new Review(linker, store);
    String id = new Link(GROUP, CatalogMatcher.EXACT, "https://attack.example/groups/G9001", 1, List.of(), "").id();
    assertTrue(review.decide(id, Review.Decision.REJECTED));
    review.apply();
    assertEquals(new TreeSet<>(), matches());
    assertTrue(review.undo(id));
    review.apply();
    assertEquals(1, matches().size());
  }

  @Test
  void whatIsNoCatalogueIsToldWithFileAndCause() throws IOException {
    Path broken = Files.writeString(folder.resolve("a.json"), "{\"type\": \"bundle\",\n \"objects\": [");
    Path other = Files.writeString(folder.resolve("b.json"), "{}");
    Path text = Files.writeString(folder.resolve("c.txt"), "x");
    assertTrue(message(broken).startsWith(broken + ": not JSON (line 2: "), message(broken));
    assertTrue(message(other).startsWith(other + ": no entries found; a catalogue is a STIX 2 bundle"), message(other));
    assertTrue(message(text).startsWith(text + ": its name does not tell what it is"), message(text));
    assertEquals(folder.resolve("d.json") + ": no such file", message(folder.resolve("d.json")));
  }

  private String message(Path file) {
    return assertThrows(CatalogException.class, () -> linker.load(file, store)).getMessage();
  }

  @Test
  void sourcesAreRatedByName() throws Exception {
    Path file = Files.writeString(folder.resolve("r.txt"), "# mine\nB CNN\nc Le Courrier\nA Nobody\n");
    assertEquals(List.of("Nobody"), linker.rate(file, store));
    assertEquals(List.of("outlet/cnn ns#ReliabilityB", "outlet/le-courrier ns#ReliabilityC"),
        select("SELECT ?s ?l { GRAPH ?g { ?s <https://w3id.org/depeche/ns#reliability> ?l } } ORDER BY ?s").stream()
            .map(it -> it.replace(Vocabulary.DEFAULT_BASE, "").replace("https://w3id.org/depeche/", "")).toList());
    Path wrong = Files.writeString(folder.resolve("w.txt"), "B CNN\nG Reuters\n");
    assertEquals(wrong + ":2: «G Reuters» is not a letter from A to F and a name (wanted: B Reuters)",
        assertThrows(CatalogException.class, () -> linker.rate(wrong, store)).getMessage());
  }
}
