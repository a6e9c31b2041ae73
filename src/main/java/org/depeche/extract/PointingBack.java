package org.depeche.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.depeche.catalog.WordClass;
import org.depeche.model.Extraction.BlameFiller;
import org.depeche.model.Extraction.Filler;
import org.depeche.model.Extraction.FoundSituation;
import org.depeche.model.Extraction.MentionFiller;
import org.depeche.model.Extraction.ReportFiller;
import org.depeche.model.Extraction.SituationFiller;
import org.depeche.model.Status;
import org.depeche.model.Token;

/** Finds what cues are about that govern no situation: one that was told before, or one by the means that they name. */
final class PointingBack {
  private final List<Tree> trees;
  private final MentionIndex mentions;
  private final StatusReader statuses;
  private final CueIndex cues;
  private final Refusals refusals;
  private final Rebuttals rebuttals;
  private final List<FoundSituation> found;
  private final PointingWords words;
  private final Doers doers;
  private final ActsBefore acts;

  PointingBack(
      List<Tree> trees, MentionIndex mentions, StatusReader statuses, CueIndex cues, Refusals refusals,
      Rebuttals rebuttals, List<FoundSituation> found) {
    this.trees = trees;
    this.mentions = mentions;
    this.statuses = statuses;
    this.cues = cues;
    this.refusals = refusals;
    this.rebuttals = rebuttals;
    this.found = found;
    this.words = new PointingWords(trees, mentions, statuses, found);
    this.doers = new Doers(trees, mentions, statuses, found);
    this.acts = new ActsBefore(trees, mentions, statuses, found);
  }

  /**
   * A cue without content of its own ("Moscou dément", "cette nouvelle, rapportée par …") is about what was told
   * before.
   *
   * @param contents what each cue tells, by its place, to which this adds
   */
  void pointBack(Map<Integer, Map<Status, List<Filler>>> contents) {
    for (int place = 0; place < cues.size(); place++) {
      if (cues.get(place).source().isPresent()) {
        pointBack(place, contents);
      }
    }
  }

  private void pointBack(int place, Map<Integer, Map<Status, List<Filler>>> contents) {
    CueInstance cue = cues.get(place);
    boolean told = contents.containsKey(place);
    if (cue.closes()) {
      Map<Status, List<Filler>> judged = judged(cue);
      if (!judged.isEmpty()) {
        contents.put(place, judged);
      }
      return;
    }
    List<Filler> denied = told ? List.of() : deniedBeside(cue, contents);
    if (!denied.isEmpty()) {
      contents.put(place, new LinkedHashMap<>(Map.of(Status.DENIED, denied)));
      return;
    }
    boolean refuses = rebuttals.refusesReport(cue);
    if (told && !refuses || isNoPointer(cue)) {
      return;
    }
    Optional<FoundSituation> around = told ? Optional.empty() : deedAround(cue);
    if (around.isPresent()) {
      add(contents, place, Status.DENIED, new SituationFiller(around.get().id()));
      return;
    }
    Optional<FoundSituation> own = refuses ? Optional.empty() : doers.ownAct(cue);
    Optional<Integer> doer = told || !PointingWords.tells(cue) ? Optional.empty() : doers.doer(cue);
    Optional<Status> rejection = rebuttals.rejection(cue);
    if (own.isPresent()) {
      add(contents, place, cue.status(), new SituationFiller(own.get().id()));
    } else if (doer.isPresent()) {
      acts.before(cue, false, false).ifPresent(act -> add(
          contents, place, reported(cue, doers.said(cue, doer.get()), contents, act), new SituationFiller(act.id()),
          new ReportFiller(act.id())));
    } else if (rejection.isEmpty() && !told && rebukes(cue)) {
      acts.before(cue, true, true).ifPresent(act -> add(
          contents, place, cue.status(), new BlameFiller(act.id(), Stretches.whole(cue.contentSpans(trees)))));
    } else if (rejection.isPresent() || !words.isOfSomethingElse(cue) && !isAssessed(cue)) {
      pointToReport(place, rejection, refuses, contents);
    }
  }

  /** Whether what a cue says is of something else than what was told, or leaves all as it was. */
  private boolean isNoPointer(CueInstance cue) {
    return words.isBesides(cue) || refusals.isRefusal(cue) && !words.leavesOpen(cue)
        || words.deniesSomethingElse(cue) || words.namesNoCulprit(cue);
  }

  /** « considère l'affaire comme grave »: how grave a case is says not that it is so. */
  private boolean isAssessed(CueInstance cue) {
    Tree tree = trees.get(cue.sentence());
    return cue.status() == Status.ASSERTED && WordClass.ASSESSING.holds(Tree.lemma(tree.token(cue.head())))
        && tree.child(cue.head(), "obj", "nsubj:pass")
            .filter(what -> WordClass.INCIDENT.holds(Tree.lemma(what))).isPresent();
  }

