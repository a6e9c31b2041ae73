package org.depeche.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class CompactionIT {
  private static final int ARTICLES = 60;
  private static final int READERS = 4;
  private static final int COMPACTIONS = 20;
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
      DatabaseMgr.compact(store.triples().container(), true);
      long after = Compaction.size(databases().get(0)) - EMPTY;
      assertTrue(before <= 2 * Math.max(after, 16 << 20), before + " bytes, compacted " + after);
    }
  }

  /** Without care, a reader that begins while the new database takes the old one's place never comes back. */
  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void readersThatNeverPauseAreServedThroughManyCompactions() throws Exception {
    try (EmbeddedStore store = EmbeddedStore.open(folder)) {
      store.replace(Generator.articles(0, 4));
      AtomicBoolean done = new AtomicBoolean();
      ExecutorService readers = Executors.newFixedThreadPool(READERS);
      List<Future<Long>> served = Stream.generate(() -> readers.submit(() -> readUntil(done, store)))
          .limit(READERS).toList();
      for (int i = 0; i < COMPACTIONS; i++) {
        store.replace(List.of(Generator.article(i % 4, 1 + i)));
        DatabaseMgr.compact(store.triples().container(), true);
      }
      done.set(true);
      for (Future<Long> reader : served) {
        assertTrue(reader.get(1, TimeUnit.MINUTES) > COMPACTIONS, "a reader was held up");
      }
      readers.shutdown();
    }
  }

  private static long readUntil(AtomicBoolean done, EmbeddedStore store) {
    long reads = 0;
    while (!done.get()) {
      boolean isEmpty = Txn.calculateRead(store.dataset(),
          () -> store.dataset().getGraph(NodeFactory.createURI(Generator.iri(0))).isEmpty());
      assertFalse(isEmpty);
      reads++;
    }
    return reads;
  }

  private List<Path> databases() throws Exception {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.filter(path -> path.getFileName().toString().startsWith("Data-")).toList();
    }
  }
}
