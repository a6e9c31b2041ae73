package org.depeche.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import org.depeche.catalog.TimeRules.Rule;

/**
 * Where the patterns of time rules match, found without trying every rule at every character.
 *
 * <p>A rule begins at the beginning of a word only, and with few characters; which ones is asked of its pattern once.
 * Safe for use by several threads.
 */
final class TimeStarts {
  private final List<Rule> rules;
  private final Map<Integer, int[]> byFirst = new ConcurrentHashMap<>();

  TimeStarts(List<Rule> rules) {
    this.rules = rules;
  }

  /**
   * Gives each match of each rule, those of one rule apart from one another; of one place in the order of the rules.
   */
  void forEach(String text, BiConsumer<Rule, Matcher> action) {
    Matcher[] matchers = new Matcher[rules.size()];
    int[] free = new int[rules.size()];
    int before = ' ';
    for (int at = 0; at < text.length(); at += Character.charCount(before)) {
      int first = text.codePointAt(at);
      if (!isWord(before)) {
        for (int rule : byFirst.computeIfAbsent(first, this::beginning)) {
          if (at >= free[rule] && matches(text, at, rule, matchers)) {
            free[rule] = matchers[rule].end();
            action.accept(rules.get(rule), matchers[rule]);
          }
        }
      }
      before = first;
    }
  }

  private boolean matches(String text, int at, int rule, Matcher[] matchers) {
    if (matchers[rule] == null) {
      matchers[rule] = rules.get(rule).pattern().matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }
    return matchers[rule].region(at, text.length()).lookingAt();
  }

  /** What the rules' patterns look back for: letters and digits of any script. */
  private static boolean isWord(int character) {
    return Character.isLetter(character) || isNumber(Character.getType(character));
  }

  private static boolean isNumber(int type) {
    return type == Character.DECIMAL_DIGIT_NUMBER || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
  }

  private int[] beginning(int first) {
    String text = Character.toString(first);
    List<Integer> found = new ArrayList<>();
    for (int rule = 0; rule < rules.size(); rule++) {
      Matcher matcher = rules.get(rule).pattern().matcher(text);
      if (matcher.lookingAt() || matcher.hitEnd()) {
        found.add(rule);
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }
}
