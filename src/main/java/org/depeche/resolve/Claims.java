package org.depeche.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.depeche.catalog.WordClass;
import org.depeche.model.Extraction;
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
import org.depeche.model.ResolvedArticle.Claim;
import org.depeche.model.ResolvedArticle.Proposition;
import org.depeche.model.Sentence;
import org.depeche.model.Span;
import org.depeche.model.Status;

/** Merges what one voice says twice, leaves out what is only pointed back to, and keeps chains of voices together. */
final class Claims {
  private final Extraction extraction;
  private final Entities entities;
  private final List<SituationMerger.Merged> situations;
  private final Map<Integer, Integer> situationOf = new TreeMap<>();
  private final Map<Integer, Draft> drafts = new TreeMap<>();
  private final Map<Wording, List<Draft>> byWords = new LinkedHashMap<>();
  private final Map<Span, String> propositions = new TreeMap<>();
  private final Set<Integer> open = new TreeSet<>();
  private final List<Claim> claims = new ArrayList<>();
  private final Map<String, List<String>> blamed = new LinkedHashMap<>();
  private final Map<String, List<String>> reports = new LinkedHashMap<>();

  Claims(Extraction extraction, Entities entities, List<SituationMerger.Merged> situations) {
    this.extraction = extraction;
    this.entities = entities;
    this.situations = situations;
    for (int i = 0; i < situations.size(); i++) {
      for (Extraction.FoundSituation member : situations.get(i).members()) {
        situationOf.put(member.id(), i);
      }
    }
    extraction.claims().forEach(claim -> draft(claim.id()));
    dropEchoes();
    dropWhatIsPassedOn();
    dropWhatOthersCarry();
    number();
  }

  /** In the order of the text, numbered. */
  List<Claim> all() {
    return List.copyOf(claims);
  }

  /** By claim, the situations that its words blame without naming them. */
  Map<String, List<String>> blamed() {
    return blamed;
  }

  /** By claim, the situations that it speaks of as of reports. */
  Map<String, List<String>> reports() {
    return reports;
  }

  /** What the claims say that no situation type fits, in the order of the text. */
  List<Proposition> propositions(Discourse discourse) {
    List<Proposition> found = new ArrayList<>();
    propositions.forEach((span, id) -> found.add(new Proposition(id, discourse.slice(span), span)));
    return found;
  }

  /** What a content is, before numbers are given: a merged situation, a draft or a proposition. */
  private sealed interface Part {}

  private record SituationPart(int merged) implements Part {}

  private record ClaimPart(Draft draft) implements Part {
    @Override
    public boolean equals(Object other) {
      return other instanceof ClaimPart part && part.draft == draft;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(draft);
    }
  }

  private record PropositionPart(Span span) implements Part {}

  /** What makes two claims one. */
  private record Wording(Optional<String> claimant, Status status, Set<Part> content) {}

  private static final class Draft {
    private final Optional<String> claimant;
    private final Set<Part> content = new LinkedHashSet<>();
    private final Status status;
    private Optional<String> addressee;
    private boolean firstReport;
    private final Set<Span> cue = new TreeSet<>();
    private final Set<Span> source = new TreeSet<>();
    private final Set<Span> contentSpans = new TreeSet<>();
    private final Set<Integer> sentences = new TreeSet<>();
    private Optional<String> quotation;
    private final Set<Integer> blamed = new TreeSet<>();
    private final Set<Integer> reports = new TreeSet<>();
    private final FoundClaim first;

    private Draft(FoundClaim first, Optional<String> claimant, Status status, Optional<String> addressee) {
      this.first = first;
      this.claimant = claimant;
      this.status = status;
      this.addressee = addressee;
      this.quotation = first.quotation();
    }

    private void add(FoundClaim claim) {
      firstReport |= claim.firstReport();
      cue.addAll(claim.cue());
      claim.source().ifPresent(source::add);
      contentSpans.addAll(claim.contentSpans());
      sentences.add(claim.sentence());
      quotation = quotation.or(claim::quotation);
    }

