package org.depeche.extract;

import java.util.List;
import java.util.Optional;
import org.depeche.catalog.WordClass;
import org.depeche.extract.Control.Doer;
import org.depeche.model.Token;

/** Tells who or what a clause is about, also where another clause or the noun that it hangs on lends it. */
final class ClauseSubjects {
  private static final int DEEPEST = 6;

  private final SmallWords small;
  private final Means means;
  private final NounArguments nouns;
  private final Control control;

  ClauseSubjects(SmallWords small, Means means, NounArguments nouns, Control control) {
    this.small = small;
    this.means = means;
    this.nouns = nouns;
    this.control = control;
  }

  /** Who or what a verb's clause is about. */
  Optional<Integer> ofVerb(Tree tree, int verb) {
    return ofVerb(tree, verb, 0);
  }

  Optional<Integer> ofVerb(Tree tree, int verb, int depth) {
    if (depth > DEEPEST) {
      return Optional.empty();
    }
    Token token = tree.token(verb);
    Optional<Token> explicit = tree.child(verb, "nsubj");
    if (explicit.isPresent() && !explicit.get().relation().equals("nsubj:outer")) {
      return Optional.of(RelativeClauses.resolve(tree, verb, explicit.get()));
    }
    Optional<Token> governor = tree.head(verb);
    if (governor.isEmpty()) {
      return Optional.empty();
    }
    Token above = governor.get();
    return switch (token.universalRelation()) {
      case "acl", "nmod" -> Tree.isVerb(above) && tree.isInfinitive(verb)
          ? controlled(tree, token, above, depth)
          : above.upos().equals("ADP") ? ofNoun(tree, above.index(), depth + 1)
          : ofNounClause(tree, token, above, depth);
      case "amod" -> Optional.of(above.index());
      case "conj" -> ofWord(tree, above, depth + 1);
      case "xcomp" -> controlled(tree, token, above, depth);
      case "dep" -> isBehindColon(tree, verb) ? Optional.empty() : controlled(tree, token, above, depth);
      case "ccomp", "advcl", "obl", "parataxis" -> token.has("VerbForm", "Fin")
          ? Optional.empty()
          : forSomebody(tree, token).or(() -> whoTries(tree, token))
              .or(() -> controlled(tree, token, above, depth));
      default -> Optional.empty();
    };
  }

  /** Of what a noun or adjective is said, where it is a predicate or stands beside what it describes. */
  Optional<Integer> ofNoun(Tree tree, int noun) {
    return ofNoun(tree, noun, 0);
  }

  private Optional<Integer> ofNoun(Tree tree, int noun, int depth) {
    if (depth > DEEPEST) {
      return Optional.empty();
    }
    Optional<Token> explicit = tree.child(noun, "nsubj");
    if (explicit.isPresent()) {
      return Optional.of(RelativeClauses.resolve(tree, noun, explicit.get()));
    }
    Token token = tree.token(noun);
    Optional<Token> governor = tree.head(noun);
    if (governor.isEmpty()) {
      return Optional.empty();
    }
    Token above = governor.get();
    return switch (token.universalRelation()) {
      case "acl", "amod", "nmod" -> Optional.of(above.index());
      case "appos" -> Tree.isVerb(above) ? ofVerb(tree, above.index(), depth + 1) : Optional.of(above.index());
      case "advcl" -> Tree.isVerb(above)
          ? controlled(tree, token, above, depth) : ofNoun(tree, above.index(), depth + 1);
      case "obj", "xcomp", "obl" -> Tree.isVerb(above)
          ? heldFor(tree, token, above).or(() -> ofVerb(tree, above.index(), depth + 1))
          : ofNoun(tree, above.index(), depth + 1);
      case "conj" -> ofNoun(tree, above.index(), depth + 1);
      default -> Optional.empty();
    };
  }

  private Optional<Integer> ofWord(Tree tree, Token word, int depth) {
    return Tree.isVerb(word) ? ofVerb(tree, word.index(), depth) : ofNoun(tree, word.index(), depth);
  }

  private Optional<Integer> controlled(Tree tree, Token clause, Token above, int depth) {
    if (isOwnedByNobody(tree, above)) {
      return Optional.empty();
    }
    Doer doer = control.of(tree, clause, above);
    if (doer instanceof Doer.Word word) {
      return Optional.of(word.index());
    }
    return doer instanceof Doer.AsAbove ? ofWord(tree, above, depth + 1) : Optional.empty();
  }

  /** "No suspect has confessed to hacking the bank": nobody is told to have done it. */
  private boolean isOwnedByNobody(Tree tree, Token verb) {
    return WordClass.ADMITTING.holds(Tree.lemma(verb)) && tree.child(verb.index(), "nsubj")
        .filter(who -> small.isNone(tree, who.index())).isPresent();
  }

