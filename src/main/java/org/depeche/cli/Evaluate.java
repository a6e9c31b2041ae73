package org.depeche.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.depeche.catalog.Terms;
import org.depeche.evaluate.AccuracyReport;
import org.depeche.evaluate.Evaluation;
import org.depeche.evaluate.Figures;
import org.depeche.evaluate.Findings;
import org.depeche.evaluate.GoldException;
import org.depeche.evaluate.GoldPassage;
import org.depeche.evaluate.GoldReader;
import org.depeche.evaluate.MemoryStore;
import org.depeche.evaluate.Scorer;
import org.depeche.ingest.Defaults;
import org.depeche.ingest.Format;
import org.depeche.ingest.Reader;
import org.depeche.ingest.Source;
import org.depeche.map.GraphMapper;
import org.depeche.ontology.Vocabulary;
import org.depeche.pipeline.Ablation;
import org.depeche.pipeline.ArticleMaker;
import org.depeche.pipeline.FrontHalf;
import org.depeche.pipeline.Pipeline;
import org.depeche.pipeline.Progress;
import org.depeche.validate.ArticleValidator;

/** Takes gold passages through the pipeline, or an export as it is, and prints how right it was. */
final class Evaluate {
  /** What is written. */
  record Output(boolean details, Optional<Path> json, Optional<Path> report) {}

  private final Console console;
  private final boolean verbose;
  private final Optional<Path> annotations;
  private final Set<Ablation> without;
  private final Output output;

  Evaluate(Console console, boolean verbose, Optional<Path> annotations, List<Ablation> without, Output output) {
    this.console = console;
    this.verbose = verbose;
    this.annotations = annotations;
    this.without = Set.copyOf(without);
    this.output = output;
  }

  /** Reads all passages, or those in one language, or an export of them. */
  int run(List<Path> gold, Optional<String> language, Optional<Path> nquads) throws UsageException {
    try (Annotations kept = annotations()) {
      Terms terms = Terms.load();
      List<GoldPassage> passages = wanted(new GoldReader(terms).read(gold), language);
      Scorer scorer = new Scorer(terms);
      Findings findings = nquads.isPresent() ? Findings.read(nquads.get()) : found(passages, without, kept.folder());
      Evaluation evaluation = scorer.score(passages, findings);
      print(evaluation);
      if (output.report().isPresent()) {
        report(output.report().get(), evaluation, nquads.isPresent() ? Map.of() : without(scorer, passages, kept));
      }
      return evaluation.absent() == 0 ? 0 : 1;
    } catch (GoldException e) {
      throw new UsageException(e.getMessage());
    }
  }

  /** What is annotated is kept for the runs of a report, in a folder of its own unless one is named. */
  private Annotations annotations() throws UsageException {
    if (annotations.isPresent() || output.report().isEmpty()) {
      return new Annotations(annotations, false);
    }
    try {
      return new Annotations(Optional.of(Files.createTempDirectory("depeche-annotations")), true);
    } catch (IOException e) {
      throw new UsageException("no folder for annotations can be made: " + e.getMessage());
    }
  }

  private record Annotations(Optional<Path> folder, boolean passing) implements AutoCloseable {
    @Override
    public void close() throws UsageException {
      if (passing) {
        try (Stream<Path> below = Files.walk(folder.orElseThrow())) {
          for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
          }
        } catch (IOException e) {
          throw new UsageException("the folder " + folder.orElseThrow() + " cannot be removed: " + e.getMessage());
        }
      }
    }
  }

  private static List<GoldPassage> wanted(List<GoldPassage> passages, Optional<String> language)
      throws UsageException {
    List<GoldPassage> wanted =
        passages.stream().filter(passage -> language.isEmpty() || passage.language().equals(language.get())).toList();
    if (wanted.isEmpty()) {
      throw new UsageException("--lang " + language.orElse("") + ": no gold passage is in this language");
    }
    return wanted;
  }

  private Map<Ablation, Evaluation> without(Scorer scorer, List<GoldPassage> passages, Annotations kept) {
    Map<Ablation, Evaluation> without = new EnumMap<>(Ablation.class);
    for (Ablation part : Ablation.values()) {
      console.err().println("Once more, without " + part.label());
      without.put(part, scorer.score(passages, found(passages, Set.of(part), kept.folder())));
    }
    return without;
  }

  private void report(Path folder, Evaluation all, Map<Ablation, Evaluation> without) throws GoldException {
    for (Map.Entry<String, Evaluation> language : all.byLanguage().entrySet()) {
      Map<String, Evaluation> parts = new LinkedHashMap<>();
      without.forEach((part, evaluation) ->
          parts.put(part.label(), evaluation.only(passage -> passage.language().equals(language.getKey()))));
      console.out().println(new AccuracyReport(language.getKey(), language.getValue(), parts).write(folder));
    }
    console.out().flush();
  }

  private Findings found(List<GoldPassage> passages, Set<Ablation> parts, Optional<Path> annotated) {
    try (MemoryStore store = new MemoryStore();
        Progress progress = progress()) {
      Reader reader = new Reader(Defaults.NONE, FrontHalf.languages());
      ArticleMaker maker = new ArticleMaker(
          new FrontHalf(annotated, parts), new GraphMapper(Vocabulary.DEFAULT_BASE), new ArticleValidator());
      new Pipeline(reader, maker, store, progress).run(passages.stream().map(Evaluate::source).toList(), List.of());
      return store.findings();
    }
  }

  private Progress progress() {
    return new ErrorsOnly(
        Console.onTerminal() ? new BarProgress(console, verbose) : new LineProgress(console, verbose));
  }

  private static Source source(GoldPassage passage) {
    byte[] article = passage.newsArticle().getBytes(StandardCharsets.UTF_8);
    return new Source(passage.file(), passage.id(), Format.JSON, () -> new ByteArrayInputStream(article));
  }

  private void print(Evaluation evaluation) throws UsageException {
    if (output.details()) {
      evaluation.slips().forEach(console.out()::println);
    }
    Figures.table(evaluation).forEach(console.out()::println);
    console.out().flush();
    if (output.json().isPresent()) {
      write(output.json().get(), Figures.json(evaluation));
    }
  }

  private static void write(Path file, String text) throws UsageException {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UsageException("the file " + file + " cannot be written: " + Cause.of(e));
    }
  }
}
