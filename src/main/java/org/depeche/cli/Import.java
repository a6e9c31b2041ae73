package org.depeche.cli;

import java.nio.file.Path;
import java.util.List;
import org.depeche.export.StixReader;
import org.depeche.store.ArticleGraph;
import org.depeche.store.Store;
import org.depeche.store.StoreException;

/** Reads what other programs wrote. */
final class Import {
  private final Console console;
  private final StoreOptions options;
  private final String base;

  Import(Console console, StoreOptions options, String base) {
    this.console = console;
    this.options = options;
    this.base = base;
  }

  int run(ImportCommand.Form form, Path file) throws StoreException, StixReader.BadBundleException {
    List<ArticleGraph> graphs = switch (form) {
      case stix -> StixReader.read(file, base);
    };
    try (Store store = StoreAccess.open(options)) {
      int changed = store.replace(graphs);
      console.out().println("Read " + graphs.size() + " articles; new or changed graphs in " + options.name() + ": "
          + changed);
      return 0;
    }
  }
}
