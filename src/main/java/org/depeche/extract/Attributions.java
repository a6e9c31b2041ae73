package org.depeche.extract;

import java.util.List;
import java.util.Optional;
import org.depeche.catalog.WordClass;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/**
 * Gives a verb of attribution the phrase that says to whom, where the parser hung it on what is attributed or on who
 * attributes ("blamed the theft of the files on Moscow", "attribuée par les experts au groupe Lazarus").
 */
final class Attributions {
  private Attributions() {}

  static Sentence repair(Sentence sentence) {
    return Repair.each(sentence, (tree, verb, tokens) -> {
      if (Tree.isVerb(verb)) {
        accused(tree, verb).ifPresent(noun -> tokens.set(noun.index() - 1, noun.attached(verb.index(), "obl")));
        relative(tree, verb, tokens);
      }
    });
  }

  private static Optional<Token> accused(Tree tree, Token verb) {
    Token last = null;
    for (int i = verb.index() + 1; i <= tree.size(); i++) {
      Token noun = tree.token(i);
      if (!Tree.isNominal(noun) || !isAttribution(verb, tree.preposition(i)) || !tree.dominates(verb.index(), i)) {
        continue;
      }
      if (noun.head() == verb.index()) {
        return Optional.empty();
      }
      if (Tree.isRelation(noun, "nmod") && isBelowArgument(tree, verb, noun)) {
        last = noun;
      }
    }
    return Optional.ofNullable(last);
  }

  /** "an attack that it blamed on Tehran": no clause that says what the attack is. */
  private static void relative(Tree tree, Token verb, List<Token> tokens) {
    Optional<Token> mark = tree.head(verb.index())
        .filter(noun -> noun.upos().equals("NOUN") && Tree.isRelation(verb, "ccomp"))
        .filter(noun -> tree.child(verb.index(), "obj", "ccomp", "aux:pass").isEmpty())
        .flatMap(noun -> tree.child(verb.index(), "mark"))
        .filter(word -> word.index() < verb.index() && WordClass.COMPLEMENT.holds(Tree.lemma(word)));
    boolean accuses = mark.isPresent() && tree.children(verb.index()).stream()
        .anyMatch(child -> Tree.isRelation(child, "obl") && isAttribution(verb, tree.preposition(child.index())));
    if (accuses) {
      Token that = mark.get();
      tokens.set(verb.index() - 1, verb.attached(verb.head(), "acl:relcl"));
      tokens.set(that.index() - 1, new Token(
          that.index(), that.span(), that.form(), that.lemma(), "PRON", that.features(), verb.index(), "obj",
          that.name()));
    }
  }

  private static boolean isAttribution(Token verb, String preposition) {
    return !preposition.isEmpty() && WordClass.ATTRIBUTING.holds(Tree.lemma(verb) + " " + preposition);
  }

  /** Whether only nouns stand between a noun and an argument of the verb behind the verb. */
  private static boolean isBelowArgument(Tree tree, Token verb, Token noun) {
    Token at = noun;
    while (at.head() > verb.index() && Tree.isNominal(tree.token(at.head())) && Tree.isRelation(at, "nmod")) {
      at = tree.token(at.head());
    }
    return at.head() == verb.index() && (Tree.isRelation(at, "obj") || at.relation().equals("obl:agent"));
  }
}
