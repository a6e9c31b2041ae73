package org.depeche.cli;

import org.depeche.store.Store;
import org.depeche.store.StoreException;

/** Takes an article out of the store. */
final class Remove {
  private final Console console;
  private final StoreOptions options;

  Remove(Console console, StoreOptions options) {
    this.console = console;
    this.options = options;
  }

  int run(String article) throws StoreException, UsageException {
    try (Store store = StoreAccess.openExisting(options)) {
      boolean there = store.remove(article);
      (there ? console.out() : console.err())
          .println((there ? "removed " : "no such article in " + options.name() + ": ") + article);
      return there ? 0 : 1;
    }
  }
}
