package org.depeche.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * An evaluation of one language as a Markdown file: figures with those of the report before, what each part brings, and
 * the errors, which are counted for all passages and told for those that are not held out.
 */
public final class AccuracyReport {
  private static final String SUMMARY = "Summary";
  private static final String LAYERS = "Layers";
  private static final String CLASSES = "Errors by class";
  private static final String DETAIL = "Errors in detail";
  private static final String F1 = " F1";

  private final String language;
  private final Evaluation all;
  private final Map<String, Evaluation> without;
  private final List<Half> halves = new ArrayList<>();
  private final Map<String, String> figures = new LinkedHashMap<>();

  /**
   * A report.
   *
   * @param language ISO 639-1 code
   * @param without the evaluations of the program without one of its parts, by the part's name
   */
  public AccuracyReport(String language, Evaluation all, Map<String, Evaluation> without) {
    this.language = language;
    this.all = all;
    this.without = Collections.unmodifiableMap(new LinkedHashMap<>(without));
    for (Half half : Half.values()) {
      Evaluation passages = half.of(all);
      if (passages.passages() > 0) {
        halves.add(half);
        measure(half.label(), passages);
      }
    }
  }

  static boolean isFigure(String column) {
    for (Half half : Half.values()) {
      if (column.startsWith(half.label())) {
        return true;
      }
    }
    return false;
  }

  private void measure(String half, Evaluation passages) {
    put(SUMMARY, List.of("passages"), half, Integer.toString(passages.passages()));
    put(SUMMARY, List.of("press score"), half, Figures.percent(passages.pressScore()));
    put(SUMMARY, List.of("leaks"), half, Integer.toString(passages.leaks()));
    for (Layer layer : Layer.values()) {
      Counts counts = passages.counts(layer);
      put(LAYERS, List.of(layer.label()), half + " P", Figures.percent(counts.precision()));
      put(LAYERS, List.of(layer.label()), half + " R", Figures.percent(counts.recall()));
      put(LAYERS, List.of(layer.label()), half + F1, Figures.percent(counts.f1()));
    }
    Map<List<String>, Integer> counts = new LinkedHashMap<>();
    for (Slip slip : passages.slips()) {
      counts.merge(List.of(slip.kind().label()), 1, Integer::sum);
      counts.merge(List.of(slip.kind().label(), slip.of()), 1, Integer::sum);
    }
    counts.forEach((row, count) -> put(row.size() == 1 ? CLASSES : DETAIL, row, half, count.toString()));
  }

  private void put(String section, List<String> row, String column, String value) {
    if (!value.equals(EarlierReport.NONE)) {
      figures.put(EarlierReport.key(section, row, column), value);
    }
  }

  /**
   * Writes {@code <language>.md} into a folder, with the figures of the file that it replaces beside the new ones.
   *
   * @return the file
   */
  public Path write(Path folder) throws GoldException {
    Path file = folder.resolve(language + ".md");
    String text = text(EarlierReport.read(file));
    try {
      Files.createDirectories(folder);
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new GoldException(file + ": cannot be written: " + e.getMessage());
    }
    return file;
  }

  String text(EarlierReport earlier) {
    return new Text(earlier.before(figures)).write();
  }

  /** The report, line by line. */
  private final class Text {
    private final Map<String, String> before;
    private final StringBuilder text = new StringBuilder();

    Text(Map<String, String> before) {
      this.before = before;
    }

    String write() {
      line("# Accuracy: " + Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH));
      line("");
      line("Written by `depeche evaluate --report`, not by hand. Held out: passages that no rule was written after;");
      line("their errors are counted here and not told. *Before* is what the last report with other figures said.");
      section(SUMMARY);
      table(SUMMARY, List.of(""), summaryRows(), halfColumns(""), halfColumns(""));
      section(LAYERS);
      line("Precision, recall and F1 in per cent; the press score is the mean F1 of entities, situations, roles,");
      line("claims and relations.");
      line("");
      table(LAYERS, List.of("layer"), layerRows(), layerColumns(), halfColumns(F1));
      if (!without.isEmpty()) {
        section("What each part brings");
        ablations();
      }
      section(CLASSES);
      table(CLASSES, List.of("class"), rows(CLASSES), halfColumns(""), halfColumns(""));
      section(DETAIL);
      table(DETAIL, List.of("class", "of"), rows(DETAIL), halfColumns(""), halfColumns(""));
      told();
      return text.toString();
    }

