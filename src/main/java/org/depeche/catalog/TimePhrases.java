package org.depeche.catalog;

import java.util.Locale;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/** Tells which words of a sentence only say when something else was ("arrested two days after the strikes"). */
public final class TimePhrases {
  private TimePhrases() {}

  /** Whether a word stands under another only in what says when that was, and not why. */
  public static boolean isOnlyWhen(Sentence sentence, int act, int other) {
    int at = other;
    int below = 0;
    boolean timed = false;
    for (int steps = 0; at > 0 && at != act && steps <= sentence.size(); steps++) {
      Token word = sentence.token(at);
      timed |= below > 0 && isTime(sentence, word, below) || isBehindSpan(sentence, word);
      below = at;
      at = word.head();
    }
    return timed && at == act;
  }

  /** « le début des frappes », « quelques jours après … »: a noun of time over what is told. */
  private static boolean isTime(Sentence sentence, Token word, int below) {
    return word.upos().equals("NOUN") && WordClass.ONSET.holds(word.lemma())
        || WordClass.TIME_NOUN.holds(word.lemma()) && sentence.children(below).stream().anyMatch(TimePhrases::isSince);
  }

  private static boolean isSince(Token word) {
    String form = word.form().toLowerCase(Locale.ROOT);
    boolean opens = word.universalRelation().equals("case") || word.universalRelation().equals("mark");
    return opens && (WordClass.WAKE.holds(form) || WordClass.BEFORE.holds(form));
  }

  /** "two days after the strikes": a span of time right before the preposition or conjunction. */
  private static boolean isBehindSpan(Sentence sentence, Token word) {
    return sentence.children(word.index()).stream()
        .filter(child -> child.index() < word.index() && child.index() > 1)
        .filter(TimePhrases::isSince)
        .anyMatch(child -> WordClass.TIME_NOUN.holds(sentence.token(child.index() - 1).lemma()));
  }
}
