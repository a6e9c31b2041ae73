package org.depeche.extract;

import java.util.BitSet;
import java.util.Optional;
import org.depeche.catalog.WordClass;
import org.depeche.model.Status;
import org.depeche.model.Token;

/** The adjuncts that bring in an act behind a verb, and how far they are hedged with it. */
final class Adjuncts {
  private final Moods moods;
  private final Governors governors;

  Adjuncts(Moods moods, Governors governors) {
    this.moods = moods;
    this.governors = governors;
  }

  /** Whether a clause or noun behind its governor is told there for the first time: a purpose, an outcome, a means. */
  static boolean isIntroduced(Tree tree, int at, Token governor, boolean clausal) {
    return at > governor.index()
        && (clausal ? isPurpose(tree, tree.token(at)) || isStep(tree, tree.token(at))
                || Scopes.isOutcome(tree, tree.token(at)) || isMeans(tree, tree.token(at))
            : SmallWords.hasIndefiniteArticle(tree, at) || Schedules.isComing(tree, at) || isBareMeans(tree, at)
                || WordClass.AMOUNTING_TO.holds(Tree.lemma(governor)));
  }

  /** "aurait été obtenu au moyen d'un courriel piégé": what is only introduced under a hedge is hedged with it. */
  Status hedged(Tree tree, int at, Status status, BitSet region, boolean reported) {
    Token governor = tree.token(tree.token(at).head());
    Token above = governor;
    while (!tree.isPredicate(above.index()) && !Tree.isVerb(above)) {
      Optional<Token> next = tree.head(above.index());
      if (next.isEmpty() || !region.get(next.get().index())) {
        return status;
      }
      above = next.get();
    }
    Status over = moods.local(tree, above.index(), Status.ASSERTED, reported);
    boolean meant = isStep(tree, tree.token(at)) || isPurpose(tree, tree.token(at)) && isToCome(tree, above);
    if (over == Status.FUTURE
        && (meant || Schedules.isComing(tree, at) || WordClass.OCCASION.holds(tree.preposition(at)))) {
      return StatusTable.compose(status, over);
    }
    if (over == Status.ASSERTED && isUnder(tree, above, Status.POSSIBLE)) {
      return StatusTable.compose(status, Status.POSSIBLE);
    }
    if (over == Status.ASSERTED && isPurpose(tree, tree.token(at)) && isUnder(tree, above, Status.FUTURE)) {
      return StatusTable.compose(status, Status.FUTURE);
    }
    boolean step = isStep(tree, tree.token(at));
    if (step && over == Status.NEGATED
        || over == Status.ASSERTED && (step || isPurpose(tree, tree.token(at)))
            && isStepNotTaken(tree, above, region)) {
      return StatusTable.compose(status, Status.NEGATED);
    }
    boolean unmeant = over == Status.NEGATED && isPurpose(tree, tree.token(at)) && isUnmeant(tree, above, at);
    return over == Status.ALLEGED || over == Status.POSSIBLE || unmeant ? StatusTable.compose(status, over) : status;
  }

  /** "failed to take steps to punish them": the measure that was not taken was to bring it about. */
  private boolean isStepNotTaken(Tree tree, Token verb, BitSet region) {
    return Tree.isRelation(verb, "xcomp")
        && tree.head(verb.index()).filter(above -> region.get(above.index()))
            .filter(above -> governors.isRefusal(Tree.lemma(above))).isPresent()
        && tree.child(verb.index(), "obj").filter(step -> WordClass.MEASURE.holds(Tree.lemma(step))
            || WordClass.TRYING.holds(Tree.lemma(step)) || WordClass.SENT_FORCE.holds(Tree.lemma(step))).isPresent();
  }

  /** « pourraient utiliser ces adresses pour pirater … »: a verb that may or is to be done, or the one that says so. */
  private boolean isUnder(Tree tree, Token verb, Status status) {
    Optional<Token> may = tree.child(verb.index(), "xcomp");
    Optional<Status> over = may.isPresent() ? governors.governed(tree, verb, may.get().index())
        : tree.head(verb.index()).filter(modal -> Tree.isRelation(verb, "xcomp"))
            .flatMap(modal -> governors.governed(tree, modal, verb.index()));
    return over.filter(status::equals).isPresent();
  }

