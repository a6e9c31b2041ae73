package org.depeche.catalog;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Which languages there is a pack for, as {@code lang/languages.txt} lists them. */
public final class Languages {
  /**
   * A line of the list.
   *
   * @param code ISO 639-1
   * @param headsFirst whether a noun stands before what specifies it
   * @param modelClass the class that tells the parser its models; empty where {@code lang/<code>/model.yaml} does
   */
  public record Language(String code, boolean headsFirst, Optional<String> modelClass) {}

  private static final String FILE = "lang/languages.txt";
  private static final Pattern CODE = Pattern.compile("[a-z]{2,3}");
  private static final Pattern ORDER = Pattern.compile("heads-(?:first|last)");

  private Languages() {}

  /**
   * ISO 639-1 code → language.
   *
   * @throws IllegalArgumentException where the list has a fault; the message gives file and line
   */
  public static SortedMap<String, Language> load() {
    return of(DataLines.resource(FILE));
  }

  /** Whether a language's nouns stand before what specifies them; not where the list does not name it. */
  static boolean isHeadsFirst(String code) {
    return Optional.ofNullable(load().get(code)).map(Language::headsFirst).orElse(false);
  }

  static SortedMap<String, Language> of(DataLines file) {
    SortedMap<String, Language> languages = new TreeMap<>();
    for (DataLines.Line line : file.lines()) {
      String[] parts = line.text().split("\\s+");
      boolean whole = parts.length == 2 || parts.length == 3;
      if (!whole || !CODE.matcher(parts[0]).matches() || !ORDER.matcher(parts[1]).matches()) {
        throw file.fault(line,
            "wanted: a language code of two or three letters, heads-first or heads-last, and maybe a "
            + "class of the parser's models, with blanks between; found '" + line.text() + "'");
      }
      Optional<String> modelClass = parts.length == 3 ? Optional.of(parts[2]) : Optional.empty();
      if (languages.put(parts[0], new Language(parts[0], parts[1].equals("heads-first"), modelClass)) != null) {
        throw file.fault(line, "the language '" + parts[0] + "' is listed twice");
      }
    }
    return Collections.unmodifiableSortedMap(languages);
  }
}
