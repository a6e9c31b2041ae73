package org.depeche.extract;

import java.util.Optional;
import java.util.stream.IntStream;
import org.depeche.catalog.WordClass;
import org.depeche.model.Token;

/** Tells what a present tense with a day, or the words before a noun, put in the days to come. */
final class Schedules {
  private static final int LONGEST_TERM = 5;
  private static final int LONGEST_DATE = 4;

  private Schedules() {}

  /** "leaves for Tonga on Saturday", « élit son Parlement en mai », "are called for March 5": present, with a day. */
  static boolean isScheduled(Tree tree, Token verb) {
    boolean passive = tree.child(verb.index(), "aux:pass").filter(Schedules::isPresent).isPresent();
    boolean simple = isPresent(verb) && tree.child(verb.index(), "aux", "cop").isEmpty();
    boolean planned = WordClass.SCHEDULED.holds(Tree.lemma(verb));
    return (simple || planned && passive) && IntStream.rangeClosed(1, tree.size())
        .anyMatch(day -> isDayOf(tree, verb, day) && (planned || isCertain(tree, day)));
  }

  /** "next week", "on Saturday": no language tells of the past in the present with it. */
  private static boolean isCertain(Tree tree, int day) {
    return WordClass.WEEKDAY.holds(Tree.lower(tree.token(day))) ? !tree.preposition(day).isEmpty()
        : tree.children(day).stream().anyMatch(word -> WordClass.TO_COME.holds(Tree.lemma(word)));
  }

  /** "The summit opens on October 26", "faces an election next August": what a verb with a day to come is told of. */
  static boolean isOf(Tree tree, Token verb, Token act) {
    boolean argument = Tree.isRelation(act, "nsubj") || Tree.isRelation(act, "obj");
    return argument && act.head() == verb.index() && isScheduled(tree, verb);
  }

  /** "until a successor is elected", « une fois que »: what is awaited, where it is told in the present. */
  static boolean isAwaited(Tree tree, Token verb, Token mark) {
    return (Tree.isRelation(mark, "mark") || Tree.isRelation(mark, "advmod")) && mark.index() < verb.index()
        && WordClass.AWAITING.holds(Tree.lower(mark)) && Tree.isRelation(verb, "advcl")
        && (isPresent(verb) || tree.children(verb.index()).stream()
            .anyMatch(child -> Tree.isRelation(child, "aux") && isPresent(child)));
  }

  /** "announced an inquiry", « a annoncé une plainte »: what somebody says that he will do. */
  static boolean isAnnounced(Tree tree, int noun) {
    Token act = tree.token(noun);
    return Tree.isRelation(act, "obj") && WordClass.PROMISED.holds(Tree.lemma(act))
        && tree.head(noun).filter(verb -> WordClass.PROMISING.holds(Tree.lemma(verb))).isPresent()
        && tree.child(noun, "det").filter(word -> !WordClass.INDEFINITE.holds(Tree.lemma(word))).isEmpty();
  }

  private static boolean isPresent(Token verb) {
    boolean untold = verb.has("Mood", "Ind") && !verb.features().containsKey("Tense");
    return verb.has("VerbForm", "Fin") && (verb.has("Tense", "Pres") || untold)
        && !verb.has("Mood", "Imp") && !verb.has("Mood", "Sub");
  }

  /**
   * A day, a month or a time to come in a verb's clause, behind no word that puts it in the past or makes it a habit.
   */
  private static boolean isDayOf(Tree tree, Token verb, int at) {
    Token day = tree.token(at);
    boolean named = WordClass.DAY_NAMED.holds(Tree.lower(day)) || WordClass.TODAY.holds(Tree.lower(day))
        || WordClass.TIME_NOUN.holds(Tree.lemma(day))
            && tree.children(at).stream().anyMatch(word -> WordClass.TO_COME.holds(Tree.lemma(word)));
    if (!named || !isInClause(tree, verb, at)) {
      return false;
    }
    String preposition = tree.preposition(at);
    boolean then = preposition.isEmpty() || WordClass.ON_DAY.holds(preposition);
    return then && tree.children(at).stream().noneMatch(word -> WordClass.NOT_TO_COME.holds(Tree.lower(word))
        || word.form().matches("\\d{4}"));
  }

  private static boolean isInClause(Tree tree, Token verb, int at) {
    int up = tree.token(at).head();
    for (int steps = 0; up > 0 && steps < tree.size(); steps++) {
      if (up == verb.index()) {
        return true;
      }
      if (Tree.isVerb(tree.token(up)) || tree.isPredicate(up)) {
        return false;
      }
      up = tree.token(up).head();
    }
    return false;
  }

  /** "ahead of the election", « à l'approche du scrutin », « à dix jours du vote »: what is still to come. */
  static boolean isAhead(Tree tree, int noun) {
    int first = tree.reach(noun)[0];
    boolean dated = IntStream.rangeClosed(first, tree.reach(noun)[1])
        .anyMatch(word -> tree.token(word).form().matches("\\d{4}"));
    return !dated
        && (isBehindWords(tree, first, noun) || isCountedDownTo(tree, first) || isStoodFor(tree, first, noun));
  }

