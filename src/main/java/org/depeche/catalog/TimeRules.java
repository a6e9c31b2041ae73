package org.depeche.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The time expressions of a language, from {@code lang/<code>/time.yaml}.
 *
 * @param words by class (month, weekday, number …) the words in lower case with their value
 * @param rules in the order of the file
 * @param links words that make an interval of other expressions
 */
public record TimeRules(Map<String, Map<String, Integer>> words, List<Rule> rules, List<Link> links) {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)(2?)\\}");
  private static final String DAY = "0?[1-9]|[12][0-9]|3[01]";
  private static final String YEAR = "(?:19|20)[0-9]{2}";
  private static final String MONTH_NUMBER = "0?[1-9]|1[0-2]";
  private static final String NUMBER = "number";

  public TimeRules {
    Map<String, Map<String, Integer>> copy = new LinkedHashMap<>();
    words.forEach((kind, values) -> copy.put(kind, Collections.unmodifiableMap(new LinkedHashMap<>(values))));
    words = Collections.unmodifiableMap(copy);
    rules = List.copyOf(rules);
    links = List.copyOf(links);
  }

  /** What an expression does to the date it is read against. */
  public enum Meaning {
    /** The day, month and year that the words give; what they leave out comes from the publication. */
    DATE,
    /** So many units from the publication. */
    SHIFT,
    /** So many units from the time that was told last. */
    LATER,
    /** The latest such weekday that is not after the publication. */
    WEEKDAY,
    /** The latest such weekday before the publication's day. */
    WEEKDAY_BEFORE,
    /** The next such weekday after the publication's day. */
    WEEKDAY_AFTER,
    /** From one day, month, year or weekday to the second one. */
    RANGE,
    /** A season, with its year or the latest. */
    SEASON,
    /** A quarter of a year. */
    QUARTER,
    /** Ten years. */
    DECADE
  }

  /** How much a shift is about. */
  public enum Unit {
    DAY,
    WEEK,
    WEEKEND,
    MONTH,
    YEAR
  }

  /** How two expressions, or one with an open end, become an interval. */
  public enum Interval {
    RANGE,
    SINCE,
    UNTIL
  }

  /**
   * One way to give a time.
   *
   * @param groups the names of the pattern's groups: a class of words, or that with a 2 for its second word
   * @param shift how many units; the sign alone counts where the words give the number
   * @param whole whether it counts only where it is all that was said, or in an interval ("2021")
   */
  public record Rule(
      String id,
      Pattern pattern,
      List<String> groups,
      Meaning meaning,
      Optional<Unit> unit,
      int shift,
      boolean whole,
      List<Example> examples) {
    public Rule {
      groups = List.copyOf(groups);
      Objects.requireNonNull(unit);
      examples = List.copyOf(examples);
    }
  }

  /**
   * What a rule gives for an expression.
   *
   * @param published the publication date; empty where it is not known
   * @param expected EDTF; empty where nothing can be fixed
   * @param told the time that was told last
   */
  public record Example(String text, Optional<String> published, Optional<String> expected, Optional<String> told) {
    public Example {
      Objects.requireNonNull(published);
      Objects.requireNonNull(expected);
      Objects.requireNonNull(told);
    }
  }

  /** Words before an expression and, for a range, between it and the next one. */
  public record Link(Interval interval, Pattern before, Optional<Pattern> between) {
    public Link {
      Objects.requireNonNull(between);
    }
  }

  /** The value of a word of a class, or of digits; empty where the class has no such word. */
  public Optional<Integer> value(String kind, String word) {
    if (word.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.of(Integer.parseInt(word));
    }
    String form = word.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("[\\s\u00a0\u202f]+", " ");
    return Optional.ofNullable(words.getOrDefault(kind, Map.of()).get(form));
  }

  /** No expressions at all: the rules of a language without a file. */
  public static TimeRules none() {
    return new TimeRules(Map.of(), List.of(), List.of());
  }

  /** The rules of a language; none where it has no file. */
  public static TimeRules of(String language) {
    return LanguageYaml.resource("lang/" + language + "/time.yaml").map(TimeRules::read).orElseGet(TimeRules::none);
  }

  /** Reads a file's text; a fault names the file and the line. */
  public static TimeRules parse(String file, String text) {
    return read(LanguageYaml.parse(file, text));
  }

  private static TimeRules read(LanguageYaml yaml) {
    Map<String, Node> top = yaml.top(Set.of("words", "rules", "links"));
    Map<String, Map<String, Integer>> words = new LinkedHashMap<>();
    Map<String, String> patterns = builtIn();
    if (top.containsKey("words")) {
      yaml.mapping(top.get("words")).forEach((kind, node) -> readWords(yaml, kind, node, words, patterns));
    }
    List<Rule> rules = new ArrayList<>();
    for (Node node : top.containsKey("rules") ? yaml.list(top.get("rules")) : List.<Node>of()) {
      rules.add(rule(yaml, node, patterns));
    }
    List<Link> links = new ArrayList<>();
    for (Node node : top.containsKey("links") ? yaml.list(top.get("links")) : List.<Node>of()) {
      links.add(link(yaml, node));
    }
    return new TimeRules(words, rules, links);
  }

  private static Map<String, String> builtIn() {
    Map<String, String> patterns = new LinkedHashMap<>();
    patterns.put("day", DAY);
    patterns.put("year", YEAR);
    patterns.put("monthnumber", MONTH_NUMBER);
    patterns.put("decade", "(?:19|20)[0-9]0");
    return patterns;
  }

  private static void readWords(
      LanguageYaml yaml,
      String kind,
      Node node,
      Map<String, Map<String, Integer>> words,
      Map<String, String> patterns) {
    Map<String, Integer> values = new LinkedHashMap<>();
    List<String> forms = new ArrayList<>();
    yaml.mapping(node).forEach((form, value) -> {
      values.put(form.toLowerCase(Locale.ROOT), number(yaml, value));
      forms.add(form);
    });
    forms.sort((a, b) -> b.length() != a.length() ? b.length() - a.length() : a.compareTo(b));
    StringJoiner alternatives = new StringJoiner("|");
    if (kind.equals(NUMBER)) {
      alternatives.add("[0-9]{1,3}");
    }
    for (String form : forms) {
      String quoted = spaces(form.replace(".", "\\."));
      alternatives.add(Character.isUpperCase(form.codePointAt(0)) ? "(?-i:" + quoted + ")" : quoted);
    }
    words.put(kind, values);
    patterns.put(kind, alternatives.toString());
  }

  private static int number(LanguageYaml yaml, Node node) {
    try {
      return Integer.parseInt(yaml.text(node));
    } catch (NumberFormatException e) {
      throw yaml.fault(node, "'" + yaml.text(node) + "' is not a whole number");
    }
  }

  private static Rule rule(LanguageYaml yaml, Node node, Map<String, String> patterns) {
    Map<String, Node> keys =
        yaml.mapping(node, Set.of("id", "pattern", "gives", "unit", "shift", "whole", "examples"));
    List<Example> examples = new ArrayList<>();
    for (Node example : yaml.list(yaml.required(keys, "examples", node))) {
      examples.add(example(yaml, example));
    }
    List<String> groups = new ArrayList<>();
    Pattern pattern = pattern(yaml, yaml.required(keys, "pattern", node), patterns, groups);
    return new Rule(
        yaml.text(yaml.required(keys, "id", node)),
        pattern,
        groups,
        constant(yaml, Meaning.class, yaml.required(keys, "gives", node)),
        Optional.ofNullable(keys.get("unit")).map(unit -> constant(yaml, Unit.class, unit)),
        keys.containsKey("shift") ? number(yaml, keys.get("shift")) : 0,
        keys.containsKey("whole") && yaml.text(keys.get("whole")).equals("true"),
        examples);
  }

  private static Example example(LanguageYaml yaml, Node node) {
    List<String> parts = yaml.texts(node);
    if (parts.size() < 3 || parts.size() > 4) {
      throw yaml.fault(node, "an example is [text, publication date or unknown, result or none, time told last]");
    }
    return new Example(
        parts.get(0),
        Optional.of(parts.get(1)).filter(text -> !text.equals("unknown")),
        Optional.of(parts.get(2)).filter(text -> !text.equals("none")),
        parts.size() == 4 ? Optional.of(parts.get(3)) : Optional.empty());
  }

  private static Link link(LanguageYaml yaml, Node node) {
    Map<String, Node> keys = yaml.mapping(node, Set.of("gives", "before", "between"));
    Interval interval = constant(yaml, Interval.class, yaml.required(keys, "gives", node));
    if ((interval == Interval.RANGE) != keys.containsKey("between")) {
      throw yaml.fault(node, "'between' goes with 'gives: range', and with no other");
    }
    return new Link(
        interval,
        compile(yaml, keys.get("before"), "(?<![\\p{L}\\p{N}])(?:" + text(yaml, keys, "before", node) + ")\\s*$"),
        keys.containsKey("between")
            ? Optional.of(compile(yaml, keys.get("between"), "\\s*(?:" + text(yaml, keys, "between", node) + ")\\s*"))
            : Optional.empty());
  }

  private static String text(LanguageYaml yaml, Map<String, Node> keys, String key, Node at) {
    return spaces(yaml.text(yaml.required(keys, key, at)));
  }

  private static Pattern pattern(LanguageYaml yaml, Node node, Map<String, String> patterns, List<String> groups) {
    Matcher matcher = PLACEHOLDER.matcher(spaces(yaml.text(node)));
    StringBuilder regex = new StringBuilder();
    while (matcher.find()) {
      String kind = matcher.group(1);
      if (!patterns.containsKey(kind)) {
        throw yaml.fault(node, "unknown words {" + kind + "}; one of " + String.join(", ", patterns.keySet()));
      }
      groups.add(kind + matcher.group(2));
      String group = "(?<" + kind + matcher.group(2) + ">" + patterns.get(kind) + ")";
      matcher.appendReplacement(regex, Matcher.quoteReplacement(group));
    }
    matcher.appendTail(regex);
    return compile(yaml, node, "(?<![\\p{L}\\p{N}])(?:" + regex + ")(?![\\p{L}\\p{N}])");
  }

  private static String spaces(String text) {
    return text.replace(" ", "[\\s\u00a0\u202f]+").replace("'", "['’]");
  }

  private static Pattern compile(LanguageYaml yaml, Node node, String regex) {
    try {
      return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    } catch (PatternSyntaxException e) {
      throw yaml.fault(node, "not a regular expression: " + e.getDescription());
    }
  }

  private static <E extends Enum<E>> E constant(LanguageYaml yaml, Class<E> type, Node node) {
    String name = yaml.text(node).toUpperCase(Locale.ROOT).replace('-', '_');
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    StringJoiner known = new StringJoiner(", ");
    for (E constant : type.getEnumConstants()) {
      known.add(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    throw yaml.fault(node, "unknown value '" + yaml.text(node) + "'; one of " + known);
  }
}
