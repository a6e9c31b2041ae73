package org.depeche.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depeche.catalog.Terms;
import org.depeche.catalog.WordClass;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.ResolvedArticle.Claim;
import org.depeche.model.ResolvedArticle.Entity;
import org.depeche.model.ResolvedArticle.Role;
import org.depeche.model.ResolvedArticle.Situation;
import org.depeche.model.Span;
import org.depeche.model.Status;

/**
 * Fills roles that the article leaves to its reader.
 *
 * <p>A cyber situation without a victim or actor has the one that more than two thirds of the article's other cyber
 * situations of the same story have, unless it is told not to have happened; a payment goes from the victim to the
 * attacker; who is charged with an attack that nobody asserts is its actor; blame is its speaker's; a company that
 * alone tells of an attack on no other body is its victim. A situation so filled names the rule and is less sure.
 */
final class Context {
  private static final int FEW = 3;
  private static final double UNSURE = 0.6;
  private static final int REACH = 2;
  private static final int NAME_HEAD = 3;
  private static final Set<String> SUFFERED = Set.of("DataBreach", "Intrusion", "Ransomware");
  private static final Set<String> MEASURES = Set.of("Arrest", "Charge", "Sanction", "Expulsion", "Summons");
  private static final Set<String> BODILESS =
      Set.of("GovernmentBody", "Country", "Place", "MediaOutlet", "System", "Account", "Data");
  private static final Set<String> FORMS = Set.of("Ransomware", "DenialOfService", "Phishing");

  private final ResolvedArticle article;
  private final Terms terms;
  private final Set<String> passing;
  private final Predicate<String> observer;
  private final Map<String, List<Claim>> claims = new HashMap<>();
  private final Map<String, List<Entity>> entities = new HashMap<>();
  private final Map<String, List<Situation>> deeds = new HashMap<>();
  private final Map<String, Boolean> tellers = new HashMap<>();
  private final int[] starts;

  private Context(ResolvedArticle article, Terms terms, Set<String> passing, Predicate<String> observer) {
    this.article = article;
    this.terms = terms;
    this.passing = passing;
    this.observer = observer;
    for (Claim claim : article.claims()) {
      new LinkedHashSet<>(claim.content())
          .forEach(content -> claims.computeIfAbsent(content, key -> new ArrayList<>()).add(claim));
    }
    article.entities().forEach(
        entity -> entities.computeIfAbsent(entity.id(), key -> new ArrayList<>()).add(entity));
    article.situations().stream().filter(this::isCyber).forEach(act -> new LinkedHashSet<>(fillers(act, "actor"))
        .forEach(actor -> deeds.computeIfAbsent(actor, key -> new ArrayList<>()).add(act)));
    starts = article.sentences().stream().mapToInt(Span::start).sorted().toArray();
  }

  private Stream<Claim> claimsOf(Situation situation) {
    return claims.getOrDefault(situation.id(), List.of()).stream();
  }

  private Stream<Entity> entity(String id) {
    return entities.getOrDefault(id, List.of()).stream();
  }

  /**
   * @param passing entities that are told once, and not as known: "an intruder"
   * @param observer whether an entity is known to tell of what befell others, as security firms do
   */
  static ResolvedArticle complete(
      ResolvedArticle article, Terms terms, Set<String> passing, Predicate<String> observer) {
    return new Context(article, terms, passing, observer).complete();
  }

  private ResolvedArticle complete() {
    List<Situation> situations = new ArrayList<>(article.situations());
    accuse(situations);
    for (int i = 0; i < situations.size(); i++) {
      Situation situation = situations.get(i);
      if (situation.type().equals("Condemnation")) {
        situations.set(i, withSpeaker(situation));
      } else if (MEASURES.contains(situation.type())) {
        situations.set(i, byOthers(situation));
      } else if (situation.type().equals("Payment")) {
        Situation paid = withMain(situation, "recipient", "actor", "context.recipient");
        Situation told = withMain(paid, "actor", "victim", "context.payer");
        situations.set(i, fillers(told, "actor").stream().anyMatch(payer -> isType(payer, "Group")) ? paid : told);
      } else if (isCyber(situation)) {
        Situation suffered = withTeller(withMain(withoutSelfHarm(situation), "victim", "victim", "context.victim"));
        situations.set(i, withoutSelfHarm(withMain(suffered, "actor", "actor", "context.actor")));
      }
    }
    return new ResolvedArticle(
        article.article(), article.sentences(), article.publisher(), article.entities(), situations,
        article.propositions(), article.claims(), article.relations(), article.positions());
  }

