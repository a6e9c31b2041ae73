package org.depeche.extract;

import java.util.Optional;
import org.depeche.catalog.WordClass;
import org.depeche.model.Token;

/** Which clauses and acts stand whatever the word over them makes of its complement. */
final class Scopes {
  private Scopes() {}

  /** "a rise in attacks": where there is none, there may be as many attacks as before. */
  static boolean isOfTrend(Tree tree, int act) {
    int before = act - 1;
    while (before > 0 && (tree.token(before).upos().equals("ADP") || tree.token(before).upos().equals("DET"))) {
      before--;
    }
    return before > 0 && before < act - 1 && tree.token(before).upos().equals("NOUN")
        && WordClass.TREND.holds(Tree.lemma(tree.token(before)));
  }

  /** "Before stealing the files, they threatened …": a clause of when or why, which is nobody's complement. */
  static boolean isCircumstance(Tree tree, Token clause) {
    if (!Tree.isRelation(clause, "advcl")) {
      return false;
    }
    boolean fronted = clause.index() < clause.head() && tree.reach(clause.index())[1] < clause.head();
    return fronted || tree.children(clause.index()).stream()
        .filter(child -> child.index() < clause.index())
        .filter(child -> Tree.isRelation(child, "mark") || Tree.isRelation(child, "case")
            || Tree.isRelation(child, "advmod"))
        .anyMatch(child -> WordClass.CIRCUMSTANCE_CLAUSE.holds(Tree.lower(child)));
  }

  /** "charged after police searched his home": a finite clause that tells when, by what others did. */
  static boolean isTime(Tree tree, Token clause) {
    return isCircumstance(tree, clause) && clause.index() > clause.head() && tree.isFinite(clause)
        && tree.child(clause.index(), "nsubj").filter(subject -> isOther(tree, clause, subject)).isPresent()
        && tree.children(clause.index()).stream().filter(child -> child.index() < clause.index())
        .anyMatch(child -> WordClass.WHEN_CLAUSE.holds(Tree.lower(child)));
  }

  /** "after the attack", "gave them a day to leave over an attack": what came before what is done about it. */
  static boolean isInWake(Tree tree, int act) {
    String preposition = tree.preposition(act);
    return WordClass.WAKE.holds(preposition)
        || Tree.isRelation(tree.token(act), "obl") && WordClass.DONE_OVER.holds(preposition);
  }

  /** "demanded an apology during a meeting", "in a telephone call": where something was asked for. */
  static boolean isOccasion(Tree tree, int act, int asks) {
    Token noun = tree.token(act);
    boolean during = WordClass.ASKED_DURING.holds(tree.preposition(act)) && WordClass.GATHERING.holds(Tree.lemma(noun))
        || WordClass.SETTING.holds(tree.preposition(act)) && WordClass.SPOKEN_IN.holds(Tree.lemma(noun));
    Token over = noun.head() > 0 ? tree.token(noun.head()) : noun;
    boolean under = over.index() == asks || Tree.isRelation(over, "obj") && over.head() == asks;
    return during && under && act > asks && isPast(tree, tree.token(asks))
        && (Tree.isRelation(noun, "obl") || Tree.isRelation(noun, "nmod"));
  }

  /** "denied that the arrest of two men was unlawful": a known act that a clause only calls good or bad. */
  static boolean isValued(Tree tree, int act) {
    Token noun = tree.token(act);
    Optional<Token> adjective = tree.head(act).filter(word -> noun.upos().equals("NOUN")
        && noun.relation().equals("nsubj") && PredicationReader.isKnown(tree, act) && word.upos().equals("ADJ"));
    return adjective.filter(word -> tree.child(word.index(), "cop").isPresent()
        && tree.child(word.index(), "aux").isEmpty() && !WordClass.BEING_SO.holds(Tree.lemma(word))
        && tree.child(word.index(), "xcomp", "ccomp").isEmpty()).isPresent();
  }

  /**
   * "denied spying after two men were arrested": whether a word stands in a finite clause of what others did before
   * somebody denied a deed of his own or a part in something.
   */
  static boolean isBeforeDenial(Tree tree, int word, int denies) {
    int at = word;
    for (int steps = 0; at > 0 && at != denies && steps < tree.size(); steps++) {
      Token clause = tree.token(at);
      boolean told = Tree.isRelation(clause, "ccomp") && tree.isFinite(clause);
      boolean after = Tree.isRelation(clause, "advcl") && clause.index() > clause.head() && tree.isFinite(clause)
          && tree.child(at, "nsubj").isPresent() && tree.children(at).stream()
              .anyMatch(mark -> Tree.isRelation(mark, "mark") && WordClass.WAKE.holds(Tree.lower(mark)));
      if (told) {
        return false;
      }
      if (after && complement(tree, clause.head(), denies).filter(tree::isFinite).isEmpty()) {
        return tree.dominates(denies, at);
      }
      at = clause.head();
    }
    return false;
  }

