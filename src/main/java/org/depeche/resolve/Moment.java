package org.depeche.resolve;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day, a month or a year. */
record Moment(LocalDate start, Precision precision) {
  private static final Pattern LEXICAL = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:T.*)?)?)?");

  enum Precision {
    DAY,
    MONTH,
    YEAR
  }

  static Moment day(LocalDate date) {
    return new Moment(date, Precision.DAY);
  }

  static Moment month(YearMonth month) {
    return new Moment(month.atDay(1), Precision.MONTH);
  }

  static Moment year(int year) {
    return new Moment(LocalDate.of(year, 1, 1), Precision.YEAR);
  }

  /** The moment of an {@code xsd:date}, gYearMonth, gYear or dateTime; empty for anything else. */
  static Optional<Moment> parse(String lexical) {
    Matcher matcher = LEXICAL.matcher(lexical);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return of(
        Integer.parseInt(matcher.group(1)),
        Optional.ofNullable(matcher.group(2)).map(Integer::parseInt),
        Optional.ofNullable(matcher.group(3)).map(Integer::parseInt));
  }

  /** A calendar date as far as it is given; empty where there is no such day. */
  static Optional<Moment> of(int year, Optional<Integer> month, Optional<Integer> day) {
    try {
      if (month.isEmpty()) {
        return Optional.of(year(Year.of(year).getValue()));
      }
      return Optional.of(
          day.isEmpty()
              ? month(YearMonth.of(year, month.get()))
              : day(LocalDate.of(year, month.get(), day.get())));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The last day that belongs to it. */
  LocalDate end() {
    return switch (precision) {
      case DAY -> start;
      case MONTH -> YearMonth.from(start).atEndOfMonth();
      case YEAR -> LocalDate.of(start.getYear(), 12, 31);
    };
  }

  String edtf() {
    return switch (precision) {
      case DAY -> start.toString();
      case MONTH -> YearMonth.from(start).toString();
      case YEAR -> String.format(Locale.ROOT, "%04d", start.getYear());
    };
  }
}
