package org.depeche.cli;

import java.nio.file.Path;
import java.util.List;
import org.depeche.store.Loader;
import org.depeche.store.Store;
import org.depeche.store.StoreException;

/** Loads graphs from files. */
final class Load {
  private final Console console;
  private final StoreOptions options;

  Load(Console console, StoreOptions options) {
    this.console = console;
    this.options = options;
  }

  int run(List<Path> files) throws StoreException {
    Loader.Loaded loaded = load(files);
    console.out().println("Loaded " + loaded.quads() + " quads; new or changed graphs in " + options.name() + ": "
        + loaded.graphs());
    return 0;
  }

  private Loader.Loaded load(List<Path> files) throws StoreException {
    StoreAccess.checkPlace(options);
    if (options.endpoint().isEmpty()) {
      return Loader.load(options.store(), files);
    }
    try (Store store = StoreAccess.open(options)) {
      return Loader.load(store, files);
    }
  }
}
