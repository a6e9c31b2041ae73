package org.depeche.extract;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.depeche.catalog.Operators;
import org.depeche.catalog.WordClass;
import org.depeche.model.Status;
import org.depeche.model.Token;

/**
 * The status that the operators over a word give to what it says: negation, modals, mood, tense, hedges.
 *
 * <p>Operators are applied from the word outwards as long as each clause is the complement of the next; what stands in
 * an adjunct, a relative clause or a plain noun is presupposed and keeps its status.
 */
final class StatusReader {
  private static final Set<String> DONE_TO = Set.of("obj", "iobj", "expl", "ccomp");
  private static final int LONGEST_GUARD = 8;

  private final Operators operators;
  private final PredicationReader predications;
  private final Negations negations;

  StatusReader(Operators operators, PredicationReader predications) {
    this.operators = operators;
    this.predications = predications;
    negations = new Negations(operators);
  }

  PredicationReader predications() {
    return predications;
  }

  Negations negations() {
    return negations;
  }

  /** Composes an operator with the status of what stands below it. */
  static Status compose(Status below, Status operator) {
    return switch (operator) {
      case ASSERTED -> below;
      case NEGATED -> below == Status.NEGATED ? Status.ASSERTED : Status.NEGATED;
      case DENIED -> below == Status.NEGATED ? Status.ASSERTED : Status.DENIED;
      case ALLEGED -> below == Status.ASSERTED ? Status.ALLEGED : below;
      case POSSIBLE -> below == Status.ASSERTED || below == Status.ALLEGED ? Status.POSSIBLE : below;
      case FUTURE -> below == Status.ASSERTED || below == Status.POSSIBLE ? Status.FUTURE : below;
    };
  }

  /**
   * The status of a word within a region.
   *
   * @param region the tokens within which operators count; tokens outside belong to another voice
   * @param reported whether the region is what a voice said, so that a present conditional is future in the past
   */
  Status read(Tree tree, int word, BitSet region, boolean reported) {
    Status status = Status.ASSERTED;
    int at = word;
    boolean clausal = tree.isPredicate(at) || Tree.isVerb(tree.token(at));
    status = local(tree, at, status, reported);
    if (!clausal && isAhead(tree, at)) {
      status = compose(status, Status.FUTURE);
    }
    if (isWronglyLaid(tree, at)) {
      return compose(status, Status.NEGATED);
    }
    for (int steps = 0; steps < tree.size(); steps++) {
      Optional<Token> above = tree.head(at);
      if (above.isEmpty()) {
        return isQuestion(tree, at) ? compose(status, Status.POSSIBLE) : status;
      }
      if (!region.get(above.get().index())) {
        return isGuardedAgainst(tree, at) ? compose(status, Status.POSSIBLE)
            : Schedules.isAnnounced(tree, at) ? compose(status, Status.FUTURE) : status;
      }
      Token governor = above.get();
      Token token = tree.token(at);
      if (!clausal && Schedules.isOf(tree, governor, token)) {
        return compose(status, Status.FUTURE);
      }
      if (!clausal && isUninvolved(tree, governor, token)) {
        return Status.DENIED;
      }
      boolean apart = clausal ? isWhether(tree, token) || Scopes.isQuestion(tree, token)
          : isCountered(tree, governor, at) || isAnswered(tree, governor, token)
              || predications.isSpared(tree, at, governor.index());
      if (apart) {
        return status;
      }
      boolean issue = tree.isInfinitive(at) && WordClass.AT_ISSUE.holds(Tree.lemma(governor));
      if (clausal && !issue && (isUndoubted(tree, governor) || isRemark(tree, governor))) {
        return status;
      }
      if (!clausal && isUnknown(tree, governor, token)) {
        return reported ? compose(status, Status.POSSIBLE) : status;
      }
      if (isGuardedAgainst(tree, at) || clausal && isGeneral(tree, governor, token)) {
        return compose(status, Status.POSSIBLE);
      }
      boolean none = clausal
          ? isNothingToShow(tree, governor, at) || isWithoutFinding(tree, governor, token)
          : isNoCause(tree, governor, token);
      if (none || isNotToBeSaid(tree, governor)) {
        return compose(status, Status.NEGATED);
      }
      if (clausal && isBeside(tree, token, governor)) {
        return status;
      }
      if (clausal && tree.isInfinitive(at) && WordClass.HESITATING.holds(Tree.lemma(governor))
          && negations.isNegated(tree, governor.index())) {
        at = governor.index();
        continue;
      }
      if (!clausal && governor.upos().equals("NOUN") && operators.transparent().contains(Tree.lemma(governor))
          && WordClass.OF.holds(tree.preposition(at))) {
        status = within(tree, at, governor, status, reported);
        at = governor.index();
        continue;
      }
      Optional<Status> governed = governed(tree, governor, at);
      if (governed.filter(Status.NEGATED::equals).isPresent() && isLeftOpen(tree, governor)) {
        return compose(status, Status.POSSIBLE);
      }
      boolean light = !clausal && !isTopic(tree, token) && !Scopes.isInWake(tree, at)
          && isLight(tree, at, governor.index());
      if (governed.isPresent()) {
        status = compose(status, governed.get());
        status = within(tree, at, governor, status, reported);
      } else if (light && (isDoer(tree, governor) && !isSaidOf(tree, governor)
          || !isIndefinite(tree, at) && predications.isUnclaimed(tree, predications.read(tree, governor.index())))) {
        return status;
      } else if (light) {
        status = within(tree, at, governor, status, reported);
      } else if (Tree.isRelation(token, "conj")) {
        if (isNor(tree, at)) {
          return status;
        }
        if (isOrThat(tree, token, governor)) {
          return compose(status, Status.NEGATED);
        }
        boolean alike = negations.isNegated(tree, at) && negations.isNegated(tree, governor.index());
        if (sharesAuxiliary(tree, at) && !isInstead(tree, at) && !alike) {
          status = local(tree, governor.index(), status, reported);
        }
      } else if (clausal && (isOfNone(tree, token, governor) || isOfNoneFound(tree, token, governor)
          || isCleft(tree, token, governor))) {
        return compose(status, Status.NEGATED);
      } else if (clausal && Tree.isRelation(token, "ccomp") && isCondition(tree, governor)) {
        return compose(status, Status.POSSIBLE);
      } else if (clausal && (Tree.isRelation(token, "xcomp") || isSaidOf(tree, token)
          || isBroughtAbout(tree, token) || isCaused(tree, governor, token))) {
        status = local(tree, governor.index(), status, reported);
      } else if (!clausal && Tree.isRelation(token, "obj") && negatesObject(tree, governor.index())) {
        return at != word && negations.isNegatedByDeterminer(tree, at) ? status : compose(status, Status.NEGATED);
      } else if (!(clausal && Tree.isRelation(token, "ccomp"))) {
        boolean introduced = at > governor.index()
            && (clausal ? isPurpose(tree, token) || isOutcome(tree, token) || isMeans(tree, token)
                : isIndefinite(tree, at) || isComing(tree, at) || isBareMeans(tree, at)
                    || WordClass.AMOUNTING_TO.holds(Tree.lemma(governor)));
        return introduced ? hedged(tree, at, status, region, reported) : status;
      }
      at = governor.index();
      clausal = tree.isPredicate(at) || Tree.isVerb(tree.token(at)) || light;
    }
    return status;
  }

  /** "There is nothing to suggest that the network was breached". */
  private boolean isNothingToShow(Tree tree, Token nothing, int shows) {
    boolean own = tree.isInfinitive(shows) || Tree.isRelation(tree.token(shows), "acl");
    return own && nothing.index() < shows && negations.isNegativeWord(tree, nothing)
        && operators.findings().contains(Tree.lemma(tree.token(shows)));
  }

  /** "by breaking into it", « en s'introduisant »: how what stands before it is done. */
  private static boolean isMeans(Tree tree, Token gerund) {
    return Tree.isRelation(gerund, "advcl") && Tree.isPresentParticiple(gerund)
        && tree.children(gerund.index()).stream()
            .anyMatch(child -> child.index() < gerund.index() && WordClass.BY_DOING.holds(Tree.lower(child)));
  }

