package org.depeche.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.rdfconnection.RDFConnection;
import org.depeche.catalog.Terms;
import org.depeche.link.Linker;
import org.depeche.query.CannedQueries;
import org.depeche.query.CannedQuery;
import org.depeche.query.QueryFailure;
import org.depeche.query.QueryRunner;
import org.depeche.store.AsOf;
import org.depeche.store.EmbeddedStore;
import org.depeche.store.Store;
import org.depeche.store.StoreException;

/** Runs a query that the command line gives. */
final class Asking {
  private final Console console;
  private final StoreOptions options;
  private final QueryRunner.Form form;
  private final Optional<String> asOf;

  /** @param asOf a date or time at which the store is asked; now where it is empty */
  Asking(Console console, StoreOptions options, String form, Optional<String> asOf) {
    this.asOf = asOf;
    this.console = console;
    this.options = options;
    this.form = QueryRunner.Form.valueOf(form.toUpperCase(Locale.ROOT));
  }

  int free(Optional<Path> file, Optional<String> text) throws StoreException, UsageException, QueryFailure {
    String query = file.isPresent() ? read(file.get()) : text.orElseThrow();
    var parsed = QueryRunner.parse(query);
    try (Store store = StoreAccess.openExisting(options);
        RDFConnection connection = connect(store)) {
      QueryRunner.run(connection, parsed, form, console.out());
    }
    console.out().flush();
    return 0;
  }

  int canned(String name, List<String> arguments) throws StoreException, UsageException, QueryFailure {
    CannedQueries queries = CannedQueries.load();
    List<String> names = queries.all().stream().map(CannedQuery::name).toList();
    String near = Terms.nearest(name, names);
    CannedQuery canned = queries.find(name).orElseThrow(() -> new UsageException("there is no canned question \""
        + name + "\"" + (near.isEmpty() ? "; there" : near + " There") + " are: " + String.join(", ", names)));
    Map<String, String> values = values(arguments);
    try (Store store = StoreAccess.openExisting(options);
        RDFConnection connection = connect(store)) {
      QueryRunner.run(connection, QueryRunner.bind(connection, canned, values), form, console.out());
    }
    console.out().flush();
    return 0;
  }

  private RDFConnection connect(Store store) throws UsageException {
    if (asOf.isEmpty()) {
      return store.connect();
    }
    Instant time = AsOf.end(asOf.get()).orElseThrow(() -> new UsageException(
        "--as-of " + asOf.get() + ": a year, month, day, or a time with its zone (2023-07-12T10:00:00Z)"));
    if (store instanceof EmbeddedStore embedded) {
      return AsOf.connect(embedded, time, Linker::madeAnew);
    }
    throw new UsageException("--as-of reads a store's folder (--store), not an --endpoint");
  }

  private static Map<String, String> values(List<String> arguments) throws UsageException {
    Map<String, String> values = new LinkedHashMap<>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (equals < 1) {
        throw new UsageException("\"" + argument + "\" is not a parameter; write it as key=value");
      }
      if (values.put(argument.substring(0, equals), argument.substring(equals + 1)) != null) {
        throw new UsageException("the parameter " + argument.substring(0, equals) + " is given twice");
      }
    }
    return values;
  }

  private static String read(Path file) throws UsageException {
    try {
      return file.toString().equals("-")
          ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
          : Files.readString(file);
    } catch (IOException e) {
      throw new UsageException("the query file " + file + " cannot be read: " + Cause.of(e));
    }
  }
}
