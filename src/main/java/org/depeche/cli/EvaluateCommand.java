package org.depeche.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.depeche.pipeline.Ablation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "evaluate",
    description = {
      "Measure what is found against gold passages.",
      "Precision, recall and F1 of entities, situations, roles, claims (situation, first source, status), whole source "
          + "chains and relations; the press score is the mean F1 of entities, situations, roles, claims and "
          + "relations. A leak is a direct fact asserted though no voice asserts it or some voice denies it. "
          + "docs/gold-format.md "
          + "tells how passages are written."
    },
    footer = {
      "",
      "Examples:",
      "  depeche evaluate --details my-gold/passage.json",
      "  depeche evaluate --report accuracy-reports src/test/resources/gold"
    })
final class EvaluateCommand implements Callable<Integer> {
  private final Console console;

  @ParentCommand private DepecheCommand parent;

  @Option(names = "--details", description = "List every error, what is missed and what is extra.")
  private boolean details;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the figures as JSON too.")
  private Path json;

  @Option(
      names = "--nquads",
      paramLabel = "FILE",
      description = "Measure this export (by article identifier) instead of reading the passages.")
  private Path nquads;

  @Option(
      names = "--annotation-cache",
      paramLabel = "DIR",
      description = "Keep sentences and trees there, so that the next run is fast; to be emptied when language models, "
          + "frames or cues change.")
  private Path annotations;

  @Option(names = "--lang", paramLabel = "fr|en", description = "Only the passages in this language.")
  private String language;

  @Option(
      names = "--without",
      paramLabel = "PART",
      split = ",",
      description = "Leave parts out, to see what they bring: ${COMPLETION-CANDIDATES}.")
  private List<Ablation> without = List.of();

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "Write a report a language with all errors, the figures of the report before, and what each of "
          + "coreference, tree repair and gazetteer brings.")
  private Path report;

  @Parameters(paramLabel = "GOLD", arity = "1..*", description = "Gold passages: .json files, and folders of them.")
  private List<Path> gold;

  EvaluateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    if (!without.isEmpty() && (report != null || nquads != null)) {
      throw new UsageException("--without goes neither with --report, which tries all parts, nor with --nquads");
    }
    Evaluate.Output output = new Evaluate.Output(details, Optional.ofNullable(json), Optional.ofNullable(report));
    return new Evaluate(console, parent.verbose(), Optional.ofNullable(annotations), without, output)
        .run(gold, Optional.ofNullable(language), Optional.ofNullable(nquads));
  }
}
