package org.depeche.extract;

import java.util.Optional;
import org.depeche.catalog.WordClass;
import org.depeche.model.Token;

/** Tells which noun a relative clause is about, with a pronoun for it or without one, however the clause was hung. */
final class RelativeClauses {
  private static final int DEEPEST = 6;

  private RelativeClauses() {}

  /** "the data hackers stole", "a theft the bank had reported": a clause with a subject and no pronoun for the noun. */
  static boolean isReducedRelative(Tree tree, int head) {
    Token token = tree.token(head);
    boolean clause = token.relation().equals("acl:relcl") || isContactClause(tree, head);
    return clause && tree.child(head, "nsubj").filter(subject -> !isRelative(subject))
            .filter(subject -> !isOfAntecedent(tree, token, subject)).isPresent()
        && tree.children(head).stream().noneMatch(RelativeClauses::isRelative);
  }

  /** "whose chief executive", « dont le porte-parole », "some of which": a subject that the noun before owns. */
  private static boolean isOfAntecedent(Tree tree, Token verb, Token subject) {
    return Repair.isFinite(tree, verb) && tree.child(subject.index(), "nmod", "nmod:poss", "det")
        .filter(RelativeClauses::isRelative).isPresent();
  }

  /** "a theft the bank had reported": the subject right behind the noun opens a clause that tells of the noun. */
  private static boolean isContactClause(Tree tree, int head) {
    Token token = tree.token(head);
    Optional<Token> noun = tree.head(head)
        .filter(above -> token.relation().equals("dep") && above.upos().equals("NOUN") && Tree.isVerb(token));
    Optional<Token> subject = tree.child(head, "nsubj").filter(child -> child.index() < head);
    return noun.isPresent() && tree.child(head, "obj", "ccomp", "mark").isEmpty()
        && subject.filter(child -> tree.reach(child.index())[0] == noun.get().index() + 1).isPresent();
  }

  /** "la faille qu'un chercheur avait découverte", where the pronoun was read as a conjunction. */
  static boolean isObjectRelative(Tree tree, int head) {
    Token verb = tree.token(head);
    Optional<Token> which = tree.child(head, "mark")
        .filter(mark -> verb.head() > 0)
        .filter(mark -> mark.index() == tree.reach(head)[0] + (tree.isComma(tree.reach(head)[0]) ? 1 : 0))
        .filter(mark -> WordClass.OBJECT_RELATIVE.holds(Tree.lower(mark)));
    if (which.isEmpty() || !Tree.isRelation(verb, "acl") || tree.child(head, "nsubj").isEmpty()) {
      return false;
    }
    Token noun = tree.token(verb.head());
    boolean agrees = verb.has("Tense", "Past") && (verb.has("Gender", "Fem") && noun.has("Gender", "Fem")
        || verb.has("Number", "Plur") && noun.has("Number", "Plur"));
    return agrees && noun.index() < which.get().index() && Tree.isNominal(noun) && tree.child(head, "aux").isPresent();
  }

  /** "the data the gang says it took", "files which it claims to have stolen": what is said is told of the noun. */
  static Optional<Integer> ofWhatIsSaid(Tree tree, int head) {
    Token clause = tree.token(head);
    boolean said = (Tree.isRelation(clause, "ccomp") || Tree.isRelation(clause, "xcomp"))
        && tree.child(head, "ccomp", "cop", "nsubj:pass").isEmpty()
        && (tree.isInfinitive(head) || tree.child(head, "nsubj").filter(who -> !isRelative(who)).isPresent());
    return !said ? Optional.empty() : tree.head(head)
        .filter(verb -> WordClass.SAYING_BARE.holds(Tree.lemma(verb)) && verb.relation().equals("acl:relcl"))
        .filter(verb -> tree.child(verb.index(), "nsubj").filter(who -> !isRelative(who)).isPresent())
        .map(Token::head);
  }

  private static boolean isRelative(Token token) {
    return (token.upos().equals("PRON") || token.upos().equals("DET") || token.upos().equals("SCONJ"))
        && WordClass.RELATIVE.holds(Tree.lemma(token));
  }

  /** A relative pronoun's antecedent, or the token itself. */
  static int resolve(Tree tree, int verb, Token token) {
    if (!isRelative(token)) {
      return token.index();
    }
    int at = verb;
    for (int steps = 0; at > 0 && steps < DEEPEST; steps++) {
      Token clause = tree.token(at);
      if (Tree.isRelation(clause, "acl") && clause.head() > 0 && clause.head() < token.index()) {
        return whoIs(tree, clause.head()).orElse(clause.head());
      }
      at = clause.head();
    }
    return nounBefore(tree, token.index()).map(noun -> whoIs(tree, noun).orElse(noun)).orElse(token.index());
  }

  /** "Oslo was an actor who had broken in": of whom a noun with its clause is said. */
  private static Optional<Integer> whoIs(Tree tree, int noun) {
    boolean said = tree.child(noun, "cop").isPresent() && tree.child(noun, "det")
        .filter(word -> WordClass.INDEFINITE.holds(Tree.lower(word))).isPresent();
    return said ? tree.child(noun, "nsubj")
        .filter(who -> who.relation().equals("nsubj") && who.upos().equals("PROPN")).map(Token::index)
        : Optional.empty();
  }

  /** The noun that a relative pronoun follows, where the parser hung its clause elsewhere. */
  private static Optional<Integer> nounBefore(Tree tree, int pronoun) {
    int at = pronoun - 1;
    if (at > 1 && tree.token(at).form().equals(",")) {
      at--;
    }
    if (at < 1 || !Tree.isNominal(tree.token(at))) {
      return Optional.empty();
    }
    for (int steps = 0; steps < DEEPEST; steps++) {
      Token token = tree.token(at);
      boolean part = Tree.isRelation(token, "compound") || Tree.isRelation(token, "flat")
          || Tree.isRelation(token, "appos");
      if (!part || token.head() < 1 || token.head() >= pronoun || !Tree.isNominal(tree.token(token.head()))) {
        break;
      }
      at = token.head();
    }
    return Optional.of(at);
  }

  /** "the group, which X accuses of …": the noun before a relative pronoun that its clause has for an object. */
  static Optional<Integer> relativized(Tree tree, Token verb) {
    int pronoun = tree.child(verb.index(), "nsubj").filter(subject -> subject.index() < verb.index())
        .map(subject -> tree.reach(subject.index())[0] - 1).orElse(0);
    int noun = pronoun > 1 && WordClass.RELATIVE.holds(Tree.lemma(tree.token(pronoun)))
        ? pronoun - (tree.isComma(pronoun - 1) ? 2 : 1) : 0;
    while (noun > 0 && tree.token(noun).head() > 0 && tree.token(noun).head() < noun
        && Tree.isNominal(tree.token(noun)) && Tree.isNominal(tree.token(tree.token(noun).head()))) {
      noun = tree.token(noun).head();
    }
    return noun > 0 && Tree.isNominal(tree.token(noun)) ? Optional.of(noun) : Optional.empty();
  }
}
