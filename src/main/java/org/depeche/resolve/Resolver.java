package org.depeche.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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
import java.util.function.Function;
import java.util.function.Predicate;
import org.depeche.catalog.CoreferenceRules;
import org.depeche.catalog.Gazetteer;
import org.depeche.catalog.GazetteerEntry;
import org.depeche.catalog.LearnedModels;
import org.depeche.catalog.Terms;
import org.depeche.catalog.TimeRules;
import org.depeche.catalog.WordClass;
import org.depeche.model.Article;
import org.depeche.model.Extraction;
import org.depeche.model.Extraction.Filler;
import org.depeche.model.Extraction.FoundClaim;
import org.depeche.model.Extraction.FoundRelation;
import org.depeche.model.Extraction.FoundRole;
import org.depeche.model.Extraction.FoundSituation;
import org.depeche.model.Extraction.MentionFiller;
import org.depeche.model.Extraction.SituationFiller;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.ResolvedArticle.Entity;
import org.depeche.model.ResolvedArticle.Position;
import org.depeche.model.ResolvedArticle.Relation;
import org.depeche.model.ResolvedArticle.Role;
import org.depeche.model.ResolvedArticle.Situation;
import org.depeche.model.Sentence;
import org.depeche.model.Span;
import org.depeche.model.Status;
import org.depeche.model.Token;

/** Makes one graph's worth of entities, situations and claims of what the rules found mention by mention. */
public final class Resolver {
  private static final Set<String> OBSERVERS = Set.of("ngo", "security");

  private static final String ACCOUNT_OF = "accountOf";
  private static final Set<String> MEMBERED =
      Set.of("Person", "Group", "ThreatActor", "MediaOutlet", "GovernmentBody", "Organization", "Country");
  private static final String HOLDS_POSITION = "holdsPosition";
  private static final String PART_OF = "partOf";
  private static final String TARGET = "target";

  private final Function<String, CoreferenceRules> coreferenceRules;
  private final Function<String, TimeRules> timeRules;
  private final Function<String, Dates> dates;
  private final Terms terms;
  private final Gazetteer gazetteer;
  private final boolean coreference;
  private final Models models;

  /** Reads {@code lang/<code>/} on the class path, once for each language, and the ontology. */
  public Resolver() {
    this(Terms.load());
  }

  public Resolver(Terms terms) {
    this(terms, Gazetteer.load());
  }

  public Resolver(Terms terms, Gazetteer gazetteer) {
    this(terms, gazetteer, once(CoreferenceRules::of), once(TimeRules::of));
  }

  /** Takes the rules of a language, by its code, from elsewhere. */
  public Resolver(
      Terms terms,
      Gazetteer gazetteer,
      Function<String, CoreferenceRules> coreferenceRules,
      Function<String, TimeRules> timeRules) {
    this(terms, gazetteer, coreferenceRules, timeRules, true, Models.of(LearnedModels.NONE, terms));
  }

  private Resolver(
      Terms terms,
      Gazetteer gazetteer,
      Function<String, CoreferenceRules> coreferenceRules,
      Function<String, TimeRules> timeRules,
      boolean coreference,
      Models models) {
    this.terms = Objects.requireNonNull(terms);
    this.gazetteer = Objects.requireNonNull(gazetteer);
    this.coreferenceRules = Objects.requireNonNull(coreferenceRules);
    this.timeRules = Objects.requireNonNull(timeRules);
    dates = once(language -> new Dates(timeRules.apply(language)));
    this.coreference = coreference;
    this.models = models;
  }

  /** One that takes only equal names for the same thing, for a comparison. */
  public Resolver withoutCoreference() {
    return new Resolver(terms, gazetteer, coreferenceRules, timeRules, false, models);
  }

  /**
   * One that tells by models which words tell the same and, after all rules, leaves out situations and entities and
   * takes up others, completes roles and relations, and doubts what is asserted; in languages with examples they may
   * also judge.
   */
  public Resolver with(LearnedModels learned) {
    return new Resolver(terms, gazetteer, coreferenceRules, timeRules, coreference, Models.of(learned, terms));
  }

  private static <T> Function<String, T> once(Function<String, T> read) {
    Map<String, T> known = new TreeMap<>();
    return language -> {
      synchronized (known) {
        return known.computeIfAbsent(language, read);
      }
    };
  }

