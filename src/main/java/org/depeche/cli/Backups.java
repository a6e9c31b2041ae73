package org.depeche.cli;

import java.nio.file.Path;
import org.apache.jena.rdfconnection.RDFConnection;
import org.depeche.export.Backup;
import org.depeche.store.Store;
import org.depeche.store.StoreException;

/** Writes and reads backups. */
final class Backups {
  private static final String NAME = ".nq.gz";

  private final Console console;
  private final StoreOptions options;

  Backups(Console console, StoreOptions options) {
    this.console = console;
    this.options = options;
  }

  int write(Path file) throws StoreException, UsageException {
    if (!file.toString().endsWith(NAME)) {
      throw new UsageException(file + ": a backup is packed N-Quads; call it " + file + NAME);
    }
    try (Store store = StoreAccess.openExisting(options);
        RDFConnection connection = store.connect()) {
      return tell("Wrote", Backup.write(connection, file), options.name() + " to " + file);
    }
  }

  int restore(Path file) throws StoreException {
    return tell("Restored", restored(file), file + " to " + options.name());
  }

  private Backup.Contents restored(Path file) throws StoreException {
    StoreAccess.checkPlace(options);
    if (options.endpoint().isEmpty()) {
      return Backup.restore(file, options.store());
    }
    try (Store store = StoreAccess.open(options)) {
      return Backup.restore(file, store, options.name());
    }
  }

  private int tell(String what, Backup.Contents contents, String where) {
    console.out().println(what + " " + contents.quads() + " quads of " + where + "; SHA-256 " + contents.sha256());
    return 0;
  }
}
