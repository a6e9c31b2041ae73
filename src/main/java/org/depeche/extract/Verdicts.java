package org.depeche.extract;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import org.depeche.catalog.Operators;
import org.depeche.catalog.WordClass;
import org.depeche.model.Token;

/** Which words reject, rebut or blame what was told, and what calls it unproven or untrue. */
final class Verdicts {
  private final Operators operators;
  private final Negations negations;
  private final OperatorWords words;

  Verdicts(Operators operators, Negations negations, OperatorWords words) {
    this.operators = operators;
    this.negations = negations;
    this.words = words;
  }

  /** Whether a word rejects what was reported ("infondé", "a smear"). */
  boolean isRejection(Tree tree, int word) {
    return tree.isAmong(operators.rejections(), word) && isPredicate(tree, word) && !negations.isNegated(tree, word);
  }

  /** Whether a noun is a report that its own words reject ("accusation ridicule", "a claim without foundation"). */
  boolean isRejectedReport(Tree tree, int noun) {
    return words.isReport(tree, noun) && !negations.isNegated(tree, noun) && tree.sentence().tokens().stream()
        .map(Token::index).filter(word -> word == noun + 1 || word > noun && tree.dominates(noun, word))
        .anyMatch(word -> startsRejection(tree, word) || tree.token(word).head() == noun && isRejection(tree, word));
  }

  /** Whether words that start at a word reject all that was told ("not true", "rien à voir avec"). */
  boolean startsRejection(Tree tree, int word) {
    return startsWith(operators.rejections(), tree, word);
  }

  /** Whether a word blames an act, or rejects what was reported of it ("inacceptable", "outrageous"). */
  boolean isBlame(Tree tree, int word) {
    return startsWith(operators.blames(), tree, word)
        || tree.isAmong(operators.blames(), word) && isPredicate(tree, word);
  }

  /** Whether a single word is a judgement that denies what somebody is accused of, from himself ("a stunt"). */
  boolean isRebuttal(Tree tree, int word) {
    return tree.isAmong(operators.rebuttals(), word) && isPredicate(tree, word) && !negations.isNegated(tree, word);
  }

  /** Whether a phrase that denies what somebody is accused of, from himself, begins with a word ("know nothing of"). */
  boolean opensRebuttal(Tree tree, int word) {
    return operators.rebuttals().stream().anyMatch(phrase -> opens(phrase, tree, word));
  }

  /** "no proof was offered", but not "no proof of life": evidence of something else rebuts nothing. */
  private boolean opens(String phrase, Tree tree, int word) {
    String form = Tree.lower(tree.token(word)) + " ";
    String lemma = Tree.lemma(tree.token(word)) + " ";
    if (!phrase.startsWith(form) && !phrase.startsWith(lemma)) {
      return false;
    }
    String[] words = phrase.split(" ");
    int last = word + words.length - 1;
    return tree.matches(word, words)
        && (!tree.isAmong(operators.findings(), last) || tree.child(last, "nmod", "acl", "ccomp").isEmpty());
  }

  private boolean isPredicate(Tree tree, int word) {
    return !Tree.isRelation(tree.token(word), "amod") || words.isReport(tree, tree.token(word).head());
  }

  /**
   * "The report that hackers stole the files is false": a report of the act is its subject's, and the predicate
   * rejects it.
   */
  boolean isCalledUntrue(Tree tree, int word) {
    if (isMadeUp(tree, word)) {
      return true;
    }
    int report = 0;
    for (int i = 1; i < word; i++) {
      String next = i + 1 < tree.size() ? Tree.lemma(tree.token(i + 1)) : "";
      boolean opens = WordClass.OPENS_A_REPORT.holds(next)
          || WordClass.AGAINST_WHOM.holds(next) && tree.dominates(i, word) || holdsThat(tree, i, word);
      report = opens && tree.token(i).upos().equals("NOUN") && words.isReport(tree, i) ? i : report;
    }
    for (int i = word + 1; report > 0 && i <= tree.size() && !tree.token(i).form().equals(";"); i++) {
      boolean predicate = (tree.child(i, "cop").filter(copula -> copula.index() > word).isPresent()
          || WordClass.AS_WHAT.holds(Tree.lower(tree.token(i - 1)))) && tree.isAmong(operators.rejections(), i);
      if (predicate || followsCopula(tree, i) && startsRejection(tree, i)) {
        return true;
      }
    }
    return false;
  }

