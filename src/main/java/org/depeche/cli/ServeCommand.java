package org.depeche.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.depeche.serve.LogFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "serve",
    description = {
      "Keep a SPARQL endpoint open over a store, with a query page at /.",
      "Reading is open to this machine; writing needs the user and password of a file that is made in the store's "
          + "folder."
    })
final class ServeCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      defaultValue = "depeche-db",
      description = "TDB2 store (./${DEFAULT-VALUE}).")
  private Path store;

  @Mixin private ServeAddress address;

  @Option(
      names = "--host",
      paramLabel = "H",
      defaultValue = "localhost",
      description = "Address to listen at (${DEFAULT-VALUE}).")
  private String host;

  @Option(names = "--public", description = "Let other machines read; needed for an address that is not loopback.")
  private boolean open;

  @Option(
      names = "--passwords",
      paramLabel = "FILE",
      description = "File of user:password lines for writing, readable by its owner only.")
  private Path passwords;

  @Option(
      names = "--keystore",
      paramLabel = "FILE",
      description = "Serve TLS with the certificate of this PKCS #12 file; its password is taken from the "
          + "environment's DEPECHE_KEYSTORE_PASSWORD.")
  private Path keystore;

  @Option(
      names = "--log",
      paramLabel = "FORMAT",
      defaultValue = "logfmt",
      description = "How requests and events are written to standard error, a line each: logfmt, json or none "
          + "(${DEFAULT-VALUE}).")
  private LogFormat log;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    return new Serve(console)
        .run(store, host, address.port(), open, Optional.ofNullable(passwords), Optional.ofNullable(keystore),
            log);
  }
}