    private void line(String line) {
      text.append(line).append('\n');
    }

    private void section(String title) {
      line("");
      line("## " + title);
      line("");
    }

    private void row(List<String> cells) {
      line("| " + String.join(" | ", cells) + " |");
    }

    private List<String> halfColumns(String suffix) {
      return halves.stream().map(half -> half.label() + suffix).toList();
    }

    private List<String> layerColumns() {
      return halves.stream().map(Half::label)
          .flatMap(half -> List.of(half + " P", half + " R", half + F1).stream()).toList();
    }

    private List<List<String>> summaryRows() {
      return List.of(List.of("passages"), List.of("press score"), List.of("leaks"));
    }

    private List<List<String>> layerRows() {
      List<List<String>> rows = new ArrayList<>();
      for (Layer layer : Layer.values()) {
        rows.add(List.of(layer.label()));
      }
      return rows;
    }

    /** The rows that have a figure now or had one before, by the order of error kinds. */
    private List<List<String>> rows(String section) {
      Set<String> keys = new LinkedHashSet<>(figures.keySet());
      keys.addAll(before.keySet());
      List<String> order = Arrays.stream(ErrorKind.values()).map(ErrorKind::label).toList();
      Comparator<List<String>> byKind = Comparator.comparing(row -> order.indexOf(row.get(0)));
      Set<List<String>> rows = new TreeSet<>(byKind.thenComparing(row -> String.join("|", row)));
      for (String key : keys) {
        List<String> parts = List.of(key.split("\\|"));
        if (parts.get(0).equals(section)) {
          rows.add(parts.subList(1, parts.size() - 1));
        }
      }
      return List.copyOf(rows);
    }

    private void table(
        String section, List<String> names, List<List<String>> rows, List<String> columns, List<String> compared) {
      List<String> head = new ArrayList<>(names);
      for (String column : columns) {
        head.add(column);
        if (compared.contains(column)) {
          head.add(column + EarlierReport.BEFORE);
        }
      }
      row(head);
      line("|" + "---|".repeat(names.size()) + "--:|".repeat(head.size() - names.size()));
      rows.forEach(row -> row(cells(section, row, columns, compared)));
    }

    private List<String> cells(String section, List<String> row, List<String> columns, List<String> compared) {
      List<String> cells = new ArrayList<>(row);
      for (String column : columns) {
        String key = EarlierReport.key(section, row, column);
        cells.add(figures.getOrDefault(key, EarlierReport.NONE));
        if (compared.contains(column)) {
          cells.add(before.isEmpty() ? "–" : before.getOrDefault(key, EarlierReport.NONE));
        }
      }
      return cells;
    }

    private void ablations() {
      List<String> head = new ArrayList<>(List.of("without", "half"));
      for (Layer layer : Layer.values()) {
        head.add(layer.label());
      }
      head.addAll(List.of("press score", "leaks"));
      line("F1 in per cent.");
      line("");
      row(head);
      line("|---|---|" + "--:|".repeat(head.size() - 2));
      for (Half half : halves) {
        ablation("nothing", half, all);
        without.forEach((part, evaluation) -> ablation(part, half, evaluation));
      }
    }

    private void ablation(String part, Half half, Evaluation evaluation) {
      Evaluation passages = half.of(evaluation);
      List<String> cells = new ArrayList<>(List.of(part, half.label()));
      for (Layer layer : Layer.values()) {
        cells.add(Figures.percent(passages.counts(layer).f1()));
      }
      cells.add(Figures.percent(passages.pressScore()));
      cells.add(Integer.toString(passages.leaks()));
      row(cells);
    }

    private void told() {
      List<Slip> slips = Half.TUNE.of(all).slips();
      section("Errors told");
      for (ErrorKind kind : ErrorKind.values()) {
        List<Slip> some = slips.stream().filter(slip -> slip.kind() == kind).toList();
        if (!some.isEmpty()) {
          line("### " + capital(kind.label()));
          line("");
          some.forEach(slip -> line("- " + slip.passage() + " (" + slip.of() + "): " + escaped(slip.text())));
          line("");
        }
      }
      text.setLength(text.length() - 1);
    }

    private static String capital(String label) {
      return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }

    private static String escaped(String words) {
      return words.replaceAll("\\s+", " ").replaceAll("([\\\\`*_<>|\\[\\]])", "\\\\$1");
    }
  }
}
