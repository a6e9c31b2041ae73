package org.depeche.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.depeche.map.GraphMapper;
import org.depeche.model.Article;
import org.depeche.model.Problem;
import org.depeche.model.ResolvedArticle;
import org.depeche.validate.ArticleValidator;

/** Makes an article's graph: understands, maps and validates it; for one thread. */
public final class ArticleMaker {
  private final Understanding understanding;
  private final GraphMapper mapper;
  private final ArticleValidator validator;

  public ArticleMaker(Understanding understanding, GraphMapper mapper, ArticleValidator validator) {
    this.understanding = understanding;
    this.mapper = mapper;
    this.validator = validator;
  }

  /** An article's graph, under its name. */
  public record Made(ResolvedArticle resolved, String iri, Graph graph) {
    public Made {
      Objects.requireNonNull(resolved);
      Objects.requireNonNull(iri);
      Objects.requireNonNull(graph);
    }
  }

  /**
   * What came of an article.
   *
   * @param made empty where it was left out, and a problem says why
   * @param fault of the program, for those who want the trace
   */
  public record Outcome(Optional<Made> made, List<Problem> problems, Optional<Throwable> fault) {
    public Outcome {
      problems = List.copyOf(problems);
      Objects.requireNonNull(made);
      Objects.requireNonNull(fault);
    }
  }

  /** One for another thread. */
  public ArticleMaker another() {
    return new ArticleMaker(understanding.another(), mapper, validator);
  }

  /** The name that the article's graph has. */
  public String iri(Article article) {
    return mapper.articleIri(article);
  }

  /**
   * Makes a graph; the one place that catches whatever goes wrong with an article, so that the others go on.
   *
   * @param place where the article comes from, for problems
   * @throws PackFailure where a language pack is at fault, and not the article
   */
  public Outcome make(Article article, String place) {
    try {
      ResolvedArticle resolved = understanding.read(article);
      Made made = new Made(resolved, iri(article), mapper.graph(resolved));
      return checked(made, article, place);
    } catch (PackFailure e) {
      throw e;
    } catch (LinkageError e) {
      throw PackFailure.of(article.language(), e);
    } catch (OutOfMemoryError fault) {
      long heap = Runtime.getRuntime().maxMemory() >> 20;
      return leftOut(article, place, fault, "the memory of " + heap
          + " MB is too small; DEPECHE_JAVA_OPTS=-Xmx3g allows for 3 GB");
    } catch (RuntimeException | StackOverflowError fault) {
      String cause = fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
      return leftOut(article, place, fault, "a fault of the program while it was read (" + cause
          + "); --verbose shows where");
    }
  }

  private static Outcome leftOut(Article article, String place, Throwable fault, String message) {
    Problem problem = new Problem(Problem.Severity.ERROR, place, Optional.of(article.id()), message);
    return new Outcome(Optional.empty(), List.of(problem), Optional.of(fault));
  }

  private Outcome checked(Made made, Article article, String place) {
    List<Problem> problems = new ArrayList<>();
    boolean conforms = true;
    for (Problem problem : validator.validate(made.iri(), made.graph())) {
      conforms &= problem.severity() != Problem.Severity.ERROR;
      problems.add(new Problem(problem.severity(), place, Optional.of(article.id()), problem.message()));
    }
    return new Outcome(conforms ? Optional.of(made) : Optional.empty(), problems, Optional.empty());
  }
}
