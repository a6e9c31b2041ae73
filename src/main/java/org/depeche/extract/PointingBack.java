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
import org.depeche.model.Mention;
import org.depeche.model.Status;
import org.depeche.model.Token;

/** Finds what cues are about that govern no situation: one that was told before, or one by the means that they name. */
final class PointingBack {
  private static final int FARTHEST = 8;
  private static final int FAR = 4;
  private static final int NEAR = 2;

  private final List<Tree> trees;
  private final MentionIndex mentions;
  private final StatusReader statuses;
  private final CueIndex cues;
  private final Refusals refusals;
  private final Rebuttals rebuttals;
  private final List<FoundSituation> found;

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
  }

  /**
   * A cue without content of its own ("Moscou dément", "cette nouvelle, rapportée par …") is about what was told
   * before.
   */
  void pointBack(Map<Integer, Map<Status, List<Filler>>> contents) {
    for (int c = 0; c < cues.size(); c++) {
      int place = c;
      CueInstance cue = cues.get(c);
      if (cue.source().isEmpty()) {
        continue;
      }
      if (cue.closes()) {
        Map<Status, List<Filler>> judged = judged(cue);
        if (!judged.isEmpty()) {
          contents.put(c, judged);
        }
        continue;
      }
      List<Filler> relayed = contents.containsKey(c) ? List.of() : toldBeside(cue, contents);
      relayed = relayed.isEmpty() && !contents.containsKey(c) ? deedBefore(cue) : relayed;
      if (!relayed.isEmpty()) {
        contents.put(c, new LinkedHashMap<>(Map.of(Status.DENIED, relayed)));
        continue;
      }
      Optional<Status> rejection = rebuttals.rejection(cue);
      boolean refuses = rebuttals.refusesReport(cue);
      if (contents.containsKey(c) && !refuses || isBesides(cue) || refusals.isRefusal(cue) && !leavesOpen(cue)
          || deniesSomethingElse(cue) || namesNoCulprit(cue)) {
        continue;
      }
      Optional<FoundSituation> own = refuses ? Optional.empty() : ownAct(cue);
      if (own.isPresent()) {
        contents.computeIfAbsent(c, key -> new LinkedHashMap<>())
            .computeIfAbsent(cue.status(), key -> new ArrayList<>()).add(new SituationFiller(own.get().id()));
        continue;
      }
      boolean empty = cue.saysNothing(trees) || deniesItsPart(cue);
      boolean judges = cue.cue().content().contains("patient+clause");
      boolean rebuts = rebuttals.rebuts(cue);
      Optional<Integer> doer = contents.containsKey(c) || !tells(cue) ? Optional.empty() : doer(cue);
      if (doer.isPresent()) {
        before(cue, false, false).ifPresent(act -> contents
            .computeIfAbsent(place, key -> new LinkedHashMap<>())
            .computeIfAbsent(reported(cue, said(cue, doer.get()), contents, act), key -> new ArrayList<>())
            .addAll(List.of(new SituationFiller(act.id()), new ReportFiller(act.id()))));
        continue;
      }
      boolean talks = cue.status() == Status.ASSERTED && !cue.cue().content().contains("patient")
          && !cue.cue().content().contains("clause");
      boolean blames = rebuts || rebuttals.blames(cue);
      if (rejection.isEmpty() && !contents.containsKey(c) && blames && !cue.contentSpans(trees).isEmpty()
          && !isOnMeasure(cue)) {
        before(cue, true, true).ifPresent(act -> contents
            .computeIfAbsent(place, key -> new LinkedHashMap<>())
            .computeIfAbsent(cue.status(), key -> new ArrayList<>())
            .add(new BlameFiller(act.id(), Stretches.whole(cue.contentSpans(trees)))));
        continue;
      }
      if (rejection.isEmpty() && isOfSomethingElse(cue)) {
        continue;
      }
      if (rejection.isEmpty() && isAssessed(cue)) {
        continue;
      }
      boolean report = rejection.isPresent() || refuses || empty && !judges && !talks && isReport(cue);
      boolean pointing = cue.pointsBack() || isPronoun(cue) || admitsIt(cue) || sumsUp(cue) || laysIncident(cue)
          || leavesOpen(cue) || CueNamings.isConfirmed(trees.get(cue.sentence()), cue.head());
      if (report || empty && pointing) {
        boolean denies = rejection.orElse(cue.status()) == Status.DENIED;
        Optional<FoundSituation> before = before(cue, report, denies)
            .or(() -> rejection.filter(Status.DENIED::equals).isPresent() ? behind(cue) : Optional.empty());
        if (before.isPresent()) {
          Status status = reported(cue, rejection.orElse(cue.status()), contents, before.get());
          List<Filler> told = contents
              .computeIfAbsent(c, key -> new LinkedHashMap<>())
              .computeIfAbsent(status, key -> new ArrayList<>());
          told.add(new SituationFiller(before.get().id()));
          if (report && !isAdmission(cue)) {
            told.add(new ReportFiller(before.get().id()));
          }
        }
      }
    }
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
          contents.computeIfAbsent(c, key -> new LinkedHashMap<>())
              .computeIfAbsent(cue.status(), key -> new ArrayList<>()).add(new SituationFiller(act.id()));
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

  /** « considère l'affaire comme grave »: how grave a case is says not that it is so. */
  private boolean isAssessed(CueInstance cue) {
    Tree tree = trees.get(cue.sentence());
    return cue.status() == Status.ASSERTED && WordClass.ASSESSING.holds(Tree.lemma(tree.token(cue.head())))
        && tree.child(cue.head(), "obj", "nsubj:pass")
            .filter(what -> WordClass.INCIDENT.holds(Tree.lemma(what))).isPresent();
  }

  /** « ont publié des fichiers, confirmant ainsi leur emprise »: what a deed shows besides is not what was told. */
  private boolean isBesides(CueInstance cue) {
    Tree tree = trees.get(cue.sentence());
    Token verb = tree.token(cue.head());
    return cue.status() == Status.ASSERTED && verb.has("VerbForm", "Part") && verb.has("Tense", "Pres")
        && tree.child(verb.index(), "aux", "mark").isEmpty() && tree.isComma(verb.index() - 1)
        && tree.child(verb.index(), "obj").filter(shown -> shown.upos().equals("NOUN")
            && !statuses.words().isReport(tree, shown.index())).isPresent();
  }

  private boolean isAdmission(CueInstance cue) {
    String verb = Tree.lemma(trees.get(cue.sentence()).token(cue.head()));
    boolean borneOut = cue.regions().entrySet().stream().anyMatch(entry -> entry.getValue().stream()
        .mapToObj(trees.get(entry.getKey())::token).anyMatch(word -> WordClass.BEING_SO.holds(Tree.lemma(word))
            && !statuses.negations().isNegated(trees.get(entry.getKey()), word.index())));
    return borneOut || cue.cue().accused().isPresent() || WordClass.CONFIRMING.holds(verb)
        || WordClass.ADMITTING.holds(verb);
  }

  /** « n'a pas confirmé l'identité du suspect », "their names": of somebody, and not the act told before. */
  private boolean isOfSomethingElse(CueInstance cue) {
    Tree tree = trees.get(cue.sentence());
    boolean confirms = WordClass.CONFIRMING.holds(Tree.lemma(tree.token(cue.head())));
    Optional<Token> what = confirms ? tree.child(cue.head(), "obj", "nsubj:pass")
        .filter(noun -> noun.upos().equals("NOUN") && !statuses.words().isReport(tree, noun.index()))
        : Optional.empty();
    boolean theirs = what.filter(noun -> !statuses.words().isInvolvement(tree, noun.index()))
        .filter(noun -> tree.children(noun.index()).stream().anyMatch(
            whose -> whose.relation().equals("nmod:poss") && whose.upos().equals("PRON"))).isPresent();
    return theirs || what
        .flatMap(noun -> tree.child(noun.index(), "nmod"))
        .flatMap(whose -> mentions.at(tree, whose.index())).flatMap(Mention::type)
        .filter(type -> !CueActors.NO_ACTORS.contains(type)).isPresent();
  }

  /**
   * "denied any negligence", "denied that the town had been careless", "denied any link to Russia": of something else
   * than what was told before, unless it is an act, a report of it or somebody's part in it.
   */
  private boolean deniesSomethingElse(CueInstance cue) {
    Tree tree = trees.get(cue.sentence());
    BitSet region = cue.regions().getOrDefault(cue.sentence(), new BitSet());
    if (cue.status() != Status.DENIED || !cue.quoted().isEmpty()) {
      return false;
    }
    if (deniesTie(tree, cue.head())) {
      return true;
    }
    if (region.stream().anyMatch(word -> isOfAct(tree, word))) {
      return false;
    }
    List<Token> parts = region.stream().filter(word -> statuses.words().isInvolvement(tree, word))
        .mapToObj(tree::token).toList();
    if (cue.cue().accused().isPresent() || !parts.isEmpty()) {
      return region.stream().mapToObj(tree::token).anyMatch(word -> Tree.isNominal(word) && !parts.contains(word)
          && (cue.words().contains(word.head()) || parts.stream().anyMatch(part -> part.index() == word.head()))
          && !tree.preposition(word.index()).isEmpty() && !WordClass.OF.holds(tree.preposition(word.index()))
          && !isOne(tree, word));
    }
    boolean thing = tree.child(cue.head(), "obj").filter(object -> region.get(object.index()))
        .filter(object -> object.upos().equals("NOUN") && !statuses.words().isImpersonal(tree, object.index())
            && (!SmallWords.isDefinite(tree, object.index()) || tree.child(object.index(), "nmod", "acl").isPresent()))
        .isPresent();
    return thing || tree.child(cue.head(), "ccomp", "xcomp").filter(word -> region.get(word.index())).isPresent();
  }

  /** "denied any link between the two cases": that they have to do with each other is denied, and neither of them. */
  private static boolean deniesTie(Tree tree, int verb) {
    return tree.child(verb, "obj").filter(tie -> WordClass.TIE.holds(Tree.lemma(tie)))
        .filter(tie -> tree.children(tie.index()).stream().anyMatch(tied -> tied.index() > tie.index()
            && WordClass.BETWEEN.holds(tree.preposition(tied.index())))).isPresent();
  }

  private boolean isOfAct(Tree tree, int word) {
    return statuses.words().isReport(tree, word) || statuses.verdicts().isRejection(tree, word)
        || Rebuttals.isIt(tree.token(word)) || WordClass.BEHIND_IT.holds(Tree.lemma(tree.token(word)))
        || WordClass.INCIDENT.holds(Tree.lemma(tree.token(word)));
  }

  /** Whether a word names people, of whom some act is told. */
  private boolean isOne(Tree tree, Token word) {
    return mentions.typeAt(tree, word.index())
        .filter(type -> type.equals("Person") || type.equals("Group") || type.equals("ThreatActor")).isPresent();
  }

  /** "denied that it was involved", "denied that this had happened": a clause that tells no more than that. */
  private boolean deniesItsPart(CueInstance cue) {
    Tree tree = trees.get(cue.sentence());
    BitSet region = cue.regions().getOrDefault(cue.sentence(), new BitSet());
    return cue.status() == Status.DENIED && tree.child(cue.head(), "ccomp", "xcomp")
        .filter(word -> region.get(word.index())).filter(word -> statuses.words().isInvolvement(tree, word.index())
            || tree.child(word.index(), "nsubj").filter(Rebuttals::isIt).isPresent()
                && (WordClass.TAKING_PLACE.holds(Tree.lemma(word)) || !Tree.isVerb(word))).isPresent();
  }

  private static boolean tells(CueInstance cue) {
    return cue.status() == cue.cue().status() && switch (cue.status()) {
      case ASSERTED, ALLEGED, POSSIBLE -> true;
      default -> false;
    };
  }

  /** « n'a pas confirmé ce chiffre »: what others told of an act is left open. */
  private boolean leavesOpen(CueInstance cue) {
    Tree tree = trees.get(cue.sentence());
    return cue.status() == Status.POSSIBLE && WordClass.CONFIRMING.holds(Tree.lemma(tree.token(cue.head())))
        && tree.child(cue.head(), "obj").filter(what -> WordClass.UNCONFIRMED.holds(Tree.lemma(what)))
            .flatMap(what -> tree.child(what.index(), "det"))
            .filter(that -> WordClass.DEMONSTRATIVE.holds(Tree.lower(that))).isPresent();
  }

  /** "identified two victims": who is named did not do it. */
  private boolean namesNoCulprit(CueInstance cue) {
    Tree tree = trees.get(cue.sentence());
    boolean names = cue.cue().accused().filter("patient"::equals).isPresent()
        && cue.cue().content().equals(List.of("anaphora"))
        && WordClass.NAMING_CULPRIT.holds(Tree.lemma(tree.token(cue.head())));
    return names && tree.child(cue.head(), "obj").filter(who -> WordClass.CULPRIT.holds(Tree.lemma(who))
        || mentions.typeAt(tree, who.index())
            .filter(type -> type.equals("Country") || type.equals("ThreatActor")).isPresent())
        .filter(who -> tree.child(cue.head(), "xcomp", "advcl", "ccomp").isEmpty()).isEmpty();
  }

  /**
   * « L'armée affirme avoir visé un poste », « a été saturé par le groupe X, qui dit agir »: who says whom he aimed at,
   * or why he acted, did it.
   */
  private Optional<FoundSituation> ownAct(CueInstance cue) {
    Tree tree = trees.get(cue.sentence());
    Optional<Token> deed = !tells(cue) || !cue.quoted().isEmpty() ? Optional.empty()
        : tree.child(cue.head(), "xcomp", "ccomp").filter(word -> tree.isInfinitive(word.index()) && cue.holds(
            cue.sentence(), word.index()) && !statuses.negations().isNegated(tree, word.index())
            && tree.children(word.index()).stream().noneMatch(only -> Tree.lemma(only).equals("ne")));
    boolean aimed = deed.filter(word -> WordClass.AIMING_AT.holds(Tree.lemma(word))
        && tree.child(word.index(), "aux").isPresent() && tree.child(word.index(), "aux:pass").isEmpty()
        && tree.child(word.index(), "obj").isPresent()).isPresent();
    if (aimed) {
      return found.stream().filter(act -> act.type().equals("PhysicalAttack") && act.sentence() <= cue.sentence()
              && cue.sentence() - act.sentence() <= NEAR
              && (act.sentence() < cue.sentence() || act.head() < cue.head()))
          .reduce((first, last) -> last).filter(act -> mayAim(tree, cue.source().get()));
    }
    boolean acted = deed.filter(word -> WordClass.ACTING.holds(Tree.lemma(word))).isPresent();
    return !acted ? Optional.empty() : found.stream()
        .filter(act -> act.sentence() == cue.sentence() && act.head() < cue.head() && Acts.isAct(act)
            && !Acts.isMeasure(act))
        .filter(act -> act.roles().stream().anyMatch(role -> role.role().equals("actor")
            && role.filler() instanceof MentionFiller doer
            && mentions.get(doer.mention()).sentence() == cue.sentence()
            && mentions.at(tree, cue.source().get()).filter(who -> who.id() == doer.mention()).isPresent()))
        .reduce((first, last) -> last);
  }

  /** Who may have shot at somebody: soldiers and gangs, and whoever a pronoun stands for. */
  private boolean mayAim(Tree tree, int source) {
    Token who = tree.token(source);
    return who.upos().equals("PRON") || WordClass.ARMED.holds(Tree.lemma(who))
        || mentions.typeAt(tree, source).filter("ThreatActor"::equals).isPresent();
  }

  /** « attribue l'opération à Moscou », "blames this attack on": what was told before is laid to somebody. */
  private boolean laysIncident(CueInstance cue) {
    Tree tree = trees.get(cue.sentence());
    boolean lays = tells(cue) && cue.cue().accused().filter(to -> to.startsWith("à|")).isPresent();
    return lays && tree.child(cue.head(), "obj").filter(act -> act.upos().equals("NOUN")
        && (WordClass.CONDUCT.holds(Tree.lemma(act)) || WordClass.MISHAP.holds(Tree.lemma(act)))
        && !act.has("Number", "Plur")
        && SmallWords.isDefinite(tree, act.index())
        && tree.child(act.index(), "nmod", "acl", "acl:relcl").isEmpty()).isPresent();
  }

  /** "acknowledged as much", "l'a reconnu": what is said is no more than a word for what was told. */
  private boolean admitsIt(CueInstance cue) {
    BitSet region = cue.regions().getOrDefault(cue.sentence(), new BitSet());
    Tree tree = trees.get(cue.sentence());
    int first = region.nextSetBit(0);
    boolean so = first > 0 && first < tree.size() && WordClass.AS_MUCH.holds(Tree.lower(tree.token(first)) + " "
        + Tree.lower(tree.token(first + 1)));
    boolean it = region.cardinality() == 1 && (Rebuttals.isIt(tree.token(first))
        || Tree.isRelation(tree.token(first), "obj") && !tree.token(first).has("Number", "Plur")
            && WordClass.OBJECT_PRONOUN.holds(Tree.lower(tree.token(first))));
    return tells(cue) && !cue.presupposes() && (so || it)
        && (cue.cue().content().contains("patient") || cue.cue().content().contains("it"));
  }

  /**
   * "Russia was behind it", "c'est l'œuvre de Moscou": the word in what a cue says that tells who did what was told.
   */
  private Optional<Integer> doer(CueInstance cue) {
    BitSet region = cue.regions().getOrDefault(cue.sentence(), new BitSet());
    Tree tree = trees.get(cue.sentence());
    return region.stream()
        .filter(token -> WordClass.BEHIND_IT.holds(Tree.lemma(tree.token(token))))
        .filter(token -> tellsDoer(tree, token, region))
        .boxed().findFirst();
  }

  private static boolean tellsDoer(Tree tree, int word, BitSet region) {
    Token token = tree.token(word);
    boolean preposition = Tree.isRelation(token, "case");
    int predicate = preposition ? token.head() : word;
    Optional<Token> subject = tree.child(predicate, "nsubj").filter(noun -> region.get(noun.index()));
    boolean it = subject.filter(Rebuttals::isIt).isPresent();
    if (subject.filter(who -> who.upos().equals("PRON") && WordClass.SUBJECT_WHO.holds(Tree.lower(who))).isPresent()) {
      return false;
    }
    if (subject.isEmpty() && tree.children(predicate).stream()
        .anyMatch(child -> WordClass.OF_IT.holds(Tree.lower(child)))) {
      return true;
    }
    boolean named = tree.children(predicate).stream()
        .anyMatch(child -> Tree.isRelation(child, "nmod") || child.relation().equals("nmod:poss"));
    if (preposition) {
      return subject.isPresent() && Rebuttals.isIt(tree.token(predicate));
    }
    return it ? named : subject.isPresent() && tree.children(word).stream()
        .noneMatch(child -> (Tree.isRelation(child, "nmod") || Tree.isRelation(child, "obl"))
            && !Rebuttals.isIt(child));
  }

  private Status said(CueInstance cue, int word) {
    Tree tree = trees.get(cue.sentence());
    int predicate = Tree.isRelation(tree.token(word), "case") ? tree.token(word).head() : word;
    return StatusTable.compose(
        statuses.read(tree, predicate, cue.regions().get(cue.sentence()), cue.isBackshifted(tree)), cue.status());
  }

  /** "qui l'attribue à un groupe": who is accused is told of what the pronoun stands for. */
  private boolean isPronoun(CueInstance cue) {
    BitSet region = cue.regions().getOrDefault(cue.sentence(), new BitSet());
    Tree tree = trees.get(cue.sentence());
    return cue.cue().accused().isPresent() && region.cardinality() == 1
        && region.stream().mapToObj(tree::token)
            .allMatch(word -> word.upos().equals("PRON") || WordClass.THEREIN.holds(Tree.lower(word)));
  }

  /** "C'est ce qu'affirme X": what was told right before. */
  private boolean sumsUp(CueInstance cue) {
    Tree tree = trees.get(cue.sentence());
    Token verb = tree.token(cue.head());
    return verb.relation().equals("acl:relcl") && verb.head() > 0 && verb.head() < verb.index()
        && WordClass.SUMS_UP.holds(Tree.lower(tree.token(verb.head())))
        && tree.child(verb.head(), "cop").isPresent() && !statuses.negations().isNegated(tree, verb.head());
  }

  /** "called the sanctions a provocation": what is done about an act, and not the act. */
  private boolean isOnMeasure(CueInstance cue) {
    return found.stream().anyMatch(situation -> Acts.isMeasure(situation)
        && cue.holds(situation.sentence(), situation.head())
        && Tree.isNominal(trees.get(situation.sentence()).token(situation.head())));
  }

  private boolean isReport(CueInstance cue) {
    return cue.regions().entrySet().stream()
        .anyMatch(entry -> entry.getValue().stream()
            .anyMatch(token -> statuses.words().isReport(trees.get(entry.getKey()), token)
                && !isAnother(trees.get(entry.getKey()), token)));
  }

  /** "expelled two men over similar allegations": no report of what was told before. */
  private static boolean isAnother(Tree tree, int report) {
    return tree.children(report).stream()
        .anyMatch(child -> Tree.isRelation(child, "amod") && WordClass.ANOTHER.holds(Tree.lemma(child)));
  }

  /**
   * What a cue points back to: the first act of the nearest sentence that tells one; for a report, the first act of the
   * nearest paragraph; who owns to it or denies a part in it may be further away, and who denies what is not told near
   * denies what the article is about. What is denied, owned to or laid to somebody is no measure of the authorities.
   */
  private Optional<FoundSituation> before(CueInstance cue, boolean report, boolean denies) {
    boolean owns = cue.cue().accused().filter("source"::equals).isPresent();
    int reach = report && denies ? FARTHEST : report || owns ? FAR : NEAR;
    Optional<FoundSituation> near = before(cue, report, denies, reach);
    boolean bare = cue.status() == Status.DENIED && owns && near.isEmpty() && isOfNothing(cue);
    return bare ? before(cue, true, true, trees.size()).filter(PointingBack::mayBeDeniedFromAfar) : near;
  }

  private Optional<FoundSituation> before(CueInstance cue, boolean report, boolean denies, int reach) {
    FoundSituation best = null;
    FoundSituation death = null;
    for (FoundSituation situation : found) {
      boolean earlier = situation.sentence() < cue.sentence()
          || situation.sentence() == cue.sentence() && situation.head() < cue.head();
      boolean accuses = cue.cue().accused().isPresent();
      boolean near = cue.sentence() - situation.sentence() <= reach;
      boolean nearer = best == null || (report ? paragraph(situation) != paragraph(best)
          : situation.sentence() > best.sentence());
      if (earlier && near && nearer && Acts.isAct(situation) && !((denies || accuses) && Acts.isMeasure(situation))
          && !(accuses && situation.type().equals("Payment")) && !befellNone(situation)
          && !(denies && isNoAccusation(situation, cue))) {
        boolean alone = report && denies && isDeathAlone(situation);
        death = alone ? situation : death;
        best = alone ? best : situation;
      }
    }
    return Optional.ofNullable(best == null ? death : best);
  }

  /** "denied any involvement", and not "denied any involvement in the contest". */
  private boolean isOfNothing(CueInstance cue) {
    Tree tree = trees.get(cue.sentence());
    return tree.child(cue.head(), "obj")
        .filter(part -> tree.child(part.index(), "nmod", "obl", "acl", "ccomp").isEmpty())
        .filter(part -> tree.child(cue.head(), "obl").isEmpty()).isPresent();
  }

  /** "rejected the accusations after a report that …": the first act behind it that no clause of its own holds. */
  private Optional<FoundSituation> behind(CueInstance cue) {
    return found.stream().filter(situation -> situation.sentence() == cue.sentence()
        && situation.head() > cue.head() && Acts.isAct(situation) && !Acts.isMeasure(situation)
        && !cue.holds(situation.sentence(), situation.head()) && !isPaymentAround(situation, cue)).findFirst();
  }

  /** "The bank, which called the charge baseless, paid the hackers": what is told beside the denial. */
  private boolean isPaymentAround(FoundSituation situation, CueInstance cue) {
    return !mayBeDeniedFromAfar(situation) && trees.get(cue.sentence()).dominates(situation.head(), cue.head());
  }

  /**
   * "Two people died in the blast": laid to nobody, and what a denied accusation is about only for want of other acts.
   */
  private static boolean isDeathAlone(FoundSituation situation) {
    return situation.type().equals("Death")
        && situation.roles().stream().noneMatch(role -> role.role().equals("actor"));
  }

  /** A flaw is nothing to be accused of, and who denies what was told further back no ransom demand of gangs. */
  private static boolean isNoAccusation(FoundSituation situation, CueInstance cue) {
    return situation.type().startsWith("Vulnerability")
        || situation.type().equals("Ransomware") && cue.sentence() - situation.sentence() > 1;
  }

  private boolean befellNone(FoundSituation situation) {
    return situation.roles().stream()
        .filter(role -> role.filler() instanceof MentionFiller && !role.role().equals("actor"))
        .map(role -> mentions.get(((MentionFiller) role.filler()).mention()))
        .anyMatch(mention -> statuses.negations().isOfNone(trees.get(mention.sentence()), mention.head()));
  }

  private int paragraph(FoundSituation situation) {
    return trees.get(situation.sentence()).sentence().paragraph();
  }

  /** Who denies any part in what is not told near denies an attack, and no payment or death. */
  private static boolean mayBeDeniedFromAfar(FoundSituation situation) {
    return switch (situation.type()) {
      case "Payment", "Death" -> false;
      default -> true;
    };
  }
}
