package org.depeche.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.depeche.catalog.WordClass;
import org.depeche.model.Extraction.Filler;
import org.depeche.model.Extraction.FoundSituation;
import org.depeche.model.Extraction.MentionFiller;
import org.depeche.model.Extraction.SituationFiller;
import org.depeche.model.Status;
import org.depeche.model.Token;

/** Finds the place of situations under cues, outwards from the innermost: whose word each is, and how certain. */
final class Standings {
  private static final int NEAR = 3;

  private final List<Tree> trees;
  private final MentionIndex mentions;
  private final StatusReader statuses;
  private final CueIndex cues;
  private final Refusals refusals;
  private final Presuppositions presuppositions;
  private final Set<Integer> facts;
  private final Map<Integer, List<Filler>> unvoiced = new LinkedHashMap<>();

  /** Those situations are facts that the frame which found them asserts by its words. */
  Standings(
      List<Tree> trees, MentionIndex mentions, StatusReader statuses, CueIndex cues, Refusals refusals,
      Presuppositions presuppositions, Set<Integer> facts) {
    this.trees = trees;
    this.mentions = mentions;
    this.statuses = statuses;
    this.cues = cues;
    this.refusals = refusals;
    this.presuppositions = presuppositions;
    this.facts = facts;
  }

  /** The place of a situation whose own words have a status. */
  Standing of(FoundSituation situation, Status own) {
    Standing found = told(situation, own);
    if (found.status() == Status.NEGATED && Scopes.isOfTrend(trees.get(situation.sentence()), situation.head())) {
      return new Standing(found.cue(), Status.POSSIBLE);
    }
    boolean untrue = found.status() == Status.ALLEGED
        && statuses.verdicts().isOfUntrueReport(trees.get(situation.sentence()), situation.head());
    return untrue ? new Standing(found.cue(), Status.NEGATED) : found;
  }

