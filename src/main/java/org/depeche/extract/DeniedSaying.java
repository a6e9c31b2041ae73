package org.depeche.extract;

import java.util.BitSet;
import java.util.Optional;
import org.depeche.catalog.WordClass;
import org.depeche.model.Token;

/** Cues that somebody is said not to say, and content that is called false. */
final class DeniedSaying {
  private final StatusReader statuses;

  DeniedSaying(StatusReader statuses) {
    this.statuses = statuses;
  }

  /** ", ce que Bakou a qualifié d'affabulation": what the cue says of its content rejects it. */
  boolean callsItFalse(Tree tree, int head, BitSet region) {
    return !region.isEmpty() && tree.children(head).stream()
        .anyMatch(child -> isHearsay(tree, head, child) || isMadeUp(tree, head, child)
            || child.index() > head && !region.get(child.index()) && !isJudged(tree, head, child)
            && !Tree.isRelation(child, "obj") && !Tree.isRelation(child, "parataxis")
            && (statuses.verdicts().isRejection(tree, child.index())
                || WordClass.NAMING.holds(Tree.lemma(tree.token(head)))
                    && statuses.verdicts().isRejectedReport(tree, child.index())));
  }

  /** "dismissed them as rumours": told of as no more than what is said. */
  private boolean isHearsay(Tree tree, int head, Token child) {
    return WordClass.REJECTING.holds(Tree.lemma(tree.token(head))) && Tree.isRelation(child, "obl")
        && WordClass.AS_WHAT.holds(tree.preposition(child.index())) && statuses.words().isReport(tree, child.index());
  }

  /** "described the theft as a hoax": told of as something that is not there. */
  private static boolean isMadeUp(Tree tree, int head, Token child) {
    return child.index() > head && isCalled(tree, head, child) && WordClass.MADE_UP.holds(Tree.lemma(child));
  }

  /** « a qualifié l'arrestation du journaliste de ridicule »: what is no report is judged so, and took place. */
  private boolean isJudged(Tree tree, int head, Token child) {
    return isCalled(tree, head, child) && tree.child(head, "obj")
        .filter(act -> act.index() > head && act.upos().equals("NOUN") && SmallWords.isDefinite(tree, act.index())
            && !statuses.words().isReport(tree, act.index())).isPresent();
  }

  private static boolean isCalled(Tree tree, int head, Token child) {
    String how = tree.preposition(child.index());
    return Tree.isRelation(child, "obl") && (WordClass.AS_WHAT.holds(how)
        || WordClass.OF.holds(how) && WordClass.CALLING_OF.holds(Tree.lemma(tree.token(head))));
  }

  /** "called accusations that it hacked the party absurd": the word that rejects them stands in what is called so. */
  boolean callsReportFalse(Tree tree, int head, BitSet region) {
    boolean report = WordClass.NAMING.holds(Tree.lemma(tree.token(head)))
        && region.stream().anyMatch(token -> statuses.words().isReport(tree, token));
    return report && region.stream().anyMatch(token -> statuses.verdicts().isRejection(tree, token)
        && token > region.stream().filter(noun -> statuses.words().isReport(tree, noun)).findFirst().getAsInt());
  }

  /**
   * "denounced false reports that the army hacked the party", « dénonce les informations selon lesquelles ses services
   * ont espionné … »: who denounces a report that he calls false, or that is about his own, says that it is not so.
   */
  boolean denouncesReport(Tree tree, int head) {
    Optional<Token> report = tree.child(head, "obj").filter(noun -> noun.index() > head && noun.upos().equals("NOUN")
        && statuses.words().isReport(tree, noun.index()));
    Optional<Token> clause = report.flatMap(noun -> tree.children(noun.index()).stream()
        .filter(child -> child.index() > noun.index() && Tree.isVerb(child) && tellsReport(tree, child)).findFirst());
    boolean untrue = report.isPresent() && tree.children(report.get().index()).stream()
        .anyMatch(child -> Tree.isRelation(child, "amod") && statuses.verdicts().isRejection(tree, child.index()));
    return clause.isPresent() && (untrue || tree.child(clause.get().index(), "nsubj")
        .filter(doer -> doer.relation().equals("nsubj") && WordClass.OWN_ARM.holds(Tree.lemma(doer))
            && tree.child(doer.index(), "det", "nmod:poss")
            .filter(whose -> whose.relation().equals("nmod:poss")
                || WordClass.POSSESSIVE.holds(Tree.lower(whose))).isPresent()).isPresent());
  }

