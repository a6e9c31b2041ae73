package org.depeche.cli;

import picocli.CommandLine.Option;

/** Where an endpoint listens. */
final class ServeAddress {
  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "3030",
      description = "Port of the endpoint (${DEFAULT-VALUE}); 0 takes a free one.")
  private int port;

  int port() {
    return port;
  }
}
