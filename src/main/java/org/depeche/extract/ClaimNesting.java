package org.depeche.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.depeche.catalog.WordClass;
import org.depeche.model.Extraction.ClaimFiller;
import org.depeche.model.Extraction.Filler;
import org.depeche.model.Extraction.FoundClaim;
import org.depeche.model.Extraction.PropositionFiller;
import org.depeche.model.Extraction.SituationFiller;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.Status;
import org.depeche.model.Token;

/** Puts the claims of cues into what those say who report them, so that chains of voices come about. */
final class ClaimNesting {
  private final List<Tree> trees;
  private final MentionIndex mentions;
  private final CueIndex cues;
  private final FoundClaims claims;

  ClaimNesting(List<Tree> trees, MentionIndex mentions, CueIndex cues, FoundClaims claims) {
    this.trees = trees;
    this.mentions = mentions;
    this.cues = cues;
    this.claims = claims;
  }

  /** Puts each cue's claims into the content of the voice that reports them. */
  void nest() {
    for (int c = 0; c < cues.size(); c++) {
      List<Integer> inner = claims.of(c);
      if (inner.isEmpty() || cues.get(c).source().isEmpty()) {
        continue;
      }
      CueInstance cue = cues.get(c);
      List<Integer> top = relay(c, inner);
      for (int outer : cues.over(cue.sentence(), cue.head(), c)) {
        boolean encloses = !cue.holds(cues.get(outer).sentence(), cues.get(outer).head());
        boolean same = cues.get(outer).sentence() == cue.sentence() && cues.get(outer).source().equals(cue.source());
        boolean tells = cues.get(outer).source().isPresent() && !cues.get(outer).presupposes();
        if (tells && encloses && !same && !claims.of(outer).isEmpty() && !isOfOneClaimed(cue, cues.get(outer))) {
          boolean aside = isAside(cue, cues.get(outer));
          telling(outer).forEach(claim -> contain(claim, top, aside));
          break;
        }
      }
    }
  }

  /** « a revendiqué le piratage de la banque, qui a précisé que »: what the victim says, the claimer does not tell. */
  private boolean isOfOneClaimed(CueInstance inner, CueInstance outer) {
    Tree tree = trees.get(inner.sentence());
    Token verb = tree.token(inner.head());
    return inner.sentence() == outer.sentence() && outer.cue().accused().filter("source"::equals).isPresent()
        && outer.status() == Status.ASSERTED && verb.relation().equals("acl:relcl")
        && tree.child(inner.head(), "nsubj")
            .filter(who -> WordClass.SUBJECT_RELATIVE.holds(Tree.lower(who)) && tree.isComma(who.index() - 1))
            .isPresent();
  }

  /** The claims of a cue that pass on what others say, one of each voice that tells them together. */
  private List<Integer> telling(int cue) {
    return claims.of(cue).stream().collect(Collectors.groupingBy(
            id -> claims.get(id).claimant(), LinkedHashMap::new, Collectors.toList()))
        .values().stream().map(own -> telling(cue, own)).toList();
  }

  /** A voice's claim that has the cue's own status: what it negates or leaves open beside is not what others say. */
  private int telling(int cue, List<Integer> own) {
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
    claims.add(cue, claim);
    return claim.id();
  }

  /** A media outlet that was told passes the claim on: it is a voice of its own, outside the one that told it. */
  private List<Integer> relay(int index, List<Integer> inner) {
    CueInstance cue = cues.get(index);
    Tree tree = trees.get(cue.sentence());
    Optional<Mention> outlet = cue.addressee().flatMap(token -> mentions.at(tree, token))
        .filter(mention -> cue.manner() == CueInstance.Manner.RELAYS || passesOn(mention));
    if (outlet.isEmpty()) {
      return inner;
    }
    List<Filler> content = new ArrayList<>();
    inner.forEach(id -> content.add(new ClaimFiller(id)));
    FoundClaim claim =
        new FoundClaim(
            claims.size(), cue.sentence(), Optional.of(outlet.get().id()), content, Status.ASSERTED, Optional.empty(),
            false, List.of(), Optional.of(outlet.get().span()), List.of(), Optional.empty(), cue.cue().id());
    claims.add(claim);
    return List.of(claim.id());
  }

  /** A company with a name that officials tell something is one that publishes. */
  private static boolean passesOn(Mention told) {
    String type = told.type().orElse("");
    return type.equals("MediaOutlet") || type.equals("Organization") && told.kind() == MentionKind.NAME;
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
        && IntStream.rangeClosed(outer.head() + 1, inner.head() - 1).noneMatch(i -> tree.token(i).upos().equals("VERB")
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
            claim.firstReport(), claim.cue(), claim.source(), claim.contentSpans(), claim.quotation(), claim.rule()));
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
}
