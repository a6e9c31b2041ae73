package org.depeche.extract;

import org.depeche.catalog.Operators;
import org.depeche.catalog.WordClass;
import org.depeche.model.Status;
import org.depeche.model.Token;

/** What the lists of operators say of a word or of how a clause opens, whatever stands over it. */
final class OperatorWords {
  private final Operators operators;

  OperatorWords(Operators operators) {
    this.operators = operators;
  }

  /** "n'a pas souhaité dire si la rançon avait été payée": what is left open is open whatever is said of the asking. */
  boolean isWhether(Tree tree, Token clause) {
    return (Tree.isRelation(clause, "ccomp") || Tree.isRelation(clause, "advcl") && clause.head() < clause.index())
        && tree.children(clause.index()).stream()
        .filter(child -> Tree.isRelation(child, "mark"))
        .anyMatch(child -> operators.marks().get(Tree.lemma(child)) == Status.POSSIBLE);
  }

  /** "whether hackers broke in and stole data": one "whether" for both, unless a comma sets the second apart. */
  boolean isOpenWith(Tree tree, Token second, Token first) {
    boolean open = tree.children(first.index()).stream().filter(child -> Tree.isRelation(child, "mark"))
        .anyMatch(child -> operators.marks().get(Tree.lemma(child)) == Status.POSSIBLE);
    return open && tree.child(second.index(), "mark").isEmpty() && tree.child(second.index(), "cc")
        .filter(and -> !tree.isComma(and.index() - 1) && !WordClass.BUT.holds(Tree.lower(and))).isPresent();
  }

  /** Whether a word opens a clause of what may be so or not ("whether"). */
  boolean asks(Tree tree, int word) {
    return operators.marks().get(Tree.lower(tree.token(word))) == Status.POSSIBLE;
  }

  /** Whether a word is nobody's voice ("on"). */
  boolean isImpersonal(Tree tree, int word) {
    return operators.impersonal().contains(Tree.lemma(tree.token(word)))
        || operators.impersonal().contains(Tree.lower(tree.token(word)));
  }

  /** Whether a noun means words that reach somebody ("an interview", "un communiqué"). */
  boolean isExchange(String lemma) {
    return operators.exchanges().contains(lemma);
  }

  /** Whether a noun means what was reported before ("cette nouvelle"). */
  boolean isReport(Tree tree, int noun) {
    return !Tree.isVerb(tree.token(noun)) && (tree.isAmong(operators.reports(), noun) || isTheseWords(tree, noun));
  }

  /** « ces propos », "these remarks": what was just reported, and not « les propos du ministre sur l'école ». */
  private static boolean isTheseWords(Tree tree, int noun) {
    return WordClass.REMARK.holds(Tree.lemma(tree.token(noun))) && tree.child(noun, "det")
        .filter(these -> WordClass.DEMONSTRATIVE.holds(Tree.lemma(these))).isPresent();
  }

  /** Whether a noun tells somebody's part in what was told ("its role", "la responsabilité"). */
  boolean isInvolvement(Tree tree, int noun) {
    return tree.isAmong(operators.involvements(), noun);
  }

  /** Whether an adverb makes what it stands with the first ("d'abord", "first"). */
  boolean isFirst(String lemma) {
    return operators.firsts().contains(lemma);
  }

  /** Whether words at a token open what is told beside a voice ("tandis que", "though"). */
  boolean opensContrast(Tree tree, int token) {
    return operators.contrasts().stream().anyMatch(words -> tree.matches(token, words.replace("'", "' ").split(" ")));
  }
}