  private static boolean tellsReport(Tree tree, Token clause) {
    int first = tree.reach(clause.index())[0];
    return WordClass.OPENS_A_REPORT.holds(Tree.lower(tree.token(first))) || tree.child(clause.index(), "mark")
        .filter(mark -> WordClass.OPENS_WHAT_IS_SAID.holds(Tree.lower(mark))).isPresent();
  }

  /** « ne reconnaît pas avoir piraté la banque »: who does not own up to a deed of his own denies it. */
  static boolean isNotOwningUp(Tree tree, int head) {
    return WordClass.ADMITTING.holds(Tree.lemma(tree.token(head))) && tree.children(head).stream()
        .anyMatch(deed -> (Tree.isRelation(deed, "xcomp") || Tree.isRelation(deed, "ccomp"))
            && tree.isInfinitive(deed.index()) && tree.child(deed.index(), "aux").isPresent()
            && !WordClass.COVERING_UP.holds(Tree.lemma(deed)) && !WordClass.NO_DEED.holds(Tree.lemma(deed))
            && tree.child(deed.index(), "aux:pass", "nsubj").isEmpty());
  }

  /** "No suspect has confessed to hacking the bank": that nobody owns up to a deed does not undo it. */
  boolean isOwnedByNobody(Tree tree, int head) {
    return WordClass.ADMITTING.holds(Tree.lemma(tree.token(head))) && tree.child(head, "nsubj")
        .filter(who -> statuses.negations().isNobody(tree, who.index())).isPresent();
  }

  /** "has dropped its plans to sue the bank": what somebody meant to do, and no more. */
  static boolean isGivenUp(Tree tree, int plan) {
    Token noun = tree.token(plan);
    return noun.upos().equals("NOUN") && Tree.isRelation(noun, "obj") && tree.head(plan)
        .filter(verb -> Tree.isVerb(verb) && verb.index() < plan && WordClass.GIVING_UP.holds(Tree.lemma(verb)))
        .filter(verb -> Scopes.isPast(tree, verb)).isPresent();
  }

  boolean isDeniedSaying(Tree tree, int head) {
    return statuses.negations().isNegated(tree, head)
        || tree.head(head)
            .filter(above -> (Tree.isRelation(tree.token(head), "xcomp") || isFromDoing(tree, head))
                && Tree.isVerb(above) && above.index() < head)
            .filter(above -> statuses.governors().isRefusal(Tree.lemma(above))
                || statuses.negations().isNegated(tree, above.index()))
            .isPresent()
        || isNotAble(tree, head) || isUnderNegation(tree, head)
        || isWithoutReason(tree, head) || isWithoutMeans(tree, head) || givesNone(tree, head)
        || tree.head(head).filter(above -> above.index() < head)
            .filter(above -> statuses.governors().stopsShort(tree, above.index())).isPresent();
  }

  /** "did not confirm or deny that", « n'a pas confirmé ou nié que »: what a negated verb is joined to by "or". */
  private boolean isUnderNegation(Tree tree, int head) {
    Token word = tree.token(head);
    return Tree.isRelation(word, "conj") && tree.child(head, "nsubj", "aux").isEmpty()
        && (tree.isInfinitive(head) || tree.child(head, "mark").isEmpty())
        && tree.child(head, "cc").filter(or -> WordClass.OR.holds(Tree.lower(or))).isPresent()
        && tree.head(head).filter(above -> above.index() < head && isDeniedSaying(tree, above.index()))
            .filter(above -> tree.isInfinitive(above.index()) == tree.isInfinitive(head)
                && above.has("VerbForm", "Part") == word.has("VerbForm", "Part")).isPresent();
  }

