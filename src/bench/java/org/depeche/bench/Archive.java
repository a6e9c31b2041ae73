package org.depeche.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.jena.rdfconnection.RDFConnection;
import org.depeche.ingest.Defaults;
import org.depeche.ingest.Reader;
import org.depeche.ingest.Sink;
import org.depeche.ingest.Sources;
import org.depeche.map.GraphMapper;
import org.depeche.model.Article;
import org.depeche.model.Problem;
import org.depeche.pipeline.ArticleMaker;
import org.depeche.pipeline.FrontHalf;
import org.depeche.pipeline.Pipeline;
import org.depeche.pipeline.Progress;
import org.depeche.pipeline.Settings;
import org.depeche.pipeline.SyntheticArchive;
import org.depeche.store.ArticleGraph;
import org.depeche.store.QuadFiles;
import org.depeche.store.Store;
import org.depeche.validate.ArticleValidator;

/** The local runner over a synthetic archive: two threads beside one, the heap as it goes, and what it writes. */
public final class Archive {
  private static final String BASE = "https://w3id.org/depeche/id/";
  private static final int MEASURED = 400;
  private static final int ROUNDS = 3;
  private static final int EARLY = 1000;

  private Archive() {}

  /** @param words the archive's folder, how many articles it is to have, and the file for the quads of a whole run */
  public static void main(String[] words) throws IOException {
    Path folder = Path.of(words[0]);
    int articles = Integer.parseInt(words[1]);
    new SyntheticArchive(11).write(folder, articles, 8);
    FrontHalf front = new FrontHalf();
    compareThreads(front, folder, Math.min(articles, MEASURED));
    Written written = run(front, folder, 2, articles, Optional.of(Path.of(words[2])));
    if (articles <= EARLY) {
      return;
    }
    System.out.printf(Locale.ROOT,
        "heap after garbage collection: %d MB after 1,000 articles, %d MB after %,d (%.2f)%n",
        written.early >> 20, written.late >> 20, written.articles, (double) written.late / written.early);
  }

  /** Rounds of both: in the first ones the compiler works beside the threads; the last is what a long run has. */
  private static void compareThreads(FrontHalf front, Path folder, int articles) throws IOException {
    run(front, folder, 2, articles, Optional.empty());
    for (int round = 1; round <= ROUNDS; round++) {
      double one = seconds(front, folder, 1, articles);
      double two = seconds(front, folder, 2, articles);
      System.out.printf(Locale.ROOT, "round %d: 1 thread %5.1f s, 2 threads %5.1f s, %.2f times as fast%n",
          round, one, two, one / two);
    }
  }

  private static double seconds(FrontHalf front, Path folder, int threads, int articles) throws IOException {
    long start = System.nanoTime();
    run(front, folder, threads, articles, Optional.empty());
    return (System.nanoTime() - start) / 1e9;
  }

  private static Written run(FrontHalf front, Path folder, int threads, int articles, Optional<Path> quads)
      throws IOException {
    try (OutputStream out = quads.isPresent()
        ? new BufferedOutputStream(Files.newOutputStream(quads.get())) : OutputStream.nullOutputStream()) {
      Written written = new Written(out, articles);
      ArticleMaker maker = new ArticleMaker(front, new GraphMapper(BASE), new ArticleValidator());
      new Pipeline(new Reader(Defaults.NONE, FrontHalf.languages()), maker, written, Progress.silent(),
          Optional.empty(),
          new Settings(threads, OptionalLong.of(articles), Optional.empty(), false))
          .run(Sources.find(List.of(folder.toString()), System.in, new Silent()), List.of());
      return written;
    }
  }

  private static final class Silent implements Sink {
    @Override
    public void article(Article article) {}

    @Override
    public void problem(Problem problem) {}
  }

  /** Writes quads, and reads the heap after a garbage collection when 1,000 articles are there, and at the end. */
  private static final class Written implements Store {
    private final OutputStream out;
    private final int expected;
    private int articles;
    private long early = 1;
    private long late = 1;

    Written(OutputStream out, int expected) {
      this.out = out;
      this.expected = expected;
    }

    @Override
    public List<String> put(Collection<ArticleGraph> batch) {
      QuadFiles.write(batch, out);
      int before = articles;
      articles += batch.size();
      if (before < EARLY && articles >= EARLY) {
        early = used();
      }
      if (articles >= expected) {
        late = used();
      }
      return List.of();
    }

    private static long used() {
      System.gc();
      return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @Override
    public void add(ArticleGraph more) {
      throw new UnsupportedOperationException("nothing is added");
    }

    @Override
    public boolean remove(String articleIri) {
      throw new UnsupportedOperationException("nothing is removed");
    }

    @Override
    public RDFConnection connect() {
      throw new UnsupportedOperationException("nothing is read");
    }

    @Override
    public void close() {}
  }
}
