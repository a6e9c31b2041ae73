package org.depeche.extract;

import java.util.List;
import java.util.Optional;
import org.depeche.catalog.WordClass;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/**
 * Gives back to a verb what the parser hung on its object.
 *
 * <p>"recalled its ambassador over what it called a smear": a clause behind a preposition and "what" tells why or about
 * what; "expelled two diplomats from the country": whence somebody is sent is no part of who it is; "ordered him
 * expelled": whom it is done to stands before a participle.
 */
final class FromNouns {
  private FromNouns() {}

  static Sentence repair(Sentence sentence) {
    return Repair.each(sentence, (tree, token, tokens) -> {
      Repair.hang(tokens, token, overWhat(tree, token), "advcl");
      Repair.hang(tokens, token, sentFrom(tree, token), "obl");
      orderedDone(tree, token, tokens);
    });
  }

  private static Optional<Integer> overWhat(Tree tree, Token clause) {
    boolean free = Tree.isRelation(clause, "acl") && Tree.isVerb(clause) && tree.child(clause.index(), "mark")
        .filter(mark -> mark.upos().equals("ADP") && mark.index() < tree.size()
            && WordClass.FREE_RELATIVE.holds(Tree.lower(tree.token(mark.index() + 1)))).isPresent();
    return tree.head(clause.index())
        .filter(noun -> free && noun.index() < clause.index()
            && (Tree.isRelation(noun, "obj") || Tree.isRelation(noun, "obl") || Tree.isRelation(noun, "nsubj:pass")))
        .flatMap(noun -> tree.head(noun.index()))
        .filter(verb -> Tree.isVerb(verb) && verb.index() < clause.index())
        .map(Token::index);
  }

  private static Optional<Integer> sentFrom(Tree tree, Token place) {
    boolean whence = Tree.isRelation(place, "nmod") && WordClass.WHENCE.holds(tree.preposition(place.index()));
    return tree.head(place.index())
        .filter(who -> whence && (Tree.isRelation(who, "obj") || Tree.isRelation(who, "nsubj:pass")))
        .flatMap(who -> tree.head(who.index()))
        .filter(verb -> Tree.isVerb(verb) && verb.index() < place.index()
            && WordClass.SENDING_AWAY.holds(Tree.lemma(verb)))
        .map(Token::index);
  }

  private static void orderedDone(Tree tree, Token done, List<Token> tokens) {
    boolean participle = done.has("VerbForm", "Part") || done.has("Tense", "Past");
    Optional<Token> order = tree.head(done.index()).filter(above -> participle && Tree.isVerb(done)
        && !done.relation().equals("parataxis")
        && above.index() < done.index() && Tree.isVerb(above) && WordClass.ORDERING.holds(Tree.lemma(above))
        && tree.child(done.index(), "aux", "mark", "obj").isEmpty());
    Optional<Token> whom = order.flatMap(above -> tree.child(done.index(), "nsubj"))
        .filter(noun -> tree.reach(noun.index())[0] == order.get().index() + 1 && noun.index() < done.index());
    whom.ifPresent(noun -> {
      tokens.set(noun.index() - 1, noun.attached(done.index(), "nsubj:pass"));
      tokens.set(done.index() - 1, done.attached(order.get().index(), "xcomp"));
    });
  }
}
