package org.depeche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.depeche.catalog.Gazetteer;
import org.depeche.catalog.WordClass;
import org.depeche.catalog.World;
import org.depeche.extract.Phrases.Range;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/** Runs of capitalised words that may be names, with the small words within them. */
final class CapitalRuns {
  private static final int SHORT_PORTFOLIO = 7;
  private static final int LONGEST_PORTFOLIO = 20;
  private static final int LONGEST_TITLE = 12;
  private static final Pattern CHANNEL = Pattern.compile("\\d{1,3}");
  private static final Pattern NEWS = Pattern.compile("News|NEWS");

  private final Words words;
  private final World world;
  private final NameWords nameWords;

  CapitalRuns(Words words, NameWords nameWords) {
    this.words = words;
    this.nameWords = nameWords;
    world = words.world();
  }

  /** The runs of a sentence in the order of the text; they do not overlap. */
  List<Range> find(Sentence sentence) {
    List<Range> runs = new ArrayList<>();
    int at = 1;
    while (at <= sentence.size()) {
      if (!starts(sentence, at)) {
        at++;
        continue;
      }
      int last = isStation(sentence, at) ? at + 1 : at;
      for (int i = last + 1; i <= sentence.size(); i++) {
        if (goesOn(sentence, at, i)) {
          last = i;
        } else if (!isInside(sentence, at, i)) {
          break;
        }
      }
      at = behindArticle(sentence, behindField(sentence, at, last), last);
      boolean thing = !isOccasion(sentence, at, last) && !nameWords.isHoliday(sentence, at, last);
      if (thing && nameWords.isName(sentence, at, last) && !isFieldOfTitle(sentence, at, last)) {
        runs.add(new Range(at, last));
      }
      at = last + 1;
    }
    return runs;
  }

  /** "Minister for Foreign Affairs and Trade Winston Peters": where the name starts behind the field. */
  private int behindField(Sentence sentence, int first, int last) {
    for (int i = first + 1; i < last && !words.headsFirst(); i++) {
      if (nameWords.isPersonStart(sentence, i) && !nameWords.isPersonStart(sentence, first)
          && isInTitle(sentence, first)) {
        return i;
      }
    }
    return first;
  }

  /** « PARIS — La France a …»: a known name behind an article that opens the text proper. */
  private int behindArticle(Sentence sentence, int first, int last) {
    boolean article = last > first && WordClass.ARTICLE.holds(Words.lower(sentence.token(first)))
        && world.gazetteer().senses(words.text(sentence, new Range(first, last))).isEmpty()
        && !world.gazetteer().senses(words.text(sentence, new Range(first + 1, last))).isEmpty();
    return article ? first + 1 : first;
  }

  /** Whether a title goes on to a word over "of", "for" and "and". */
  private boolean isInTitle(Sentence sentence, int index) {
    boolean linked = false;
    for (int i = index - 1; i >= Math.max(1, index - LONGEST_TITLE); i--) {
      Token token = sentence.token(i);
      if (linked && Words.isCapital(token) && words.isPersonNoun(sentence, i)) {
        return true;
      }
      linked |= Words.is(token, "ADP");
      if (!Words.is(token, "ADP", "CCONJ", "DET") && !Words.isCapital(token)) {
        return false;
      }
    }
    return false;
  }

  /** "L'opération « Cronos »", "Operation Endgame", "the Online Safety Act": what is no thing that acts. */
  private boolean isOccasion(Sentence sentence, int first, int last) {
    int before = first - 1;
    while (before > 1 && "«“\"".contains(sentence.token(before).form())) {
      before--;
    }
    boolean event = before >= 1 && world.relations().has("event", Words.lower(sentence.token(before)))
        || last > first && world.relations().has("event", Words.lower(sentence.token(first)));
    boolean law = last < sentence.size() && Words.isCapital(sentence.token(last + 1))
        && world.relations().has("law", Words.lower(sentence.token(last + 1)))
        || last > first && world.relations().has("law", Words.lower(sentence.token(last)))
        || last + 3 <= sentence.size() && Words.is(sentence.token(last + 1), "CCONJ")
            && Words.isCapital(sentence.token(last + 2)) && WordClass.LAW.holds(Words.lower(sentence.token(last + 3)))
            && Words.isCapital(sentence.token(last + 3));
    boolean person = world.titles().firstNames().contains(sentence.token(first).form());
    String whole = words.text(sentence, first, last).toLowerCase(Locale.ROOT);
    if (world.relations().has("scheme", whole)) {
      return true;
    }
    return event || law && !person && !words.headsFirst();
  }

  /** "Information Technology" in "Information Technology Minister X". */
  private boolean isFieldOfTitle(Sentence sentence, int first, int last) {
    boolean unlabelled = Words.label(sentence, new Range(first, last)).equals("O");
    return !words.headsFirst()
        && unlabelled
        && last < sentence.size()
        && Words.isCapital(sentence.token(last + 1))
        && nameWords.isTitleWord(sentence, last + 1);
  }