    private boolean hasSameAddressee(Draft other) {
      return addressee.isEmpty() || other.addressee.isEmpty() || addressee.equals(other.addressee);
    }

    private void absorb(Draft other) {
      addressee = addressee.or(() -> other.addressee);
      firstReport |= other.firstReport;
      cue.addAll(other.cue);
      source.addAll(other.source);
      contentSpans.addAll(other.contentSpans);
      sentences.addAll(other.sentences);
      blamed.addAll(other.blamed);
      if (content.equals(other.content)) {
        reports.retainAll(other.reports);
      }
      quotation = quotation.or(() -> other.quotation);
    }
  }

  /** The draft of a found claim, made after those of the claims that it holds; empty where nothing is left of it. */
  private Optional<Draft> draft(int id) {
    if (drafts.containsKey(id) || !open.add(id)) {
      return Optional.ofNullable(drafts.get(id));
    }
    FoundClaim found = extraction.claims().get(id);
    boolean own = found.claimant().isEmpty() && found.source().isEmpty();
    Optional<String> claimant = found.claimant().flatMap(entities::id);
    boolean nobody = !own && claimant.isEmpty() && found.claimant().filter(this::isInquiry).isEmpty();
    Status status = nobody ? unattributed(found.status()) : found.status();
    Draft draft = new Draft(found, claimant, status, found.addressee().flatMap(entities::id));
    draft.add(found);
    found.content().forEach(filler -> part(filler, found).ifPresent(draft.content::add));
    found.content().stream().filter(BlameFiller.class::isInstance)
        .forEach(blame -> draft.blamed.add(situationOf.get(((BlameFiller) blame).situation())));
    found.content().stream().filter(ReportFiller.class::isInstance)
        .forEach(report -> draft.reports.add(situationOf.get(((ReportFiller) report).situation())));
    if (draft.content.isEmpty()) {
      return Optional.empty();
    }
    if (status == Status.DENIED) {
      takeOwnWords(draft);
    }
    if (draft.content.size() > 1) {
      draft.content.removeIf(part -> part instanceof ClaimPart inner
          && (isOwn(draft, inner.draft) || draft.status == Status.FUTURE && isSameVoice(draft, inner.draft)));
    }
    Optional<Draft> repeated = repeated(draft);
    if (repeated.isPresent()) {
      repeated.get().absorb(draft);
      drafts.put(id, repeated.get());
      return repeated;
    }
    Wording wording = new Wording(claimant, status, Set.copyOf(draft.content));
    List<Draft> alike = byWords.computeIfAbsent(wording, key -> new ArrayList<>());
    Optional<Draft> same = alike.stream().filter(draft::hasSameAddressee).findFirst();
    same.ifPresent(other -> other.absorb(draft));
    if (same.isEmpty()) {
      alike.add(draft);
    }
    drafts.put(id, same.orElse(draft));
    return Optional.of(drafts.get(id));
  }

  /** "The embassy rejected what it called baseless speculation about the hack": it denies what its words are about. */
  private void takeOwnWords(Draft draft) {
    for (Part part : List.copyOf(draft.content)) {
      if (part instanceof ClaimPart words && draft.claimant.isPresent()
          && words.draft.claimant.equals(draft.claimant) && words.draft.first.sentence() == draft.first.sentence()
          && words.draft.status != Status.ASSERTED) {
        draft.content.remove(part);
        draft.content.addAll(words.draft.content);
        if (words.draft.status != Status.DENIED) {
          words.draft.content.clear();
          byWords.values().forEach(alike -> alike.remove(words.draft));
        }
      }
    }
  }

  /** The claim that a voice is said to say that it says ("X said …, X added"): one voice is told once. */
  private static Optional<Draft> repeated(Draft draft) {
    return draft.content.size() == 1 && draft.content.iterator().next() instanceof ClaimPart inner
            && isOwn(draft, inner.draft)
        ? Optional.of(inner.draft)
        : Optional.empty();
  }

  private static boolean isOwn(Draft outer, Draft inner) {
    return outer.status == Status.ASSERTED && isSameVoice(outer, inner);
  }

