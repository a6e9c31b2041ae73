package org.depeche.ingest;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Reads bytes as if they were a file. */
final class Reading {
  private static final Set<String> LANGUAGES = Set.of("en", "es", "fr");

  private Reading() {}

  static Collected of(String name, byte[] bytes, Defaults defaults) {
    Collected collected = new Collected();
    Format format = Format.ofName(name).orElse(Format.UNKNOWN);
    new Reader(defaults, LANGUAGES).read(
        new Source("in/" + name, name, format, () -> new ByteArrayInputStream(bytes)), collected);
    return collected;
  }

  static Collected of(String name, byte[] bytes) {
    return of(name, bytes, Defaults.NONE);
  }

  static Collected of(String name, String text) {
    return of(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
