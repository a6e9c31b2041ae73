package org.depeche.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.Query;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.loader.base.LoaderOps;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.depeche.query.CannedQueries;
import org.depeche.query.CannedQuery;
import org.depeche.query.QueryRunner;
import org.depeche.serve.ServeOptions;
import org.depeche.serve.Server;
import org.depeche.store.ArticleGraph;
import org.depeche.store.Credentials;
import org.depeche.store.EmbeddedStore;
import org.depeche.store.Generator;
import org.depeche.store.Loader;
import org.depeche.store.QuadFiles;
import org.depeche.store.Store;
import org.depeche.store.Stores;

/**
 * Measures the store at scale: {@code load}, {@code http}, {@code queries}, {@code updates}, or all of them.
 *
 * <p>Arguments: a folder for its files, the number of articles (3,600 make 2 M quads), and what to measure.
 */
public final class StoreBench {
  private static final int BATCH = 100;
  private static final int ROUNDS = Integer.getInteger("rounds", 3);
  private static final int RUNS = 21;
  private static final int UPDATES = 2_000;
  private static final long PAUSE_NANOS = 20_000_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Path folder;
  private final int articles;
  private List<Path> files = List.of();
  private long quads;

  private StoreBench(Path folder, int articles) {
    this.folder = folder;
    this.articles = articles;
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments.length > 0 ? arguments[0] : "target/bench");
    StoreBench bench = new StoreBench(folder, arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3_600);
    List<String> parts = arguments.length > 2
        ? Arrays.asList(arguments).subList(2, arguments.length) : List.of("load", "http", "queries", "updates");
    bench.write();
    for (String part : parts) {
      switch (part) {
        case "load" -> bench.load();
        case "http" -> bench.http();
        case "queries" -> bench.queries();
        case "updates" -> bench.updates();
        default -> throw new IllegalArgumentException(part);
      }
    }
  }

  private void write() throws Exception {
    QuadFiles output = QuadFiles.in(folder.resolve("quads"));
    List<Path> written = new ArrayList<>();
    for (int i = 0; i < articles; i += BATCH) {
      List<ArticleGraph> batch = Generator.articles(i, Math.min(articles, i + BATCH));
      quads += batch.stream().mapToLong(article -> article.graph().size()).sum();
      written.add(output.write(batch));
    }
    files = written;
    say("%d articles, %d quads, %d MB of N-Quads", articles, quads, size(folder.resolve("quads")) >> 20);
  }

  private void load() throws Exception {
    double[] peer = new double[ROUNDS];
    double[] own = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      peer[round] = quads / seconds(this::loadAsTdbloader);
      own[round] = quads / seconds(this::loadAsDepeche);
      say("load, round %d: tdbloader sequential %.0f quads/s, depeche load with word index %.0f quads/s",
          round + 1, peer[round], own[round]);
    }
    say("load, median: tdbloader %.0f quads/s, depeche %.0f quads/s: %.0f %%",
        median(peer), median(own), 100 * median(own) / median(peer));
  }

  private void loadAsTdbloader() throws Exception {
    Path store = fresh("tdbloader");
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(store.toString()));
    DataLoader loader = LoaderFactory.sequentialLoader(dataset, LoaderOps.outputToLog());
    loader.startBulk();
    loader.load(files.stream().map(Path::toString).toList());
    loader.finishBulk();
    TDBInternal.expel(dataset);
  }

  private void loadAsDepeche() throws Exception {
    Loader.load(fresh("depeche"), files);
  }

  private void http() throws Exception {
    double[] peer = new double[ROUNDS];
    double[] own = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      try (Server server = Server.start(ServeOptions.local(fresh("posted"), 0))) {
        peer[round] = quads / seconds(() -> post(server));
      }
      try (Server server = Server.start(ServeOptions.local(fresh("remote"), 0))) {
        own[round] = quads / seconds(() -> loadOverHttp(server));
      }
      say("http, round %d: plain POST %.0f quads/s, depeche load --endpoint %.0f quads/s",
          round + 1, peer[round], own[round]);
    }
    say("http, median: POST %.0f quads/s, depeche %.0f quads/s: %.0f %%",
        median(peer), median(own), 100 * median(own) / median(peer));
  }

  private void post(Server server) throws Exception {
    String authorization = Credentials.fromFile(server.passwordFile()).authorization().orElseThrow();
    HttpClient client = HttpClient.newHttpClient();
    for (Path file : files) {
      HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(server.endpoint() + "/data"))
          .header("Authorization", authorization).header("Content-Type", "application/n-quads")
          .POST(HttpRequest.BodyPublishers.ofFile(file)).build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IOException(answer.statusCode() + " " + answer.body());
      }
    }
  }

  private void loadOverHttp(Server server) throws Exception {
    try (Store store = Stores.remote(server.endpoint(), Credentials.fromFile(server.passwordFile()))) {
      Loader.load(store, files);
    }
  }

  private void queries() throws Exception {
    Path folder = fresh("queries");
    Map<String, Map<String, String>> questions = questions();
    Loader.load(folder, files);
    try (Store store = Stores.embedded(folder)) {
      store.add(Generator.links(articles));
      try (RDFConnection connection = store.connect()) {
        for (boolean isWarm : new boolean[] {false, true}) {
          for (Map.Entry<String, Map<String, String>> question : questions.entrySet()) {
            ask(connection, question.getKey(), question.getValue(), isWarm);
          }
        }
      }
    }
  }

  private static Map<String, Map<String, String>> questions() {
    Map<String, Map<String, String>> questions = new LinkedHashMap<>();
    questions.put("about", Map.of("name", "Person Number77"));
    questions.put("by-country", Map.of("country", "Country 17"));
    questions.put("claims-of", Map.of("source", "Outlet 7"));
    questions.put("compare", Map.of("one", "Outlet 7", "other", "Outlet 9"));
    questions.put("contested", Map.of("denier", "Outlet 7"));
    questions.put("first-reports", Map.of("source", "Outlet 7"));
    questions.put("corroboration", Map.of("situation", Generator.iri(77) + "#situation-1"));
    questions.put("hacked-accounts", Map.of("victim", "person number77"));
    questions.put("meetings", Map.of("person", "Number77"));
    questions.put("positions", Map.of("person", "Person Number77"));
    questions.put("search", Map.of("words", "ambassadeurs piratés"));
    questions.put("sources", Map.of("situation", Generator.iri(77) + "#situation-1"));
    questions.put("stories", Map.of());
    questions.put("revisions", Map.of());
    questions.put("voices", Map.of("situation", Generator.iri(77) + "#situation-1"));
    questions.put("timeline", Map.of("from", "2019-03", "to", "2019-03"));
    questions.put("hacked-accounts ", Map.of());
    questions.put("contested ", Map.of());
    questions.put("first-reports ", Map.of());
    questions.put("meetings ", Map.of());
    questions.put("positions ", Map.of());
    questions.put("by-country ", Map.of());
    questions.put("timeline ", Map.of());
    return questions;
  }

  private static void ask(RDFConnection connection, String name, Map<String, String> arguments, boolean isWarm)
      throws Exception {
    double[] milliseconds = new double[RUNS];
    double[] processor = new double[RUNS];
    CountingOutput output = new CountingOutput();
    CannedQuery canned = CannedQueries.load().find(name.strip()).orElseThrow();
    for (int i = 0; i < RUNS; i++) {
      output = new CountingOutput();
      long start = System.nanoTime();
      long used = THREADS.getCurrentThreadCpuTime();
      Query query = QueryRunner.bind(connection, canned, arguments);
      QueryRunner.run(connection, query, QueryRunner.Form.CSV, output);
      milliseconds[i] = (System.nanoTime() - start) / 1e6;
      processor[i] = (THREADS.getCurrentThreadCpuTime() - used) / 1e6;
    }
    if (!isWarm) {
      return;
    }
    say("query %-16s %-40s %6.1f ms (processor %6.1f ms) median of %d, %d rows",
        name.strip(), arguments, median(milliseconds), median(processor), RUNS, output.lines - 1);
  }

  private void updates() throws Exception {
    Path store = fresh("updates");
    Loader.load(store, files);
    List<EmbeddedStore.Compacted> compactions = Collections.synchronizedList(new ArrayList<>());
    try (EmbeddedStore open = (EmbeddedStore) Stores.embedded(store)) {
      open.whenCompacted(compactions::add);
      say("updates: %d MB after the load", size(store) >> 20);
      AtomicBoolean done = new AtomicBoolean();
      ExecutorService reader = Executors.newSingleThreadExecutor();
      Future<double[]> waited = reader.submit(() -> readUntil(done, open));
      long start = System.nanoTime();
      for (int i = 0; i < UPDATES; i++) {
        open.replace(List.of(Generator.article(i % articles, 1)));
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      done.set(true);
      double[] answers = waited.get();
      reader.shutdown();
      say("updates: %d articles one by one in %.0f s", UPDATES, seconds);
      say("updates: a reader meanwhile got %.0f answers of %.0f, after %.1f ms (mean) and %.0f ms (longest)",
          answers[1], answers[0], answers[2] / answers[1], answers[3]);
    }
    say("updates: compacted %d times, %.0f s in all", compactions.size(),
        compactions.stream().mapToDouble(done -> done.time().toMillis() / 1e3).sum());
    long after = size(store);
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(store.toString()));
    DatabaseMgr.compact(dataset, true);
    TDBInternal.expel(dataset);
    say("updates: %d MB then, %d MB once compacted: %.2f times", after >> 20, size(store) >> 20,
        (double) after / size(store));
  }

  /** Questions asked, questions answered, milliseconds in all and at most. */
  private static double[] readUntil(AtomicBoolean done, EmbeddedStore store) {
    double[] answers = new double[4];
    String question = "SELECT ?p ?o { GRAPH <" + Generator.iri(77) + "> { <" + Generator.iri(77) + "> ?p ?o } }";
    while (!done.get()) {
      answers[0]++;
      long start = System.nanoTime();
      try (RDFConnection connection = store.connect()) {
        List<String> rows = new ArrayList<>();
        connection.querySelect(question, row -> rows.add(row.toString()));
        double milliseconds = (System.nanoTime() - start) / 1e6;
        answers[1] += rows.isEmpty() ? 0 : 1;
        answers[2] += milliseconds;
        answers[3] = Math.max(answers[3], milliseconds);
      } catch (RuntimeException e) {
        say("updates: refused: %s", e);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    return answers;
  }

  private Path fresh(String name) throws IOException {
    Path path = folder.resolve(name);
    if (Files.exists(path)) {
      try (Stream<Path> inside = Files.walk(path)) {
        for (Path file : inside.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    return Files.createDirectories(path);
  }

  private interface Work {
    void run() throws Exception;
  }

  private static double seconds(Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static long size(Path path) throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void say(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }

  private static final class CountingOutput extends OutputStream {
    private int lines;

    @Override
    public void write(int next) {
      lines += next == '\n' ? 1 : 0;
    }
  }
}
