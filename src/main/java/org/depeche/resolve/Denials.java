package org.depeche.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depeche.catalog.Terms;
import org.depeche.catalog.WordClass;
import org.depeche.model.CodePoints;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.ResolvedArticle.Claim;
import org.depeche.model.ResolvedArticle.Entity;
import org.depeche.model.ResolvedArticle.Position;
import org.depeche.model.ResolvedArticle.Relation;
import org.depeche.model.ResolvedArticle.Role;
import org.depeche.model.ResolvedArticle.Situation;
import org.depeche.model.Span;
import org.depeche.model.Status;

/**
 * Carries a denial to what its voice is accused of.
 *
 * <p>"The Kremlin called it a smear" names no act. A denial without an act of its own is about every attack of the
 * article, told until its sentence ends, whose actor is the denier, or belongs to the state that the denier speaks for;
 * so none of them passes for a fact. Where it is one person's, or no attack is told before, it reaches to the end of
 * its paragraph. What the accused say in words that rebut is a denial, and what they say of a report is no admission
 * (docs/adr/0017). An attack whose accused has a say in the article without owning to it is less sure, for the same
 * reason.
 */
final class Denials {
  private static final Set<String> MEASURES = Set.of("Summons", "Expulsion", "Sanction", "Charge");
  private static final Set<String> FLAWS = Set.of("VulnerabilityDisclosure", "VulnerabilityPatch");
  private static final String VIOLENCE = "PhysicalAttack";
  private static final String COUNTRY = "country/";
  private static final double CONTESTED = 0.5;

  private final ResolvedArticle article;
  private final CodePoints body;
  private final Map<String, List<String>> blamed;
  private final Map<String, List<String>> reports;
  private final Terms terms;
  private final Function<String, Optional<String>> countryOf;
  private final Map<String, Set<String>> states = new HashMap<>();
  private final Map<String, Set<String>> bodies = new HashMap<>();

  private Denials(
      ResolvedArticle article, Map<String, List<String>> blamed, Map<String, List<String>> reports, Terms terms,
      Function<String, Optional<String>> countryOf) {
    this.article = article;
    body = new CodePoints(article.article().body());
    this.blamed = blamed;
    this.reports = reports;
    this.terms = terms;
    this.countryOf = countryOf;
  }

  /**
   * @param blamed by claim, the situations that its words blame without naming them
   * @param reports by claim, the situations that it speaks of as of reports
   */
  static ResolvedArticle spread(
      ResolvedArticle article, Map<String, List<String>> blamed, Map<String, List<String>> reports, Terms terms,
      Function<String, Optional<String>> countryOf) {
    return new Denials(article, blamed, reports, terms, countryOf).spread();
  }

  private ResolvedArticle spread() {
    List<Claim> claims = new ArrayList<>();
    List<Claim> heard = new ArrayList<>();
    Set<String> held = article.claims().stream().flatMap(claim -> claim.content().stream()).collect(Collectors.toSet());
    for (Claim told : article.claims()) {
      Claim claim = judged(rejected(told));
      heard.add(claim);
      if (!isUnadmitted(told) || held.contains(told.id())) {
        claims.add(claim);
      }
    }
    List<Situation> situations = article.situations().stream()
        .map(situation -> isAttack(situation) && isContested(situation, heard) ? lessSure(situation) : situation)
        .toList();
    return new ResolvedArticle(
        article.article(), article.sentences(), article.publisher(), article.entities(), situations,
        article.propositions(), claims, article.relations(), article.positions());
  }

  private Claim judged(Claim claim) {
    if (isUnadmitted(claim)) {
      return claim.withContent(claim.content(), Status.POSSIBLE);
    }
    if (isBare(claim)) {
      return withDenied(claim);
    }
    Claim whole = withAllOfKind(claim);
    return isOfAccused(whole) ? denied(whole) : whole.status() == Status.DENIED ? withSameAct(whole) : whole;
  }

