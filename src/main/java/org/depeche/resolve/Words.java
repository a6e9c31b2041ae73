package org.depeche.resolve;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spelling made comparable: case, accents, apostrophes and white space put aside. */
final class Words {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}.&'+-]+");
  private static final Pattern ELIDED = Pattern.compile("(\\p{L}{1,2}')(.+)");
  private static final Pattern GENITIVE = Pattern.compile("'s?$");
  private static final Pattern DOTTED = Pattern.compile("(?:\\p{L}\\.)+");
  private static final Pattern EDGES = Pattern.compile("^[.'&+-]+|[.'&-]+$");
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Map<Character, String> LIGATURES =
      Map.of('œ', "oe", 'æ', "ae", 'ß', "ss", 'ø', "o", 'ł', "l", 'đ', "d", 'ı', "i", 'ð', "d", 'þ', "th");

  private Words() {}

  /** Lower case without accents, with straight apostrophes and single blanks. */
  static String fold(String text) {
    return isPlainWord(text) ? text.toLowerCase(Locale.ROOT) : foldAny(text);
  }

  private static boolean isPlainWord(String text) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter <= ' ' || letter > '~') {
        return false;
      }
    }
    return true;
  }

  private static String foldAny(String text) {
    String decomposed = Normalizer.normalize(text.replace('’', '\''), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String plain = MARKS.matcher(decomposed).replaceAll("");
    StringBuilder folded = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      folded.append(LIGATURES.getOrDefault(plain.charAt(i), String.valueOf(plain.charAt(i))));
    }
    return line(folded.toString());
  }

  /** The text on one line, with single blanks. */
  static String line(String text) {
    return SPACES.matcher(text.strip()).replaceAll(" ");
  }

  /** The folded words of a text: "l'Est" gives two, "China's" one without its genitive, "U.S." one without dots. */
  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    for (String part : APART.split(fold(text))) {
      Matcher elided = ELIDED.matcher(part);
      if (elided.matches() && !GENITIVE.matcher(part).find()) {
        words.add(elided.group(1));
        add(elided.group(2), words);
      } else {
        add(part, words);
      }
    }
    return words;
  }

  private static void add(String part, List<String> words) {
    String word = GENITIVE.matcher(part).replaceFirst("");
    word = DOTTED.matcher(word).matches() ? word.replace(".", "") : EDGES.matcher(word).replaceAll("");
    if (!word.isEmpty()) {
      words.add(word);
    }
  }

  /** Words joined by hyphens, of letters and digits only, fit for an IRI's path. */
  static String slug(String text) {
    return NOT_WORD.matcher(fold(text)).replaceAll(" ").strip().replace(' ', '-');
  }
}
