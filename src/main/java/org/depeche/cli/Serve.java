package org.depeche.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.depeche.serve.ServeOptions;
import org.depeche.serve.Server;
import org.depeche.store.StoreException;

/** Keeps a SPARQL endpoint open until the process is told to stop. */
final class Serve {
  private final Console console;

  Serve(Console console) {
    this.console = console;
  }

  int run(Path store, String host, int port) throws StoreException, UsageException {
    if (!Files.isDirectory(store)) {
      throw new UsageException("there is no store at " + store + "; make one with: depeche build --store " + store
          + " PATH…");
    }
    try (Server server = Server.start(ServeOptions.local(store, port).withHost(host, false))) {
      tellHow(server.endpoint());
      server.join();
      return 0;
    }
  }

  private void tellHow(URI endpoint) {
    console.out().println();
    console.out().println("SPARQL endpoint  " + endpoint + "/sparql   (stop with Ctrl-C)");
    console.out().println("Try              ./depeche query --endpoint " + endpoint + " who-hacked-whom");
    console.out().println("or               curl -H 'Accept: text/csv' --data-urlencode "
        + "'query=SELECT * { GRAPH ?article { ?actor <https://w3id.org/depeche/ns#hackedAccount> ?account } }' "
        + endpoint + "/sparql");
    console.out().flush();
  }
}
