package org.depeche.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.depeche.link.CatalogException;
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

  int run(List<Path> catalogs, Optional<Path> reliability)
      throws StoreException, UsageException, CatalogException {
    Linker linker = new Linker(base);
    try (Store store = StoreAccess.openExisting(options)) {
      for (Path file : catalogs) {
        Linker.Catalog catalog = linker.load(file, store);
        console.out().println("Loaded    " + catalog.entries() + " entries of " + file + " as " + catalog.iri());
      }
      if (reliability.isPresent()) {
        List<String> unknown = linker.rate(reliability.get(), store);
        unknown.forEach(name -> console.err().println("note: " + reliability.get() + ": no article knows " + name));
      }
      Linker.Report report = linker.link(store);
      write(console.out(), report);
      report.ambiguous().forEach((name, entries) ->
          console.out().println("Ambiguous " + name + ": " + String.join(", ", entries)));
      return 0;
    }
  }

  /** Links anew what a store holds, where it holds links already. */
  static void again(Console console, Store store, String base) {
    Linker linker = new Linker(base);
    if (linker.hasLinked(store)) {
      write(console.out(), linker.link(store));
    }
  }

  /** One line: what was linked. */
  static void write(PrintStream out, Linker.Report report) {
    out.println("Linked    " + report.situations() + " situations as " + report.stories() + " events, "
        + report.copies() + " copies of texts"
        + (report.matches() == 0 ? "" : ", " + report.matches() + " entities in catalogues"));
    out.flush();
  }
}