  /** "14 NEWS", "Channel 4 News": a broadcaster named by its number. */
  private static boolean isStation(Sentence sentence, int index) {
    return index < sentence.size() && CHANNEL.matcher(sentence.token(index).form()).matches()
        && NEWS.matcher(sentence.token(index + 1).form()).matches();
  }

  private boolean starts(Sentence sentence, int index) {
    if (isStation(sentence, index)) {
      return true;
    }
    Token token = sentence.token(index);
    boolean labelled = !token.name().equals("O") && Words.is(token, "PROPN", "NOUN", "ADJ", "X", "NUM");
    boolean capital = Words.isCapital(token) && token.upos().equals("PROPN");
    boolean mixed = token.upos().equals("PROPN") && token.form().chars().anyMatch(Character::isUpperCase);
    boolean first = Words.isCapital(token) && world.titles().firstNames().contains(token.form());
    boolean letters = nameWords.isLettersOfSpeaker(token, sentence);
    return (labelled && Words.isCapital(token) || capital || mixed || first || letters)
        && (!words.isHonorific(token) || opensBody(sentence, index))
        && !isPlaceOfCompound(token) && !NameWords.isWhen(sentence, index)
        && !token.form().startsWith("#")
        && (!world.titles().notNames().contains(token.form()) || isPersonsFirst(sentence, index)
            || token.upos().equals("PROPN") && !words.headsFirst() && isNamedByOffice(sentence, index))
        && (!nameWords.isTitleWord(sentence, index) || nameWords.isOwningPlural(sentence, index))
        && !NameWords.isPartOfATime(token)
        && !nameWords.isLoneDemonym(sentence, index)
        && !isCounted(sentence, index)
        && !isPortfolio(sentence, index);
  }

  /** "the Justice Department's Fraud Section": no form of address. */
  private boolean opensBody(Sentence sentence, int index) {
    return !words.headsFirst() && index < sentence.size() && Words.isCapital(sentence.token(index + 1))
        && WordClass.CAPITAL_NOUN.holds(Words.lower(sentence.token(index + 1)));
  }

  /** "Jan Hansen", "May Roe": a month that the recognizer takes for a given name, before a surname. */
  private static boolean isPersonsFirst(Sentence sentence, int index) {
    return sentence.token(index).name().equals("PERSON") && index < sentence.size()
        && sentence.token(index + 1).name().equals("PERSON") && Words.isCapital(sentence.token(index + 1));
  }

  /** "300 Go": a noun that a number counts. */
  private boolean isCounted(Sentence sentence, int index) {
    return index > 1 && sentence.token(index).upos().equals("NOUN") && sentence.token(index - 1).upos().equals("NUM")
        && world.lexicon().noun(Words.lower(sentence.token(index))).isPresent();
  }

  /** "ministre de l'Intérieur", "ministères de la Culture, de la Santé et des Finances". */
  private boolean isPortfolio(Sentence sentence, int index) {
    Token token = sentence.token(index);
    boolean labelled = token.name().equals("PERSON") && words.headsFirst();
    if (labelled || world.titles().firstNames().contains(token.form())) {
      return false;
    }
    int from = index - (WordClass.FIELD.holds(Words.lower(token)) ? LONGEST_PORTFOLIO : SHORT_PORTFOLIO);
    for (int i = index - 1; i >= Math.max(1, from); i--) {
      Token before = sentence.token(i);
      boolean next = isBeforeNextField(sentence, i);
      from -= next ? SHORT_PORTFOLIO : 0;
      if (world.titles().portfolios().contains(Words.lower(before))
          || world.titles().portfolios().contains(Words.lemma(before))) {
        return words.headsFirst() ? Words.is(sentence.token(index - 1), "DET", "ADJ", "NOUN")
            : Words.isOf(sentence.token(index - 1)) || Words.lower(sentence.token(index - 1)).equals("for");
      }
      boolean inside = Words.is(before, "DET", "ADP", "ADJ", "CCONJ") || Words.isCapital(before)
          && Words.is(before, "NOUN", "PROPN") || nameWords.opensField(sentence, i) || next;
      if (!inside) {
        return false;
      }
    }
    return false;
  }

  private static boolean isBeforeNextField(Sentence sentence, int index) {
    return sentence.token(index).form().equals(",") && index < sentence.size() && Words.isOf(sentence.token(index + 1));
  }

  /** "Tim Cook", "Lynn Forester", "Jean Boulanger": a surname that is a trade too, right behind a given name. */
  private boolean isSurname(Sentence sentence, int start, int index) {
    Token first = sentence.token(start);
    boolean person = first.name().equals("PERSON") && sentence.token(index).name().equals("PERSON");
    boolean given = index == start + 1 && (person || world.titles().firstNames().contains(first.form()));
    boolean last = index == sentence.size() || !Words.isCapital(sentence.token(index + 1));
    boolean noble = WordClass.NOBLE.holds(Words.lower(sentence.token(index)));
    return given && last && (noble || !words.isOffice(sentence, index));
  }

