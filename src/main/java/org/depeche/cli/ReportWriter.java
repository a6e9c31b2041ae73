package org.depeche.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.depeche.link.Linker;
import org.depeche.model.Problem;
import org.depeche.pipeline.RunReport;
import org.depeche.pipeline.Statement;

/** Prints what a run did: read, found, left out and why, and who did what to whom according to whom. */
final class ReportWriter {
  private static final int MOST_PROBLEMS = 50;
  private static final int LONGEST_LINE = 300;

  private final PrintStream out;
  private final int columns;

  ReportWriter(PrintStream out, int columns) {
    this.out = out;
    this.columns = columns;
  }

  static String line(Problem problem) {
    String line = switch (problem.severity()) {
      case ERROR -> problem.toString();
      case WARNING -> "note: " + problem;
    };
    return line.codePointCount(0, line.length()) <= LONGEST_LINE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_LINE)) + "…";
  }

  void write(RunReport report, Optional<Linker.Report> linked, String store) {
    out.println("Read      " + count(report.read(), "article") + " in " + count(report.sources(), "file"));
    if (report.left().known() > 0) {
      out.println("Known     " + count(report.left().known(), "article") + ", not read again");
    }
    if (report.left().passedOver() > 0) {
      out.println("Passed    " + count(report.left().passedOver(), "article") + " over, older than asked for");
    }
    out.println("Found     " + counted(report.entities(), "entity", "entities") + ", "
        + count(report.situations(), "situation") + ", " + count(report.claims(), "claim"));
    out.println("Stored    " + counted(report.changed(), "new or changed article", "new or changed articles")
        + " in " + store + (report.stopped() ? "; the store failed, and the rest was not tried" : ""));
    if (report.revised() > 0) {
      out.println("Revised   " + count(report.revised(), "article") + ", whose former text is kept (query --as-of)");
    }
    linked.ifPresent(it -> Linking.write(out, it));
    out.println("Left out  " + report.leftOut());
    problems(report);
    statements(report);
    out.flush();
  }

  private void problems(RunReport report) {
    report.problems().stream().limit(MOST_PROBLEMS).forEach(problem -> out.println("  " + line(problem)));
    int more = report.problems().size() - MOST_PROBLEMS;
    if (more > 0) {
      out.println("  and " + more + " more");
    }
  }

  private void statements(RunReport report) {
    if (report.statements().isEmpty()) {
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    report.statements().forEach(statement -> rows.add(row(statement)));
    out.println();
    new TextTable(List.of("Who", "did", "to whom", "according to", "status"), rows).print(out, columns);
    int more = report.allStatements() - report.statements().size();
    if (more > 0) {
      out.println("and " + more + " more; see: depeche queries");
    }
  }

  private static List<String> row(Statement statement) {
    String voices = statement.accordingTo().isEmpty() ? "(the article)" : String.join(" → ", statement.accordingTo());
    return List.of(statement.who(), statement.did(), statement.toWhom(), voices,
        statement.status().name().toLowerCase(Locale.ROOT));
  }

  private static String count(int number, String noun) {
    return counted(number, noun, noun + "s");
  }

  private static String counted(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