  /** "China never hacks anyone", said of any deed of its: who denies all of them denies those laid to it before. */
  private Claim withAllOfKind(Claim claim) {
    boolean denies = claim.status() == Status.DENIED || claim.status() == Status.NEGATED;
    List<Situation> denied = article.situations().stream()
        .filter(act -> claim.content().contains(act.id())).toList();
    if (!denies || denied.isEmpty() || claim.claimant().isEmpty() || !denied.stream().allMatch(this::isOfAnyone)) {
      return claim;
    }
    Set<String> content = new LinkedHashSet<>(claim.content());
    Set<String> doers = denied.stream().flatMap(act -> act.roles().stream())
        .filter(role -> role.role().equals("actor")).map(Role::filler).collect(Collectors.toSet());
    article.situations().stream()
        .filter(act -> terms.isA(act.type(), "CyberSituation") && isBefore(act, claim) && mayBeDenied(act, claim)
            && !isOwned(act) && doers.stream().anyMatch(doer -> isAttackOf(act, doer, states(doer))))
        .forEach(act -> content.add(act.id()));
    return claim.withContent(List.copyOf(content), claim.status());
  }

  /** "hacked anyone", "engage in hacking": an act of somebody's that befell nobody in particular, at no time. */
  private boolean isOfAnyone(Situation act) {
    return terms.isA(act.type(), "CyberSituation") && !FLAWS.contains(act.type()) && act.time().isEmpty()
        && act.roles().stream().anyMatch(role -> role.role().equals("actor"))
        && undergoers(act).allMatch(this::isWhomever);
  }

  private boolean isWhomever(String id) {
    return article.entities().stream().filter(entity -> entity.id().equals(id)).allMatch(entity ->
        Stream.of(entity.label().toLowerCase(Locale.ROOT).split("[\\s'’]+")).allMatch(WordClass.WHOMEVER::holds));
  }

  /**
   * "This is outrageous", "a stunt": of those who are accused of an act it rejects the accusation; of the acts that the
   * words may be about, else of all that are laid to the voice before.
   */
  private Claim rejected(Claim claim) {
    List<String> acts = blamed.getOrDefault(claim.id(), List.of());
    if (acts.isEmpty() || claim.claimant().isEmpty() || isGang(claim.claimant().get())) {
      return claim;
    }
    String voice = claim.claimant().get();
    Set<String> states = states(voice);
    boolean accused = article.situations().stream()
        .filter(situation -> acts.contains(situation.id()) && !FLAWS.contains(situation.type())
            && !isOwned(situation))
        .anyMatch(situation -> speaks(claim, situation) || isHeldAgainst(situation, states));
    if (accused) {
      return claim.withContent(acts, Status.DENIED);
    }
    List<String> others = article.situations().stream()
        .filter(situation -> !situation.type().equals(VIOLENCE) || !isOfMeasure(claim))
        .filter(situation -> isAttackOf(situation, voice, states) && isBefore(situation, claim)
            && mayBeDenied(situation, claim) && !isOwned(situation))
        .map(Situation::id).toList();
    return others.isEmpty() ? claim : claim.withContent(others, Status.DENIED);
  }

  /** "Moscow said the accusation was regrettable": the accused speaks of the report, and does not say that it is so. */
  private boolean isUnadmitted(Claim claim) {
    List<String> told = reports.getOrDefault(claim.id(), List.of());
    List<Situation> acts = article.situations().stream().filter(situation -> told.contains(situation.id())).toList();
    return claim.status() == Status.ASSERTED && claim.claimant().isPresent() && !acts.isEmpty()
        && told.containsAll(claim.content())
        && acts.stream().allMatch(act -> isAttack(act) && speaks(claim, act) && !isOwned(act));
  }

  /** Whether somebody of the accused's side says that it was so. */
  private boolean isOwned(Situation act) {
    return article.claims().stream().anyMatch(claim -> claim.status() == Status.ASSERTED
        && claim.content().contains(act.id()) && speaks(claim, act)
        && !reports.getOrDefault(claim.id(), List.of()).contains(act.id()));
  }

  /** Gangs scoff at those whom they attack, and deny nothing by it. */
  private boolean isGang(String id) {
    return article.entities().stream().anyMatch(entity -> entity.id().equals(id)
        && (entity.type().equals("ThreatActor") || entity.type().equals("Group")));
  }

  /** Whether one of these states has denied an act, or a measure over it strikes somebody of theirs. */
  private boolean isHeldAgainst(Situation act, Set<String> states) {
    Stream<String> deniers = article.claims().stream()
        .filter(claim -> claim.status() == Status.DENIED && claim.content().contains(act.id()))
        .flatMap(claim -> claim.claimant().stream());
    Stream<String> struck = article.situations().stream()
        .filter(measure -> MEASURES.contains(measure.type()) && measure.roles().contains(new Role("topic", act.id())))
        .flatMap(measure -> measure.roles().stream())
        .filter(role -> role.role().equals("target"))
        .map(Role::filler);
    return Stream.concat(deniers, struck).anyMatch(who -> !Collections.disjoint(states(who), states));
  }

