package org.depeche.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.depeche.ingest.Reader;
import org.depeche.ingest.Sink;
import org.depeche.ingest.Source;
import org.depeche.model.Article;
import org.depeche.model.Problem;
import org.depeche.model.ResolvedArticle;
import org.depeche.pipeline.ArticleMaker.Made;
import org.depeche.pipeline.ArticleMaker.Outcome;
import org.depeche.pipeline.RunRecord.Held;
import org.depeche.store.ArticleGraph;
import org.depeche.store.Store;
import org.depeche.store.UncheckedStoreException;

/**
 * Takes sources through all stages into a store.
 *
 * <p>What is wrong with one article is a problem in the report and never stops the run; only a store that fails does.
 * Articles are stored in the order of the sources, in batches, however many threads read them. What the store holds
 * already, made from the same input by the same program, is not made again; what would take the place of a stored
 * article waits a while, since of sources with one address the last counts.
 */
public final class Pipeline {
  /** Articles a transaction. */
  static final int BATCH = 100;

  /** Articles that wait; of sources further apart each takes the other's place in turn. */
  private static final int WAITING = 1_000;

  /** How many statements a report shows. */
  static final int SHOWN = 20;

  private static final int SHOWN_OF_ONE = 3;

  /** From how many characters on an article takes so long that it is said before it is read. */
  private static final int LONG = 50_000;

  private final Reader reader;
  private final ArticleMaker maker;
  private final Store store;
  private final Progress progress;
  private final Optional<RunRecord> record;
  private final Settings settings;

  /** The run under way, null where there is none; another thread may end it. */
  private volatile Run running;

  public Pipeline(Reader reader, ArticleMaker maker, Store store, Progress progress) {
    this(reader, maker, store, progress, Optional.empty(), Settings.DEFAULT);
  }

  /**
   * @param record where it is noted when and with what articles were made, and what they said before; without one,
   *     nothing is noted and all is made again
   */
  public Pipeline(
      Reader reader,
      ArticleMaker maker,
      Store store,
      Progress progress,
      Optional<RunRecord> record,
      Settings settings) {
    this.reader = reader;
    this.maker = maker;
    this.store = store;
    this.progress = progress;
    this.record = record;
    this.settings = settings;
  }

  /**
   * Reads the sources in their order.
   *
   * @param before problems that came up while the sources were looked for
   * @throws PackFailure where a language pack is at fault, and not an article
   */
  public RunReport run(List<Source> sources, List<Problem> before) {
    Run run = new Run(before);
    running = run;
    try {
      return run.over(sources);
    } finally {
      running = null;
    }
  }

  /**
   * Ends the run under way, from any thread: what has been read is stored before this returns, what is being read is
   * given up, and {@link #run} comes back with a report that says that it was stopped.
   *
   * @return how far the run came; empty where none is under way
   * @throws UncheckedStoreException where what has been read cannot be stored
   */
  public Optional<Interrupted> interrupt() {
    Run run = running;
    return run == null ? Optional.empty() : run.interrupt();
  }

  /**
   * How far a run came that was interrupted.
   *
   * @param stored articles that it read and stored
   * @param left articles that it did not come to, as far as is known; -1 where that is not known
   */
  public record Interrupted(int stored, long left) {}

  /** Whether a date as precise as known is before another: "2023" may be any day of the year, and is not. */
  static boolean isBefore(String date, String since) {
    int common = Math.min(Math.min(date.length(), since.length()), "2023-06-15".length());
    return date.substring(0, common).compareTo(since.substring(0, common)) < 0;
  }

  /** An article on its way. */
  private record Task(Article article, String place) {}

  /** What comes of a task or, without one, of something that a reader found. */
  private record Result(Optional<Task> task, Outcome outcome) {
    static Result of(Problem problem) {
      return new Result(Optional.empty(), new Outcome(Optional.empty(), List.of(problem), Optional.empty()));
    }
  }

  /** Ends the reading of a source when as many articles are read as were asked for, or the run is interrupted. */
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1;

