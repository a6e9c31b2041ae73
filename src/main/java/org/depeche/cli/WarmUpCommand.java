package org.depeche.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Loads what short commands load; the launcher lays these classes out once for class data sharing. */
@Command(name = "warm-up", hidden = true, description = "Load the classes that short commands need.")
final class WarmUpCommand implements Runnable {
  private final Console console;

  @Spec private CommandSpec spec;

  WarmUpCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    for (CommandLine command : spec.root().subcommands().values()) {
      command.usage(console.out());
    }
    spec.root().commandLine().usage(console.out());
    WarmUp.query(console.out());
  }
}
