package org.depeche.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compacts a store when many small writes have left more old blocks in it than data.
 *
 * <p>Readers go on meanwhile, writers wait. What the data would take is reckoned from the number of quads, at the rate
 * that the last compaction measured.
 */
final class Compaction implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);
  private static final String DATABASE = "Data-";
  private static final double WORTH_IT = 1.95;
  /** TDB2 maps 24 files of at least 8 MB each, sparse at first. */
  private static final long EMPTY_BYTES = 24L * (8 << 20);
  private static final long SLACK_BYTES = 16L << 20;
  private static final double FIRST_BYTES_A_QUAD = 350;

  private final Path folder;
  private final DatasetGraph triples;
  private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
    Thread thread = new Thread(task, "compaction");
    thread.setDaemon(true);
    return thread;
  });
  private final AtomicBoolean waiting = new AtomicBoolean();
  private final AtomicLong delta = new AtomicLong();
  private volatile Consumer<EmbeddedStore.Compacted> listener = done -> { };
  private long counted = -1;
  private double bytesAQuad = FIRST_BYTES_A_QUAD;

  Compaction(Path folder, DatasetGraph triples) {
    this.folder = folder;
    this.triples = triples;
  }

  void whenDone(Consumer<EmbeddedStore.Compacted> action) {
    listener = action;
  }

  /** Takes away what a compaction that was cut short left behind. */
  static void tidy(Path folder) throws IOException {
    List<Path> databases = databases(folder);
    for (Path old : databases.subList(0, Math.max(0, databases.size() - 1))) {
      delete(old);
    }
  }

  /** To be called after each commit; returns at once. */
  void committed(long quads) {
    delta.addAndGet(quads);
    if (waiting.compareAndSet(false, true)) {
      worker.execute(this::check);
    }
  }

  private void check() {
    waiting.set(false);
    try {
      if (used() > SLACK_BYTES && used() > SLACK_BYTES + WORTH_IT * bytesAQuad * quads()) {
        compact();
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("{}: not compacted ({})", folder, e.getMessage());
    }
  }

  private void compact() throws IOException {
    long before = used();
    long start = System.nanoTime();
    DatabaseMgr.compact(triples, true);
    long after = used();
    bytesAQuad = Math.max(FIRST_BYTES_A_QUAD / 2, (double) after / Math.max(1, quads()));
    listener.accept(new EmbeddedStore.Compacted(before, after, Duration.ofNanos(System.nanoTime() - start)));
  }

  private long quads() {
    if (counted < 0) {
      delta.set(0);
      counted = Txn.calculateRead(triples, () -> {
        long number = 0;
        var all = triples.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
        while (all.hasNext()) {
          all.next();
          number++;
        }
        return number;
      });
    }
    return counted + delta.get();
  }

  /** The bytes of the database in use, beyond those of an empty one. */
  private long used() throws IOException {
    List<Path> databases = databases(folder);
    return databases.isEmpty() ? 0 : Math.max(0, size(databases.get(databases.size() - 1)) - EMPTY_BYTES);
  }

  static long size(Path folder) throws IOException {
    AtomicLong sum = new AtomicLong();
    Files.walkFileTree(folder, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        sum.addAndGet(attributes.size());
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
        if (problem instanceof NoSuchFileException) {
          return FileVisitResult.CONTINUE;
        }
        throw problem;
      }
    });
    return sum.get();
  }

  private static List<Path> databases(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.filter(path -> path.getFileName().toString().matches(DATABASE + "\\d+")).sorted().toList();
    }
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> inside = Files.walk(folder)) {
      inside.sorted(java.util.Comparator.reverseOrder()).forEach(path -> {
        try {
          Files.delete(path);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
  }

  /** Waits for a compaction under way. */
  @Override
  public void close() {
    worker.shutdown();
    try {
      if (!worker.awaitTermination(10, TimeUnit.MINUTES)) {
        LOG.warn("{}: a compaction has not ended", folder);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