  private Standing told(FoundSituation situation, Status own) {
    Tree tree = trees.get(situation.sentence());
    List<Integer> over = cues.over(situation.sentence(), situation.head(), -1);
    boolean untrue = statuses.verdicts().isCalledUntrue(tree, situation.head());
    Status status = untrue ? StatusTable.compose(own, Status.NEGATED) : own;
    int at = situation.head();
    boolean granted = false;
    boolean wanted = statuses.isProofWanted(tree, at);
    if (wanted) {
      status = StatusTable.compose(status, Status.POSSIBLE);
      at = 0;
    }
    Optional<FoundSituation> refused = refusals.refused(tree, situation);
    if (refused.isPresent()) {
      status = StatusTable.compose(status, refusals.unsaid(tree, situation.head(), refused.get().head()));
      at = 0;
    }
    for (int c : over) {
      CueInstance cue = cues.get(c);
      if (refused.isPresent() && Refusals.isOfRefusal(tree, refused.get(), cue)) {
        continue;
      }
      boolean accused = isAccusation(cue, situation);
      if (untrue && cue.presupposes() && cue.source().isPresent()) {
        return new Standing(c, status == Status.NEGATED ? Status.DENIED : status);
      }
      if (cue.presupposes() && !accused || presuppositions.isAgenda(cue, situation) || isVerdict(cue, over)
          || isReportJudged(cue, over) || presuppositions.findsOut(cue, situation) || presuppositions.isPublishing(cue)
          || presuppositions.isToldBefore(cue, situation)) {
        continue;
      }
      if (granted && cue.status() == Status.FUTURE) {
        continue;
      }
      if (at > 0 && !accused && (presuppositions.isJudged(tree, situation.head(), cue)
          || presuppositions.isTurnedDown(tree, situation, cue))) {
        status = StatusTable.compose(status, statuses.read(tree, at, Stretches.below(tree, at), false));
        at = 0;
        granted = true;
        continue;
      }
      if (at > 0 && !accused && (presuppositions.isTakenForGranted(tree, situation.head(), cue)
          || presuppositions.isReason(tree, situation, cue) || presuppositions.isBesideDenial(tree, situation, cue))) {
        BitSet clause = aside(tree, situation.head(), cue.head());
        status = StatusTable.compose(status, statuses.read(tree, at, clause, false));
        at = 0;
        granted = true;
        continue;
      }
      Optional<Token> end = cue.status() == Status.FUTURE && cue.sentence() == situation.sentence()
          ? Governors.ceasing(tree, situation.head()).filter(word -> tree.dominates(cue.head(), word.index()))
          : Optional.empty();
      if (at > 0 && end.isPresent() && cue.source().isPresent()) {
        if (isDoneBy(tree, end.get(), cue.source().get())) {
          at = 0;
          continue;
        }
        return new Standing(c, status);
      }
      if (at > 0 && (refusals.refusesToSay(cue) || refusals.isRefusal(cue))
          && refusals.isKnownAside(tree, situation.head(), cue)) {
        status = StatusTable.compose(status, statuses.read(tree, at, Stretches.below(tree, at), false));
        at = 0;
        granted = true;
        continue;
      }
      if (refusals.refusesToSay(cue)) {
        return new Standing(-1, StatusTable.compose(status, Status.POSSIBLE));
      }
      BitSet region = cue.regions().getOrDefault(situation.sentence(), new BitSet());
      if (at > 0 && !isDoerItself(situation, at)) {
        boolean backshifted = cue.isBackshifted(trees.get(cue.sentence()));
        status = StatusTable.compose(status, read(situation, at, region, backshifted));
      }
      if (cue.source().isPresent() && (isEvidence(cue) || isProof(cue) || isResolve(cue)) && isReportedBy(cue, over)) {
        status = StatusTable.compose(status, cue.status());
        boolean counted = statuses.negations().isNegated(trees.get(cue.sentence()), cue.head());
        at = cue.sentence() == situation.sentence() && !counted ? cue.head() : 0;
        continue;
      }
      boolean denies = cue.status() == Status.DENIED || cue.status() == Status.NEGATED;
      if (denies && presuppositions.isPresupposed(tree, situation.head(), cue)) {
        continue;
      }
      if (cue.source().isPresent() && denies && untrue) {
        return new Standing(c, Status.DENIED);
      }
      if (denies && status == Status.NEGATED && presuppositions.isOwnWords(tree, situation.head(), cue)) {
        return new Standing(c, Status.DENIED);
      }
      if (cue.source().isPresent() && !refusals.isRefusal(cue, situation)) {
        boolean asked = cue.status() == Status.FUTURE && cue.sentence() == situation.sentence()
            && statuses.words().isWhether(tree, tree.token(cue.head()));
        if (asked) {
          return new Standing(c, StatusTable.compose(status, Status.POSSIBLE));
        }
        boolean open = cue.status() == Status.FUTURE && status == Status.POSSIBLE
            && (isInCondition(situation, cue) || isGuardedAgainst(situation, cue) || wanted);
        return new Standing(c, hedged(cue, open ? status : StatusTable.compose(status, cue.status())));
      }
      unvoiced.computeIfAbsent(c, key -> new ArrayList<>()).add(new SituationFiller(situation.id()));
      boolean bare = cue.source().isEmpty() && cue.status() == Status.ASSERTED;
      boolean overturned = bare && (Charges.isOverturned(statuses, trees.get(cue.sentence()), cue.head())
          || Charges.isConviction(statuses, trees.get(cue.sentence()), cue.head())
              && Charges.isOverturnedNext(statuses, trees, cue.sentence()));
      boolean found = bare && WordClass.CONVICTING.holds(Tree.lemma(trees.get(cue.sentence()).token(cue.head())));
      Status unsourced = overturned
          || found && !Charges.isConviction(statuses, trees.get(cue.sentence()), cue.head())
          ? Status.ALLEGED
          : bare ? cue.cue().unsourced() : cue.status();
      boolean wished = unsourced == Status.FUTURE && Presuppositions.isAbout(tree, situation.head(), cue);
      status = wished ? status : StatusTable.compose(status, unsourced);
      boolean unsaid = statuses.negations().isNegated(trees.get(cue.sentence()), cue.head()) || refusals.isRefusal(cue)
          || cue.source().isEmpty() && cue.status() == Status.NEGATED && cue.cue().status() != Status.NEGATED
          || Scopes.complement(tree, situation.head(), cue.head())
              .filter(asked -> statuses.words().isWhether(tree, asked)).isPresent();
      boolean beside = cue.sentence() == situation.sentence() && at == situation.head()
          && tree.token(cue.head()).relation().equals("acl") && tree.token(cue.head()).head() == at;
      at = cue.sentence() == situation.sentence() && !unsaid ? beside ? at : cue.head() : 0;
    }
    if (at > 0 && !isDoerItself(situation, at)) {
      status = StatusTable.compose(status, read(situation, at, Stretches.everything(tree), false));
    }
    return new Standing(-1, status);
  }

