package org.depeche.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.depeche.catalog.WordClass;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/**
 * Gives back to a verb what the parser hung on its object.
 *
 * <p>"recalled its ambassador over what it called a smear": a clause behind a preposition and "what" tells why or about
 * what; "learned of the hack from the police": who told of it did not do it; "expelled two diplomats from the country":
 * whence somebody is sent is no part of who it is; "ordered him expelled": whom it is done to stands before a
 * participle; « n'a plus intérêt à »: the negation is the verb's; "holding their data hostage": what is held is the
 * data; "talks with visiting President X": what a guest does is no clause; « espionné X pour le compte des services »:
 * for whom something is done is no second object.
 */
final class FromNouns {
  private FromNouns() {}

  static Sentence repair(Sentence sentence) {
    return Repair.each(sentence, (tree, token, tokens) -> {
      Repair.hang(tokens, token, overWhat(tree, token), "advcl");
      Repair.hang(tokens, token, sentFrom(tree, token).or(() -> heardFrom(tree, token))
          .or(() -> recalledFor(tree, token)), "obl");
      Repair.hang(tokens, token, announcedBy(tree, token), "nmod");
      orderedDone(tree, token, tokens);
      Repair.hang(tokens, token, negated(tree, token), "advmod");
      captive(tree, token, tokens);
      visiting(tree, token, tokens);
      onBehalf(tree, token, tokens);
    });
  }

  private static Optional<Integer> negated(Tree tree, Token no) {
    boolean second = Tree.isRelation(no, "advmod") && WordClass.SECOND_NEGATION.holds(Tree.lower(no)) && no.index() > 2;
    Token verb = tree.token(Math.max(1, no.index() - 1));
    return tree.head(no.index())
        .filter(noun -> second && Tree.isRelation(noun, "obj") && Tree.isNominal(noun)
            && noun.head() == verb.index() && noun.index() == no.index() + 1
            && tree.children(verb.index()).stream().anyMatch(child -> child.index() < verb.index()
                && Tree.lemma(child).equals("ne")))
        .map(noun -> verb.index());
  }

  private static void onBehalf(Tree tree, Token whom, List<Token> tokens) {
    int some = whom.index() - 1;
    boolean second = Tree.isRelation(whom, "obj") && some > 2 && Tree.lower(tree.token(some)).equals("des")
        && WordClass.BENEFIT.holds(Tree.lemma(tree.token(some - 1)))
        && tree.token(some - 1).head() == whom.head() && !tree.preposition(some - 1).isEmpty();
    if (second) {
      Token of = tree.token(some);
      tokens.set(some - 1,
          new Token(some, of.span(), of.form(), "de", "ADP", Map.of(), whom.index(), "case", of.name()));
      tokens.set(whom.index() - 1, whom.attached(some - 1, "nmod"));
    }
  }

  private static void captive(Tree tree, Token hostage, List<Token> tokens) {
    boolean held = WordClass.CAPTIVE.holds(Tree.lemma(hostage)) && Tree.isRelation(hostage, "obj")
        && tree.head(hostage.index()).filter(verb -> WordClass.HOLDING.holds(Tree.lemma(verb))).isPresent();
    Optional<Token> thing = tree.children(hostage.index()).stream()
        .filter(noun -> held && Tree.isRelation(noun, "compound") && noun.index() == hostage.index() - 1).findFirst();
    thing.ifPresent(noun -> {
      tree.children(hostage.index()).stream().filter(child -> child.index() < noun.index())
          .forEach(child -> tokens.set(child.index() - 1, child.attached(noun.index(), child.relation())));
      tokens.set(noun.index() - 1, noun.attached(hostage.head(), "obj"));
      tokens.set(hostage.index() - 1, hostage.attached(hostage.head(), "xcomp"));
    });
  }

  private static void visiting(Tree tree, Token present, List<Token> tokens) {
    int at = present.index();
    Optional<Token> with = tree.child(at, "mark", "case").filter(word -> word.index() == at - 1);
    Optional<Token> who = tree.child(at, "obj").filter(noun -> with.isPresent() && noun.index() > at
        && WordClass.CALLING_ON.holds(Tree.lower(present)) && tree.reach(noun.index())[0] == at + 1
        && tree.child(noun.index(), "det", "nmod:poss").isEmpty());
    Optional<Token> noun = tree.head(at).filter(above -> who.isPresent());
    if (noun.isEmpty()) {
      return;
    }
    boolean nominal = Tree.isNominal(noun.get());
    boolean object = nominal && noun.get().head() > 0 && Tree.isRelation(noun.get(), "obj");
    int verb = object ? noun.get().head() : noun.get().index();
    Token name = who.get();
    tokens.set(name.index() - 1, name.attached(noun.get().index(), nominal ? "nmod" : "obl"));
    tokens.set(with.get().index() - 1, with.get().attached(name.index(), "case"));
    tokens.set(at - 1, new Token(at, present.span(), present.form(), Tree.lower(present), "ADJ", Map.of(),
        name.index(), "amod", present.name()));
    tree.children(at).stream().filter(child -> child.index() > name.index())
        .forEach(child -> tokens.set(child.index() - 1, child.attached(verb, child.relation())));
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

  /** « rappelé son ambassadeur pour consultations », « en réaction au vote »: why it is done is no part of him. */
  private static Optional<Integer> recalledFor(Tree tree, Token why) {
    boolean reason = Tree.isRelation(why, "nmod") && WordClass.OCCASION_OF_MEASURE.holds(Tree.lemma(why))
        && tree.child(why.index(), "case").filter(before -> before.index() == why.index() - 1).isPresent()
        && !WordClass.OF.holds(tree.preposition(why.index()));
    return tree.head(why.index())
        .filter(who -> reason && (Tree.isRelation(who, "obj") || Tree.isRelation(who, "nsubj:pass")))
        .flatMap(who -> tree.head(who.index()))
        .filter(verb -> Tree.isVerb(verb) && verb.index() < why.index())
        .map(Token::index);
  }

  /** « l'annonce par le parquet de l'arrestation de X »: what is announced is no part of who announces it. */
  private static Optional<Integer> announcedBy(Tree tree, Token deed) {
    boolean of = Tree.isRelation(deed, "nmod") && WordClass.DOING_TO.holds(Tree.lemma(deed))
        && WordClass.OF.holds(tree.preposition(deed.index())) && tree.child(deed.index(), "nmod").isPresent();
    return tree.head(deed.index())
        .filter(who -> of && who.index() < deed.index() && WordClass.BY.holds(tree.preposition(who.index())))
        .flatMap(who -> tree.head(who.index()))
        .filter(news -> news.upos().equals("NOUN") && news.index() < deed.index())
        .map(Token::index);
  }

  private static Optional<Integer> heardFrom(Tree tree, Token teller) {
    boolean whence = Tree.isRelation(teller, "nmod") && WordClass.WHENCE.holds(tree.preposition(teller.index()));
    return tree.head(teller.index())
        .filter(news -> whence && (Tree.isRelation(news, "obj") || Tree.isRelation(news, "obl")))
        .filter(news -> WordClass.OF.holds(tree.preposition(news.index())))
        .flatMap(news -> tree.head(news.index()))
        .filter(verb -> Tree.isVerb(verb) && verb.index() < teller.index()
            && WordClass.LEARNING.holds(Tree.lemma(verb)))
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
