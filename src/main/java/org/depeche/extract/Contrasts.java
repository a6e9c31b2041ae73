package org.depeche.extract;

import java.util.List;
import java.util.Optional;
import org.depeche.catalog.WordClass;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/**
 * Gives a verb only those phrases that its clause holds true.
 *
 * <p>"was not hacked by Russia but by Iran", "stole not money but data": what stands behind "but" belongs to a verb
 * that is not negated, and what stands before it to none; so does what "not" or "rather than" sets beside another
 * phrase ("by an employee, not by hackers").
 */
final class Contrasts {
  private static final int LONGEST = 12;

  private Contrasts() {}

  static Sentence repair(Sentence sentence) {
    return Repair.each(sentence, (tree, token, tokens) -> {
      if (WordClass.BUT.holds(Tree.lower(token))) {
        behind(tree, token).ifPresent(right -> instead(tree, token, right, tokens));
      }
      excluded(tree, token, tokens);
    });
  }

  /** "a software fault, not a cyberattack", "rather than an attack": a noun that the clause does not hold true. */
  static boolean isSetAside(Tree tree, int noun) {
    int first = tree.reach(noun)[0];
    while (first < noun && isJoint(tree.token(first))) {
      first++;
    }
    return Tree.isNominal(tree.token(noun))
        && (isNotOrRather(tree, first) && first < noun || isNotOrRather(tree, first - 1));
  }

  /** Whether a word is "not", or the first or last of "rather than". */
  private static boolean isNotOrRather(Tree tree, int word) {
    return word >= 1 && (isNot(tree, word) || isRatherThan(tree, word) || word > 1 && isRatherThan(tree, word - 1));
  }

  private static boolean isRatherThan(Tree tree, int word) {
    return word < tree.size() && WordClass.RATHER_THAN.holds(
        Tree.lower(tree.token(word)) + " " + Tree.lower(tree.token(word + 1)));
  }

  /** The noun of the phrase right behind a conjunction, where no clause follows. */
  private static Optional<Token> behind(Tree tree, Token but) {
    Optional<Token> noun = tree.sentence().tokens().stream()
        .filter(word -> word.index() > but.index() && Tree.isNominal(word) && word.head() <= but.index())
        .findFirst();
    return noun.filter(word -> !Tree.isRelation(word, "nsubj") && tree.child(word.index(), "nsubj", "cop").isEmpty())
        .filter(word -> isPhrase(tree, but.index() + 1, word));
  }

  private static boolean isPhrase(Tree tree, int from, Token noun) {
    for (int i = from; i <= tree.size() && !tree.token(i).upos().equals("PUNCT"); i++) {
      boolean own = tree.dominates(noun.index(), i);
      if (i < noun.index() ? !own || Tree.isVerb(tree.token(i)) && tree.token(i).has("VerbForm", "Fin")
          : Tree.isVerb(tree.token(i)) && !own) {
        return false;
      }
    }
    return true;
  }

  private static void instead(Tree tree, Token but, Token right, List<Token> tokens) {
    Optional<Token> left = before(tree, but, right);
    List<Token> negations = left.map(noun -> negations(tree, noun)).orElse(List.of());
    if (negations.isEmpty()) {
      return;
    }
    Token wrong = left.get();
    tokens.set(right.index() - 1, right.attached(wrong.head(), wrong.relation()));
    tokens.set(but.index() - 1, but.attached(right.index(), "cc"));
    tokens.set(wrong.index() - 1, wrong.attached(right.index(), "dep"));
    negations.forEach(not -> tokens.set(not.index() - 1, not.attached(wrong.index(), "advmod")));
  }

  /** The phrase of the same kind right before the conjunction. */
  private static Optional<Token> before(Tree tree, Token but, Token right) {
    for (int i = but.index() - 1; i >= Math.max(1, but.index() - LONGEST); i--) {
      Token token = tree.token(i);
      boolean argument = Tree.isRelation(token, "obl") || Tree.isRelation(token, "obj")
          || Tree.isRelation(token, "nmod");
      boolean governed = argument && tree.head(i).filter(above -> above.index() < token.index()
          && (Tree.isVerb(above) || tree.child(above.index(), "cop").isPresent())).isPresent();
      if (governed && Tree.isNominal(token) && tree.preposition(i).equals(tree.preposition(right.index()))) {
        int noun = i;
        boolean adjacent = tree.sentence().tokens().stream()
            .filter(word -> word.index() > noun && word.index() < but.index())
            .allMatch(word -> tree.dominates(noun, word.index()) || word.form().equals(","));
        return adjacent ? Optional.of(token) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static List<Token> negations(Tree tree, Token noun) {
    return tree.sentence().tokens().stream()
        .filter(word -> word.index() < noun.index() && isNot(tree, word.index()))
        .filter(word -> word.head() == noun.index() || word.head() == noun.head())
        .toList();
  }

  /** A word of negation that does not only restrict ("not only"). */
  private static boolean isNot(Tree tree, int word) {
    return WordClass.NOT.holds(Tree.lower(tree.token(word)))
        && !Negations.isOnly(tree, word, tree.token(word).head());
  }

  private static void excluded(Tree tree, Token noun, List<Token> tokens) {
    boolean beside = switch (noun.universalRelation()) {
      case "appos" -> noun.head() > 0 && tree.token(noun.head()).head() > 0;
      case "conj", "nmod" -> Tree.isNominal(noun);
      default -> false;
    };
    Optional<Token> other = tree.head(noun.index())
        .filter(above -> beside && Tree.isNominal(above) && above.index() < noun.index());
    int first = tree.reach(noun.index())[0];
    while (first < noun.index() && isJoint(tree.token(first))) {
      first++;
    }
    boolean not = first < noun.index() && (isNot(tree, first) || isRatherThan(tree, first));
    boolean second = (Tree.isRelation(noun, "obj") || Tree.isRelation(noun, "obl")) && tree.isComma(first - 1)
        && tree.head(noun.index()).filter(verb -> Tree.isVerb(verb) && verb.index() < noun.index()).isPresent();
    if (second && not) {
      tokens.set(noun.index() - 1, tokens.get(noun.index() - 1).attached(noun.head(), "dep"));
    } else if (other.isPresent() && not && first > other.get().index()) {
      tokens.set(noun.index() - 1, tokens.get(noun.index() - 1).attached(
          other.get().head() > 0 ? other.get().head() : other.get().index(), "dep"));
    }
  }

  private static boolean isJoint(Token token) {
    return token.form().equals(",") || token.upos().equals("CCONJ");
  }
}
