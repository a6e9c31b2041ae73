package org.depeche.extract;

import java.util.Optional;
import java.util.Set;
import org.depeche.catalog.WordClass;
import org.depeche.model.Token;

/** Tells whether what a verb says is done to its subject. */
final class Passives {
  private Passives() {}

  /** Whether the subject of a verb is its patient: an auxiliary or the place of a bare participle says so. */
  static boolean isPassive(Tree tree, int head) {
    Token token = tree.token(head);
    boolean perfect = tree.child(head, "aux").filter(auxiliary -> Tree.lemma(auxiliary).equals("avoir")).isPresent();
    if (perfect && tree.child(head, "aux:pass").isEmpty() || isGone(tree, head)) {
      return false;
    }
    if (tree.child(head, "aux:pass").isPresent() || tree.child(head, "nsubj:pass").isPresent() || isBeen(tree, head)) {
      return !isReflexive(tree, head);
    }
    boolean bareParticiple = token.has("Tense", "Past") && tree.child(head, "aux").isEmpty()
        && (token.has("VerbForm", "Part") || isBehindNoun(tree, token));
    if (!bareParticiple) {
      return isGapped(tree, token) || isHadBySomebody(tree, token) || isWishedFor(tree, token) || isDoneBy(tree, token);
    }
    if (isGapped(tree, token)) {
      return true;
    }
    if (Tree.isRelation(token, "conj")) {
      Optional<Token> first = tree.head(head);
      boolean shares = first.isPresent() && Tree.isVerb(first.get())
          && (tree.child(first.get().index(), "aux").isPresent() || first.get().has("VerbForm", "Fin"));
      if (shares) {
        return isPassive(tree, first.get().index());
      }
    }
    return tree.child(head, "nsubj").isEmpty() || isDoneBy(tree, token)
        || Tree.isRelation(token, "acl") && !token.relation().equals("acl:relcl")
        || isHad(tree, token);
  }

  /** "Ten people were killed and the village torched": a second subject that shares the auxiliary of the first. */
  private static boolean isGapped(Tree tree, Token verb) {
    int next = verb.index() + 1;
    boolean closes = next > tree.size() || Set.of("PUNCT", "ADP").contains(tree.token(next).upos());
    return Tree.isRelation(verb, "conj") && verb.has("Tense", "Past") && WordClass.NEEDS_OBJECT.holds(Tree.lemma(verb))
        && closes && tree.child(verb.index(), "aux", "obj", "iobj", "ccomp", "xcomp", "mark").isEmpty()
        && tree.child(verb.index(), "nsubj").filter(who -> Tree.isNominal(who) && !who.upos().equals("PRON")
            && who.index() < verb.index()).isPresent()
        && tree.head(verb.index()).filter(first -> first.index() < verb.index()
            && tree.child(first.index(), "aux:pass").isPresent()).isPresent();
  }

  /** "entities slapped with sanctions": a participle that the tagger took for a past tense. */
  private static boolean isBehindNoun(Tree tree, Token verb) {
    return verb.relation().equals("acl") && verb.head() > 0 && verb.head() < verb.index()
        && !Tree.isRelation(tree.token(verb.head()), "dep")
        && verb.index() < tree.size() && tree.token(verb.index() + 1).upos().equals("ADP")
        && tree.child(verb.index(), "nsubj", "obj", "mark", "ccomp", "xcomp").isEmpty();
  }

  /** "One pilot arrested by troops": without an object the verb is the participle of a headline. */
  private static boolean isDoneBy(Tree tree, Token verb) {
    int next = verb.index() + 1;
    return verb.has("Tense", "Past") && WordClass.NEEDS_OBJECT.holds(Tree.lemma(verb)) && next <= tree.size()
        && WordClass.BY.holds(Tree.lower(tree.token(next)))
        && tree.child(verb.index(), "aux", "obj", "iobj", "ccomp", "xcomp", "mark").isEmpty()
        && tree.child(verb.index(), "nsubj").filter(who -> who.index() < verb.index()
            && !WordClass.RELATIVE_OR_THAT.holds(Tree.lower(who))).isPresent()
        && tree.children(verb.index()).stream().filter(who -> Tree.isRelation(who, "obl") && Tree.isNominal(who))
            .anyMatch(who -> WordClass.BY.holds(tree.preposition(who.index()))
                && !WordClass.TIME_NOUN.holds(Tree.lemma(who)));
  }

