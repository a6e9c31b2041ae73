package org.depeche.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

@Command(
    name = "depeche",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = "Press articles in French, English and Spanish to a knowledge graph of who did what to whom, when, "
        + "and who says so.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:some articles were left out, or what was asked for is not there",
      "2:wrong use, or the store cannot be used"
    },
    subcommands = {
      BuildCommand.class,
      ServeCommand.class,
      QueryCommand.class,
      QueriesCommand.class,
      ExplainCommand.class,
      ExportCommand.class,
      LinkCommand.class,
      LinksCommand.class,
      RemoveCommand.class,
      ImportCommand.class,
      LoadCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      EvaluateCommand.class,
      TrainCommand.class,
      CompletionCommand.class,
      WarmUpCommand.class
    })
final class DepecheCommand implements Runnable {
  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Show log messages and, for faults of the program, where they happened.")
  private boolean verbose;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is wanted");
  }

  boolean verbose() {
    return verbose;
  }
}
