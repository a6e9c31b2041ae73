package org.depeche.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The languages in which words are indexed: those that there is a pack for. */
public final class WordLanguages {
  private static final String FILE = "/lang/languages.txt";
  private static final List<String> ALL = read();

  private WordLanguages() {}

  /** ISO 639-1 codes, in the order of the alphabet. */
  public static List<String> all() {
    return ALL;
  }

  private static List<String> read() {
    try (InputStream in = WordLanguages.class.getResourceAsStream(FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> line.split("\\s+", 2)[0]).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }
}
