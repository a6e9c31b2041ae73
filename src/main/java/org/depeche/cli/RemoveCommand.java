package org.depeche.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "remove", description = {
      "Take an article out of the store, with all that only it said.",
      "Links between articles, where the store has any, are made anew without it."
    })
final class RemoveCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private StoreOptions store;

  @Option(
      names = "--withdrawn",
      description = "Keep what it said, as of before now, and that it was withdrawn (query --as-of, query revisions).")
  private boolean withdrawn;

  @Mixin private BaseOption base;

  @Parameters(paramLabel = "ARTICLE", description = "The article's IRI.")
  private String article;

  RemoveCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    return new Remove(console, store, base.base()).run(article, withdrawn);
  }
}
