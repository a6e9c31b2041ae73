package org.depeche.extract;

import java.util.List;
import java.util.Optional;
import org.depeche.catalog.WordClass;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/**
 * Hangs on its noun the relative clause that tells what somebody is held for ("deux agents, qu'elle accuse d'avoir …"),
 * where the parser read "que" as the conjunction of what the main verb says.
 */
final class ObjectRelatives {
  private ObjectRelatives() {}

  static Sentence repair(Sentence sentence) {
    return Repair.each(sentence, (tree, token, tokens) -> {
      if (Tree.isThat(token) && tree.isComma(token.index() - 1)) {
        tree.head(token.index()).filter(verb -> wantsPerson(tree, verb))
            .ifPresent(verb -> held(tree, token).ifPresent(noun -> hang(noun, verb, token, tokens)));
      }
    });
  }

  private static boolean wantsPerson(Tree tree, Token verb) {
    boolean clause = switch (verb.universalRelation()) {
      case "ccomp", "advcl", "parataxis", "dep" -> true;
      default -> false;
    };
    return clause && (WordClass.ACCUSING.holds(Tree.lemma(verb)) || WordClass.HOLDING_FOR.holds(Tree.lemma(verb)))
        && tree.child(verb.index(), "obj", "iobj", "aux:pass").isEmpty()
        && tree.child(verb.index(), "nsubj").isPresent();
  }

  /** The argument of the main verb that ends at the comma. */
  private static Optional<Token> held(Tree tree, Token that) {
    int main = tree.token(that.head()).head();
    return tree.children(main).stream()
        .filter(noun -> Tree.isNominal(noun) && noun.index() < that.index())
        .filter(noun -> tree.reach(noun.index())[1] == that.index() - 2)
        .findFirst();
  }

  private static void hang(Token noun, Token verb, Token that, List<Token> tokens) {
    tokens.set(verb.index() - 1, verb.attached(noun.index(), "acl:relcl"));
    tokens.set(that.index() - 1, new Token(that.index(), that.span(), that.form(), that.lemma(), "PRON",
        that.features(), verb.index(), "obj", that.name()));
  }
}
