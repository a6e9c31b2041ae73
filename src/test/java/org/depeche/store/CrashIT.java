package org.depeche.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that loads a store is killed (kill -9) at random moments, again and again. */
class CrashIT {
  private static final int KILLS = 10;
  private static final int LONGEST_MILLISECONDS = 400;
  private static final int BATCH = 5;

  @TempDir Path folder;

  @Test
  void everyAcknowledgedArticleIsThereAndNoneIsInByHalf() throws Exception {
    Random random = new Random(7);
    int acknowledged = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      acknowledged = loadAndKill(acknowledged, kill, random);
      check(acknowledged, kill);
    }
    assertTrue(acknowledged > 0);
  }

  /** Gives the number of the article after the last one acknowledged. */
  private int loadAndKill(int from, int version, Random random) throws Exception {
    Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
        "-cp", System.getProperty("java.class.path"), CrashIT.class.getName(), folder.toString(),
        Integer.toString(from), Integer.toString(version))
        .redirectError(Files.createTempFile(folder.getParent(), "crash", ".log").toFile()).start();
    List<String> lines = new ArrayList<>();
    try (BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      lines.add(output.readLine());
      assertFalse(process.waitFor(random.nextInt(LONGEST_MILLISECONDS), TimeUnit.MILLISECONDS));
      process.toHandle().destroyForcibly();
      output.lines().forEach(lines::add);
    }
    process.waitFor();
    String last = lines.get(lines.size() - 1);
    return last == null ? from : Integer.parseInt(last);
  }

  private void check(int acknowledged, int version) throws Exception {
    try (EmbeddedStore store = EmbeddedStore.open(folder)) {
      DatasetGraph dataset = store.dataset();
      Txn.executeRead(dataset, () -> {
        for (int i = 0; i < acknowledged + 10 * BATCH; i++) {
          Graph held = dataset.getGraph(NodeFactory.createURI(Generator.iri(i)));
          boolean whole = isAnyVersion(held, i, version);
          assertTrue(whole || i >= acknowledged && held.isEmpty(), "article " + i + " after kill " + version);
        }
      });
      long articles = count(store,
          "SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?a a <https://w3id.org/depeche/ns#Article> } }");
      assertEquals(articles, words(store), "words after kill " + version);
    }
  }

  private static boolean isAnyVersion(Graph held, int number, int latest) {
    for (int version = 0; version <= latest; version++) {
      if (held.isIsomorphicWith(Generator.article(number, version).graph())) {
        return true;
      }
    }
    return false;
  }

  /** Articles whose headline is in the index: each holds at least one of these words. */
  private static long words(Store store) {
    return count(store, "PREFIX text: <http://jena.apache.org/text#> SELECT (COUNT(DISTINCT ?a) AS ?n) WHERE {"
        + " VALUES ?language { 'lang:fr' 'lang:en' }"
        + " (?a ?score ?text ?g) text:query (<https://schema.org/headline> '" + String.join(" OR ", Generator.WORDS)
        + "' 10000 ?language) }");
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

  /** Loads articles for ever, and says after each batch which one comes next; every third batch changes old ones. */
  public static void main(String[] arguments) throws Exception {
    int next = Integer.parseInt(arguments[1]);
    int version = Integer.parseInt(arguments[2]);
    Store store = Stores.embedded(Path.of(arguments[0]));
    for (int round = 0; ; round++) {
      if (round % 3 == 2 && next >= BATCH) {
        List<ArticleGraph> old = new ArrayList<>();
        for (int i = next - BATCH; i < next; i++) {
          old.add(Generator.article(i, version));
        }
        store.replace(old);
      } else {
        store.replace(Generator.articles(next, next + BATCH));
        next += BATCH;
      }
      System.out.println(next);
      System.out.flush();
    }
  }
}
