package org.depeche.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.rdfconnection.RDFConnection;
import org.depeche.export.Exporter;
import org.depeche.export.Format;
import org.depeche.store.Store;
import org.depeche.store.StoreException;

/** Writes the store to a file or to standard output. */
final class Export {
  private final Console console;
  private final StoreOptions options;
  private final boolean withRuns;

  /** @param withRuns whether the record of when and with what articles were read is written too */
  Export(Console console, StoreOptions options, boolean withRuns) {
    this.console = console;
    this.options = options;
    this.withRuns = withRuns;
  }

  int run(String form, Optional<String> article, boolean rdf11, Optional<Path> file)
      throws StoreException, UsageException {
    Format format = Format.valueOf(form.toUpperCase(Locale.ROOT));
    try (Store store = StoreAccess.openExisting(options);
        RDFConnection connection = store.connect();
        OutputStream out = file.isPresent() ? open(file.get()) : new BufferedOutputStream(console.out())) {
      new Exporter(withRuns).export(connection, format, article, rdf11, out);
      return 0;
    } catch (IOException e) {
      throw new UsageException("the export cannot be written: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
  }

  private static OutputStream open(Path file) throws UsageException {
    try {
      return new BufferedOutputStream(Files.newOutputStream(file));
    } catch (IOException e) {
      throw new UsageException("the file " + file + " cannot be written: " + e.getMessage());
    }
  }
}