  private boolean isAttack(Situation situation) {
    return terms.isA(situation.type(), "CyberSituation") || situation.type().equals(VIOLENCE);
  }

  /** Whether the accused, or who speaks for his state, says something in the article, but not that he did it. */
  private boolean isContested(Situation situation, List<Claim> claims) {
    List<Claim> said = claims.stream().filter(claim -> speaks(claim, situation)).toList();
    return !said.isEmpty() && said.stream()
        .noneMatch(claim -> claim.status() == Status.ASSERTED && claim.content().contains(situation.id()));
  }

  private boolean speaks(Claim claim, Situation situation) {
    if (claim.claimant().isEmpty()) {
      return false;
    }
    String voice = claim.claimant().get();
    Set<String> states = states(voice);
    return situation.roles().stream().anyMatch(role -> accuses(role, voice, states));
  }

  private static Situation lessSure(Situation situation) {
    return new Situation(
        situation.id(), situation.type(), situation.roles(), situation.partOf(), situation.time(), situation.timeText(),
        situation.triggers(), situation.evidence(), Math.min(CONTESTED, situation.confidence()), situation.rules());
  }

  /** A denial whose words name no act: its content is a proposition, or only pointed back to. */
  private boolean isBare(Claim claim) {
    boolean denies = claim.status() == Status.DENIED && claim.claimant().isPresent();
    return denies && article.situations().stream()
        .noneMatch(situation -> claim.content().contains(situation.id()) && isNamed(situation, claim));
  }

  private static boolean isNamed(Situation situation, Claim claim) {
    return situation.triggers().stream()
        .anyMatch(trigger -> claim.contentSpans().stream().anyMatch(span -> span.covers(trigger)));
  }

  /** "No Russian plane was there, the ministry said": where the accused says so, it is a denial. */
  private boolean isOfAccused(Claim claim) {
    if (claim.status() != Status.NEGATED || claim.claimant().isEmpty()) {
      return false;
    }
    String voice = claim.claimant().get();
    Set<String> states = states(voice);
    List<Situation> told = article.situations().stream()
        .filter(situation -> claim.content().contains(situation.id())).toList();
    return !told.isEmpty() && told.stream().allMatch(situation ->
        isAttack(situation) && situation.roles().stream().anyMatch(role -> accuses(role, voice, states)));
  }

  /**
   * "Russia denied that its spies hacked Germany's parliament. Der Spiegel reported that the GRU hacked the Bundestag":
   * an act of the same kind that the denier is accused of, on the same body or one of the same state.
   */
  private Claim withSameAct(Claim claim) {
    if (claim.claimant().isEmpty()) {
      return claim;
    }
    String denier = claim.claimant().get();
    Set<String> states = states(denier);
    Set<String> content = new LinkedHashSet<>(claim.content());
    List<Situation> denied = article.situations().stream()
        .filter(situation -> claim.content().contains(situation.id()) && isAttackOf(situation, denier, states))
        .toList();
    article.situations().stream()
        .filter(situation -> isAttackOf(situation, denier, states) && mayBeSame(denied, situation))
        .forEach(situation -> content.add(situation.id()));
    return claim.withContent(List.copyOf(content), claim.status());
  }

  private boolean isAttackOf(Situation situation, String doer, Set<String> states) {
    return isAttack(situation) && !FLAWS.contains(situation.type())
        && situation.roles().stream().anyMatch(role -> accuses(role, doer, states));
  }

  private boolean mayBeSame(List<Situation> denied, Situation other) {
    return denied.stream().anyMatch(act -> act.type().equals(other.type())
        && undergoers(act).anyMatch(one -> undergoers(other).anyMatch(two ->
            one.equals(two) || isBody(one) && isBody(two) && !Collections.disjoint(states(one), states(two)))));
  }

  private static Stream<String> undergoers(Situation act) {
    return act.roles().stream().filter(role -> role.role().equals("target") || role.role().equals("victim"))
        .map(Role::filler);
  }

  private boolean isBody(String id) {
    return article.entities().stream()
        .anyMatch(entity -> entity.id().equals(id) && entity.type().equals("GovernmentBody"));
  }

  private static Claim denied(Claim claim) {
    return claim.withContent(claim.content(), Status.DENIED);
  }

