package org.depeche.cli;

import java.time.InstantSource;
import java.util.List;
import org.depeche.pipeline.RunRecord;
import org.depeche.store.Store;
import org.depeche.store.StoreException;

/** Takes an article out of the store. */
final class Remove {
  private final Console console;
  private final StoreOptions options;
  private final String base;

  Remove(Console console, StoreOptions options, String base) {
    this.console = console;
    this.options = options;
    this.base = base;
  }

  /** @param withdrawn whether what the article said is kept as withdrawn */
  int run(String article, boolean withdrawn) throws StoreException, UsageException {
    try (Store store = StoreAccess.openExisting(options)) {
      if (withdrawn) {
        new RunRecord(base, Version.number(), List::of, InstantSource.system()).withdraw(store, article);
      }
      boolean there = store.remove(article);
      (there ? console.out() : console.err())
          .println((there ? "removed " : "no such article in " + options.name() + ": ") + article);
      if (there) {
        Linking.again(console, store, base);
      }
      return there ? 0 : 1;
    }
  }
}