  /** "did not impose sanctions before the visit": a known act that only says when another is done. */
  static boolean isAhead(Tree tree, int act) {
    return Tree.isRelation(tree.token(act), "obl") && WordClass.BEFORE.holds(tree.preposition(act))
        && PredicationReader.isKnown(tree, act);
  }

  /**
   * Whether a word stands, below an ancestor, in a clause that tells what is past already: a relative one, one of when
   * or why, or a participle with its noun.
   */
  static boolean isPastAside(Tree tree, int word, int ancestor) {
    int at = word;
    if (tree.token(word).upos().equals("NOUN") && isInWake(tree, word)
        && tree.token(word).head() != ancestor && tree.dominates(ancestor, word)) {
      return true;
    }
    for (int steps = 0; at > 0 && at != ancestor && steps < tree.size(); steps++) {
      Token token = tree.token(at);
      if (at == word && isAttribute(token) && token.head() != ancestor && tree.dominates(ancestor, at)) {
        return true;
      }
      boolean aside = Tree.isVerb(token) && (token.relation().equals("acl:relcl") || isCircumstance(tree, token));
      if (aside && isPast(tree, token) && tree.dominates(ancestor, at)) {
        return true;
      }
      at = token.head();
    }
    return false;
  }

  /** "laundering the proceeds of attacks", "selling data stolen from the bank": loot, by whomever it was taken. */
  static boolean isOfLoot(Tree tree, int act, int ancestor) {
    Token below = tree.token(act);
    if (act > 1 && tree.token(act - 1).upos().equals("CCONJ")) {
      return false;
    }
    for (int steps = 0; below.head() > 0 && below.head() != ancestor && steps < tree.size(); steps++) {
      Token verb = tree.token(below.head());
      boolean deals = Tree.isVerb(verb) && verb.index() < act && WordClass.TRAFFICKING.holds(Tree.lemma(verb));
      if (deals && !Tree.isRelation(below, "conj")) {
        return tree.dominates(ancestor, verb.index());
      }
      below = verb;
    }
    return false;
  }

  /**
   * "suspected of selling tools to a gang that hacked 13 banks", "charged with fraud after hackers emptied accounts":
   * whether a word stands, below an ancestor, in a clause of what others did before, whom or after which one acted.
   */
  static boolean isDeedOfOthers(Tree tree, int word, int ancestor) {
    int at = word;
    for (int steps = 0; at > 0 && at != ancestor && steps < tree.size(); steps++) {
      Token token = tree.token(at);
      boolean past = Tree.isVerb(token) && isPast(tree, token) && tree.dominates(ancestor, at);
      boolean ofSubject = tree.child(at, "nsubj").filter(subject -> isOther(tree, token, subject)).isPresent();
      if (past && ofSubject) {
        return true;
      }
      at = token.head();
    }
    return false;
  }

  /**
   * "after hackers emptied accounts", "to a gang that hacked 13 banks": a subject that is not the suspect, nor what he
   * belongs to ("after the suspect stole the files", "belonging to a gang that …").
   */
  private static boolean isOther(Tree tree, Token clause, Token subject) {
    boolean relative = clause.relation().equals("acl:relcl") && WordClass.SUBJECT_RELATIVE.holds(Tree.lower(subject));
    return relative
        ? tree.head(clause.index()).filter(doer -> Tree.isRelation(doer, "obl") && Tree.isNominal(doer)
            && tree.head(doer.index()).filter(deed -> Tree.isVerb(deed)
                && !WordClass.BE.holds(Tree.lemma(deed)) && !WordClass.MEMBER_OF.holds(Tree.lemma(deed))).isPresent())
            .isPresent()
        : isCircumstance(tree, clause) && Tree.isNominal(subject) && !subject.upos().equals("PRON")
            && tree.children(subject.index()).stream().map(Tree::lower).noneMatch(WordClass.DEFINITE::holds);
  }

  /** "the stolen data": a past participle that says something of a noun. */
  private static boolean isAttribute(Token token) {
    return Tree.isVerb(token) && token.has("Tense", "Past")
        && (token.relation().equals("acl") || Tree.isRelation(token, "amod"));
  }

  static boolean isPast(Tree tree, Token verb) {
    boolean modal = tree.children(verb.index()).stream().anyMatch(child -> Tree.isRelation(child, "aux")
        && WordClass.SUPPOSED.holds(Tree.lower(child)));
    boolean finite = verb.has("VerbForm", "Fin") && (verb.has("Tense", "Past") || verb.has("Tense", "Imp"));
    boolean perfect = tree.children(verb.index()).stream().anyMatch(child -> Tree.isRelation(child, "aux")
        && child.has("VerbForm", "Fin") && !child.has("Tense", "Fut") && !child.has("Mood", "Cnd"));
    boolean did = tree.children(verb.index()).stream().anyMatch(child -> Tree.isRelation(child, "aux")
        && child.has("VerbForm", "Fin") && child.has("Tense", "Past"));
    return !modal && (finite || did || perfect && verb.has("Tense", "Past"));
  }

