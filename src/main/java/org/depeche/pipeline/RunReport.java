package org.depeche.pipeline;

import java.util.List;
import org.depeche.model.Problem;

/**
 * What a run did.
 *
 * @param sources files and streams that were looked at
 * @param read articles that were understood
 * @param left articles that did not have to be
 * @param changed articles whose graph was new or differed from what was stored
 * @param revised articles whose text differed from the one that was stored, which is kept as a former version
 * @param entities found in all articles, counted for each article
 * @param problems in the order in which they came up
 * @param statements the first whole ones of each article, a screenful
 * @param allStatements how many there were
 * @param stopped whether the run ended before its time, since the store failed or it was interrupted
 */
public record RunReport(
    int sources,
    int read,
    Left left,
    int changed,
    int revised,
    int entities,
    int situations,
    int claims,
    List<Problem> problems,
    List<Statement> statements,
    int allStatements,
    boolean stopped) {
  /**
   * Articles that were not read.
   *
   * @param known the store held them, made from the same input by the same program
   * @param passedOver they were older than asked for
   */
  public record Left(int known, int passedOver) {}

  public RunReport {
    problems = List.copyOf(problems);
    statements = List.copyOf(statements);
  }

  /** Articles, or whole sources, that were left out. */
  public long leftOut() {
    return problems.stream().filter(it -> it.severity() == Problem.Severity.ERROR).count();
  }
}
