package org.depeche.resolve;

import java.time.LocalDate;
import java.util.Optional;

/** Comparing EDTF times of the kinds that {@link Dates} gives. */
final class Edtf {
  private static final String OPEN = "..";

  private Edtf() {}

  /** Whether two times may be one: they overlap, or one of them is of a kind that cannot be compared. */
  static boolean mayBeSame(String one, String other) {
    return !start(one).isAfter(end(other)) && !start(other).isAfter(end(one));
  }

  /** Whether a time begins after another has ended; false for kinds that cannot be compared. */
  static boolean isAfter(String one, String other) {
    return start(one).isAfter(end(other));
  }

  private static LocalDate start(String edtf) {
    return part(edtf, 0).map(Moment::start).orElse(LocalDate.MIN);
  }

  private static LocalDate end(String edtf) {
    return part(edtf, 1).map(Moment::end).orElse(LocalDate.MAX);
  }

  private static Optional<Moment> part(String edtf, int at) {
    String[] parts = edtf.split("/", -1);
    String part = parts[Math.min(at, parts.length - 1)];
    return part.equals(OPEN) ? Optional.empty() : Moment.parse(part);
  }
}