  private boolean rebukes(CueInstance cue) {
    return (rebuttals.rebuts(cue) || rebuttals.blames(cue)) && !cue.contentSpans(trees).isEmpty()
        && !words.isOnMeasure(cue);
  }

  private void pointToReport(
      int place, Optional<Status> rejection, boolean refuses, Map<Integer, Map<Status, List<Filler>>> contents) {
    CueInstance cue = cues.get(place);
    boolean empty = cue.saysNothing(trees) || words.deniesItsPart(cue);
    boolean judges = cue.cue().content().contains("patient+clause");
    boolean talks = cue.status() == Status.ASSERTED && !cue.cue().content().contains("patient")
        && !cue.cue().content().contains("clause");
    boolean report = rejection.isPresent() || refuses || empty && !judges && !talks && words.isReport(cue);
    if (report || empty && words.pointBack(cue)) {
      Status status = rejection.orElse(cue.status());
      acts.before(cue, report, status == Status.DENIED)
          .or(() -> rejection.filter(Status.DENIED::equals).flatMap(denied -> acts.behind(cue)))
          .ifPresent(act -> {
            Status told = reported(cue, status, contents, act);
            add(contents, place, told, new SituationFiller(act.id()));
            if (report && !words.isAdmission(cue)) {
              add(contents, place, told, new ReportFiller(act.id()));
            }
          });
    }
  }

  private static void add(
      Map<Integer, Map<Status, List<Filler>>> contents, int place, Status status, Filler... told) {
    contents.computeIfAbsent(place, key -> new LinkedHashMap<>())
        .computeIfAbsent(status, key -> new ArrayList<>()).addAll(List.of(told));
  }

  private List<Filler> deniedBeside(CueInstance cue, Map<Integer, Map<Status, List<Filler>>> contents) {
    List<Filler> relayed = toldBeside(cue, contents);
    return relayed.isEmpty() ? deedBefore(cue) : relayed;
  }

  /** « a rejeté les accusations de X, qui affirme que … »: what X says beside is what his accusations are. */
  private List<Filler> toldBeside(CueInstance cue, Map<Integer, Map<Status, List<Filler>>> contents) {
    Tree tree = trees.get(cue.sentence());
    Optional<Token> report = cue.status() != Status.DENIED ? Optional.empty()
        : tree.child(cue.head(), "obj").filter(noun -> WordClass.SUMS_UP_NOUN.holds(Tree.lemma(noun)));
    List<Filler> told = new ArrayList<>();
    for (int inner = 0; report.isPresent() && inner < cues.size(); inner++) {
      CueInstance says = cues.get(inner);
      boolean beside = says.sentence() == cue.sentence() && says.source().isPresent() && says != cue
          && !WordClass.CONFIRMING.holds(Tree.lemma(tree.token(says.head())))
          && !WordClass.ADMITTING.holds(Tree.lemma(tree.token(says.head())))
          && says.head() > report.get().index() && tree.dominates(report.get().index(), says.head())
          && tree.token(says.head()).relation().equals("acl:relcl");
      if (beside) {
        contents.getOrDefault(inner, Map.of()).entrySet().stream()
            .filter(entry -> entry.getKey() == Status.ASSERTED || entry.getKey() == Status.ALLEGED)
            .forEach(entry -> told.addAll(entry.getValue()));
      }
    }
    return told;
  }

  /** "Russia, which denies the accusations, hacked the party": what the denier is said to have done around it. */
  private Optional<FoundSituation> deedAround(CueInstance cue) {
    Tree tree = trees.get(cue.sentence());
    Token denies = tree.token(cue.head());
    boolean aside = cue.status() == Status.DENIED && denies.relation().equals("acl:relcl")
        && tree.isComma(denies.head() + 1);
    return !aside ? Optional.empty() : found.stream()
        .filter(act -> act.sentence() == cue.sentence() && act.head() > cue.head() && Acts.isAct(act)
            && !Acts.isMeasure(act) && ActsBefore.mayBeDeniedFromAfar(act) && tree.dominates(act.head(), cue.head()))
        .filter(act -> act.roles().stream().anyMatch(role -> role.role().equals("actor")
            && role.filler() instanceof MentionFiller doer && mentions.get(doer.mention()).head() == denies.head()
            && mentions.get(doer.mention()).sentence() == cue.sentence()))
        .findFirst();
  }

  /** "denied hacking allegations": the deed that stands before what is denied. */
  private List<Filler> deedBefore(CueInstance cue) {
    Tree tree = trees.get(cue.sentence());
    Optional<Token> report = cue.status() != Status.DENIED || !Tree.isVerb(tree.token(cue.head())) ? Optional.empty()
        : tree.child(cue.head(), "obj").filter(noun -> statuses.words().isReport(tree, noun.index()));
    return report.stream().flatMap(noun -> found.stream()
            .filter(act -> act.sentence() == cue.sentence() && act.head() == noun.index() - 1 && Acts.isAct(act)
                && Tree.isRelation(tree.token(act.head()), "compound")
                && tree.token(act.head()).head() == noun.index()))
        .map(act -> (Filler) new SituationFiller(act.id())).toList();
  }

