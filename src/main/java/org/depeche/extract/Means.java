package org.depeche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.depeche.catalog.Operators;
import org.depeche.model.Token;

/** Finds what an act is done with, where a verb of using tells of it. */
final class Means {
  private final Operators operators;

  Means(Operators operators) {
    this.operators = operators;
  }

  /** Whether a verb says what an act is done with ("using", "exploiting"). */
  boolean isVerb(Token verb) {
    return operators.means().contains(Tree.lemma(verb));
  }

  /** The verb of using over an infinitive, also where the parser hung the infinitive on what is used. */
  Optional<Integer> usedFor(Tree tree, int infinitive) {
    Optional<Token> above = tree.head(infinitive);
    if (above.isPresent() && Tree.isNominal(above.get()) && Tree.isRelation(above.get(), "obj")) {
      above = tree.head(above.get().index());
    }
    return above.filter(verb -> Tree.isVerb(verb) && isVerb(verb)).map(Token::index);
  }

  /** "using a stolen password, they broke in", "used a stolen password to break in": what it is done with. */
  void read(Tree tree, int head, Arguments arguments) {
    List<Token> beside = new ArrayList<>(tree.children(head));
    tree.child(head, "nsubj").ifPresent(subject -> beside.addAll(tree.children(subject.index())));
    for (Token child : beside) {
      boolean clause = Tree.isRelation(child, "advcl") || Tree.isRelation(child, "acl");
      if (clause && isVerb(child) && Tree.isPresentParticiple(child)) {
        tree.child(child.index(), "obj").ifPresent(means -> arguments.add("means", tree.conjuncts(means.index())));
      }
    }
    if (tree.isInfinitive(head)) {
      usedFor(tree, head).ifPresent(verb -> {
        String side = Passives.isPassive(tree, verb) ? "nsubj" : "obj";
        tree.child(verb, side).map(means -> RelativeClauses.resolve(tree, verb, means))
            .ifPresent(means -> arguments.add("means", tree.conjuncts(means)));
      });
    }
  }
}