  /** A pure function of what was found and the language's rules; ids count in the order of the text. */
  public ResolvedArticle resolve(Extraction found) {
    Told told = kept(found);
    ResolvedArticle judged = doubted(told, found);
    ResolvedArticle typed = models.entities()
        .map(model -> model.judge(judged, entities(judged, told)))
        .orElse(judged);
    return Idle.without(typed, told.unnamed());
  }

  /** What entities may take part in the situations of an article, as a model sees it. */
  public List<RoleCandidate> candidates(Extraction found) {
    Told told = kept(found);
    RoleFeatures features = told.roles();
    return told.article().situations().stream()
        .flatMap(situation -> features.read(situation).entrySet().stream()
            .map(entity -> new RoleCandidate(situation.id(), entity.getKey(), entity.getValue())))
        .toList();
  }

  /** What the situations of an article may be about, as a model sees it. */
  public List<TopicCandidate> topicCandidates(Extraction found) {
    Told told = kept(found);
    TopicFeatures features = topics(told);
    return told.article().situations().stream().flatMap(situation -> features.read(situation.id()).stream()).toList();
  }

  /** Which words may tell a situation that was told before, as a model sees them. */
  public List<SamenessCandidate> samenessCandidates(Extraction found) {
    Reading reading = reading(found);
    return sameness(reading, told(reading, reading.merged())).read().toList();
  }

  private TopicFeatures topics(Told told) {
    Predicate<String> topical = type -> terms.allows(type, TopicModel.TOPIC) && !isCyber(type);
    return new TopicFeatures(told.article(), told.extraction(), told.members(), topical, this::isCyber);
  }

  /** What entities of an article may be related, as a model sees them. */
  public List<RelationCandidate> relationCandidates(Extraction found) {
    return relationCandidates(kept(found), found);
  }

  /** What the claims of an article tell, as a model sees it. */
  public List<StatusCandidate> statusCandidates(Extraction found) {
    return kept(found).statuses();
  }

  /** The situations of an article, as a model sees them; those that it would leave out too. */
  public List<SituationCandidate> situationCandidates(Extraction found) {
    Told told = told(found);
    SituationFeatures features = told.situations();
    return told.article().situations().stream()
        .map(situation -> new SituationCandidate(situation.id(), features.read(situation))).toList();
  }

  /** The entities of an article, as a model sees them. */
  public List<EntityCandidate> entityCandidates(Extraction found) {
    Told told = kept(found);
    ResolvedArticle doubted = doubted(told, found);
    EntityFeatures features = entities(doubted, told);
    return doubted.entities().stream().filter(entity -> told.mentions().containsKey(entity.id()))
        .map(entity -> new EntityCandidate(entity, features.read(entity))).toList();
  }

  /** What is mentioned and is no entity by the rules, as a model sees it. */
  public List<EntityCandidate> passedOver(Extraction found) {
    Told told = judged(found);
    EntityFeatures features = entities(told.article(), told);
    return told.passedOver().stream().map(entity -> new EntityCandidate(entity, features.read(entity))).toList();
  }

  private EntityFeatures entities(ResolvedArticle article, Told told) {
    return new EntityFeatures(article, told.extraction(), told.mentions(), gazetteer);
  }

  private ResolvedArticle doubted(Told told, Extraction found) {
    ResolvedArticle filled =
        models.roles().map(model -> model.complete(told.article(), told.roles())).orElse(told.article());
    ResolvedArticle cast = models.topics().map(model -> model.judge(filled, topics(told)::read)).orElse(filled);
    ResolvedArticle related =
        models.relations().map(model -> model.complete(cast, relationCandidates(told, found))).orElse(cast);
    return models.statuses().map(model -> model.judge(related, told.statuses())).orElse(related);
  }

  private List<RelationCandidate> relationCandidates(Told told, Extraction found) {
    return new RelationFeatures(told.article(), found, terms).read();
  }

  /**
   * What the rules tell.
   *
   * @param members what was found of each situation, by its id
   * @param unnamed entities that are only described
   */
  private record Told(
      ResolvedArticle article, Extraction extraction, Map<String, List<FoundSituation>> members, Set<String> unnamed,
      Map<String, List<Mention>> mentions, Predicate<String> cyber, ActFeatures words, List<Entity> passedOver) {
    Told with(ResolvedArticle other, Set<String> described, Map<String, List<Mention>> places) {
      return new Told(other, extraction, members, described, places, cyber, words, passedOver);
    }

    RoleFeatures roles() {
      return new RoleFeatures(article, extraction, members, cyber);
    }

    List<StatusCandidate> statuses() {
      return new StatusFeatures(article, extraction, members, words).read();
    }

    SituationFeatures situations() {
      return new SituationFeatures(article, extraction, members, unnamed, words);
    }
  }

