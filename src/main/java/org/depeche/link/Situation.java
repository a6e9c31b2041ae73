package org.depeche.link;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * One event as one article tells of it.
 *
 * @param type the IRI of its class
 * @param roles local name of a role → IRIs of those who fill it
 * @param period when it was, where the article says so
 * @param triggers the words that tell of it, in the order of the text
 */
record Situation(
    String iri,
    String article,
    String type,
    SortedMap<String, SortedSet<String>> roles,
    Optional<Period> period,
    List<Trigger> triggers) {

  /**
   * Words that name an event.
   *
   * @param start where they begin in the article's text, in code points
   */
  record Trigger(String exact, int start) {}
}
