package org.depeche.resolve;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.depeche.catalog.TimeRules;
import org.depeche.catalog.TimeRules.Interval;
import org.depeche.catalog.TimeRules.Link;
import org.depeche.catalog.TimeRules.Rule;
import org.depeche.catalog.TimeRules.Unit;
import org.depeche.model.CodePoints;
import org.depeche.model.Span;
import org.depeche.resolve.Moment.Precision;

/** Time expressions of a language to EDTF, read against the date of publication. */
public final class Dates {
  /** A date without a year that lies further back than this is taken for the coming one. */
  private static final int LONGEST_MEMORY_IN_DAYS = 300;

  private static final int MONTHS_OF_A_SEASON = 3;
  private static final int SPRING = 21;

  private final TimeRules rules;
  private final TimeStarts starts;

  public Dates(TimeRules rules) {
    this.rules = rules;
    starts = new TimeStarts(rules.rules());
  }

  /**
   * What an expression is read against.
   *
   * @param published the publication date in its lexical form, as precise as known
   * @param told the EDTF time that was told last ("the next day")
   * @param future whether what it dates is still to come
   * @param past whether it is told as past, so that a month without a year lies behind the publication
   */
  public record Setting(Optional<String> published, Optional<String> told, boolean future, boolean past) {
    public Setting {
      Objects.requireNonNull(published);
      Objects.requireNonNull(told);
    }

    public Setting(Optional<String> published, Optional<String> told, boolean future) {
      this(published, told, future, false);
    }
  }

  /** The time that a text gives, in EDTF; empty where the text and the publication date do not fix one. */
  public Optional<String> resolve(String text, Setting setting) {
    List<Found> found = matches(text);
    for (int i = 0; i < found.size(); i++) {
      Optional<Linked> linked = link(text, found, i);
      if (linked.isPresent()) {
        return interval(linked.get(), setting);
      }
    }
    return found.stream()
        .max(Comparator.comparing((Found one) -> !one.rule.whole())
            .thenComparing(Found::length)
            .thenComparing(Found::start, Comparator.reverseOrder()))
        .flatMap(one -> value(one, setting));
  }

  /** The time expressions in a text, as spans in its code points, in order and apart from one another. */
  public List<Span> find(String text) {
    CodePoints points = new CodePoints(text);
    List<Span> spans = new ArrayList<>();
    List<Found> found = matches(text);
    for (int i = 0; i < found.size(); i++) {
      Found one = found.get(i);
      Optional<Linked> linked = link(text, found, i);
      if (linked.isPresent()) {
        i += linked.get().second.isPresent() ? 1 : 0;
        Found last = linked.get().second.orElse(one);
        spans.add(new Span(points.fromUtf16(linked.get().start), points.fromUtf16(last.end)));
      } else if (!one.rule.whole() || one.length() == text.strip().length()) {
        spans.add(new Span(points.fromUtf16(one.start), points.fromUtf16(one.end)));
      }
    }
    return spans;
  }

  private record Found(Rule rule, TreeMap<String, String> groups, int start, int end) {
    int length() {
      return end - start;
    }

    Optional<String> group(String name) {
      return Optional.ofNullable(groups.get(name));
    }
  }

  private record Linked(Interval interval, int start, Found first, Optional<Found> second) {}

  /** The longest matches, apart from one another, in the order of the text. */
  private List<Found> matches(String text) {
    List<Found> all = new ArrayList<>();
    starts.forEach(text, (rule, match) -> all.add(new Found(rule, groups(rule, match), match.start(), match.end())));
    all.sort(Comparator.comparing(Found::length).reversed().thenComparing(Found::start));
    List<Found> chosen = new ArrayList<>();
    for (Found one : all) {
      if (chosen.stream().noneMatch(other -> one.start < other.end && other.start < one.end)) {
        chosen.add(one);
      }
    }
    chosen.sort(Comparator.comparing(Found::start));
    return chosen;
  }

