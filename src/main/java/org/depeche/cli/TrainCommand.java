package org.depeche.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.depeche.learn.Trainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "train",
    description = {
      "Learn from annotated passages what the frames do not tell.",
      "Writes the models that stand behind the frames: of triggers, one a language, of what is told again, of "
          + "situations, of what rules pass over, of roles, of topics, of relations, of statuses and of entities. "
          + "data/training/README.md tells how passages are written."
    },
    footer = {"", "Example:", "  depeche train --annotation-cache trees data/training src/main/resources"})
final class TrainCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--annotation-cache",
      paramLabel = "DIR",
      description = "Keep sentences and trees there, so that the next run is fast.")
  private Path annotations;

  @Option(names = "--lang", paramLabel = "CODE", split = ",", description = "The languages to learn: ${DEFAULT-VALUE}.")
  private List<String> languages = List.of("fr", "en");

  @Option(
      names = "--only",
      paramLabel = "MODEL",
      split = ",",
      description = "Learn only these: ${COMPLETION-CANDIDATES}. "
          + "Without TRIGGERS, those that there are find what the others learn from.")
  private Set<Trainer.Part> parts = EnumSet.allOf(Trainer.Part.class);

  @Parameters(index = "0", paramLabel = "PASSAGES", description = "A folder with a folder of passages a language.")
  private Path passages;

  @Parameters(index = "1", paramLabel = "RESOURCES", description = "Where the models are written, below learned/.")
  private Path resources;

  TrainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws UsageException {
    try {
      new Trainer(passages, languages, parts, Optional.ofNullable(annotations), console.out()::println)
          .train(resources);
      return 0;
    } catch (NoSuchFileException e) {
      throw new UsageException("there is no folder " + e.getFile() + "; it should hold the passages of one language");
    } catch (IOException e) {
      throw new UsageException("the models cannot be written below " + resources + ": " + e.getMessage());
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
  }
}
