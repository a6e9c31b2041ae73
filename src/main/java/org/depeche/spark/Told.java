package org.depeche.spark;

import java.io.Serializable;
import java.util.Optional;
import org.depeche.model.Problem;

/** A problem on its way between machines. */
record Told(boolean isError, String place, String article, String message) implements Serializable {
  private static final long serialVersionUID = 1;

  static Told of(Problem problem) {
    return new Told(problem.severity() == Problem.Severity.ERROR, problem.place(), problem.article().orElse(null),
        problem.message());
  }

  Problem problem() {
    return new Problem(
        isError ? Problem.Severity.ERROR : Problem.Severity.WARNING, place, Optional.ofNullable(article), message);
  }
}