  /** "never bought spyware to watch anybody", but not "did not need malware to break in". */
  private static boolean isUnmeant(Tree tree, Token verb, int purpose) {
    boolean done = WordClass.UNSPARING.holds(Tree.lemma(verb)) || tree.children(verb.index()).stream()
        .anyMatch(child -> WordClass.UNSPARING.holds(Tree.lemma(child)));
    boolean attackers = tree.child(verb.index(), "nsubj")
        .filter(subject -> WordClass.INTRUDER.holds(Tree.lemma(subject))).isPresent();
    boolean own = !tree.isInfinitive(verb.index()) || tree.child(verb.index(), "aux").isPresent();
    return own && !done && !attackers && tree.child(purpose, "aux").isEmpty();
  }

  /** "aurait profité d'une faille pour s'introduire": what is done in order to do more. */
  private static boolean isPurpose(Tree tree, Token token) {
    return Tree.isRelation(token, "advcl") && tree.isInfinitive(token.index());
  }

  /** "will send a team to arrest them", and not "would use the tool to steal", which may be told of what was done. */
  private static boolean isToCome(Tree tree, Token verb) {
    return verb.has("Tense", "Fut") || tree.child(verb.index(), "aux")
        .filter(will -> WordClass.WILL.holds(Tree.lower(will))).isPresent();
  }

  /** "take steps to punish them", "send a team to arrest them": what the measure is to bring about. */
  private static boolean isStep(Tree tree, Token deed) {
    return deed.relation().equals("acl") && tree.isInfinitive(deed.index())
        && tree.head(deed.index()).filter(noun -> Tree.isRelation(noun, "obj") && noun.index() < deed.index()
            && tree.head(noun.index()).filter(verb -> WordClass.SENT_FORCE.holds(Tree.lemma(noun))
                || WordClass.MEASURE.holds(Tree.lemma(noun)) && WordClass.STEPPING.holds(Tree.lemma(verb))).isPresent())
        .isPresent();
  }

  /** "by breaking into it", « en s'introduisant »: how what stands before it is done. */
  private static boolean isMeans(Tree tree, Token gerund) {
    return Tree.isRelation(gerund, "advcl") && Tree.isPresentParticiple(gerund)
        && tree.children(gerund.index()).stream()
            .anyMatch(child -> child.index() < gerund.index() && WordClass.BY_DOING.holds(Tree.lower(child)));
  }

  /** « Aucun abonné n'a vu ses données compromises »: the verb by which somebody is told to have had it done to him. */
  static Optional<Token> seesDone(Tree tree, Token participle, Token noun) {
    boolean told = Tree.isRelation(noun, "obj") && noun.index() < participle.index() && noun.head() < noun.index()
        && (Tree.isRelation(participle, "acl") || Tree.isRelation(participle, "amod"))
        && tree.child(noun.index(), "det", "nmod:poss").filter(own -> WordClass.ITS_OWN.holds(Tree.lower(own)))
            .isPresent();
    return told ? tree.head(noun.index()).filter(verb -> WordClass.SEEING_DONE.holds(Tree.lemma(verb)))
        : Optional.empty();
  }

  /** « auraient été récupérées depuis un compte usurpé »: what was done to a thing that is told only as the means. */
  static boolean isOfNewMeans(Tree tree, Token participle, Token noun) {
    return Tree.isRelation(participle, "acl") && Tree.isPastParticiple(participle) && Tree.isRelation(noun, "obl")
        && noun.index() < participle.index() && noun.head() > 0 && noun.head() < noun.index()
        && WordClass.SOURCE_OF_MEANS.holds(tree.preposition(noun.index()))
        && SmallWords.hasIndefiniteArticle(tree, noun.index())
        && tree.child(participle.index(), "obl", "nsubj", "aux").isEmpty();
  }

  /**
   * « auraient été subtilisés par hameçonnage », "may have been stolen through phishing": by which act, named by no
   * article.
   */
  private static boolean isBareMeans(Tree tree, int noun) {
    return WordClass.MEANS_OF.holds(tree.preposition(noun)) && tree.token(noun).upos().equals("NOUN")
        && tree.child(noun, "det", "nmod:poss").isEmpty();
  }
}