  /** "a annoncé sur Telegram la ministre": what names where something is told ends before the article of the voice. */
  private static boolean isNetwork(Sentence sentence, int start) {
    boolean alone = sentence.token(start).form().length() == 1 || NameWords.nextIsArticle(sentence, start);
    return start > 1 && alone && WordClass.TOLD_ON.holds(Words.lower(sentence.token(start - 1)));
  }

  private boolean goesOn(Sentence sentence, int start, int index) {
    Token token = sentence.token(index);
    if (isNetwork(sentence, start) || NameWords.isWhen(sentence, index)) {
      return false;
    }
    String label = sentence.token(start).name();
    boolean sameLabel = label.equals("O") || token.name().equals("O") || token.name().equals(label);
    boolean capital = Words.isCapital(token) || token.form().chars().anyMatch(Character::isUpperCase);
    boolean number = token.form().matches("\\d{1,4}(\\.\\d)?")
        && token.relation().matches("flat.*|compound|nummod|appos")
        && sentence.token(index - 1).upos().equals("PROPN") && token.upos().equals("NUM") && !words.headsFirst();
    boolean ampersand = token.form().equals("&");
    return ampersand
        || number
        || capital
            && sameLabel
            && (Words.is(token, "PROPN", "X") || !token.name().equals("O") || nameWords.isPersonStart(sentence, start)
            && Words.is(token, "NOUN", "ADJ"))
            && (!words.isHonorific(token) || isSurname(sentence, start, index))
            && !isPlaceOfCompound(token)
            && (!nameWords.isTitleWord(sentence, index) || isSurname(sentence, start, index)
                || nameWords.isOwningPlural(sentence, index))
            && !world.titles().notNames().contains(token.form());
  }

  /** "Sheriff Bill Roe": a given name and a surname right behind an office, whatever the recognizer takes them for. */
  private boolean isNamedByOffice(Sentence sentence, int first) {
    int last = first;
    while (last <= sentence.size() && Words.isCapital(sentence.token(last))
        && sentence.token(last).upos().equals("PROPN")) {
      last++;
    }
    boolean two = first > 1 && Words.isCapital(sentence.token(first - 1)) && words.isOffice(sentence, first - 1)
        && last - first == 2 && (last > sentence.size() || !sentence.token(last).upos().equals("NOUN"));
    return two && !WordClass.CAPITAL_NOUN.holds(Words.lower(sentence.token(first + 1)));
  }

  /** "United Kingdom-based": where somebody is based. */
  private boolean isPlaceOfCompound(Token token) {
    int hyphen = token.form().lastIndexOf('-');
    return hyphen > 0 && world.relations().has("suffix-based", token.form().substring(hyphen + 1));
  }

  /** A small word within a name; "Lincoln County Sheriff Ann Roe" are a place, an office and a person. */
  private boolean isInside(Sentence sentence, int start, int index) {
    Token token = sentence.token(index);
    if (index == sentence.size() || index == start || isNetwork(sentence, start)) {
      return false;
    }
    Token after = sentence.token(index + 1);
    boolean labelled = !token.name().equals("O") && token.name().equals(sentence.token(index - 1).name());
    if (words.isOffice(sentence, index) && nameWords.isTitleWord(sentence, index)
        && isNamedByOffice(sentence, index + 1)) {
      return false;
    }
    boolean of =
        !words.headsFirst()
            && Words.lower(token).equals("of")
            && after.upos().equals("PROPN")
            && Words.isCapital(after)
            && sentence.token(index - 1).upos().equals("PROPN")
            && world.gazetteer().senses(after.form()).stream()
            .noneMatch(sense -> sense.kind() != Gazetteer.Kind.CONTEXTUAL);
    if (of || nameWords.isOwningPlural(sentence, index - 1)) {
      return true;
    }
    if (labelled && !token.upos().equals("PUNCT")) {
      return !isFiniteVerb(token) && !(token.upos().equals("ADP") && isOutlet(after.form()));
    }
    boolean particle = world.titles().particles().contains(token.form().replace('’', '\''));
    boolean person = nameWords.isPersonStart(sentence, start) || sentence.token(index - 1).name().equals("PERSON");
    return particle && person && (Words.isCapital(after) || world.titles().particles().contains(after.form()));
  }

  /** "Washington accuse la Chine", all of it labelled as a place by the recognizer. */
  private static boolean isFiniteVerb(Token token) {
    return Words.is(token, "VERB", "AUX") && token.has("VerbForm", "Fin") && !Words.isCapital(token);
  }

  private boolean isOutlet(String form) {
    return world.gazetteer().senses(form).stream().anyMatch(sense -> sense.entry().type().equals("MediaOutlet"));
  }
}
