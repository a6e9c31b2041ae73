package org.depeche.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.depeche.ingest.Reader;
import org.depeche.ingest.Sink;
import org.depeche.ingest.Source;
import org.depeche.map.GraphMapper;
import org.depeche.model.Article;
import org.depeche.model.Problem;
import org.depeche.model.ResolvedArticle;
import org.depeche.store.ArticleGraph;
import org.depeche.store.Store;
import org.depeche.store.UncheckedStoreException;
import org.depeche.validate.ArticleValidator;

/**
 * Takes sources through all stages into a store.
 *
 * <p>What is wrong with one article is a problem in the report and never stops the run; only a store that fails does.
 * Articles are stored in the order of the sources, in batches.
 */
public final class Pipeline {
  /** Articles a transaction. */
  static final int BATCH = 100;

  /** How many statements a report shows. */
  static final int SHOWN = 20;

  private static final int SHOWN_OF_ONE = 3;

  private final Reader reader;
  private final Understanding understanding;
  private final GraphMapper mapper;
  private final ArticleValidator validator;
  private final Store store;
  private final Progress progress;
  private final Optional<RunRecord> record;

  public Pipeline(
      Reader reader,
      Understanding understanding,
      GraphMapper mapper,
      ArticleValidator validator,
      Store store,
      Progress progress) {
    this(reader, understanding, mapper, validator, store, progress, Optional.empty());
  }

  /** @param record where it is noted when and with what articles were made; nowhere where it is empty */
  public Pipeline(
      Reader reader,
      Understanding understanding,
      GraphMapper mapper,
      ArticleValidator validator,
      Store store,
      Progress progress,
      Optional<RunRecord> record) {
    this.reader = reader;
    this.understanding = understanding;
    this.mapper = mapper;
    this.validator = validator;
    this.store = store;
    this.progress = progress;
    this.record = record;
  }

  /**
   * Reads the sources in their order.
   *
   * @param before problems that came up while the sources were looked for
   * @throws PackFailure where a language pack is at fault, and not an article
   */
  public RunReport run(List<Source> sources, List<Problem> before) {
    return new Run(before).over(sources);
  }

  private record Mapped(ResolvedArticle resolved, String iri, Graph graph) {}

  private final class Run implements Sink {
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Graph> batch = new LinkedHashMap<>();
    private final List<Statement> statements = new ArrayList<>();
    private String place = "";
    private int read;
    private int changed;
    private int entities;
    private int situations;
    private int claims;
    private int allStatements;

    Run(List<Problem> before) {
      before.forEach(this::problem);
    }

    RunReport over(List<Source> sources) {
      progress.start(Expected.articles(sources));
      boolean stopped = false;
      try {
        for (Source source : sources) {
          place = source.name();
          reader.read(source, this);
        }
        flush();
        record.ifPresent(it -> it.ended(store));
      } catch (UncheckedStoreException e) {
        stopped = true;
        problem(new Problem(Problem.Severity.ERROR, "store", Optional.empty(), e.getMessage()));
        progress.trace(e);
      }
      return new RunReport(sources.size(), read, changed, entities, situations, claims, problems, statements,
          allStatements, stopped);
    }

    @Override
    public void problem(Problem problem) {
      problems.add(problem);
      progress.problem(problem);
    }

    @Override
    public void article(Article article) {
      mapped(article).ifPresent(this::add);
      progress.article(article.id());
    }

    /** The one place that catches whatever goes wrong with an article, so that the others go on. */
    private Optional<Mapped> mapped(Article article) {
      try {
        ResolvedArticle resolved = understanding.read(article);
        Mapped mapped = new Mapped(resolved, mapper.articleIri(article), mapper.graph(resolved));
        return conforms(article, mapped) ? Optional.of(mapped) : Optional.empty();
      } catch (PackFailure e) {
        throw e;
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
        String cause = fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
        problem(new Problem(Problem.Severity.ERROR, place, Optional.of(article.id()),
            "a fault of the program while it was read (" + cause + "); --verbose shows where"));
        progress.trace(fault);
        return Optional.empty();
      }
    }

    private boolean conforms(Article article, Mapped mapped) {
      boolean conforms = true;
      for (Problem problem : validator.validate(mapped.iri(), mapped.graph())) {
        conforms &= problem.severity() != Problem.Severity.ERROR;
        problem(new Problem(problem.severity(), place, Optional.of(article.id()), problem.message()));
      }
      return conforms;
    }

    private void add(Mapped mapped) {
      if (batch.put(mapped.iri(), mapped.graph()) != null) {
        problem(new Problem(Problem.Severity.WARNING, place, Optional.of(mapped.resolved().article().id()),
            "replaces an earlier article of this run with the same address: " + mapped.iri()));
      }
      count(mapped.resolved());
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

    private void flush() {
      if (!batch.isEmpty()) {
        List<String> written = store.put(batch.entrySet().stream()
            .map(entry -> new ArticleGraph(entry.getKey(), entry.getValue()))
            .toList());
        batch.clear();
        changed += written.size();
        record.ifPresent(it -> it.wrote(store, written));
      }
    }
  }
}
