package org.depeche.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.depeche.catalog.WordClass;
import org.depeche.model.CodePoints;
import org.depeche.model.Extraction.BlameFiller;
import org.depeche.model.Extraction.ClaimFiller;
import org.depeche.model.Extraction.Filler;
import org.depeche.model.Extraction.FoundClaim;
import org.depeche.model.Extraction.FoundSituation;
import org.depeche.model.Extraction.MentionFiller;
import org.depeche.model.Extraction.PropositionFiller;
import org.depeche.model.Extraction.ReportFiller;
import org.depeche.model.Extraction.SituationFiller;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.Span;
import org.depeche.model.Status;
import org.depeche.model.Token;

/** Composes cues and operators into claims: who says what, under which status, through whom. */
final class Attributor {
  private static final int FARTHEST = 8;
  private static final int FAR = 4;
  private static final int NEAR = 2;

  private final List<Tree> trees;
  private final MentionIndex mentions;
  private final StatusReader statuses;
  private final Quotes quotes;
  private final CodePoints text;
  private final CueIndex cues;
  private final Papers papers;
  private final JointVoices joint;
  private final List<FoundSituation> found;
  private final Map<Integer, Status> frameStatuses;
  private final List<FoundClaim> claims = new ArrayList<>();
  private final Map<Integer, List<Integer>> claimsOfCue = new LinkedHashMap<>();
  private final Refusals refusals;
  private final Standings standings;
  private final Rebuttals rebuttals;
  private final Set<List<Integer>> done = new HashSet<>();
  private final Set<Integer> facts;

  Attributor(
      List<Tree> trees, MentionIndex mentions, StatusReader statuses, Quotes quotes, CodePoints text,
      List<CueInstance> cues, Papers papers, SituationFinder.Result result) {
    this.papers = papers;
    joint = new JointVoices(mentions);
    this.trees = trees;
    this.mentions = mentions;
    this.statuses = statuses;
    this.quotes = quotes;
    this.text = text;
    this.cues = new CueIndex(trees, cues);
    found = result.situations();
    refusals = new Refusals(trees, statuses, found);
    frameStatuses = result.statuses();
    facts = frameStatuses.keySet().stream().filter(situation -> frameStatuses.get(situation) == Status.ASSERTED)
        .collect(Collectors.toUnmodifiableSet());
    rebuttals = new Rebuttals(trees, statuses, quotes, this.cues);
    standings = new Standings(trees, mentions, statuses, this.cues, refusals,
        new Presuppositions(trees, mentions, statuses, quotes, found), facts);
  }

  /** What was found, situations with the actors that cues name. */
  record Result(List<FoundSituation> situations, List<FoundClaim> claims) {}

  Result attribute() {
    CueActors actors = new CueActors(trees, mentions, statuses, found);
    Map<Integer, Map<Status, List<Filler>>> contents = new LinkedHashMap<>();
    SpeechActs speechActs = new SpeechActs(trees, mentions, this.cues, facts);
    Charges charges = new Charges(trees, mentions, statuses, cues, found);
    found.stream().filter(situation -> switch (situation.type()) {
      case "DataBreach", "Sanction", "Charge", "Arrest", "Expulsion", "Cyberattack", "PhysicalAttack" -> true;
      default -> false;
    }).forEach(situation -> done.add(List.of(situation.sentence(), situation.head())));
    for (FoundSituation situation : found) {
      Standing said = charges.charged(
          situation, standings.of(situation, frameStatuses.getOrDefault(situation.id(), Status.ASSERTED)));
      Standing standing = speechActs.told(situation, said);
      speechActs.speaker(situation, said, standing).ifPresent(voice -> actors.name(situation, voice));
      contents
          .computeIfAbsent(standing.cue(), key -> new LinkedHashMap<>())
          .computeIfAbsent(standing.status(), key -> new ArrayList<>())
          .add(new SituationFiller(situation.id()));
    }
    pointBack(found, contents);
    ofMeans(found, contents);
    for (int c = 0; c < cues.size(); c++) {
      if (contents.containsKey(c) || !isPartOfWhatIsSaid(c, contents.keySet()) && !isExtortion(cues.get(c), found)) {
        addClaims(c, contents.getOrDefault(c, Map.of()));
      }
      actors.strikeVoices(cues.get(c), contents.getOrDefault(c, Map.of()));
      actors.nameAccused(
          cues.get(c), contents.getOrDefault(c, Map.of(Status.ALLEGED, standings.unvoiced(c))));
    }
    nest();
    ownVoice(contents.getOrDefault(-1, Map.of()), found);
    return new Result(actors.situations(), claims);
  }

