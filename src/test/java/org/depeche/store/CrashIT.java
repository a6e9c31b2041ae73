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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that loads a store is killed (kill -9) at random moments, again and again: every other time before it has
 * said anything, so while it opens the store too. {@code -Ddepeche.kills} says how often.
 */
class CrashIT {
  private static final int KILLS = Integer.getInteger("depeche.kills", 12);
  private static final int LONGEST_MILLISECONDS = 1_500;
  private static final int BATCH = 5;

  @TempDir Path folder;

  @Test
  void everyAcknowledgedArticleIsThereAndNoneIsInByHalf() throws Exception {
    Random random = new Random(7);
    SortedMap<Integer, Integer> acknowledged = new TreeMap<>();
    for (int kill = 0; kill < KILLS; kill++) {
      loadAndKill(acknowledged, kill, random);
      check(acknowledged, kill);
    }
    assertFalse(acknowledged.isEmpty());
  }

  /** Notes which version of which article was acknowledged. */
  private void loadAndKill(SortedMap<Integer, Integer> acknowledged, int version, Random random) throws Exception {
    int from = acknowledged.isEmpty() ? 0 : acknowledged.lastKey() + 1;
    Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
        "-cp", System.getProperty("java.class.path"), CrashIT.class.getName(), folder.toString(),
        Integer.toString(from), Integer.toString(version))
        .redirectError(Files.createTempFile(folder.getParent(), "crash", ".log").toFile()).start();
    List<String> lines = new ArrayList<>();
    try (BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      if (version % 2 == 0) {
        lines.add(output.readLine());
      }
      assertFalse(process.waitFor(random.nextInt(LONGEST_MILLISECONDS), TimeUnit.MILLISECONDS));
      process.toHandle().destroyForcibly();
      output.lines().forEach(lines::add);
    }
    process.waitFor();
    for (String line : lines) {
      String[] batch = line.split(" ");
      for (int i = Integer.parseInt(batch[0]); i < Integer.parseInt(batch[1]); i++) {
        acknowledged.put(i, Integer.valueOf(batch[2]));
      }
    }
  }

  private void check(SortedMap<Integer, Integer> acknowledged, int version) throws Exception {
    try (EmbeddedStore store = EmbeddedStore.open(folder)) {
      DatasetGraph dataset = store.dataset();
      Txn.executeRead(dataset, () -> {
        for (int i = 0; i < acknowledged.size() + 10 * BATCH; i++) {
          Graph held = dataset.getGraph(NodeFactory.createURI(Generator.iri(i)));
          boolean whole = isWhole(held, i, acknowledged.getOrDefault(i, 0), version);
          assertTrue(whole || !acknowledged.containsKey(i) && held.isEmpty(),
              "article " + i + " after kill " + version);
        }
      });
      long articles = count(store,
          "SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?a a <https://w3id.org/depeche/ns#Article> } }");
      assertEquals(articles, words(store), "words after kill " + version);
    }
  }

  /** Whether it is the acknowledged version or a later one. */
  private static boolean isWhole(Graph held, int number, int acknowledged, int latest) {
    for (int version = acknowledged; version <= latest; version++) {
      if (held.isIsomorphicWith(Generator.article(number, version).graph())) {
        return true;
      }
    }
    return false;
  }

  /** Articles whose headline is in the index: each holds at least one of these words. */
  private static long words(Store store) {
    return count(store, "PREFIX text: <http://jena.apache.org/text#> SELECT (COUNT(DISTINCT ?a) AS ?n) WHERE {"
        + " VALUES ?language { " + WordLanguages.all().stream().map(code -> "'lang:" + code + "'")
            .collect(Collectors.joining(" ")) + " }"
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

  /** Loads articles for ever, and says after each batch from where to where and which version; some change old ones. */
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
        System.out.println((next - BATCH) + " " + next + " " + version);
      } else {
        store.replace(Generator.articles(next, next + BATCH));
        System.out.println(next + " " + (next + BATCH) + " 0");
        next += BATCH;
      }
      System.out.flush();
    }
  }
}
