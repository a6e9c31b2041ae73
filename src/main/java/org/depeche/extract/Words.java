package org.depeche.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depeche.catalog.Lexicon;
import org.depeche.catalog.WordClass;
import org.depeche.catalog.World;
import org.depeche.model.CodePoints;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/** Look-ups over the tokens of one article. */
final class Words {
  private static final int LONGEST_NOUN = 4;
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern SECOND = Pattern.compile("(?:vice|co|ex|sous|contre|under)[-‑](.+)");
  private static final Set<String> OF = WordClass.OF_A_NAME.words();

  private final World world;
  private final CodePoints text;
  private final Map<Place, Optional<Lexicon.Noun>> nouns = new HashMap<>();

  private record Place(int sentence, int token) {}

  Words(World world, CodePoints text) {
    this.world = world;
    this.text = text;
  }

  World world() {
    return world;
  }

  /** Whether a noun stands before what specifies it. */
  boolean headsFirst() {
    return world.headsFirst();
  }

  /** The text of a stretch of tokens, with plain apostrophes and spaces. */
  String text(Sentence sentence, int first, int last) {
    String stretch = text.slice(sentence.span(first, last));
    return isPlain(stretch) ? stretch : SPACES.matcher(stretch).replaceAll(" ").strip();
  }

  /** Whether nothing in a text but single blanks within could be white space. */
  private static boolean isPlain(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter < ' ' || Character.isWhitespace(letter) && (letter != ' ' || before == ' ')) {
        return false;
      }
      before = letter;
    }
    return before != ' ';
  }

  /** Whether a word stands in the text between quotation marks, by itself. */
  boolean isQuoted(Token token) {
    String before = text.slice(Math.max(0, token.span().start() - 2), token.span().start()).strip();
    String after = text.slice(token.span().end(), Math.min(text.length(), token.span().end() + 2)).strip();
    return !before.isEmpty() && "\"“«„".indexOf(before.charAt(before.length() - 1)) >= 0
        && !after.isEmpty() && "\"”»“".indexOf(after.charAt(0)) >= 0;
  }

  String text(Sentence sentence, Phrases.Range range) {
    return text(sentence, range.first(), range.last());
  }

  static String lower(Token token) {
    return token.form().replace('’', '\'').toLowerCase(Locale.ROOT);
  }

  static String lemma(Token token) {
    return token.lemma().replace('’', '\'').toLowerCase(Locale.ROOT);
  }

  static boolean isCapital(Token token) {
    int first = token.form().codePointAt(0);
    return Character.isUpperCase(first);
  }

  /** Whether lower-case words are those of an office ("head of state"). */
  boolean isOffice(String words) {
    return world.titles().offices().contains(words);
  }

  static boolean isOf(Token token) {
    return OF.contains(lemma(token)) || OF.contains(lower(token));
  }

  static boolean isPlural(Token token) {
    return token.has("Number", "Plur");
  }

  static boolean is(Token token, String... tags) {
    for (String tag : tags) {
      if (tag.equals(token.upos())) {
        return true;
      }
    }
    return false;
  }

  /** What a token names as a noun: the longest entry of the lexicon that begins (ends, in English) with it. */
  Optional<Lexicon.Noun> noun(Sentence sentence, int head) {
    return nouns.computeIfAbsent(new Place(sentence.index(), head), place -> find(sentence, head));
  }

  private Optional<Lexicon.Noun> find(Sentence sentence, int head) {
    for (int size = LONGEST_NOUN; size >= 1; size--) {
      int first = headsFirst() ? head : head - size + 1;
      int last = headsFirst() ? head + size - 1 : head;
      if (first >= 1 && last <= sentence.size()) {
        Optional<Lexicon.Noun> noun = first == last ? world.lexicon().noun(exact(sentence, first)) : Optional.empty();
        for (int lemmas : headsFirst() ? new int[] {first - 1, last, first} : new int[] {first - 1, last}) {
          if (noun.isPresent()) {
            return noun;
          }
          String key = key(sentence, first, last, lemmas);
          noun = world.lexicon().noun(key).or(() -> former(key));
        }
        if (noun.isPresent()) {
          return noun;
        }
      }
    }
    return Optional.empty();
  }

  /** "ex-employé", "ex-agents" name what "employé" and "agent" name. */
  private Optional<Lexicon.Noun> former(String key) {
    if (!key.startsWith("ex-") || key.length() < 5) {
      return Optional.empty();
    }
    String now = key.substring(3);
    return world.lexicon().noun(now)
        .or(() -> world.lexicon().noun(now.endsWith("s") ? now.substring(0, now.length() - 1) : now));
  }

  private static String exact(Sentence sentence, int index) {
    return sentence.token(index).form().replace('’', '\'');
  }

  /** The words of a range, as lemmas up to a token ("numéros de sécurité sociale" with its head's alone). */
  private String key(Sentence sentence, int first, int last, int lemmas) {
    StringBuilder words = new StringBuilder();
    for (int i = first; i <= last; i++) {
      Token token = sentence.token(i);
      if (i < last && token.span().equals(sentence.token(i + 1).span())) {
        continue;
      }
      words.append(words.length() == 0 ? "" : " ");
      words.append(i <= lemmas && is(token, "NOUN", "PROPN", "ADJ") ? lemma(token) : lower(token));
    }
    return words.toString().replace("' ", "'");
  }

  boolean isPersonNoun(Sentence sentence, int index) {
    return noun(sentence, index).filter(noun -> noun.type().equals("Person")).isPresent()
        || isOffice(sentence, index);
  }

  /** "Co-chairman", « vice-amiral », "ex-minister": an office with what comes before it. */
  private boolean isSecondOffice(String word) {
    Matcher parts = SECOND.matcher(word);
    return parts.matches() && world.titles().offices().contains(parts.group(1));
  }

  boolean isOffice(Sentence sentence, int index) {
    String lemma = lemma(sentence.token(index));
    String lower = lower(sentence.token(index));
    return world.titles().offices().contains(lemma) || world.titles().offices().contains(lower)
        || isSecondOffice(lower);
  }

  boolean isHonorific(Token token) {
    return world.titles().honorifics().contains(token.form().replace('’', '\''));
  }

  /** Whether a noun stands in a phrase in which it names nothing: "pour le compte de", "on account of". */
  boolean isPhrase(Sentence sentence, int index) {
    for (int first = Math.max(1, index - 4); first <= index; first++) {
      for (int last = index; last <= Math.min(sentence.size(), index + 2); last++) {
        if (last > first && world.relations().has("no-thing", asWritten(sentence, first, last))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The words of a stretch in lower case, a contraction once. */
  static String asWritten(Sentence sentence, int first, int last) {
    StringBuilder written = new StringBuilder();
    for (int i = first; i <= last; i++) {
      boolean half = i < sentence.size() && sentence.token(i).span().equals(sentence.token(i + 1).span());
      if (!half) {
        written.append(written.length() == 0 ? "" : " ").append(lower(sentence.token(i)));
      }
    }
    return written.toString().replace("' ", "'");
  }

  /** The recognizer's class of the last labelled token in a range. */
  static String label(Sentence sentence, Phrases.Range range) {
    String label = "O";
    for (int i = range.first(); i <= range.last(); i++) {
      String name = sentence.token(i).name();
      label = name.equals("O") ? label : name;
    }
    return label;
  }
}
