package org.depeche.extract;

import java.util.Optional;
import org.depeche.catalog.WordClass;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/**
 * Lets a relative clause about some of several tell of them: "families, many of whom say that …", « des familles, dont
 * plusieurs disent … ».
 *
 * <p>What one or none of them does is not told of all.
 */
final class PartRelatives {
  private PartRelatives() {}

  static Sentence repair(Sentence sentence) {
    return Repair.each(sentence, (tree, token, tokens) -> {
      if (isPart(tree, token)) {
        relative(tree, token).ifPresent(whom -> {
          Token verb = tree.token(token.head());
          tokens.set(whom.index() - 1, new Token(whom.index(), whom.span(), whom.form(), whom.lemma(), "PRON",
              whom.features(), verb.index(), token.relation(), whom.name()));
          tokens.set(token.index() - 1, token.attached(whom.index(), "dep"));
          noun(tree, verb, Math.min(token.index(), whom.index()))
              .ifPresent(noun -> tokens.set(verb.index() - 1, verb.attached(noun, "acl:relcl")));
        });
      }
    });
  }

  private static boolean isPart(Tree tree, Token token) {
    return Tree.isRelation(token, "nsubj") && WordClass.SOME_OF.holds(Tree.lower(token))
        && tree.head(token.index()).filter(verb -> Tree.isVerb(verb) && verb.index() > token.index()).isPresent();
  }

  /** The pronoun behind "many of", or the one before « plusieurs », whatever the parser hung it on. */
  private static Optional<Token> relative(Tree tree, Token part) {
    int behind = part.index() + 2;
    if (behind <= tree.size() && WordClass.OF.holds(Tree.lower(tree.token(behind - 1)))
        && WordClass.RELATIVE.holds(Tree.lower(tree.token(behind)))) {
      return Optional.of(tree.token(behind));
    }
    return Optional.of(part.index() - 1).filter(before -> before > 1)
        .map(tree::token).filter(before -> WordClass.OF_WHICH.holds(Tree.lower(before)));
  }

  /** The noun before the comma, where the clause hangs on the main verb. */
  private static Optional<Integer> noun(Tree tree, Token verb, int first) {
    int comma = first - 1;
    return Optional.of(comma - 1).filter(noun -> !verb.relation().equals("acl:relcl") && noun > 0
        && tree.isComma(comma) && Tree.isNominal(tree.token(noun)) && verb.head() > 0);
  }
}
