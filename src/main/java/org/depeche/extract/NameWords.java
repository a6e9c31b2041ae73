package org.depeche.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.depeche.catalog.Gazetteer;
import org.depeche.catalog.WordClass;
import org.depeche.catalog.World;
import org.depeche.extract.Phrases.Range;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/** What a word and those beside it tell of the name that it may be part of. */
final class NameWords {
  private static final Pattern PART_OF_A_TIME = Pattern.compile("(mid|early|late|mi)-\\p{L}+");

  private static final Pattern LETTERS = Pattern.compile("\\p{Lu}{2,5}");

  private final Words words;
  private final World world;

  NameWords(Words words) {
    this.words = words;
    world = words.world();
  }

  /** Whether a person's name may begin with a word: a given name, or what the recognizer takes for a person. */
  boolean isPersonStart(Sentence sentence, int index) {
    return world.titles().firstNames().contains(sentence.token(index).form())
        || sentence.token(index).name().equals("PERSON");
  }

  /** A capitalised title before a name belongs to the person, not to the name. */
  boolean isTitleWord(Sentence sentence, int index) {
    Token token = sentence.token(index);
    if (world.titles().firstNames().contains(token.form())) {
      return false;
    }
    int last = index;
    while (last < sentence.size()
        && world.titles().prefixes().contains(Words.lower(sentence.token(last)))
        && Words.isCapital(sentence.token(last + 1))) {
      last++;
    }
    Token end = sentence.token(last);
    if (!words.headsFirst() && last < sentence.size() && Words.isCapital(sentence.token(last + 1))
        && world.relations().has("party", Words.lower(sentence.token(last + 1)))) {
      return false;
    }
    boolean letters = end.form().equals(end.form().toUpperCase(Locale.ROOT));
    boolean bare = words.headsFirst() && index == 1 && last == 1 && last < sentence.size()
        && Words.is(token, "PROPN") && Words.is(sentence.token(2), "AUX");
    return !bare && words.isPersonNoun(sentence, last) && (!letters || words.isOffice(sentence, last));
  }

  /** "Editors' Forum", "Teachers' Union": a plural that owns the name's last words. */
  boolean isOwningPlural(Sentence sentence, int index) {
    return !words.headsFirst() && index + 2 <= sentence.size() && Words.isCapital(sentence.token(index))
        && sentence.token(index).form().endsWith("s") && sentence.token(index + 1).form().matches("['’]")
        && Words.isCapital(sentence.token(index + 2))
        && world.lexicon().noun(Words.lower(sentence.token(index)).replaceFirst("s$", "")).isPresent();
  }

  /** Whether a word is an adjective of a country ("Russian"). */
  boolean isCountryAdjective(Token token) {
    return isAdjectiveForm(token.form());
  }

  /** "the Russians", "Indian journalists": no name of its own, unless more capitals follow. */
  boolean isLoneDemonym(Sentence sentence, int index) {
    Token token = sentence.token(index);
    boolean pair = index < sentence.size() && isAdjectiveForm(words.text(sentence, index, index + 1));
    boolean second = index > 1 && isAdjectiveForm(words.text(sentence, index - 1, index));
    boolean adjective = isCountryAdjective(token)
        && world.gazetteer().senses(token.form()).get(0).kind() == Gazetteer.Kind.ADJECTIVE;
    int after = index + (pair ? 2 : 1);
    boolean alone =
        after > sentence.size()
            || !Words.isCapital(sentence.token(after))
            || sentence.token(after).name().equals("PERSON")
            || isTitleWord(sentence, after) && !isOwningPlural(sentence, after);
    return (adjective || pair || second) && (alone || words.headsFirst());
  }

  private boolean isAdjectiveForm(String form) {
    return world.gazetteer().senses(form).stream().anyMatch(sense -> sense.kind() == Gazetteer.Kind.ADJECTIVE);
  }

  /** "Christmas Day", "New Year's Eve", "Black Friday". */
  boolean isHoliday(Sentence sentence, int first, int last) {
    boolean person = world.titles().firstNames().contains(sentence.token(first).form());
    if (last < sentence.size() && isWhen(sentence, last + 1)) {
      return false;
    }
    boolean inside = isDayName(sentence, last) && (last > first || first > 1
        && (Words.isCapital(sentence.token(first - 1)) || sentence.token(first - 1).form().matches("['’]s?")));
    return !words.headsFirst() && !person && (inside || last < sentence.size() && isDayName(sentence, last + 1));
  }