  /** "tient Moscou pour responsable", "users it believes to be targets": what is said is said of the object. */
  private static Optional<Integer> heldFor(Tree tree, Token predicate, Token verb) {
    boolean oblique = Tree.isRelation(predicate, "obl") && WordClass.HELD_FOR.holds(tree.preposition(predicate.index()))
        || Tree.isRelation(predicate, "xcomp");
    boolean contact = WordClass.SAYING_BARE.holds(Tree.lemma(verb))
        && RelativeClauses.isReducedRelative(tree, verb.index());
    return !oblique ? Optional.empty() : tree.child(verb.index(), "obj")
        .filter(object -> Tree.isNominal(object) && !Tree.lemma(object).equals("se"))
        .map(object -> RelativeClauses.resolve(tree, verb.index(), object))
        .or(() -> contact ? Optional.of(verb.head()) : Optional.empty());
  }

  /** "carried out a plan: breaking into the site": what a colon explains has no subject of before. */
  private static boolean isBehindColon(Tree tree, int verb) {
    return verb > 1 && tree.token(verb - 1).form().equals(":");
  }

  /** "to arrange for the leaders to meet": the phrase before the infinitive does what it says. */
  private static Optional<Integer> forSomebody(Tree tree, Token clause) {
    if (!tree.isInfinitive(clause.index())) {
      return Optional.empty();
    }
    return tree.children(clause.head()).stream()
        .filter(child -> Tree.isRelation(child, "obl") && child.index() < clause.index())
        .filter(child -> child.index() > clause.head() && tree.preposition(child.index()).equals("for"))
        .map(Token::index)
        .findFirst();
  }

  /** "saw an effort by hackers to break in": who makes it, wherever the parser hung the phrase and the infinitive. */
  private Optional<Integer> whoTries(Tree tree, Token clause) {
    Optional<Token> to = tree.child(clause.index(), "mark")
        .filter(mark -> tree.isInfinitive(clause.index()) && mark.index() > 3);
    int at = to.map(mark -> mark.index() - 1).orElse(0);
    for (int steps = 0; at > 0 && steps < DEEPEST; steps++) {
      Optional<Token> by = tree.child(at, "case");
      if (by.isPresent() && by.get().index() < at && small.isAgentMarker(by.get())) {
        return by.get().index() > 1 && WordClass.TRYING.holds(Tree.lemma(tree.token(by.get().index() - 1)))
            ? Optional.of(at) : Optional.empty();
      }
      at = tree.token(at).head() < to.get().index() ? tree.token(at).head() : 0;
    }
    return Optional.empty();
  }

  /**
   * Who does what a noun is followed by: its owner or the subject, but whom a verb of punishing strikes ("arrested a
   * student over a plan to attack it"), who has an intention ("has no intention of paying"), and nobody
   * where another is dealt with ("summoned the envoy after an attempt").
   */
  private Optional<Integer> ofNounClause(Tree tree, Token clause, Token noun, int depth) {
    if (NounArguments.isAccusation(tree, noun.index(), clause)) {
      return accused(tree, noun.index(), depth);
    }
    Optional<Token> having = tree.head(noun.index())
        .filter(verb -> Tree.isRelation(noun, "obj") && WordClass.HAVING.holds(Tree.lemma(verb)))
        .filter(verb -> WordClass.INTENDING.holds(Tree.lemma(noun)) && Control.isPrepositional(tree, clause));
    if (having.isPresent()) {
      return ofVerb(tree, having.get().index(), depth + 1);
    }
    boolean seen = clause.has("VerbForm", "Inf") && tree.child(clause.index(), "mark", "case").isEmpty();
    if (!tree.isInfinitive(clause.index()) || seen || isAccused(tree, clause, noun)) {
      Optional<Integer> who = isPronominal(noun) ? whoIsAmong(tree, noun, depth)
          : whoIsFirst(tree, noun, depth).or(() -> suspect(tree, clause, noun, depth))
              .or(() -> tree.head(noun.index())
                  .filter(verb -> Tree.isVerb(verb) && Control.isPrepositional(tree, clause))
                  .flatMap(verb -> control.struck(tree, verb, noun, clause)));
      return Optional.of(who.orElse(noun.index()));
    }
    Optional<Integer> used = means.usedFor(tree, clause.index());
    if (used.isPresent()) {
      return Passives.isPassive(tree, used.get()) ? Optional.empty() : ofVerb(tree, used.get(), depth + 1);
    }
    Arguments arguments = nouns.read(tree, noun.index());
    for (String owner : List.of("poss", "de", "of", "agent")) {
      if (arguments.has(owner)) {
        return Optional.of(arguments.get(owner).get(0));
      }
    }
    Optional<Token> above = tree.head(noun.index()).filter(Tree::isVerb);
    boolean reason = Tree.isRelation(noun, "obl") && WordClass.BECAUSE_OF.holds(tree.preposition(noun.index()));
    Optional<Token> struck = above.filter(verb -> reason)
        .flatMap(verb -> tree.child(verb.index(), Passives.isPassive(tree, verb.index()) ? "nsubj" : "obj"));
    if (struck.isPresent()) {
      String verb = Tree.lemma(above.get());
      boolean blamed = WordClass.PUNISHING.holds(verb) || WordClass.ACCUSING.holds(verb);
      return struck.filter(one -> blamed).map(one -> RelativeClauses.resolve(tree, above.get().index(), one));
    }
    return above.filter(verb -> !WordClass.UNCOVERING.holds(Tree.lemma(verb)))
        .flatMap(verb -> heldFor(tree, noun, verb).or(() -> ofVerb(tree, verb.index(), depth + 1)));
  }

