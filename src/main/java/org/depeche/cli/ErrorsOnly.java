package org.depeche.cli;

import org.depeche.model.Problem;
import org.depeche.pipeline.Progress;

/** Progress without the problems that leave nothing out. */
record ErrorsOnly(Progress progress) implements Progress {
  @Override
  public void start(long expected) {
    progress.start(expected);
  }

  @Override
  public void longArticle(String id, int characters) {
    progress.longArticle(id, characters);
  }

  @Override
  public void article(String id) {
    progress.article(id);
  }

  @Override
  public void problem(Problem problem) {
    if (problem.severity() == Problem.Severity.ERROR) {
      progress.problem(problem);
    }
  }

  @Override
  public void trace(Throwable fault) {
    progress.trace(fault);
  }

  @Override
  public void close() {
    progress.close();
  }
}
