package org.depeche.extract;

import java.util.BitSet;
import java.util.Optional;
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
  private static final int LONGEST_GUARD = 8;

  private final Operators operators;
  private final PredicationReader predications;
  private final Negations negations;
  private final OperatorWords words;
  private final LightVerbs lights;
  private final Governors governors;
  private final Moods moods;
  private final Adjuncts adjuncts;
  private final DeniedActs denied;
  private final Verdicts verdicts;

  StatusReader(Operators operators, PredicationReader predications) {
    this.operators = operators;
    this.predications = predications;
    negations = new Negations(operators);
    words = new OperatorWords(operators);
    lights = new LightVerbs(operators);
    governors = new Governors(operators, predications, words);
    moods = new Moods(operators, negations, words, lights);
    adjuncts = new Adjuncts(moods, governors);
    denied = new DeniedActs(operators, negations);
    verdicts = new Verdicts(operators, negations, words);
  }

  PredicationReader predications() {
    return predications;
  }

  Negations negations() {
    return negations;
  }

  OperatorWords words() {
    return words;
  }

  LightVerbs lights() {
    return lights;
  }

  Governors governors() {
    return governors;
  }

  Moods moods() {
    return moods;
  }

  Verdicts verdicts() {
    return verdicts;
  }

  /**
   * The status of a word within a region.
   *
   * @param region the tokens within which operators count; tokens outside belong to another voice
   * @param reported whether the region is what a voice said, so that a present conditional is future in the past
   */
  Status read(Tree tree, int word, BitSet region, boolean reported) {
    Status status = walk(tree, word, region, reported);
    Optional<Token> other = status != Status.NEGATED ? Optional.empty()
        : tree.child(word, "nsubj").filter(who -> isOtherThan(tree, who));
    return other.isEmpty() ? status
        : negations.isNobody(tree, other.get().index()) ? Status.ASSERTED : Status.POSSIBLE;
  }

  /** "Nobody other than Russia did it": what is negated of all but one took place. */
  private static boolean isOtherThan(Tree tree, Token who) {
    return who.index() + 2 <= tree.size() && WordClass.OTHER_THAN.holds(
        Tree.lower(tree.token(who.index() + 1)) + " " + Tree.lower(tree.token(who.index() + 2)));
  }

  /** "did not attribute the outage to a cyberattack": what somebody does not name as the cause is left open. */
  private boolean isNotLaidTo(Tree tree, Token lays, Token cause) {
    return Tree.isVerb(lays) && WordClass.LAYING_TO.holds(Tree.lemma(lays)) && Tree.isRelation(cause, "obl")
        && cause.index() > lays.index() && SmallWords.hasIndefiniteArticle(tree, cause.index())
        && negations.isNegated(tree, lays.index());
  }

  private Status walk(Tree tree, int word, BitSet region, boolean reported) {
    Status status = Status.ASSERTED;
    int at = word;
    boolean clausal = tree.isPredicate(at) || Tree.isVerb(tree.token(at));
    status = moods.local(tree, at, status, reported);
    if (!clausal && Schedules.isAhead(tree, at)) {
      status = StatusTable.compose(status, Status.FUTURE);
    }
    if (moods.isToEnd(tree, at)) {
      return status;
    }
    if (moods.isRansomed(tree, at)) {
      return Status.FUTURE;
    }
    if (Schedules.isGivenTime(tree, at)) {
      return StatusTable.compose(status, Status.FUTURE);
    }
    if (Moods.isAskedAtStart(tree, at)) {
      return StatusTable.compose(status, Status.POSSIBLE);
    }
    if (isForAnybody(tree, at) || !clausal && (isIfSo(tree, at) || isInCase(tree, at))) {
      return StatusTable.compose(status, Status.POSSIBLE);
    }
    if (DeniedActs.isWronglyLaid(tree, at) || DeniedActs.isLessSo(tree, at)) {
      return StatusTable.compose(status, Status.NEGATED);
    }
    for (int steps = 0; steps < tree.size(); steps++) {
      Optional<Token> above = tree.head(at);
      if (above.isEmpty()) {
        return isQuestion(tree, at) ? StatusTable.compose(status, Status.POSSIBLE) : status;
      }
      if (!region.get(above.get().index())) {
        if (clausal && Unreal.isTakenBack(tree, above.get(), negations)) {
          return StatusTable.compose(status, Status.NEGATED);
        }
        if (clausal && Unreal.isSaidBySham(tree, above.get())) {
          return StatusTable.compose(status, Status.ALLEGED);
        }
        if (clausal && status == Status.NEGATED && isMadeSure(tree, above.get())) {
          return Status.POSSIBLE;
        }
        return isGuardedAgainst(tree, at) ? StatusTable.compose(status, Status.POSSIBLE)
            : Schedules.isAnnounced(tree, at) ? StatusTable.compose(status, Status.FUTURE) : status;
      }
      Token governor = above.get();
      Token token = tree.token(at);
      if (!clausal && Schedules.isOf(tree, governor, token)) {
        return StatusTable.compose(status, Status.FUTURE);
      }
      Optional<Status> seeming = clausal ? Unreal.seeming(tree, token, governor) : Optional.empty();
      if (seeming.isPresent()) {
        return StatusTable.compose(status, seeming.get());
      }
      if (!clausal && isNotLaidTo(tree, governor, token)) {
        return StatusTable.compose(status, Status.POSSIBLE);
      }
      if (isOfRejectedAccusation(tree, governor, token)) {
        return Status.DENIED;
      }
      if (!clausal && denied.isUninvolved(tree, governor, token)) {
        return Status.DENIED;
      }
      if (!clausal && isTriedFor(tree, governor, token)) {
        return StatusTable.compose(status, Status.ALLEGED);
      }
      if (!clausal && (isFaced(tree, governor, token) || isPaidFor(tree, governor, token))) {
        return StatusTable.compose(status, Status.POSSIBLE);
      }
      if (!clausal && isSetting(tree, governor, token)) {
        return status;
      }
      if (!clausal && (isPrevented(tree, governor, token) || isCalledOff(tree, governor, token))) {
        boolean kept = read(tree, governor.index(), region, reported) == Status.ASSERTED;
        return kept ? StatusTable.compose(status, Status.NEGATED) : status;
      }
      boolean apart = clausal ? words.isWhether(tree, token) || Scopes.isQuestion(tree, token)
          : Scopes.isCountered(tree, governor, at) || Scopes.isAnswered(tree, governor, token)
              || predications.isSpared(tree, at, governor.index());
      if (apart) {
        return status;
      }
      if (!clausal && Tree.isRelation(token, "compound") && governor.upos().equals("NOUN")
          && WordClass.CLAIMED.holds(Tree.lemma(governor)) && status == Status.ASSERTED) {
        status = Status.ALLEGED;
      }
      boolean issue = tree.isInfinitive(at) && WordClass.AT_ISSUE.holds(Tree.lemma(governor));
      if (clausal && !issue && (isUndoubted(tree, governor) || isRemark(tree, governor))) {
        return status;
      }
      if (!clausal && Moods.isNoMere(tree, governor, token)) {
        return status;
      }
      if (!clausal && denied.isUnreported(tree, governor, token)) {
        return status;
      }
      if (!clausal && isGatheringHad(tree, governor, token)) {
        at = governor.index();
        clausal = true;
        continue;
      }
      if (!clausal && denied.isUnknown(tree, governor, token)) {
        return reported ? StatusTable.compose(status, Status.POSSIBLE) : status;
      }
      if (clausal && isAmazing(tree, governor, token)) {
        return status == Status.FUTURE ? Status.ASSERTED : status;
      }
      if (clausal && status == Status.NEGATED && isMadeSure(tree, governor)) {
        return Status.POSSIBLE;
      }
      if (isGuardedAgainst(tree, at) || clausal && isAllowed(tree, governor, token)
          || clausal && (isGeneral(tree, governor, token) || isWeighed(tree, governor, token))) {
        return StatusTable.compose(status, Status.POSSIBLE);
      }
      boolean none = clausal
          ? denied.isNothingToShow(tree, governor, at) || denied.isWithoutFinding(tree, governor, token)
              || denied.isNoGroundFor(tree, governor)
          : denied.isNoCause(tree, governor, token) || denied.isUnsupported(tree, governor, token);
      if (none || denied.isUnawareOfAny(tree, token) || denied.isNotToBeSaid(tree, governor)) {
        return StatusTable.compose(status, Status.NEGATED);
      }
      if (clausal && isBeside(tree, token, governor)) {
        return status;
      }
      if (clausal && moods.isKeptFrom(tree, governor, token)) {
        boolean kept = read(tree, governor.index(), region, reported) == Status.ASSERTED;
        return kept ? StatusTable.compose(status, Status.NEGATED) : status;
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
      if (!clausal && (isKeptQuiet(tree, governor, token) || isDespite(tree, token))) {
        return status;
      }
      if (!clausal && isWithstood(tree, governor, token)) {
        Status stood = moods.local(tree, governor.index(), Status.ASSERTED, reported);
        Status told = governor.has("Mood", "Cnd") ? Status.POSSIBLE : Status.ALLEGED;
        return StatusTable.compose(status, stood == Status.NEGATED && moods.isHearsay(tree, governor.index())
            ? told : stood == Status.NEGATED ? Status.ASSERTED : stood);
      }
      if (clausal && Control.namedAs(tree, governor).isPresent()
          && tree.head(governor.index()).filter(verb -> negations.isNegated(tree, verb.index())).isPresent()) {
        return StatusTable.compose(status, Status.POSSIBLE);
      }
      if (!clausal && isInquiryInVain(tree, governor, token)) {
        return status;
      }
      if (clausal && isNotMeant(tree, governor, token)) {
        return StatusTable.compose(status, Status.POSSIBLE);
      }
      Optional<Status> listed = listed(tree, governor, token, reported);
      if (listed.isPresent()) {
        status = moods.local(tree, governor.index(), StatusTable.compose(status, listed.get()), reported);
        at = governor.index();
        clausal = true;
        continue;
      }
      Optional<Status> governed = clausal && moods.isSaid(tree, governor, token, governor)
          ? Optional.of(Status.ASSERTED) : governors.governed(tree, governor, at);
      if (governed.filter(Status.NEGATED::equals).isPresent() && isLeftOpen(tree, governor)) {
        return StatusTable.compose(status, Status.POSSIBLE);
      }
      if (governed.isPresent() && isUnconfirmed(tree, governor, token)) {
        return StatusTable.compose(status, Status.POSSIBLE);
      }
      if (governed.isEmpty() && (clausal && isSaidByNobody(tree, governor, token)
          || isUnshown(tree, governor, token))) {
        return StatusTable.compose(status, Status.POSSIBLE);
      }
      boolean light = !clausal && !Scopes.isTopic(tree, token) && !Scopes.isInWake(tree, at)
          && !Scopes.isAhead(tree, at) && lights.isLight(tree, at, governor.index());
      if (governed.isPresent()) {
        status = StatusTable.compose(status, governed.get());
        status = within(tree, at, governor, status, reported);
      } else if (light && (isDoer(tree, governor) && !isSaidOf(tree, governor)
          || !SmallWords.hasIndefiniteArticle(tree, at)
              && predications.isUnclaimed(tree, predications.read(tree, governor.index())))) {
        return status;
      } else if (light) {
        status = within(tree, at, governor, status, reported);
      } else if (Tree.isRelation(token, "conj")) {
        if (isNor(tree, at)) {
          return status;
        }
        if (isOrThat(tree, token, governor)) {
          return StatusTable.compose(status, Status.NEGATED);
        }
        if (isHedgedWithFirst(tree, token, governor)) {
          status = StatusTable.compose(status, Status.ALLEGED);
        }
        boolean alike = negations.isNegated(tree, at) && negations.isNegated(tree, governor.index());
        if (sharesAuxiliary(tree, at) && !isInstead(tree, at) && !alike) {
          status = moods.local(tree, governor.index(), status, reported);
        } else if (clausal && words.isOpenWith(tree, token, governor)) {
          status = StatusTable.compose(status, Status.POSSIBLE);
        }
      } else if (clausal && (denied.isOfNone(tree, token, governor) || denied.isOfNoneFound(tree, token, governor)
          || denied.isCleft(tree, token, governor))) {
        return StatusTable.compose(status, Status.NEGATED);
      } else if (clausal && Tree.isRelation(token, "ccomp") && moods.isCondition(tree, governor)) {
        return StatusTable.compose(status, Status.POSSIBLE);
      } else if (clausal && (Tree.isRelation(token, "xcomp") || isDoing(tree, token) || isSaidOf(tree, token)
          || isBroughtAbout(tree, token) || isCaused(tree, governor, token))) {
        status = moods.local(tree, governor.index(), status, reported);
      } else if (!clausal && Tree.isRelation(token, "obj") && denied.negatesObject(tree, governor.index())) {
        return at != word && negations.isNegatedByDeterminer(tree, at)
            ? status : StatusTable.compose(status, Status.NEGATED);
      } else if (!(clausal && Tree.isRelation(token, "ccomp"))) {
        Optional<Token> sees = Adjuncts.seesDone(tree, token, governor).filter(verb -> region.get(verb.index()));
        if (sees.isPresent()) {
          return StatusTable.compose(status, read(tree, sees.get().index(), region, reported));
        }
        if (clausal && Adjuncts.isOfNewMeans(tree, token, governor)) {
          return adjuncts.hedged(tree, governor.index(), status, region, reported);
        }
        return Adjuncts.isIntroduced(tree, at, governor, clausal)
            ? adjuncts.hedged(tree, at, status, region, reported) : status;
      }
      at = governor.index();
      clausal = tree.isPredicate(at) || Tree.isVerb(tree.token(at)) || light;
    }
    return status;
  }

  /** "Possible steps include expelling envoys", "The plan includes": what is named among plans is no more than they. */
  private Optional<Status> listed(Tree tree, Token lists, Token deed, boolean reported) {
    boolean named = Tree.isVerb(lists) && WordClass.COMPRISING.holds(Tree.lemma(lists))
        && (Tree.isRelation(deed, "obj") || Tree.isRelation(deed, "xcomp") || isDoing(tree, deed));
    return !named ? Optional.empty() : tree.child(lists.index(), "nsubj")
        .filter(list -> list.relation().equals("nsubj") && list.upos().equals("NOUN"))
        .map(list -> StatusTable.compose(moods.local(tree, list.index(), Status.ASSERTED, reported),
            operators.governors().getOrDefault(Tree.lemma(list), Status.ASSERTED)))
        .filter(status -> status == Status.POSSIBLE || status == Status.FUTURE);
  }

  /** "could include arresting the hackers and freezing": a clause that is a gerund alone. */
  private static boolean isDoing(Tree tree, Token clause) {
    return Tree.isRelation(clause, "ccomp") && Tree.isPresentParticiple(clause)
        && tree.child(clause.index(), "nsubj", "mark", "aux").isEmpty();
  }

  /** "The investigation found no evidence of": an inquiry took place, whatever it did not bring to light. */
  private boolean isInquiryInVain(Tree tree, Token verb, Token inquiry) {
    boolean found = Tree.isVerb(verb) && WordClass.YIELDING.holds(Tree.lemma(verb))
        && inquiry.relation().equals("nsubj") && WordClass.INQUIRY.holds(Tree.lemma(inquiry));
    return found && negations.isNegated(tree, verb.index()) && !negations.isNobody(tree, inquiry.index())
        && (Scopes.isPast(tree, verb) || verb.has("Tense", "Pres") && tree.child(verb.index(), "aux").isEmpty());
  }

  /** « Expulser des diplomates est une erreur »: what doing it is, or would be, and not that it was done. */
  private static boolean isWeighed(Tree tree, Token verdict, Token deed) {
    boolean subject = Tree.isRelation(deed, "csubj") && tree.isInfinitive(deed.index())
        && tree.child(deed.index(), "aux").isEmpty() && deed.index() < verdict.index();
    return subject && tree.child(verdict.index(), "cop")
        .filter(be -> be.has("Tense", "Pres") || be.has("Mood", "Cnd") || be.has("Tense", "Fut")).isPresent();
  }

  /** "Having talks with rebels is impossible": what is said of having them is said of the talks. */
  private static boolean isGatheringHad(Tree tree, Token having, Token talks) {
    return Tree.isPresentParticiple(having) && WordClass.HAVE.holds(Tree.lemma(having))
        && Tree.isRelation(having, "csubj") && Tree.isRelation(talks, "obj")
        && WordClass.GATHERING.holds(Tree.lemma(talks));
  }

  /** "No customers lost money in the hack": a known act in which something else did not happen to anybody. */
  private boolean isSetting(Tree tree, Token verb, Token act) {
    return Tree.isVerb(verb) && WordClass.HARMED.holds(Tree.lemma(verb)) && Tree.isRelation(act, "obl")
        && act.index() > verb.index() && WordClass.SETTING.holds(tree.preposition(act.index()))
        && PredicationReader.isKnown(tree, act.index())
        && tree.children(verb.index()).stream().anyMatch(child -> child.relation().startsWith("nsubj")
            && negations.isNobody(tree, child.index()));
  }

  /** "face a five-year sentence": what somebody may get. */
  private static boolean isFaced(Tree tree, Token verb, Token penalty) {
    return Tree.isVerb(verb) && WordClass.FACING.holds(Tree.lemma(verb)) && Tree.isRelation(penalty, "obj")
        && WordClass.PENALTY.holds(Tree.lemma(penalty)) && !PredicationReader.isKnown(tree, penalty.index());
  }

  /** "I never expected them to spy on me", "could not believe that": what came about, to somebody's amazement. */
  private boolean isAmazing(Tree tree, Token verb, Token told) {
    boolean content = Tree.isRelation(told, "ccomp") || Tree.isRelation(told, "xcomp");
    boolean never = tree.children(verb.index()).stream().anyMatch(child -> child.index() < verb.index()
        && WordClass.NEVER.holds(Tree.lower(child)));
    boolean would = tree.children(told.index()).stream()
        .anyMatch(child -> Tree.isRelation(child, "aux") && WordClass.SUPPOSED.holds(Tree.lower(child)));
    boolean unforeseen = never && verb.has("Tense", "Past") && (WordClass.FORESEEING.holds(Tree.lemma(verb))
        || would && WordClass.BELIEVING.holds(Tree.lemma(verb)));
    boolean amazed = WordClass.BELIEVING.holds(Tree.lemma(verb)) && negations.isNegated(tree, verb.index())
        && tree.child(verb.index(), "aux").filter(could -> WordClass.AMAZED.holds(Tree.lower(could))).isPresent();
    return content && told.index() > verb.index() && Tree.isVerb(verb) && (unforeseen || amazed);
  }

  /**
   * "the right to arrest diplomats", "a crime to kidnap": what one may or must not do, and not what one did; but "used
   * their ability to break into phones".
   */
  private static boolean isAllowed(Tree tree, Token right, Token deed) {
    boolean infinitive = tree.isInfinitive(deed.index()) && deed.index() > right.index()
        && tree.child(deed.index(), "aux").isEmpty();
    boolean noun = right.upos().equals("NOUN") || Tree.isRelation(right, "obj") || Tree.isRelation(right, "nsubj");
    boolean used = Tree.isRelation(right, "obj") && tree.head(right.index())
        .filter(uses -> WordClass.USING.holds(Tree.lemma(uses)) && uses.index() < right.index()
            && uses.has("Tense", "Past") && tree.child(uses.index(), "aux").isEmpty()).isPresent();
    boolean crime = WordClass.OUTLAWED.holds(Tree.lemma(right)) && tree.child(right.index(), "cop")
        .filter(is -> is.has("Tense", "Pres")).isPresent();
    return infinitive && noun && !used && (crime || WordClass.ENTITLEMENT.holds(Tree.lemma(right)));
  }

  /** "to make sure that no data was stolen", "to ensure they were not hacked": what is not known yet. */
  private static boolean isMadeSure(Tree tree, Token verb) {
    Token sees = tree.head(verb.index()).filter(make -> WordClass.SURE.holds(Tree.lemma(verb))
        && Tree.isRelation(verb, "xcomp") && make.index() < verb.index()).orElse(verb);
    boolean ensures = sees.index() != verb.index() || WordClass.ENSURING.holds(Tree.lemma(verb));
    return ensures && (tree.isInfinitive(sees.index()) || Tree.isPresentParticiple(sees));
  }

  /** "put online for anyone to download": what whoever it may be could do. */
  private static boolean isForAnybody(Tree tree, int verb) {
    return tree.isInfinitive(verb) && tree.child(verb, "nsubj").filter(who ->
        WordClass.WHOEVER.holds(Tree.lower(who)) && who.index() > 1
        && WordClass.FOR_DEED.holds(Tree.lower(tree.token(who.index() - 1)))).isPresent();
  }

  /** « le procès pour espionnage de deux agents »: what no court has found yet. */
  private static boolean isTriedFor(Tree tree, Token trial, Token act) {
    return WordClass.TRIAL.holds(Tree.lemma(trial)) && trial.upos().equals("NOUN") && Tree.isRelation(act, "nmod")
        && WordClass.BECAUSE_OF.holds(tree.preposition(act.index())) && tree.child(act.index(), "det").isEmpty();
  }

  /** « réclame des preuves du piratage »: what somebody wants to see proven. */
  boolean isProofWanted(Tree tree, int word) {
    Token act = tree.token(word);
    return tree.head(word).filter(proof -> isProofWanted(tree, proof, act)).isPresent();
  }

  private boolean isProofWanted(Tree tree, Token proof, Token act) {
    return WordClass.PROOF_ASKED.holds(Tree.lemma(proof)) && Tree.isRelation(proof, "obj")
        && Tree.isRelation(act, "nmod") && WordClass.OF.holds(tree.preposition(act.index()))
        && tree.head(proof.index()).filter(verb -> WordClass.PROOF_WANTED.holds(Tree.lemma(verb))).isPresent();
  }

  /** « en cas de piratage »: what may or may not come. */
  private static boolean isInCase(Tree tree, int act) {
    return Tree.isRelation(tree.token(act), "nmod") && WordClass.OF.holds(tree.preposition(act))
        && !PredicationReader.isKnown(tree, act) && tree.head(act)
            .filter(event -> WordClass.EVENTUALITY.holds(Tree.lemma(event)) && event.index() < act)
            .filter(event -> tree.child(event.index(), "det").isEmpty()
                && WordClass.IN_WHICH.holds(tree.preposition(event.index()))).isPresent();
  }

  /** "The theft, if proven, would be", "If confirmed, the expulsion would": what is not known to be so. */
  private static boolean isIfSo(Tree tree, int act) {
    int[] reach = tree.reach(act);
    for (int mark = 1; mark < tree.size() - 1; mark++) {
      int end = mark + 1;
      while (end < Math.min(mark + 4, tree.size()) && !WordClass.PROVEN.holds(Tree.lemma(tree.token(end)))
          && (tree.token(end).upos().equals("AUX") || tree.token(end).upos().equals("PRON")
              || WordClass.BE.holds(Tree.lemma(tree.token(end))))) {
        end++;
      }
      boolean so = WordClass.PROVIDED.holds(Tree.lower(tree.token(mark))) && end < tree.size()
          && WordClass.PROVEN.holds(Tree.lemma(tree.token(end))) && tree.isComma(end + 1);
      int subject = Tree.isRelation(tree.token(act), "nsubj") ? act : 0;
      boolean first = mark == 1 && (subject > 0 || tree.token(act).head() == 0) && reach[0] <= act
          && act > end + 1 && IntStream.range(end + 2, act).noneMatch(tree::isComma);
      boolean aside = so && mark > 2 && tree.isComma(mark - 1) && act < mark && end + 2 <= tree.size()
          && tree.token(act).upos().equals("NOUN") && Tree.isVerb(tree.token(end + 2))
          && IntStream.range(act, mark - 1).noneMatch(word -> tree.isComma(word) || Tree.isVerb(tree.token(word)));
      if (so && (first || aside)) {
        return true;
      }
    }
    return false;
  }

  /** "a reward for information leading to the arrest of the men": what somebody would pay for. */
  private static boolean isPaidFor(Tree tree, Token verb, Token act) {
    boolean leads = verb.relation().equals("acl:relcl") && verb.has("Tense", "Pres")
        && tree.child(verb.index(), "aux").isEmpty();
    boolean leading = Tree.isPresentParticiple(verb) && verb.relation().equals("acl");
    return (leads || leading) && WordClass.TOWARDS.holds(Tree.lemma(verb))
        && Tree.isRelation(act, "obl") && WordClass.ADDRESSING.holds(tree.preposition(act.index()))
        && tree.head(verb.index())
            .filter(noun -> WordClass.GENERIC_DATA.holds(Tree.lemma(noun))
                && WordClass.FOR_DEED.holds(tree.preposition(noun.index())))
            .filter(noun -> isForReward(tree, noun)).isPresent();
  }

  /** "a reward of a million for information": through the sum that it hangs on. */
  private static boolean isForReward(Tree tree, Token information) {
    Token over = information;
    for (int steps = 0; Tree.isRelation(over, "nmod") && over.head() > 0 && steps < tree.size(); steps++) {
      over = tree.token(over.head());
      if (WordClass.REWARD.holds(Tree.lemma(over))) {
        return true;
      }
    }
    boolean sum = Tree.isRelation(over, "obj") && over.index() != information.index() && over.head() > 0
        && WordClass.OFFERING.holds(Tree.lemma(tree.token(over.head())));
    return sum || Tree.isRelation(over, "obl") && over.head() > 0 && tree.child(over.head(), "obj")
        .filter(paid -> WordClass.REWARD.holds(Tree.lemma(paid))).isPresent();
  }

  /** "prevented the theft of the files", « a empêché le vol »: what somebody saw to that it was not done. */
  private static boolean isPrevented(Tree tree, Token verb, Token act) {
    return Tree.isVerb(verb) && WordClass.PREVENTING.holds(Tree.lemma(verb))
        && (!tree.isInfinitive(verb.index()) || verb.has("VerbForm", "Part"))
        && (WordClass.TAKING_OF_DATA.holds(Tree.lemma(act)) || WordClass.FOILED.holds(Tree.lemma(act)))
        && (Tree.isRelation(act, "obj") || act.relation().equals("nsubj:pass"))
        && tree.children(verb.index()).stream().noneMatch(does -> does.index() > act.index()
            && (Tree.isRelation(does, "xcomp") || Tree.isRelation(does, "advcl")) && tree.isInfinitive(does.index()))
        && tree.children(verb.index()).stream().noneMatch(child -> WordClass.HARDLY.holds(Tree.lower(child)));
  }

  /** « a annulé l'expulsion de deux diplomates », « l'annulation de l'expulsion »: nobody is expelled. */
  private static boolean isCalledOff(Tree tree, Token off, Token measure) {
    boolean undergoes = Tree.isVerb(off)
        ? Tree.isRelation(measure, "obj") || measure.relation().equals("nsubj:pass")
        : Tree.isRelation(measure, "nmod") && WordClass.OF.holds(tree.preposition(measure.index()));
    return undergoes && WordClass.CALLING_OFF.holds(Tree.lemma(off))
        && WordClass.CALLED_OFF.holds(Tree.lemma(measure));
  }

  /** "did not close despite the attack": what happened in any case. */
  private static boolean isDespite(Tree tree, Token act) {
    return (Tree.isRelation(act, "obl") || Tree.isRelation(act, "nmod"))
        && WordClass.DESPITE.holds(tree.preposition(act.index()));
  }

  /** "did not survive the attack", « n'ont pas résisté à une attaque »: what reached one, however one came off. */
  private boolean isWithstood(Tree tree, Token verb, Token act) {
    return Tree.isVerb(verb) && WordClass.WITHSTANDING.holds(Tree.lemma(verb))
        && tree.child(act.index(), "det").filter(word -> WordClass.ANY.holds(Tree.lower(word))).isEmpty()
        && !negations.isNegatedByDeterminer(tree, act.index())
        && (Tree.isRelation(act, "obj") || Tree.isRelation(act, "obl")) && act.index() > verb.index()
        && negations.isNegated(tree, verb.index()) && (PredicationReader.isKnown(tree, act.index())
            || Scopes.isPast(tree, verb) || moods.isHearsay(tree, verb.index()));
  }

  /** « Aucune source n'a confirmé que », "no official confirmed the arrest": what nobody confirms may be so. */
  private boolean isUnconfirmed(Tree tree, Token verb, Token told) {
    boolean object = Tree.isRelation(told, "ccomp") || Tree.isRelation(told, "obj");
    return object && told.index() > verb.index() && Tree.isVerb(verb)
        && WordClass.CONFIRMING.holds(Tree.lemma(verb)) && negations.isNegated(tree, verb.index());
  }

  /** "No official accused Iran of hacking it", « Personne n'a dit que »: what nobody says may be so or not. */
  private boolean isSaidByNobody(Tree tree, Token verb, Token told) {
    boolean content = Tree.isRelation(told, "ccomp") || Tree.isRelation(told, "xcomp")
        || Tree.isRelation(told, "advcl") && tree.child(told.index(), "mark", "case")
            .filter(of -> WordClass.OF.holds(Tree.lower(of))).isPresent();
    return content && told.index() > verb.index() && Tree.isVerb(verb)
        && WordClass.SAYING_OR_THINKING.holds(Tree.lemma(verb))
        && tree.child(verb.index(), "nsubj").filter(who -> negations.isNobody(tree, who.index())).isPresent();
  }

  /** "The decision does not mean that", « ça ne veut pas dire que »: what does not follow may be so or not. */
  private boolean isNotMeant(Tree tree, Token verb, Token told) {
    Token means = tree.head(verb.index()).filter(want -> Tree.isRelation(verb, "xcomp")
        && WordClass.WANTING_TO_SAY.holds(Tree.lemma(want) + " " + Tree.lemma(verb))).orElse(verb);
    boolean follows = means.index() != verb.index() || WordClass.IMPLYING.holds(Tree.lemma(verb));
    return follows && Tree.isRelation(told, "ccomp") && told.index() > verb.index()
        && negations.isNegated(tree, means.index()) && tree.child(means.index(), "nsubj").isPresent();
  }

  /** "No evidence was presented that", "no proof has emerged of a theft": what nothing shows may be so or not. */
  private boolean isUnshown(Tree tree, Token verb, Token told) {
    boolean behind = told.index() > verb.index() && Tree.isVerb(verb) && (Tree.isRelation(told, "ccomp")
        || Tree.isRelation(told, "obl") && WordClass.OF.holds(tree.preposition(told.index()))
            && !PredicationReader.isKnown(tree, told.index()));
    return behind && tree.children(verb.index()).stream()
        .filter(child -> child.universalRelation().equals("nsubj") && child.index() < verb.index())
        .anyMatch(proof -> operators.findings().contains(Tree.lemma(proof))
            && negations.isNobody(tree, proof.index()));
  }

  /** "The breach was not made public until May": a known act of which nobody tells. */
  private boolean isKeptQuiet(Tree tree, Token verb, Token act) {
    boolean tells = WordClass.SAYING_THAT.holds(Tree.lemma(verb)) || WordClass.ANNOUNCING.holds(Tree.lemma(verb))
        || tree.child(verb.index(), "xcomp").filter(so -> WordClass.IN_PUBLIC.holds(Tree.lemma(so))).isPresent();
    return tells && act.relation().equals("nsubj:pass") && PredicationReader.isKnown(tree, act.index())
        && negations.isNegated(tree, verb.index());
  }

  /** What the operators of a governor make of what stands below it. */
  private Status within(Tree tree, int at, Token governor, Status below, boolean reported) {
    Status status = moods.local(tree, governor.index(), below, reported);
    return negations.isNegatedByDeterminer(tree, at) ? StatusTable.compose(status, Status.NEGATED) : status;
  }

  /**
   * « Il ne s'agit pas d'un piratage, aucun système n'a été pénétré »: a clause behind a comma that the parser hung
   * there.
   */
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

  /** "It is worth noting that", "it should be noted that", « il faut souligner que »: the writer's own remark. */
  boolean isRemark(Tree tree, Token verb) {
    if (!WordClass.REMARKING.holds(Tree.lemma(verb)) || negations.isNegated(tree, verb.index())) {
      return false;
    }
    boolean expletive = tree.child(verb.index(), "nsubj:pass", "expl", "nsubj")
        .filter(SmallWords::isNeuter).isPresent();
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

  /**
   * "to be wary of phishing emails", « mettre en garde contre des tentatives »: what one is to beware of may never
   * come.
   */
  private static boolean isGuardedAgainst(Tree tree, int word) {
    int act = Tree.isRelation(tree.token(word), "compound") ? tree.token(word).head() : word;
    Token noun = tree.token(act);
    boolean bare = tree.children(act).stream()
        .noneMatch(child -> Tree.isRelation(child, "det") || Tree.isRelation(child, "nmod"));
    boolean gerund = Tree.isPresentParticiple(noun) && Tree.isRelation(noun, "advcl");
    boolean general = noun.has("Number", "Plur") || SmallWords.hasIndefiniteArticle(tree, act) || bare;
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

  /** "Les auteurs de l'attaque n'ont pas été identifiés": what is said of who did it is not said of the act. */
  private static boolean isDoer(Tree tree, Token noun) {
    return noun.upos().equals("NOUN") && !tree.isPredicate(noun.index());
  }

  /** "serait à l'origine de la panne": a phrase that is said of a subject. */
  private static boolean isSaidOf(Tree tree, Token noun) {
    return Tree.isRelation(noun, "obl") && !Tree.isVerb(noun)
        && tree.head(noun.index()).filter(verb -> WordClass.BE.holds(Tree.lemma(verb))).isPresent();
  }

  /**
   * "allegedly tricked an employee into clicking": what somebody is brought to do took place as far as the bringing
   * did.
   */
  private static boolean isBroughtAbout(Tree tree, Token verb) {
    return Tree.isRelation(verb, "advcl") && verb.head() < verb.index() && tree.child(verb.index(), "mark", "case")
        .filter(word -> WordClass.INTO.holds(Tree.lower(word))).isPresent();
  }

  /** "are to have their assets frozen": what somebody has done to what is his. */
  private static boolean isCaused(Tree tree, Token having, Token verb) {
    return WordClass.HAVING.holds(Tree.lemma(having)) && Tree.isRelation(verb, "ccomp") && verb.has("VerbForm", "Part")
        && verb.has("Tense", "Past") && tree.child(verb.index(), "mark", "aux").isEmpty();
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

  /** "allegedly hacked the bank, stole data": a hedge before the first of several deeds holds for all. */
  private boolean isHedgedWithFirst(Tree tree, Token deed, Token first) {
    boolean bare = Tree.isVerb(deed) && Tree.isVerb(first) && first.index() < deed.index()
        && tree.child(deed.index(), "nsubj", "nsubj:pass", "aux", "aux:pass", "cop", "mark").isEmpty()
        && !WordClass.ANSWERING_TO_LAW.holds(Tree.lemma(deed));
    boolean alike = bare && deed.has("VerbForm", "Fin") && !negations.isNegated(tree, deed.index())
        && IntStream.range(first.index(), deed.index()).mapToObj(tree::token)
            .noneMatch(word -> WordClass.BUT.holds(Tree.lower(word)) || word.form().matches("[;:–—]"));
    return alike && tree.children(first.index()).stream().anyMatch(hedge -> hedge.index() < first.index()
        && Tree.isRelation(hedge, "advmod") && operators.modifiers().get(Tree.lemma(hedge)) == Status.ALLEGED);
  }

  /** "Accusing Oslo of the hack is absurd": what is said of accusing somebody rejects what he is accused of. */
  private boolean isOfRejectedAccusation(Tree tree, Token accuses, Token act) {
    boolean accused = WordClass.ACCUSING.holds(Tree.lemma(accuses)) && accuses.index() < act.index()
        && (Tree.isRelation(act, "obl") || Tree.isRelation(act, "advcl") || Tree.isRelation(act, "ccomp"))
        && Tree.isRelation(accuses, "csubj");
    return accused && tree.head(accuses.index()).filter(verdict -> verdict.index() > act.index()
        && !negations.isNegated(tree, verdict.index())).filter(verdict -> isUntenable(tree, verdict)).isPresent();
  }

  private boolean isUntenable(Tree tree, Token verdict) {
    return WordClass.UNTENABLE.holds(Tree.lemma(verdict)) || verdicts.isRejection(tree, verdict.index())
        || verdicts.isBlame(tree, verdict.index()) || tree.children(verdict.index()).stream()
            .anyMatch(word -> word.index() > verdict.index() && Tree.isRelation(word, "obj")
                && tree.children(word.index()).stream().anyMatch(of -> WordClass.UNTENABLE.holds(Tree.lemma(of))));
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
}
