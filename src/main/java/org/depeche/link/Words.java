package org.depeche.link;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words and names, made comparable. */
final class Words {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private Words() {}

  /** Lower case without accents. */
  static String fold(String text) {
    return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** The folded words of a text, in its order. */
  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(fold(text));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  /** The words of a name in one string, so that punctuation makes no difference. */
  static String key(String name) {
    return String.join("-", of(name));
  }

  /** The part that two sets share of the smaller one; 0 where one is empty. */
  static double overlap(Set<String> one, Set<String> other) {
    int smaller = Math.min(one.size(), other.size());
    return smaller == 0 ? 0 : (double) shared(one, other) / smaller;
  }

  static int shared(Set<String> one, Collection<String> other) {
    int count = 0;
    for (String item : other) {
      count += one.contains(item) ? 1 : 0;
    }
    return count;
  }
}
