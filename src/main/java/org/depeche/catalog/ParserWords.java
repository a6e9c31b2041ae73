package org.depeche.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that show where a tagger or parser of a language is mistaken: {@code lang/<code>/parser.txt}. */
public record ParserWords(Map<String, Set<String>> lists) {
  private static final List<String> KEYS = List.of("plural-object", "before-its-noun", "never-before-noun", "takes-clause",
      "source", "time", "date", "placing", "knowing", "giving", "leaving", "count");

  public ParserWords {
    lists = Collections.unmodifiableMap(new LinkedHashMap<>(lists));
  }

  /**
   * Reads {@code lang/<code>/parser.txt} on the class path.
   *
   * @throws IllegalArgumentException for a fault in the file: file, line and likely cause
   */
  public static ParserWords load(String language) {
    return of(DataLines.resource("lang/" + language + "/parser.txt"));
  }

  static ParserWords of(DataLines file) {
    return new ParserWords(file.lists(KEYS));
  }

  /** Whether a word stands in a list. */
  public boolean has(String list, String word) {
    return lists.get(list).contains(word);
  }
}