  /** « auraient été subtilisés par hameçonnage », "may have been stolen through phishing": by which act, named by no article. */
  private static boolean isBareMeans(Tree tree, int noun) {
    return WordClass.MEANS_OF.holds(tree.preposition(noun)) && tree.token(noun).upos().equals("NOUN")
        && tree.child(noun, "det", "nmod:poss").isEmpty();
  }

  /** « Il ne s'agit pas d'un piratage, aucun système n'a été pénétré »: a clause behind a comma that the parser hung there. */
  private boolean isBeside(Tree tree, Token clause, Token governor) {
    return Tree.isRelation(clause, "ccomp") && governor.index() < clause.index()
        && tree.child(clause.index(), "mark").isEmpty() && tree.child(clause.index(), "nsubj").isPresent()
        && negations.isNegated(tree, governor.index()) && negations.isNegated(tree, clause.index())
        && IntStream.range(governor.index(), clause.index()).anyMatch(tree::isComma);
  }

  /** « n'est pas à exclure », « rien n'exclut que »: what is not ruled out is open, and not so. */
  private boolean isLeftOpen(Tree tree, Token verb) {
    return WordClass.RULING_OUT.holds(Tree.lemma(verb)) && negations.isNegated(tree, verb.index());
  }

  /** "aurait été obtenu au moyen d'un courriel piégé": what is only introduced under a hedge is hedged with it. */
  private Status hedged(Tree tree, int at, Status status, BitSet region, boolean reported) {
    Token governor = tree.token(tree.token(at).head());
    Token above = governor;
    while (!tree.isPredicate(above.index()) && !Tree.isVerb(above)) {
      Optional<Token> next = tree.head(above.index());
      if (next.isEmpty() || !region.get(next.get().index())) {
        return status;
      }
      above = next.get();
    }
    Status over = local(tree, above.index(), Status.ASSERTED, reported);
    if (over == Status.FUTURE && (isComing(tree, at) || WordClass.OCCASION.holds(tree.preposition(at)))) {
      return compose(status, over);
    }
    if (over == Status.ASSERTED && isOpen(tree, above)) {
      return compose(status, Status.POSSIBLE);
    }
    boolean unmeant = over == Status.NEGATED && isPurpose(tree, tree.token(at)) && isUnmeant(tree, above, at);
    return over == Status.ALLEGED || over == Status.POSSIBLE || unmeant ? compose(status, over) : status;
  }

  /** « pourraient utiliser ces adresses pour pirater … »: a verb that may be done, or the one that says so. */
  private boolean isOpen(Tree tree, Token verb) {
    Optional<Token> may = tree.child(verb.index(), "xcomp");
    Optional<Status> over = may.isPresent() ? governed(tree, verb, may.get().index())
        : tree.head(verb.index()).filter(modal -> Tree.isRelation(verb, "xcomp"))
            .flatMap(modal -> governed(tree, modal, verb.index()));
    return over.filter(Status.POSSIBLE::equals).isPresent();
  }

  /** "ahead of the election", « à l'approche du scrutin », « à dix jours du vote »: what is still to come. */
  private static boolean isAhead(Tree tree, int noun) {
    int first = tree.reach(noun)[0];
    boolean dated = IntStream.rangeClosed(first, tree.reach(noun)[1])
        .anyMatch(word -> tree.token(word).form().matches("\\d{4}"));
    return !dated && (isBehindWords(tree, first, noun) || isCountedDownTo(tree, first));
  }

  private static boolean isBehindWords(Tree tree, int first, int noun) {
    return WordClass.AHEAD_OF.words().stream().map(phrase -> phrase.split(" ")).anyMatch(words ->
        IntStream.rangeClosed(Math.max(1, first - words.length), noun - words.length)
            .anyMatch(at -> tree.matches(at, words)));
  }

  /** « à dix jours du vote »: so many of a unit of time, with no other word between. */
  private static boolean isCountedDownTo(Tree tree, int first) {
    int at = first - 1;
    boolean unit = at > 1 && WordClass.TIME_NOUN.holds(Tree.lemma(tree.token(at)))
        && WordClass.OF.holds(Tree.lemma(tree.token(first)));
    boolean counted = false;
    for (at--; unit && at > 0 && !WordClass.COUNTING_DOWN.holds(Tree.lower(tree.token(at))); at--) {
      Token token = tree.token(at);
      boolean number = token.upos().equals("NUM") || WordClass.INDEFINITE.holds(Tree.lemma(token))
          || WordClass.A_FEW.holds(Tree.lower(token));
      counted |= number;
      unit = number || token.upos().equals("ADV") || token.upos().equals("ADP");
    }
    return unit && at > 0 && counted;
  }

