package org.depeche.cli;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.depeche.pipeline.RunRecord;
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

  /** @param withdrawn what the graph's own IRIs start with, where what the article said is to be kept as withdrawn */
  int run(String article, Optional<String> withdrawn) throws StoreException, UsageException {
    try (Store store = StoreAccess.openExisting(options)) {
      withdrawn.ifPresent(base ->
          new RunRecord(base, Version.number(), List::of, InstantSource.system()).withdraw(store, article));
      boolean there = store.remove(article);
      (there ? console.out() : console.err())
          .println((there ? "removed " : "no such article in " + options.name() + ": ") + article);
      return there ? 0 : 1;
    }
  }
}
