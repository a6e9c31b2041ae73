package org.depeche.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.rdfconnection.RDFConnection;
import org.depeche.export.Exporter;
import org.depeche.ingest.Defaults;
import org.depeche.ingest.Format;
import org.depeche.ingest.Reader;
import org.depeche.ingest.Source;
import org.depeche.map.GraphMapper;
import org.depeche.model.Article;
import org.depeche.model.Problem;
import org.depeche.model.ResolvedArticle;
import org.depeche.store.ArticleGraph;
import org.depeche.store.Store;
import org.depeche.store.StoreException;
import org.depeche.store.Stores;
import org.depeche.store.UncheckedStoreException;
import org.depeche.validate.ArticleValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PipelineTest {
  private static final Defaults ENGLISH = new Defaults(Optional.of("en"), Optional.empty(), Optional.empty());
  private static final Understanding NOTHING_FOUND = article -> new ResolvedArticle(
      article, List.of(), Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  @TempDir Path folder;

  @Test
  void aSecondRunOverTheSameArticlesChangesNothing() throws StoreException {
    try (Store store = Stores.embedded(folder)) {
      RunReport first = run(store, NOTHING_FOUND, lines(3));
      assertEquals(3, first.read());
      assertEquals(3, first.changed());
      RunReport second = run(store, NOTHING_FOUND, lines(3));
      assertEquals(3, second.read());
      assertEquals(0, second.changed());
    }
  }

  @Test
  void aRunIsOnRecordOnlyWhereItChangedSomething() throws StoreException {
    try (Store store = Stores.embedded(folder)) {
      run(store, NOTHING_FOUND, lines(2), Optional.of(record("2023-07-20T10:00:00Z")));
      String first = exported(store);
      assertTrue(first.contains("/ns/prov#startedAtTime> \"2023-07-20T10:00:00Z\""), first);
      assertTrue(first.contains("/ns/prov#endedAtTime> \"2023-07-20T10:00:00Z\""), first);
      assertTrue(first.contains("<https://w3id.org/depeche/ns#version> \"1.2.3\""), first);
      assertTrue(first.contains("<https://w3id.org/depeche/ns#model> \"some-models\""), first);
      assertEquals(2, first.split("/ns/prov#wasGeneratedBy>", -1).length - 1);
      run(store, NOTHING_FOUND, lines(2), Optional.of(record("2023-07-21T10:00:00Z")));
      assertEquals(first, exported(store));
      run(store, NOTHING_FOUND, lines(3), Optional.of(record("2023-07-22T10:00:00Z")));
      String third = exported(store);
      assertTrue(third.contains("2023-07-20T10:00:00Z") && third.contains("2023-07-22T10:00:00Z"), third);
      assertEquals(3, third.split("/ns/prov#wasGeneratedBy>", -1).length - 1);
    }
  }

  private static RunRecord record(String time) {
    return new RunRecord("https://w3id.org/depeche/id/", "1.2.3", () -> List.of("some-models"),
        InstantSource.fixed(Instant.parse(time)));
  }

  private static String exported(Store store) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (RDFConnection connection = store.connect()) {
      new Exporter(true).export(connection, org.depeche.export.Format.NQUADS, Optional.empty(), false, output);
    }
    return output.toString(StandardCharsets.UTF_8);
  }

  @Test
  void articlesAreStoredInBatchesInTheirOrder() throws StoreException {
    Recording store = new Recording();
    RunReport report = run(store, NOTHING_FOUND, lines(Pipeline.BATCH * 2 + 1));
    assertEquals(List.of(Pipeline.BATCH, Pipeline.BATCH, 1), store.sizes);
    assertEquals("https://example.org/0", store.iris.get(0));
    assertEquals("https://example.org/200", store.iris.get(200));
    assertEquals(Pipeline.BATCH * 2 + 1, report.read());
  }

  @Test
  void anArticleThatBreaksAStageIsLeftOutAndTheOthersAreStored() throws StoreException {
    Understanding breaking = article -> {
      if (article.id().equals("a.jsonl:2")) {
        throw new IllegalStateException("no head");
      }
      return article.id().equals("a.jsonl:3") ? endless(article) : NOTHING_FOUND.read(article);
    };
    Recording store = new Recording();
    RunReport report = run(store, breaking, lines(4));
    assertEquals(List.of("https://example.org/0", "https://example.org/3"), store.iris);
    assertEquals(List.of(
        "in/a.jsonl (a.jsonl:2): a fault of the program while it was read (no head); --verbose shows where",
        "in/a.jsonl (a.jsonl:3): a fault of the program while it was read (StackOverflowError); --verbose shows where"),
        report.problems().stream().map(Problem::toString).toList());
    assertEquals(2, report.leftOut());
    assertFalse(report.stopped());
  }

  private static ResolvedArticle endless(Article article) {
    return endless(article);
  }

  @Test
  void anArticleWithTheAddressOfAnEarlierOneReplacesIt() throws StoreException {
    String line = "{\"url\": \"https://example.org/0\", \"articleBody\": \"text\"}\n";
    Recording store = new Recording();
    RunReport report = run(store, NOTHING_FOUND, line + line.replace("text", "a correction"));
    assertEquals(List.of("https://example.org/0"), store.iris);
    assertEquals(List.of("in/a.jsonl (a.jsonl:2): replaces an earlier article of this run with the same address: "
        + "https://example.org/0"), report.problems().stream().map(Problem::toString).toList());
    assertEquals(0, report.leftOut());
  }

  @Test
  void aStoreThatFailsEndsTheRunWithAReport() throws StoreException {
    Store failing = new Recording() {
      @Override
      public List<String> put(Collection<ArticleGraph> batch) {
        throw new UncheckedStoreException(new StoreException("the disk is full"));
      }
    };
    RunReport report = run(failing, NOTHING_FOUND, lines(Pipeline.BATCH + 5));
    assertTrue(report.stopped());
    assertEquals(Pipeline.BATCH, report.read());
    assertEquals(List.of("store: the disk is full"), report.problems().stream().map(Problem::toString).toList());
  }

  @Test
  void aBrokenLanguagePackIsNoFaultOfAnArticle() {
    Understanding broken = article -> {
      throw new PackFailure("frames.yaml:3: unknown key", null);
    };
    assertEquals("frames.yaml:3: unknown key",
        assertThrows(PackFailure.class, () -> run(new Recording(), broken, lines(1))).getMessage());
  }

  @Test
  void problemsFromBeforeTheRunAreInTheReport() throws StoreException {
    Problem before = new Problem(Problem.Severity.ERROR, "x", Optional.empty(), "no such file or folder");
    RunReport report = pipeline(new Recording(), NOTHING_FOUND, Optional.empty()).run(List.of(), List.of(before));
    assertEquals(List.of(before), report.problems());
    assertEquals(1, report.leftOut());
  }

  private static RunReport run(Store store, Understanding understanding, String lines) {
    return run(store, understanding, lines, Optional.empty());
  }

  private static RunReport run(
      Store store, Understanding understanding, String lines, Optional<RunRecord> record) {
    Source source = new Source("in/a.jsonl", "a.jsonl", Format.JSON_LINES,
        () -> new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    return pipeline(store, understanding, record).run(List.of(source), List.of());
  }

  private static Pipeline pipeline(Store store, Understanding understanding, Optional<RunRecord> record) {
    return new Pipeline(new Reader(ENGLISH, Set.of("en")), understanding,
        new GraphMapper("https://w3id.org/depeche/id/"), new ArticleValidator(), store, Progress.silent(), record);
  }

  private static String lines(int count) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append("{\"url\": \"https://example.org/").append(i).append("\", \"articleBody\": \"Hackers struck.\"}\n");
    }
    return lines.toString();
  }

  /** A store that keeps the names of what it is given. */
  private static class Recording implements Store {
    final List<Integer> sizes = new ArrayList<>();
    final List<String> iris = new ArrayList<>();

    @Override
    public List<String> put(Collection<ArticleGraph> batch) {
      sizes.add(batch.size());
      List<String> names = batch.stream().map(ArticleGraph::iri).toList();
      iris.addAll(names);
      return names;
    }

    @Override
    public void add(ArticleGraph more) {
      throw new UnsupportedOperationException("a recording is not added to");
    }

    @Override
    public boolean remove(String articleIri) {
      return iris.remove(articleIri);
    }

    @Override
    public RDFConnection connect() {
      throw new UnsupportedOperationException("a recording is not read");
    }

    @Override
    public void close() {}
  }
}
