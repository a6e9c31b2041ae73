package org.depeche.ingest;

import java.text.Normalizer;
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

  /** The same with accents composed (NFC), as words are written in the languages' rules; places count in that text. */
  Draft composed() {
    return new Draft(id, url, language, headline.map(Draft::composed), published, publisher.map(Draft::composed),
        authors.stream().map(Draft::composed).toList(), languageIsHint, composed(body));
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** A text of which nothing else is known. */
  static Draft ofText(String id, String body) {
    return new Draft(id, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        List.of(), false, body);
  }
}
