package org.depeche.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Dates as web pages, feeds and mails write them: ISO 8601, RFC 1123, and days in words or digits in the languages
 * read.
 *
 * <p>Names of months are those of CLDR as the JDK has them, full and short.
 */
final class WrittenDate {
  private static final List<Locale> LOCALES =
      List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("es"), Locale.GERMAN, Locale.ITALIAN,
          Locale.forLanguageTag("pt"), Locale.forLanguageTag("nl"));
  private static final Map<String, Integer> MONTHS = months();
  private static final String MONTH = MONTHS.keySet().stream()
      .sorted((a, b) -> a.length() == b.length() ? a.compareTo(b) : b.length() - a.length())
      .map(Pattern::quote)
      .collect(Collectors.joining("|"));
  private static final int IGNORE_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern DAY_MONTH_YEAR = Pattern.compile(
      "(?<![\\p{L}\\d])(\\d{1,2})(?:er|st|nd|rd|th|\\.)?[\\s-]+(?:de\\s+|of\\s+)?(" + MONTH
          + ")\\.?,?[\\s-]+(?:de\\s+)?((?:19|20)\\d{2})(?!\\d)", IGNORE_CASE);
  private static final Pattern MONTH_DAY_YEAR = Pattern.compile(
      "(?<!\\p{L})(" + MONTH + ")\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d{2})(?!\\d)", IGNORE_CASE);
  private static final Pattern ISO = Pattern.compile(
      "(?<!\\d)((?:19|20)\\d{2})-(\\d{2})-(\\d{2})(?:[T ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)\\s*"
          + "(Z|[+-]\\d{2}:?(?:\\d{2})?)?)?(?!\\d)");
  /** As Java and Unix print dates: "Tue Mar 21 08:00:00 GMT 2017". */
  private static final Pattern PRINTED = Pattern.compile("(?<!\\p{L})(" + MONTH
      + ")\\s+(\\d{1,2})\\s+\\d{2}:\\d{2}:\\d{2}\\s+(?:[A-Z]{2,5}\\s+)?((?:19|20)\\d{2})(?!\\d)", IGNORE_CASE);

  /** Seconds or milliseconds since 1970, from 2001 to 2036. */
  private static final Pattern TICKS = Pattern.compile("(1\\d{9}|20\\d{8})(\\d{3})?");
  private static final Pattern COMPACT = Pattern.compile(
      "((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:T?\\d{4,6}Z?|[T ]\\d{2}:\\d{2}\\S*)?");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[/.](\\d{1,2})[/.](\\d{1,2})(?!\\d)");
  private static final Pattern SHORT_YEAR = Pattern.compile(
      "(?<![\\d/.:-])(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{2})(?![\\d/-])(?!\\.\\d)");
  private static final Pattern DIGITS = Pattern.compile(
      "(?<![\\d/.-])(\\d{1,2})([/.-])(\\d{1,2})\\2((?:19|20)\\d{2})(?![\\d/-])");

  private static final DateTimeFormatter TO_SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

  private WrittenDate() {}

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new TreeMap<>();
    for (Locale locale : LOCALES) {
      for (String pattern : List.of("MMMM", "MMM", "LLLL", "LLL")) {
        DateTimeFormatter formatter = DateTimeFormatter.ofPattern(pattern, locale);
        for (int month = 1; month <= 12; month++) {
          String name = formatter.format(LocalDate.of(2000, month, 1)).toLowerCase(Locale.ROOT);
          months.putIfAbsent(name.endsWith(".") ? name.substring(0, name.length() - 1) : name, month);
        }
      }
    }
    months.put("sept", 9);
    months.put("fevrier", 2);
    months.put("aout", 8);
    months.put("decembre", 12);
    return months;
  }

  /**
   * The first date in a text, in the lexical form of xsd:date or xsd:dateTime.
   *
   * @param monthFirst whether 03/04/2023 is the fourth of March; a part over 12 overrules it
   */
  static Optional<String> find(String text, boolean monthFirst) {
    String given = text.strip();
    if (COMPACT.matcher(given).matches()) {
      Matcher compact = COMPACT.matcher(given);
      compact.matches();
      return day(compact.group(1), compact.group(2), compact.group(3));
    }
    if (TICKS.matcher(given).matches()) {
      long seconds = Long.parseLong(given.substring(0, 10));
      return PublicationDate.normal(Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC).format(TO_SECONDS));
    }
    return rfc(given).or(() -> iso(given)).or(() -> words(given)).or(() -> digits(given, monthFirst))
        .or(() -> shortYear(given, monthFirst));
  }

  private static Optional<String> rfc(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text, RFC).toString())
          .flatMap(PublicationDate::normal);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static final DateTimeFormatter RFC = new DateTimeFormatterBuilder()
      .parseCaseInsensitive()
      .parseLenient()
      .append(DateTimeFormatter.RFC_1123_DATE_TIME)
      .toFormatter(Locale.ROOT);

  private static Optional<String> iso(String text) {
    Matcher iso = ISO.matcher(text);
    if (!iso.find()) {
      return Optional.empty();
    }
    String day = iso.group(1) + "-" + iso.group(2) + "-" + iso.group(3);
    String zone = iso.group(5) == null ? "" : iso.group(5);
    return iso.group(4) == null
        ? PublicationDate.normal(day)
        : PublicationDate.normal(day + "T" + iso.group(4) + zone).or(() -> PublicationDate.normal(day));
  }

  private static Optional<String> words(String text) {
    List<Found> found = new ArrayList<>();
    Matcher dayFirst = DAY_MONTH_YEAR.matcher(text);
    if (dayFirst.find()) {
      found.add(new Found(dayFirst.start(), day(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1))));
    }
    Matcher monthFirst = MONTH_DAY_YEAR.matcher(text);
    if (monthFirst.find()) {
      found.add(new Found(monthFirst.start(),
          day(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2))));
    }
    Matcher printed = PRINTED.matcher(text);
    if (printed.find()) {
      found.add(new Found(printed.start(), day(printed.group(3), month(printed.group(1)), printed.group(2))));
    }
    return found.stream()
        .filter(it -> it.date.isPresent())
        .min((a, b) -> Integer.compare(a.start, b.start))
        .flatMap(Found::date);
  }

  private record Found(int start, Optional<String> date) {}

  private static String month(String name) {
    return String.valueOf(MONTHS.get(name.toLowerCase(Locale.ROOT)));
  }

  private static Optional<String> digits(String text, boolean monthFirst) {
    Matcher yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.find()) {
      return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
    }
    Matcher digits = DIGITS.matcher(text);
    if (!digits.find()) {
      return Optional.empty();
    }
    boolean american = monthFirst && digits.group(2).equals("/");
    Optional<String> dayFirst = day(digits.group(4), digits.group(3), digits.group(1));
    Optional<String> inverse = day(digits.group(4), digits.group(1), digits.group(3));
    return american ? inverse.or(() -> dayFirst) : dayFirst.or(() -> inverse);
  }

  private static Optional<String> shortYear(String text, boolean monthFirst) {
    Matcher digits = SHORT_YEAR.matcher(text);
    return digits.find()
        ? digits(String.join(digits.group(2), digits.group(1), digits.group(3), "20" + digits.group(4)), monthFirst)
        : Optional.empty();
  }

  private static Optional<String> day(String year, String month, String day) {
    return PublicationDate.normal(String.format(Locale.ROOT, "%s-%02d-%02d", year, Integer.parseInt(month),
        Integer.parseInt(day)));
  }
}
