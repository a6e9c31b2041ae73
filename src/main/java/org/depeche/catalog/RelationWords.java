package org.depeche.catalog;

import java.util.List;

/** The words of a language that link two things: where somebody is based, whom they belong to, what they are. */
public final class RelationWords {
  private static final List<String> KEYS =
      List.of("posted", "told", "reports", "calls", "based", "affiliated", "at", "of", "outsider", "function",
          "always", "self", "named-after", "suffix-based", "suffix-affiliated",
          "part", "belongs", "runs", "own", "alone", "regime", "among", "whom", "as", "alongside", "with", "company",
          "trading", "officers", "service", "leads", "national", "seat", "insider", "titled", "crowd", "former",
          "no-thing", "event",
          "law", "one-of", "town", "resident", "source", "anybody", "alias", "day-name", "reports-of", "contact",
          "done-to-people", "done-by-people", "had-by-people", "done-by-houses", "had-by-houses", "trade",
          "nationhood", "appoints", "becomes", "serves", "post", "teaches", "inside", "helm", "subsidiary", "rank",
          "mission", "tracked", "house", "part-of-house", "delegation", "delegation-to",
          "office-of", "house-for", "posted-to", "scheme", "party", "side", "wire", "publication",
          "told-to");

  private RelationWords() {}

  /**
   * Reads {@code lang/<code>/relations.txt} on the class path.
   *
   * @throws IllegalArgumentException for a fault in the file: file, line and likely cause
   */
  public static WordLists load(String language) {
    return WordLists.load("lang/" + language + "/relations.txt", KEYS);
  }
}
