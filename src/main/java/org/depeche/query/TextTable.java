package org.depeche.query;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.RDFNode;
import org.depeche.ontology.Vocabulary;

/** Rows in columns, for a person: names without quotes, terms of the ontology without their namespace. */
final class TextTable {
  private static final int WIDEST = 60;

  private TextTable() {}

  static void write(ResultSet rows, OutputStream output) {
    List<String> names = List.copyOf(rows.getResultVars());
    List<List<String>> lines = new ArrayList<>();
    lines.add(names);
    while (rows.hasNext()) {
      QuerySolution row = rows.next();
      lines.add(names.stream().map(name -> cell(row.get(name))).toList());
    }
    print(lines, new PrintStream(output, false, StandardCharsets.UTF_8));
  }

  static void line(String text, OutputStream output) {
    PrintStream out = new PrintStream(output, false, StandardCharsets.UTF_8);
    out.print(text + "\n");
    out.flush();
  }

  private static void print(List<List<String>> lines, PrintStream out) {
    int[] widths = widths(lines);
    for (int i = 0; i < lines.size(); i++) {
      out.print(padded(lines.get(i), widths) + "\n");
      if (i == 0) {
        List<String> rules = lines.get(0).stream().map(name -> "-".repeat(length(name))).toList();
        out.print(padded(rules, widths) + "\n");
      }
    }
    out.print(lines.size() == 2 ? "1 row\n" : lines.size() - 1 + " rows\n");
    out.flush();
  }

  private static int[] widths(List<List<String>> lines) {
    int[] widths = new int[lines.get(0).size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], length(line.get(i)));
      }
    }
    return widths;
  }

  private static String padded(List<String> line, int[] widths) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      text.append(line.get(i)).append(" ".repeat(widths[i] - length(line.get(i)) + 2));
    }
    return text.toString().stripTrailing();
  }

  private static String cell(RDFNode node) {
    if (node == null) {
      return "";
    }
    String text = node.isLiteral() ? node.asLiteral().getLexicalForm() : node.toString();
    String flat = text.startsWith(Vocabulary.DP) ? text.substring(Vocabulary.DP.length())
        : text.replaceAll("[\\s\\p{Cc}]+", " ");
    return node.isLiteral() && length(flat) > WIDEST
        ? flat.substring(0, flat.offsetByCodePoints(0, WIDEST - 1)) + "…" : flat;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
