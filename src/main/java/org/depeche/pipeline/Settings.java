package org.depeche.pipeline;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a run goes about its work.
 *
 * @param threads how many articles are understood at a time; each thread takes some 100 MB besides the language models
 * @param limit how many articles are read at most, those that are known already not counted
 * @param since articles published before this year, month or day ({@code 2023}, {@code 2023-06}, {@code 2023-06-15})
 *     are passed over; those without a date are read
 * @param again whether articles that the store holds already, made from the same input by the same program, are made
 *     again
 */
public record Settings(int threads, OptionalLong limit, Optional<String> since, boolean again) {
  public static final Settings DEFAULT = new Settings(1, OptionalLong.empty(), Optional.empty(), false);

  public Settings {
    Objects.requireNonNull(limit);
    Objects.requireNonNull(since);
    if (threads < 1) {
      throw new IllegalArgumentException("a run needs a thread at least, not " + threads);
    }
  }
}
