package org.depeche.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A data file of lines, read so that a fault names its file and line. */
record DataLines(String file, List<Line> lines) {
  /** A line that is neither empty nor a comment, with its number from 1. */
  record Line(int number, String text) {}

  DataLines {
    lines = List.copyOf(lines);
  }

  /**
   * The file of a path on the class path.
   *
   * @throws IllegalArgumentException where there is none
   */
  static DataLines resource(String path) {
    try (InputStream in = DataLines.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException(path + ": not found; a language needs this file");
      }
      return parse(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  static DataLines parse(String file, String text) {
    List<Line> lines = new ArrayList<>();
    String[] all = text.split("\\R", -1);
    for (int i = 0; i < all.length; i++) {
      String line = all[i].strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        lines.add(new Line(i + 1, line));
      }
    }
    return new DataLines(file, lines);
  }

  IllegalArgumentException fault(Line line, String message) {
    return new IllegalArgumentException(file + ":" + line.number() + ": " + message);
  }

  /**
   * Lists of values, each line {@code key: value; value}; a key may stand in several lines, or in none.
   *
   * @throws IllegalArgumentException for a line whose key is none of those that there are
   */
  Map<String, Set<String>> lists(List<String> keys) {
    Map<String, Set<String>> lists = new LinkedHashMap<>();
    keys.forEach(key -> lists.put(key, new LinkedHashSet<>()));
    for (Line line : lines) {
      int colon = line.text().indexOf(':');
      String key = colon < 0 ? line.text() : line.text().substring(0, colon).strip();
      if (colon < 0 || !lists.containsKey(key)) {
        throw fault(line, "'" + key + "' is no list" + nearest(key, keys));
      }
      lists.get(key).addAll(values(line, line.text().substring(colon + 1)));
    }
    return lists;
  }

  /** The values of a list separated by semicolons. */
  List<String> values(Line line, String text) {
    List<String> values = new ArrayList<>();
    for (String value : text.split(";", -1)) {
      if (value.isBlank()) {
        throw fault(line, "an empty value: two semicolons in a row, or one at the end?");
      }
      values.add(value.strip());
    }
    return values;
  }

  /** {@code ; did you mean 'x'?} where one of the words is near, else the words. */
  static String nearest(String word, Collection<String> words) {
    Optional<String> near =
        words.stream().filter(w -> distance(word, w) <= 2).min(Comparator.comparingInt(w -> distance(word, w)));
    return near.map(w -> "; did you mean '" + w + "'?").orElse("; one of " + String.join(", ", words));
  }

  /** How many letters are to be put in, taken out or exchanged to make one word of the other. */
  static int distance(String left, String right) {
    int[] row = new int[right.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int substitution = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substitution, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[right.length()];
  }
}