  private Told kept(Extraction found) {
    Told told = judged(found);
    return models.passedOver().map(model -> {
      PassedOverModel.Taken taken =
          model.takeUp(told.article(), told.passedOver(), entities(told.article(), told)::read);
      Set<String> unnamed = new TreeSet<>(told.unnamed());
      Map<String, List<Mention>> mentions = new TreeMap<>(told.mentions());
      taken.ids().forEach((id, now) -> {
        mentions.put(now, told.mentions().get(id));
        if (unnamed.remove(id)) {
          unnamed.add(now);
        }
      });
      return told.with(taken.article(), unnamed, mentions);
    }).orElse(told);
  }

  private Told judged(Extraction found) {
    Told told = told(found);
    return models.situations()
        .map(model -> told.with(model.judge(told.article(), told.situations()), told.unnamed(), told.mentions()))
        .orElse(told);
  }

  /** What is found of an article, with what is known before it is told as one. */
  private record Reading(
      Extraction extraction, Chain[] chains, CoreferenceRules rules, Discourse discourse,
      List<Optional<Span>> timeSpans, List<Optional<String>> times, List<SituationMerger.Merged> merged) {}

  private Reading reading(Extraction found) {
    Article article = found.annotated().article();
    CoreferenceRules rules = coreferenceRules.apply(article.language());
    Discourse first = new Discourse(found, rules, gazetteer);
    Chain[] chains = coreference ? Coreference.chains(first) : Coreference.equalNames(first);
    Extraction extraction = coreference ? Pairs.spread(first, chains) : found;
    Discourse discourse = new Discourse(extraction, rules, gazetteer);
    Dates dates = this.dates.apply(article.language());
    List<Optional<Span>> timeSpans = new TimeAttacher(extraction, dates, discourse.text()).attach();
    List<Optional<String>> times = times(extraction, discourse, timeSpans, dates);
    List<SituationMerger.Merged> merged = merge(extraction, chains, times);
    if (coreference && Coreference.uniteActors(merged, chains)) {
      merged = merge(extraction, chains, times);
    }
    return new Reading(extraction, chains, rules, discourse, timeSpans, times, merged);
  }

  private Told told(Extraction found) {
    Reading reading = reading(found);
    Told ruled = told(reading, reading.merged());
    String language = found.annotated().article().language();
    boolean disputed = !SituationModel.denied(ruled.article()).isEmpty();
    return models.sameness().filter(model -> coreference && model.judges(language))
        .map(model -> model.same(sameness(reading, ruled).open()))
        .map(same -> SituationMerger.regrouped(
            reading.extraction(), reading.chains(), owners(reading.extraction(), reading.chains()), reading.times(),
            this::isCyber, reading.merged(), same, disputed))
        .filter(regrouped -> !regrouped.equals(reading.merged()))
        .map(regrouped -> told(reading, regrouped))
        .orElse(ruled);
  }

  private SamenessFeatures sameness(Reading reading, Told ruled) {
    return new SamenessFeatures(
        reading.extraction(), reading.chains(), reading.times(), this::isCyber, reading.merged(), ruled.article());
  }

