package org.depeche.extract;

import java.util.Optional;
import java.util.stream.IntStream;
import org.depeche.catalog.Operators;
import org.depeche.catalog.WordClass;
import org.depeche.model.Status;
import org.depeche.model.Token;

/** Which words over an act say that there was none, that nothing shows it, or that somebody has no part in it. */
final class DeniedActs {
  private final Operators operators;
  private final Negations negations;

  DeniedActs(Operators operators, Negations negations) {
    this.operators = operators;
    this.negations = negations;
  }

  /** "There is nothing to suggest that the network was breached". */
  boolean isNothingToShow(Tree tree, Token nothing, int shows) {
    boolean own = tree.isInfinitive(shows) || Tree.isRelation(tree.token(shows), "acl");
    return own && nothing.index() < shows && negations.isNegativeWord(tree, nothing)
        && operators.findings().contains(Tree.lemma(tree.token(shows)));
  }

  /**
   * « n'avoir aucune indication que », "no sign so far that", where the clause hangs on the verb; "no information
   * that".
   */
  boolean isWithoutFinding(Tree tree, Token governor, Token clause) {
    if (!Tree.isRelation(clause, "ccomp") || governor.index() > clause.index()) {
      return false;
    }
    if (governor.upos().equals("NOUN")) {
      return operators.reports().contains(Tree.lemma(governor)) && negations.isNobody(tree, governor.index());
    }
    return (WordClass.HAVE.holds(Tree.lemma(governor)) || WordClass.BE.holds(Tree.lemma(governor)))
        && negations.isNegated(tree, governor.index()) && tree.children(governor.index()).stream()
            .filter(child -> Tree.isRelation(child, "obj") || Tree.isRelation(child, "nsubj"))
            .anyMatch(finding -> finding.index() < clause.index()
                && operators.findings().contains(Tree.lemma(finding)));
  }

  /** "there is no reason to believe that": what nothing makes one believe. */
  boolean isNoGroundFor(Tree tree, Token believes) {
    return operators.governors().get(Tree.lemma(believes)) == Status.ALLEGED && tree.isInfinitive(believes.index())
        && Tree.isRelation(believes, "acl") && tree.head(believes.index())
            .filter(ground -> WordClass.GROUND.holds(Tree.lemma(ground)))
            .filter(ground -> negations.isNobody(tree, ground.index())).isPresent();
  }

  /** "was unaware of any theft", "unaware of any data being stolen", but not "unaware of the theft". */
  boolean isUnawareOfAny(Tree tree, Token act) {
    Token noun = Tree.isRelation(act, "acl") && act.head() > 0 ? tree.token(act.head()) : act;
    return Tree.isRelation(noun, "obl") && WordClass.OF.holds(tree.preposition(noun.index()))
        && tree.child(noun.index(), "det").filter(word -> WordClass.ANY.holds(Tree.lower(word))).isPresent()
        && tree.head(noun.index()).filter(ignores -> WordClass.UNAWARE.holds(Tree.lemma(ignores)))
            .filter(ignores -> !negations.isNegated(tree, ignores.index())).isPresent();
  }

  /** "n'a pas constaté d'attaque", "found no evidence of": a negated verb of finding has no object. */
  boolean negatesObject(Tree tree, int verb) {
    return operators.governors().get(Tree.lemma(tree.token(verb))) == Status.ASSERTED
        && negations.isNegated(tree, verb);
  }

  /** "was not a breach where files were taken", "no attack in which data was stolen": neither took place. */
  boolean isOfNone(Tree tree, Token clause, Token noun) {
    boolean therein = clause.relation().equals("acl:relcl") && noun.upos().equals("NOUN")
        && tree.children(clause.index()).stream().anyMatch(child -> child.index() < clause.index()
            && (Tree.isRelation(child, "advmod") || !tree.preposition(child.index()).isEmpty())
            && WordClass.INTERROGATIVE.holds(Tree.lower(child)));
    return therein && negations.isNegated(tree, noun.index()) && !SmallWords.isDefinite(tree, noun.index());
  }