  private void accuse(List<Situation> situations) {
    for (Situation charge : situations.stream().filter(found -> found.type().equals("Charge")).toList()) {
      accuse(byOthers(charge), situations);
    }
  }

  /** "charged over the hack": the accused is who is said to have done it, where nobody states the act as a fact. */
  private void accuse(Situation charge, List<Situation> situations) {
    List<String> accused = fillers(charge, "target");
    for (String topic : fillers(charge, "topic")) {
      for (int i = 0; i < situations.size(); i++) {
        Situation act = situations.get(i);
        if (act.id().equals(topic) && isCyber(act) && fillers(act, "actor").isEmpty() && !isAsserted(act)) {
          for (String filler : accused) {
            situations.set(i, with(situations.get(i), new Role("actor", filler), "context.accused"));
          }
        }
      }
    }
  }

  private static List<String> fillers(Situation situation, String role) {
    return situation.roles().stream().filter(filled -> filled.role().equals(role)).map(Role::filler).toList();
  }

  private boolean isAsserted(Situation situation) {
    return claimsOf(situation).anyMatch(claim -> claim.status() == Status.ASSERTED);
  }

  /** Blame that names nobody who blames is its speaker's. */
  private Situation withSpeaker(Situation situation) {
    if (has(situation, "actor")) {
      return situation;
    }
    return claimsOf(situation).filter(claim -> claim.claimant().isPresent())
        .map(claim -> claim.claimant().get())
        .filter(claimant -> !article.publisher().equals(Optional.of(claimant)))
        .filter(claimant -> fillers(situation, "target").stream().noneMatch(claimant::equals))
        .findFirst()
        .map(claimant -> with(situation, new Role("actor", claimant), "context.speaker"))
        .orElse(situation);
  }

  /** No ministry, place or paper is arrested. */
  private boolean mayBeHeld(String entity) {
    return BODILESS.stream().noneMatch(type -> isType(entity, type));
  }

  /** Nobody arrests or charges himself. */
  private Situation byOthers(Situation situation) {
    List<String> targets = fillers(situation, "target");
    List<Role> roles = situation.roles().stream()
        .filter(role -> !role.role().equals("actor") || !targets.contains(role.filler()))
        .filter(role -> !role.role().equals("target") || !situation.type().equals("Arrest") || mayBeHeld(role.filler()))
        .filter(role -> !role.role().equals("target") || !situation.type().equals("Expulsion")
            || !isType(role.filler(), "GovernmentBody"))
        .toList();
    return withRoles(situation, roles, situation.rules());
  }

  private boolean isCyber(Situation situation) {
    return terms.isA(situation.type(), "CyberSituation");
  }

  /**
   * "The airline said that customers' data had been taken": the one company to tell of an attack on no other body. Who
   * names the attacker is rather an expert.
   */
  private Situation withTeller(Situation situation) {
    Set<String> tellers = new LinkedHashSet<>();
    claimsOf(situation)
        .flatMap(claim -> claim.claimant().stream())
        .filter(claimant -> isType(claimant, "Organization") && !isOnlooker(claimant))
        .forEach(tellers::add);
    boolean told = tellers.size() == 1 && tellers.stream().noneMatch(observer) && SUFFERED.contains(situation.type())
        && fillers(situation, "actor").stream().noneMatch(Context::isNamed)
        && fillers(situation, "victim").stream().noneMatch(this::isOther)
        && (fillers(situation, "victim").isEmpty() || !situation.type().equals("Intrusion"))
        && situation.roles().stream().noneMatch(role -> tellers.contains(role.filler()))
        && article.situations().stream().filter(this::isCyber)
            .flatMap(other -> fillers(other, "victim").stream())
            .noneMatch(victim -> isBody(victim) && !tellers.contains(victim));
    return told ? with(situation, new Role("victim", tellers.iterator().next()), "context.teller") : situation;
  }

  /** « Selon un consortium de médias, … »: who tells what befell others. */
  private boolean isOnlooker(String entity) {
    return entity(entity)
        .flatMap(found -> Arrays.stream(found.label().toLowerCase(Locale.ROOT).split("\\s+")).limit(NAME_HEAD))
        .anyMatch(WordClass.ONLOOKER::holds);
  }

  /** A body, or somebody named: no customer of the company that tells. */
  private boolean isOther(String victim) {
    return isBody(victim) || isType(victim, "Person") && isNamed(victim);
  }

  private static boolean isNamed(String entity) {
    return entity.contains("/");
  }

