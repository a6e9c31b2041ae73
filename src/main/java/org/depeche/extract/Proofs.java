package org.depeche.extract;

import java.util.List;
import java.util.Optional;
import org.depeche.catalog.WordClass;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/**
 * Gives "evidence" and its like the clause without "that" behind them, which the parser reads as a compound ("no
 * evidence hackers stole the files") or as a relative clause ("no proof the group was involved").
 */
final class Proofs {
  private Proofs() {}

  static Sentence repair(Sentence sentence) {
    return Repair.each(sentence, (tree, token, tokens) -> {
      if (WordClass.PROOF.holds(Tree.lemma(token)) && token.upos().equals("NOUN")) {
        compound(tree, token, tokens);
        relative(tree, token, tokens);
      }
    });
  }

  private static void compound(Tree tree, Token proof, List<Token> tokens) {
    Optional<Token> subject = tree.head(proof.index()).filter(noun -> Tree.isRelation(proof, "compound")
        && noun.index() > proof.index() && Tree.isNominal(noun));
    Optional<Token> det = subject.flatMap(noun -> tree.child(noun.index(), "det"))
        .filter(word -> word.index() < proof.index());
    Optional<Token> verb = det.flatMap(word -> clause(tree, subject.get()));
    if (verb.isEmpty()) {
      return;
    }
    Token noun = subject.get();
    boolean below = verb.get().head() == noun.index();
    boolean passive = tree.child(verb.get().index(), "aux:pass").isPresent();
    tokens.set(proof.index() - 1, below ? proof.attached(noun.head(), noun.relation())
        : proof.attached(verb.get().head(), Tree.isRelation(verb.get(), "ccomp") ? "obj" : verb.get().relation()));
    tokens.set(noun.index() - 1, noun.attached(verb.get().index(), passive ? "nsubj:pass" : "nsubj"));
    tokens.set(verb.get().index() - 1, verb.get().attached(proof.index(), "ccomp"));
    tokens.set(det.get().index() - 1, det.get().attached(proof.index(), "det"));
  }

  /** The finite verb right behind a noun of which that is the subject, by the tree or by its place. */
  private static Optional<Token> clause(Tree tree, Token noun) {
    Optional<Token> own = tree.children(noun.index()).stream()
        .filter(child -> Tree.isRelation(child, "acl") && tree.isFinite(child)
            && tree.child(child.index(), "nsubj", "nsubj:pass", "mark").isEmpty()).findFirst();
    return own.or(() -> tree.head(noun.index()).filter(verb -> Tree.isRelation(noun, "nsubj") && verb.head() > 0
        && verb.head() < noun.index() && verb.index() > noun.index() && Tree.isRelation(verb, "ccomp")));
  }

  /** "no proof the group was involved": nothing is missing in the clause that could be the proof. */
  private static void relative(Tree tree, Token proof, List<Token> tokens) {
    tree.children(proof.index()).stream()
        .filter(verb -> verb.relation().equals("acl:relcl") && tree.reach(verb.index())[0] == proof.index() + 1)
        .filter(verb -> tree.children(verb.index()).stream().noneMatch(Stretches::isRelativeWord))
        .filter(verb -> tree.child(verb.index(), "aux:pass", "cop", "obj").isPresent())
        .forEach(verb -> tokens.set(verb.index() - 1, verb.attached(proof.index(), "ccomp")));
  }
}
