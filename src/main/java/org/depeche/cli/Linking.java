package org.depeche.cli;

import java.io.PrintStream;
import org.depeche.link.Linker;
import org.depeche.store.Store;
import org.depeche.store.StoreException;

/** Links what a store holds. */
final class Linking {
  private final Console console;
  private final StoreOptions options;
  private final String base;

  Linking(Console console, StoreOptions options, String base) {
    this.console = console;
    this.options = options;
    this.base = base;
  }

  int run() throws StoreException, UsageException {
    try (Store store = StoreAccess.openExisting(options)) {
      write(console.out(), new Linker(base).link(store));
      return 0;
    }
  }

  /** One line: what was linked. */
  static void write(PrintStream out, Linker.Report report) {
    out.println("Linked    " + report.situations() + " situations as " + report.stories() + " events, "
        + report.copies() + " copies of texts");
    out.flush();
  }
}
