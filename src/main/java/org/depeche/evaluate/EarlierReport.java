package org.depeche.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of a report that was written before, and those that it has of the one before it.
 *
 * <p>Read off the report's tables: in each, cells before the first figure name the row, and a column {@code X before}
 * holds what column {@code X} was. A count of 0 is no figure.
 */
record EarlierReport(Map<String, String> now, Map<String, String> before) {
  static final String BEFORE = " before";
  static final String NONE = "0";

  EarlierReport {
    now = Collections.unmodifiableMap(new LinkedHashMap<>(now));
    before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
  }

  /** The key of a figure. */
  static String key(String section, List<String> row, String column) {
    return section + "|" + String.join("|", row) + "|" + column;
  }

  /** Reads a report; one that is not there has no figures. */
  static EarlierReport read(Path file) throws GoldException {
    try {
      return of(Files.readAllLines(file));
    } catch (NoSuchFileException e) {
      return new EarlierReport(Map.of(), Map.of());
    } catch (IOException e) {
      throw new GoldException(file + ": the earlier report cannot be read: " + e.getMessage());
    }
  }

  static EarlierReport of(List<String> lines) {
    Map<String, String> now = new LinkedHashMap<>();
    Map<String, String> before = new LinkedHashMap<>();
    String section = "";
    List<String> head = List.of();
    for (String line : lines) {
      if (line.startsWith("## ")) {
        section = line.substring(3);
      }
      if (!line.startsWith("|")) {
        head = List.of();
      } else if (head.isEmpty()) {
        head = cells(line);
      } else if (!line.startsWith("|-")) {
        row(section, head, cells(line), now, before);
      }
    }
    return new EarlierReport(now, before);
  }

  private static void row(
      String section, List<String> head, List<String> cells, Map<String, String> now, Map<String, String> before) {
    List<String> name = new ArrayList<>();
    for (int i = 0; i < Math.min(head.size(), cells.size()); i++) {
      String column = head.get(i);
      if (!AccuracyReport.isFigure(column)) {
        name.add(cells.get(i));
      } else if (column.endsWith(BEFORE)) {
        before.put(key(section, name, column.substring(0, column.length() - BEFORE.length())), cells.get(i));
      } else if (!cells.get(i).equals(NONE)) {
        now.put(key(section, name, column), cells.get(i));
      }
    }
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.strip().substring(1).split("\\|")) {
      cells.add(cell.strip());
    }
    return cells;
  }

  /** What the figures were before: those of the last report that had other figures than the new one. */
  Map<String, String> before(Map<String, String> figures) {
    return figures.equals(now) ? before : now;
  }
}