  /** "will travel to Ankara for talks": what one goes to is to come, too, but not what one goes there after. */
  private static boolean isComing(Tree tree, int noun) {
    return WordClass.GATHERING.holds(Tree.lemma(tree.token(noun))) && !WordClass.WAKE.holds(tree.preposition(noun));
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

  /** "n'a pas souhaité dire si la rançon avait été payée": what is left open is open whatever is said of the asking. */
  boolean isWhether(Tree tree, Token clause) {
    return (Tree.isRelation(clause, "ccomp") || Tree.isRelation(clause, "advcl") && clause.head() < clause.index())
        && tree.children(clause.index()).stream()
        .filter(child -> Tree.isRelation(child, "mark"))
        .anyMatch(child -> operators.marks().get(Tree.lemma(child)) == Status.POSSIBLE);
  }

  /** "L'attaque a-t-elle été commanditée par Moscou ?": whether it was is asked, and not how or by whom. */
  private static boolean isQuestion(Tree tree, int root) {
    int last = tree.size();
    while (last > root && tree.token(last).upos().equals("PUNCT") && !tree.token(last).form().equals("?")) {
      last--;
    }
    return tree.token(last).form().equals("?") && IntStream.range(1, root)
        .mapToObj(tree::token)
        .map(Tree::lower)
        .noneMatch(word -> WordClass.INTERROGATIVE.holds(word) && !WordClass.NEUTER.holds(word));
  }

  /** "aurait profité d'une faille pour s'introduire": what is done in order to do more. */
  private static boolean isPurpose(Tree tree, Token token) {
    return Tree.isRelation(token, "advcl") && tree.isInfinitive(token.index());
  }

  /** "aurait piraté le prestataire, accédant ainsi à …": what an act brings about. */
  private static boolean isOutcome(Tree tree, Token token) {
    boolean participle = token.has("VerbForm", "Part") && token.has("Tense", "Pres")
        && (Tree.isRelation(token, "advcl") || token.relation().equals("acl"));
    int first = participle ? tree.reach(token.index())[0] : 0;
    return participle && tree.child(token.index(), "aux", "mark", "nsubj").isEmpty()
        && (tree.isComma(first - 1) || tree.token(first).form().equals(","));
  }

  /** "was not a breach where files were taken", "no attack in which data was stolen": neither took place. */
  private boolean isOfNone(Tree tree, Token clause, Token noun) {
    boolean therein = clause.relation().equals("acl:relcl") && noun.upos().equals("NOUN")
        && tree.children(clause.index()).stream().anyMatch(child -> child.index() < clause.index()
            && (Tree.isRelation(child, "advmod") || !tree.preposition(child.index()).isEmpty())
            && WordClass.INTERROGATIVE.holds(Tree.lower(child)));
    return therein && negations.isNegated(tree, noun.index()) && tree.children(noun.index()).stream()
        .filter(child -> Tree.isRelation(child, "det"))
        .noneMatch(child -> WordClass.DEFINITE.holds(Tree.lower(child)));
  }

  /** "knew of no agency whose network had been breached", "saw nothing that pointed to a theft": nobody found it so. */
  private boolean isOfNoneFound(Tree tree, Token clause, Token noun) {
    boolean none = clause.relation().equals("acl:relcl") && (negations.isOfNone(tree, noun.index())
        || negations.isNegativeWord(tree, noun));
    return none && !Tree.isRelation(noun, "nsubj") && tree.head(noun.index())
        .filter(verb -> WordClass.AWARE.holds(Tree.lemma(verb))
            || operators.governors().get(Tree.lemma(verb)) == Status.ASSERTED)
        .isPresent();
  }

  /** « Ce n'est pas la mairie qui a été piratée », but not "It is not the only agency that was hacked". */
  private boolean isCleft(Tree tree, Token clause, Token noun) {
    boolean it = clause.relation().equals("acl:relcl") && tree.child(noun.index(), "cop").isPresent()
        && tree.child(noun.index(), "nsubj", "expl").filter(StatusReader::isNeuter).isPresent()
        && negations.isNegated(tree, noun.index());
    boolean known = noun.upos().equals("PROPN") || tree.children(noun.index()).stream()
        .anyMatch(child -> Tree.isRelation(child, "det") && WordClass.DEFINITE.holds(Tree.lower(child)));
    return it && known && tree.child(noun.index(), "amod", "nummod").isEmpty()
        && tree.child(clause.index(), "nsubj:pass", "nsubj", "obj")
            .filter(who -> WordClass.RELATIVE_OR_THAT.holds(Tree.lower(who))).isPresent();
  }

  private static boolean isIndefinite(Tree tree, int noun) {
    return tree.children(noun).stream()
        .anyMatch(child -> Tree.isRelation(child, "det") && WordClass.INDEFINITE.holds(Tree.lemma(child)));
  }

  /** What the operators of a governor make of what stands below it. */
  private Status within(Tree tree, int at, Token governor, Status below, boolean reported) {
    Status status = local(tree, governor.index(), below, reported);
    return negations.isNegatedByDeterminer(tree, at) ? compose(status, Status.NEGATED) : status;
  }

  /** "The attack could be contained": what is or is not done against a known act leaves it as it was. */
  private static boolean isCountered(Tree tree, Token verb, int act) {
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

  /** "will respond to the attack": what one only reacts to has happened. */
  private static boolean isAnswered(Tree tree, Token verb, Token act) {
    return Tree.isRelation(act, "obl") && PredicationReader.isKnown(tree, act.index())
        && WordClass.REACTING.holds(Tree.lemma(verb));
  }

  /** "is not aware of the hack", "knew nothing about the hack": an act that somebody only says not to know of. */
  private boolean isUnknown(Tree tree, Token governor, Token act) {
    if (!PredicationReader.isKnown(tree, act.index())
        || !Tree.isRelation(act, "obl") && !Tree.isRelation(act, "nmod")) {
      return false;
    }
    Optional<Token> above = tree.head(governor.index());
    return WordClass.AWARE.holds(Tree.lemma(governor)) && (negations.isNegated(tree, governor.index())
        || Tree.isRelation(governor, "obj") && negations.isNobody(tree, governor.index()))
        || negations.isNobody(tree, governor.index())
            && above.filter(verb -> WordClass.AWARE.holds(Tree.lemma(verb))).isPresent();
  }

  /** "Moscow is not involved in the attack", "is in no way involved": whose part in an act is denied, by name. */
  private boolean isUninvolved(Tree tree, Token involved, Token act) {
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
    return denied && tree.child(said.index(), "nsubj").filter(StatusReader::isNamed).isPresent();
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
    return verb.isPresent() && verb.flatMap(has -> tree.child(has.index(), "nsubj")).map(StatusReader::isNamed)
        .orElse(tree.isInfinitive(verb.get().index()));
  }

  private static boolean isNamed(Token who) {
    return who.upos().equals("PROPN") || WordClass.PERSONAL.holds(Tree.lower(who));
  }

  /** « n'a rien à voir avec »: the infinitive under a verb that has nothing for its object. */
  private boolean hasNothingToDo(Tree tree, Token infinitive) {
    return WordClass.CONCERNED.holds(Tree.lemma(infinitive)) && Tree.isRelation(infinitive, "acl")
        && tree.head(infinitive.index()).filter(nothing -> negations.isNegativeWord(tree, nothing)
            || WordClass.SECOND_NEGATION.holds(Tree.lower(nothing))).isPresent();
  }

  /** "It is worth noting that", "it should be noted that", « il faut souligner que »: the writer's own remark. */
  boolean isRemark(Tree tree, Token verb) {
    if (!WordClass.REMARKING.holds(Tree.lemma(verb)) || negations.isNegated(tree, verb.index())) {
      return false;
    }
    boolean expletive = tree.child(verb.index(), "nsubj:pass", "expl", "nsubj")
        .filter(StatusReader::isNeuter).isPresent();
    boolean due = tree.child(verb.index(), "aux:pass").isPresent() && tree.child(verb.index(), "aux")
        .filter(aux -> WordClass.WORTH_A_REMARK.holds(Tree.lemma(aux))).isPresent();
    boolean bare = tree.isInfinitive(verb.index()) || verb.has("VerbForm", "Part") && verb.has("Tense", "Pres");
    boolean worth = tree.head(verb.index()).filter(above -> WordClass.WORTH_A_REMARK.holds(Tree.lemma(above))
        && above.index() < verb.index() && !negations.isNegated(tree, above.index())).isPresent();
    return expletive && due || bare && worth;
  }

  /** "there is no doubt that", "il ne fait aucun doute que". */
  private boolean isUndoubted(Tree tree, Token governor) {
    boolean doubt = Tree.isVerb(governor)
        ? tree.child(governor.index(), "obj").filter(noun -> WordClass.DOUBTING.holds(Tree.lemma(noun))).isPresent()
        : WordClass.DOUBTING.holds(Tree.lemma(governor));
    return doubt && (negations.isNobody(tree, governor.index()) || negations.isNegated(tree, governor.index())
        || isBeyond(tree, governor.index()));
  }

  /** "beyond doubt", "beyond any reasonable doubt", « sans l'ombre d'un doute ». */
  static boolean isBeyond(Tree tree, int noun) {
    boolean shadow = Tree.isRelation(tree.token(noun), "nmod") && tree.token(noun).head() < noun
        && WordClass.OF.holds(tree.preposition(noun));
    return WordClass.DOUBTING.holds(Tree.lemma(tree.token(noun)))
        && (WordClass.BEYOND.holds(tree.preposition(noun))
            || shadow && WordClass.BEYOND.holds(tree.preposition(tree.token(noun).head())));
  }

  /** "to be wary of phishing emails", « mettre en garde contre des tentatives »: what one is to beware of may never come. */
  private static boolean isGuardedAgainst(Tree tree, int word) {
    int act = Tree.isRelation(tree.token(word), "compound") ? tree.token(word).head() : word;
    Token noun = tree.token(act);
    boolean bare = tree.children(act).stream()
        .noneMatch(child -> Tree.isRelation(child, "det") || Tree.isRelation(child, "nmod"));
    boolean gerund = Tree.isPresentParticiple(noun) && Tree.isRelation(noun, "advcl");
    boolean general = noun.has("Number", "Plur") || isIndefinite(tree, act) || bare;
    String preposition = gerund && act > 1 ? Tree.lower(tree.token(act - 1)) : tree.preposition(act);
    boolean apart = gerund ? !WordClass.AGAINST_WHOM.holds(preposition) && !WordClass.OF.holds(preposition)
        : !WordClass.GUARDED_AGAINST.holds(preposition)
            || !Tree.isRelation(noun, "obl") && !Tree.isRelation(noun, "nmod");
    for (int i = act - 1; general && !apart && i >= Math.max(1, act - LONGEST_GUARD); i--) {
      Token guard = tree.token(i);
      if (WordClass.GUARDING.holds(Tree.lemma(guard))
          || WordClass.AGAINST_WHOM.holds(preposition) && WordClass.TELLING.holds(Tree.lemma(guard))) {
        return true;
      }
      if (guard.upos().equals("PUNCT") || guard.has("VerbForm", "Fin")) {
        return false;
      }
    }
    return false;
  }

  /** "Paying the ransom encourages criminals": an act that only general things are said of. */
  private static boolean isGeneral(Tree tree, Token verb, Token act) {
    return Tree.isRelation(act, "csubj") && Tree.isPresentParticiple(act) && act.index() < verb.index()
        && !verb.has("Tense", "Past")
        && tree.child(verb.index(), "cop").filter(be -> be.has("Tense", "Past")).isEmpty()
        && tree.children(verb.index()).stream()
            .noneMatch(child -> Tree.isRelation(child, "aux") && child.has("Tense", "Past"));
  }

  /** "is not the result of an attack", « il ne s'agit en aucun cas d'une attaque »: an act told only to say that it is none. */
  private boolean isNoCause(Tree tree, Token governor, Token act) {
    boolean cause = (Tree.isRelation(act, "obl") || Tree.isRelation(act, "nmod"))
        && (WordClass.CAUSED_BY.holds(Tree.lemma(governor)) || hasNothingToDo(tree, governor))
        && !PredicationReader.isKnown(tree, act.index());
    boolean inNoWay = negations.isInNoWay(tree, governor) && isIndefinite(tree, act.index());
    return inNoWay || isNoSuchThing(tree, governor, act) || cause && (negations.isNegated(tree, governor.index())
        || hasNothingToDo(tree, governor)
        || tree.head(governor.index()).filter(nothing -> negations.isNobody(tree, nothing.index())).isPresent());
  }

  /** « n'a rien d'un piratage »: what something is nothing like. */
  private boolean isNoSuchThing(Tree tree, Token nothing, Token act) {
    return negations.isNegativeWord(tree, nothing) && nothing.index() < act.index() && Tree.isRelation(act, "nmod")
        && isIndefinite(tree, act.index()) && tree.head(nothing.index())
            .filter(verb -> WordClass.HAVE.holds(Tree.lemma(verb)) && Tree.isRelation(nothing, "obj")).isPresent();
  }

  /** « rien ne permet de parler d'espionnage », "nothing allows us to conclude that": what may not even be said. */
  private boolean isNotToBeSaid(Tree tree, Token saying) {
    return WordClass.CONCLUDING.holds(Tree.lemma(saying)) && tree.isInfinitive(saying.index())
        && Tree.isRelation(saying, "xcomp") && tree.head(saying.index())
            .filter(verb -> WordClass.ENABLING.holds(Tree.lemma(verb)) && negations.isNegated(tree, verb.index()))
            .isPresent();
  }

  /**
   * « n'avoir aucune indication que », "no sign so far that", where the clause hangs on the verb; "no information that".
   */
  private boolean isWithoutFinding(Tree tree, Token governor, Token clause) {
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

  /** "Les auteurs de l'attaque n'ont pas été identifiés": what is said of who did it is not said of the act. */
  private static boolean isDoer(Tree tree, Token noun) {
    return noun.upos().equals("NOUN") && !tree.isPredicate(noun.index());
  }

  /** "serait à l'origine de la panne": a phrase that is said of a subject. */
  private static boolean isSaidOf(Tree tree, Token noun) {
    return Tree.isRelation(noun, "obl") && !Tree.isVerb(noun)
        && tree.head(noun.index()).filter(verb -> WordClass.BE.holds(Tree.lemma(verb))).isPresent();
  }

  /** "allegedly tricked an employee into clicking": what somebody is brought to do took place as far as the bringing did. */
  private static boolean isBroughtAbout(Tree tree, Token verb) {
    return Tree.isRelation(verb, "advcl") && verb.head() < verb.index() && tree.child(verb.index(), "mark", "case")
        .filter(word -> WordClass.INTO.holds(Tree.lower(word))).isPresent();
  }

  /** "are to have their assets frozen": what somebody has done to what is his. */
  private static boolean isCaused(Tree tree, Token having, Token verb) {
    return WordClass.HAVING.holds(Tree.lemma(having)) && Tree.isRelation(verb, "ccomp") && verb.has("VerbForm", "Part")
        && verb.has("Tense", "Past") && tree.child(verb.index(), "mark", "aux").isEmpty();
  }

  /** "n'a pas constaté d'attaque", "found no evidence of": a negated verb of finding has no object. */
  private boolean negatesObject(Tree tree, int verb) {
    return operators.governors().get(Tree.lemma(tree.token(verb))) == Status.ASSERTED
        && negations.isNegated(tree, verb);
  }

  private boolean isLight(Tree tree, int noun, int governor) {
    boolean undergoes = tree.token(noun).relation().equals("nsubj:pass");
    return operators.lightVerbs().entrySet().stream()
        .filter(light -> !undergoes
            || !light.getValue().equals("subject") && light.getKey().following().isEmpty())
        .anyMatch(light -> TriggerMatcher.matchesWords(tree, governor, light.getKey(), true));
  }

  /** Whether a verb and the word behind it say that what they govern is not done ("stop short of"). */
  boolean stopsShort(Tree tree, int verb) {
    int above = tree.token(verb).head();
    return withParticle(tree, verb) == Status.NEGATED
        || above > 0 && above == verb - 1 && withParticle(tree, above) == Status.NEGATED;
  }

  /** "called on the minister on a visit": who is called on, and not what for. */
  private static boolean isAddressed(Tree tree, Token verb) {
    String next = verb.index() < tree.size() ? Tree.lower(tree.token(verb.index() + 1)) : "";
    return WordClass.TOLD_ON.holds(next) || WordClass.ADDRESSING.holds(next);
  }

  private Status withParticle(Tree tree, int verb) {
    return verb == tree.size() ? null
        : operators.governors().get(Tree.lemma(tree.token(verb)) + " " + Tree.lower(tree.token(verb + 1)));
  }

  /** The status that a word gives, which may be another with a reflexive pronoun ("s'agir"). */
  private Status own(Tree tree, Token governor) {
    String lemma = Tree.lemma(governor);
    Status reflexive = operators.governors().get("s'" + lemma);
    return reflexive != null && predications.read(tree, governor.index()).reflexive()
        ? reflexive : operators.governors().get(lemma);
  }

  private Optional<Status> governed(Tree tree, Token governor, int below) {
    Status phrasal = stopsShort(tree, governor.index()) ? Status.NEGATED : withParticle(tree, governor.index());
    boolean marked = tree.child(below, "mark").map(Tree::lemma).map(operators.marks()::get)
        .filter(Status.NEGATED::equals).isPresent();
    if (marked && phrasal == Status.NEGATED) {
      phrasal = null;
    }
    if (phrasal == null && Tree.isRelation(tree.token(below), "obl")) {
      phrasal = operators.governors().get(Tree.lemma(governor) + " " + tree.preposition(below));
    }
    Status status = phrasal == null ? own(tree, governor) : phrasal;
    if (governor.upos().equals("NOUN") && operators.transparent().contains(Tree.lemma(governor))
        && WordClass.OF.holds(tree.preposition(below))) {
      return Optional.empty();
    }
    if (phrasal == Status.FUTURE && !tree.isInfinitive(below) && isAddressed(tree, governor)) {
      return Optional.empty();
    }
    if (status == null && isGerundOf(tree, governor, below)) {
      return Optional.of(Status.ALLEGED);
    }
    if (status == null && WordClass.AT_ISSUE.holds(Tree.lemma(governor)) && tree.isInfinitive(below)) {
      return Optional.of(Status.FUTURE);
    }
    if (WordClass.ENABLING.holds(Tree.lemma(governor)) && tree.isInfinitive(below)
        && !(governor.has("VerbForm", "Part") && governor.index() > 1 && tree.isComma(governor.index() - 1))
        && (governor.has("Tense", "Pres") || governor.has("Tense", "Imp"))) {
      return Optional.of(Status.POSSIBLE);
    }
    if (status == null && WordClass.PURSUING.holds(Tree.lemma(governor)) && isPastReason(tree, below)) {
      return Optional.of(Status.ALLEGED);
    }
    if (phrasal == null && PredicationReader.setsTerm(tree, governor, below)) {
      return Optional.of(Status.FUTURE);
    }
    if (status == null && Tree.isRelation(tree.token(below), "ccomp") && below > governor.index()) {
      status = equated(tree, governor);
    }
    if (status == null && WordClass.GIVING.holds(Tree.lemma(governor)) && tree.isInfinitive(below)
        && (Tree.isRelation(tree.token(below), "xcomp") || Tree.isRelation(tree.token(below), "advcl"))) {
      return Optional.of(Status.POSSIBLE);
    }
    if (status == null || isToldBefore(tree, governor, below) || isMeantFor(tree, governor, below)) {
      return Optional.empty();
    }
    if (isManaged(tree, governor, below)) {
      return Optional.of(Status.ASSERTED);
    }

    Token token = tree.token(below);
    boolean complement =
        switch (token.universalRelation()) {
          case "xcomp", "ccomp", "acl", "advcl", "csubj", "obj", "nmod", "obl", "nsubj", "dep" -> true;
          case "compound", "amod" -> true;
          default -> false;
        };
    boolean known = (status == Status.POSSIBLE || status == Status.FUTURE) && tree.children(below).stream()
        .anyMatch(child -> Tree.isRelation(child, "det") && WordClass.ARTICLE.holds(Tree.lower(child)));
    boolean topic = isTopic(tree, token) && (status == Status.ASSERTED || status == Status.NEGATED || known);
    boolean ordered = status == Status.FUTURE && Tree.isRelation(token, "obj")
        && WordClass.ORDERING.holds(Tree.lemma(governor))
        && (PredicationReader.isKnown(tree, below) || WordClass.ORDERED.holds(Tree.lemma(token)));
    ordered |= status == Status.NEGATED && Tree.isRelation(token, "obj") && WordClass.REQUEST.holds(Tree.lemma(token))
        && PredicationReader.isKnown(tree, below);
    boolean agent = Tree.isRelation(token, "obl") && operators.agent().contains(tree.preposition(below))
        && predications.read(tree, governor.index()).passive();
    boolean acts = status == Status.FUTURE && acts(tree, governor, token)
        || status == Status.NEGATED && token.relation().equals("nsubj") && Tree.isVerb(governor)
            && tree.child(governor.index(), "aux:pass", "cop").isEmpty();
    boolean effect = status == Status.POSSIBLE && token.relation().equals("nsubj")
        && PredicationReader.isKnown(tree, below) && tree.child(governor.index(), "xcomp")
            .filter(does -> does.index() > governor.index() && tree.child(does.index(), "obj").isPresent()).isPresent();
    boolean before = status == Status.FUTURE && Tree.isRelation(token, "obl") && isPastSetting(tree, governor, below);
    before |= status == Status.FUTURE && Tree.isRelation(token, "xcomp") && Tree.isVerb(token)
        && tree.child(below, "aux").filter(having -> having.has("VerbForm", "Inf")
            && WordClass.HAVE.holds(Tree.lemma(having))).isPresent() && !isModal(governor);
    boolean beside = (status == Status.FUTURE || status == Status.NEGATED) && isOutcome(tree, token);
    if (topic || agent || acts || effect || ordered || before || beside || Scopes.isCircumstance(tree, token)) {
      return Optional.empty();
    }
    boolean asked = Tree.isRelation(token, "advcl") && below < governor.index() && !tree.isInfinitive(below)
        || status == Status.NEGATED && Tree.isRelation(token, "ccomp") && below < governor.index()
            && tree.child(below, "mark").isEmpty();
    boolean open = status == Status.FUTURE && tree.child(below, "mark")
        .filter(mark -> operators.marks().get(Tree.lemma(mark)) == Status.POSSIBLE).isPresent();
    Status found = open ? Status.POSSIBLE : status;
    return complement && !asked && !token.relation().equals("acl:relcl") ? Optional.of(found) : Optional.empty();
  }

  /** « doit avoir quitté »: where the perfect is to come, but « a annoncé avoir quitté » is past. */
  private static boolean isModal(Token verb) {
    return !WordClass.DISCLOSING.holds(Tree.lemma(verb)) && !WordClass.ALLEGING.holds(Tree.lemma(verb))
        && !WordClass.BOASTING.holds(Tree.lemma(verb));
  }

  /** « a annoncé des sanctions, après l'attaque », « Lors du sommet, ils ont décidé de »: what came before the plan. */
  private static boolean isPastSetting(Tree tree, Token verb, int act) {
    boolean past = verb.has("Tense", "Past") || tree.child(verb.index(), "aux").isPresent();
    return Scopes.isInWake(tree, act)
        || act < verb.index() && past && WordClass.OCCASION.holds(tree.preposition(act));
  }

  /** « La crainte est que », « Ma crainte, c'est que »: what a noun is said to be is what it governs. */
  private Status equated(Tree tree, Token copula) {
    if (!WordClass.BE.holds(Tree.lemma(copula))) {
      return null;
    }
    return tree.children(copula.index()).stream()
        .filter(child -> child.index() < copula.index() && child.upos().equals("NOUN"))
        .filter(child -> Tree.isRelation(child, "nsubj") || Tree.isRelation(child, "dislocated"))
        .map(child -> operators.governors().get(Tree.lemma(child)))
        .filter(status -> status == Status.POSSIBLE || status == Status.ALLEGED)
        .findFirst().orElse(null);
  }

  /** « accusé à tort d'espionnage »: where the article says so and nobody is told to accuse. */
  private static boolean isWronglyLaid(Tree tree, int act) {
    return tree.head(act).filter(verb -> WordClass.ACCUSING.holds(Tree.lemma(verb)) && verb.index() < act
            && verb.has("VerbForm", "Part") && tree.child(verb.index(), "obl:agent").isEmpty())
        .filter(verb -> tree.child(verb.index(), "aux").isEmpty() || tree.child(verb.index(), "aux:pass").isPresent())
        .filter(verb -> verb.index() + 2 <= tree.size()
            && WordClass.WRONGLY.holds(Tree.lemma(tree.token(verb.index() + 2)))).isPresent();
  }

  /** « poursuivi pour avoir piraté le site »: what a court has not judged yet. */
  private static boolean isPastReason(Tree tree, int verb) {
    return (Tree.isRelation(tree.token(verb), "advcl") || tree.token(verb).relation().equals("acl"))
        && tree.child(verb, "aux")
        .filter(having -> having.has("VerbForm", "Inf")).isPresent();
  }

  /** « une faille qui permet à un attaquant d'entrer », « des outils permettant de lancer »: what may never be done. */
  private static boolean isOpenedByFlaw(Tree tree, Token verb) {
    boolean able = WordClass.ENABLING.holds(Tree.lemma(verb)) && tree.child(verb.index(), "aux").isEmpty();
    Optional<Token> weak = !able ? Optional.empty() : verb.relation().startsWith("acl") ? tree.head(verb.index())
        : tree.child(verb.index(), "nsubj");
    return able && verb.has("Mood", "Cnd") || weak.filter(noun -> WordClass.FLAW.holds(Tree.lemma(noun))
        || WordClass.TOOL.holds(Tree.lemma(noun)) && verb.relation().equals("acl")).isPresent();
  }

  /** "The hackers were able to copy files": in the past, and not denied, what somebody could do was done. */
  private boolean isManaged(Tree tree, Token able, int below) {
    return isAskedHow(tree, able, below) || isDone(tree, able, below)
        || WordClass.MANAGED.holds(Tree.lemma(able)) && tree.isInfinitive(below) && below > able.index()
        && tree.child(able.index(), "cop").filter(be -> be.has("Tense", "Past")).isPresent()
        && tree.children(able.index()).stream().noneMatch(child ->
            Tree.isRelation(child, "aux") && operators.modifiers().containsKey(Tree.lemma(child)));
  }

  /**
   * « Les intrus ont pu accéder aux fichiers », « a pu consulter les données »: what somebody could do was done; but what
   * « a pu être consulté » may not have been, nor what « a pu fuiter ».
   */
  private static boolean isDone(Tree tree, Token able, int below) {
    return WordClass.MANAGED_PERFECT.holds(Tree.lemma(able)) && isPerfect(tree, able.index())
        && tree.isInfinitive(below) && below > able.index()
        && tree.child(below, "aux", "aux:pass", "cop").isEmpty()
        && tree.children(below).stream().anyMatch(child -> DONE_TO.contains(child.universalRelation())
            || Tree.isRelation(child, "obl") && (WordClass.WHERE.holds(tree.preposition(child.index()))
                || WordClass.ADDRESSING.holds(tree.preposition(child.index()))));
  }

  /** « savoir comment des fichiers ont pu être volés »: how it could be done is asked, and not whether it was. */
  private boolean isAskedHow(Tree tree, Token able, int below) {
    return Scopes.isQuestion(tree, able) && tree.isInfinitive(below) && below > able.index()
        && isPerfect(tree, able.index()) && operators.governors().get(Tree.lemma(able)) == Status.POSSIBLE;
  }

  /** "The attacks were intended to sway the vote": what an act is for is to come, and not the act. */
  private static boolean isMeantFor(Tree tree, Token verb, int act) {
    return WordClass.MEANT.holds(Tree.lemma(verb)) && tree.token(act).universalRelation().equals("nsubj")
        && tree.children(verb.index()).stream().anyMatch(child -> child.index() > verb.index()
            && tree.isInfinitive(child.index()));
  }

  /** "the breach reported last week": that others told of an act before makes it no hearsay. */
  static boolean isToldBefore(Tree tree, Token verb, int act) {
    boolean participle = Tree.isVerb(verb) && verb.has("VerbForm", "Part") && tree.child(verb.index(), "aux").isEmpty();
    boolean of = verb.head() == act || tree.child(verb.index(), "nsubj")
        .filter(subject -> subject.index() == act || tree.dominates(subject.index(), act)).isPresent();
    return participle && of && verb.index() > act && WordClass.WITNESSING.holds(Tree.lemma(verb));
  }

  /** "on charges of hacking the bank". */
  private static boolean isGerundOf(Tree tree, Token noun, int below) {
    return noun.upos().equals("NOUN") && WordClass.SUSPICION.holds(Tree.lemma(noun))
        && Tree.isVerb(tree.token(below)) && Tree.isRelation(tree.token(below), "acl")
        && tree.child(below, "mark", "case").filter(of -> WordClass.OF.holds(Tree.lower(of))).isPresent();
  }

  /** "L'attaque a visé la ville", "la visite se veut discrète": what acts or is so is not what is to come. */
  private boolean acts(Tree tree, Token verb, Token subject) {
    boolean such = subject.relation().equals("nsubj") && tree.children(verb.index()).stream()
        .anyMatch(child -> Tree.isRelation(child, "xcomp") && child.upos().equals("ADJ"));
    return such || verb.upos().equals("VERB") && subject.relation().equals("nsubj")
        && tree.child(verb.index(), "aux:pass", "cop", "expl:pass").isEmpty()
        && (verb.has("VerbForm", "Fin") || tree.child(verb.index(), "aux").isPresent())
        && (tree.child(verb.index(), "obj").isPresent() || tree.children(verb.index()).stream()
            .anyMatch(child -> Tree.isRelation(child, "xcomp") && tree.child(child.index(), "ccomp", "advcl")
                .filter(asked -> isWhether(tree, asked)).isPresent()));
  }

  /** "faire de commentaire sur l'attaque": what is talked about stands, whatever is said or not said of it. */
  private static boolean isTopic(Tree tree, Token token) {
    return (Tree.isRelation(token, "obl") || Tree.isRelation(token, "nmod"))
        && WordClass.ABOUT.holds(tree.preposition(token.index()));
  }

  /** "no indication of an attack or that data were taken": one negation for both. */
  private boolean isOrThat(Tree tree, Token clause, Token noun) {
    return tree.child(clause.index(), "mark").isPresent() && negations.isNobody(tree, noun.index())
        && tree.child(clause.index(), "cc").filter(cc -> WordClass.OR.holds(Tree.lower(cc))).isPresent();
  }

  /** "neither paid nor negotiated": its own negation is all that a verb behind one has of it. */
  private boolean isNor(Tree tree, int verb) {
    return tree.child(verb, "cc").filter(cc -> operators.negations().contains(Tree.lemma(cc))).isPresent();
  }

  /** "was not an accident but an attack": what stands behind "but" is so. */
  private boolean isInstead(Tree tree, int word) {
    return negations.isNegated(tree, tree.token(word).head())
        && tree.child(word, "cc").filter(cc -> WordClass.BUT.holds(Tree.lower(cc))).isPresent();
  }

  private boolean sharesAuxiliary(Tree tree, int verb) {
    boolean nor = tree.child(verb, "cc").filter(cc -> WordClass.OR.holds(Tree.lower(cc))).isPresent()
        && negations.isNegated(tree, tree.token(verb).head());
    return tree.child(verb, "aux", "nsubj").isEmpty() && (nor || !tree.token(verb).has("VerbForm", "Fin"));
  }

  /** The verb or noun that says that an act is to end ("stop its attacks", "an end to the attacks"). */
  static Optional<Token> ceasing(Tree tree, int act) {
    Token token = tree.token(act);
    boolean going = Tree.isVerb(token)
        ? Tree.isRelation(token, "xcomp") && token.has("VerbForm", "Part") && token.has("Tense", "Pres")
        : (Tree.isRelation(token, "obj") || Tree.isRelation(token, "nmod")) && PredicationReader.isKnown(tree, act);
    return tree.head(act).filter(above -> going && WordClass.CEASING.holds(Tree.lemma(above)));
  }

  /** "carried out the attack": whether what is said of the verb above is said of the act. */
  boolean isCarriedOut(Tree tree, int act) {
    return tree.head(act).filter(verb -> Tree.isVerb(verb) && isLight(tree, act, verb.index())).isPresent();
  }

  /** Whether a verb says that what it governs is not done ("refuser de"). */
  boolean isRefusal(String lemma) {
    return operators.governors().get(lemma) == Status.NEGATED;
  }

  /** Whether a word says that something can be done ("able to"). */
  boolean isAbility(String lemma) {
    return operators.governors().get(lemma) == Status.POSSIBLE;
  }

  /** Whether a noun means words that reach somebody ("an interview", "un communiqué"). */
  boolean isExchange(String lemma) {
    return operators.exchanges().contains(lemma);
  }

  /** Whether a verb lets what is said of it pass to what it governs ("continue", "try"). */
  boolean passesOn(Tree tree, int verb) {
    return operators.governors().get(Tree.lemma(tree.token(verb))) == Status.ASSERTED;
  }

  /** Whether a verb and the infinitive under it are one act of saying ("refused to disclose", "appeared to suggest"). */
  boolean carries(Tree tree, int verb) {
    Status status = operators.governors().get(Tree.lemma(tree.token(verb)));
    return status == Status.ASSERTED || status == Status.ALLEGED || status == Status.NEGATED;
  }

  /** Whether words at a token open what is told beside a voice ("tandis que", "though"). */
  boolean opensContrast(Tree tree, int token) {
    return operators.contrasts().stream().anyMatch(words -> tree.matches(token, words.replace("'", "' ").split(" ")));
  }

  /** Whether an adverb makes what it stands with the first ("d'abord", "first"). */
  boolean isFirst(String lemma) {
    return operators.firsts().contains(lemma);
  }

  /** Whether a noun means what was reported before ("cette nouvelle"). */
  boolean isReport(Tree tree, int noun) {
    return !Tree.isVerb(tree.token(noun)) && isAmong(operators.reports(), tree, noun);
  }

  /** Whether a noun tells somebody's part in what was told ("its role", "la responsabilité"). */
  boolean isInvolvement(Tree tree, int noun) {
    return isAmong(operators.involvements(), tree, noun);
  }

  /** Whether a word rejects what was reported ("infondé", "a smear"). */
  boolean isRejection(Tree tree, int word) {
    return isAmong(operators.rejections(), tree, word) && isPredicate(tree, word) && !negations.isNegated(tree, word);
  }

  /** Whether a word blames an act, or rejects what was reported of it ("inacceptable", "outrageous"). */
  boolean isBlame(Tree tree, int word) {
    return startsWith(operators.blames(), tree, word)
        || isAmong(operators.blames(), tree, word) && isPredicate(tree, word);
  }

  /** Whether a single word is a judgement that denies what somebody is accused of, from himself ("a stunt"). */
  boolean isRebuttal(Tree tree, int word) {
    return isAmong(operators.rebuttals(), tree, word) && isPredicate(tree, word) && !negations.isNegated(tree, word);
  }

  /** Whether a phrase that denies what somebody is accused of, from himself, begins with a word ("know nothing of"). */
  boolean opensRebuttal(Tree tree, int word) {
    return operators.rebuttals().stream().anyMatch(phrase -> opens(phrase, tree, word));
  }

  /** "no proof was offered", but not "no proof of life": evidence of something else rebuts nothing. */
  private boolean opens(String phrase, Tree tree, int word) {
    String form = Tree.lower(tree.token(word)) + " ";
    String lemma = Tree.lemma(tree.token(word)) + " ";
    if (!phrase.startsWith(form) && !phrase.startsWith(lemma)) {
      return false;
    }
    String[] words = phrase.split(" ");
    int last = word + words.length - 1;
    return tree.matches(word, words)
        && (!isAmong(operators.findings(), tree, last) || tree.child(last, "nmod", "acl", "ccomp").isEmpty());
  }

  private boolean isPredicate(Tree tree, int word) {
    return !Tree.isRelation(tree.token(word), "amod") || isReport(tree, tree.token(word).head());
  }

  /**
   * "The report that hackers stole the files is false": a report of the act is its subject's, and the predicate
   * rejects it.
   */
  boolean isCalledUntrue(Tree tree, int word) {
    if (isMadeUp(tree, word)) {
      return true;
    }
    int report = 0;
    for (int i = 1; i < word; i++) {
      String next = i + 1 < tree.size() ? Tree.lemma(tree.token(i + 1)) : "";
      boolean opens = WordClass.OPENS_A_REPORT.holds(next)
          || WordClass.AGAINST_WHOM.holds(next) && tree.dominates(i, word) || holdsThat(tree, i, word);
      report = opens && tree.token(i).upos().equals("NOUN") && isReport(tree, i) ? i : report;
    }
    for (int i = word + 1; report > 0 && i <= tree.size() && !tree.token(i).form().equals(";"); i++) {
      boolean predicate = (tree.child(i, "cop").filter(copula -> copula.index() > word).isPresent()
          || WordClass.AS_WHAT.holds(Tree.lower(tree.token(i - 1)))) && isAmong(operators.rejections(), tree, i);
      if (predicate || followsCopula(tree, i) && startsRejection(tree, i)) {
        return true;
      }
    }
    return false;
  }

  /** "The so-called attacks by China are completely fabricated", "the hack was a hoax". */
  private boolean isMadeUp(Tree tree, int act) {
    Token token = tree.token(act);
    return token.upos().equals("NOUN") && Tree.isRelation(token, "nsubj") && tree.head(act)
        .filter(predicate -> WordClass.MADE_UP.holds(Tree.lemma(predicate))
            && !negations.isNegated(tree, predicate.index()))
        .filter(predicate -> tree.child(predicate.index(), "cop", "aux:pass").isPresent()).isPresent();
  }

  /** "Rumours on the web that files were stolen": a clause of the noun's own, however far behind it. */
  private static boolean holdsThat(Tree tree, int noun, int word) {
    return tree.children(noun).stream().anyMatch(clause -> clause.index() > noun
        && tree.dominates(clause.index(), word) && tree.child(clause.index(), "mark")
            .filter(mark -> WordClass.OPENS_WHAT_IS_SAID.holds(Tree.lower(mark))).isPresent());
  }

  private static boolean followsCopula(Tree tree, int word) {
    int before = word - 1;
    while (before > 0 && tree.token(before).upos().equals("PUNCT")) {
      before--;
    }
    return before > 0 && tree.token(before).upos().equals("AUX") && WordClass.BE.holds(Tree.lemma(tree.token(before)));
  }

  /** Whether words that start at a word reject all that was told ("not true", "rien à voir avec"). */
  boolean startsRejection(Tree tree, int word) {
    return startsWith(operators.rejections(), tree, word);
  }

  private static boolean startsWith(Set<String> phrases, Tree tree, int word) {
    String first = Tree.lower(tree.token(word)) + " ";
    return phrases.stream()
        .filter(phrase -> phrase.startsWith(first))
        .anyMatch(phrase -> startsWith(tree, word, phrase.split(" ")));
  }

  private static boolean startsWith(Tree tree, int word, String[] forms) {
    for (int i = 0; i < forms.length; i++) {
      if (word + i > tree.size() || !Tree.lower(tree.token(word + i)).equals(forms[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether a region says that nothing shows somebody's part in what was told ("no proof the group was involved"). */
  boolean isUnproven(Tree tree, BitSet region) {
    boolean unproven = region.stream()
        .filter(word -> isAmong(operators.findings(), tree, word))
        .anyMatch(word -> region.stream().anyMatch(negation -> denies(tree, negation, word)));
    return unproven && region.stream().noneMatch(word -> WordClass.ANY.holds(Tree.lower(tree.token(word)))
            && Tree.isRelation(tree.token(word), "det") && tree.token(word).head() > 0
            && !tree.preposition(tree.token(word).head()).isEmpty()) && region.stream()
        .anyMatch(word -> isAmong(operators.involvements(), tree, word)
            || isReport(tree, word) && PredicationReader.isKnown(tree, word) || isNeuter(tree.token(word)));
  }

  /** Whether a pronoun means what was told ("that", "cela"). */
  static boolean isNeuter(Token token) {
    boolean pronoun = token.upos().equals("PRON")
        || token.upos().equals("DET") && !Tree.isRelation(token, "det") && !Tree.isRelation(token, "compound");
    return pronoun && WordClass.NEUTER.holds(Tree.lemma(token));
  }

  /** « Il n'y a ni pirates ni piratage »: that nobody was there who could have done it. */
  boolean isWithoutIntruder(Tree tree, BitSet region) {
    return region.stream().filter(word -> WordClass.INTRUDER.holds(Tree.lemma(tree.token(word))))
        .anyMatch(word -> tree.head(word).filter(verb -> WordClass.HAVE.holds(Tree.lemma(verb))
            && negations.isNegated(tree, verb.index()) && !tree.token(word).relation().equals("nsubj")
            && tree.preposition(word).isEmpty()).isPresent());
  }

  private boolean denies(Tree tree, int negation, int word) {
    boolean negates = isAmong(operators.negations(), tree, negation)
        || isAmong(operators.negativeDeterminers(), tree, negation);
    int above = tree.token(negation).head();
    return negates && (above == word || above > 0 && above == tree.token(word).head()
        || tree.token(word).head() == negation);
  }

  private static boolean isAmong(Set<String> words, Tree tree, int word) {
    return words.contains(Tree.lemma(tree.token(word))) || words.contains(Tree.lower(tree.token(word)));
  }

  /** Whether a word is nobody's voice ("on"). */
  boolean isImpersonal(Tree tree, int word) {
    return operators.impersonal().contains(Tree.lemma(tree.token(word)))
        || operators.impersonal().contains(Tree.lower(tree.token(word)));
  }

  /** Whether a word opens a clause of what may be so or not ("whether"). */
  boolean asks(Tree tree, int word) {
    return operators.marks().get(Tree.lower(tree.token(word))) == Status.POSSIBLE;
  }

  private Status local(Tree tree, int word, Status below, boolean reported) {
    Status status = below;
    Token token = tree.token(word);
    if (isCounterfactual(tree, word) || isAny(tree, token)) {
      status = compose(status, Status.POSSIBLE);
    }
    for (Token child : tree.children(word)) {
      Status modifier = child.upos().equals("PROPN") ? null
          : operators.modifiers().getOrDefault(Tree.lemma(child),
              child.index() < word ? operators.modifiers().get(Tree.lower(child)) : null);
      boolean applies =
          switch (child.universalRelation()) {
            case "advmod", "amod", "aux", "det", "obl", "compound", "acl" -> true;
            default -> false;
          };
      if (modifier != null && applies && !child.upos().equals("PROPN") && !isCompared(tree, child.index())) {
        status = compose(status, isConcluded(tree, child) ? Status.ALLEGED : modifier);
      }
      Status mark = Tree.isRelation(child, "mark") && !isConceded(tree, token)
          && !WordClass.DELAYING.holds(Tree.lemma(token))
          ? operators.marks().get(Tree.lemma(child)) : null;
      if (mark != null) {
        status = compose(status, mark);
      } else if (Schedules.isAwaited(tree, token, child)) {
        status = compose(status, Status.FUTURE);
      }
    }
    if (isOpenedByFlaw(tree, token)) {
      status = compose(status, Status.POSSIBLE);
    }
    status = compose(status, Tree.isVerb(token) ? mood(tree, token, reported)
        : compose(mood(tree, token, reported), restricted(tree, word)));
    if (isCounterfactualResult(tree, word) && status == Status.FUTURE) {
      status = Status.POSSIBLE;
    }
    if (isCondition(tree, token)) {
      return status == Status.ASSERTED ? Status.POSSIBLE : status;
    }
    if (status == Status.FUTURE && below != Status.FUTURE && isWhether(tree, token)) {
      status = Status.POSSIBLE;
    }
    boolean without = tree.child(word, "mark").map(Tree::lemma).map(operators.marks()::get)
        .filter(Status.NEGATED::equals).isPresent();
    boolean negated = negations.isNegated(tree, word) && !without && !isAsSuch(tree, word) || isUnreached(tree, word)
        || isWithout(tree, token);
    return negated ? compose(status, Status.NEGATED) : status;
  }

  /** « relâché sans inculpation », "left without an agreement", but not "without the attack". */
  private static boolean isWithout(Tree tree, Token act) {
    return act.upos().equals("NOUN") && WordClass.WITHOUT.holds(tree.preposition(act.index()))
        && tree.child(act.index(), "det").filter(word -> !WordClass.INDEFINITE.holds(Tree.lemma(word))).isEmpty();
  }

  /** « Ce n'est pas une attaque isolée », "is no ordinary attack": of what kind it is is denied, and not the act. */
  private static boolean isAsSuch(Tree tree, int noun) {
    return tree.child(noun, "cop").isPresent() && tree.children(noun).stream()
        .filter(child -> Tree.isRelation(child, "amod") || child.relation().equals("acl"))
        .anyMatch(child -> WordClass.AS_SUCH.holds(Tree.lemma(child)) || WordClass.AS_SUCH.holds(Tree.lower(child)));
  }

  /** "is against any interference in the vote": of the kind, and none that took place. */
  private static boolean isAny(Tree tree, Token act) {
    return act.upos().equals("NOUN") && tree.child(act.index(), "det")
        .filter(word -> WordClass.ANY.holds(Tree.lower(word))).isPresent();
  }

  /** "as soon as the theft was found": a word between two that compare it says when, and no more. */
  private static boolean isCompared(Tree tree, int word) {
    return word > 1 && word < tree.size() && Tree.lower(tree.token(word - 1)).equals(Tree.lower(tree.token(word + 1)))
        && !tree.token(word - 1).upos().equals("PUNCT");
  }

  /** "they would have stolen the files": what did not come about. */
  private static boolean isCounterfactualResult(Tree tree, int verb) {
    return auxiliaries(tree, verb).stream().anyMatch(child -> WordClass.SUPPOSED.holds(Tree.lower(child)))
        && auxiliaries(tree, verb).stream().anyMatch(child -> child.has("VerbForm", "Inf"));
  }

  /** "must have been hacked": what is concluded, and not asked for. */
  private static boolean isConcluded(Tree tree, Token modal) {
    return WordClass.MUST.holds(Tree.lemma(modal)) && auxiliaries(tree, modal.head()).stream()
        .anyMatch(child -> child.has("VerbForm", "Inf") && WordClass.HAVE.holds(Tree.lemma(child)));
  }

  private static List<Token> auxiliaries(Tree tree, int verb) {
    return tree.children(verb).stream().filter(child -> Tree.isRelation(child, "aux")).toList();
  }

  /** "if the ransom is not paid", "if it is true that …": what is or is not so in a condition is open. */
  private boolean isCondition(Tree tree, Token verb) {
    return Tree.isRelation(verb, "advcl") && !isConceded(tree, verb) && tree.children(verb.index()).stream()
        .filter(child -> Tree.isRelation(child, "mark"))
        .anyMatch(child -> operators.marks().get(Tree.lemma(child)) == Status.POSSIBLE);
  }

  /** "Si la société n'a pas voulu commenter, elle a porté plainte": both past, a contrast. */
  private static boolean isConceded(Tree tree, Token verb) {
    return Tree.isRelation(verb, "advcl") && verb.head() > verb.index() && isPerfect(tree, verb.index())
        && isPerfect(tree, verb.head());
  }

  static boolean isPerfect(Tree tree, int verb) {
    return tree.token(verb).has("VerbForm", "Part") && tree.children(verb).stream()
        .filter(child -> Tree.isRelation(child, "aux") && Tree.lemma(child).equals("avoir"))
        .anyMatch(child -> child.has("Mood", "Ind"));
  }

  /** "stopped the attack before any data was stolen". */
  private static boolean isUnreached(Tree tree, int verb) {
    return Tree.isVerb(tree.token(verb))
        && tree.children(verb).stream().anyMatch(child -> WordClass.BEFORE.holds(Tree.lower(child))
            && (Tree.isRelation(child, "mark") || Tree.isRelation(child, "case")))
        && tree.children(verb).stream()
            .filter(child -> Tree.isRelation(child, "nsubj") || Tree.isRelation(child, "obj"))
            .flatMap(child -> tree.children(child.index()).stream())
            .anyMatch(word -> WordClass.ANY.holds(Tree.lemma(word)));
  }

  /** "Had hackers stolen the files, …": a condition by the order of words. */
  private static boolean isCounterfactual(Tree tree, int verb) {
    Optional<Token> subject = tree.child(verb, "nsubj");
    return subject.isPresent() && tree.child(verb, "aux")
        .filter(aux -> Tree.lower(aux).equals("had") && aux.index() == 1
            && aux.index() < subject.get().index()).isPresent();
  }

  /** "les attaques qui viseront le scrutin": an act that a relative clause tells as to come or as hearsay. */
  private Status restricted(Tree tree, int noun) {
    return tree.children(noun).stream()
        .filter(child -> child.relation().equals("acl:relcl") && Tree.isVerb(child))
        .filter(child -> tree.reach(child.index())[0] > noun
            && !tree.token(tree.reach(child.index())[0] - 1).form().equals(","))
        .filter(child -> tree.child(child.index(), "nsubj").filter(subject -> isSubjectPronoun(subject)).isPresent()
            || isDoneTo(tree, noun, child))
        .map(child -> mood(tree, child, false))
        .filter(mood -> mood == Status.FUTURE || mood == Status.ALLEGED)
        .findFirst()
        .orElse(Status.ASSERTED);
  }

  /** « les attaques qu'aurait menées la Russie »: the act is what somebody is said to carry out. */
  private boolean isDoneTo(Tree tree, int noun, Token clause) {
    return tree.child(clause.index(), "obj").filter(object -> object.index() < clause.index()
        && WordClass.OBJECT_RELATIVE.holds(Tree.lower(object))).isPresent() && isLight(tree, noun, clause.index());
  }

  private static boolean isSubjectPronoun(Token subject) {
    return WordClass.SUBJECT_RELATIVE.holds(Tree.lower(subject));
  }

  /** « auraient volé », « seraient en vente »: the mood of what one has from others. */
  boolean isHearsay(Tree tree, int verb) {
    return mood(tree, tree.token(verb), false) == Status.ALLEGED;
  }

  private Status mood(Tree tree, Token verb, boolean reported) {
    if (!Tree.isVerb(verb)) {
      Optional<Token> copula = tree.child(verb.index(), "cop");
      return copula.map(token -> ofHelper(tree, verb).orElseGet(() -> own(tree, token, reported)))
          .orElse(Status.ASSERTED);
    }
    if (isToBe(tree, verb)) {
      return Status.FUTURE;
    }
    return ofHelper(tree, verb).orElseGet(() -> own(tree, verb, reported));
  }

  /** "aurait piraté", "aurait été la cible": what the mood and tense of a helper say of the word that it helps. */
  private Optional<Status> ofHelper(Tree tree, Token word) {
    for (Token child : tree.children(word.index())) {
      if (Tree.isRelation(child, "aux") && child.has("Mood", "Cnd")) {
        boolean modal = operators.modifiers().containsKey(Tree.lemma(child));
        return Optional.of(modal ? Status.ASSERTED : Status.ALLEGED);
      }
      if (Tree.isRelation(child, "aux") && child.has("Tense", "Fut")) {
        return Optional.of(Status.FUTURE);
      }
    }
    return Optional.empty();
  }

  /** "is to travel", "their aim was to hack the bank". */
  private static boolean isToBe(Tree tree, Token verb) {
    Optional<Token> mark = tree.child(verb.index(), "mark")
        .filter(to -> to.index() < verb.index() && WordClass.INFINITIVE_MARK.holds(Tree.lower(to)));
    return mark.isPresent() && tree.children(verb.index()).stream()
        .filter(child -> Tree.isRelation(child, "cop") || Tree.isRelation(child, "aux"))
        .anyMatch(child -> child.index() == mark.get().index() - 1 && child.has("VerbForm", "Fin")
            && WordClass.BE.holds(Tree.lemma(child)));
  }

  /** What a verb's own mood and tense say; "voudrait payer" wants, « exigeraient une rançon » is only told. */
  private Status own(Tree tree, Token verb, boolean reported) {
    boolean governor = operators.governors().containsKey(Tree.lemma(verb))
        && tree.child(verb.index(), "obj").filter(Tree::isNominal).isEmpty();
    if (verb.has("Mood", "Cnd") && !governor) {
      return reported ? Status.FUTURE : Status.ALLEGED;
    }
    return verb.has("Tense", "Fut") || Schedules.isScheduled(tree, verb) ? Status.FUTURE : Status.ASSERTED;
  }
}
