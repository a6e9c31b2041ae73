package org.depeche.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.depeche.catalog.WordClass;
import org.depeche.model.Extraction.FoundRole;
import org.depeche.model.Extraction.FoundSituation;
import org.depeche.model.Extraction.MentionFiller;
import org.depeche.model.Extraction.SituationFiller;
import org.depeche.model.Status;
import org.depeche.model.Token;

/** What somebody is charged with or held for, which is alleged until a court has found it. */
final class Charges {
  private final List<Tree> trees;
  private final MentionIndex mentions;
  private final StatusReader statuses;
  private final CueIndex cues;
  private final List<FoundSituation> found;
  private final Map<Integer, FoundSituation> charges;

  Charges(
      List<Tree> trees, MentionIndex mentions, StatusReader statuses, CueIndex cues, List<FoundSituation> found) {
    this.trees = trees;
    this.mentions = mentions;
    this.statuses = statuses;
    this.cues = cues;
    this.found = found;
    charges = charges();
  }

  /** What somebody is charged with is alleged, unless the words of the charge are a voice of their own. */
  Standing charged(FoundSituation act, Standing standing) {
    FoundSituation charge = charges.get(act.id());
    boolean voice = charge == null || standing.cue() >= 0 && (cues.get(standing.cue()).head() == charge.head()
        || isAccuser(charge, cues.get(standing.cue())));
    boolean together = charge != null && charge.sentence() == act.sentence()
        && (!isConviction(statuses, trees.get(charge.sentence()), charge.head())
            || isOverturnedNext(statuses, trees, charge.sentence()));
    boolean acquitted = standing.cue() < 0 && isOfAcquitted(act);
    return !acquitted && (voice || !together) ? standing
        : new Standing(standing.cue(), StatusTable.compose(standing.status(), Status.ALLEGED));
  }

  /** « a été condamné pour avoir piraté la banque. La cour d'appel l'a relaxé. »: a deed of no charge told as one. */
  private boolean isOfAcquitted(FoundSituation act) {
    Tree tree = trees.get(act.sentence());
    boolean sentenced = act.head() > 0 && !Acts.isMeasure(act) && tree.head(act.head())
        .filter(verb -> WordClass.SENTENCING.holds(Tree.lemma(verb)) && verb.index() < act.head()).isPresent();
    return sentenced && isOverturnedNext(statuses, trees, act.sentence());
  }

  /** "X a inculpé trois hommes, accusés d'avoir …": who charges somebody is the voice of the accusation. */
  private boolean isAccuser(FoundSituation charge, CueInstance cue) {
    Optional<Integer> voice = cue.cue().accused().isPresent() ? mentions.voice(trees.get(cue.sentence()), cue)
        : Optional.empty();
    return voice.isPresent() && charge.roles().stream().anyMatch(role -> role.role().equals("actor")
        && role.filler() instanceof MentionFiller actor && actor.mention() == voice.get());
  }

  /** "was convicted of hacking the bank": what a court has found is no longer only alleged. */
  static boolean isConviction(StatusReader statuses, Tree tree, int head) {
    boolean convicts = WordClass.CONVICTING.holds(Tree.lemma(tree.token(head)))
        || WordClass.GUILTY.holds(Tree.lemma(tree.token(head))) || tree.children(head).stream()
            .anyMatch(child -> child.index() > head && WordClass.GUILTY.holds(Tree.lemma(child))
                && !statuses.negations().isNegated(tree, child.index()));
    return convicts && !isOverturned(statuses, tree, head)
        && statuses.read(tree, head, Stretches.everything(tree), false) == Status.ASSERTED
        && IntStream.rangeClosed(1, tree.size())
            .noneMatch(word -> WordClass.ON_REMAND.holds(Tree.lower(tree.token(word))));
  }

  /**
   * « Reconnu coupable du piratage, il a été relaxé en appel », but not « condamné pour vol, mais relaxé pour le
   * chantage ».
   */
  static boolean isOverturned(StatusReader statuses, Tree tree, int head) {
    Token guilty = tree.token(head);
    Token convicts = Tree.isVerb(guilty) ? guilty : tree.head(head).orElse(guilty);
    return tree.sentence().tokens().stream()
        .filter(verb -> verb.index() > head && acquits(statuses, tree, verb))
        .anyMatch(verb -> isOfOne(tree, convicts, verb));
  }

