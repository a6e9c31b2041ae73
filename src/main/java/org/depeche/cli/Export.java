package org.depeche.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.rdfconnection.RDFConnection;
import org.depeche.export.Exporter;
import org.depeche.export.Format;
import org.depeche.export.GraphView;
import org.depeche.export.NanopubExporter;
import org.depeche.export.StixExporter;
import org.depeche.export.Tlp;
import org.depeche.export.VoidDescription;
import org.depeche.store.Store;
import org.depeche.store.StoreException;

/** Writes the store to a file or to standard output. */
final class Export {
  private final Console console;
  private final StoreOptions options;
  private final boolean withRuns;
  private final boolean corrected;

  /**
   * @param withRuns whether the record of when and with what articles were read is written too
   * @param corrected whether articles are written as people corrected them
   */
  Export(Console console, StoreOptions options, boolean withRuns, boolean corrected) {
    this.console = console;
    this.options = options;
    this.withRuns = withRuns;
    this.corrected = corrected;
  }

  int run(ExportCommand.Form form, Optional<String> article, boolean rdf11, Optional<String> tlp, Optional<Path> file)
      throws StoreException, UsageException {
    if (tlp.isPresent() && form != ExportCommand.Form.stix) {
      throw new UsageException("--tlp marks STIX objects: it goes with --format stix");
    }
    try (Store store = StoreAccess.openExisting(options);
        RDFConnection connection = store.connect()) {
      Writing writing = out -> write(connection, form, article, rdf11, tlp, out);
      if (file.isPresent()) {
        whole(file.get(), writing);
      } else {
        OutputStream out = new BufferedOutputStream(console.out());
        writing.to(out);
        out.flush();
      }
      return 0;
    } catch (IOException e) {
      throw new UsageException(
          file.map(it -> "the file " + it).orElse("the export") + " cannot be written: " + Cause.of(e));
    } catch (IllegalArgumentException e) {
      console.err().println("depeche: " + e.getMessage());
      return 1;
    }
  }

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private static void whole(Path file, Writing writing) throws IOException {
    try (WholeFile whole = WholeFile.at(file)) {
      writing.to(whole.out());
      whole.keep();
    }
  }

  private void write(RDFConnection connection, ExportCommand.Form form, Optional<String> article, boolean rdf11,
      Optional<String> tlp, OutputStream out) throws IOException {
    GraphView view = corrected ? Reviews.view(Reviews.corrections(connection)) : GraphView.AS_READ;
    switch (form) {
      case stix -> new StixExporter(tlp.map(it -> Tlp.valueOf(it.toUpperCase(Locale.ROOT))), view)
          .export(connection, article, out);
      case nanopub -> new NanopubExporter(Version.number(), view).export(connection, article, out);
      case dataset -> VoidDescription.write(connection, out);
      case gold -> throw new IllegalArgumentException("gold is written by another way");
      case turtle, trig, nquads, jsonld, rdfxml -> new Exporter(withRuns, view).export(
          connection, Format.valueOf(form.name().toUpperCase(Locale.ROOT)), article, rdf11, out);
    }
  }
}