  /** "denied that it was hacked and blamed a contractor": who denies an act lays it to nobody. */
  void strikeDenied(Map<Integer, Map<Status, List<Filler>>> contents) {
    Map<Integer, Map<Status, List<Filler>>> before = new LinkedHashMap<>(contents);
    before.keySet().removeIf(place -> place < 0);
    before.forEach((place, told) -> {
      CueInstance cue = cues.get(place);
      boolean blames = cue.cue().accused().filter(accused -> !accused.equals("source")).isPresent();
      if (blames && cue.source().isPresent()) {
        Map<Status, List<Filler>> left = new LinkedHashMap<>();
        told.forEach((status, fillers) -> left.put(status, fillers.stream()
            .filter(filler -> before.entrySet().stream().noneMatch(other -> isDenialOf(filler, cue, other))).toList()));
        left.values().removeIf(List::isEmpty);
        contents.put(place, left);
      }
    });
    contents.values().removeIf(Map::isEmpty);
  }

  private boolean isDenialOf(Filler told, CueInstance blame, Map.Entry<Integer, Map<Status, List<Filler>>> other) {
    CueInstance cue = cues.get(other.getKey());
    return told instanceof SituationFiller act && cue != blame && cue.sentence() == blame.sentence()
        && cue.source().equals(blame.source())
        && !blame.holds(found.get(act.situation()).sentence(), found.get(act.situation()).head())
        && Stream.of(Status.DENIED, Status.NEGATED)
            .anyMatch(status -> other.getValue().getOrDefault(status, List.of()).contains(act));
  }

  /** "hit by malware that X attributed to Y": who is behind the means of an act is behind the act. */
  void ofMeans(Map<Integer, Map<Status, List<Filler>>> contents) {
    for (int c = 0; c < cues.size(); c++) {
      CueInstance cue = cues.get(c);
      if (cue.cue().accused().isEmpty() || cue.source().isEmpty() || contents.containsKey(c)) {
        continue;
      }
      for (FoundSituation act : found) {
        boolean meant = act.sentence() == cue.sentence() && act.head() < cue.head() && Acts.isAct(act)
            && act.roles().stream().anyMatch(role -> role.role().equals("instrument")
                && role.filler() instanceof MentionFiller means
                && cue.holds(cue.sentence(), mentions.get(means.mention()).head()));
        if (meant) {
          add(contents, c, cue.status(), new SituationFiller(act.id()));
          break;
        }
      }
    }
  }

  /**
   * What a sentence's end is about: acts that the nearest voice before it tells; no denial or blame is of a measure.
   */
  private Map<Status, List<Filler>> judged(CueInstance cue) {
    BitSet told = cue.regions().get(cue.sentence());
    boolean denies = cue.status() == Status.DENIED || cue.cue().accused().isPresent();
    Tree tree = trees.get(cue.sentence());
    List<FoundSituation> before = found.stream()
        .filter(situation -> situation.sentence() == cue.sentence() && situation.head() < cue.head())
        .filter(situation -> denies ? Acts.isAct(situation) && !Acts.isMeasure(situation)
            : !situation.type().equals("NoComment"))
        .toList();
    List<FoundSituation> near = before.stream().filter(situation -> told.get(situation.head())).toList();
    Map<Status, List<Filler>> judged = new LinkedHashMap<>();
    for (FoundSituation situation : near.isEmpty() ? before : near) {
      Status status = statuses.read(tree, situation.head(), told, false);
      judged.computeIfAbsent(StatusTable.compose(status, cue.status()), key -> new ArrayList<>())
          .add(new SituationFiller(situation.id()));
    }
    return judged;
  }

  /** "an inquiry into a possible hack. The news was confirmed": of what was only possible no more is known by that. */
  private static Status reported(
      CueInstance cue, Status status, Map<Integer, Map<Status, List<Filler>>> contents, FoundSituation act) {
    Filler told = new SituationFiller(act.id());
    List<Status> before = contents.values().stream().flatMap(by -> by.entrySet().stream())
        .filter(entry -> entry.getValue().contains(told)).map(Map.Entry::getKey).toList();
    boolean open = !before.isEmpty() && before.stream().allMatch(Status.POSSIBLE::equals);
    boolean none = cue.cue().accused().isEmpty() && !before.isEmpty()
        && before.stream().allMatch(Status.NEGATED::equals);
    return status != Status.ASSERTED ? status : open ? Status.POSSIBLE : none ? Status.NEGATED : status;
  }
}
