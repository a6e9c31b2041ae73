package org.depeche.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which store a command works on. */
final class StoreOptions {
  static final Path DEFAULT_STORE = Path.of("depeche-db");

  @ArgGroup(exclusive = true)
  private Place place;

  @Option(
      names = "--credentials",
      paramLabel = "FILE",
      description = "File with \"user:password\" or \"token TOKEN\" for --endpoint; else the environment's "
          + "DEPECHE_USER and DEPECHE_PASSWORD, or DEPECHE_TOKEN, are taken.")
  private Path credentials;

  private static final class Place {
    @Option(names = "--store", paramLabel = "DIR", description = "TDB2 store (./depeche-db unless told otherwise).")
    private Path store;

    @Option(names = "--endpoint", paramLabel = "URL", description = "A remote SPARQL 1.1 store instead of a folder.")
    private URI endpoint;
  }

  Path store() {
    return place == null || place.store == null ? DEFAULT_STORE : place.store;
  }

  Optional<URI> endpoint() {
    return Optional.ofNullable(place).map(it -> it.endpoint);
  }

  Optional<Path> credentials() {
    return Optional.ofNullable(credentials);
  }

  /** The store's name in messages. */
  String name() {
    return endpoint().map(URI::toString).orElse(store().toString());
  }
}
