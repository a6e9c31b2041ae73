package org.depeche.extract;

import java.util.List;
import java.util.Optional;
import org.depeche.catalog.WordClass;
import org.depeche.model.Token;

/** Hangs on the verb what parsers hang on the words of "persona non grata". */
final class Unwelcome {
  private Unwelcome() {}

  /** "declared an envoy persona non grata": no kind of persona, but who is declared one. */
  static void declared(Tree tree, Token who, List<Token> tokens) {
    Optional<Token> persona = tree.head(who.index())
        .filter(word -> Tree.isRelation(who, "compound") && who.index() == word.index() - 1
            && WordClass.UNWELCOME.holds(Tree.lemma(word)) && Tree.isRelation(word, "obj"));
    persona.ifPresent(word -> {
      tokens.set(who.index() - 1, who.attached(word.head(), "obj"));
      tokens.set(word.index() - 1, word.attached(word.head(), "xcomp"));
      tree.children(word.index()).stream().filter(child -> child.index() < who.index())
          .forEach(child -> tokens.set(child.index() - 1, child.attached(who.index(), child.relation())));
    });
  }

  /** "were declared persona non grata": a measure, and no word about anybody. */
  static boolean isDeclared(Tree tree, int verb) {
    return tree.children(verb).stream().filter(child -> child.index() > verb && !Tree.isRelation(child, "punct"))
        .anyMatch(child -> WordClass.UNWELCOME.holds(Tree.lower(child)));
  }

  /** « déclarés persona non grata par Accra pour espionnage »: by whom and why they are declared so. */
  static void beside(Tree tree, Token noun, List<Token> tokens) {
    if (!Tree.isRelation(noun, "obl") && !Tree.isRelation(noun, "nmod") || noun.head() == 0) {
      return;
    }
    Token over = tree.token(noun.head());
    while (WordClass.UNWELCOME.holds(Tree.lower(over)) && over.head() > 0) {
      over = tree.token(over.head());
    }
    if (over.index() != noun.head() && Tree.isVerb(over) && over.index() < noun.index()) {
      String relation = Tree.isRelation(noun, "nmod") ? "obl" : noun.relation();
      tokens.set(noun.index() - 1, noun.attached(over.index(), relation));
    }
  }
}
