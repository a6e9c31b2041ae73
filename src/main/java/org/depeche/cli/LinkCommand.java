package org.depeche.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "link",
    description = "Link situations of different articles that are one event, copies of one text, and voices that are not "
        + "independent. Build does so at its end.")
final class LinkCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private StoreOptions store;

  @Option(
      names = "--base",
      paramLabel = "IRI",
      defaultValue = "https://w3id.org/depeche/id/",
      description = "What the graph's own IRIs start with (${DEFAULT-VALUE}).")
  private String base;

  LinkCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    return new Linking(console, store, base).run();
  }
}
