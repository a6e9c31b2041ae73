package org.depeche.catalog;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that surround a person's name in a language.
 *
 * @param honorifics stand before a surname (M., Mme, Senator)
 * @param offices nouns that name a position even where no name stands beside (porte-parole, ambassador); lower case
 * @param prefixes adjectives and the like that belong to a title (former, haut); lower case
 * @param particles words inside a family name (de, van, al)
 * @param firstNames common given names
 * @param notNames capitalised words that are no names (days, months, openers of sentences)
 * @param portfolios nouns after which "de X" is a portfolio and no name of its own; lower case
 */
public record Titles(
    Set<String> honorifics,
    Set<String> offices,
    Set<String> prefixes,
    Set<String> particles,
    Set<String> firstNames,
    Set<String> notNames,
    Set<String> portfolios) {
  private static final List<String> KEYS = List.of("honorific", "office", "prefix", "particle", "first", "never",
      "portfolio");

  public Titles {
    honorifics = Collections.unmodifiableSet(new LinkedHashSet<>(honorifics));
    offices = Collections.unmodifiableSet(new LinkedHashSet<>(offices));
    prefixes = Collections.unmodifiableSet(new LinkedHashSet<>(prefixes));
    particles = Collections.unmodifiableSet(new LinkedHashSet<>(particles));
    portfolios = Collections.unmodifiableSet(new LinkedHashSet<>(portfolios));
    notNames = Collections.unmodifiableSet(new LinkedHashSet<>(notNames));
    firstNames = Collections.unmodifiableSet(new LinkedHashSet<>(firstNames));
  }

  /**
   * Reads {@code lang/<code>/titles.txt} on the class path.
   *
   * @throws IllegalArgumentException for a fault in the file: file, line and likely cause
   */
  public static Titles load(String language) {
    return of(DataLines.resource("lang/" + language + "/titles.txt"));
  }

  static Titles of(DataLines file) {
    Map<String, Set<String>> lists = file.lists(KEYS);
    return new Titles(
        lists.get("honorific"),
        lists.get("office"),
        lists.get("prefix"),
        lists.get("particle"),
        lists.get("first"),
        lists.get("never"),
        lists.get("portfolio"));
  }
}
