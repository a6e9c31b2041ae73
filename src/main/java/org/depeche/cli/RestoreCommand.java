package org.depeche.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "restore",
    description = "Fill a new or empty store from a backup, and verify both by count and hash.")
final class RestoreCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private StoreOptions store;

  @Parameters(paramLabel = "FILE", description = "File that backup wrote, with its FILE.check beside it.")
  private Path file;

  RestoreCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    return new Backups(console, store).restore(file);
  }
}
