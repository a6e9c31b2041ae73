package org.depeche.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.depeche.model.Problem;
import org.depeche.pipeline.Progress;

/** A bar with articles a second and the time left; problems wait for the report. */
final class BarProgress implements Progress {
  private final Console console;
  private final boolean verbose;
  private ProgressBar bar;

  BarProgress(Console console, boolean verbose) {
    this.console = console;
    this.verbose = verbose;
  }

  @Override
  public void start(long expected) {
    bar = new ProgressBarBuilder()
        .setTaskName("Reading")
        .setInitialMax(expected)
        .setUnit(" articles", 1)
        .showSpeed()
        .setMaxRenderedLength(Console.columns())
        .build();
  }

  @Override
  public void longArticle(String id, int characters) {
    bar.setExtraMessage(" " + id + ": " + characters + " characters");
  }

  @Override
  public void article(String id) {
    bar.setExtraMessage("");
    bar.step();
    if (bar.getMax() >= 0 && bar.getCurrent() > bar.getMax()) {
      bar.maxHint(bar.getCurrent());
    }
  }

  @Override
  public void problem(Problem problem) {}

  @Override
  public void trace(Throwable fault) {
    if (verbose) {
      fault.printStackTrace(console.err());
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