  /** "rejected accusations of hacking", "faces allegations of bribing": whom the accusation is about. */
  private Optional<Integer> accused(Tree tree, int noun, int depth) {
    Arguments arguments = nouns.read(tree, noun);
    return WordClass.AGAINST_WHOM.words().stream()
        .flatMap(preposition -> arguments.get(preposition).stream())
        .findFirst()
        .or(() -> tree.head(noun).filter(verb -> WordClass.REJECTING.holds(Tree.lemma(verb)))
            .flatMap(verb -> ofVerb(tree, verb.index(), depth + 1)));
  }

  /** "soupçonne un employé d'avoir piraté": what is told as done is told of the object. */
  private static boolean isAccused(Tree tree, Token clause, Token noun) {
    boolean done = tree.children(clause.index()).stream()
        .anyMatch(child -> Tree.isRelation(child, "aux") && child.has("VerbForm", "Inf"));
    return done && Tree.isRelation(noun, "obj")
        && tree.head(noun.index()).filter(verb -> Tree.isVerb(verb) && !Tree.lemma(verb).equals("avoir")).isPresent();
  }

  /** "was among those hacked": one of those is who the sentence is about. */
  private static boolean isPronominal(Token noun) {
    return switch (Tree.lemma(noun)) {
      case "that", "those", "one", "celui", "ceux" -> noun.upos().equals("DET") || noun.upos().equals("PRON");
      default -> false;
    };
  }

  private Optional<Integer> whoIsAmong(Tree tree, Token those, int depth) {
    Optional<Integer> copular = tree.child(those.index(), "nsubj").map(Token::index);
    boolean among = WordClass.AMONG.holds(tree.preposition(those.index()));
    return copular.isPresent() || !among
        ? copular
        : tree.head(those.index()).filter(Tree::isVerb).flatMap(verb -> ofVerb(tree, verb.index(), depth + 1));
  }

  /** "has become the first person blacklisted": who is told of and not just anybody of that kind. */
  private Optional<Integer> whoIsFirst(Tree tree, Token noun, int depth) {
    boolean ranked = tree.children(noun.index()).stream()
        .anyMatch(child -> Tree.isRelation(child, "amod") && WordClass.RANK.holds(Tree.lemma(child)));
    if (!ranked) {
      return Optional.empty();
    }
    Optional<Integer> copular = tree.child(noun.index(), "cop").isPresent()
        ? tree.child(noun.index(), "nsubj").map(Token::index) : Optional.empty();
    return copular.or(() -> tree.head(noun.index())
        .filter(verb -> (Tree.isRelation(noun, "xcomp") || Tree.isRelation(noun, "obj"))
            && WordClass.BECOMING.holds(Tree.lemma(verb)))
        .flatMap(verb -> ofVerb(tree, verb.index(), depth + 1)));
  }

  /** "was arrested on suspicion of hacking": whom the verb above strikes, or whom it is about. */
  private Optional<Integer> suspect(Tree tree, Token clause, Token suspicion, int depth) {
    boolean of = WordClass.SUSPICION.holds(Tree.lemma(suspicion)) && Tree.isRelation(suspicion, "obl")
        && Control.isPrepositional(tree, clause);
    return tree.head(suspicion.index()).filter(verb -> of && Tree.isVerb(verb))
        .flatMap(verb -> tree.child(verb.index(), "obj")
            .map(object -> RelativeClauses.resolve(tree, verb.index(), object))
            .or(() -> ofVerb(tree, verb.index(), depth + 1)));
  }
}
