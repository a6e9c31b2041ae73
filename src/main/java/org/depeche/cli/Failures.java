package org.depeche.cli;

import java.io.PrintWriter;
import org.depeche.export.StixReader;
import org.depeche.link.CatalogException;
import org.depeche.pipeline.PackFailure;
import org.depeche.query.QueryFailure;
import org.depeche.store.StoreException;
import org.depeche.store.UncheckedStoreException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells users what went wrong without a stack trace, unless they ask for it. */
final class Failures implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception fault, CommandLine commandLine, ParseResult parsed) {
    if (fault instanceof QueryFailure.NotHeld) {
      commandLine.getErr().println("depeche: " + fault.getMessage());
      return ExitCode.SOFTWARE;
    }
    boolean expected = fault instanceof UsageException
        || fault instanceof QueryFailure
        || fault instanceof CatalogException
        || fault instanceof StixReader.BadBundleException
        || fault instanceof PackFailure
        || fault instanceof StoreException
        || fault instanceof UncheckedStoreException;
    commandLine.getErr().println("depeche: " + (expected ? fault.getMessage() : unexpected(fault)));
    if (verbose(commandLine)) {
      fault.printStackTrace(commandLine.getErr());
    }
    return expected ? ExitCode.USAGE : ExitCode.SOFTWARE;
  }

  /** One line that says what is wrong, and where the help is. */
  static int wrongUse(ParameterException fault, String[] arguments) {
    CommandLine commandLine = fault.getCommandLine();
    commandLine.getErr().println("depeche: " + fault.getMessage());
    UnmatchedArgumentException.printSuggestions(fault, commandLine.getErr());
    commandLine.getErr().println("See: " + commandLine.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }

  /** One line for what no command can go on after. */
  static int error(Error fault, PrintWriter err, boolean verbose) {
    err.println("depeche: " + (fault instanceof OutOfMemoryError ? outOfMemory() : unexpected(fault)));
    if (verbose) {
      fault.printStackTrace(err);
    }
    return ExitCode.SOFTWARE;
  }

  private static String outOfMemory() {
    return "the memory of " + (Runtime.getRuntime().maxMemory() >> 20)
        + " MB is too small; DEPECHE_JAVA_OPTS=-Xmx3g allows for 3 GB";
  }

  private static String unexpected(Throwable fault) {
    String cause = fault instanceof LinkageError ? PackFailure.firstCause(fault) : fault.getMessage();
    return "a fault of the program (" + fault.getClass().getSimpleName() + ": " + cause + "); --verbose shows where";
  }

  private static boolean verbose(CommandLine commandLine) {
    CommandLine root = commandLine;
    while (root.getParent() != null) {
      root = root.getParent();
    }
    return ((DepecheCommand) root.getCommand()).verbose();
  }
}