  /** What a cue without a voice governs, among the situations whose place was asked for. */
  List<Filler> unvoiced(int cue) {
    return unvoiced.getOrDefault(cue, List.of());
  }

  /** What operators say of an act; a modal verb is one of the words of a frame that asserts ("would only say"). */
  private Status read(FoundSituation situation, int word, BitSet region, boolean reported) {
    Status read = statuses.read(trees.get(situation.sentence()), word, region, reported);
    boolean fact = word == situation.head() && facts.contains(situation.id());
    return fact && read == Status.FUTURE ? Status.ASSERTED : read;
  }

  /** "Investigators found nothing": that somebody investigates is told by who they are, whatever they find. */
  private boolean isDoerItself(FoundSituation situation, int word) {
    return word == situation.head() && situation.roles().stream()
        .anyMatch(role -> role.role().equals("actor") && role.filler() instanceof MentionFiller doer
            && mentions.get(doer.mention()).sentence() == situation.sentence()
            && mentions.get(doer.mention()).head() == word);
  }

  /** "urged users to be wary of phishing": what one is to look out for may or may not come. */
  private boolean isGuardedAgainst(FoundSituation situation, CueInstance cue) {
    Tree tree = trees.get(situation.sentence());
    int at = cue.sentence() == situation.sentence() ? tree.token(situation.head()).head() : 0;
    for (int steps = 0; at > 0 && at != cue.head() && steps < tree.size(); steps++) {
      if (WordClass.GUARDING.holds(Tree.lemma(tree.token(at)))) {
        return true;
      }
      at = tree.token(at).head();
    }
    return false;
  }

  /** "threatened to publish the files if nobody paid": what a threat or promise hangs on is not to come itself. */
  private boolean isInCondition(FoundSituation situation, CueInstance cue) {
    Tree tree = trees.get(situation.sentence());
    int at = Tree.isVerb(tree.token(situation.head())) ? situation.head() : 0;
    for (int steps = 0; at > 0 && at != cue.head() && steps < tree.size(); steps++) {
      if (statuses.moods().isCondition(tree, tree.token(at))) {
        return cue.sentence() == situation.sentence();
      }
      at = tree.token(at).head();
    }
    return false;
  }

  /** "agreed to stop its attacks": whether it is the voice itself that stops. */
  private boolean isDoneBy(Tree tree, Token verb, int voice) {
    return Tree.isVerb(verb) && statuses.predications().surfaceSubject(tree, verb.index())
        .filter(subject -> subject == voice).isPresent();
  }

  private static BitSet aside(Tree tree, int word, int above) {
    return Stretches.below(tree, Scopes.complement(tree, word, above).map(Token::index).orElse(word));
  }

  /** "rejected as baseless a report that …": the verdict is what is said by who rejects it. */
  private boolean isVerdict(CueInstance cue, List<Integer> over) {
    return cue.source().isEmpty() && cue.status() == Status.NEGATED && over.stream().map(cues::get)
        .anyMatch(outer -> outer.status() == Status.DENIED && outer.source().isPresent()
            && outer.sentence() == cue.sentence() && outer.head() < cue.head());
  }

  /** « est revenue sur son information selon laquelle … », « a confirmé les informations … »: what one says of it. */
  private boolean isReportJudged(CueInstance cue, List<Integer> over) {
    Tree tree = trees.get(cue.sentence());
    Token report = tree.token(cue.head());
    for (int steps = 0; !report.upos().equals("NOUN") && report.head() > 0 && steps < NEAR; steps++) {
      report = tree.token(report.head());
    }
    int noun = report.index();
    int verb = report.upos().equals("NOUN") ? report.head() : 0;
    boolean own = tree.children(noun).stream()
        .anyMatch(word -> word.index() < noun && WordClass.ITS_OWN.holds(Tree.lower(word)));
    return verb > 0 && over.stream().map(cues::get).anyMatch(outer -> outer.source().isPresent()
        && outer.sentence() == cue.sentence() && outer.head() == verb && (own && outer.status() == Status.DENIED
            || isUnnamed(cue) && outer.status() == Status.ASSERTED && !tree.isInfinitive(verb)
                && WordClass.CONFIRMING.holds(Tree.lemma(tree.token(verb)))));
  }

  /** Whether nobody is named who says what a report tells. */
  private boolean isUnnamed(CueInstance cue) {
    return cue.source().isEmpty() || isEvidence(cue);
  }