  private static TreeMap<String, String> groups(Rule rule, Matcher matcher) {
    TreeMap<String, String> groups = new TreeMap<>();
    for (String name : rule.groups()) {
      if (matcher.group(name) != null) {
        groups.put(name, matcher.group(name));
      }
    }
    return groups;
  }

  private Optional<Linked> link(String text, List<Found> found, int at) {
    Found one = found.get(at);
    for (Link link : rules.links()) {
      Matcher before = link.before().matcher(text).region(0, one.start);
      if (!before.find()) {
        continue;
      }
      if (link.between().isEmpty()) {
        return Optional.of(new Linked(link.interval(), before.start(), one, Optional.empty()));
      }
      if (at + 1 < found.size()) {
        Found next = found.get(at + 1);
        if (link.between().get().matcher(text.substring(one.end, next.start)).matches()) {
          return Optional.of(new Linked(link.interval(), before.start(), one, Optional.of(next)));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> interval(Linked linked, Setting setting) {
    Optional<String> first = value(linked.first, setting).filter(value -> !value.contains("/"));
    return switch (linked.interval) {
      case SINCE -> first.map(from -> from + "/..");
      case UNTIL -> first.map(to -> "../" + to);
      case RANGE -> {
        Optional<String> second =
            linked.second.flatMap(found -> value(found, setting)).filter(value -> !value.contains("/"));
        yield first.flatMap(from -> second.filter(to -> from.compareTo(to) <= 0).map(to -> from + "/" + to));
      }
    };
  }

  private Optional<String> value(Found found, Setting setting) {
    Optional<Moment> published = setting.published().flatMap(Moment::parse);
    return switch (found.rule.meaning()) {
      case DATE -> date(found, published, setting).map(Moment::edtf);
      case SHIFT -> published.flatMap(anchor -> shift(found, anchor));
      case LATER -> setting.told().flatMap(Dates::told).flatMap(anchor -> shift(found, anchor));
      case WEEKDAY -> published.map(anchor -> weekday(found, anchor, setting.future() ? 1 : -1, true).edtf());
      case WEEKDAY_BEFORE -> published.map(anchor -> weekday(found, anchor, -1, false).edtf());
      case WEEKDAY_AFTER -> published.map(anchor -> weekday(found, anchor, 1, false).edtf());
      case RANGE -> range(found, published, setting);
      case SEASON -> season(found, published);
      case QUARTER -> quarter(found, published);
      case DECADE -> found.group("decade").map(year -> year.substring(0, year.length() - 1) + "X");
    };
  }

  private static Optional<Moment> told(String edtf) {
    String[] ends = edtf.split("/", -1);
    return Moment.parse(ends.length == 2 && ends[0].equals("..") ? ends[1] : ends[0]);
  }

  private Optional<Integer> number(Found found, String kind) {
    return found.group(kind).flatMap(word -> rules.value(kind, word));
  }

  private Optional<Integer> month(Found found) {
    return number(found, "month").or(() -> number(found, "monthnumber"));
  }

  private Optional<Moment> date(Found found, Optional<Moment> published, Setting setting) {
    Optional<Integer> day = number(found, "day");
    Optional<Integer> month = month(found);
    Optional<Integer> year = number(found, "year");
    if (year.isPresent()) {
      return Moment.of(year.get(), month, day);
    }
    if (published.isPresent() && found.rule.unit().filter(Unit.YEAR::equals).isPresent()) {
      return Moment.of(published.get().start().getYear() + found.rule.shift(), month, day);
    }
    if (published.isEmpty() || published.get().precision() == Precision.YEAR) {
      return Optional.empty();
    }
    return month.isPresent()
        ? withoutYear(month.get(), day, published.get(), found.rule.shift(), setting)
        : day.flatMap(of -> dayOfMonth(of, published.get(), setting.future()));
  }

  /** The year that a day or month belongs to: the latest that is not after the publication, if not long ago. */
  private static Optional<Moment> withoutYear(
      int month, Optional<Integer> day, Moment published, int shift, Setting setting) {
    LocalDate limit = published.end();
    Optional<Moment> latest = Optional.empty();
    for (int year = limit.getYear() - 1; year <= limit.getYear() + 1; year++) {
      Optional<Moment> candidate = Moment.of(year, Optional.of(month), day);
      if (candidate.isEmpty()) {
        continue;
      }
      boolean ahead = candidate.get().start().isAfter(limit);
      boolean same = !ahead && !candidate.get().end().isBefore(published.start());
      if (shift > 0 ? ahead : setting.future() && (ahead || same)) {
        return candidate;
      }
      if (ahead) {
        boolean forgotten =
            latest.isPresent() && latest.get().start().plusDays(LONGEST_MEMORY_IN_DAYS).isBefore(limit);
        return shift == 0 && forgotten && !setting.past() ? candidate : latest;
      }
      latest = shift < 0 && same ? latest : candidate;
    }
    return latest;
  }

  private static Optional<Moment> dayOfMonth(int day, Moment published, boolean future) {
    if (published.precision() == Precision.MONTH) {
      return Optional.of(published);
    }
    YearMonth month = YearMonth.from(published.start());
    for (int i = 0; i < MONTHS_OF_A_SEASON; i++) {
      YearMonth candidate = month.plusMonths(future ? i : -i);
      if (candidate.isValidDay(day)) {
        LocalDate date = candidate.atDay(day);
        if (future ? !date.isBefore(published.start()) : !date.isAfter(published.start())) {
          return Optional.of(Moment.day(date));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> shift(Found found, Moment anchor) {
    int sign = found.rule.shift();
    int by = number(found, "number").map(number -> number * Integer.signum(sign)).orElse(sign);
    return shift(anchor, found.rule.unit().orElse(Unit.DAY), by);
  }

  private static Optional<String> shift(Moment anchor, Unit unit, int by) {
    boolean day = anchor.precision() == Precision.DAY;
    boolean year = anchor.precision() == Precision.YEAR;
    return switch (unit) {
      case DAY -> Optional.of(day ? Moment.day(anchor.start().plusDays(by)).edtf() : anchor.edtf());
      case WEEK -> Optional.of(day ? week(anchor.start().plusWeeks(by)) : anchor.edtf());
      case WEEKEND -> Optional.of(day ? weekend(anchor.start(), by) : anchor.edtf());
      case MONTH -> year
          ? Optional.of(anchor.edtf()).filter(same -> by == 0)
          : Optional.of(Moment.month(YearMonth.from(anchor.start()).plusMonths(by)).edtf());
      case YEAR -> Optional.of(Moment.year(anchor.start().getYear() + by).edtf());
    };
  }

  /** The month of a week, or the two that it lies in. */
  private static String week(LocalDate within) {
    YearMonth first = YearMonth.from(within.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    YearMonth last = YearMonth.from(within.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
    return first.equals(last) ? first.toString() : first + "/" + last;
  }

  private static String weekend(LocalDate anchor, int by) {
    LocalDate saturday =
        by > 0
            ? anchor.with(TemporalAdjusters.next(DayOfWeek.SATURDAY))
            : anchor.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
    return saturday + "/" + saturday.plusDays(1);
  }

  private Moment weekday(Found found, Moment anchor, int direction, boolean sameDay) {
    if (anchor.precision() != Precision.DAY) {
      return anchor;
    }
    DayOfWeek weekday = DayOfWeek.of(number(found, "weekday").orElse(1));
    return Moment.day(anchor.start().with(
        direction < 0
            ? (sameDay ? TemporalAdjusters.previousOrSame(weekday) : TemporalAdjusters.previous(weekday))
            : (sameDay ? TemporalAdjusters.nextOrSame(weekday) : TemporalAdjusters.next(weekday))));
  }

  private Optional<String> range(Found found, Optional<Moment> published, Setting setting) {
    Optional<Integer> firstWeekday = number(found, "weekday");
    Optional<Integer> lastWeekday = found.group("weekday2").flatMap(word -> rules.value("weekday", word));
    if (firstWeekday.isPresent() && lastWeekday.isPresent()) {
      return published.map(anchor -> weekdays(firstWeekday.get(), lastWeekday.get(), anchor));
    }
    Found last = second(found);
    return date(last, published, setting)
        .flatMap(to -> first(found, to).map(from -> from.edtf() + "/" + to.edtf()));
  }

  private static String weekdays(int first, int last, Moment anchor) {
    if (anchor.precision() != Precision.DAY) {
      return anchor.edtf();
    }
    LocalDate to = anchor.start().with(TemporalAdjusters.previousOrSame(DayOfWeek.of(last)));
    return to.with(TemporalAdjusters.previous(DayOfWeek.of(first))) + "/" + to;
  }

  /** The end of a range: what it leaves out stands in the beginning. */
  private static Found second(Found found) {
    TreeMap<String, String> groups = new TreeMap<>();
    for (String kind : List.of("day", "month", "monthnumber", "year")) {
      found.group(kind + "2").or(() -> found.group(kind).filter(value -> !kind.equals("day")))
          .ifPresent(value -> groups.put(kind, value));
    }
    return new Found(found.rule, groups, found.start, found.end);
  }

  private Optional<Moment> first(Found found, Moment to) {
    Optional<Integer> year = number(found, "year");
    Optional<Integer> day = number(found, "day");
    boolean years = day.isEmpty() && month(found).isEmpty();
    Optional<Integer> month =
        years ? Optional.empty() : month(found).or(() -> Optional.of(to.start().getMonthValue()));
    Optional<Moment> from = Moment.of(year.orElse(to.start().getYear()), month, day);
    return from.filter(moment -> !moment.start().isAfter(to.start()))
        .or(() -> year.isPresent() ? Optional.empty() : Moment.of(to.start().getYear() - 1, month, day));
  }

  private Optional<String> season(Found found, Optional<Moment> published) {
    int season = number(found, "season").orElse(SPRING);
    Optional<Integer> year = number(found, "year");
    if (year.isPresent()) {
      return Optional.of(year.get() + "-" + season);
    }
    return published.filter(anchor -> anchor.precision() != Precision.YEAR)
        .map(anchor -> seasonYear(season, anchor, found.rule) + "-" + season);
  }

  private static int seasonYear(int season, Moment anchor, Rule rule) {
    return rule.unit().equals(Optional.of(Unit.YEAR))
        ? anchor.start().getYear() + rule.shift()
        : latestSeason(season, anchor, rule.shift());
  }

  private static int latestSeason(int season, Moment anchor, int shift) {
    int month = MONTHS_OF_A_SEASON * (season - SPRING + 1);
    LocalDate limit = anchor.end();
    LocalDate start = LocalDate.of(limit.getYear(), month, 1);
    LocalDate latest = start.isAfter(limit) ? start.minusYears(1) : start;
    boolean now = latest.plusMonths(MONTHS_OF_A_SEASON).isAfter(limit);
    if (shift > 0) {
      return latest.getYear() + 1;
    }
    return shift < 0 && now ? latest.getYear() - 1 : latest.getYear();
  }

  private Optional<String> quarter(Found found, Optional<Moment> published) {
    int first = MONTHS_OF_A_SEASON * (number(found, "quarter").orElse(1) - 1) + 1;
    Optional<Integer> year = number(found, "year")
        .or(() -> published.filter(anchor -> anchor.precision() != Precision.YEAR)
            .map(anchor -> anchor.start().getYear() - (first > anchor.start().getMonthValue() ? 1 : 0)));
    return year.map(of -> YearMonth.of(of, first) + "/" + YearMonth.of(of, first + MONTHS_OF_A_SEASON - 1));
  }
}