  /** "hit by malware that X attributed to Y": who is behind the means of an act is behind the act. */
  private void ofMeans(List<FoundSituation> found, Map<Integer, Map<Status, List<Filler>>> contents) {
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

  private static IntStream range(int first, int last) {
    return IntStream.rangeClosed(first, last);
  }

  /** « ont publié des fichiers, confirmant ainsi leur emprise »: what a deed shows besides is not what was told. */
  private boolean isBesides(CueInstance cue) {
    Tree tree = trees.get(cue.sentence());
    Token verb = tree.token(cue.head());
    return cue.status() == Status.ASSERTED && verb.has("VerbForm", "Part") && verb.has("Tense", "Pres")
        && tree.child(verb.index(), "aux", "mark").isEmpty() && tree.isComma(verb.index() - 1)
        && tree.child(verb.index(), "obj").filter(shown -> shown.upos().equals("NOUN")
            && !statuses.isReport(tree, shown.index())).isPresent();
  }

  /**
   * A cue without content of its own ("Moscou dément", "cette nouvelle, rapportée par …") is about what was told
   * before.
   */
  private void pointBack(List<FoundSituation> found, Map<Integer, Map<Status, List<Filler>>> contents) {
    for (int c = 0; c < cues.size(); c++) {
      int place = c;
      CueInstance cue = cues.get(c);
      if (cue.source().isEmpty()) {
        continue;
      }
      if (cue.closes()) {
        Map<Status, List<Filler>> judged = judged(found, cue);
        if (!judged.isEmpty()) {
          contents.put(c, judged);
        }
        continue;
      }
      Optional<Status> rejection = rebuttals.rejection(cue);
      boolean refuses = rebuttals.refusesReport(cue);
      if (contents.containsKey(c) && !refuses || isBesides(cue) || refusals.isRefusal(cue)) {
        continue;
      }
      boolean empty = saysNothing(cue);
      boolean judges = cue.cue().content().contains("patient+clause");
      boolean rebuts = rebuttals.rebuts(cue);
      Optional<Integer> doer = contents.containsKey(c) || !tells(cue) ? Optional.empty() : doer(cue);
      if (doer.isPresent()) {
        before(found, cue, false, false).ifPresent(act -> contents
            .computeIfAbsent(place, key -> new LinkedHashMap<>())
            .computeIfAbsent(reported(said(cue, doer.get()), contents, act), key -> new ArrayList<>())
            .addAll(List.of(new SituationFiller(act.id()), new ReportFiller(act.id()))));
        continue;
      }
      boolean talks = cue.status() == Status.ASSERTED && !cue.cue().content().contains("patient")
          && !cue.cue().content().contains("clause");
      boolean blames = rebuts || rebuttals.blames(cue);
      if (rejection.isEmpty() && !contents.containsKey(c) && blames && !contentSpans(cue).isEmpty()
          && !isOnMeasure(found, cue)) {
        before(found, cue, true, true).ifPresent(act -> contents
            .computeIfAbsent(place, key -> new LinkedHashMap<>())
            .computeIfAbsent(cue.status(), key -> new ArrayList<>())
            .add(new BlameFiller(act.id(), whole(contentSpans(cue)))));
        continue;
      }
      if (rejection.isEmpty() && isOfSomethingElse(cue)) {
        continue;
      }
      boolean report = rejection.isPresent() || refuses || empty && !judges && !talks && isReport(cue);
      boolean pointing = cue.pointsBack() || isPronoun(cue) || admitsIt(cue) || sumsUp(cue)
          || isConfirmed(cue);
      if (report || empty && pointing) {
        boolean denies = rejection.orElse(cue.status()) == Status.DENIED;
        Optional<FoundSituation> before = before(found, cue, report, denies)
            .or(() -> rejection.filter(Status.DENIED::equals).isPresent() ? behind(found, cue) : Optional.empty());
        if (before.isPresent()) {
          Status status = reported(rejection.orElse(cue.status()), contents, before.get());
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

  private boolean isAdmission(CueInstance cue) {
    String verb = Tree.lemma(trees.get(cue.sentence()).token(cue.head()));
    boolean borneOut = cue.regions().entrySet().stream().anyMatch(entry -> entry.getValue().stream()
        .mapToObj(trees.get(entry.getKey())::token).anyMatch(word -> WordClass.BEING_SO.holds(Tree.lemma(word))
            && !statuses.negations().isNegated(trees.get(entry.getKey()), word.index())));
    return borneOut || cue.cue().accused().isPresent() || WordClass.CONFIRMING.holds(verb) || WordClass.ADMITTING.holds(verb);
  }

  /** "an inquiry into a possible hack. The news was confirmed": of what was only possible no more is known by that. */
  private static Status reported(
      Status status, Map<Integer, Map<Status, List<Filler>>> contents, FoundSituation act) {
    Filler told = new SituationFiller(act.id());
    List<Status> before = contents.values().stream().flatMap(by -> by.entrySet().stream())
        .filter(entry -> entry.getValue().contains(told)).map(Map.Entry::getKey).toList();
    boolean open = !before.isEmpty() && before.stream().allMatch(Status.POSSIBLE::equals);
    return status == Status.ASSERTED && open ? Status.POSSIBLE : status;
  }

  /** What a sentence's end is about: acts that the nearest voice before it tells; no denial or blame is of a measure. */
  private Map<Status, List<Filler>> judged(List<FoundSituation> found, CueInstance cue) {
    BitSet told = cue.regions().get(cue.sentence());
    boolean denies = cue.status() == Status.DENIED || cue.cue().accused().isPresent();
    Tree tree = trees.get(cue.sentence());
    List<FoundSituation> before = found.stream()
        .filter(situation -> situation.sentence() == cue.sentence() && situation.head() < cue.head())
        .filter(situation -> denies ? Acts.isAct(situation) && !Acts.isMeasure(situation) : !situation.type().equals("NoComment"))
        .toList();
    List<FoundSituation> near = before.stream().filter(situation -> told.get(situation.head())).toList();
    Map<Status, List<Filler>> judged = new LinkedHashMap<>();
    for (FoundSituation situation : near.isEmpty() ? before : near) {
      Status status = statuses.read(tree, situation.head(), told, false);
      judged.computeIfAbsent(StatusReader.compose(status, cue.status()), key -> new ArrayList<>())
          .add(new SituationFiller(situation.id()));
    }
    return judged;
  }

  /** « n'a pas confirmé l'identité du suspect », "their names": of somebody, and not the act told before. */
  private boolean isOfSomethingElse(CueInstance cue) {
    Tree tree = trees.get(cue.sentence());
    boolean confirms = WordClass.CONFIRMING.holds(Tree.lemma(tree.token(cue.head())));
    Optional<Token> what = confirms ? tree.child(cue.head(), "obj", "nsubj:pass")
        .filter(noun -> noun.upos().equals("NOUN") && !statuses.isReport(tree, noun.index())) : Optional.empty();
    boolean theirs = what.filter(noun -> !statuses.isInvolvement(tree, noun.index()))
        .filter(noun -> tree.children(noun.index()).stream().anyMatch(
            whose -> whose.relation().equals("nmod:poss") && whose.upos().equals("PRON"))).isPresent();
    return theirs || what
        .flatMap(noun -> tree.child(noun.index(), "nmod"))
        .flatMap(whose -> mentions.at(tree, whose.index())).flatMap(Mention::type)
        .filter(type -> !CueActors.NO_ACTORS.contains(type)).isPresent();
  }

  private static boolean tells(CueInstance cue) {
    return cue.status() == cue.cue().status() && switch (cue.status()) {
      case ASSERTED, ALLEGED, POSSIBLE -> true;
      default -> false;
    };
  }

  private boolean isConfirmed(CueInstance cue) {
    return CueNamings.isConfirmed(trees.get(cue.sentence()), cue.head());
  }

  /** "acknowledged as much", "l'a reconnu": what is said is no more than a word for what was told. */
  private boolean admitsIt(CueInstance cue) {
    BitSet region = cue.regions().getOrDefault(cue.sentence(), new BitSet());
    Tree tree = trees.get(cue.sentence());
    int first = region.nextSetBit(0);
    boolean so = first > 0 && first < tree.size() && WordClass.AS_MUCH.holds(Tree.lower(tree.token(first)) + " "
        + Tree.lower(tree.token(first + 1)));
    boolean it = region.cardinality() == 1 && (Rebuttals.isIt(tree.token(first)) || Tree.isRelation(tree.token(first), "obj")
        && !tree.token(first).has("Number", "Plur") && WordClass.OBJECT_PRONOUN.holds(Tree.lower(tree.token(first))));
    return tells(cue) && !cue.presupposes() && cue.cue().content().contains("patient")
        && (so || it);
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
        .noneMatch(child -> (Tree.isRelation(child, "nmod") || Tree.isRelation(child, "obl")) && !Rebuttals.isIt(child));
  }

  private Status said(CueInstance cue, int word) {
    Tree tree = trees.get(cue.sentence());
    int predicate = Tree.isRelation(tree.token(word), "case") ? tree.token(word).head() : word;
    return StatusReader.compose(
        statuses.read(tree, predicate, cue.regions().get(cue.sentence()), cue.isBackshifted(trees.get(cue.sentence()))), cue.status());
  }

  /** "qui l'attribue à un groupe": who is accused is told of what the pronoun stands for. */
  private boolean isPronoun(CueInstance cue) {
    BitSet region = cue.regions().getOrDefault(cue.sentence(), new BitSet());
    Tree tree = trees.get(cue.sentence());
    return cue.cue().accused().isPresent() && region.cardinality() == 1
        && region.stream().allMatch(token -> tree.token(token).upos().equals("PRON"));
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
  private boolean isOnMeasure(List<FoundSituation> found, CueInstance cue) {
    return found.stream().anyMatch(situation -> Acts.isMeasure(situation) && cue.holds(situation.sentence(), situation.head())
        && Tree.isNominal(trees.get(situation.sentence()).token(situation.head())));
  }

  private boolean isReport(CueInstance cue) {
    return cue.regions().entrySet().stream()
        .anyMatch(entry -> entry.getValue().stream().anyMatch(token -> statuses.isReport(trees.get(entry.getKey()),
            token) && !isAnother(trees.get(entry.getKey()), token)));
  }

  /** "expelled two men over similar allegations": no report of what was told before. */
  private static boolean isAnother(Tree tree, int report) {
    return tree.children(report).stream()
        .anyMatch(child -> Tree.isRelation(child, "amod") && WordClass.ANOTHER.holds(Tree.lemma(child)));
  }

  /** Whether a cue's content has no clause of its own ("denied the report"). */
  private boolean saysNothing(CueInstance cue) {
    return cue.regions().entrySet().stream()
        .noneMatch(entry -> entry.getValue().stream()
            .anyMatch(token -> trees.get(entry.getKey()).token(token).upos().equals("VERB")));
  }

  /**
   * What a cue points back to: the first act of the nearest sentence that tells one; for a report, the first act of the
   * nearest paragraph; who owns to it or denies a part in it may be further away, and who denies what is not told near
   * denies what the article is about. What is denied, owned to or laid to
   * somebody is no measure of the authorities.
   */
  private Optional<FoundSituation> before(
      List<FoundSituation> found, CueInstance cue, boolean report, boolean denies) {
    boolean owns = cue.cue().accused().filter("source"::equals).isPresent();
    int reach = report && denies ? FARTHEST : report || owns ? FAR : NEAR;
    Optional<FoundSituation> near = before(found, cue, report, denies, reach);
    boolean bare = cue.status() == Status.DENIED && owns && near.isEmpty() && isOfNothing(cue);
    return bare ? before(found, cue, true, true, trees.size()).filter(Attributor::mayBeDeniedFromAfar) : near;
  }

  /** "denied any involvement", and not "denied any involvement in the contest". */
  private boolean isOfNothing(CueInstance cue) {
    Tree tree = trees.get(cue.sentence());
    return tree.child(cue.head(), "obj")
        .filter(part -> tree.child(part.index(), "nmod", "obl", "acl", "ccomp").isEmpty())
        .filter(part -> tree.child(cue.head(), "obl").isEmpty()).isPresent();
  }

  private Optional<FoundSituation> before(
      List<FoundSituation> found, CueInstance cue, boolean report, boolean denies, int reach) {
    FoundSituation best = null;
    for (FoundSituation situation : found) {
      boolean earlier = situation.sentence() < cue.sentence()
          || situation.sentence() == cue.sentence() && situation.head() < cue.head();
      boolean accuses = cue.cue().accused().isPresent();
      boolean near = cue.sentence() - situation.sentence() <= reach;
      boolean nearer = best == null || (report ? paragraph(situation) != paragraph(best)
          : situation.sentence() > best.sentence());
      if (earlier && near && nearer && Acts.isAct(situation) && !((denies || accuses) && Acts.isMeasure(situation))
          && !(accuses && situation.type().equals("Payment")) && !befellNone(situation)) {
        best = situation;
      }
    }
    return Optional.ofNullable(best);
  }

  /** "rejected the accusations after a report that …": the first act behind it that no clause of its own holds. */
  private Optional<FoundSituation> behind(List<FoundSituation> found, CueInstance cue) {
    return found.stream().filter(situation -> situation.sentence() == cue.sentence()
        && situation.head() > cue.head() && Acts.isAct(situation) && !Acts.isMeasure(situation)
        && !cue.holds(situation.sentence(), situation.head())).findFirst();
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

  /** "ont réclamé une rançon": the demand is the act, and nobody is told what will be. */
  private static boolean isExtortion(CueInstance cue, List<FoundSituation> found) {
    return found.stream().anyMatch(situation -> situation.type().equals("Ransomware")
        && situation.sentence() == cue.sentence() && situation.head() == cue.head());
  }

  /**
   * "Trump said he believes that …": what somebody says of thoughts and words is what that voice says, and no claim
   * beside it, unless it quotes, or a situation is told through it.
   */
  private boolean isPartOfWhatIsSaid(int index, Set<Integer> telling) {
    CueInstance cue = cues.get(index);
    boolean passesOn = telling.stream()
        .anyMatch(inner -> inner >= 0 && inner != index
            && cue.holds(cues.get(inner).sentence(), cues.get(inner).head()));
    return !passesOn && cue.quoted().isEmpty() && cues.over(cue.sentence(), cue.head(), index).stream()
        .anyMatch(outer -> cues.get(outer).source().isPresent() && !isCarried(cues.get(outer))
            && !cue.holds(cues.get(outer).sentence(), cues.get(outer).head()));
  }

  private void addClaims(int index, Map<Status, List<Filler>> contents) {
    CueInstance cue = cues.get(index);
    Tree tree = trees.get(cue.sentence());
    Optional<Integer> author = papers.author(cue);
    Set<Integer> voices = new LinkedHashSet<>(joint.of(tree, cue));
    author.flatMap(writer -> cue.source()).flatMap(paper -> mentions.at(tree, paper)).map(Mention::id)
        .ifPresent(voices::remove);
    papers.confirmed(cue).ifPresent(voices::add);
    Optional<Integer> claimant = author.or(() -> voices.stream().findFirst());
    claimant.map(mentions::get).filter(voice -> voice.sentence() == cue.sentence())
        .ifPresent(voice -> VoiceRow.beside(tree, cue, voice, mentions).forEach(other -> voices.add(other.id())));
    List<Span> spans = contentSpans(cue);
    boolean first = true;
    for (Map.Entry<Status, List<Filler>> content : contents.entrySet()) {
      add(index, claim(cue, claimant, content.getValue(), content.getKey(), first ? spans : List.of(), first));
      for (int other : voices.stream().filter(voice -> !claimant.equals(Optional.of(voice))).toList()) {
        add(index, claim(cue, Optional.of(other), content.getValue(), content.getKey(), List.of(), false));
      }
      first = false;
    }
    if (first && spans.isEmpty() && cue.status() == Status.DENIED) {
      Span denial = tree.sentence().span(cue.words().get(0), cue.words().get(cue.words().size() - 1));
      add(index, claim(cue, claimant, List.of(new PropositionFiller(denial)), Status.DENIED, List.of(), true));
    }
    boolean bare = cue.source().isEmpty() && !Tree.isVerb(tree.token(cue.head())) && saysNothing(cue)
        && (proposed(cue) == Status.FUTURE || proposed(cue) == Status.ASSERTED);
    boolean said = !bare && !(cue.quoted().isEmpty()
        && (cue.cue().weak() || isUnsaid(tree, cue.head()) || isCarried(cue) || isDone(tree, cue)));
    if (first && !spans.isEmpty() && said) {
      add(index, claim(cue, claimant, List.of(new PropositionFiller(whole(spans))), proposed(cue), spans, true));
    }
  }

  private static Span whole(List<Span> spans) {
    return spans.stream().reduce(Span::union).orElseThrow();
  }

  /** "published the files", "sentenced the spy": an act told as such, with a thing and no clause behind. */
  private boolean isDone(Tree tree, CueInstance cue) {
    return done.contains(List.of(cue.sentence(), cue.head())) && Tree.isVerb(tree.token(cue.head()))
        && tree.children(cue.head()).stream().noneMatch(child -> Tree.isRelation(child, "ccomp")
            || Tree.isRelation(child, "xcomp") || Tree.isRelation(child, "parataxis"));
  }

  /** "refused to disclose": the infinitive is the cue, and the verb over it is part of its words. */
  private boolean isCarried(CueInstance cue) {
    Tree tree = trees.get(cue.sentence());
    int last = cue.words().get(cue.words().size() - 1);
    return statuses.carries(tree, cue.head()) && cues.stream().anyMatch(inner -> inner.sentence() == cue.sentence()
        && inner.head() > last && inner.head() <= last + 2 && tree.token(inner.head()).head() == cue.head()
        && Tree.isRelation(tree.token(inner.head()), "xcomp"));
  }

  /** "to sue them", "would rule that": what nobody has said yet tells nothing of its own. */
  private boolean isUnsaid(Tree tree, int verb) {
    if (!Tree.isVerb(tree.token(verb)) || Standings.isAble(tree, verb)) {
      return false;
    }
    boolean mood = statuses.read(tree, verb, Stretches.everything(tree), false) == Status.FUTURE;
    boolean going = tree.head(verb).filter(above -> Tree.isRelation(tree.token(verb), "xcomp")
        && statuses.carries(tree, above.index())).isPresent();
    return mood || tree.isInfinitive(verb) && tree.child(verb, "aux").isEmpty() && !going;
  }

  private Status proposed(CueInstance cue) {
    return cue.source().isPresent() || cue.status() != Status.ASSERTED ? cue.status() : cue.cue().unsourced();
  }

  private void add(int cue, FoundClaim claim) {
    claims.add(claim);
    claimsOfCue.computeIfAbsent(cue, key -> new ArrayList<>()).add(claim.id());
  }

  private FoundClaim claim(
      CueInstance cue, Optional<Integer> claimant, List<Filler> content, Status status, List<Span> spans,
          boolean marked) {
    Tree tree = trees.get(cue.sentence());
    Optional<Span> source = relative(tree, cue).or(() -> cue.source().map(token -> mentions.at(tree,
        token).map(Mention::span).orElse(tree.token(token).span())));
    Optional<Integer> addressee = cue.addressee().flatMap(token -> mentions.at(tree, token)).map(Mention::id);
    List<Span> words = marked ? runs(tree, CuePhrase.of(tree, cue, statuses)) : List.of();
    Optional<String> quotation =
        marked && !cue.quoted().isEmpty()
            ? Optional.of(String.join(" … ", cue.quoted().stream().map(q -> text.slice(quotes.all().get(q))).toList()))
            : Optional.empty();
    return new FoundClaim(
        claims.size(), cue.sentence(), claimant, content, status, addressee, isFirst(tree, cue), words, source, spans,
        quotation, cue.cue().id());
  }

  /** "…, who said": the pronoun that stands for the voice at the cue. */
  private static Optional<Span> relative(Tree tree, CueInstance cue) {
    return tree.child(cue.head(), "nsubj")
        .filter(subject -> cue.source().isPresent() && subject.index() != cue.source().get())
        .filter(subject -> WordClass.SUBJECT_RELATIVE.holds(Tree.lower(subject)))
        .map(Token::span);
  }

  private boolean isFirst(Tree tree, CueInstance cue) {
    return cue.cue().firstReport()
        || tree.children(cue.head()).stream()
            .anyMatch(child -> statuses.isFirst(Tree.lemma(child)) && Tree.isRelation(child, "advmod")
                || statuses.isFirst(adverbial(tree, child)));
  }

  /** A word with those fixed to it: "d'abord", which the parser reads as a preposition with its noun. */
  private static String adverbial(Tree tree, Token head) {
    StringBuilder words = new StringBuilder(Tree.lower(head));
    for (Token part : tree.children(head.index())) {
      if (Tree.isRelation(part, "fixed")) {
        words.append(words.charAt(words.length() - 1) == '\'' ? "" : " ").append(Tree.lower(part));
      }
    }
    return words.toString();
  }

  private static List<Span> runs(Tree tree, List<Integer> tokens) {
    List<Span> spans = new ArrayList<>();
    int start = -1;
    int last = -1;
    for (int token : tokens) {
      if (start >= 0 && token != last + 1) {
        spans.add(tree.sentence().span(start, last));
        start = token;
      }
      start = start < 0 ? token : start;
      last = token;
    }
    if (start >= 0) {
      spans.add(tree.sentence().span(start, last));
    }
    return spans;
  }

  private List<Span> contentSpans(CueInstance cue) {
    List<Span> spans = new ArrayList<>();
    cue.regions().forEach((sentence, region) -> {
      Tree tree = trees.get(sentence);
      List<Integer> tokens = new ArrayList<>();
      int last = -1;
      for (int i = region.nextSetBit(0); i >= 0; i = region.nextSetBit(i + 1)) {
        if (last > 0 && i == last + 2 && tree.token(last + 1).upos().equals("PUNCT")) {
          tokens.add(last + 1);
        }
        tokens.add(i);
        last = i;
      }
      Set<Integer> all = Set.copyOf(tokens);
      tokens.removeIf(at -> tree.token(at).form().equals(",") && !(all.contains(at - 1) && all.contains(at + 1)));
      spans.addAll(runs(tree, tokens));
    });
    return spans;
  }

  /** Puts each cue's claims into the content of the voice that reports them. */
  private void nest() {
    for (int c = 0; c < cues.size(); c++) {
      List<Integer> inner = claimsOfCue.getOrDefault(c, List.of());
      if (inner.isEmpty() || cues.get(c).source().isEmpty()) {
        continue;
      }
      CueInstance cue = cues.get(c);
      List<Integer> top = relay(c, inner);
      for (int outer : cues.over(cue.sentence(), cue.head(), c)) {
        boolean encloses = !cue.holds(cues.get(outer).sentence(), cues.get(outer).head());
        boolean same = cues.get(outer).sentence() == cue.sentence() && cues.get(outer).source().equals(cue.source());
        if (cues.get(outer).source().isPresent() && encloses && !same && claimsOfCue.containsKey(outer)) {
          contain(telling(outer), top, isAside(cue, cues.get(outer)));
          break;
        }
      }
    }
  }

  /** The claim of a cue that has the cue's own status: what it negates or leaves open beside is not what others say. */
  private int telling(int cue) {
    List<Integer> own = claimsOfCue.get(cue);
    Status status = cues.get(cue).status();
    Optional<Integer> found = own.stream().filter(id -> claims.get(id).status() == status).findFirst();
    boolean mixed = status == Status.ASSERTED && own.stream()
        .allMatch(id -> claims.get(id).status() == Status.NEGATED || claims.get(id).status() == Status.DENIED);
    if (found.isPresent() || !mixed) {
      return found.orElse(own.get(0));
    }
    FoundClaim first = claims.get(own.get(0));
    FoundClaim claim = new FoundClaim(claims.size(), first.sentence(), first.claimant(), List.of(), status,
        first.addressee(), false, first.cue(), first.source(), List.of(), Optional.empty(), first.rule());
    add(cue, claim);
    return claim.id();
  }

  /** A company with a name that officials tell something is one that publishes. */
  private static boolean passesOn(Mention told) {
    String type = told.type().orElse("");
    return type.equals("MediaOutlet") || type.equals("Organization") && told.kind() == MentionKind.NAME;
  }

  /** A media outlet that was told passes the claim on: it is a voice of its own, outside the one that told it. */
  private List<Integer> relay(int index, List<Integer> inner) {
    CueInstance cue = cues.get(index);
    Tree tree = trees.get(cue.sentence());
    Optional<Mention> outlet =
        cue.addressee().flatMap(token -> mentions.at(tree,
            token)).filter(mention -> cue.manner() == CueInstance.Manner.RELAYS || passesOn(mention));
    if (outlet.isEmpty()) {
      return inner;
    }
    List<Filler> content = new ArrayList<>();
    inner.forEach(id -> content.add(new ClaimFiller(id)));
    FoundClaim claim =
        new FoundClaim(
            claims.size(), cue.sentence(), Optional.of(outlet.get().id()), content, Status.ASSERTED,
                Optional.empty(), false,
            List.of(), Optional.of(outlet.get().span()), List.of(), Optional.empty(), cue.cue().id());
    claims.add(claim);
    return List.of(claim.id());
  }

  /**
   * "confirmed the hack, first reported by X", "denied that …, as X has alleged": who tells of what another confirms or
   * denies is no voice in what that one says.
   */
  private boolean isAside(CueInstance inner, CueInstance outer) {
    Tree tree = trees.get(inner.sentence());
    Token verb = tree.token(inner.head());
    if (inner.sentence() != outer.sentence()) {
      return false;
    }
    if (inner.status() == Status.DENIED && outer.manner() == CueInstance.Manner.BESIDE
        && WordClass.ALLEGING.holds(Tree.lemma(tree.token(outer.head())))) {
      return true;
    }
    boolean report = outer.head() < inner.head()
        && !inner.cue().prepositions().isEmpty() && WordClass.CONFIRMING.holds(Tree.lemma(tree.token(outer.head())))
        && range(outer.head() + 1, inner.head() - 1).noneMatch(i -> tree.token(i).upos().equals("VERB")
            || tree.token(i).upos().equals("SCONJ"));
    return report || isConfirmed(inner) || Tree.isVerb(verb) && Tree.isRelation(verb, "acl")
        && verb.head() > 0 && tree.token(verb.head()).head() == outer.head()
        && !Tree.isVerb(tree.token(verb.head())) && outer.holds(outer.sentence(), verb.head());
  }

  private void contain(int outer, List<Integer> inner, boolean aside) {
    FoundClaim claim = claims.get(outer);
    List<Filler> content = new ArrayList<>();
    claim.content().stream().filter(filler -> !(filler instanceof PropositionFiller)).forEach(content::add);
    inner.forEach(id -> content.addAll(
        aside ? acts(claims.get(id)) : withheld(claim, claims.get(id))));
    claims.set(
        outer,
        new FoundClaim(
            claim.id(), claim.sentence(), claim.claimant(), content, claim.status(), claim.addressee(),
                claim.firstReport(),
            claim.cue(), claim.source(), claim.contentSpans(), claim.quotation(), claim.rule()));
  }

  private static List<Filler> acts(FoundClaim claim) {
    return claim.content().stream().filter(SituationFiller.class::isInstance).toList();
  }

  /**
   * "X accused Y of …, which Y denies", "n'a pas confirmé le vol revendiqué par X": what is denied or left open is the
   * act, and no claim on it.
   */
  private static List<Filler> withheld(FoundClaim outer, FoundClaim inner) {
    List<Filler> acts = acts(inner);
    boolean accusation = inner.status() == Status.ASSERTED || inner.status() == Status.ALLEGED;
    boolean withholds = outer.status() == Status.DENIED || outer.status() == Status.POSSIBLE;
    return withholds && accusation && !acts.isEmpty() ? acts
        : List.of(new ClaimFiller(inner.id()));
  }

  private void ownVoice(Map<Status, List<Filler>> contents, List<FoundSituation> found) {
    contents.forEach((status, fillers) -> {
      for (Filler filler : fillers) {
        int sentence = filler instanceof SituationFiller place ? found.get(place.situation()).sentence() : 0;
        claims.add(
            new FoundClaim(
                claims.size(), sentence, Optional.empty(), List.of(filler), status, Optional.empty(), false, List.of(),
                Optional.empty(), List.of(), Optional.empty(), "own-voice"));
      }
    });
  }
}
