package org.depeche.extract;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.depeche.catalog.WordClass;
import org.depeche.model.Extraction.Filler;
import org.depeche.model.Extraction.FoundClaim;
import org.depeche.model.Extraction.FoundSituation;
import org.depeche.model.Extraction.PropositionFiller;
import org.depeche.model.Extraction.SituationFiller;
import org.depeche.model.Mention;
import org.depeche.model.Span;
import org.depeche.model.Status;
import org.depeche.model.Token;

/** Makes claims of what cues say, each with its voices, and of what the article says itself. */
final class ClaimMaker {
  private final List<Tree> trees;
  private final MentionIndex mentions;
  private final StatusReader statuses;
  private final Quotes quotes;
  private final CueIndex cues;
  private final Papers papers;
  private final JointVoices joint;
  private final List<FoundSituation> found;
  private final FoundClaims claims;
  private final Set<List<Integer>> done = new HashSet<>();

  ClaimMaker(
      List<Tree> trees, MentionIndex mentions, StatusReader statuses, Quotes quotes, CueIndex cues, Papers papers,
      List<FoundSituation> found, FoundClaims claims) {
    this.trees = trees;
    this.mentions = mentions;
    this.statuses = statuses;
    this.quotes = quotes;
    this.cues = cues;
    this.papers = papers;
    this.found = found;
    this.claims = claims;
    joint = new JointVoices(mentions);
    found.stream().filter(situation -> switch (situation.type()) {
      case "DataBreach", "Sanction", "Charge", "Arrest", "Expulsion", "Cyberattack", "PhysicalAttack" -> true;
      default -> false;
    }).forEach(situation -> done.add(List.of(situation.sentence(), situation.head())));
  }

  /** Whether a cue that governs no situation says something; {@code telling} are the cues that govern some. */
  boolean isClaim(int cue, Set<Integer> telling) {
    return !isPartOfWhatIsSaid(cue, telling) && !isExtortion(cues.get(cue));
  }

  /** Adds the claims of a cue, those of each status with the voices that make them together. */
  void addClaims(int index, Map<Status, List<Filler>> contents) {
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
    claimant.ifPresent(voices::remove);
    boolean first = true;
    for (Map.Entry<Status, List<Filler>> content : contents.entrySet()) {
      claims.add(index, claim(cue, claimant, content.getValue(), content.getKey(), first ? spans : List.of(), first));
      addBeside(index, voices, content.getValue(), content.getKey());
      first = false;
    }
    if (first && spans.isEmpty() && cue.status() == Status.DENIED) {
      Span denial = tree.sentence().span(cue.words().get(0), cue.words().get(cue.words().size() - 1));
      claims.add(index, claim(cue, claimant, List.of(new PropositionFiller(denial)), Status.DENIED, List.of(), true));
    }
    boolean bare = cue.source().isEmpty() && !Tree.isVerb(tree.token(cue.head())) && cue.saysNothing(trees)
        && (proposed(cue) == Status.FUTURE || proposed(cue) == Status.ASSERTED);
    boolean said = !bare && !(cue.quoted().isEmpty()
        && (cue.cue().weak() || isOnlySomebody(cue, spans) || isUnsaid(tree, cue.head()) || isCarried(cue)
            || isDone(tree, cue)));
    if (first && !spans.isEmpty() && said) {
      List<Filler> words = List.of(new PropositionFiller(Stretches.whole(spans)));
      claims.add(index, claim(cue, claimant, words, proposed(cue), spans, true));
      addBeside(index, voices, words, proposed(cue));
    }
  }

  /** Adds the same claim for those who make it together with the first voice. */
  private void addBeside(int index, Set<Integer> voices, List<Filler> content, Status status) {
    for (int other : voices) {
      Span words = mentions.get(other).span();
      claims.add(index, claim(cues.get(index), Optional.of(other), content, status, List.of(), false).saidBy(words));
    }
  }