  private boolean isBody(String entity) {
    return entity(entity).anyMatch(found -> !found.type().equals("Person") && !found.type().equals("Group"));
  }

  private boolean isType(String entity, String type) {
    return entity(entity).anyMatch(found -> found.type().equals(type));
  }

  /** Nobody attacks himself or whom he works for: they are not the victims. */
  private Situation withoutSelfHarm(Situation situation) {
    List<String> actors = situation.roles().stream()
        .filter(role -> role.role().equals("actor")).map(Role::filler).toList();
    List<Role> roles = situation.roles().stream()
        .filter(role -> !role.role().equals("victim")
            || !actors.contains(role.filler()) && actors.stream().noneMatch(actor -> worksFor(actor, role.filler())))
        .toList();
    return roles.size() == situation.roles().size() ? situation : withRoles(situation, roles, situation.rules());
  }

  private boolean worksFor(String actor, String body) {
    return isType(actor, "ThreatActor") && article.relations().stream().anyMatch(relation ->
        relation.kind().equals("affiliatedWith") && relation.subject().equals(actor) && relation.object().equals(body));
  }

  private static boolean has(Situation situation, String role) {
    return situation.roles().stream().anyMatch(filled -> filled.role().equals(role));
  }

  /** Where a fact lacks its doer, who is only alleged to have done others is no doer of it, but leaves it open. */
  private Situation withMain(Situation situation, String role, String of, String rule) {
    if (has(situation, role) || isCyber(situation) && isUnreal(situation, role)) {
      return situation;
    }
    Map<String, Integer> fillers = new LinkedHashMap<>();
    Map<String, Integer> rivals = new LinkedHashMap<>();
    for (Situation other : article.situations()) {
      boolean another = isCyber(other) && !other.id().equals(situation.id()) && !isNegated(other);
      if (another && mayBeOneStory(situation, other) && !isOfOtherYear(situation, other)) {
        boolean known = !of.equals("actor") || !isAsserted(situation) || mayKnow(situation, other);
        boolean lends = !of.equals("actor") || !isAsserted(situation) || isAsserted(other);
        Map<String, Integer> counted = lends ? fillers : rivals;
        other.roles().stream().filter(filled -> filled.role().equals(of))
            .filter(filled -> !of.equals("actor")
                || !isOfOthers(situation, filled.filler()) && !isTeller(filled.filler())
                    && !isType(filled.filler(), "MediaOutlet"))
            .filter(filled -> known || !isNamed(filled.filler()))
            .forEach(filled -> counted.merge(filled.filler(), 1, Integer::sum));
      }
    }
    rivals.keySet().removeAll(fillers.keySet());
    int total = Stream.concat(fillers.values().stream(), rivals.values().stream()).mapToInt(Integer::intValue).sum();
    boolean already = situation.roles().stream().anyMatch(filled -> fillers.containsKey(filled.filler()));
    Optional<String> main = fillers.entrySet().stream()
        .filter(filler -> filler.getValue() * 3 > total * 2).map(Map.Entry::getKey)
        .filter(filler -> !isCyber(situation) || isOfStory(situation, of, filler)).findFirst();
    if (main.isPresent() && !already) {
      return with(situation, new Role(role, main.get()), rule);
    }
    return already || !role.equals("victim") ? situation : withAll(situation, fillers.keySet(), of, rule);
  }

  /** "The gang that hit hospital A …; hospital B had been hacked before": he is told of attacks on others alone. */
  private boolean isOfOthers(Situation situation, String actor) {
    List<String> struck = bodies(situation);
    List<List<String>> others = struck.isEmpty() || !isAsserted(situation) ? List.of()
        : deeds.getOrDefault(actor, List.of()).stream().map(this::bodies).filter(found -> !found.isEmpty()).toList();
    return !others.isEmpty() && others.stream().flatMap(List::stream).noneMatch(struck::contains);
  }

  /** « Le ministère estime que le groupe a visé … »: a body that tells of attacks did not do others too. */
  private boolean isTeller(String body) {
    return tellers.computeIfAbsent(body, key -> tellsOfAttacks(body));
  }

  private boolean tellsOfAttacks(String body) {
    return isType(body, "GovernmentBody") && article.claims().stream()
        .filter(claim -> claim.claimant().filter(body::equals).isPresent() && claim.status() != Status.DENIED)
        .flatMap(claim -> claim.content().stream())
        .anyMatch(told -> article.situations().stream().anyMatch(act -> act.id().equals(told) && isCyber(act)));
  }