  /** Whether a cue's voice is no speaker but what somebody goes by ("les analyses montrent que …"). */
  private boolean isEvidence(CueInstance cue) {
    Tree tree = trees.get(cue.sentence());
    int source = cue.source().get();
    Optional<String> type = mentions.typeAt(tree, source);
    return tree.token(source).upos().equals("NOUN") && (type.isEmpty() || type.get().equals("Data"));
  }

  /** "This confirms that …": what was told before is no voice. */
  private boolean isProof(CueInstance cue) {
    Tree tree = trees.get(cue.sentence());
    return WordClass.PROVING.holds(Tree.lemma(tree.token(cue.head()))) && tree.child(cue.head(), "nsubj")
        .filter(subject -> subject.relation().equals("nsubj") && WordClass.DEMONSTRATIVE.holds(Tree.lower(subject)))
        .isPresent();
  }

  /** "X a décidé d'expulser …, a annoncé la ministre": what somebody resolves is told by whoever tells of it. */
  private boolean isResolve(CueInstance cue) {
    Tree tree = trees.get(cue.sentence());
    return Tree.isVerb(tree.token(cue.head())) && WordClass.RESOLVING.holds(Tree.lemma(tree.token(cue.head())))
        && cue.quoted().isEmpty() && !statuses.negations().isNegated(tree, cue.head());
  }

  private boolean isReportedBy(CueInstance cue, List<Integer> over) {
    return over.stream().map(cues::get).anyMatch(outer -> outer != cue && outer.source().isPresent()
        && !isEvidence(outer) && outer.holds(cue.sentence(), cue.head()) && !cue.holds(outer.sentence(), outer.head()));
  }

  private Status hedged(CueInstance cue, Status status) {
    Tree tree = trees.get(cue.sentence());
    Status over = isAble(tree, cue.head()) ? Status.ASSERTED
        : statuses.read(tree, cue.head(), Stretches.everything(tree), false);
    boolean hedge = over == Status.ALLEGED || over == Status.POSSIBLE || over == Status.FUTURE && isToAccuse(tree, cue);
    boolean unconfirmed = over == Status.FUTURE && WordClass.CONFIRMING.holds(Tree.lemma(tree.token(cue.head())))
        && tree.head(cue.head()).filter(modal -> tree.isPerfect(modal.index())).isEmpty();
    return status != Status.ASSERTED ? status : unconfirmed ? Status.POSSIBLE : hedge ? over : status;
  }

  /** "is set to accuse China of hacking": an accusation that is still to come. */
  private static boolean isToAccuse(Tree tree, CueInstance cue) {
    String lemma = Tree.lemma(tree.token(cue.head()));
    boolean accuses = WordClass.ACCUSING.holds(lemma) || WordClass.LAYING_TO.holds(lemma);
    return accuses && tree.isInfinitive(cue.head()) && tree.head(cue.head())
        .filter(verb -> Tree.isRelation(tree.token(cue.head()), "xcomp") && verb.index() < cue.head()
            && WordClass.IMPENDING.holds(Tree.lemma(verb))).isPresent();
  }

  /** « Alger dénonce l'espionnage de ses élus par Rabat »: who did it is what the voice says, and nobody else. */
  private boolean isAccusation(CueInstance cue, FoundSituation situation) {
    Tree tree = trees.get(situation.sentence());
    boolean covert = switch (situation.type()) {
      case "Intrusion", "DataBreach", "Cyberattack", "CyberCampaign", "DenialOfService", "Phishing", "Ransomware" ->
          true;
      default -> false;
    };
    return covert && cue.source().isPresent() && cue.sentence() == situation.sentence()
        && tree.token(situation.head()).head() == cue.head() && Tree.isRelation(tree.token(situation.head()), "obj")
        && tree.children(situation.head()).stream().anyMatch(doer -> Tree.isRelation(doer, "nmod")
            && WordClass.BY.holds(tree.preposition(doer.index()))
            && mentions.typeAt(tree, doer.index()).isPresent());
  }

  /** "can confirm that", « a pu constater que »: who can say so says so. */
  static boolean isAble(Tree tree, int verb) {
    return tree.child(verb, "aux").filter(auxiliary -> Tree.lower(auxiliary).equals("can")).isPresent()
        || tree.head(verb).filter(above -> Tree.isRelation(tree.token(verb), "xcomp")
            && Tree.lemma(above).equals("pouvoir")
            && (above.has("Mood", "Ind") && above.has("Tense", "Pres")
                || tree.isPerfect(above.index()))).isPresent();
  }
}
