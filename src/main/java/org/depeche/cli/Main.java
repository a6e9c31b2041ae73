package org.depeche.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.TimeZone;
import picocli.CommandLine;

/** The command line's entry point. */
public final class Main {
  private Main() {}

  /** Exits with 0 (done), 1 (some articles failed, or nothing was found) or 2 (wrong use). */
  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    if (!isVerbose(args)) {
      System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
    }
    int code = execute(commandLine(System.out, System.err), args);
    System.out.flush();
    System.exit(code);
  }

  /** The exit code; picocli hands on exceptions alone, and an error is told in one line as they are. */
  static int execute(CommandLine commandLine, String... args) {
    try {
      return commandLine.execute(args);
    } catch (Error fault) {
      return Failures.error(fault, commandLine.getErr(), isVerbose(args));
    }
  }

  private static boolean isVerbose(String... args) {
    return Arrays.asList(args).contains("--verbose");
  }

  /** The command line, writing to the given streams. */
  static CommandLine commandLine(PrintStream out, PrintStream err) {
    CommandLine commandLine = new CommandLine(new DepecheCommand(), new CommandFactory(out, err));
    commandLine.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    commandLine.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    commandLine.setExecutionExceptionHandler(new Failures());
    commandLine.setParameterExceptionHandler(Failures::wrongUse);
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    return commandLine;
  }
}