  /** "gave no proof that", « n'a fourni aucune preuve que ». */
  private boolean givesNone(Tree tree, int head) {
    return WordClass.PROVIDING.holds(Tree.lemma(tree.token(head))) && tree.child(head, "obj")
        .filter(noun -> WordClass.PROOF.holds(Tree.lemma(noun)))
        .filter(noun -> statuses.negations().isNobody(tree, noun.index())).isPresent();
  }

  /** "had no reason to believe", "has seen nothing to suggest", "n'a aucune raison de croire". */
  boolean isWithoutReason(Tree tree, int head) {
    return tree.isInfinitive(head) && tree.head(head)
        .filter(noun -> (Tree.isRelation(tree.token(head), "acl") || Tree.isRelation(tree.token(head), "advcl"))
            && Tree.isNominal(noun) && noun.index() < head)
        .filter(noun -> statuses.negations().isNobody(tree, noun.index())).isPresent();
  }

  /** "n'a aucun élément permettant de confirmer", "has nothing that would allow it to confirm". */
  private boolean isWithoutMeans(Tree tree, int head) {
    return tree.isInfinitive(head) && tree.head(head)
        .filter(verb -> Tree.isVerb(verb) && verb.index() < head && WordClass.ENABLING.holds(Tree.lemma(verb))
            && Tree.isRelation(verb, "acl"))
        .flatMap(verb -> tree.head(verb.index()))
        .map(above -> Tree.isVerb(above) ? tree.child(above.index(), "obj").orElse(above) : above)
        .filter(noun -> noun.index() < head && statuses.negations().isOfNone(tree, noun.index())).isPresent();
  }

  /** "refrained from confirming", "s'est gardé de confirmer". */
  private static boolean isFromDoing(Tree tree, int head) {
    return (Tree.isRelation(tree.token(head), "advcl") || Tree.isRelation(tree.token(head), "ccomp"))
        && tree.child(head, "mark", "case").filter(mark -> mark.index() == head - 1
            && WordClass.BEFORE_GERUND.holds(Tree.lemma(mark))).isPresent();
  }

  /** "was not able to confirm", "n'était pas en mesure de confirmer", "unable to". */
  private boolean isNotAble(Tree tree, int head) {
    return tree.head(head)
        .filter(above -> !Tree.isVerb(above) && above.index() < head && !above.upos().equals("NOUN"))
        .filter(above -> statuses.governors().isRefusal(Tree.lemma(above))
            || statuses.negations().isNegated(tree, above.index()) && (statuses.governors().isAbility(Tree.lemma(above))
                || isFixed(tree, above)))
        .isPresent();
  }

  private static boolean isFixed(Tree tree, Token head) {
    return tree.child(head.index(), "fixed").isPresent();
  }

  /** « piraté par des militants qui dénoncent ses mensonges »: a reproach to others denies nothing. */
  boolean isOfLies(Tree tree, int denounces) {
    boolean whose = tree.child(denounces, "obj").filter(lies -> lies.index() > denounces
        && !statuses.words().isReport(tree, lies.index()) && tree.child(lies.index(), "det", "nmod:poss")
            .filter(own -> WordClass.ITS_OWN.holds(Tree.lower(own))).isPresent()).isPresent();
    Token verb = tree.token(denounces);
    boolean byDoer = Tree.isRelation(verb, "acl") && verb.head() > 0 && verb.head() < denounces
        && tree.token(verb.head()).relation().equals("obl:agent")
        && tree.child(denounces, "obj").filter(lies -> !statuses.words().isReport(tree, lies.index())).isPresent()
        && !tree.isComma(verb.head() + 1)
        && tree.head(verb.head()).filter(deed -> !WordClass.REJECTING.holds(Tree.lemma(deed))).isPresent();
    return WordClass.RETORTING.holds(Tree.lemma(verb)) && (whose || byDoer);
  }
}
