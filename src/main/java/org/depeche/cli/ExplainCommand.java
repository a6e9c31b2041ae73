package org.depeche.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "explain",
    description = "Tell an article, situation, claim or entity in plain words: who says so, how sure, the rules that "
        + "found it, and the sentence.")
final class ExplainCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private StoreOptions store;

  @Parameters(paramLabel = "IRI", description = "As a query gives it, or an article's address.")
  private String iri;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    return new Explain(console, store).run(iri);
  }
}
