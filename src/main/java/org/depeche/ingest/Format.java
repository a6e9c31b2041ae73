package org.depeche.ingest;

import java.util.Locale;
import java.util.Optional;

/** How a source holds its articles. */
public enum Format {
  /** One article, plain text. */
  TEXT,
  /** Schema.org JSON-LD: one article, an array or a {@code @graph}. */
  JSON,
  /** One JSON-LD document a line. */
  JSON_LINES,
  /** To be told by the first characters. */
  UNKNOWN;

  /** The format that a file name's ending stands for; empty for names that are not read. */
  public static Optional<Format> ofName(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (name.endsWith(".txt")) {
      return Optional.of(TEXT);
    }
    if (name.endsWith(".json") || name.endsWith(".jsonld")) {
      return Optional.of(JSON);
    }
    return name.endsWith(".jsonl") ? Optional.of(JSON_LINES) : Optional.empty();
  }
}