    Enough() {
      super("as many articles as were asked for", null, false, false);
    }
  }

  private final class Run implements Sink {
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Made> batch = new LinkedHashMap<>();
    private final List<Statement> statements = new ArrayList<>();
    private final Map<String, Task> waiting = new LinkedHashMap<>();

    /** The addresses that came up so far, and whether an article of theirs was made. */
    private final Map<String, Boolean> met = new HashMap<>();

    private final OrderedWork<Task, Result> work = new OrderedWork<>(workers(), this::take);
    private String place = "";

    /** Whether what a source gave is being worked on: what fails then is no fault of the source. */
    private boolean taking;

    private long expected = -1;
    private long done;
    private int stored;
    private volatile boolean interrupted;
    private boolean over;
    private long given;
    private int read;
    private int known;
    private int passedOver;
    private int changed;
    private int revised;
    private int entities;
    private int situations;
    private int claims;
    private int allStatements;

    Run(List<Problem> before) {
      before.forEach(this::note);
    }

    private List<Function<Task, Result>> workers() {
      List<Function<Task, Result>> workers = new ArrayList<>();
      for (int i = 0; i < settings.threads(); i++) {
        ArticleMaker own = i == 0 ? maker : maker.another();
        workers.add(task -> new Result(Optional.of(task), own.make(task.article(), task.place())));
      }
      return workers;
    }

    RunReport over(List<Source> sources) {
      expected = Expected.articles(sources);
      progress.start(expected);
      boolean stopped = false;
      try (work) {
        for (Source source : sources) {
          if (isFull()) {
            break;
          }
          place = source.name();
          read(source);
        }
        while (!waiting.isEmpty() && !interrupted) {
          giveFirst();
        }
        if (!interrupted) {
          work.finish();
        }
        flush();
      } catch (UncheckedStoreException e) {
        stopped = true;
        note(new Problem(Problem.Severity.ERROR, "store", Optional.empty(), e.getMessage()));
        progress.trace(e);
      }
      return end(sources.size(), stopped);
    }

    /** Waits for an interruption that is storing what was read. */
    private synchronized RunReport end(int sources, boolean failed) {
      over = true;
      return new RunReport(sources, read, new RunReport.Left(known, passedOver), changed, revised, entities,
          situations, claims, problems, statements, allStatements, failed || interrupted);
    }

    synchronized Optional<Interrupted> interrupt() {
      if (over) {
        return Optional.empty();
      }
      interrupted = true;
      flush();
      return Optional.of(new Interrupted(stored, expected < 0 ? -1 : Math.max(0, expected - done)));
    }

    private synchronized void done(String article) {
      done++;
      progress.article(article);
    }

    private void read(Source source) {
      try {
        reader.read(source, this);
      } catch (Enough e) {
        assert isFull();
      } catch (RuntimeException | StackOverflowError fault) {
        if (taking) {
          throw fault;
        }
        problem(new Problem(Problem.Severity.ERROR, source.name(), Optional.empty(),
            "a fault of the program while it was read (" + fault + "); --verbose shows where"));
        progress.trace(fault);
      }
    }

    private boolean isFull() {
      return interrupted || settings.limit().isPresent() && given >= settings.limit().getAsLong();
    }

    @Override
    public void problem(Problem problem) {
      taking = true;
      work.pass(Result.of(problem));
      taking = false;
    }

    private void note(Problem problem) {
      problems.add(problem);
      progress.problem(problem);
    }

    @Override
    public void article(Article article) {
      if (isFull()) {
        throw new Enough();
      }
      taking = true;
      if (isTooOld(article)) {
        passedOver++;
        done(article.id());
      } else {
        consider(new Task(article, place), maker.iri(article));
      }
      taking = false;
    }

    private void consider(Task task, String iri) {
      Held held = record.map(it -> it.held(store, iri, task.article())).orElse(Held.NOT);
      boolean same = !settings.again() && held == Held.SAME && !met.getOrDefault(iri, false);
      Task earlier = waiting.remove(iri);
      if (earlier != null) {
        given--;
        done(earlier.article().id());
      }
      if (earlier != null || met.containsKey(iri) && !same) {
        work.pass(Result.of(new Problem(Problem.Severity.WARNING, task.place(), Optional.of(task.article().id()),
            "replaces an earlier article of this run with the same address: " + iri)));
      }
      met.putIfAbsent(iri, false);
      if (same) {
        known++;
        done(task.article().id());
        return;
      }
      given++;
      if (held == Held.NOT) {
        give(task, iri);
      } else {
        waiting.put(iri, task);
      }
      if (waiting.size() > WAITING) {
        giveFirst();
      }
    }

    private void giveFirst() {
      String first = waiting.keySet().iterator().next();
      give(waiting.remove(first), first);
    }

    private void give(Task task, String iri) {
      met.put(iri, true);
      if (task.article().body().length() >= LONG) {
        progress.longArticle(task.article().id(), task.article().body().length());
      }
      work.give(task);
    }

    private boolean isTooOld(Article article) {
      return settings.since().isPresent() && article.published().isPresent()
          && isBefore(article.published().get(), settings.since().get());
    }

    private synchronized void take(Result result) {
      if (interrupted) {
        return;
      }
      result.outcome().problems().forEach(this::note);
      result.outcome().fault().ifPresent(progress::trace);
      if (result.task().isPresent()) {
        Task task = result.task().get();
        result.outcome().made().ifPresent(this::add);
        done(task.article().id());
      }
    }

    private void add(Made made) {
      batch.put(made.iri(), made);
      count(made.resolved());
      if (batch.size() >= BATCH) {
        flush();
      }
    }

    private void count(ResolvedArticle resolved) {
      read++;
      entities += resolved.entities().size();
      situations += resolved.situations().size();
      claims += resolved.claims().size();
      List<Statement> found = Statements.of(resolved);
      allStatements += found.size();
      found.stream()
          .filter(Statement::isWhole)
          .limit(Math.min(SHOWN_OF_ONE, SHOWN - statements.size()))
          .forEach(statements::add);
    }

    private synchronized void flush() {
      if (batch.isEmpty()) {
        return;
      }
      List<Made> articles = List.copyOf(batch.values());
      batch.clear();
      if (record.isPresent()) {
        revised += record.get().keepFormer(store, articles);
      }
      List<String> written = store.put(articles.stream().map(it -> new ArticleGraph(it.iri(), it.graph())).toList());
      changed += written.size();
      stored += articles.size();
      record.ifPresent(it -> it.wrote(store, articles, written));
    }
  }
}
