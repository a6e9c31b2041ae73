package org.depeche.pipeline;

import java.util.List;
import org.depeche.model.Problem;

/**
 * What a run did.
 *
 * @param sources files and streams that were looked at
 * @param read articles that were understood
 * @param changed articles whose graph was new or differed from what was stored
 * @param entities found in all articles, counted for each article
 * @param problems in the order in which they came up
 * @param statements the first whole ones of each article, a screenful
 * @param allStatements how many there were
 * @param stopped whether the store failed and the rest was not tried
 */
public record RunReport(
    int sources,
    int read,
    int changed,
    int entities,
    int situations,
    int claims,
    List<Problem> problems,
    List<Statement> statements,
    int allStatements,
    boolean stopped) {
  public RunReport {
    problems = List.copyOf(problems);
    statements = List.copyOf(statements);
  }

  /** Articles, or whole sources, that were left out. */
  public long leftOut() {
    return problems.stream().filter(it -> it.severity() == Problem.Severity.ERROR).count();
  }
}
