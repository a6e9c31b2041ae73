package org.depeche.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date as articles carry it: {@code 2023}, {@code 2023-07}, {@code 2023-07-12} or a date and time. */
public final class PublicationDate {
  private static final Pattern DAY = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
  private static final Pattern TIME = Pattern.compile(
      "(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2})(:\\d{2})?(\\.\\d{1,9})?\\s*(Z|[+-]\\d{2}:?(?:\\d{2})?)?");

  private PublicationDate() {}

  /**
   * The lexical form of xsd:gYear, xsd:gYearMonth, xsd:date or xsd:dateTime, as precise as given.
   *
   * <p>{@code 2023-07-12 10:00} and {@code +0200} are put right; empty where it is no date of the calendar.
   */
  public static Optional<String> normal(String given) {
    String text = given.strip();
    try {
      Matcher day = DAY.matcher(text);
      if (day.matches()) {
        return checkedDay(text, day);
      }
      Matcher time = TIME.matcher(text);
      return time.matches() ? Optional.of(checkedTime(time)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> checkedDay(String text, Matcher day) {
    if (text.startsWith("0000")) {
      return Optional.empty();
    }
    if (day.group(3) != null) {
      LocalDate.parse(text);
    } else if (day.group(2) != null) {
      YearMonth.parse(text);
    }
    return Optional.of(text);
  }

  private static String checkedTime(Matcher time) {
    LocalDate.parse(time.group(1));
    String clock = time.group(2) + (time.group(3) == null ? ":00" : time.group(3));
    LocalTime.parse(clock);
    String fraction = time.group(4) == null ? "" : time.group(4);
    return time.group(1) + "T" + clock + fraction + zone(time.group(5));
  }

  private static String zone(String given) {
    if (given == null || given.equals("Z")) {
      return given == null ? "" : given;
    }
    String digits = given.replace(":", "");
    String zone = digits.substring(0, 3) + ":" + (digits.length() == 5 ? digits.substring(3) : "00");
    return ZoneOffset.of(zone).equals(ZoneOffset.UTC) ? "Z" : zone;
  }
}
