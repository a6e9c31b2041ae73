package org.depeche.catalog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is done to the phrases of a parser of phrases, in order: {@code lang/<code>/phrases.txt}. */
public record PhraseRules(List<Rule> rules) {
  /**
   * A pattern of Tregex and what Tsurgeon does where it matches.
   *
   * @param place file and line
   * @param operations one or more, in order
   */
  public record Rule(String place, String pattern, List<String> operations) {
    public Rule {
      operations = List.copyOf(operations);
    }

    /** Words without which the pattern matches nowhere: those that it tells as they are, not negated or in a choice. */
    public Set<String> words() {
      Set<String> words = new TreeSet<>();
      Deque<Boolean> needed = new ArrayDeque<>(List.of(true));
      boolean negated = false;
      Matcher part = PART.matcher(pattern);
      while (part.find()) {
        String text = part.group();
        if (text.equals("(") || text.equals("[")) {
          needed.push(needed.peek() && !negated && text.equals("("));
          negated = false;
        } else if (text.equals(")") || text.equals("]")) {
          needed.pop();
        } else if (text.equals("!") || text.equals("?")) {
          negated = true;
        } else if (NODE.matcher(text).matches()) {
          if (needed.peek() && !negated && WORD.matcher(text).matches()) {
            words.add(text);
          }
          negated = false;
        }
      }
      return words;
    }
  }

  private static final Pattern PART =
      Pattern.compile("/(?:[^/\\\\]|\\\\.)*/|[=|]?\\w*[A-Za-z_]\\w*(?:\\|\\w+)*|\\S");
  private static final Pattern NODE = Pattern.compile("/.*|.*[A-Za-z_].*");
  private static final Pattern WORD = Pattern.compile("[a-z]+");
  private static final Pattern NAMED = Pattern.compile("([a-z-]+): (.+)");
  private static final Pattern USE = Pattern.compile("\\$\\{([^}]*)\\}");
  private static final String DOES = " => ";

  public PhraseRules {
    rules = List.copyOf(rules);
  }

  /**
   * Reads {@code lang/<code>/phrases.txt} on the class path.
   *
   * @throws IllegalArgumentException for a fault in the file: file, line and likely cause
   */
  public static PhraseRules load(String language) {
    return of(DataLines.resource("lang/" + language + "/phrases.txt"));
  }

  static PhraseRules of(DataLines file) {
    Map<String, String> named = new LinkedHashMap<>();
    List<Rule> rules = new ArrayList<>();
    for (DataLines.Line line : file.lines()) {
      int does = line.text().indexOf(DOES);
      Matcher name = NAMED.matcher(line.text());
      if (does > 0) {
        rules.add(new Rule(file.file() + ":" + line.number(), filled(file, line, line.text().substring(0, does), named),
            operations(line.text().substring(does + DOES.length()).strip())));
      } else if (name.matches()) {
        named.put(name.group(1), filled(file, line, name.group(2), named));
      } else {
        throw file.fault(line, "neither 'name: pattern' nor 'pattern => operations'");
      }
    }
    return new PhraseRules(rules);
  }

  private static String filled(DataLines file, DataLines.Line line, String text, Map<String, String> named) {
    return USE.matcher(text).replaceAll(use -> {
      String value = named.get(use.group(1));
      if (value == null) {
        throw file.fault(line, "'" + use.group() + "' is not told in a line before; there are " + named.keySet());
      }
      return Matcher.quoteReplacement(value);
    });
  }

  private static List<String> operations(String text) {
    return text.startsWith("[") ? List.of(text.substring(1, text.length() - 1).split("\\] \\[")) : List.of(text);
  }
}
