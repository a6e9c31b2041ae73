package org.depeche.cli;

import org.apache.jena.rdfconnection.RDFConnection;
import org.depeche.query.Explainer;
import org.depeche.query.QueryFailure;
import org.depeche.store.Store;
import org.depeche.store.StoreException;

/** Tells what the store knows of an IRI. */
final class Explain {
  private final Console console;
  private final StoreOptions options;

  Explain(Console console, StoreOptions options) {
    this.console = console;
    this.options = options;
  }

  int run(String iri) throws StoreException, UsageException, QueryFailure {
    try (Store store = StoreAccess.openExisting(options);
        RDFConnection connection = store.connect()) {
      String told = new Explainer().explain(connection, iri).stripTrailing();
      console.out().println(told.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\n\t]]", "�"));
      console.out().flush();
      return 0;
    }
  }
}
