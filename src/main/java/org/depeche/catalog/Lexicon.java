package org.depeche.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The head nouns of a language and what they name. */
public final class Lexicon {
  private static final int SHORTEST_PART = 5;
  private static final Set<String> TYPES =
      new LinkedHashSet<>(
          List.of(
              "Account", "System", "Data", "Malware", "Vulnerability", "Person", "Group", "GovernmentBody",
              "Organization", "MediaOutlet", "Country", "Place", "unit"));
  private static final Set<String> FLAGS =
      new LinkedHashSet<>(List.of("hacker", "letters", "shared", "owned", "epicene"));

  private static final Pattern NUMBER = Pattern.compile("^[0-9]+(?=-)");

  private final Map<String, Noun> nouns;

  /**
   * What a noun names.
   *
   * @param type a class of the ontology; {@code Person} becomes a Group in the plural; {@code unit} takes the type of
   *     its complement
   * @param hacker whether it is a word for the attacking side
   * @param letters whether it is Data unless it has an owner (mails, messages)
   * @param shared whether it is a System where a body owns it
   * @param owned whether it counts only where somebody owns it
   * @param epicene whether its gender tells nothing of the person meant ("victime", "tête de liste")
   * @param words the number of words matched
   */
  public record Noun(
      String type, boolean hacker, boolean letters, boolean shared, boolean owned, boolean epicene, int words) {
    public boolean isUnit() {
      return type.equals("unit");
    }
  }

  private Lexicon(Map<String, Noun> nouns) {
    this.nouns = Collections.unmodifiableMap(nouns);
  }

  /**
   * Reads {@code lang/<code>/nouns.txt} on the class path.
   *
   * @throws IllegalArgumentException for a fault in the file: file, line and likely cause
   */
  public static Lexicon load(String language) {
    return of(DataLines.resource("lang/" + language + "/nouns.txt"));
  }

  static Lexicon of(DataLines file) {
    Map<String, Noun> nouns = new LinkedHashMap<>();
    for (DataLines.Line line : file.lines()) {
      int colon = line.text().indexOf(':');
      if (colon < 0) {
        throw file.fault(line, "no colon: a line is 'Type: noun; noun'");
      }
      List<String> head = new ArrayList<>(Arrays.asList(line.text().substring(0, colon).strip().split("\\s+")));
      String type = head.remove(0);
      if (!TYPES.contains(type)) {
        throw file.fault(line, "'" + type + "' is no type" + DataLines.nearest(type, TYPES));
      }
      for (String flag : head) {
        if (!FLAGS.contains(flag)) {
          throw file.fault(line, "'" + flag + "' is no flag" + DataLines.nearest(flag, FLAGS));
        }
      }
      for (String noun : file.values(line, line.text().substring(colon + 1))) {
        nouns.putIfAbsent(noun, noun(type, head, noun));
      }
    }
    return new Lexicon(nouns);
  }

  private static Noun noun(String type, List<String> flags, String key) {
    return new Noun(
        type, flags.contains("hacker"), flags.contains("letters"), flags.contains("shared"), flags.contains("owned"),
        flags.contains("epicene"), key.split("[ ']").length);
  }

  /**
   * The sense of a noun or of an expression of several words, with single spaces; only proper forms have capitals. A
   * star in the file stands for a number ("*-year-old"). A person told by two nouns is what the first one says
   * ("caporal-chef").
   */
  public Optional<Noun> noun(String lemmas) {
    Noun whole = nouns.get(NUMBER.matcher(lemmas).replaceFirst("*"));
    int hyphen = lemmas.indexOf('-');
    return whole != null || hyphen < SHORTEST_PART || lemmas.indexOf('\'') >= 0 || lemmas.indexOf(' ') >= 0
        ? Optional.ofNullable(whole)
        : Optional.ofNullable(nouns.get(lemmas.substring(0, hyphen))).filter(first -> first.type().equals("Person"));
  }

  public int size() {
    return nouns.size();
  }
}
