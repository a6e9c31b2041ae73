package org.depeche.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.depeche.serve.EventLog;
import org.depeche.serve.LogFormat;
import org.depeche.serve.ServeOptions;
import org.depeche.serve.Server;
import org.depeche.store.StoreException;
import org.depeche.store.Stores;

/** Keeps a SPARQL endpoint open until the process is told to stop. */
final class Serve {
  static final String KEYSTORE_VARIABLE = "DEPECHE_KEYSTORE_PASSWORD";

  private final Console console;

  Serve(Console console) {
    this.console = console;
  }

  /** For this machine only, and without a log. */
  int run(Path store, int port) throws StoreException, UsageException {
    return run(store, "localhost", port, false, Optional.empty(), Optional.empty(), LogFormat.NONE);
  }

  int run(
      Path store,
      String host,
      int port,
      boolean open,
      Optional<Path> passwords,
      Optional<Path> keystore,
      LogFormat format)
      throws StoreException, UsageException {
    if (!Stores.isStore(store) && !isEmptyFolder(store)) {
      throw new UsageException(StoreAccess.missing(store));
    }
    EventLog log = new EventLog(format, console.err(), InstantSource.system());
    ServeOptions options = options(store, host, port, open, passwords, keystore(keystore)).withLog(log);
    if (format != LogFormat.NONE) {
      System.setErr(log.messages());
    }
    try (Server server = Server.start(options)) {
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
      tellHow(server);
      server.join();
      return 0;
    }
  }

  /** A server over an empty folder is one to write to. */
  private static boolean isEmptyFolder(Path folder) {
    String[] inside = folder.toFile().list((parent, name) -> !name.equals("passwords"));
    return inside != null && inside.length == 0;
  }

  private static ServeOptions options(
      Path store,
      String host,
      int port,
      boolean open,
      Optional<Path> passwords,
      Optional<ServeOptions.Keystore> keystore)
      throws UsageException {
    try {
      return new ServeOptions(store, host, port, open, passwords, keystore, ServeOptions.Limits.DEFAULT,
          EventLog.none());
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
  }

  private static Optional<ServeOptions.Keystore> keystore(Optional<Path> file) throws UsageException {
    if (file.isEmpty()) {
      return Optional.empty();
    }
    String password = System.getenv(KEYSTORE_VARIABLE);
    if (password == null) {
      throw new UsageException("--keystore needs its password in the environment's " + KEYSTORE_VARIABLE);
    }
    return Optional.of(new ServeOptions.Keystore(file.get(), password));
  }

  private void tellHow(Server server) {
    URI endpoint = server.endpoint();
    console.out().println();
    console.out().println("Read and look    " + endpoint.resolve("/app/"));
    console.out().println("Fuseki's page    " + endpoint.resolve("/"));
    console.out().println("SPARQL endpoint  " + endpoint + "/sparql");
    console.out().println("Writing          user and password in " + server.passwordFile());
    console.out().println("Ask              ./depeche query --endpoint " + endpoint + " hacked-accounts");
    console.out().println("or               curl -H 'Accept: text/csv' --data-urlencode "
        + "'query=PREFIX dp: <https://w3id.org/depeche/ns#> "
        + "SELECT * { GRAPH ?article { ?actor dp:hackedAccount ?account } }' " + endpoint + "/sparql");
    console.out().println("Stop             Ctrl-C");
    console.out().flush();
  }
}
