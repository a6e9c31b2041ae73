package org.depeche.ingest;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
  private static final Pattern APART = Pattern.compile("\\p{L}\\p{M}+");

  /**
   * The same with accents that stand behind their letters composed with them, as words are written in the languages'
   * rules and literals should be (RDF 1.1 Concepts, 3.3: NFC); places count in that text.
   */
  Draft composed() {
    return with(composedText(body));
  }

  /** The same with accents composed in all but the body. */
  Draft composedAround() {
    return with(body);
  }

  boolean isComposed() {
    return composedText(body).equals(body);
  }

  private Draft with(String text) {
    return new Draft(id, url, language, headline.map(Draft::composedText), published,
        publisher.map(Draft::composedText), authors.stream().map(Draft::composedText).toList(), languageIsHint, text);
  }

  private static String composedText(String text) {
    return APART.matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(Normalizer.normalize(found.group(), Normalizer.Form.NFC)));
  }

  /** A text of which nothing else is known. */
  static Draft ofText(String id, String body) {
    return new Draft(id, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        List.of(), false, body);
  }
}
