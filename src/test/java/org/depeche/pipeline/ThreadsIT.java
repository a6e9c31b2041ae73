package org.depeche.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
import org.depeche.store.ArticleGraph;
import org.depeche.store.QuadFiles;
import org.depeche.store.Store;
import org.depeche.validate.ArticleValidator;
import org.junit.jupiter.api.Test;

/** What is found in an article depends on no other article, and on no thread. */
final class ThreadsIT {
  private static final List<String> SAMPLES = List.of(Path.of("data", "articles").toString());

  @Test
  void twoThreadsAndOneWriteTheSameBytesInTheSameOrder() {
    String one = run(new FrontHalf(), 1);
    assertTrue(one.lines().count() > 10_000);
    assertEquals(one, run(new FrontHalf(), 2));
  }

  private static String run(FrontHalf front, int threads) {
    Written store = new Written();
    Reader reader = new Reader(Defaults.NONE, FrontHalf.languages());
    ArticleMaker maker =
        new ArticleMaker(front, new GraphMapper("https://w3id.org/depeche/id/"), new ArticleValidator());
    RunReport report = new Pipeline(reader, maker, store, Progress.silent(), Optional.empty(),
        new Settings(threads, OptionalLong.empty(), Optional.empty(), false))
        .run(Sources.find(SAMPLES, System.in, new Articles()), List.of());
    assertEquals(List.of(), report.problems());
    return store.bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void anArticleReadAfterOthersIsReadAsIfItWereAlone() {
    Articles all = new Articles();
    Sources.find(SAMPLES, System.in, all)
        .forEach(source -> new Reader(Defaults.NONE, FrontHalf.languages()).read(source, all));
    FrontHalf forwards = new FrontHalf();
    FrontHalf backwards = new FrontHalf();
    List<String> there = new ArrayList<>();
    List<String> back = new ArrayList<>();
    all.articles.forEach(article -> there.add(forwards.read(article).toString()));
    for (int i = all.articles.size() - 1; i >= 0; i--) {
      back.add(0, backwards.read(all.articles.get(i)).toString());
    }
    assertEquals(there, back);
  }

  private static final class Articles implements Sink {
    private final List<Article> articles = new ArrayList<>();

    @Override
    public void article(Article article) {
      articles.add(article);
    }

    @Override
    public void problem(Problem problem) {
      throw new AssertionError(problem.toString());
    }
  }

  /** Keeps the bytes that a bulk loader would be given. */
  private static final class Written implements Store {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public List<String> put(Collection<ArticleGraph> batch) {
      QuadFiles.write(batch, bytes);
      return batch.stream().map(ArticleGraph::iri).toList();
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
