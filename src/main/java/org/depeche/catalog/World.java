package org.depeche.catalog;

import java.util.List;

/**
 * What is known of the world before an article is read: names of any language, nouns and titles of one.
 *
 * @param headsFirst whether the language's nouns stand before what specifies them
 */
public record World(
    String language,
    boolean headsFirst,
    Gazetteer gazetteer,
    NameShapes shapes,
    Lexicon lexicon,
    Titles titles,
    FirstNames firstNames,
    Numbers numbers,
    WordLists relations) {
  /**
   * Reads what the class path holds for a language.
   *
   * @throws IllegalArgumentException for a fault in a data file: file, line and likely cause
   */
  public static World load(String language) {
    return new World(
        language,
        Languages.isHeadsFirst(language),
        Gazetteer.load(),
        NameShapes.load(language),
        Lexicon.load(language),
        Titles.load(language),
        FirstNames.load(),
        Numbers.load(language),
        RelationWords.load(language));
  }

  /** The same, with no name known beforehand. */
  public World withoutGazetteer() {
    return new World(language, headsFirst, Gazetteer.of(List.of()), shapes, lexicon, titles, firstNames,
        numbers, relations);
  }
}
