package org.depeche.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.depeche.ingest.Defaults;
import org.depeche.ingest.Reader;
import org.depeche.ingest.Sink;
import org.depeche.ingest.Source;
import org.depeche.ingest.Sources;
import org.depeche.ingest.WebClient;
import org.depeche.link.Linker;
import org.depeche.map.GraphMapper;
import org.depeche.model.Article;
import org.depeche.model.Problem;
import org.depeche.pipeline.ArticleMaker;
import org.depeche.pipeline.FrontHalf;
import org.depeche.pipeline.Pipeline;
import org.depeche.pipeline.Progress;
import org.depeche.pipeline.RunRecord;
import org.depeche.pipeline.RunReport;
import org.depeche.pipeline.Settings;
import org.depeche.store.QuadFiles;
import org.depeche.store.Store;
import org.depeche.store.StoreException;
import org.depeche.store.Stores;
import org.depeche.validate.ArticleValidator;

/** Starts the pipeline with what the command line asks for. */
final class Build {
  private static final int LAST_PORT = 65_535;
  private static final long MODELS_BYTES = 1_500L << 20;
  private static final long THREAD_BYTES = 250L << 20;

  private final Console console;
  private final boolean verbose;
  private final StoreOptions options;
  private final String base;
  private final Defaults defaults;
  private final Optional<Path> nquads;
  private final RunOptions running;

  Build(
      Console console,
      boolean verbose,
      StoreOptions options,
      String base,
      Defaults defaults,
      Optional<Path> nquads,
      RunOptions running) {
    this.console = console;
    this.verbose = verbose;
    this.options = options;
    this.base = base;
    this.defaults = defaults;
    this.nquads = nquads;
    this.running = running;
  }

  int run(List<String> paths, boolean link, boolean serve, int port) throws StoreException, UsageException {
    checkOptions(serve, port);
    Settings settings = new Settings(
        running.threads().orElseGet(Build::threads), running.limit(), running.since(), running.again());
    List<Problem> before = new ArrayList<>();
    List<Source> sources = Sources.find(paths, System.in, new Problems(before));
    if (sources.isEmpty() && options.endpoint().isEmpty() && !Files.exists(options.store())) {
      return nothing(before);
    }
    RunReport report;
    Optional<Linker.Report> linked = Optional.empty();
    FrontHalf frontHalf = new FrontHalf();
    RunRecord record = new RunRecord(base, Version.number(), frontHalf::models, InstantSource.system());
    try (Store store = store();
        Progress progress = progress()) {
      ArticleMaker maker = new ArticleMaker(frontHalf, new GraphMapper(base), new ArticleValidator());
      Pipeline pipeline = new Pipeline(reader(), maker, store, progress, Optional.of(record), settings);
      try (Interruption interruption = new Interruption(console, this::goOn, pipeline)) {
        report = pipeline.run(sources, before);
        if (interruption.came()) {
          return Interruption.CODE;
        }
      }
      if (link && !report.stopped() && record.isUnfinished(store)) {
        linked = Optional.of(new Linker(base).link(store));
      }
      if (!report.stopped()) {
        record.ended(store);
      }
    }
    write(report, linked);
    int code = report.stopped() ? 2 : report.leftOut() == 0 ? 0 : 1;
    return serve && !report.stopped() ? Math.max(code, new Serve(console).run(options.store(), port)) : code;
  }

  /** How what is left is read, for the line that an interrupted run ends with. */
  private String goOn() {
    return nquads.isPresent() && !running.resume() ? "the same command with --resume goes on there"
        : "the same command goes on there";
  }

  private void write(RunReport report, Optional<Linker.Report> linked) throws UsageException {
    if (running.report().isPresent()) {
      ReportFile.write(running.report().get(), report, options.name());
    }
    new ReportWriter(console.out(), Console.columns()).write(report, linked, options.name());
  }

  /** Where there is nothing to read, and no store yet, none is made. */
  private int nothing(List<Problem> before) throws UsageException {
    try (Progress progress = progress()) {
      before.forEach(progress::problem);
    }
    write(new RunReport(0, 0, new RunReport.Left(0, 0), 0, 0, 0, 0, 0, before, List.of(), 0, false), Optional.empty());
    return before.isEmpty() ? 0 : 1;
  }

  /** As many as there are processors, and memory for beside the language models. */
  private static int threads() {
    long spare = Runtime.getRuntime().maxMemory() - MODELS_BYTES;
    return (int) Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), spare / THREAD_BYTES));
  }

  private Reader reader() {
    WebClient.Settings usual = WebClient.Settings.DEFAULT;
    return new Reader(defaults, FrontHalf.languages(),
        new WebClient(new WebClient.Settings(usual.timeout(), usual.largest(), running.allowPrivate())));
  }

  private Store store() throws StoreException {
    if (nquads.isEmpty()) {
      return StoreAccess.open(options);
    }
    QuadFiles files = running.resume() ? QuadFiles.addingTo(nquads.get()) : QuadFiles.in(nquads.get());
    return Stores.copying(StoreAccess.open(options), files);
  }

  private Progress progress() {
    return Console.onTerminal() ? new BarProgress(console, verbose) : new LineProgress(console, verbose);
  }

  private void checkOptions(boolean serve, int port) throws UsageException, StoreException {
    StoreAccess.checkPlace(options);
    if (serve && options.endpoint().isPresent()) {
      throw new UsageException("--serve opens a folder, and --endpoint names a store that is served already");
    }
    if (serve && (port < 0 || port > LAST_PORT)) {
      throw new UsageException("--port: " + port + " is no port (0 to " + LAST_PORT + ")");
    }
    if (running.report().isPresent()) {
      ReportFile.check(running.report().get());
    }
  }

  private record Problems(List<Problem> found) implements Sink {
    @Override
    public void article(Article article) {}

    @Override
    public void problem(Problem problem) {
      found.add(problem);
    }
  }
}