  private List<String> bodies(Situation situation) {
    return fillers(situation, "victim").stream().filter(this::isBody).toList();
  }

  /** Whether a voice that tells of another act tells of this one too: what one says is not put into others' mouths. */
  private boolean mayKnow(Situation situation, Situation other) {
    Set<Optional<String>> accusers = claimsOf(other).map(Claim::claimant).collect(Collectors.toSet());
    return accusers.isEmpty() || accusers.contains(Optional.<String>empty())
        || claimsOf(situation).anyMatch(claim -> accusers.contains(claim.claimant()));
  }

  /** "Two hospitals were hit; files were stolen": where all attacks of a story befell the same few bodies. */
  private Situation withAll(Situation situation, Set<String> victims, String of, String rule) {
    boolean few = situation.type().equals("DataBreach") && victims.size() > 1 && victims.size() <= FEW
        && victims.stream().allMatch(this::isBody);
    boolean same = few && article.situations().stream()
        .filter(other -> isCyber(other) && !other.id().equals(situation.id()) && !isNegated(other))
        .map(other -> fillers(other, of)).filter(found -> !found.isEmpty())
        .allMatch(found -> Set.copyOf(found).equals(victims));
    Situation told = situation;
    for (String victim : same ? victims : Set.<String>of()) {
      told = isOfStory(situation, of, victim) ? with(told, new Role("victim", victim), rule) : told;
    }
    return told;
  }

  /** "In January 2017, the trust was infected": an attack of another year is no part of this one. */
  private boolean isOfOtherYear(Situation situation, Situation other) {
    Optional<String> one = year(situation.time());
    Optional<String> two = year(other.time().or(() -> article.article().published()));
    return one.isPresent() && two.isPresent() && !one.equals(two);
  }

  private static Optional<String> year(Optional<String> time) {
    return time.filter(edtf -> edtf.matches("\\d{4}.*")).map(edtf -> edtf.substring(0, 4));
  }

  /** "No system of the state was broken into": the state is no victim. */
  private boolean isNegated(Situation situation) {
    List<Status> told = claimsOf(situation).map(Claim::status).toList();
    return !told.isEmpty() && told.stream().allMatch(status -> status == Status.NEGATED);
  }

  /** "No data was taken": what did not happen was done by nobody, nor was what may yet come. */
  private boolean isUnreal(Situation situation, String role) {
    return claimsOf(situation)
        .allMatch(claim -> claim.status() == Status.NEGATED
            || claim.status() == Status.FUTURE && role.equals("actor"));
  }

  /** "An intruder" of whom nothing more is told did no more than that; a victim told only much later is another one. */
  private boolean isOfStory(Situation situation, String role, String filler) {
    return role.equals("actor") ? !passing.contains(filler) : article.situations().stream()
        .filter(other -> !other.id().equals(situation.id()) && fillers(other, role).contains(filler))
        .anyMatch(other -> sentencesUntil(situation, other) <= REACH);
  }

  /** How many sentences lie between the last words of one situation and the first of another that follows it. */
  private int sentencesUntil(Situation situation, Situation other) {
    return sentence(other.triggers().get(0)) - sentence(situation.triggers().get(situation.triggers().size() - 1));
  }

  private int sentence(Span trigger) {
    int at = Arrays.binarySearch(starts, trigger.start());
    while (at >= 0 && at + 1 < starts.length && starts[at + 1] == starts[at]) {
      at++;
    }
    return at < 0 ? -at - 1 : at + 1;
  }

  /** An attack of another form, or a whole campaign, tells nothing of who did this one. */
  private static boolean mayBeOneStory(Situation situation, Situation other) {
    boolean forms = !FORMS.contains(situation.type()) || !FORMS.contains(other.type());
    boolean campaign = other.type().equals("CyberCampaign");
    return situation.type().equals(other.type()) || forms && !campaign;
  }

  private static Situation with(Situation situation, Role role, String rule) {
    List<Role> roles = new ArrayList<>(situation.roles());
    roles.add(role);
    List<String> rules = new ArrayList<>(situation.rules());
    rules.add(rule);
    return withRoles(situation, roles, rules);
  }

  private static Situation withRoles(Situation situation, List<Role> roles, List<String> rules) {
    double confidence = rules.size() > situation.rules().size()
        ? Math.min(UNSURE, situation.confidence())
        : situation.confidence();
    return new Situation(
        situation.id(), situation.type(), roles, situation.partOf(), situation.time(), situation.timeText(),
        situation.triggers(), situation.evidence(), confidence, rules);
  }
}