  /** « Il a été condamné pour piratage. La cour d'appel l'a relaxé. »: the next sentence acquits him of all of it. */
  static boolean isOverturnedNext(StatusReader statuses, List<Tree> trees, int sentence) {
    Optional<Tree> next = trees.stream().filter(tree -> tree.sentence().index() == sentence + 1).findFirst();
    return next.isPresent() && next.get().sentence().tokens().stream()
        .anyMatch(verb -> acquits(statuses, next.get(), verb) && next.get().child(verb.index(), "obj", "nsubj:pass")
            .filter(who -> who.upos().equals("PRON") && who.index() < verb.index()).isPresent());
  }

  private static boolean acquits(StatusReader statuses, Tree tree, Token verb) {
    return WordClass.ACQUITTING.holds(Tree.lemma(verb)) && Tree.isVerb(verb)
        && !statuses.negations().isNegated(tree, verb.index())
        && statuses.read(tree, verb.index(), Stretches.everything(tree), false) == Status.ASSERTED
        && tree.children(verb.index()).stream().noneMatch(of -> of.index() > verb.index()
            && (WordClass.OF.holds(tree.preposition(of.index()))
                || WordClass.BECAUSE_OF.holds(tree.preposition(of.index()))));
  }

  /** Whether two verbs, the first perhaps a participle, are told of the same person. */
  private static boolean isOfOne(Tree tree, Token first, Token second) {
    Optional<Token> who = tree.child(second.index(), "nsubj:pass", "nsubj");
    return Tree.isRelation(first, "advcl") && first.head() == second.index()
        || Tree.isRelation(first, "acl") && who.filter(one -> one.index() == first.head()).isPresent()
        || Tree.isRelation(second, "conj") && second.head() == first.index() && who.isEmpty();
  }

  /** The charges by the act that somebody is charged with, and arrests "pour avoir piraté …". */
  private Map<Integer, FoundSituation> charges() {
    Map<Integer, FoundSituation> charged = new LinkedHashMap<>();
    for (FoundSituation situation : found) {
      for (FoundRole role : situation.roles()) {
        if (role.filler() instanceof SituationFiller act && !Acts.isMeasure(found.get(act.situation()))
            && (situation.type().equals("Charge") || isArrestFor(situation, found.get(act.situation()))
                || situation.type().equals("Sanction")
                    && (isOverturned(statuses, trees.get(situation.sentence()), situation.head())
                        || isOverturnedNext(statuses, trees, situation.sentence())))
            && !isOfOthers(situation, found.get(act.situation()))) {
          charged.put(act.situation(), situation);
        }
      }
    }
    for (int act = 0; act < found.size(); act++) {
      Optional<FoundSituation> charge = chargeOfFirst(act, charged);
      if (charge.isPresent()) {
        charged.putIfAbsent(act, charge.get());
      }
    }
    return charged;
  }

  /** "charged with murder after a student was stabbed": what happened before, whoever did it. */
  private boolean isOfOthers(FoundSituation charge, FoundSituation act) {
    return charge.sentence() == act.sentence()
        && Scopes.isDeedOfOthers(trees.get(act.sentence()), act.head(), charge.head());
  }

  /** « pour avoir piraté des comptes et revendu leurs données »: the second of two acts of one charge. */
  private Optional<FoundSituation> chargeOfFirst(int act, Map<Integer, FoundSituation> known) {
    FoundSituation second = found.get(act);
    Tree tree = trees.get(second.sentence());
    int at = second.head();
    while (Tree.isRelation(tree.token(at), "conj") && tree.child(at, "nsubj").isEmpty()) {
      at = tree.token(at).head();
    }
    int first = at;
    return at == second.head() ? Optional.empty() : known.entrySet().stream()
        .filter(entry -> found.get(entry.getKey()).sentence() == second.sentence())
        .filter(entry -> found.get(entry.getKey()).head() == first)
        .map(Map.Entry::getValue).findFirst();
  }

  private boolean isArrestFor(FoundSituation arrest, FoundSituation act) {
    Tree tree = trees.get(arrest.sentence());
    return arrest.type().equals("Arrest") && arrest.sentence() == act.sentence()
        && tree.token(act.head()).head() == arrest.head() && Tree.isRelation(tree.token(act.head()), "advcl")
        && tree.child(act.head(), "aux").filter(having -> having.has("VerbForm", "Inf")).isPresent();
  }
}