  /** "knew of no agency whose network had been breached", "saw nothing that pointed to a theft": nobody found it so. */
  boolean isOfNoneFound(Tree tree, Token clause, Token noun) {
    boolean none = clause.relation().equals("acl:relcl") && (negations.isOfNone(tree, noun.index())
        || negations.isNegativeWord(tree, noun));
    return none && !Tree.isRelation(noun, "nsubj") && tree.head(noun.index())
        .filter(verb -> WordClass.AWARE.holds(Tree.lemma(verb))
            || operators.governors().get(Tree.lemma(verb)) == Status.ASSERTED)
        .isPresent();
  }

  /** « Ce n'est pas la mairie qui a été piratée », but not "It is not the only agency that was hacked". */
  boolean isCleft(Tree tree, Token clause, Token noun) {
    boolean it = clause.relation().equals("acl:relcl") && tree.child(noun.index(), "cop").isPresent()
        && tree.child(noun.index(), "nsubj", "expl").filter(SmallWords::isNeuter).isPresent()
        && negations.isNegated(tree, noun.index());
    boolean known = noun.upos().equals("PROPN") || SmallWords.isDefinite(tree, noun.index());
    return it && known && tree.child(noun.index(), "amod", "nummod").isEmpty()
        && tree.child(clause.index(), "nsubj:pass", "nsubj", "obj")
            .filter(who -> WordClass.RELATIVE_OR_THAT.holds(Tree.lower(who))).isPresent();
  }

  /**
   * "is not aware of the hack", « n'a pas d'informations sur la mort »: an act that somebody only says not to know of.
   */
  boolean isUnknown(Tree tree, Token governor, Token act) {
    if (!PredicationReader.isKnown(tree, act.index())
        || !Tree.isRelation(act, "obl") && !Tree.isRelation(act, "nmod")) {
      return false;
    }
    Optional<Token> above = tree.head(governor.index());
    boolean uninformed = Tree.isRelation(governor, "obj") && WordClass.KNOWLEDGE.holds(Tree.lemma(governor))
        && !WordClass.OF.holds(tree.preposition(act.index()))
        && above.filter(verb -> WordClass.HAVE.holds(Tree.lemma(verb)) && (negations.isNegated(tree, verb.index())
            || negations.isNobody(tree, governor.index()))).isPresent();
    return uninformed || WordClass.AWARE.holds(Tree.lemma(governor)) && (negations.isNegated(tree, governor.index())
        || Tree.isRelation(governor, "obj") && negations.isNobody(tree, governor.index()))
        || negations.isNobody(tree, governor.index())
            && above.filter(verb -> WordClass.AWARE.holds(Tree.lemma(verb))).isPresent();
  }

  /** "There was no report of the arrests": of known acts nothing was told, and they took place. */
  boolean isUnreported(Tree tree, Token report, Token act) {
    return report.upos().equals("NOUN") && operators.reports().contains(Tree.lemma(report))
        && negations.isNobody(tree, report.index()) && Tree.isRelation(act, "nmod")
        && tree.child(act.index(), "det").filter(the -> WordClass.ARTICLE.holds(Tree.lower(the))).isPresent();
  }

  /** « Aucun fait n'appuie la thèse d'un piratage », "no evidence backing the theory of a hack". */
  boolean isUnsupported(Tree tree, Token report, Token act) {
    boolean thesis = report.upos().equals("NOUN") && operators.reports().contains(Tree.lemma(report))
        && Tree.isRelation(report, "obj") && Tree.isRelation(act, "nmod")
        && WordClass.OF.holds(tree.preposition(act.index())) && !PredicationReader.isKnown(tree, act.index());
    Optional<Token> verb = tree.head(report.index())
        .filter(word -> thesis && Tree.isVerb(word) && WordClass.SUPPORTING.holds(Tree.lemma(word)));
    Optional<Token> fact = verb.flatMap(word -> tree.child(word.index(), "nsubj"))
        .or(() -> verb.filter(word -> Tree.isRelation(word, "acl")).flatMap(word -> tree.head(word.index())));
    return fact.filter(word -> word.index() < report.index() && negations.isNobody(tree, word.index())).isPresent();
  }

