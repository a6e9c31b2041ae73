package org.depeche.cli;

import java.io.PrintStream;

/**
 * Where a command writes.
 *
 * @param out results
 * @param err progress and problems
 */
record Console(PrintStream out, PrintStream err) {
  private static final int DEFAULT_COLUMNS = 120;
  private static final int NARROWEST = 60;

  /** Whether standard error is a terminal; the launcher knows and says so. */
  static boolean onTerminal() {
    return Boolean.getBoolean("depeche.terminal");
  }

  static int columns() {
    return Math.max(NARROWEST, Integer.getInteger("depeche.columns", DEFAULT_COLUMNS));
  }
}
