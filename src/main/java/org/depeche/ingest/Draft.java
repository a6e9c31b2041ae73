package org.depeche.ingest;

import java.util.List;
import java.util.Optional;

/**
 * An article as its source gives it, before its language, dates and text are checked.
 *
 * @param language what the source says of its language; the text decides where it is clear and {@code languageIsHint}
 */
record Draft(
    String id,
    Optional<String> url,
    Optional<String> language,
    Optional<String> headline,
    Optional<String> published,
    Optional<String> publisher,
    List<String> authors,
    boolean languageIsHint,
    String body) {

  /** A text of which nothing else is known. */
  static Draft ofText(String id, String body) {
    return new Draft(id, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        List.of(), false, body);
  }
}
