package org.depeche.extract;

import java.util.List;
import java.util.Optional;
import org.depeche.catalog.WordClass;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/**
 * Hangs on its noun the relative clause that tells what somebody is held for ("deux agents, qu'elle accuse d'avoir …")
 * or whom an act is laid to ("un vol, que Microsoft impute à un groupe"), where the parser read "que" as the
 * conjunction of what the main verb says.
 */
final class ObjectRelatives {
  private ObjectRelatives() {}

  static Sentence repair(Sentence sentence) {
    return Repair.each(sentence, (tree, token, tokens) -> {
      laid(tree, token, tokens);
      boolean whom = WordClass.WHOM.holds(Tree.lower(token));
      if ((whom || Tree.isThat(token)) && tree.isComma(token.index() - 1)) {
        tree.head(token.index())
            .filter(verb -> whom ? isClause(verb) && isToldOf(tree, verb)
                : wantsPerson(tree, verb) || wantsPrice(tree, verb))
            .ifPresent(verb -> held(tree, token).ifPresent(noun -> hang(noun, verb, token, tokens)));
      }
    });
  }

  /**
   * "a admis une intrusion dans son réseau, qu'elle attribue à un gang": a clause that wants its object tells of one.
   */
  private static void laid(Tree tree, Token verb, List<Token> tokens) {
    boolean clause = isClause(verb) && verb.head() > 0 && verb.head() < verb.index();
    if (!clause || !Tree.isVerb(verb) || !WordClass.LAYING_TO.holds(Tree.lemma(verb))) {
      return;
    }
    Optional<Token> that = tree.children(verb.index()).stream()
        .filter(word -> word.index() == tree.reach(verb.index())[0])
        .filter(word -> WordClass.RELATIVE_OR_THAT.holds(Tree.lower(word))
            || WordClass.OBJECT_RELATIVE.holds(Tree.lower(word)))
        .findFirst();
    boolean wants = that.isPresent() && tree.child(verb.index(), "nsubj").isPresent()
        && tree.child(verb.index(), "aux:pass").isEmpty()
        && tree.children(verb.index()).stream().noneMatch(child -> child.index() > verb.index()
            && Tree.isRelation(child, "obj") && tree.child(child.index(), "case").isEmpty());
    if (wants) {
      int before = that.get().index() - (tree.isComma(that.get().index() - 1) ? 2 : 1);
      deed(tree, verb, before).ifPresent(noun -> hang(noun, verb, that.get(), tokens));
    }
  }

  /** The phrase that ends right before the clause; where it only says in or against what, the one before. */
  private static Optional<Token> deed(Tree tree, Token verb, int last) {
    Optional<Token> phrase = phrase(tree, verb.head(), last);
    int before = phrase.map(noun -> tree.reach(noun.index())[0] - 1).orElse(0);
    return phrase.filter(noun -> before > 0 && WordClass.WHEREIN.holds(tree.preposition(noun.index()))
            && Tree.isNominal(tree.token(before)) && !WordClass.TIME_NOUN.holds(Tree.lemma(tree.token(before))))
        .flatMap(noun -> phrase(tree, verb.head(), before))
        .or(() -> phrase);
  }

  /** The phrase of a verb, or of what happened before, that a word belongs to. */
  private static Optional<Token> phrase(Tree tree, int above, int word) {
    int at = word;
    while (tree.token(at).head() > 0 && tree.token(at).head() != above && !WordClass.WAKE.holds(tree.preposition(at))) {
      at = tree.token(at).head();
    }
    return Optional.of(tree.token(at))
        .filter(noun -> noun.head() > 0 && Tree.isNominal(noun) && noun.index() <= word)
        .filter(noun -> !WordClass.TIME_NOUN.holds(Tree.lemma(noun)));
  }

  private static boolean isClause(Token verb) {
    return switch (verb.universalRelation()) {
      case "ccomp", "advcl", "parataxis", "dep" -> true;
      default -> false;
    };
  }

  /** ", whom it accuses of theft": a verb with a subject of its own. */
  private static boolean isToldOf(Tree tree, Token verb) {
    return Tree.isVerb(verb) && tree.child(verb.index(), "nsubj").isPresent();
  }

  private static boolean wantsPerson(Tree tree, Token verb) {
    boolean holds = WordClass.ACCUSING.holds(Tree.lemma(verb)) || WordClass.HOLDING_FOR.holds(Tree.lemma(verb));
    return isClause(verb) && holds
        && tree.child(verb.index(), "obj", "iobj", "aux:pass").isEmpty()
        && tree.child(verb.index(), "nsubj").isPresent();
  }

  /** « une rançon, que l'hôpital a refusé de payer »: what is not to be paid stands before the clause. */
  private static boolean wantsPrice(Tree tree, Token verb) {
    return isClause(verb) && tree.child(verb.index(), "obj", "ccomp").isEmpty()
        && tree.child(verb.index(), "nsubj").isPresent() && tree.child(verb.index(), "xcomp")
            .filter(paid -> WordClass.PAYING.holds(Tree.lemma(paid))
                && tree.child(paid.index(), "obj", "obl").isEmpty()).isPresent();
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
