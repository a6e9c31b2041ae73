package org.depeche.model;

import java.util.Objects;
import java.util.Optional;

/**
 * Something a user has to know of: what went wrong, where, and the likely cause.
 *
 * @param place the file, with line or byte where known ({@code a.jsonl:12})
 * @param article the id of the article that is concerned, if any
 */
public record Problem(Severity severity, String place, Optional<String> article, String message) {
  public Problem {
    Objects.requireNonNull(severity);
    Objects.requireNonNull(article);
  }

  /** Whether the article was left out. */
  public enum Severity {
    WARNING,
    ERROR
  }

  /** One line; a control character of what was read, which could move a terminal's cursor, is shown as "�". */
  @Override
  public String toString() {
    return (place + article.map(id -> " (" + id + ")").orElse("")).replaceAll("\\p{Cc}", "�") + ": "
        + message.replaceAll("[\\s\\p{Cc}]+", " ");
  }
}