  private static boolean isSameVoice(Draft outer, Draft inner) {
    return outer.claimant.isPresent() && inner.claimant.equals(outer.claimant) && inner.hasSameAddressee(outer);
  }

  /** "The investigation determined that …": what an inquiry of nobody named finds, the article asserts. */
  private boolean isInquiry(int mention) {
    Mention voice = extraction.mentions().get(mention);
    return WordClass.INQUIRY.holds(
        extraction.annotated().sentences().get(voice.sentence()).token(voice.head()).lemma().toLowerCase(Locale.ROOT));
  }

  /** Somebody says so, but it is not known who: the article itself does not assert it. */
  private static Status unattributed(Status status) {
    return status == Status.ASSERTED ? Status.ALLEGED : status;
  }

  private Optional<Part> part(Filler filler, FoundClaim claimed) {
    if (filler instanceof SituationFiller situation) {
      int merged = situationOf.get(situation.situation());
      boolean pointsBack = situations.get(merged).pointsBack(situation.situation())
          && (claimed.claimant().isEmpty() && !isSuspicion(situation.situation(), claimed)
              || isBackground(situation.situation(), claimed));
      return pointsBack ? Optional.empty() : Optional.of(new SituationPart(merged));
    }
    if (filler instanceof ClaimFiller claim) {
      return draft(claim.claim()).map(ClaimPart::new);
    }
    if (filler instanceof PropositionFiller proposition) {
      return Optional.of(new PropositionPart(proposition.span()));
    }
    if (filler instanceof BlameFiller blame) {
      return Optional.of(new PropositionPart(blame.span()));
    }
    if (filler instanceof MentionFiller || filler instanceof ReportFiller) {
      return Optional.empty();
    }
    throw new IllegalStateException("not a filler: " + filler);
  }

  /** « X est soupçonné d'être derrière ce vol »: that a known act is laid to somebody is told of it anew. */
  private boolean isSuspicion(int situation, FoundClaim claimed) {
    return claimed.status() == Status.ALLEGED && extraction.situations().get(situation).roles().stream()
        .anyMatch(role -> role.role().equals("actor"));
  }

  /** "… said that he had raised the hack": what a voice only mentions in a clause about something else. */
  private boolean isBackground(int situation, FoundClaim claimed) {
    FoundSituation found = extraction.situations().get(situation);
    boolean plain = claimed.status() == Status.ASSERTED && found.head() > 0 && found.roles().isEmpty();
    if (!plain || found.sentence() != claimed.sentence()) {
      return false;
    }
    Sentence sentence = extraction.annotated().sentences().get(found.sentence());
    boolean clause = sentence.tokens().stream()
        .filter(token -> token.upos().equals("VERB"))
        .anyMatch(token -> claimed.contentSpans().stream().anyMatch(span -> span.covers(token.span())));
    return clause && switch (sentence.token(found.head()).universalRelation()) {
      case "nmod", "obl", "appos" -> true;
      default -> false;
    };
  }

  /** A voice that comes through another is not told by itself again around that one. */
  private void dropEchoes() {
    for (Draft outer : new LinkedHashSet<>(drafts.values())) {
      outer.content.removeIf(part -> part instanceof ClaimPart inner && outer.claimant.isPresent()
          && !inner.draft.claimant.equals(outer.claimant)
          && isVoicedBy(inner.draft, outer.claimant, new LinkedHashSet<>()));
    }
    drafts.values().removeIf(draft -> draft.content.isEmpty());
  }

  private static boolean isVoicedBy(Draft draft, Optional<String> claimant, Set<Draft> seen) {
    return seen.add(draft) && (draft.claimant.equals(claimant) || draft.content.stream()
        .anyMatch(part -> part instanceof ClaimPart inner && isVoicedBy(inner.draft, claimant, seen)));
  }

