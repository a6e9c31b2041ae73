package org.depeche.evaluate;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How alike names are, whatever their case, accents, articles and titles: the measure that gold is scored with. */
public final class Names {
  /** By code point, which differs from the order of Java's strings beyond the basic plane. */
  static final Comparator<String> BY_CODE_POINT = Names::compare;

  private static final Pattern LEADING = Pattern.compile(
      "^(?:(?:the|an?|les?|la|une?|des|du|de|aux?|mr?s?\\.|m\\.|mme) |[ldn]')+");
  private static final Pattern SPACE = Pattern.compile(
      "[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_-]+");
  private static final String EDGES = " .,;:«»\"“”()";
  private static final int DOTLESS_I = 'ı';
  private static final Set<String> STOP = new LinkedHashSet<>(List.of(
      "the", "a", "an", "of", "in", "for", "and", "to", "le", "la", "les", "l", "un", "une", "des", "du", "de", "d",
      "au", "aux", "en", "dans", "et", "sur", "pour", "par", "son", "sa", "ses", "leur", "leurs", "qu"));

  private Names() {}

  /** A name without case, accents, outer punctuation, and articles and titles at its start. */
  static String fold(String name) {
    String plain = caseless(name.replace('’', '\'').replace('\u00a0', ' ').replace('\u202f', ' '));
    String bare = Normalizer.normalize(plain, Normalizer.Form.NFD).codePoints()
        .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
    return LEADING.matcher(trimmed(SPACE.matcher(bare).replaceAll(" "))).replaceFirst("");
  }

  /** 1 where one name equals one label, else the best share of common content words, 0 to 1. */
  public static double similarity(Collection<String> names, Collection<String> labels) {
    Set<String> left = folded(names);
    Set<String> right = folded(labels);
    if (left.stream().anyMatch(right::contains)) {
      return 1;
    }
    double best = 0;
    for (String one : left) {
      for (String other : right) {
        best = Math.max(best, overlap(words(one), words(other)));
      }
    }
    return best;
  }

  /** Whether one of two names stands in the other. */
  static boolean contain(String one, String other) {
    String left = fold(one);
    String right = fold(other);
    return left.contains(right) || right.contains(left);
  }

  private static Set<String> folded(Collection<String> names) {
    return names.stream().map(Names::fold).filter(name -> !name.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static double overlap(Set<String> one, Set<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    long common = one.stream().filter(other::contains).count();
    return (double) common / (one.size() + other.size() - common);
  }

  private static Set<String> words(String name) {
    Set<String> words = new LinkedHashSet<>();
    Matcher matcher = WORD.matcher(fold(name));
    while (matcher.find()) {
      if (!STOP.contains(matcher.group())) {
        words.add(matcher.group());
      }
    }
    return words;
  }

  /** Unicode case folding: upper case and back, letter by letter, which tells no "ß" from "ss". */
  private static String caseless(String text) {
    StringBuilder caseless = new StringBuilder();
    text.codePoints().forEach(letter -> caseless.append(letter == DOTLESS_I
        ? Character.toString(letter)
        : Character.toString(letter).toUpperCase(Locale.ROOT).codePoints()
            .mapToObj(upper -> Character.toString(upper).toLowerCase(Locale.ROOT))
            .collect(Collectors.joining())));
    return caseless.toString();
  }

  private static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && EDGES.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && EDGES.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }

  private static int compare(String one, String other) {
    int[] left = one.codePoints().toArray();
    int[] right = other.codePoints().toArray();
    return Arrays.compare(left, right);
  }
}
