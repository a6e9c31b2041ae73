package org.depeche.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "serve", description = "Keep a SPARQL endpoint open over a store.")
final class ServeCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      defaultValue = "depeche-db",
      description = "TDB2 store (./${DEFAULT-VALUE}).")
  private Path store;

  @Option(names = "--port", paramLabel = "N", defaultValue = "3030", description = "Port (${DEFAULT-VALUE}); 0 takes "
      + "a free one.")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "H",
      defaultValue = "localhost",
      description = "Address to listen on (${DEFAULT-VALUE}).")
  private String host;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    return new Serve(console).run(store, host, port);
  }
}