  private Claim withDenied(Claim claim) {
    Set<String> denied = new LinkedHashSet<>();
    String denier = claim.claimant().get();
    Set<String> states = states(denier);
    for (Situation situation : article.situations()) {
      if (isAttackOf(situation, denier, states) && mayBeDenied(situation, claim)) {
        denied.add(situation.id());
      }
    }
    List<String> deeds = violence(denied);
    if (deeds.size() < denied.size() || isOfMeasure(claim)) {
      deeds.forEach(denied::remove);
    }
    if (denied.isEmpty()) {
      return withMeans(claim);
    }
    article.situations().stream()
        .filter(situation -> isAttack(situation) && !FLAWS.contains(situation.type()))
        .filter(situation -> isOfUnnamed(situation) && isBefore(situation, claim))
        .forEach(situation -> denied.add(situation.id()));
    Set<String> content = new LinkedHashSet<>(claim.content());
    content.removeIf(id -> id.startsWith("situation-") && !isOfNobodyKnown(id));
    content.addAll(denied);
    return claim.withContent(List.copyOf(content), claim.status());
  }

  private List<String> violence(Set<String> acts) {
    return article.situations().stream().filter(act -> act.type().equals(VIOLENCE) && acts.contains(act.id()))
        .map(Situation::id).toList();
  }

  /** « juge cette expulsion sans fondement »: whether a claim's words are of a measure. */
  private boolean isOfMeasure(Claim claim) {
    return article.situations().stream().filter(act -> MEASURES.contains(act.type()))
        .flatMap(act -> act.triggers().stream())
        .anyMatch(trigger -> Stream.concat(claim.contentSpans().stream(), claim.evidence().stream())
            .anyMatch(span -> span.covers(trigger)));
  }

  /**
   * "Telephones were infected with Pegasus. Rabat denied having the spyware": who did not have the means did not act.
   */
  private Claim withMeans(Claim claim) {
    String denier = claim.claimant().get();
    boolean state = denier.startsWith(COUNTRY) || isBody(denier);
    if (!state || claim.content().stream().anyMatch(id -> id.startsWith("situation-"))) {
      return claim;
    }
    Set<String> content = new LinkedHashSet<>(claim.content());
    article.situations().stream()
        .filter(situation -> isAttack(situation) && mayBeDenied(situation, claim))
        .filter(situation -> situation.roles().stream().noneMatch(role -> role.role().equals("actor"))
            || isAttackOf(situation, denier, states(denier)))
        .filter(situation -> situation.roles().stream()
            .anyMatch(role -> role.role().equals("instrument") && isTold(role.filler(), claim)))
        .forEach(situation -> content.add(situation.id()));
    return claim.withContent(List.copyOf(content), Status.DENIED);
  }

  private boolean isTold(String entity, Claim claim) {
    return article.entities().stream().filter(one -> one.id().equals(entity))
        .flatMap(one -> one.mentions().stream())
        .anyMatch(mention -> claim.contentSpans().stream().anyMatch(span -> span.covers(mention)));
  }

  /** Nobody denies what nobody claims, nor what the article first tells after the denial. */
  private boolean mayBeDenied(Situation situation, Claim denial) {
    List<Status> told = article.claims().stream()
        .filter(claim -> claim != denial && claim.content().contains(situation.id())).map(Claim::status).toList();
    boolean claimed = told.isEmpty() || told.stream().anyMatch(status -> status != Status.NEGATED);
    boolean late = isDeedOfPerson(situation, denial) || article.situations().stream()
        .noneMatch(other -> isAttack(other) && isToldBy(other, sentenceEnd(denial)));
    return claimed && isToldBy(situation, late ? paragraphEnd(denial) : sentenceEnd(denial));
  }

  private static boolean isToldBy(Situation situation, int end) {
    return situation.triggers().stream().anyMatch(trigger -> trigger.start() < end);
  }

  /** "He rejected the charges. Prosecutors say that he sold secrets": of one person all that is told is his own. */
  private boolean isDeedOfPerson(Situation situation, Claim denial) {
    return article.entities().stream().filter(entity -> entity.type().equals("Person"))
        .map(Entity::id).filter(id -> denial.claimant().filter(id::equals).isPresent())
        .anyMatch(id -> situation.roles().contains(new Role("actor", id)));
  }

  private static int sentenceEnd(Claim claim) {
    return claim.evidence().isEmpty() ? Integer.MAX_VALUE : claim.evidence().get(claim.evidence().size() - 1).end();
  }

