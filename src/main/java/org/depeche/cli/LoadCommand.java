package org.depeche.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "load",
    description = {
      "Load graphs from files into the store: what build --nquads, export or backup wrote.",
      "Each graph replaces the one of its name; loading the same again changes nothing. A store that is not there yet "
          + "is filled by TDB2's bulk loader. Links between articles stay as they are, or as the files have them; "
          + "depeche link makes them anew."
    })
final class LoadCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private StoreOptions store;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "N-Quads (.nq) or TriG (.trig), packed (.gz) or not.")
  private List<Path> files;

  LoadCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    return new Load(console, store).run(files);
  }
}
