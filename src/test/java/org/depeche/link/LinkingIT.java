package org.depeche.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.system.Txn;
import org.depeche.ingest.Defaults;
import org.depeche.ingest.Reader;
import org.depeche.ingest.Sink;
import org.depeche.ingest.Sources;
import org.depeche.map.GraphMapper;
import org.depeche.model.Problem;
import org.depeche.ontology.Ontology;
import org.depeche.ontology.Vocabulary;
import org.depeche.pipeline.FrontHalf;
import org.depeche.query.CannedQueries;
import org.depeche.query.QueryRunner;
import org.depeche.store.ArticleGraph;
import org.depeche.store.Store;
import org.depeche.store.Stores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads a corpus of articles on a few events, links them, and compares with what people say of them. */
class LinkingIT {
  private static final Path CORPUS = Path.of("src/test/resources/link/corpus");
  private static final String ARTICLES = "https://example.org/link/";

  private static Store store;
  private static SortedMap<String, Article> articles;
  private static Graph links;

  @BeforeAll
  static void build(@TempDir Path folder) throws Exception {
    store = Stores.embedded(folder);
    FrontHalf front = new FrontHalf();
    GraphMapper mapper = new GraphMapper(Vocabulary.DEFAULT_BASE);
    List<ArticleGraph> graphs = new ArrayList<>();
    Sink sink = new Sink() {
      @Override
      public void article(org.depeche.model.Article article) {
        graphs.add(new ArticleGraph(mapper.articleIri(article), mapper.graph(front.read(article))));
      }

      @Override
      public void problem(Problem problem) {
        throw new AssertionError(problem.toString());
      }
    };
    Reader reader = new Reader(Defaults.NONE, FrontHalf.languages());
    try (var files = Files.list(CORPUS)) {
      List<String> paths = files.filter(it -> it.toString().endsWith(".jsonld")).map(Path::toString).sorted().toList();
      Sources.find(paths, new ByteArrayInputStream(new byte[0]), sink).forEach(source -> reader.read(source, sink));
    }
    store.put(graphs);
    new Linker(Vocabulary.DEFAULT_BASE).link(store);
    try (RDFConnection connection = store.connect()) {
      articles = Txn.calculateRead(connection, () -> ArticleReader.read(connection, Ontology.shipped()));
      links = Txn.calculateRead(connection, () -> Linker.graph(connection, Vocabulary.DEFAULT_BASE + "links"));
    }
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static List<String[]> rows(String file) throws IOException {
    return Files.readAllLines(CORPUS.resolve(file)).stream().map(line -> line.split("\t")).toList();
  }

  /** Situation → event, for those that the gold names. */
  private static SortedMap<String, String> events() throws IOException {
    SortedMap<String, String> events = new TreeMap<>();
    for (String[] row : rows("gold.tsv")) {
      Article article = articles.get(ARTICLES + row[0]);
      int start = article.body().indexOf(row[1]);
      assertTrue(start >= 0, row[0] + ": no such words: " + row[1]);
      for (Situation situation : article.situations()) {
        if (situation.triggers().stream().anyMatch(it -> it.start() >= start && it.start() < start + row[1].length())) {
          events.put(situation.iri(), row[2]);
        }
      }
    }
    return events;
  }

  /** Event → the articles that tell of it. */
  private static SortedMap<String, SortedSet<String>> tellers() throws IOException {
    SortedMap<String, SortedSet<String>> tellers = new TreeMap<>();
    rows("gold.tsv").forEach(row ->
        tellers.computeIfAbsent(row[2], key -> new TreeSet<>()).add(ARTICLES + row[0]));
    return tellers;
  }

  private static List<SortedSet<String>> stories() {
    Map<String, SortedSet<String>> stories = new TreeMap<>();
    links.find(Node.ANY, Vocabulary.dp("member"), Node.ANY).forEachRemaining(triple -> stories
        .computeIfAbsent(triple.getSubject().getURI(), key -> new TreeSet<>()).add(triple.getObject().getURI()));
    return List.copyOf(stories.values());
  }

  private static String article(String situation) {
    return situation.substring(0, situation.indexOf('#'));
  }

  @Test
  void everyLinkIsRightAndNineTenthsAreFound() throws IOException {
    SortedMap<String, String> events = events();
    SortedSet<String> wrong = new TreeSet<>();
    SortedSet<String> right = new TreeSet<>();
    for (SortedSet<String> story : stories()) {
      for (String one : story) {
        for (String other : story.tailSet(one + "\0")) {
          if (!article(one).equals(article(other))) {
            String event = events.getOrDefault(one, one);
            (event.equals(events.get(other)) ? right : wrong).add(event.equals(events.get(other))
                ? article(one) + " " + article(other) + " " + event : one + " " + other);
          }
        }
      }
    }
    SortedSet<String> missed = new TreeSet<>();
    tellers().forEach((event, tellers) -> tellers.forEach(one -> tellers.tailSet(one + "\0")
        .forEach(other -> missed.add(one + " " + other + " " + event))));
    int wanted = missed.size();
    missed.removeAll(right);
    assertEquals(new TreeSet<>(), wrong);
    assertTrue(right.size() >= 0.9 * wanted, right.size() + " of " + wanted + ", missed: " + missed);
  }

  @Test
  void independentVoicesAreCounted() throws Exception {
    SortedMap<String, String> events = events();
    SortedMap<String, String> counted = new TreeMap<>();
    SortedMap<String, String> wanted = new TreeMap<>();
    rows("voices.tsv").forEach(row -> wanted.put(row[0], row[1] + " " + row[2]));
    for (SortedSet<String> story : stories()) {
      String event = events.get(story.first());
      counted.put(event, corroboration(story.first()));
    }
    assertEquals(wanted, counted);
  }

  private static String corroboration(String situation) throws Exception {
    try (RDFConnection connection = store.connect()) {
      var canned = CannedQueries.load().all().stream().filter(it -> it.name().equals("corroboration")).findFirst();
      var query = QueryRunner.bind(connection, canned.orElseThrow(), Map.of("situation", situation));
      return Txn.calculateRead(connection, () -> {
        try (QueryExecution execution = connection.query(query)) {
          var row = execution.execSelect().next();
          return row.getLiteral("voices").getInt() + " " + row.getLiteral("denying_voices").getInt();
        }
      });
    }
  }

  @Test
  void storiesSayTheSameAsTheQuery() throws Exception {
    for (Node story : links.find(Node.ANY, Vocabulary.TYPE, Vocabulary.dp("Story")).mapWith(it -> it.getSubject())
        .toList()) {
      String member = links.find(story, Vocabulary.dp("member"), Node.ANY).next().getObject().getURI();
      assertEquals(corroboration(member), number(story, "independentVoices") + " " + number(story, "denyingVoices"));
    }
  }

  private static String number(Node story, String property) {
    return links.find(story, Vocabulary.dp(property), Node.ANY).next().getObject().getLiteralLexicalForm();
  }

  @Test
  void copiesPointToTheirOriginal() {
    SortedSet<String> copies = new TreeSet<>();
    links.find(Node.ANY, Vocabulary.dp("nearDuplicateOf"), Node.ANY).forEachRemaining(triple ->
        copies.add(triple.getSubject().getURI() + " " + triple.getObject().getURI()));
    assertEquals(new TreeSet<>(List.of(ARTICLES + "a2 " + ARTICLES + "a1", ARTICLES + "a3 " + ARTICLES + "a1")),
        copies);
  }

  @Test
  void describedActorsAreCandidatesAndNeverMerged() {
    Node described = NodeFactory.createURI(ARTICLES + "a5#group-1");
    Node named = NodeFactory.createURI(Vocabulary.DEFAULT_BASE + "group/apt28");
    assertTrue(links.contains(described, Vocabulary.dp("possiblySame"), named));
    assertFalse(links.contains(Node.ANY, NodeFactory.createURI("http://www.w3.org/2002/07/owl#sameAs"), Node.ANY));
  }

  @Test
  void aSecondRunChangesNothing() {
    assertFalse(new Linker(Vocabulary.DEFAULT_BASE).link(store).changed());
  }
}