  private Told told(Reading reading, List<SituationMerger.Merged> merged) {
    Extraction extraction = reading.extraction();
    Article article = extraction.annotated().article();
    Inferences inferences = new Inferences(owners(extraction, reading.chains()), merged, this::isCyber);
    Entities entities =
        new Entities(reading.discourse(), reading.chains(), new Identity(reading.rules()), gazetteer);
    Claims claims = new Claims(extraction, entities, merged);
    ResolvedArticle resolved = Context.complete(new ResolvedArticle(
        article,
        extraction.annotated().sentences().stream().map(Sentence::span).toList(),
        entities.publisher(),
        entities.all(),
        situations(
            extraction, reading.discourse(), entities, merged, inferences, reading.timeSpans(), reading.times()),
        claims.propositions(reading.discourse()),
        claims.all(),
        relations(extraction, entities),
        positions(extraction, entities)), terms, passing(reading.discourse(), reading.chains(), entities),
        id -> gazetteer.entry(id).flatMap(GazetteerEntry::kind).filter(OBSERVERS::contains).isPresent());
    ResolvedArticle spread = Denials.spread(
        Prospects.of(resolved), claims.blamed(), claims.reports(), terms,
        id -> gazetteer.entry(id).flatMap(GazetteerEntry::country));
    Map<String, List<FoundSituation>> members = new TreeMap<>();
    for (int i = 0; i < merged.size(); i++) {
      members.put(Claims.situationId(i), merged.get(i).members());
    }
    Set<String> unnamed = new TreeSet<>();
    extraction.mentions().stream().map(Mention::id).filter(mention -> !entities.isNamed(mention))
        .forEach(mention -> entities.id(mention).or(() -> entities.passedOver(mention)).ifPresent(unnamed::add));
    Map<String, List<Mention>> mentions = new TreeMap<>();
    extraction.mentions().forEach(mention -> entities.id(mention.id()).or(() -> entities.passedOver(mention.id()))
        .ifPresent(id -> mentions.computeIfAbsent(id, key -> new ArrayList<>()).add(mention)));
    return new Told(
        spread, extraction, members, unnamed, mentions, this::isCyber,
        new ActFeatures(extraction.annotated().sentences(), article.language()), entities.passedOver());
  }

  private List<SituationMerger.Merged> merge(Extraction extraction, Chain[] chains, List<Optional<String>> times) {
    return SituationMerger.merge(extraction, chains, owners(extraction, chains), times, this::isCyber);
  }

  private static Set<String> passing(Discourse discourse, Chain[] chains, Entities entities) {
    Set<String> passing = new TreeSet<>();
    discourse.mentions().stream()
        .filter(mention -> mention.kind() == MentionKind.NOMINAL && !mention.definite())
        .filter(mention -> chains[mention.id()] != null && chains[mention.id()].mentions().size() == 1)
        .forEach(mention -> entities.id(mention.id()).ifPresent(passing::add));
    return passing;
  }

  private boolean isCyber(String type) {
    return terms.isA(type, "CyberSituation");
  }

  private static Map<Chain, Set<Chain>> owners(Extraction extraction, Chain[] chains) {
    Map<Chain, Set<Chain>> owners = new LinkedHashMap<>();
    for (FoundRelation relation : extraction.relations()) {
      Chain owned = chains[relation.subject()];
      Optional<Chain> owner = relation.object().map(mention -> chains[mention]);
      if (relation.kind().equals(ACCOUNT_OF) && owned != null && owner.isPresent()) {
        owners.computeIfAbsent(owned, key -> new LinkedHashSet<>()).add(owner.get());
      }
    }
    return owners;
  }

  /** The time of each found situation; read in the order of the text, for "the next day". */
  private static List<Optional<String>> times(
      Extraction extraction, Discourse discourse, List<Optional<Span>> spans, Dates dates) {
    Set<Integer> future = future(extraction);
    Map<Span, List<Integer>> bySpan = new TreeMap<>();
    for (int id = 0; id < spans.size(); id++) {
      int situation = id;
      spans.get(id).ifPresent(span -> bySpan.computeIfAbsent(span, key -> new ArrayList<>()).add(situation));
    }
    List<Optional<String>> times = new ArrayList<>(Collections.nCopies(spans.size(), Optional.empty()));
    Optional<String> told = Optional.empty();
    for (Map.Entry<Span, List<Integer>> entry : bySpan.entrySet()) {
      boolean coming = entry.getValue().stream().anyMatch(future::contains);
      boolean past = !coming && entry.getValue().stream().map(extraction.situations()::get)
          .allMatch(act -> isPast(extraction.annotated().sentences().get(act.sentence()), act.head()));
      Dates.Setting setting = new Dates.Setting(extraction.annotated().article().published(), told, coming, past);
      Optional<String> time = dates.resolve(discourse.slice(entry.getKey()), setting);
      entry.getValue().forEach(situation -> times.set(situation, time));
      told = time.isPresent() ? time : told;
    }
    return times;
  }

