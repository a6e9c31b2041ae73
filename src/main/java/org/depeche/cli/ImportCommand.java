package org.depeche.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "import",
    description = {
      "Read a STIX 2 bundle into the store.",
      "What export --format stix wrote comes back word for word, without the texts; of other bundles each report "
          + "becomes "
          + "an article with its entities, incidents, notes and opinions. A graph replaces the one of its name, "
          + "unless the store has read that article's text, which a bundle does not hold: then it is left out."
    })
final class ImportCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private StoreOptions store;

  @Option(names = "--format", paramLabel = "FORMAT", required = true, description = "${COMPLETION-CANDIDATES}.")
  private Form form;

  @Mixin private BaseOption base;

  @Parameters(paramLabel = "FILE", description = "The bundle (.json).")
  private Path file;

  /** What is read. */
  enum Form {
    stix
  }

  ImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    return new Import(console, store, base.base()).run(form, file);
  }
}
