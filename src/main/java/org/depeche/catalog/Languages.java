package org.depeche.catalog;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Which languages there is a pack for, as {@code lang/languages.txt} lists them. */
public final class Languages {
  private static final String FILE = "lang/languages.txt";
  private static final Pattern CODE = Pattern.compile("[a-z]{2,3}");

  private Languages() {}

  /**
   * ISO 639-1 code → name of the class that tells the parser its models.
   *
   * @throws IllegalArgumentException where the list has a fault; the message gives file and line
   */
  public static SortedMap<String, String> load() {
    return of(DataLines.resource(FILE));
  }

  static SortedMap<String, String> of(DataLines file) {
    SortedMap<String, String> languages = new TreeMap<>();
    for (DataLines.Line line : file.lines()) {
      String[] parts = line.text().split("\\s+");
      if (parts.length != 2 || !CODE.matcher(parts[0]).matches()) {
        throw file.fault(line, "wanted: a language code of two or three letters, a space, a class of the parser's "
            + "models; found '" + line.text() + "'");
      }
      if (languages.put(parts[0], parts[1]) != null) {
        throw file.fault(line, "the language '" + parts[0] + "' is listed twice");
      }
    }
    return Collections.unmodifiableSortedMap(languages);
  }
}
