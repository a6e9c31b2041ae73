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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.query.Query;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.system.Txn;
import org.depeche.export.Exporter;
import org.depeche.ingest.Defaults;
import org.depeche.ingest.Format;
import org.depeche.ingest.Reader;
import org.depeche.ingest.Source;
import org.depeche.map.GraphMapper;
import org.depeche.model.Article;
import org.depeche.model.Problem;
import org.depeche.model.ResolvedArticle;
import org.depeche.query.CannedQueries;
import org.depeche.query.QueryFailure;
import org.depeche.query.QueryRunner;
import org.depeche.store.ArticleGraph;
import org.depeche.store.AsOf;
import org.depeche.store.EmbeddedStore;
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

  @Test
  void whatTheStoreHoldsIsNotReadAgainUnlessAskedFor() throws StoreException {
    try (Store store = Stores.embedded(folder)) {
      run(store, lines(3), "2023-07-20T10:00:00Z", Settings.DEFAULT);
      RunReport second = run(store, lines(5), "2023-07-21T10:00:00Z", Settings.DEFAULT);
      assertEquals(2, second.read());
      assertEquals(3, second.left().known());
      assertEquals(2, second.changed());
      RunReport third = run(store, lines(5), "2023-07-22T10:00:00Z", again());
      assertEquals(5, third.read());
      assertEquals(0, third.changed());
    }
  }

  private static Settings again() {
    return new Settings(1, OptionalLong.empty(), Optional.empty(), true);
  }

  @Test
  void anArticleThatWasTakenOutIsReadAgain() throws StoreException {
    try (Store store = Stores.embedded(folder)) {
      run(store, lines(2), "2023-07-20T10:00:00Z", Settings.DEFAULT);
      assertTrue(store.remove("https://example.org/1"));
      assertEquals(1, run(store, lines(2), "2023-07-21T10:00:00Z", Settings.DEFAULT).changed());
    }
  }

  @Test
  void aTextThatComesBackIsReadAgain() throws StoreException {
    try (Store store = Stores.embedded(folder)) {
      run(store, line("First."), "2023-07-20T10:00:00Z", Settings.DEFAULT);
      assertEquals(1, run(store, line("Second."), "2023-07-21T10:00:00Z", Settings.DEFAULT).revised());
      assertEquals(1, run(store, line("First."), "2023-07-22T10:00:00Z", Settings.DEFAULT).revised());
      assertEquals("First.", bodies(store, "2023-07-23").get(0));
      assertEquals("Second.", bodies(store, "2023-07-21").get(0));
      assertEquals("First.", bodies(store, "2023-07-20").get(0));
      assertEquals(List.of(), bodies(store, "2023-07-19"));
    }
  }

  @Test
  void whatAnArticleSaidIsKeptWithWhatTookItsPlace() throws StoreException, QueryFailure {
    try (Store store = Stores.embedded(folder)) {
      run(store, line("Hackers struck the bank."), "2023-07-20T10:00:00Z", Settings.DEFAULT);
      run(store, line("Correction: an earlier version named the bank."), "2023-07-21T10:00:00Z", Settings.DEFAULT);
      run(store, line("This article has been withdrawn."), "2023-07-22T10:00:00Z", Settings.DEFAULT);
      record("2023-07-25T10:00:00Z").withdraw(store, "https://example.org/0");
      assertTrue(store.remove("https://example.org/0"));
      assertEquals(List.of("2023-07-25T10:00:00Z Withdrawal", "2023-07-22T10:00:00Z Withdrawal",
          "2023-07-21T10:00:00Z CorrectionNotice"), revisions(store));
      assertEquals(List.of("This article has been withdrawn."), bodies(store, "2023-07-24"));
      assertEquals(List.of(), bodies(store, "2023-07-25"));
      assertEquals(List.of("Hackers struck the bank."), bodies(store, "2023-07-20"));
    }
  }

  @Test
  void anArticleStandsFromItsDateOfPublication() throws StoreException {
    try (Store store = Stores.embedded(folder)) {
      String dated = line("Hackers struck.").replace("{", "{\"datePublished\": \"2022-03-01\", ");
      run(store, dated, "2023-07-20T10:00:00Z", Settings.DEFAULT);
      assertEquals(List.of(), bodies(store, "2022-02-28"));
      assertEquals(List.of("Hackers struck."), bodies(store, "2022-03-01"));
    }
  }

  @Test
  void aRunThatWasCutOffAnywhereIsMadeGoodByTheNext() throws StoreException, QueryFailure {
    int cuts = 0;
    for (boolean whole = false; !whole; cuts++) {
      try (Store store = Stores.embedded(folder.resolve("cut-" + cuts))) {
        whole = isWhole(store, line("First."), "2023-07-20T10:00:00Z", cuts);
        run(store, line("First."), "2023-07-20T11:00:00Z", Settings.DEFAULT);
        whole &= isWhole(store, line("Second."), "2023-07-22T10:00:00Z", cuts);
        run(store, line("Second."), "2023-07-22T11:00:00Z", Settings.DEFAULT);
        assertEquals(List.of("First."), bodies(store, "2023-07-21"), "cut " + cuts);
        assertEquals(List.of("Second."), bodies(store, "2023-07-22"), "cut " + cuts);
        assertEquals(1, revisions(store).size(), "cut " + cuts);
      }
    }
    assertTrue(cuts > 5);
  }

  private static boolean isWhole(Store store, String lines, String time, int cut) {
    try {
      run(new Cut(store, cut), lines, time, Settings.DEFAULT);
      return true;
    } catch (CutOff e) {
      return false;
    }
  }

  @Test
  void whatACutOffRunLeftToDoIsStillToBeDone() throws StoreException {
    try (Store store = Stores.embedded(folder)) {
      assertFalse(record("2023-07-20T10:00:00Z").isUnfinished(store));
      run(store, lines(2), "2023-07-20T10:00:00Z", Settings.DEFAULT);
      RunRecord next = record("2023-07-21T10:00:00Z");
      assertEquals(0, run(store, lines(2), "2023-07-21T10:00:00Z", Settings.DEFAULT).changed());
      assertTrue(next.isUnfinished(store));
      next.ended(store);
      assertFalse(record("2023-07-22T10:00:00Z").isUnfinished(store));
    }
  }

  private static final class CutOff extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private static String line(String body) {
    return "{\"url\": \"https://example.org/0\", \"articleBody\": \"" + body + "\"}\n";
  }

  private static List<String> bodies(Store store, String date) {
    try (RDFConnection then = AsOf.connect((EmbeddedStore) store, AsOf.end(date).orElseThrow(), any -> Map.of())) {
      List<String> found = new ArrayList<>();
      Txn.executeRead(then, () -> then.querySelect(
          "SELECT ?body { ?article <https://schema.org/articleBody> ?body }",
          row -> found.add(row.getLiteral("body").getString())));
      return found;
    }
  }

  private static List<String> revisions(Store store) throws QueryFailure {
    try (RDFConnection connection = store.connect()) {
      List<String> found = new ArrayList<>();
      Query query = QueryRunner.bind(connection, CannedQueries.load().find("revisions").orElseThrow(), Map.of());
      Txn.executeRead(connection, () -> connection.querySelect(query, row ->
          found.add(row.getLiteral("until").getString() + " " + row.getLiteral("replaced_by").getString())));
      return found;
    }
  }

  @Test
  void aRunEndsWithTheLimitAndPassesOverWhatIsTooOld() throws StoreException {
    try (Store store = Stores.embedded(folder)) {
      RunReport limited = run(store, lines(5), "2023-07-20T10:00:00Z",
          new Settings(1, OptionalLong.of(2), Optional.empty(), false));
      assertEquals(2, limited.read());
      RunReport next = run(store, lines(5), "2023-07-20T11:00:00Z",
          new Settings(2, OptionalLong.of(2), Optional.empty(), false));
      assertEquals(2, next.left().known());
      assertEquals(2, next.read());
      String old = lines(5).replace("\"articleBody\"", "\"datePublished\": \"2023-05\", \"articleBody\"");
      RunReport since = run(store, old + lines(1), "2023-07-20T12:00:00Z",
          new Settings(1, OptionalLong.empty(), Optional.of("2023-06-15"), false));
      assertEquals(5, since.left().passedOver());
    }
  }

  @Test
  void datesAreComparedAsPreciselyAsTheyAreKnown() {
    assertTrue(Pipeline.isBefore("2023-05", "2023-06-15"));
    assertTrue(Pipeline.isBefore("2023-06-14T23:00:00Z", "2023-06-15"));
    assertFalse(Pipeline.isBefore("2023-06", "2023-06-15"));
    assertFalse(Pipeline.isBefore("2023", "2023-06-15"));
    assertFalse(Pipeline.isBefore("2023-06-15", "2023"));
  }

  @Test
  void manyThreadsStoreAndReportInTheOrderOfTheSources() throws StoreException {
    Understanding uneven = article -> {
      if (article.id().endsWith("7")) {
        throw new IllegalStateException("seven");
      }
      for (int i = 0; i < (article.id().hashCode() & 0xfff); i++) {
        Thread.onSpinWait();
      }
      return NOTHING_FOUND.read(article);
    };
    List<List<String>> orders = new ArrayList<>();
    List<List<Problem>> problems = new ArrayList<>();
    for (int threads : new int[] {1, 4}) {
      Recording store = new Recording();
      Source source = new Source("in/a.jsonl", "a.jsonl", Format.JSON_LINES, () -> new ByteArrayInputStream(
          (lines(120) + "{broken\n" + lines(3)).getBytes(StandardCharsets.UTF_8)));
      RunReport report = pipeline(store, uneven, Optional.empty(),
          new Settings(threads, OptionalLong.empty(), Optional.empty(), false)).run(List.of(source), List.of());
      orders.add(store.iris);
      problems.add(report.problems());
    }
    assertEquals(orders.get(0), orders.get(1));
    assertEquals(problems.get(0), problems.get(1));
    assertEquals(111, orders.get(1).size());
  }

  private static RunRecord record(String time) {
    Instant began = Instant.parse(time);
    AtomicInteger asked = new AtomicInteger();
    return new RunRecord("https://w3id.org/depeche/id/", "1.2.3", () -> List.of("some-models"),
        () -> began.plusMillis(asked.incrementAndGet()));
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
  void anArticleForWhichMemoryIsTooSmallIsToldWithAWayOut() throws StoreException {
    Understanding greedy = article -> {
      if (article.id().equals("a.jsonl:1")) {
        throw new OutOfMemoryError("Java heap space");
      }
      return NOTHING_FOUND.read(article);
    };
    RunReport report = run(new Recording(), greedy, lines(2));
    assertEquals(List.of("in/a.jsonl (a.jsonl:1): the memory of " + (Runtime.getRuntime().maxMemory() >> 20)
            + " MB is too small; DEPECHE_JAVA_OPTS=-Xmx3g allows for 3 GB"),
        report.problems().stream().map(Problem::toString).toList());
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

  @Test
  void aSourceThatBreaksItsReaderIsLeftOutAndTheOthersAreStored() throws StoreException {
    Source first = new Source("in/a.jsonl", "a.jsonl", Format.JSON_LINES,
        () -> new ByteArrayInputStream(lines(1).getBytes(StandardCharsets.UTF_8)));
    Source odd = new Source("in/b.html", "b.html", Format.HTML, () -> {
      throw new IllegalArgumentException("an odd page");
    });
    Source last = new Source("in/c.jsonl", "c.jsonl", Format.JSON_LINES,
        () -> new ByteArrayInputStream(lines(2).getBytes(StandardCharsets.UTF_8)));
    Recording store = new Recording();
    RunReport report = pipeline(store, NOTHING_FOUND, Optional.empty(), Settings.DEFAULT)
        .run(List.of(first, odd, last), List.of());
    assertEquals(List.of("https://example.org/0", "https://example.org/1"), store.iris);
    assertEquals("in/b.html: a fault of the program while it was read"
        + " (java.lang.IllegalArgumentException: an odd page); --verbose shows where",
        report.problems().get(0).toString());
    assertEquals(1, report.leftOut());
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

  /** Also where a batch, or more than one, lies between them. */
  @Test
  void ofSourcesWithOneAddressTheLastCountsInEachRun() throws StoreException {
    for (int between : List.of(0, Pipeline.BATCH - 1, Pipeline.BATCH * 2 + 7)) {
      String others = lines(between + 1).replaceFirst(".*\n", "");
      String sources = line("First.") + others + line("Second.") + line("Third.");
      try (Store store = Stores.embedded(folder.resolve("between-" + between))) {
        for (String time : List.of("2023-07-20T10:00:00Z", "2023-07-21T10:00:00Z", "2023-07-22T10:00:00Z")) {
          RunReport report = run(store, sources, time, Settings.DEFAULT);
          boolean first = time.startsWith("2023-07-20");
          assertEquals(first, report.changed() > 0, time + " " + between);
          assertEquals(0, first ? 0 : report.revised() + report.read(), time + " " + between);
          assertTrue(bodies(store, "2023-07-23").contains("Third."), time + " " + between);
          assertFalse(bodies(store, "2023-07-23").contains("First."), time + " " + between);
          assertEquals(List.of(between + 2, between + 3).stream().map(line -> "in/a.jsonl (a.jsonl:" + line
              + "): replaces an earlier article of this run with the same address: https://example.org/0").toList(),
              report.problems().stream().map(Problem::toString).toList(), time + " " + between);
        }
        assertEquals(0, run(store, sources, "2023-07-24T10:00:00Z", again()).changed());
      }
    }
  }

  @Test
  void whatDiffersFromAStoredArticleOfItsAddressAloneIsStored() throws StoreException {
    try (Store store = Stores.embedded(folder)) {
      run(store, line("First.") + line("Second."), "2023-07-20T10:00:00Z", Settings.DEFAULT);
      assertEquals(1, run(store, line("First."), "2023-07-21T10:00:00Z", Settings.DEFAULT).revised());
      assertEquals(List.of("First."), bodies(store, "2023-07-22"));
    }
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
  void anInterruptedRunStoresWhatItReadAndTheNextGoesOnThere() throws StoreException {
    AtomicInteger reads = new AtomicInteger();
    List<Pipeline> pipelines = new ArrayList<>();
    List<Optional<Pipeline.Interrupted>> interrupted = new ArrayList<>();
    Understanding counting = article -> {
      if (reads.incrementAndGet() == 4) {
        interrupted.add(pipelines.get(0).interrupt());
      }
      return NOTHING_FOUND.read(article);
    };
    try (Store store = Stores.embedded(folder)) {
      pipelines.add(pipeline(store, counting, Optional.of(record("2023-07-20T10:00:00Z")), Settings.DEFAULT));
      RunReport first = pipelines.get(0).run(List.of(source(lines(10))), List.of());
      assertTrue(first.stopped());
      assertEquals(List.of(Optional.of(new Pipeline.Interrupted(3, 7))), interrupted);
      assertEquals(3, first.changed());
      assertEquals(4, reads.get());
      assertEquals(Optional.empty(), pipelines.get(0).interrupt());
      RunReport second = run(store, lines(10), "2023-07-21T10:00:00Z", Settings.DEFAULT);
      assertFalse(second.stopped());
      assertEquals(3, second.left().known());
      assertEquals(7, second.changed());
    }
  }

  @Test
  void aBrokenLanguagePackIsNoFaultOfAnArticle() {
    Understanding broken = article -> {
      throw new PackFailure("frames.yaml:3: unknown key", null);
    };
    assertEquals("frames.yaml:3: unknown key",
        assertThrows(PackFailure.class, () -> run(new Recording(), broken, lines(1))).getMessage());
  }

  /** A list of words that is read when its class is made ready, as those of WordClass are. */
  private static final class BrokenWords {
    static final int WORDS = read();

    private static int read() {
      throw new IllegalArgumentException("lang/en/grammar.txt:40: 'ownn' is no list; did you mean 'own'?");
    }
  }

  @Test
  void aFaultInAListOfWordsIsToldInItsOwnWords() {
    Understanding broken = article -> {
      throw new IllegalStateException("not reached: " + BrokenWords.WORDS);
    };
    assertEquals("the language pack 'en' cannot be used: "
            + "lang/en/grammar.txt:40: 'ownn' is no list; did you mean 'own'?",
        assertThrows(PackFailure.class, () -> run(new Recording(), broken, lines(1))).getMessage());
  }

  @Test
  void problemsFromBeforeTheRunAreInTheReport() throws StoreException {
    Problem before = new Problem(Problem.Severity.ERROR, "x", Optional.empty(), "no such file or folder");
    RunReport report = pipeline(new Recording(), NOTHING_FOUND, Optional.empty(), Settings.DEFAULT)
        .run(List.of(), List.of(before));
    assertEquals(List.of(before), report.problems());
    assertEquals(1, report.leftOut());
  }

  private static RunReport run(Store store, Understanding understanding, String lines) {
    return run(store, understanding, lines, Optional.empty());
  }

  private static RunReport run(
      Store store, Understanding understanding, String lines, Optional<RunRecord> record) {
    RunReport report = pipeline(store, understanding, record, Settings.DEFAULT).run(List.of(source(lines)), List.of());
    record.ifPresent(it -> it.ended(store));
    return report;
  }

  private static Source source(String lines) {
    return new Source("in/a.jsonl", "a.jsonl", Format.JSON_LINES,
        () -> new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
  }

  private static RunReport run(Store store, String lines, String time, Settings settings) {
    return pipeline(store, NOTHING_FOUND, Optional.of(record(time)), settings).run(List.of(source(lines)), List.of());
  }

  private static Pipeline pipeline(
      Store store, Understanding understanding, Optional<RunRecord> record, Settings settings) {
    ArticleMaker maker = new ArticleMaker(
        understanding, new GraphMapper("https://w3id.org/depeche/id/"), new ArticleValidator());
    return new Pipeline(new Reader(ENGLISH, Set.of("en")), maker, store, Progress.silent(), record, settings);
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

  /** A store whose writer ends after some writes. */
  private static final class Cut implements Store {
    private final Store store;
    private int left;

    Cut(Store store, int writes) {
      this.store = store;
      left = writes;
    }

    private void write() {
      if (left-- == 0) {
        throw new CutOff();
      }
    }

    @Override
    public List<String> put(Collection<ArticleGraph> batch) {
      write();
      return store.put(batch);
    }

    @Override
    public void add(ArticleGraph more) {
      write();
      store.add(more);
    }

    @Override
    public boolean remove(String articleIri) {
      write();
      return store.remove(articleIri);
    }

    @Override
    public RDFConnection connect() {
      return store.connect();
    }

    @Override
    public void close() {}
  }
}
