package org.depeche.cli;

import org.depeche.model.Problem;
import org.depeche.pipeline.Progress;

/** Plain lines: each problem as it comes up, and now and then how far the run is. */
final class LineProgress implements Progress {
  private static final int STEPS = 10;
  private static final int UNKNOWN_STEP = 100;

  private final Console console;
  private final boolean verbose;
  private long expected;
  private long step = UNKNOWN_STEP;
  private long done;

  LineProgress(Console console, boolean verbose) {
    this.console = console;
    this.verbose = verbose;
  }

  @Override
  public void start(long expectedArticles) {
    expected = expectedArticles;
    step = expected < 0 ? UNKNOWN_STEP : Math.max(1, expected / STEPS);
  }

  @Override
  public void longArticle(String id, int characters) {
    console.err().println(id + " is long (" + characters + " characters) and takes a while");
  }

  @Override
  public void article(String id) {
    done++;
    if (done % step == 0) {
      console.err().println(expected < done ? done + " articles" : done + " of " + expected + " articles");
    }
  }

  @Override
  public void problem(Problem problem) {
    console.err().println(ReportWriter.line(problem));
  }

  @Override
  public void trace(Throwable fault) {
    if (verbose) {
      fault.printStackTrace(console.err());
    }
  }

  @Override
  public void close() {}
}
