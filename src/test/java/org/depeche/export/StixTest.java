package org.depeche.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.depeche.ontology.Vocabulary;
import org.depeche.store.ArticleGraph;
import org.depeche.store.Samples;
import org.depeche.store.Store;
import org.depeche.store.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is checked of objects is told in STIX 2.1, sections 3 to 7: required properties, forms of ids and times. */
class StixTest {
  private static final String COMMON = "type spec_version id created modified ";
  private static final Map<String, Set<String>> REQUIRED = Map.ofEntries(
      required("report", COMMON + "name published object_refs"), required("identity", COMMON + "name"),
      required("threat-actor", COMMON + "name"), required("intrusion-set", COMMON + "name"),
      required("campaign", COMMON + "name"), required("incident", COMMON + "name"),
      required("malware", COMMON + "is_family"), required("vulnerability", COMMON + "name"),
      required("infrastructure", COMMON + "name"), required("location", COMMON + "country"),
      required("note", COMMON + "content object_refs"), required("opinion", COMMON + "opinion object_refs"),
      required("relationship", COMMON + "relationship_type source_ref target_ref"),
      required("user-account", "type spec_version id display_name"),
      required("marking-definition", "type spec_version id created definition_type definition"),
      required("extension-definition", COMMON + "created_by_ref name schema version extension_types"));
  private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
      required("report", "report_types lang created_by_ref"), required("identity", "identity_class"),
      required("threat-actor", "aliases"), required("intrusion-set", "aliases"),
      required("campaign", "description"), required("incident", "description"),
      required("malware", "name"), required("vulnerability", ""), required("infrastructure", ""),
      required("location", "name"), required("note", "abstract authors"),
      required("opinion", "explanation authors"), required("relationship", "description"), required("user-account", ""),
      required("marking-definition", "name"), required("extension-definition", "description"));
  private static final Set<String> OPTIONAL =
      Set.of("confidence", "labels", "external_references", "object_marking_refs", "extensions");
  private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[45][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

  @TempDir Path folder;

  private static Map.Entry<String, Set<String>> required(String type, String names) {
    return Map.entry(type, new TreeSet<>(List.of(names.split(" "))));
  }

  private String export(Path place, List<ArticleGraph> articles, Optional<Tlp> tlp) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Store store = Stores.embedded(place)) {
      store.put(articles);
      try (RDFConnection connection = store.connect()) {
        new StixExporter(tlp).export(connection, Optional.empty(), out);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private List<JsonNode> objects(Optional<Tlp> tlp) throws Exception {
    List<JsonNode> objects = new ArrayList<>();
    new ObjectMapper().readTree(export(folder.resolve("db"), Samples.both(), tlp)).path("objects")
        .forEach(objects::add);
    return objects;
  }

  @Test
  void isTheSameFromAnyStoreWithTheSameGraphs() throws Exception {
    assertEquals(export(folder.resolve("one"), Samples.both(), Optional.empty()),
        export(folder.resolve("other"), List.of(Samples.english(), Samples.french()), Optional.empty()));
  }

  @Test
  void everyObjectHasWhatTheStandardDemandsAndNothingElse() throws Exception {
    SortedSet<String> ids = new TreeSet<>();
    List<JsonNode> objects = objects(Optional.of(Tlp.AMBER));
    objects.forEach(object -> assertTrue(ids.add(object.path("id").asText()), "twice: " + object));
    for (JsonNode object : objects) {
      String type = object.path("type").asText();
      assertTrue(REQUIRED.containsKey(type), type);
      REQUIRED.get(type).forEach(name ->
          assertTrue(object.hasNonNull(name), type + " without " + name + ": " + object));
      object.fieldNames().forEachRemaining(name -> assertTrue(REQUIRED.get(type).contains(name)
          || ALLOWED.get(type).contains(name) || OPTIONAL.contains(name), type + " with " + name));
      assertTrue(object.path("id").asText().matches(type + "--" + UUID), object.path("id").asText());
      assertEquals("2.1", object.path("spec_version").asText());
      for (String time : List.of("created", "modified", "published")) {
        assertTrue(object.path(time).asText("2024-01-01T00:00:00.000Z")
            .matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z"), object.path(time).asText());
      }
      object.path("object_refs").forEach(ref -> assertTrue(ids.contains(ref.asText()), ref.asText()));
      for (String ref : List.of("source_ref", "target_ref", "created_by_ref")) {
        assertTrue(!object.has(ref) || ids.contains(object.path(ref).asText()), ref + " of " + object);
      }
      boolean marked = object.path("object_marking_refs").path(0).asText().equals(Tlp.AMBER.id());
      assertTrue(marked || Set.of("marking-definition", "extension-definition").contains(type)
          || object.path("identity_class").asText().equals("system"), "unmarked: " + object);
    }
  }

  @Test
  void theFormOfTheBundleHoldsEveryKindOfObject() throws Exception {
    SortedSet<String> types = new TreeSet<>();
    objects(Optional.of(Tlp.RED)).forEach(object -> types.add(object.path("type").asText()));
    assertEquals(new TreeSet<>(Set.of("extension-definition", "identity", "incident", "intrusion-set", "location",
        "marking-definition", "note", "opinion", "relationship", "report", "threat-actor", "user-account")), types);
  }

  /**
   * The French article's first intrusion is denied, the English one is only possible; the French second is told
   * plainly.
   */
  @Test
  void whatIsAllegedOrDeniedIsNoRelationship() throws Exception {
    assertEquals(new TreeSet<>(Set.of(
        "Des pirates basés en Chine located-at Chine",
        "Intrusion: Daniel Kritenbrink attributed-to Des pirates basés en Chine")),
        relationships(objects(Optional.empty())));
  }

  /**
   * Of a second, partly guessed act the graph has no fact of its own, and of a third nobody is told who did it: none of
   * the two is a relationship of anything.
   */
  @Test
  void eachRelationshipHasItsOwnFact() throws Exception {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString("""
        @prefix dp: <https://w3id.org/depeche/ns#> . @prefix schema: <https://schema.org/> .
        @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
        @prefix : <https://example.org/o#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        <https://example.org/o> a dp:Article ; dp:describes :s1, :s2, :s3 ;
          schema:mentions :gang, :port, :clinic, :union, :locker, :wiper .
        :gang a dp:ThreatActor ; rdfs:label "gang" ; dp:attacked :port .
        :port a dp:Organization ; rdfs:label "port" . :clinic a dp:Organization ; rdfs:label "clinic" .
        :union a dp:Organization ; rdfs:label "union" .
        :locker a dp:Malware ; rdfs:label "locker" . :wiper a dp:Malware ; rdfs:label "wiper" .
        :s1 a dp:Ransomware ; dp:actor :gang ; dp:victim :port ; dp:instrument :locker .
        :s2 a dp:DataBreach ; dp:actor :gang ; dp:victim :clinic, :port ; dp:instrument :wiper ; dp:rule "model/roles" .
        :s3 a dp:Intrusion ; dp:victim :union .
        :c1 a dp:Claim ; dp:status dp:Asserted ; dp:content :s1, :s2, :s3 ;
          rdf:reifies <<( :gang dp:attacked :port )>>, <<( :gang dp:attacked :clinic )>> .
        """, Lang.TURTLE).parse(graph);
    List<JsonNode> objects = new ArrayList<>();
    new ObjectMapper().readTree(export(folder.resolve("o"), List.of(new ArticleGraph("https://example.org/o", graph)),
        Optional.empty())).path("objects").forEach(objects::add);
    assertEquals(new TreeSet<>(Set.of("Ransomware: port attributed-to gang", "Ransomware: port targets port",
        "gang targets port", "gang uses locker")), relationships(objects));
  }

  /**
   * A paper says that an agency says that officials say it: all three are in the bundle, and who rejects what the paper
   * says keeps the act from being a relationship; so does a circle of voices, which comes to no end.
   */
  @Test
  void claimsWithinClaimsAreNotesOnThemAtAnyDepth() throws Exception {
    assertEquals(Set.of("gang targets port", "Ransomware: port attributed-to gang", "Ransomware: port targets port"),
        relationships(nested("")));
    List<JsonNode> denied = nested(":c4 a dp:Claim ; dp:status dp:Denied ; dp:claimant :gang ; dp:content :c3 .");
    assertEquals(Set.of(), relationships(denied));
    assertEquals(List.of("asserted of incident", "asserted of note", "asserted of note", "denied of note"),
        denied.stream().filter(it -> it.path("type").asText().matches("note|opinion"))
            .map(it -> it.path("labels").path(0).asText() + " of "
                + it.path("object_refs").path(0).asText().replaceAll("--.*", "")).sorted().toList());
    assertEquals(Set.of(), relationships(nested(":c1 dp:content :c3 .")));
  }

  private List<JsonNode> nested(String more) throws Exception {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString("""
        @prefix dp: <https://w3id.org/depeche/ns#> . @prefix schema: <https://schema.org/> .
        @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
        @prefix : <https://example.org/n#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        <https://example.org/n> a dp:Article ; dp:describes :s1 ; schema:mentions :gang, :port .
        :gang a dp:ThreatActor ; rdfs:label "gang" ; dp:attacked :port .
        :port a dp:Organization ; rdfs:label "port" .
        :s1 a dp:Ransomware ; dp:actor :gang ; dp:victim :port .
        :c1 a dp:Claim ; dp:status dp:Asserted ; dp:content :s1 ; rdf:reifies <<( :gang dp:attacked :port )>> .
        :c2 a dp:Claim ; dp:status dp:Asserted ; dp:content :c1 .
        :c3 a dp:Claim ; dp:status dp:Asserted ; dp:content :c2 .
        """ + more, Lang.TURTLE).parse(graph);
    List<JsonNode> objects = new ArrayList<>();
    Path place = Files.createTempDirectory(folder, "n");
    new ObjectMapper().readTree(export(place.resolve("db"), List.of(new ArticleGraph("https://example.org/n", graph)),
        Optional.empty())).path("objects").forEach(objects::add);
    return objects;
  }

  /** Platforms leave out what the standard does not know between two kinds of objects. */
  @Test
  void relationshipsAreThoseThatTheStandardKnows() {
    assertEquals("targets", StixRelationships.known("threat-actor", "targets", "identity"));
    assertEquals("compromises", StixRelationships.known("incident", "targets", "infrastructure"));
    assertEquals("originates-from", StixRelationships.known("intrusion-set", "located-at", "location"));
    assertEquals("located-at", StixRelationships.known("threat-actor", "located-at", "location"));
    assertEquals("related-to", StixRelationships.known("identity", "targets", "infrastructure"));
    assertEquals("related-to", StixRelationships.known("incident", "attributed-to", "identity"));
  }

  @Test
  void aVulnerabilityHasItsNumberAsReference() throws Exception {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString("""
        @prefix dp: <https://w3id.org/depeche/ns#> . @prefix schema: <https://schema.org/> .
        @prefix : <https://example.org/v#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        <https://example.org/v> a dp:Article ; schema:mentions :flaw, :number .
        :flaw a dp:Vulnerability ; rdfs:label "a flaw" . :number a dp:Vulnerability ; rdfs:label "CVE-2023-34362" .
        """, Lang.TURTLE).parse(graph);
    List<String> told = new ArrayList<>();
    new ObjectMapper().readTree(export(folder.resolve("v"), List.of(new ArticleGraph("https://example.org/v", graph)),
        Optional.empty())).path("objects").forEach(object -> {
          if (object.path("type").asText().equals("vulnerability")) {
            told.add(object.path("name").asText() + object.path("external_references"));
          }
        });
    assertEquals(Set.of("a flaw", "CVE-2023-34362[{\"source_name\":\"cve\",\"external_id\":\"CVE-2023-34362\"}]"),
        Set.copyOf(told));
  }

  private static SortedSet<String> relationships(List<JsonNode> objects) {
    Map<String, JsonNode> byId = new TreeMap<>();
    objects.forEach(object -> byId.put(object.path("id").asText(), object));
    SortedSet<String> told = new TreeSet<>();
    objects.stream().filter(it -> it.path("type").asText().equals("relationship")).forEach(it -> told.add(
        name(byId, it.path("source_ref")) + " " + it.path("relationship_type").asText() + " "
            + name(byId, it.path("target_ref"))));
    return told;
  }

  private static String name(Map<String, JsonNode> byId, JsonNode id) {
    JsonNode object = byId.get(id.asText());
    return object.path("name").asText(object.path("display_name").asText());
  }

  @Test
  void denialsAreOpinionsOnWhatTheyDeny() throws Exception {
    List<JsonNode> opinions = objects(Optional.empty()).stream()
        .filter(it -> it.path("type").asText().equals("opinion")).toList();
    assertEquals(1, opinions.size());
    assertEquals("strongly-disagree", opinions.get(0).path("opinion").asText());
    assertEquals("[\"Chine\"]", opinions.get(0).path("authors").toString());
    assertTrue(opinions.get(0).path("object_refs").path(0).asText().startsWith("incident--"));
  }

  @Test
  void whatWasExportedComesBackWithoutTheText() throws Exception {
    Path bundle = Files.writeString(folder.resolve("b.json"),
        export(folder.resolve("db"), Samples.both(), Optional.empty()));
    Map<String, Graph> read = new TreeMap<>();
    StixReader.read(bundle, Vocabulary.DEFAULT_BASE).forEach(it -> read.put(it.iri(), it.graph()));
    for (ArticleGraph article : Samples.both()) {
      Graph expected = GraphFactory.createDefaultGraph();
      article.graph().stream().filter(it -> !StixStatements.isOfText(it)).forEach(expected::add);
      assertTrue(expected.isIsomorphicWith(read.get(article.iri())), article.iri());
    }
    assertEquals(2, read.size());
  }

  @Test
  void reportsOfOthersBecomeArticles() throws Exception {
    Path bundle = Files.writeString(folder.resolve("b.json"), """
        {"type": "bundle", "id": "bundle--1", "objects": [
          {"type": "report", "id": "report--1", "name": "A breach", "published": "2024-03-12T10:00:00Z", "lang": "en",
           "object_refs": ["threat-actor--1", "incident--1", "opinion--1"],
           "external_references": [{"source_name": "x", "url": "https://example.org/report"}]},
          {"type": "threat-actor", "id": "threat-actor--1", "name": "Grey Heron"},
          {"type": "incident", "id": "incident--1", "name": "Breach"},
          {"type": "relationship", "id": "relationship--1", "relationship_type": "attributed-to",
           "source_ref": "incident--1", "target_ref": "threat-actor--1"},
          {"type": "opinion", "id": "opinion--1", "opinion": "disagree", "authors": ["Heron Ltd"],
           "object_refs": ["incident--1"]}]}
        """);
    Graph expected = GraphFactory.createDefaultGraph();
    RDFParser.fromString("""
        @prefix dp: <https://w3id.org/depeche/ns#> . @prefix schema: <https://schema.org/> .
        @prefix : <https://example.org/report#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        <https://example.org/report> a dp:Article ; schema:identifier "report--1" ; schema:inLanguage "en" ;
          schema:headline "A breach"@en ; schema:datePublished "2024-03-12"^^<http://www.w3.org/2001/XMLSchema#date> ;
          schema:mentions :threat-actor--1, :author-Heron%20Ltd ; dp:describes :incident--1 .
        :threat-actor--1 a dp:ThreatActor ; rdfs:label "Grey Heron" .
        :author-Heron%20Ltd a dp:Group ; rdfs:label "Heron Ltd" .
        :incident--1 a dp:Cyberattack ; dp:actor :threat-actor--1 .
        :opinion--1 a dp:Claim ; dp:status dp:Denied ; dp:claimant :author-Heron%20Ltd ; dp:content :incident--1 .
        """, Lang.TURTLE).parse(expected);
    Graph read = StixReader.read(bundle, Vocabulary.DEFAULT_BASE).get(0).graph();
    assertTrue(expected.isIsomorphicWith(read), read.toString());
  }

  @Test
  void whatIsNoBundleIsToldWithFileAndCause() throws Exception {
    Path other = Files.writeString(folder.resolve("b.json"), "{}");
    assertEquals(other + ": not a STIX bundle (no type \"bundle\" with objects)",
        assertThrows(StixReader.BadBundleException.class, () -> StixReader.read(other, "urn:x")).getMessage());
  }

  @Test
  void aClaimIsANanopublication() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Store store = Stores.embedded(folder.resolve("n"))) {
      store.put(List.of(Samples.french()));
      try (RDFConnection connection = store.connect()) {
        new NanopubExporter("1").export(connection, Optional.empty(), out);
      }
    }
    DatasetGraph read = DatasetGraphFactory.create();
    RDFParser.fromString(out.toString(StandardCharsets.UTF_8), Lang.TRIG).parse(read);
    List<String> graphs = new ArrayList<>();
    read.listGraphNodes().forEachRemaining(it -> graphs.add(it.getURI().replaceAll(".*#", "")));
    assertEquals(20, graphs.size(), graphs.toString());
    for (String part : List.of("head", "assertion", "provenance", "pubinfo")) {
      assertEquals(5, graphs.stream().filter(part::equals).count(), part);
    }
    String facts = Vocabulary.DP + "hackedAccount";
    assertTrue(read.stream().noneMatch(it -> it.getPredicate().getURI().equals(facts)), "a direct fact");
  }

  @Test
  void theStoreIsDescribed() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Store store = Stores.embedded(folder.resolve("v"))) {
      store.put(Samples.both());
      try (RDFConnection connection = store.connect()) {
        VoidDescription.write(connection, out);
      }
    }
    Graph read = GraphFactory.createDefaultGraph();
    RDFParser.fromString(out.toString(StandardCharsets.UTF_8), Lang.TURTLE).parse(read);
    String triples = read.find(null, NodeFactory.createURI("http://rdfs.org/ns/void#triples"), null)
        .next().getObject().getLiteralLexicalForm();
    assertEquals(Integer.toString(Samples.french().graph().size() + Samples.english().graph().size()), triples);
  }
}