  /** "The so-called attacks by China are completely fabricated", "the hack was a hoax". */
  private boolean isMadeUp(Tree tree, int act) {
    Token token = tree.token(act);
    boolean invented = token.upos().equals("NOUN") && Tree.isRelation(token, "obj") && tree.head(act)
        .filter(verb -> Tree.isVerb(verb) && verb.index() < act && WordClass.MADE_UP.holds(Tree.lemma(verb))
            && !negations.isNegated(tree, verb.index())).isPresent();
    return invented || token.upos().equals("NOUN") && Tree.isRelation(token, "nsubj") && tree.head(act)
        .filter(predicate -> WordClass.MADE_UP.holds(Tree.lemma(predicate))
            && !negations.isNegated(tree, predicate.index()))
        .filter(predicate -> tree.child(predicate.index(), "cop", "aux:pass").isPresent()).isPresent();
  }

  /** "Baseless reports that the bank was hacked", « des rumeurs infondées de piratage ». */
  boolean isOfUntrueReport(Tree tree, int act) {
    Token token = tree.token(act);
    Optional<Token> report = tree.head(act).filter(noun -> noun.upos().equals("NOUN")
        && words.isReport(tree, noun.index()) && !negations.isNegated(tree, noun.index()));
    boolean told = Tree.isRelation(token, "nmod")
        ? WordClass.OF.holds(tree.preposition(act)) && !PredicationReader.isKnown(tree, act)
        : (Tree.isRelation(token, "ccomp") || Tree.isRelation(token, "acl"))
            && tree.child(act, "nsubj").isPresent() && (tree.child(act, "mark").isPresent()
                || Presuppositions.saysSo(tree, token));
    return told && report.isPresent() && tree.children(report.get().index()).stream()
        .anyMatch(word -> Tree.isRelation(word, "amod") && tree.isAmong(operators.rejections(), word.index())
            && !WordClass.UNPROVEN.holds(Tree.lemma(word)) && !negations.isNegated(tree, word.index()));
  }

  /** "Rumours on the web that files were stolen": a clause of the noun's own, however far behind it. */
  private static boolean holdsThat(Tree tree, int noun, int word) {
    return tree.children(noun).stream().anyMatch(clause -> clause.index() > noun
        && tree.dominates(clause.index(), word) && tree.child(clause.index(), "mark")
            .filter(mark -> WordClass.OPENS_WHAT_IS_SAID.holds(Tree.lower(mark))).isPresent());
  }

  private static boolean followsCopula(Tree tree, int word) {
    int before = word - 1;
    while (before > 0 && tree.token(before).upos().equals("PUNCT")) {
      before--;
    }
    return before > 0 && tree.token(before).upos().equals("AUX") && WordClass.BE.holds(Tree.lemma(tree.token(before)));
  }

  private static boolean startsWith(Set<String> phrases, Tree tree, int word) {
    String first = Tree.lower(tree.token(word)) + " ";
    return phrases.stream()
        .filter(phrase -> phrase.startsWith(first))
        .anyMatch(phrase -> startsWith(tree, word, phrase.split(" ")));
  }

  private static boolean startsWith(Tree tree, int word, String[] forms) {
    for (int i = 0; i < forms.length; i++) {
      if (word + i > tree.size() || !Tree.lower(tree.token(word + i)).equals(forms[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether a region says that nothing shows somebody's part in what was told ("no proof the group was involved"). */
  boolean isUnproven(Tree tree, BitSet region) {
    boolean unproven = region.stream()
        .filter(word -> tree.isAmong(operators.findings(), word))
        .anyMatch(word -> region.stream().anyMatch(negation -> denies(tree, negation, word)));
    return unproven && region.stream().noneMatch(word -> WordClass.ANY.holds(Tree.lower(tree.token(word)))
            && Tree.isRelation(tree.token(word), "det") && tree.token(word).head() > 0
            && !tree.preposition(tree.token(word).head()).isEmpty()) && region.stream()
        .anyMatch(word -> tree.isAmong(operators.involvements(), word)
            || words.isReport(tree, word) && PredicationReader.isKnown(tree, word)
            || SmallWords.isNeuter(tree.token(word)));
  }

  /** « Il n'y a ni pirates ni piratage »: that nobody was there who could have done it. */
  boolean isWithoutIntruder(Tree tree, BitSet region) {
    return region.stream().filter(word -> WordClass.INTRUDER.holds(Tree.lemma(tree.token(word))))
        .anyMatch(word -> tree.head(word).filter(verb -> WordClass.HAVE.holds(Tree.lemma(verb))
            && negations.isNegated(tree, verb.index()) && !tree.token(word).relation().equals("nsubj")
            && tree.preposition(word).isEmpty()).isPresent());
  }

  private boolean denies(Tree tree, int negation, int word) {
    boolean negates = tree.isAmong(operators.negations(), negation)
        || tree.isAmong(operators.negativeDeterminers(), negation);
    int above = tree.token(negation).head();
    return negates && (above == word || above > 0 && above == tree.token(word).head()
        || tree.token(word).head() == negation);
  }
}