  /** "had his account hacked": what is told of the noun between is done to it. */
  private static boolean isHad(Tree tree, Token participle) {
    boolean clause = Tree.isRelation(participle, "ccomp") || Tree.isRelation(participle, "xcomp");
    return clause && tree.child(participle.index(), "mark").isEmpty()
        && tree.head(participle.index()).filter(verb -> WordClass.CAUSATIVE.holds(Tree.lemma(verb))).isPresent();
  }

  /** "wants the hackers found and arrested": two participles, which the parser may take for a past tense. */
  private static boolean isWishedFor(Tree tree, Token participle) {
    Optional<Token> first = tree.head(participle.index())
        .filter(verb -> Tree.isRelation(participle, "conj") && Tree.isVerb(verb));
    Token clause = first.orElse(participle);
    return participle.has("Tense", "Past") && isHad(tree, clause)
        && tree.child(clause.index(), "aux", "obj").isEmpty() && tree.child(participle.index(), "aux", "obj").isEmpty()
        && tree.child(clause.index(), "nsubj").filter(subject -> subject.index() < clause.index()).isPresent()
        && tree.head(clause.index()).filter(verb -> WordClass.WISHING.holds(Tree.lemma(verb))).isPresent();
  }

  /** "had the ambassador summoned": a past tense right behind its subject can be no clause of "had". */
  private static boolean isHadBySomebody(Tree tree, Token verb) {
    return verb.has("Tense", "Past") && isHad(tree, verb) && tree.child(verb.index(), "aux", "cop").isEmpty()
        && tree.child(verb.index(), "nsubj").filter(subject -> subject.index() == verb.index() - 1).isPresent()
        && tree.head(verb.index()).filter(have -> WordClass.HAVING.holds(Tree.lemma(have))).isPresent();
  }

  /** "est convoqué": "être" with the participle of a verb that does not form its perfect with it. */
  private static boolean isBeen(Tree tree, int head) {
    return tree.token(head).has("VerbForm", "Part")
        && tree.token(head).has("Tense", "Past")
        && tree.child(head, "aux").filter(auxiliary -> Tree.lemma(auxiliary).equals("être")).isPresent()
        && !WordClass.PERFECT_WITH_BE.holds(Tree.lemma(tree.token(head)));
  }

  /** "sont repartis": the perfect of a verb that forms it with "être", which the parser may take for a passive. */
  private static boolean isGone(Tree tree, int head) {
    return WordClass.PERFECT_WITH_BE.holds(Tree.lemma(tree.token(head))) && tree.children(head).stream()
        .filter(child -> Tree.isRelation(child, "aux"))
        .allMatch(child -> child.relation().equals("aux:pass") && child.has("VerbForm", "Fin"));
  }

  /** "s'est fait pirater", "s'est vu infliger une amende": the subject undergoes what the infinitive says. */
  static boolean isUndergone(Tree tree, int head) {
    Token token = tree.token(head);
    if (!token.has("VerbForm", "Inf")) {
      return false;
    }
    boolean caused = tree.child(head, "aux:caus").filter(verb -> Tree.lemma(verb).equals("faire")).isPresent();
    boolean under = Tree.isRelation(token, "xcomp") && tree.head(head).filter(verb -> switch (Tree.lemma(verb)) {
      case "faire", "voir", "laisser" -> isReflexive(tree, verb.index());
      default -> false;
    }).isPresent();
    return caused && isReflexive(tree, head) || under;
  }

  static boolean isReflexive(Tree tree, int head) {
    return tree.children(head).stream()
        .anyMatch(child -> Tree.lemma(child).equals("se") && child.index() < head);
  }
}
