package org.depeche.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A press article as it was ingested.
 *
 * @param id what the source calls it: its identifier, or the file's name
 * @param language BCP 47 primary language, or {@code und} where it is not yet known
 * @param published {@code xsd:date}, {@code xsd:gYearMonth}, {@code xsd:gYear} or {@code xsd:dateTime} in its lexical
 *     form, as precise as known
 * @param authors names as the source gives them, in its order
 * @param body the text that all offsets count in: articleBody verbatim, another source's with accents composed (NFC)
 */
public record Article(
    String id,
    Optional<String> url,
    String language,
    Optional<String> headline,
    Optional<String> published,
    Optional<String> publisher,
    List<String> authors,
    String body) {

  public Article {
    authors = List.copyOf(authors);
    Objects.requireNonNull(url);
    Objects.requireNonNull(headline);
    Objects.requireNonNull(published);
    Objects.requireNonNull(publisher);
    if (id.isBlank()) {
      throw new IllegalArgumentException("an article needs an id");
    }
    if (body.isBlank()) {
      throw new IllegalArgumentException("an article needs a text");
    }
  }

  /** An article whose authors are not known. */
  public Article(
      String id,
      Optional<String> url,
      String language,
      Optional<String> headline,
      Optional<String> published,
      Optional<String> publisher,
      String body) {
    this(id, url, language, headline, published, publisher, List.of(), body);
  }

  /** The SHA-256 of the body's UTF-8 bytes, 64 lower-case hex digits. */
  public String sha256() {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
