package org.depeche.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactionIT {
  private static final int ARTICLES = 60;
  private static final long EMPTY = 24L * (8 << 20);

  @TempDir Path folder;

  @Test
  void aStoreOfManySmallWritesCompactsItselfWhileItIsRead() throws Exception {
    int reads = 0;
    try (EmbeddedStore store = EmbeddedStore.open(folder)) {
      store.replace(Generator.articles(0, ARTICLES));
      for (int i = 0; i < 300; i++) {
        int number = i % ARTICLES;
        store.replace(List.of(Generator.article(number, 1 + i / ARTICLES)));
        reads += Txn.calculateRead(store.dataset(),
            () -> store.dataset().getGraph(NodeFactory.createURI(Generator.iri(number))).isEmpty()) ? 0 : 1;
      }
    }
    assertEquals(300, reads);
    List<Path> databases = databases();
    assertEquals(1, databases.size(), databases.toString());
    assertTrue(!databases.get(0).endsWith("Data-0001"), "never compacted");
    try (EmbeddedStore store = EmbeddedStore.open(folder)) {
      assertEquals(0, store.replace(Stream.iterate(0, i -> i + 1).limit(ARTICLES)
          .map(number -> Generator.article(number, 5)).toList()));
      long before = Compaction.size(databases().get(0)) - EMPTY;
      DatabaseMgr.compact(store.triples(), true);
      long after = Compaction.size(databases().get(0)) - EMPTY;
      assertTrue(before <= 2 * Math.max(after, 16 << 20), before + " bytes, compacted " + after);
    }
  }

  private List<Path> databases() throws Exception {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.filter(path -> path.getFileName().toString().startsWith("Data-")).toList();
    }
  }
}
