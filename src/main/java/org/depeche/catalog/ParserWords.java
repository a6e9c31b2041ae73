package org.depeche.catalog;

import java.util.List;

/** Words that show where a tagger or parser of a language is mistaken: {@code lang/<code>/parser.txt}. */
public final class ParserWords {
  private static final List<String> KEYS =
      List.of("plural-object", "call", "do", "some-of-them", "behind-shot", "before-its-noun", "never-before-noun",
          "clause-opener", "takes-clause", "never-had", "source", "time", "date", "placing", "knowing", "giving",
          "leaving", "count", "gives-name", "due-verb", "infinitive", "perfect", "held-to", "held-of", "bare-verb",
          "set-off", "article", "term", "term-verb", "state-verb", "having", "deed", "before-deed", "penalty", "town",
          "to-town", "opening", "person", "never-takes-noun", "closing-speech", "attributive", "to-adjective",
          "holding", "of-judge", "judge", "charged-deed", "charge", "abbreviated", "behind-abbreviation", "harm",
          "second-harm");

  private ParserWords() {}

  /**
   * Reads {@code lang/<code>/parser.txt} on the class path.
   *
   * @throws IllegalArgumentException for a fault in the file: file, line and likely cause
   */
  public static WordLists load(String language) {
    return WordLists.load("lang/" + language + "/parser.txt", KEYS);
  }
}