  /**
   * "was hacked in May", "the files stolen in June", « s'est rendu en juin »: whether the verb of an act, or the one
   * over its noun, is past.
   */
  private static boolean isPast(Sentence sentence, int head) {
    Token verb = sentence.token(head);
    for (int steps = 0; !verb.upos().equals("VERB") && verb.head() > 0 && steps < sentence.tokens().size(); steps++) {
      verb = sentence.token(verb.head());
    }
    List<Token> children = sentence.children(verb.index());
    List<Token> helpers = children.stream().filter(child -> child.relation().startsWith("aux")).toList();
    boolean reflexive = children.stream().anyMatch(child -> child.lemma().equals("se"));
    return verb.has("Tense", "Past") && (helpers.isEmpty() || reflexive
        || helpers.stream().anyMatch(Resolver::isPastHelper))
        && helpers.stream().noneMatch(helper -> helper.has("Tense", "Fut"));
  }

  /** "was", "avait", "a volé", "d'avoir volé": a helper that makes what its verb tells past. */
  private static boolean isPastHelper(Token helper) {
    String lemma = helper.lemma().toLowerCase(Locale.ROOT);
    boolean having = WordClass.HAVE.holds(lemma) && !WordClass.BE.holds(lemma);
    return helper.has("Tense", "Past") || helper.has("Tense", "Imp") || having;
  }

  private static Set<Integer> future(Extraction extraction) {
    Set<Integer> future = new TreeSet<>();
    for (FoundClaim claim : extraction.claims()) {
      for (Filler filler : claim.content()) {
        if (claim.status() == Status.FUTURE && filler instanceof SituationFiller situation) {
          future.add(situation.situation());
        }
      }
    }
    return future;
  }

  private static List<Situation> situations(
      Extraction extraction,
      Discourse discourse,
      Entities entities,
      List<SituationMerger.Merged> merged,
      Inferences inferences,
      List<Optional<Span>> timeSpans,
      List<Optional<String>> times) {
    Map<Integer, String> ids = new TreeMap<>();
    for (int i = 0; i < merged.size(); i++) {
      for (FoundSituation member : merged.get(i).members()) {
        ids.put(member.id(), Claims.situationId(i));
      }
    }
    List<Situation> found = new ArrayList<>();
    for (int i = 0; i < merged.size(); i++) {
      Situation told = situation(
          Claims.situationId(i), merged.get(i), extraction, discourse, entities, ids, timeSpans, times);
      found.add(withInferred(told, inferences, i, entities));
    }
    return found;
  }

  private static Situation withInferred(Situation told, Inferences inferences, int place, Entities entities) {
    Set<Role> roles = new LinkedHashSet<>(told.roles());
    boolean guessed = told.roles().stream().anyMatch(role -> role.guessed() && role.role().equals(TARGET));
    for (Chain victim : inferences.victims(place)) {
      entities.id(victim.first()).ifPresent(id -> roles.add(new Role("victim", id, guessed)));
    }
    return new Situation(
        told.id(), told.type(), List.copyOf(roles), told.partOf(), told.time(), told.timeText(), told.triggers(),
        told.evidence(), told.confidence(), told.rules());
  }

  private static Situation situation(
      String id,
      SituationMerger.Merged merged,
      Extraction extraction,
      Discourse discourse,
      Entities entities,
      Map<Integer, String> ids,
      List<Optional<Span>> timeSpans,
      List<Optional<String>> times) {
    Set<Role> roles = new LinkedHashSet<>();
    Set<Span> triggers = new TreeSet<>();
    Set<Span> evidence = new TreeSet<>();
    Set<String> rules = new LinkedHashSet<>();
    Optional<String> partOf = Optional.empty();
    double confidence = 0;
    for (FoundSituation member : merged.members()) {
      triggers.add(member.trigger());
      evidence.add(extraction.annotated().sentences().get(member.sentence()).span());
      rules.add(member.rule());
      confidence = Math.max(confidence, member.confidence());
      for (FoundRole role : member.roles()) {
        Optional<String> filler = filler(role.filler(), entities, ids).filter(other -> !other.equals(id));
        if (role.role().equals(PART_OF)) {
          partOf = partOf.isPresent() ? partOf : filler;
        } else {
          boolean guessed = merged.isGuessed(member.id()) && role.filler() instanceof MentionFiller;
          filler.ifPresent(value -> add(new Role(role.role(), value, guessed), roles));
        }
      }
    }
    if (merged.isByModel()) {
      rules.add(SamenessModel.RULE);
    }
    Optional<FoundSituation> timed = timed(merged, timeSpans, times);
    return new Situation(
        id,
        merged.type(),
        List.copyOf(roles),
        partOf,
        timed.flatMap(member -> times.get(member.id())),
        timed.flatMap(member -> timeSpans.get(member.id())).map(discourse::slice),
        List.copyOf(triggers),
        List.copyOf(evidence),
        confidence,
        List.copyOf(rules));
  }

