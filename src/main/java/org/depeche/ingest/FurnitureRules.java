package org.depeche.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The furniture rules of one language; a fault in their file is reported with file, line and likely cause. */
final class FurnitureRules {
  /** How many lines from the first or last one count as the page's top or bottom. */
  private static final int EDGE = 12;

  private final String file;
  private final List<String> months = new ArrayList<>();
  private final List<Pattern> dates = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final List<Telling> notices = new ArrayList<>();

  /** How lines begin that tell what became of an earlier version of the article; they are part of its text. */
  record Telling(String id, Notice tells, Pattern start, List<String> examples, List<String> others) {}

  /** Where on the page a rule holds. */
  enum Where {
    TOP,
    EDGES,
    ANYWHERE
  }

  /** A line that is furniture, with the date that it gives. */
  record Match(String rule, Optional<String> date) {}

  /**
   * One kind of line.
   *
   * @param examples lines that it matches, with {@code => date} after those that give one
   * @param others lines that it must not match
   */
  record Rule(String id, Where where, Pattern line, boolean dated, List<String> examples, List<String> others) {}

  private FurnitureRules(String file) {
    this.file = file;
  }

  static FurnitureRules load(String language) {
    String file = "lang/" + language + "/furniture.yaml";
    try (InputStream in = FurnitureRules.class.getClassLoader().getResourceAsStream(file)) {
      return in == null
          ? new FurnitureRules(file)
          : parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static FurnitureRules parse(String file, String yaml) {
    FurnitureRules rules = new FurnitureRules(file);
    try {
      new Compose(LoadSettings.builder().setLabel(file).build()).composeString(yaml).ifPresent(rules::readAll);
    } catch (MarkedYamlEngineException e) {
      throw rules.fault(e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0), e.getProblem());
    }
    return rules;
  }

  List<Rule> all() {
    return rules;
  }

  /** The first rule that holds for a stripped line that stands at an index among the lines that are not blank. */
  Optional<Match> match(String line, int index, int lines) {
    for (Rule rule : rules) {
      if (holds(rule.where, index, lines) && rule.line.matcher(line).matches()) {
        return Optional.of(new Match(rule.id, rule.dated ? date(line) : Optional.empty()));
      }
    }
    return Optional.empty();
  }

  List<Telling> notices() {
    return notices;
  }

  /** What a stripped line tells of an earlier version. */
  Optional<Notice> notice(String line) {
    return notices.stream().filter(it -> it.start().matcher(line).lookingAt()).map(Telling::tells).findFirst();
  }

  private static boolean holds(Where where, int index, int lines) {
    return switch (where) {
      case TOP -> index < EDGE;
      case EDGES -> index < EDGE || index >= lines - EDGE;
      case ANYWHERE -> true;
    };
  }

  Optional<String> date(String line) {
    for (Pattern pattern : dates) {
      Matcher matcher = pattern.matcher(line);
      while (matcher.find()) {
        Optional<String> date = PublicationDate.normal(iso(pattern, matcher));
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  private String iso(Pattern pattern, Matcher matcher) {
    StringBuilder iso = new StringBuilder(matcher.group("year"));
    String month = matcher.group("month");
    if (month != null) {
      iso.append('-').append(twoDigits(monthNumber(month)));
      String day = pattern.pattern().contains("(?<day>") ? matcher.group("day") : null;
      if (day != null) {
        iso.append('-').append(twoDigits(Integer.parseInt(day)));
      }
    }
    return iso.toString();
  }

  private static String twoDigits(int number) {
    return String.format(Locale.ROOT, "%02d", number);
  }

  private int monthNumber(String month) {
    if (Character.isDigit(month.charAt(0))) {
      return Integer.parseInt(month);
    }
    for (int i = 0; i < months.size(); i++) {
      if (month.toLowerCase(Locale.ROOT).matches("(?:" + months.get(i) + ")\\.?")) {
        return i + 1;
      }
    }
    throw new IllegalStateException(file + ": a date pattern takes \"" + month + "\" for a month");
  }

  private void readAll(Node root) {
    for (NodeTuple entry : mapping(root)) {
      String key = scalar(entry.getKeyNode());
      Node value = entry.getValueNode();
      switch (key) {
        case "months" -> months.addAll(strings(value));
        case "dates" -> sequence(value).forEach(it -> dates.add(pattern(it)));
        case "rules" -> sequence(value).forEach(it -> rules.add(rule(it)));
        case "notices" -> sequence(value).forEach(it -> notices.add(telling(it)));
        default -> throw fault(line(entry.getKeyNode()),
            "unknown key \"" + key + "\" (known: months, dates, rules, notices)");
      }
    }
  }

  private Rule rule(Node node) {
    String id = "";
    Where where = Where.ANYWHERE;
    Pattern pattern = null;
    boolean dated = false;
    List<String> examples = List.of();
    List<String> others = List.of();
    for (NodeTuple entry : mapping(node)) {
      Node value = entry.getValueNode();
      String key = scalar(entry.getKeyNode());
      switch (key) {
        case "id" -> id = scalar(value);
        case "where" -> where = where(value);
        case "line" -> pattern = pattern(value);
        case "dated" -> dated = Boolean.parseBoolean(scalar(value));
        case "examples" -> examples = strings(value);
        case "not" -> others = strings(value);
        default -> throw fault(line(entry.getKeyNode()),
            "unknown key \"" + key + "\" (known: id, where, line, dated, examples, not)");
      }
    }
    if (id.isEmpty() || pattern == null || examples.isEmpty()) {
      throw fault(line(node), "a rule needs id, line and examples");
    }
    return new Rule(id, where, pattern, dated, examples, others);
  }

  private Telling telling(Node node) {
    String id = "";
    Notice tells = null;
    Pattern start = null;
    List<String> examples = List.of();
    List<String> others = List.of();
    for (NodeTuple entry : mapping(node)) {
      Node value = entry.getValueNode();
      String key = scalar(entry.getKeyNode());
      switch (key) {
        case "id" -> id = scalar(value);
        case "tells" -> tells = notice(value);
        case "start" -> start = pattern(value);
        case "examples" -> examples = strings(value);
        case "not" -> others = strings(value);
        default -> throw fault(line(entry.getKeyNode()),
            "unknown key \"" + key + "\" (known: id, tells, start, examples, not)");
      }
    }
    if (id.isEmpty() || tells == null || start == null || examples.isEmpty()) {
      throw fault(line(node), "a notice needs id, tells, start and examples");
    }
    return new Telling(id, tells, start, examples, others);
  }

  private Notice notice(Node node) {
    String name = scalar(node);
    for (Notice notice : Notice.values()) {
      if (notice.name().toLowerCase(Locale.ROOT).equals(name)) {
        return notice;
      }
    }
    throw fault(line(node), "unknown notice \"" + name + "\" (known: correction, withdrawal)");
  }

  private Where where(Node node) {
    String name = scalar(node);
    for (Where where : Where.values()) {
      if (where.name().toLowerCase(Locale.ROOT).equals(name)) {
        return where;
      }
    }
    throw fault(line(node), "unknown place \"" + name + "\" (known: top, edges, anywhere)");
  }

  private Pattern pattern(Node node) {
    String expanded = scalar(node).replace("{month}", "(?:" + String.join("|", months) + ")\\.?");
    try {
      return Pattern.compile(expanded);
    } catch (PatternSyntaxException e) {
      throw fault(line(node), "not a regular expression: " + e.getDescription());
    }
  }

  private List<String> strings(Node node) {
    return sequence(node).stream().map(this::scalar).toList();
  }

  private List<Node> sequence(Node node) {
    if (node instanceof SequenceNode) {
      return ((SequenceNode) node).getValue();
    }
    throw fault(line(node), "a list is wanted here");
  }

  private List<NodeTuple> mapping(Node node) {
    if (node instanceof MappingNode) {
      return ((MappingNode) node).getValue();
    }
    throw fault(line(node), "keys with values are wanted here");
  }

  private String scalar(Node node) {
    if (node instanceof ScalarNode) {
      return ((ScalarNode) node).getValue();
    }
    throw fault(line(node), "a text is wanted here; quote it if it holds a colon");
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }

  private IllegalArgumentException fault(int line, String cause) {
    return new IllegalArgumentException(file + ":" + line + ": " + cause);
  }
}
