package org.depeche.extract;

import java.util.List;
import java.util.Optional;
import org.depeche.catalog.WordClass;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/** Makes a clause of a conjunction and a participle without a subject ("to leak it unless paid $2 million"). */
final class Ellipses {
  private Ellipses() {}

  static Sentence repair(Sentence sentence) {
    return Repair.each(sentence, Ellipses::participle);
  }

  /** The participle right behind the conjunction, which was hung on what is its object. */
  private static void participle(Tree tree, Token unless, List<Token> tokens) {
    boolean opens = unless.upos().equals("SCONJ") && WordClass.UNLESS.holds(Tree.lower(unless))
        && Tree.isRelation(unless, "advcl") && unless.index() < tree.size();
    Optional<Token> verb = Optional.of(unless).filter(word -> opens)
        .map(word -> tree.token(word.index() + 1))
        .filter(next -> Tree.isPastParticiple(next) && Tree.isRelation(next, "amod"));
    Optional<Token> object = verb.flatMap(next -> tree.head(next.index()))
        .filter(noun -> noun.index() > verb.get().index() && tree.dominates(unless.index(), noun.index()));
    object.ifPresent(noun -> {
      tree.children(unless.index())
          .forEach(child -> tokens.set(child.index() - 1, child.attached(verb.get().index(), child.relation())));
      tokens.set(verb.get().index() - 1, verb.get().attached(unless.head(), "advcl"));
      tokens.set(unless.index() - 1, unless.attached(verb.get().index(), "mark"));
      tokens.set(noun.index() - 1, noun.attached(verb.get().index(), "obj"));
    });
  }
}
