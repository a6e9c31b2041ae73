package org.depeche.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of a language that link two things: where somebody is based, whom they belong to, what they are. */
public record RelationWords(Map<String, Set<String>> lists) {
  private static final List<String> KEYS =
      List.of("posted", "told", "reports", "calls", "based", "affiliated", "at", "of", "outsider", "function",
          "always", "self", "named-after", "suffix-based", "suffix-affiliated",
          "part", "belongs", "runs", "own", "alone", "regime", "among", "whom", "as", "alongside", "with", "company",
          "trading", "officers", "service", "leads", "national", "seat", "insider", "former", "no-thing", "event",
          "law", "one-of", "town", "resident", "source", "anybody", "alias", "day-name", "reports-of", "contact",
          "done-to-people", "done-by-people", "had-by-people", "nationhood", "appoints", "becomes", "serves", "post",
          "teaches", "inside", "helm", "subsidiary", "rank", "mission");

  public RelationWords {
    lists = Collections.unmodifiableMap(new LinkedHashMap<>(lists));
  }

  /**
   * Reads {@code lang/<code>/relations.txt} on the class path.
   *
   * @throws IllegalArgumentException for a fault in the file: file, line and likely cause
   */
  public static RelationWords load(String language) {
    return of(DataLines.resource("lang/" + language + "/relations.txt"));
  }

  static RelationWords of(DataLines file) {
    return new RelationWords(file.lists(KEYS));
  }

  /** Whether a word stands in a list. */
  public boolean has(String list, String word) {
    return lists.get(list).contains(word);
  }
}