  /** « candidat à la présidentielle », but not « ancien candidat » nor « était candidat »: what one stands for. */
  private static boolean isStoodFor(Tree tree, int first, int noun) {
    int at = first - 1;
    boolean standing = at > 0 && WordClass.CANDIDATE.holds(Tree.lemma(tree.token(at)))
        && WordClass.STOOD_FOR.holds(tree.preposition(noun));
    return standing && !isOfYear(tree, noun) && IntStream.range(Math.max(1, at - 2), at)
        .noneMatch(word -> WordClass.FORMERLY.holds(Tree.lower(tree.token(word))))
        && tree.children(at).stream().noneMatch(child -> child.has("Tense", "Past") || child.has("Tense", "Imp"));
  }

  /** « la présidentielle de mai 2017 », wherever the parser hangs the year. */
  private static boolean isOfYear(Tree tree, int noun) {
    return IntStream.rangeClosed(noun + 1, Math.min(tree.size(), noun + LONGEST_DATE))
        .takeWhile(at -> !Tree.isVerb(tree.token(at)) && !tree.token(at).upos().equals("PUNCT"))
        .anyMatch(at -> tree.token(at).form().matches("\\d{4}"));
  }

  private static boolean isBehindWords(Tree tree, int first, int noun) {
    return WordClass.AHEAD_OF.words().stream().map(phrase -> phrase.split(" ")).anyMatch(words ->
        IntStream.rangeClosed(Math.max(1, first - words.length), noun - words.length)
            .anyMatch(at -> tree.matches(at, words)));
  }

  /** « à dix jours du vote »: so many of a unit of time, with no other word between. */
  private static boolean isCountedDownTo(Tree tree, int first) {
    int at = first - 1;
    boolean unit = at > 1 && WordClass.TIME_NOUN.holds(Tree.lemma(tree.token(at)))
        && WordClass.OF.holds(Tree.lemma(tree.token(first)));
    boolean counted = false;
    for (at--; unit && at > 0 && !WordClass.COUNTING_DOWN.holds(Tree.lower(tree.token(at))); at--) {
      Token token = tree.token(at);
      boolean number = token.upos().equals("NUM") || WordClass.INDEFINITE.holds(Tree.lemma(token))
          || WordClass.A_FEW.holds(Tree.lower(token));
      counted |= number;
      unit = number || token.upos().equals("ADV") || token.upos().equals("ADP");
    }
    return unit && at > 0 && counted;
  }

  /** « avait sept jours pour payer », « le délai pour payer », « avait jusqu'à samedi afin de payer »: time given. */
  static boolean isGivenTime(Tree tree, int act) {
    Optional<Token> mark = tree.child(act, "mark", "case").filter(word -> WordClass.FOR_DOING.holds(Tree.lower(word)))
        .filter(word -> word.index() > 1 && word.index() < act);
    if (mark.isEmpty() || tree.child(act, "aux").isPresent() || !tree.isInfinitive(act)
        && !Tree.isRelation(tree.token(act), "nmod")) {
      return false;
    }
    int term = mark.get().index() - 1;
    String time = Tree.lemma(tree.token(term));
    return isDeadline(tree, term) || tree.isInfinitive(act)
        && (WordClass.TIME_NOUN.holds(time) || WordClass.TERM.holds(time)) && isHeld(tree, term);
  }

  /** « un délai de sept jours », « la date limite »: with no verb between. */
  private static boolean isDeadline(Tree tree, int term) {
    return IntStream.iterate(term, at -> at - 1).limit(Math.min(term, LONGEST_TERM))
        .takeWhile(at -> !Tree.isVerb(tree.token(at)))
        .anyMatch(at -> WordClass.DEADLINE.holds(Tree.lemma(tree.token(at))));
  }

  /** "had seven days", « il reste sept jours »: time that somebody who is no intruder has before him. */
  private static boolean isHeld(Tree tree, int term) {
    int at = term - 1;
    while (at > Math.max(1, term - LONGEST_TERM) && !WordClass.HAVING_TIME.holds(Tree.lemma(tree.token(at)))) {
      Token between = tree.token(at);
      if (Tree.isVerb(between) || between.upos().equals("PUNCT")
          || between.upos().equals("NOUN") && !WordClass.TIME_NOUN.holds(Tree.lemma(between))) {
        return false;
      }
      at--;
    }
    Token verb = tree.token(at);
    boolean helper = Tree.isRelation(verb, "aux") && verb.head() != term;
    int clause = Tree.isRelation(verb, "aux") ? verb.head() : at;
    return WordClass.HAVING_TIME.holds(Tree.lemma(verb)) && !helper
        && tree.child(clause, "nsubj").filter(who -> WordClass.INTRUDER.holds(Tree.lemma(who))).isEmpty();
  }

  /** "will travel to Ankara for talks": what one goes to is to come, too, but not what one goes there after. */
  static boolean isComing(Tree tree, int noun) {
    return WordClass.GATHERING.holds(Tree.lemma(tree.token(noun))) && !WordClass.WAKE.holds(tree.preposition(noun));
  }
}
