package org.depeche.annotate;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.depeche.catalog.WordClass;

/**
 * A text in the form that the models were trained on, of the same length in UTF-16 units so that offsets hold.
 *
 * <p>Typographic apostrophes and spaces become plain ones, code points beyond the BMP become spaces, and identifiers
 * (CVE numbers, URLs, hashes, names with digits such as APT31 or Cl0p) become capitalised runs of letters, which
 * taggers take for names instead of breaking them up. "lorsqu'un" becomes "quand  un", which is two words. A name that
 * somebody goes by loses its quotation marks and gets a capital.
 */
final class NormalForm {
  private static final Pattern IDENTIFIER =
      Pattern.compile(
          "(?:https?://|www\\.)[^\\s<>\"»)]+[^\\s<>\"»).,;:!?]"
              + "|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"
              + "|\\bCVE-\\d{4}-\\d{4,7}\\b"
              + "|\\b[0-9a-fA-F]{32,64}\\b"
              + "|\\bNoName\\d+(?:\\(\\d+\\))?"
              + "|\\b(?=[\\p{L}\\d-]*\\p{Lu})\\p{L}[\\p{L}-]*\\d[\\p{L}\\d]*(?:-[\\p{L}\\d]*\\d[\\p{L}\\d]*)*\\b");

  /** Party and state behind a legislator's name: its full stop ends no sentence. */
  private static final Pattern SEAT = Pattern.compile("\\([A-Z]-[A-Z][A-Za-z.]{0,8}\\)");

  /** "a porté plainte contre X.", "posted on X.": no initial, so that the full stop behind ends the sentence. */
  private static final Pattern ANYBODY = Pattern.compile(
      "(?<=\\b(?:contre|sur|on|social|plateforme|network|platform) )X(?=\\.(?!\\w))");

  /** The attack's name is one word: no denial of anything. */
  private static final Pattern NO_DENIAL = Pattern.compile("(?i)\\b(denial)[ -](of)[ -](service)\\b");

  /** "the handle “karst”", « un certain « Kalvo » »: the parser would take the marks for those of a quotation. */
  private static final Pattern HANDLE = Pattern.compile("(?iu)(?<![\\p{L}'-])(?:"
      + WordClass.BEFORE_HANDLE.words().stream().sorted(Comparator.comparing(String::length).reversed())
          .map(Pattern::quote).collect(Collectors.joining("|"))
      + ")\\s(?:(?:de|of) )?(?<open>[\"«])\\s?(?<name>[\\p{L}\\d][\\p{L}\\d_.-]{0,23}[\\p{L}\\d])"
      + "\\s?(?<close>[\"»])(?!\\s?[.;:!?])");

  /** "lorsqu'un pirate", "puisqu'il": the tokenizer leaves them one word, which the models have not seen. */
  private static final Pattern ELIDED = Pattern.compile("(?iu)\\b(?:lors|puis|quoi)qu'(?=\\p{L})");

  private NormalForm() {}

  static String of(String text) {
    StringBuilder normal = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      normal.append(plain(text.charAt(i)));
    }
    Matcher identifiers = IDENTIFIER.matcher(normal.toString());
    while (identifiers.find()) {
      for (int i = identifiers.start(); i < identifiers.end(); i++) {
        normal.setCharAt(i, i == identifiers.start() ? 'X' : 'a');
      }
    }
    Matcher handles = HANDLE.matcher(normal.toString());
    while (handles.find()) {
      normal.setCharAt(handles.start("open"), ' ');
      normal.setCharAt(handles.start("close"), ' ');
      int first = handles.start("name");
      char letter = normal.charAt(first);
      normal.setCharAt(first, Character.isLetter(letter) ? Character.toUpperCase(letter) : 'X');
      for (int i = first + 1; i < handles.end("name"); i++) {
        normal.setCharAt(i, Character.isLetter(normal.charAt(i)) ? normal.charAt(i) : 'a');
      }
    }
    Matcher anybody = ANYBODY.matcher(normal.toString());
    while (anybody.find()) {
      normal.setCharAt(anybody.end(), '!');
    }
    Matcher attacks = NO_DENIAL.matcher(normal.toString());
    while (attacks.find()) {
      normal.setCharAt(attacks.end(1), '-');
      normal.setCharAt(attacks.end(2), '-');
    }
    Matcher elided = ELIDED.matcher(normal.toString());
    while (elided.find()) {
      boolean capital = Character.isUpperCase(normal.charAt(elided.start()));
      normal.replace(elided.start(), elided.end(), capital ? "Quand  " : "quand  ");
    }
    Matcher seats = SEAT.matcher(normal.toString());
    while (seats.find()) {
      for (int i = seats.start(); i < seats.end(); i++) {
        normal.setCharAt(i, normal.charAt(i) == '.' ? 'a' : normal.charAt(i));
      }
    }
    return normal.toString();
  }

  private static char plain(char c) {
    return switch (c) {
      case '’', '‘', 'ʼ', '′' -> '\'';
      case '“', '”', '„' -> '"';
      case '\u00a0', '\u202f', '\u2007', '\u2009', '\u200a', '\u2002', '\u2003', '\u3000', '\t', '\u200b',
          '\ufeff' -> ' ';
      case '\u2010', '\u2011' -> '-';
      default -> Character.isSurrogate(c) || Character.isISOControl(c) && c != '\n' && c != '\r' ? ' ' : c;
    };
  }
}
