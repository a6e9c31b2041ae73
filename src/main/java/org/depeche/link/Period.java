package org.depeche.link;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days that a time may mean, both ends included.
 *
 * @param start not after {@code end}
 */
record Period(LocalDate start, LocalDate end) {
  private static final Pattern POINT = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?(?:T.*)?[~?%]?");
  private static final int SPRING = 21;
  private static final int WINTER = 24;
  private static final String OPEN = "..";

  Period {
    if (start.isAfter(end)) {
      throw new IllegalArgumentException("a period that ends before it starts");
    }
  }

  /** Reads an EDTF time or an XSD date; empty where it tells no two ends. */
  static Optional<Period> parse(String text) {
    String[] parts = text.strip().split("/", -1);
    if (parts.length > 2 || parts[0].equals(OPEN) || parts[parts.length - 1].equals(OPEN)) {
      return Optional.empty();
    }
    Optional<Period> first = point(parts[0]);
    Optional<Period> last = point(parts[parts.length - 1]);
    if (first.isEmpty() || last.isEmpty() || first.get().start().isAfter(last.get().end())) {
      return Optional.empty();
    }
    return Optional.of(new Period(first.get().start(), last.get().end()));
  }

  private static Optional<Period> point(String text) {
    Matcher matcher = POINT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      int year = Integer.parseInt(matcher.group(1));
      if (matcher.group(2) == null) {
        return Optional.of(new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
      }
      int month = Integer.parseInt(matcher.group(2));
      return Optional.of(month >= SPRING && month <= WINTER ? season(year, month) : day(matcher, year, month));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Period day(Matcher matcher, int year, int month) {
    if (matcher.group(3) == null) {
      YearMonth whole = YearMonth.of(year, month);
      return new Period(whole.atDay(1), whole.atEndOfMonth());
    }
    LocalDate day = LocalDate.of(year, month, Integer.parseInt(matcher.group(3)));
    return new Period(day, day);
  }

  private static Period season(int year, int season) {
    YearMonth first = YearMonth.of(year, 3 * (season - SPRING) + 3);
    return new Period(first.atDay(1), first.plusMonths(2).atEndOfMonth());
  }

  /** How many days it has. */
  long days() {
    return ChronoUnit.DAYS.between(start, end) + 1;
  }

  /** The days from the end of the earlier to the start of the later one; 0 where they meet. */
  long gap(Period other) {
    if (end.isBefore(other.start)) {
      return ChronoUnit.DAYS.between(end, other.start);
    }
    return other.end.isBefore(start) ? ChronoUnit.DAYS.between(other.end, start) : 0;
  }

  /** The days that both have. */
  Optional<Period> meet(Period other) {
    LocalDate from = start.isAfter(other.start) ? start : other.start;
    LocalDate to = end.isBefore(other.end) ? end : other.end;
    return from.isAfter(to) ? Optional.empty() : Optional.of(new Period(from, to));
  }

  /** The shortest period that has all days of both. */
  Period span(Period other) {
    return new Period(start.isBefore(other.start) ? start : other.start, end.isAfter(other.end) ? end : other.end);
  }
}