  /** "Moscow is not involved in the attack", "is in no way involved": whose part in an act is denied, by name. */
  boolean isUninvolved(Tree tree, Token involved, Token act) {
    if (Tree.isRelation(act, "obl") && hasNothingToDo(tree, involved)) {
      Optional<Token> who = tree.head(involved.head()).flatMap(has -> tree.child(has.index(), "nsubj"));
      return who.isEmpty() || isNamed(who.get());
    }
    if (hasNoPart(tree, involved, act)) {
      return true;
    }
    if (!Tree.isRelation(act, "obl") || !operators.involvements().contains(Tree.lemma(involved))) {
      return false;
    }
    boolean inNoWay = Tree.isRelation(involved, "amod") && involved.head() > 0
        && negations.isInNoWay(tree, tree.token(involved.head()));
    Token said = inNoWay ? tree.token(involved.head()) : involved;
    boolean denied = inNoWay || negations.isNegated(tree, involved.index());
    return denied && tree.child(said.index(), "nsubj").filter(DeniedActs::isNamed).isPresent();
  }

  /** "had no hand in the hack", « n'a joué aucun rôle dans le piratage »: of somebody named, or of who says so. */
  private boolean hasNoPart(Tree tree, Token governor, Token act) {
    String preposition = tree.preposition(act.index());
    boolean therein = Tree.isRelation(act, "obl") && !WordClass.WAKE.holds(preposition)
        && !WordClass.OCCASION.holds(preposition);
    Optional<Token> part = therein && Tree.isVerb(governor) ? tree.child(governor.index(), "obj")
        : Optional.of(governor).filter(noun -> Tree.isRelation(act, "nmod") && Tree.isRelation(noun, "obj"));
    Optional<Token> verb = part.filter(noun -> noun.upos().equals("NOUN") && noun.index() < act.index()
            && operators.involvements().contains(Tree.lemma(noun)) && negations.isNobody(tree, noun.index()))
        .flatMap(noun -> tree.head(noun.index())).filter(Tree::isVerb);
    return verb.isPresent() && verb.flatMap(has -> tree.child(has.index(), "nsubj")).map(DeniedActs::isNamed)
        .orElse(tree.isInfinitive(verb.get().index()));
  }

  private static boolean isNamed(Token who) {
    return who.upos().equals("PROPN") || WordClass.PERSONAL.holds(Tree.lower(who));
  }

  /**
   * "is not the result of an attack", "by an update and not by an attack", « il ne s'agit en aucun cas d'une attaque »:
   * an act told only to say that it is none.
   */
  boolean isNoCause(Tree tree, Token governor, Token act) {
    boolean cause = (Tree.isRelation(act, "obl") || Tree.isRelation(act, "nmod"))
        && (WordClass.CAUSED_BY.holds(Tree.lemma(governor)) || hasNothingToDo(tree, governor))
        && !PredicationReader.isKnown(tree, act.index());
    boolean instead = operators.negations().contains(Tree.lower(governor)) && !Tree.isVerb(governor)
        && governor.index() < act.index() && !tree.preposition(act.index()).isEmpty()
        && !PredicationReader.isKnown(tree, act.index());
    if (instead) {
      return true;
    }
    boolean inNoWay = negations.isInNoWay(tree, governor) && SmallWords.hasIndefiniteArticle(tree, act.index());
    return inNoWay || isNoSuchThing(tree, governor, act) || cause && (negations.isNegated(tree, governor.index())
        || hasNothingToDo(tree, governor)
        || tree.head(governor.index()).filter(nothing -> negations.isNobody(tree, nothing.index())).isPresent());
  }

