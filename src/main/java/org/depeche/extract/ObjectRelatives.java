package org.depeche.extract;

import java.util.List;
import java.util.Optional;
import org.depeche.catalog.WordClass;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/**
 * Hangs on its noun the relative clause that tells what somebody is held for ("deux agents, qu'elle accuse d'avoir …") or
 * whom an act is laid to ("un vol, que Microsoft impute à un groupe"), where the parser read "que" as the conjunction of
 * what the main verb says.
 */
final class ObjectRelatives {
  private ObjectRelatives() {}

  static Sentence repair(Sentence sentence) {
    return Repair.each(sentence, (tree, token, tokens) -> {
      laid(tree, token, tokens);
      if (Tree.isThat(token) && tree.isComma(token.index() - 1)) {
        tree.head(token.index()).filter(verb -> wantsPerson(tree, verb))
            .ifPresent(verb -> held(tree, token).ifPresent(noun -> hang(noun, verb, token, tokens)));
      }
    });
  }

  /** "admitted an intrusion into its network, which it attributes to a gang": the act, and not where it was done. */
  private static void laid(Tree tree, Token verb, List<Token> tokens) {
    boolean clause = switch (verb.universalRelation()) {
      case "ccomp", "advcl", "parataxis", "dep", "acl" -> verb.head() > 0 && verb.head() < verb.index();
      default -> false;
    };
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
      deed(tree, verb).ifPresent(noun -> hang(noun, verb, that.get(), tokens));
    }
  }

  /** What the verb above has for its object, else the first of its phrases behind it. */
  private static Optional<Token> deed(Tree tree, Token verb) {
    Token above = tree.token(verb.head());
    int main = above.index();
    while (!Tree.isVerb(tree.token(main)) && tree.token(main).head() > 0) {
      main = tree.token(main).head();
    }
    int over = main;
    if (!Tree.isVerb(tree.token(over))) {
      return Optional.empty();
    }
    List<Token> phrases = tree.children(over).stream()
        .filter(noun -> Tree.isNominal(noun) && noun.index() > over && noun.index() < verb.index()).toList();
    return phrases.stream().filter(noun -> Tree.isRelation(noun, "obj")).findFirst()
        .or(() -> phrases.stream().filter(noun -> Tree.isRelation(noun, "obl")
            && !WordClass.TIME_NOUN.holds(Tree.lemma(noun))).findFirst())
        .filter(noun -> noun.index() != above.index() || !verb.relation().equals("acl:relcl"));
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