  /** What is told is no guess, whether it stands before or behind. */
  private static void add(Role role, Set<Role> roles) {
    Role told = new Role(role.role(), role.filler());
    if (!role.guessed()) {
      roles.remove(new Role(role.role(), role.filler(), true));
    }
    if (!role.guessed() || !roles.contains(told)) {
      roles.add(role);
    }
  }

  /** The member whose time is told the most precisely, or at all. */
  private static Optional<FoundSituation> timed(
      SituationMerger.Merged merged, List<Optional<Span>> timeSpans, List<Optional<String>> times) {
    Optional<FoundSituation> best = Optional.empty();
    for (FoundSituation member : merged.members()) {
      int length = times.get(member.id()).map(String::length).orElse(0);
      int other = best.map(of -> times.get(of.id()).map(String::length).orElse(0)).orElse(-1);
      if (timeSpans.get(member.id()).isPresent() && length > other) {
        best = Optional.of(member);
      }
    }
    return best;
  }

  private static Optional<String> filler(Filler filler, Entities entities, Map<Integer, String> situations) {
    if (filler instanceof MentionFiller mention) {
      return entities.id(mention.mention());
    }
    return filler instanceof SituationFiller situation
        ? Optional.ofNullable(situations.get(situation.situation()))
        : Optional.empty();
  }

  private static List<Relation> relations(Extraction extraction, Entities entities) {
    Set<Relation> relations = new LinkedHashSet<>();
    for (FoundRelation relation : extraction.relations()) {
      Optional<String> subject = entities.id(relation.subject());
      Optional<String> object = relation.object().flatMap(entities::id);
      boolean between = subject.isPresent() && object.isPresent() && !subject.equals(object);
      boolean vague = relation.rule().endsWith(".possessor")
          && relation.object().flatMap(entities::type).filter(MEMBERED::contains).isEmpty();
      if (between && !vague && !relation.kind().equals(HOLDS_POSITION)) {
        relations.add(new Relation(relation.kind(), subject.get(), object.get()));
      }
    }
    return List.copyOf(relations);
  }

  /** One for each holder and title; where the body is said once, it is the body. */
  private static List<Position> positions(Extraction extraction, Entities entities) {
    Map<String, Position> positions = new LinkedHashMap<>();
    for (FoundRelation relation : extraction.relations()) {
      Optional<String> holder = entities.id(relation.subject());
      boolean titled = relation.kind().equals(HOLDS_POSITION) && holder.isPresent() && relation.title().isPresent();
      if (titled && !relation.isBare()) {
        addPosition(positions, relation, holder.get(), entities);
      }
    }
    for (FoundRelation relation : extraction.relations()) {
      Optional<String> holder = entities.id(relation.subject()).filter(id -> entities.isNamed(relation.subject()));
      if (relation.isBare() && holder.isPresent() && !isTold(positions.values(), holder.get(), relation)) {
        addPosition(positions, relation, holder.get(), entities);
      }
    }
    return List.copyOf(positions.values());
  }

  private static void addPosition(
      Map<String, Position> positions, FoundRelation relation, String holder, Entities entities) {
    String title = relation.title().orElseThrow();
    Optional<String> at = relation.object().flatMap(entities::id).filter(id -> !holder.equals(id));
    positions.merge(
        holder + " " + Words.fold(title),
        new Position("position-" + (positions.size() + 1), holder, title, relation.wholeTitle(), at),
        (first, second) -> new Position(
            first.id(), first.holder(), first.title(), first.wholeTitle().or(second::wholeTitle),
            first.at().or(second::at)));
  }

  /** Whether another title of the holder says all that a bare one does: "le ministre" of a foreign minister. */
  private static boolean isTold(Collection<Position> positions, String holder, FoundRelation bare) {
    List<String> said = Words.of(bare.title().orElseThrow());
    return positions.stream()
        .filter(position -> position.holder().equals(holder))
        .anyMatch(position -> Words.of(position.wholeTitle().orElse(position.title())).containsAll(said));
  }
}
