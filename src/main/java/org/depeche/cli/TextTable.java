package org.depeche.cli;

import java.io.PrintStream;
import java.util.List;

/** A table in plain text that fits a width: the widest columns give way first, and cut cells end in "…". */
final class TextTable {
  private static final int GAP = 2;
  private static final int NARROWEST = 6;

  private final List<String> head;
  private final List<List<String>> rows;

  TextTable(List<String> head, List<List<String>> rows) {
    this.head = head;
    this.rows = rows;
  }

  void print(PrintStream out, int columns) {
    int[] widths = widths(columns);
    out.println(line(head, widths));
    out.println("-".repeat(sum(widths)));
    rows.forEach(row -> out.println(line(row, widths)));
  }

  private int[] widths(int columns) {
    int[] widths = new int[head.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = length(head.get(i));
      for (List<String> row : rows) {
        widths[i] = Math.max(widths[i], length(row.get(i)));
      }
    }
    for (int widest = widest(widths); sum(widths) > columns && widths[widest] > NARROWEST; widest = widest(widths)) {
      widths[widest]--;
    }
    return widths;
  }

  private static int widest(int[] widths) {
    int widest = 0;
    for (int i = 1; i < widths.length; i++) {
      widest = widths[i] > widths[widest] ? i : widest;
    }
    return widest;
  }

  private static int sum(int[] widths) {
    int sum = GAP * (widths.length - 1);
    for (int width : widths) {
      sum += width;
    }
    return sum;
  }

  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = cut(cells.get(i).replaceAll("[\\s\\p{Cc}]+", " "), widths[i]);
      line.append(cell).append(" ".repeat(widths[i] - length(cell) + GAP));
    }
    return line.toString().stripTrailing();
  }

  private static String cut(String text, int width) {
    return length(text) <= width ? text : text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
