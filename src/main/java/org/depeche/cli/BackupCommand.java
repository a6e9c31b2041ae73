package org.depeche.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "backup",
    description = "Write all graphs to a file of packed N-Quads, with their number and SHA-256 in a file beside it.")
final class BackupCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private StoreOptions store;

  @Parameters(paramLabel = "FILE", description = "File to write (NAME.nq.gz); FILE.check is made beside it.")
  private Path file;

  BackupCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    return new Backups(console, store).write(file);
  }
}