  /** "selon un juge, cité par Le Monde": what a voice only passes on is not its own word too. */
  private void dropWhatIsPassedOn() {
    List<Draft> passing = drafts.values().stream()
        .filter(draft -> draft.content.stream().anyMatch(part -> part instanceof ClaimPart)).toList();
    for (Draft draft : drafts.values()) {
      draft.content.removeIf(part -> part instanceof PropositionPart said && passing.stream()
          .anyMatch(other -> other != draft && other.claimant.equals(draft.claimant) && passesOn(other, said.span())));
    }
    drafts.values().removeIf(draft -> draft.content.isEmpty());
  }

  private static boolean passesOn(Draft draft, Span said) {
    return draft.content.stream().anyMatch(part -> part instanceof ClaimPart inner
        && inner.draft.contentSpans.stream().anyMatch(span -> span.covers(said)));
  }

  /** The article's own voice says nothing in a sentence where a source says it. */
  private void dropWhatOthersCarry() {
    Map<Part, List<Draft>> carriers = new LinkedHashMap<>();
    for (Draft draft : drafts.values()) {
      if (draft.first.claimant().isPresent()) {
        draft.content.forEach(part -> carriers.computeIfAbsent(part, key -> new ArrayList<>()).add(draft));
      }
    }
    for (Draft own : drafts.values()) {
      if (own.first.claimant().isEmpty()) {
        own.content.removeIf(part -> carriers.getOrDefault(part, List.of()).stream()
            .anyMatch(other -> other.sentences.containsAll(own.sentences)));
      }
    }
    drafts.values().removeIf(draft -> draft.content.isEmpty());
    for (Draft draft : drafts.values()) {
      draft.content.removeIf(part -> part instanceof ClaimPart inner && inner.draft.content.isEmpty());
    }
    drafts.values().removeIf(draft -> draft.content.isEmpty());
  }

  private void number() {
    List<Draft> ordered = new ArrayList<>(new LinkedHashSet<>(drafts.values()));
    ordered.sort(Comparator.comparing((Draft draft) -> draft.first.sentence())
        .thenComparing(draft -> draft.cue.isEmpty() ? Integer.MAX_VALUE : draft.cue.iterator().next().start())
        .thenComparing(draft -> draft.first.id()));
    Map<Draft, String> ids = new LinkedHashMap<>();
    ordered.forEach(draft -> ids.put(draft, "claim-" + (ids.size() + 1)));
    ordered.stream().flatMap(draft -> draft.content.stream()).forEach(part -> {
      if (part instanceof PropositionPart proposition) {
        propositions.put(proposition.span(), "");
      }
    });
    int next = 1;
    for (Map.Entry<Span, String> proposition : propositions.entrySet()) {
      proposition.setValue("proposition-" + next++);
    }
    ordered.forEach(draft -> {
      claims.add(claim(draft, ids));
      draft.blamed.forEach(
          act -> blamed.computeIfAbsent(ids.get(draft), id -> new ArrayList<>()).add(situationId(act)));
      draft.reports.forEach(
          act -> reports.computeIfAbsent(ids.get(draft), id -> new ArrayList<>()).add(situationId(act)));
    });
  }

  private Claim claim(Draft draft, Map<Draft, String> ids) {
    List<Span> evidence = draft.sentences.stream()
        .map(sentence -> extraction.annotated().sentences().get(sentence).span())
        .toList();
    return new Claim(
        ids.get(draft),
        draft.claimant,
        draft.content.stream().map(part -> id(part, ids)).filter(Objects::nonNull).toList(),
        draft.status,
        draft.addressee,
        draft.firstReport,
        List.copyOf(draft.cue),
        List.copyOf(draft.source),
        List.copyOf(draft.contentSpans),
        evidence,
        draft.quotation,
        List.of(draft.first.rule()));
  }

  private String id(Part part, Map<Draft, String> ids) {
    if (part instanceof SituationPart situation) {
      return situationId(situation.merged());
    }
    if (part instanceof ClaimPart claim) {
      return ids.get(claim.draft());
    }
    return propositions.get(((PropositionPart) part).span());
  }

  /** The id of a merged situation by its place in the text. */
  static String situationId(int place) {
    return "situation-" + (place + 1);
  }
}