  /** Adds what no voice says as the article's own. */
  void ownVoice(Map<Status, List<Filler>> contents) {
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

  /**
   * "Trump said he believes that …": what somebody says of thoughts and words is what that voice says, and no claim
   * beside it, unless it quotes, a situation is told through it, or an outlet behind it passes it on.
   */
  private boolean isPartOfWhatIsSaid(int index, Set<Integer> telling) {
    CueInstance cue = cues.get(index);
    boolean passesOn = telling.stream()
        .anyMatch(inner -> inner >= 0 && inner != index
            && cue.holds(cues.get(inner).sentence(), cues.get(inner).head()));
    return !passesOn && cue.quoted().isEmpty() && cues.over(cue.sentence(), cue.head(), index).stream()
        .anyMatch(outer -> cues.get(outer).source().isPresent() && !isCarried(cues.get(outer))
            && !(cue.source().isPresent() && cues.get(outer).head() > cue.head() && isOutlet(cues.get(outer)))
            && !cue.holds(cues.get(outer).sentence(), cues.get(outer).head()));
  }

  private boolean isOutlet(CueInstance cue) {
    return cue.source().flatMap(token -> mentions.typeAt(trees.get(cue.sentence()), token))
        .filter("MediaOutlet"::equals).isPresent();
  }

  /** "ont réclamé une rançon": the demand is the act, and nobody is told what will be. */
  private boolean isExtortion(CueInstance cue) {
    return found.stream().anyMatch(situation -> situation.type().equals("Ransomware")
        && situation.sentence() == cue.sentence() && situation.head() == cue.head());
  }

  /** "The soldier was admitted at the hospital": who something is done to is nothing that is said. */
  private boolean isOnlySomebody(CueInstance cue, List<Span> spans) {
    return cue.source().isEmpty() && cue.cue().accused().isEmpty() && cue.status() == Status.ASSERTED
        && spans.size() == 1 && mentions.in(cue.sentence()).stream().anyMatch(who -> who.span().equals(spans.get(0))
            && who.type().filter(type -> type.equals("Person") || type.equals("Group")).isPresent());
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
    return statuses.governors().carries(tree, cue.head())
        && cues.stream().anyMatch(inner -> inner.sentence() == cue.sentence()
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
        && statuses.governors().carries(tree, above.index())).isPresent();
    return mood || tree.isInfinitive(verb) && tree.child(verb, "aux").isEmpty() && !going;
  }

  private Status proposed(CueInstance cue) {
    return cue.source().isPresent() || cue.status() != Status.ASSERTED ? cue.status() : cue.cue().unsourced();
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
            ? Optional.of(String.join(" … ", cue.quoted().stream().map(quotes::text).toList()))
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
            .anyMatch(child -> statuses.words().isFirst(Tree.lemma(child)) && Tree.isRelation(child, "advmod")
                || statuses.words().isFirst(adverbial(tree, child, "fixed"))
                || isBesideVerb(tree, cue.head(), child)
                    && statuses.words().isFirst(adverbial(tree, child, "case", "det")));
  }

  /** « a le premier révélé », « révélé en premier »: no subject, which stands before the auxiliary. */
  private static boolean isBesideVerb(Tree tree, int verb, Token word) {
    return word.index() == verb + 2
        || word.index() == verb - 1 && tree.children(verb).stream().anyMatch(aux ->
            Tree.isRelation(aux, "aux") && aux.index() < word.index());
  }

  /** A word with those of its own that stand in such relations to it: "d'abord", « le premier », « en premier ». */
  private static String adverbial(Tree tree, Token head, String... relations) {
    SortedMap<Integer, String> words = new TreeMap<>(Map.of(head.index(), Tree.lower(head)));
    tree.children(head.index()).stream()
        .filter(part -> Arrays.stream(relations).anyMatch(relation -> Tree.isRelation(part, relation)))
        .forEach(part -> words.put(part.index(), Tree.lower(part)));
    return String.join(" ", words.values()).replace("' ", "'");
  }
}