  private int paragraphEnd(Claim claim) {
    if (claim.evidence().isEmpty()) {
      return Integer.MAX_VALUE;
    }
    int from = body.toUtf16(claim.evidence().get(claim.evidence().size() - 1).end());
    int newline = body.text().indexOf('\n', from);
    return newline < 0 ? Integer.MAX_VALUE : body.fromUtf16(newline);
  }

  /** Whether no more is told of who did it than that there were some: "hackers". */
  private boolean isOfNobodyKnown(String id) {
    return article.situations().stream()
        .filter(situation -> situation.id().equals(id))
        .flatMap(situation -> situation.roles().stream())
        .filter(role -> role.role().equals("actor"))
        .allMatch(role -> states(role.filler()).isEmpty() && isCrowd(role.filler()));
  }

  /** "the doing of a state-affiliated entity": a body without a name or state, which may be the accused's. */
  private boolean isOfUnnamed(Situation situation) {
    List<String> actors = situation.roles().stream()
        .filter(role -> role.role().equals("actor")).map(Role::filler).toList();
    return !actors.isEmpty() && actors.stream().allMatch(actor -> states(actor).isEmpty() && isUnnamedBody(actor));
  }

  private boolean isUnnamedBody(String id) {
    return !id.contains("/") && article.entities().stream().anyMatch(entity -> entity.id().equals(id)
        && (entity.type().equals("Organization") || entity.type().equals("GovernmentBody")));
  }

  private static boolean isBefore(Situation situation, Claim claim) {
    return !claim.evidence().isEmpty() && situation.triggers().stream()
        .anyMatch(trigger -> trigger.start() < claim.evidence().get(0).start());
  }

  private boolean isCrowd(String id) {
    return article.entities().stream().anyMatch(entity -> entity.id().equals(id) && entity.type().equals("Group"));
  }

  private boolean accuses(Role role, String denier, Set<String> states) {
    if (!role.role().equals("actor")) {
      return false;
    }
    return role.filler().equals(denier) || !role.filler().startsWith(COUNTRY) && bodies(denier).contains(role.filler())
        || !Collections.disjoint(states(role.filler()), states);
  }

  /** Who speaks, and those whom he works for. */
  private Set<String> bodies(String voice) {
    return bodies.computeIfAbsent(voice, this::readBodies);
  }

  /** The states in the names of bodies: "the Chinese embassy", "hackers working for Beijing". */
  private Set<String> named(Set<String> bodies) {
    List<Span> names = article.entities().stream()
        .filter(entity -> bodies.contains(entity.id()))
        .flatMap(entity -> entity.mentions().stream())
        .toList();
    return article.entities().stream()
        .filter(entity -> entity.id().startsWith(COUNTRY))
        .filter(country -> country.mentions().stream().filter(mention -> !isPronoun(mention))
            .anyMatch(mention -> names.stream().anyMatch(name -> name.covers(mention))))
        .map(Entity::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** "two men whom it accuses": no name of a state. */
  private boolean isPronoun(Span mention) {
    return WordClass.PERSONAL.holds(
        body.text().substring(body.toUtf16(mention.start()), body.toUtf16(mention.end())).toLowerCase(Locale.ROOT));
  }

  /** The states that an entity is, is named after, comes from, works for or is said to be backed by. */
  private Set<String> states(String entity) {
    return states.computeIfAbsent(entity, this::readStates);
  }

  private Set<String> readBodies(String entity) {
    Set<String> bodies = new LinkedHashSet<>(List.of(entity));
    for (Relation relation : article.relations()) {
      if (relation.subject().equals(entity) && !relation.kind().equals("accountOf")) {
        bodies.add(relation.object());
      }
    }
    for (Position position : article.positions()) {
      if (position.holder().equals(entity)) {
        position.at().ifPresent(bodies::add);
      }
    }
    for (String body : List.copyOf(bodies)) {
      for (Relation relation : article.relations()) {
        if (relation.subject().equals(body) && relation.kind().equals("affiliatedWith")) {
          bodies.add(relation.object());
        }
      }
    }
    return Collections.unmodifiableSet(bodies);
  }

  private Set<String> readStates(String entity) {
    Set<String> bodies = bodies(entity);
    Set<String> states = new LinkedHashSet<>(named(bodies));
    for (String body : bodies) {
      if (body.startsWith(COUNTRY)) {
        states.add(body);
      }
      countryOf.apply(body).map(code -> code.startsWith(COUNTRY) ? code : COUNTRY + code).ifPresent(states::add);
    }
    return Collections.unmodifiableSet(states);
  }
}