  /** « n'a rien à voir avec »: the infinitive under a verb that has nothing for its object. */
  private boolean hasNothingToDo(Tree tree, Token infinitive) {
    return WordClass.CONCERNED.holds(Tree.lemma(infinitive)) && Tree.isRelation(infinitive, "acl")
        && tree.head(infinitive.index()).filter(nothing -> negations.isNegativeWord(tree, nothing)
            || WordClass.SECOND_NEGATION.holds(Tree.lower(nothing))).isPresent();
  }

  /** « plutôt d'une panne que d'une attaque »: what it is less than another thing before it. */
  static boolean isLessSo(Tree tree, int act) {
    int first = tree.reach(act)[0];
    int than = first > 1 && WordClass.THAN.holds(Tree.lower(tree.token(first - 1))) ? first - 1 : first;
    Token noun = tree.token(act);
    boolean behind = noun.upos().equals("NOUN") && !noun.relation().startsWith("nsubj") && noun.head() > 0
        && noun.head() <= than && tree.child(act, "cop").isEmpty() && WordClass.THAN.holds(Tree.lower(tree.token(than)))
        && IntStream.range(than + 1, act).mapToObj(tree::token)
            .noneMatch(word -> Tree.isVerb(word) || word.upos().equals("NOUN"));
    boolean other = false;
    for (int at = than - 1; behind && at > 0; at--) {
      Token word = tree.token(at);
      if (WordClass.PREFERRING.holds(Tree.lower(word))) {
        return other;
      }
      if (word.upos().equals("VERB") || word.upos().equals("SCONJ")) {
        return false;
      }
      other |= Tree.isNominal(word);
    }
    return false;
  }

  /** « n'a rien d'un piratage »: what something is nothing like. */
  private boolean isNoSuchThing(Tree tree, Token nothing, Token act) {
    return negations.isNegativeWord(tree, nothing) && nothing.index() < act.index() && Tree.isRelation(act, "nmod")
        && SmallWords.hasIndefiniteArticle(tree, act.index()) && tree.head(nothing.index())
            .filter(verb -> WordClass.HAVE.holds(Tree.lemma(verb)) && Tree.isRelation(nothing, "obj")).isPresent();
  }

  /** « rien ne permet de parler d'espionnage », "nothing allows us to conclude that": what may not even be said. */
  boolean isNotToBeSaid(Tree tree, Token saying) {
    return WordClass.CONCLUDING.holds(Tree.lemma(saying)) && tree.isInfinitive(saying.index())
        && Tree.isRelation(saying, "xcomp") && tree.head(saying.index())
            .filter(verb -> WordClass.ENABLING.holds(Tree.lemma(verb)) && negations.isNegated(tree, verb.index()))
            .isPresent();
  }

  /** « accusé à tort d'espionnage »: where the article says so and nobody is told to accuse. */
  static boolean isWronglyLaid(Tree tree, int act) {
    return tree.head(act).filter(verb -> WordClass.ACCUSING.holds(Tree.lemma(verb)) && verb.index() < act
            && verb.has("VerbForm", "Part") && tree.child(verb.index(), "obl:agent").isEmpty())
        .filter(verb -> tree.child(verb.index(), "aux").isEmpty() || tree.child(verb.index(), "aux:pass").isPresent())
        .filter(verb -> verb.index() + 2 <= tree.size()
            && (!tree.token(verb.index() + 2).upos().equals("ADV")
                    && WordClass.WRONGLY.holds(Tree.lemma(tree.token(verb.index() + 2)))
                || verb.index() > 1 && Tree.isRelation(tree.token(verb.index() - 1), "advmod")
                    && WordClass.WRONGLY.holds(Tree.lower(tree.token(verb.index() - 1))))).isPresent();
  }
}
