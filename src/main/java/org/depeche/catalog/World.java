package org.depeche.catalog;

import java.util.List;

/** What is known of the world before an article is read: names of any language, nouns and titles of one. */
public record World(
    String language,
    Gazetteer gazetteer,
    NameShapes shapes,
    Lexicon lexicon,
    Titles titles,
    Numbers numbers,
    RelationWords relations) {
  /**
   * Reads what the class path holds for a language.
   *
   * @throws IllegalArgumentException for a fault in a data file: file, line and likely cause
   */
  public static World load(String language) {
    return new World(
        language,
        Gazetteer.load(),
        NameShapes.load(language),
        Lexicon.load(language),
        Titles.load(language),
        Numbers.load(language),
        RelationWords.load(language));
  }

  /** The same, with no name known beforehand. */
  public World withoutGazetteer() {
    return new World(language, Gazetteer.of(List.of()), shapes, lexicon, titles, numbers, relations);
  }
}
