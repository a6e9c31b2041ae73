package org.depeche.catalog;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads cardinal numbers, in digits or words. */
public final class Numbers {
  private final Map<String, Integer> words;
  private final boolean pointGroups;

  private Numbers(Map<String, Integer> words, boolean pointGroups) {
    this.words = words;
    this.pointGroups = pointGroups;
  }

  /** Reads {@code lang/<code>/numbers.txt} on the class path. */
  public static Numbers load(String language) {
    return of(DataLines.resource("lang/" + language + "/numbers.txt"), !language.equals("en"));
  }

  /**
   * @param pointGroups whether 850.000 is eight hundred and fifty thousand
   */
  static Numbers of(DataLines file, boolean pointGroups) {
    Map<String, Integer> words = new LinkedHashMap<>();
    for (DataLines.Line line : file.lines()) {
      int colon = line.text().indexOf(':');
      try {
        int value = Integer.parseInt(colon < 0 ? line.text() : line.text().substring(0, colon).strip());
        file.values(line, line.text().substring(colon + 1)).forEach(word -> words.put(word, value));
      } catch (NumberFormatException e) {
        throw file.fault(line, "no number before the colon: a line is '3: three'");
      }
    }
    return new Numbers(words, pointGroups);
  }

  /** The value of an expression such as {@code 60 000}, {@code 2,9 millions} or {@code twenty-three}; empty if none. */
  public Optional<Integer> value(String expression) {
    double sum = 0;
    double current = 0;
    boolean any = false;
    for (String word : Gazetteer.normal(expression).toLowerCase(Locale.ROOT).replaceAll("(?<=\\d) (?=\\d{3}\\b)",
        "").split(" ")) {
      Optional<Double> value = word(word);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      any = true;
      if (value.get() >= 100 && current > 0 && !Character.isDigit(word.charAt(0))) {
        current *= value.get();
        if (value.get() >= 1000) {
          sum += current;
          current = 0;
        }
      } else {
        current += value.get();
      }
    }
    double total = sum + current;
    return any && total >= 1 && total == Math.rint(total) && total <= Integer.MAX_VALUE
        ? Optional.of((int) total)
        : Optional.empty();
  }

  private Optional<Double> word(String word) {
    if (words.containsKey(word)) {
      return Optional.of((double) words.get(word));
    }
    if (word.matches("\\d{1,3}([.,]\\d{3})+") && (pointGroups || word.indexOf('.') < 0)) {
      return Optional.of(Double.parseDouble(word.replaceAll("[.,]", "")));
    }
    if (word.matches("\\d+([.,]\\d+)?")) {
      return Optional.of(Double.parseDouble(word.replace(',', '.')));
    }
    int hyphen = word.indexOf('-');
    if (hyphen > 0 && words.containsKey(word.substring(0, hyphen)) && words.containsKey(word.substring(hyphen + 1))) {
      return Optional.of((double) words.get(word.substring(0, hyphen)) + words.get(word.substring(hyphen + 1)));
    }
    return Optional.empty();
  }
}
