package org.depeche.extract;

import java.util.ArrayList;
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
import org.depeche.model.Extraction.ClaimFiller;
import org.depeche.model.Extraction.Filler;
import org.depeche.model.Extraction.FoundClaim;
import org.depeche.model.Extraction.FoundSituation;
import org.depeche.model.Extraction.PropositionFiller;
import org.depeche.model.Extraction.SituationFiller;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.Span;
import org.depeche.model.Status;
import org.depeche.model.Token;

/** Composes cues and operators into claims: who says what, under which status, through whom. */
final class Attributor {
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
  private final Standings standings;
  private final PointingBack pointingBack;
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
    Refusals refusals = new Refusals(trees, statuses, found);
    frameStatuses = result.statuses();
    facts = frameStatuses.keySet().stream().filter(situation -> frameStatuses.get(situation) == Status.ASSERTED)
        .collect(Collectors.toUnmodifiableSet());
    pointingBack = new PointingBack(trees, mentions, statuses, this.cues, refusals,
        new Rebuttals(trees, statuses, quotes, this.cues), found);
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
    pointingBack.pointBack(contents);
    pointingBack.ofMeans(contents);
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

  private static IntStream range(int first, int last) {
    return IntStream.rangeClosed(first, last);
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
    List<Span> spans = cue.contentSpans(trees);
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
    boolean bare = cue.source().isEmpty() && !Tree.isVerb(tree.token(cue.head())) && cue.saysNothing(trees)
        && (proposed(cue) == Status.FUTURE || proposed(cue) == Status.ASSERTED);
    boolean said = !bare && !(cue.quoted().isEmpty()
        && (cue.cue().weak() || isUnsaid(tree, cue.head()) || isCarried(cue) || isDone(tree, cue)));
    if (first && !spans.isEmpty() && said) {
      add(index, claim(cue, claimant, List.of(new PropositionFiller(Stretches.whole(spans))), proposed(cue), spans, true));
    }
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
    List<Span> words = marked ? Stretches.runs(tree, CuePhrase.of(tree, cue, statuses)) : List.of();
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
    return report || CueNamings.isConfirmed(tree, inner.head()) || Tree.isVerb(verb) && Tree.isRelation(verb, "acl")
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