  private boolean isDayName(Sentence sentence, int index) {
    Token token = sentence.token(index);
    return Words.isCapital(token) && world.relations().has("day-name", Words.lower(token));
  }

  /** « ministère du Travail, de l'Emploi et de la Santé »: a comma before a further field that the ministry sees to. */
  boolean opensField(Sentence sentence, int index) {
    int at = index + 1;
    boolean of = words.headsFirst() && sentence.token(index).form().equals(",") && at < sentence.size()
        && Words.isOf(sentence.token(at));
    while (of && at < sentence.size() && Words.is(sentence.token(at), "DET", "ADP")) {
      at++;
    }
    return of && WordClass.FIELD.holds(Words.lower(sentence.token(at)));
  }

  /** Whether a stretch of capitalised words may be a name by itself. */
  boolean isName(Sentence sentence, int first, int last) {
    Token token = sentence.token(first);
    boolean labelled = !Words.label(sentence, new Range(first, last)).equals("O");
    if (first == last && !labelled) {
      boolean opening = first == 1 || first == 2 && sentence.token(1).upos().equals("PUNCT");
      boolean common = world.lexicon().noun(Words.lower(token)).isPresent();
      return (!opening || isApposed(sentence, last + 1) || isOpeningSubject(sentence, last)) && !common
              && token.form().length() > 1
          || token.form().chars().filter(Character::isUpperCase).count() > 1 && !common;
    }
    return true;
  }

  /** « Orange dément … », "Target said …": a sentence's first word that is a subject without an article. */
  boolean isOpeningSubject(Sentence sentence, int index) {
    Token token = sentence.token(index);
    Token verb = token.head() > index ? sentence.token(token.head()) : token;
    boolean subject = Words.is(token, "PROPN") && token.universalRelation().equals("nsubj") && Words.is(verb, "VERB")
        && sentence.children(index).isEmpty();
    boolean finite = verb.has("VerbForm", "Fin");
    for (int i = index + 1; subject && i < verb.index(); i++) {
      subject = Words.is(sentence.token(i), "AUX", "ADV");
      finite |= sentence.token(i).has("VerbForm", "Fin");
    }
    return subject && finite && (words.headsFirst() || WordClass.SAYING_THAT.holds(verb.lemma())
        || WordClass.CONFIRMING.holds(verb.lemma()) || WordClass.ADMITTING.holds(verb.lemma())
        || WordClass.REJECTING.holds(verb.lemma()));
  }

  /** "The FO said": letters that are no word and say something, whatever the tagger takes them for. */
  boolean isLettersOfSpeaker(Token token, Sentence sentence) {
    boolean letters = !words.headsFirst() && LETTERS.matcher(token.form()).matches() && Words.is(token, "NOUN")
        && world.lexicon().noun(Words.lower(token)).isEmpty();
    return letters && token.universalRelation().equals("nsubj") && token.index() > 1
        && WordClass.ARTICLE.holds(Words.lower(sentence.token(token.index() - 1)))
        && WordClass.SAYING_THAT.holds(sentence.token(token.head()).lemma());
  }

  /** "Zornet, a collective, …": what is told right behind the first word of a sentence is told of a name. */
  private static boolean isApposed(Sentence sentence, int comma) {
    return comma + 1 < sentence.size() && sentence.token(comma).form().equals(",")
        && WordClass.INDEFINITE.holds(Words.lower(sentence.token(comma + 1)))
        && sentence.token(comma - 1).upos().equals("PROPN");
  }

  /** "The Supreme Court Monday upheld": a day that hangs on the verb behind it. */
  static boolean isWhen(Sentence sentence, int index) {
    Token token = sentence.token(index);
    return WordClass.WEEKDAY.holds(Words.lower(token)) && Tree.isRelation(token, "obl") && token.head() > index;
  }

  /** "mid-May", « mi-Mai »: a part of a time. */
  static boolean isPartOfATime(Token token) {
    return PART_OF_A_TIME.matcher(token.form()).matches();
  }

  /** Whether an article follows a word. */
  static boolean nextIsArticle(Sentence sentence, int index) {
    return next(sentence, index).filter(token -> token.upos().equals("DET")).isPresent();
  }

  /** The word behind another. */
  static Optional<Token> next(Sentence sentence, int index) {
    return index < sentence.size() ? Optional.of(sentence.token(index + 1)) : Optional.empty();
  }
}
