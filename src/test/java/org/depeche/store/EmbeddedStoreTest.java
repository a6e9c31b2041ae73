package org.depeche.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;
import org.depeche.catalog.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest {
  @TempDir Path folder;

  @Test
  void saysHowManyGraphsChanged() throws Exception {
    try (Store store = Stores.embedded(folder)) {
      assertEquals(2, store.replace(Samples.both()));
      assertEquals(0, store.replace(Samples.both()));
      assertEquals(1, store.replace(List.of(Samples.french(), labelled(Samples.ENGLISH, "other"))));
    }
  }

  @Test
  void loadingTheSameTwiceChangesNoByte() throws Exception {
    try (Store store = Stores.embedded(folder)) {
      store.replace(Samples.both());
    }
    Map<String, String> before = hashes(folder);
    try (Store store = Stores.embedded(folder)) {
      store.replace(Samples.both());
    }
    assertEquals(before, hashes(folder));
    assertTrue(before.size() > 10);
  }

  @Test
  void aReplacedGraphKeepsNothingOfTheOldOne() throws Exception {
    try (Store store = Stores.embedded(folder)) {
      store.replace(Samples.both());
      store.replace(List.of(labelled(Samples.FRENCH, "only this")));
      assertEquals(1, count(store, "SELECT (COUNT(*) AS ?n) { GRAPH <" + Samples.FRENCH + "> { ?s ?p ?o } }"));
    }
  }

  @Test
  void removingTakesOutWhatOnlyThatArticleSaid() throws Exception {
    try (Store store = Stores.embedded(folder)) {
      store.replace(Samples.both());
      assertTrue(store.remove(Samples.FRENCH));
      assertFalse(store.remove(Samples.FRENCH));
      assertEquals(0, count(store, "SELECT (COUNT(*) AS ?n) { GRAPH <" + Samples.FRENCH + "> { ?s ?p ?o } }"));
      assertEquals(Samples.english().graph().size(), count(store, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"));
      assertEquals(0, words(store, "Kritenbrink"));
    }
  }

  @Test
  void wordsFollowReplacement() throws Exception {
    try (Store store = Stores.embedded(folder)) {
      store.replace(List.of(labelled(Samples.FRENCH, "piratage")));
      assertEquals(1, words(store, "piratages"));
      store.replace(List.of(labelled(Samples.FRENCH, "sanction")));
      assertEquals(0, words(store, "piratages"));
      assertEquals(1, words(store, "sanctions"));
    }
  }

  @Test
  void eachLanguageHasItsStems() throws Exception {
    try (Store store = Stores.embedded(folder)) {
      store.replace(List.of(
          labelled("a:fr", "les ambassadeurs piratés", "fr"), labelled("a:en", "hacked embassies", "en-GB"),
          labelled("a:any", "piratés by hackers", "")));
      assertEquals(2, words(store, "piraté", "fr"));
      assertEquals(1, words(store, "ambassadeur", "fr"));
      assertEquals(1, words(store, "embassy", "en"));
      assertEquals(1, words(store, "hacker", "en"));
      assertEquals(0, words(store, "embassy", "fr"));
      store.replace(List.of(labelled("a:en", "a breach", "en-GB")));
      assertEquals(0, words(store, "embassy", "en"));
      assertEquals(1, words(store, "breaches", "en"));
      assertTrue(store.remove("a:any"));
      assertEquals(1, words(store, "piraté", "fr"));
      assertEquals(0, words(store, "hacker", "en"));
    }
  }

  @Test
  void indexesAnewWhatACrashLeftOut() throws Exception {
    try (Store store = Stores.embedded(folder)) {
      store.replace(Samples.both());
    }
    delete(folder.resolve(WordIndex.FOLDER));
    try (Store store = Stores.embedded(folder)) {
      assertEquals(2, words(store, "Kritenbrink"));
    }
    Files.writeString(folder.resolve("words.pending"), Samples.FRENCH + "\n");
    try (Store store = Stores.embedded(folder)) {
      assertEquals(2, words(store, "Kritenbrink"));
      assertFalse(Files.exists(folder.resolve("words.pending")));
    }
  }

  @Test
  void closingTwiceDoesNotLetGoOfAStoreOpenedLater() throws Exception {
    Store first = Stores.embedded(folder);
    first.close();
    try (Store second = Stores.embedded(folder)) {
      first.close();
      assertThrows(StoreException.class, () -> Stores.embedded(folder));
      assertEquals(2, second.replace(Samples.both()));
    }
  }

  @Test
  void aStoreWhoseWordsCannotBeMadeGoodLetsGoOfThem() throws Exception {
    Path pending = Files.createDirectories(folder.resolve("words.pending"));
    assertThrows(StoreException.class, () -> Stores.embedded(folder));
    Files.delete(pending);
    try (Store store = Stores.embedded(folder)) {
      assertEquals(2, store.replace(Samples.both()));
    }
  }

  @Test
  void everyLanguageThatThereIsAPackForIsSearched() throws Exception {
    try (Store store = Stores.embedded(folder)) {
      store.replace(List.of(labelled("a:es", "los piratas informáticos", "es"), labelled("a:any", "archivos", "")));
      assertEquals(1, words(store, "pirata", "es"));
      assertEquals(1, words(store, "archivo", "es"));
      assertEquals(Set.copyOf(Languages.load().keySet()), Set.copyOf(WordLanguages.all()));
    }
  }

  @Test
  void aFileIsNoStore() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    StoreException problem = assertThrows(StoreException.class, () -> Stores.embedded(file));
    assertEquals(file + ": a file, where a store is a folder", problem.getMessage());
  }

  private static ArticleGraph labelled(String iri, String label) {
    return labelled(iri, label, "fr");
  }

  private static ArticleGraph labelled(String iri, String label, String language) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.add(Triple.create(
        NodeFactory.createURI(iri), RDFS.label.asNode(), NodeFactory.createLiteralLang(label, language)));
    return new ArticleGraph(iri, graph);
  }

  private static long words(Store store, String word) {
    return words(store, word, "fr");
  }

  private static long words(Store store, String word, String language) {
    return count(store, "PREFIX text: <http://jena.apache.org/text#> "
        + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
        + "SELECT (COUNT(?s) AS ?n) { ?s text:query (rdfs:label '" + word + "' 'lang:" + language + "') }");
  }

  private static long count(Store store, String query) {
    try (RDFConnection connection = store.connect()) {
      return Txn.calculateRead(connection, () -> {
        try (QueryExecution execution = connection.query(query)) {
          return execution.execSelect().next().getLiteral("n").getLong();
        }
      });
    }
  }

  private static void delete(Path path) throws IOException {
    try (Stream<Path> inside = Files.list(path)) {
      for (Path file : inside.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(path);
  }

  /** The lock file names the process, and no two have the same; a process leaves it as it was. */
  static Map<String, String> hashes(Path folder) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files.filter(Files::isRegularFile).filter(file -> !file.endsWith("tdb.lock"))
          .forEach(file -> hashes.put(folder.relativize(file).toString(), hash(file)));
    }
    return hashes;
  }

  private static String hash(Path file) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return new BigInteger(1, digest).toString(16);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
