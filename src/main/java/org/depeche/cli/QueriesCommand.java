package org.depeche.cli;

import picocli.CommandLine.Command;

@Command(name = "queries", description = "List the canned questions with what they answer and their parameters.")
final class QueriesCommand implements Runnable {
  private final Console console;

  QueriesCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    QueryList.print(console.out());
  }
}