  /**
   * Whether a word stands, below an ancestor, in a clause that a word of asking opens ("did not say how the files were
   * stolen"): that it happened is taken for granted.
   */
  static boolean isAsked(Tree tree, int word, int ancestor) {
    return complement(tree, word, ancestor).filter(clause -> opensWithAsking(tree, clause)).isPresent();
  }

  /** "has not identified who is behind the attack": a complement that a word of asking opens. */
  static boolean isQuestion(Tree tree, Token clause) {
    boolean complement = Tree.isRelation(clause, "ccomp")
        || Tree.isRelation(clause, "advcl") && !isCircumstance(tree, clause);
    return complement && clause.index() > clause.head() && opensWithAsking(tree, clause);
  }

  /** The outermost clause below an ancestor that a word stands in as part of its complement. */
  static Optional<Token> complement(Tree tree, int word, int ancestor) {
    Optional<Token> found = Optional.empty();
    int at = word;
    for (int steps = 0; at > 0 && at != ancestor && steps < tree.size(); steps++) {
      Token token = tree.token(at);
      if (Tree.isRelation(token, "ccomp") || Tree.isRelation(token, "advcl") || token.relation().equals("acl:relcl")) {
        found = Optional.of(token);
      }
      at = token.head();
    }
    return at == ancestor ? found : Optional.empty();
  }

  private static boolean opensWithAsking(Tree tree, Token clause) {
    int first = tree.reach(clause.index())[0];
    return tree.preposition(first).isEmpty()
        && (isAsking(tree.token(first)) || first < tree.size() && tree.token(first).upos().equals("ADP")
            && isAsking(tree.token(first + 1)));
  }

  private static boolean isAsking(Token token) {
    boolean form = switch (token.upos()) {
      case "ADV", "PRON", "DET", "SCONJ", "ADJ" -> true;
      default -> false;
    };
    return form && WordClass.INTERROGATIVE.holds(Tree.lower(token));
  }

  /** "faire de commentaire sur l'attaque": what is talked about stands, whatever is said or not said of it. */
  static boolean isTopic(Tree tree, Token token) {
    return (Tree.isRelation(token, "obl") || Tree.isRelation(token, "nmod"))
        && WordClass.ABOUT.holds(tree.preposition(token.index()));
  }

  /** "aurait piraté le prestataire, accédant ainsi à …": what an act brings about. */
  static boolean isOutcome(Tree tree, Token token) {
    boolean participle = token.has("VerbForm", "Part") && token.has("Tense", "Pres")
        && (Tree.isRelation(token, "advcl") || token.relation().equals("acl"));
    int first = participle ? tree.reach(token.index())[0] : 0;
    return participle && tree.child(token.index(), "aux", "mark", "nsubj").isEmpty()
        && (tree.isComma(first - 1) || tree.token(first).form().equals(","));
  }

  /** "the breach reported last week": that others told of an act before makes it no hearsay. */
  static boolean isToldBefore(Tree tree, Token verb, int act) {
    boolean participle = Tree.isVerb(verb) && verb.has("VerbForm", "Part") && tree.child(verb.index(), "aux").isEmpty();
    boolean of = verb.head() == act || tree.child(verb.index(), "nsubj")
        .filter(subject -> subject.index() == act || tree.dominates(subject.index(), act)).isPresent();
    return participle && of && verb.index() > act && WordClass.WITNESSING.holds(Tree.lemma(verb));
  }

  /** "will respond to the attack": what one only reacts to has happened. */
  static boolean isAnswered(Tree tree, Token verb, Token act) {
    return Tree.isRelation(act, "obl") && PredicationReader.isKnown(tree, act.index())
        && WordClass.REACTING.holds(Tree.lemma(verb));
  }

  /** "The attack could be contained": what is or is not done against a known act leaves it as it was. */
  static boolean isCountered(Tree tree, Token verb, int act) {
    if (WordClass.CEASING.holds(Tree.lemma(verb)) && Tree.isVerb(verb) && PredicationReader.isKnown(tree, act)
        || WordClass.GOING_ON.holds(Tree.lemma(verb)) && pointsBack(tree, act)) {
      return true;
    }
    boolean against = WordClass.COUNTERING.holds(Tree.lemma(verb)) || tree.child(verb.index(), "xcomp")
        .filter(below -> Tree.isRelation(tree.token(act), "nsubj") && WordClass.COUNTERING.holds(Tree.lemma(below)))
        .isPresent();
    return against && pointsBack(tree, act);
  }

  private static boolean pointsBack(Tree tree, int act) {
    return tree.children(act).stream()
        .anyMatch(child -> Tree.isRelation(child, "det") && WordClass.POINTING_BACK.holds(Tree.lower(child)));
  }
}
