package org.depeche.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A gold passage beside what a graph says of it, both in gold ids wherever things were aligned. */
final class Comparison {
  static final String OWN_VOICE = "own voice";

  private static final double LEAST_SIMILAR = 0.5;
  private static final double SAME_TYPE = 0.2;
  private static final double SAME_TRIGGER = 0.5;

  record Role(String situation, String role, String filler) {}

  record Claim(String situation, List<String> chain, String status) {
    String origin() {
      return chain.isEmpty() ? OWN_VOICE : chain.get(0);
    }
  }

  /** Who says something of a situation first, and how. */
  record Attribution(String situation, String origin, String status) {}

  record Source(String situation, String origin) {}

  record Chain(String situation, List<String> voices) {}

  /**
   * A relation.
   *
   * @param object a gold id, an IRI, or a position's title in gold
   * @param titles what a found position is called where no title in gold is like it
   */
  record Relation(String kind, String subject, String object, List<String> titles) {}

  private final GoldPassage gold;
  private final Found found;
  private final Kinds kinds;
  private final Map<String, GoldPassage.Entity> goldEntities = new LinkedHashMap<>();
  private final Map<String, GoldPassage.Situation> goldSituations = new LinkedHashMap<>();
  private final Alignment entities;
  private final Alignment situations;
  private final Set<String> rightEntities = new LinkedHashSet<>();
  private final Set<String> rightSituations = new LinkedHashSet<>();

  Comparison(GoldPassage gold, Found found, Kinds kinds) {
    this.gold = gold;
    this.found = found;
    this.kinds = kinds;
    gold.entities().forEach(entity -> goldEntities.put(entity.id(), entity));
    gold.situations().forEach(situation -> goldSituations.put(situation.id(), situation));
    entities = Alignment.of(entityPairs());
    entities.pairs().forEach((id, iri) -> {
      if (found.entities().get(iri).types().contains(goldEntities.get(id).type())) {
        rightEntities.add(id);
      }
    });
    situations = Alignment.of(situationPairs());
    situations.pairs().forEach((id, iri) -> {
      if (found.situations().get(iri).types().contains(goldSituations.get(id).type())) {
        rightSituations.add(id);
      }
    });
  }

  private List<Alignment.Pair> entityPairs() {
    List<Alignment.Pair> pairs = new ArrayList<>();
    for (GoldPassage.Entity entity : gold.entities()) {
      found.entities().forEach((iri, candidate) -> {
        double similarity = Names.similarity(entity.names(), candidate.labels());
        if (similarity >= LEAST_SIMILAR) {
          double score = similarity + (candidate.types().contains(entity.type()) ? SAME_TYPE : 0);
          pairs.add(new Alignment.Pair(score, entity.id(), iri));
        }
      });
    }
    return pairs;
  }

  private List<Alignment.Pair> situationPairs() {
    List<Alignment.Pair> pairs = new ArrayList<>();
    for (GoldPassage.Situation situation : gold.situations()) {
      Set<Found.Role> fillers = fillers(situation);
      found.situations().forEach((iri, candidate) -> {
        boolean same = candidate.types().contains(situation.type());
        boolean trigger = sharesTrigger(situation, candidate);
        double overlap = overlap(fillers, new LinkedHashSet<>(candidate.roles()));
        if (same && (trigger || overlap > 0) || trigger && bothCyber(situation, candidate)) {
          double score = (same ? 1 : 0) + (trigger ? SAME_TRIGGER : 0) + overlap;
          pairs.add(new Alignment.Pair(score, situation.id(), iri));
        }
      });
    }
    return pairs;
  }

  private Set<Found.Role> fillers(GoldPassage.Situation situation) {
    Set<Found.Role> fillers = new LinkedHashSet<>();
    situation.roles().forEach((role, ids) -> ids.forEach(
        id -> entities.found(id).ifPresent(iri -> fillers.add(new Found.Role(role, iri)))));
    return fillers;
  }

  private static double overlap(Set<Found.Role> one, Set<Found.Role> other) {
    long common = one.stream().filter(other::contains).count();
    return (double) common / Math.max(1, one.size() + other.size() - common);
  }

  private static boolean sharesTrigger(GoldPassage.Situation situation, Found.Situation candidate) {
    return situation.triggers().stream().anyMatch(
        trigger -> candidate.triggers().stream().anyMatch(other -> Names.contain(trigger, other)));
  }

  private boolean bothCyber(GoldPassage.Situation situation, Found.Situation candidate) {
    return kinds.cyber().contains(situation.type()) && candidate.types().stream().anyMatch(kinds.cyber()::contains);
  }

  /** The gold id of what an IRI was aligned with, else the IRI. */
  private String known(String iri) {
    return entities.gold(iri).or(() -> situations.gold(iri)).orElse(iri);
  }

  GoldPassage gold() {
    return gold;
  }

  Found found() {
    return found;
  }

  Alignment entities() {
    return entities;
  }

  Alignment situations() {
    return situations;
  }

  /** Gold ids of entities found with the right type. */
  Set<String> rightEntities() {
    return rightEntities;
  }

  /** Gold ids of situations found with the right type. */
  Set<String> rightSituations() {
    return rightSituations;
  }

  /** Whether a found situation is one of the passage's, of the right type. */
  boolean isRightSituation(String iri) {
    return situations.gold(iri).filter(rightSituations::contains).isPresent();
  }

  List<Role> goldRoles() {
    List<Role> roles = new ArrayList<>();
    for (GoldPassage.Situation situation : gold.situations()) {
      situation.roles().forEach(
          (role, fillers) -> fillers.forEach(filler -> roles.add(new Role(situation.id(), role, filler))));
    }
    return roles;
  }

  List<Role> foundRoles() {
    List<Role> roles = new ArrayList<>();
    found.situations().forEach((iri, situation) -> {
      String subject = isRightSituation(iri) ? situations.gold(iri).orElseThrow() : iri;
      situation.roles().forEach(role -> roles.add(new Role(subject, role.role(), known(role.filler()))));
    });
    return roles;
  }

  List<Claim> goldClaims() {
    List<Claim> claims = new ArrayList<>();
    for (GoldPassage.Situation situation : gold.situations()) {
      situation.claims().forEach(claim -> claims.add(new Claim(situation.id(), claim.chain(), claim.status())));
    }
    return claims;
  }

  List<Claim> foundClaims() {
    List<Claim> claims = new ArrayList<>();
    for (Found.Claim claim : found.claims()) {
      claims.add(new Claim(
          situations.gold(claim.situation()).orElse(claim.situation()),
          claim.chain().stream().map(this::known).toList(),
          claim.status()));
    }
    return claims;
  }

  static Set<Attribution> attributions(List<Claim> claims) {
    Set<Attribution> attributions = new LinkedHashSet<>();
    claims.forEach(claim -> attributions.add(new Attribution(claim.situation(), claim.origin(), claim.status())));
    return attributions;
  }

  static Set<Source> sources(List<Claim> claims) {
    Set<Source> sources = new LinkedHashSet<>();
    claims.forEach(claim -> sources.add(new Source(claim.situation(), claim.origin())));
    return sources;
  }

  /** Those of two voices and more. */
  static Set<Chain> chains(List<Claim> claims) {
    Set<Chain> chains = new LinkedHashSet<>();
    claims.stream().filter(claim -> claim.chain().size() > 1)
        .forEach(claim -> chains.add(new Chain(claim.situation(), claim.chain())));
    return chains;
  }

  List<Relation> goldRelations() {
    List<Relation> relations = new ArrayList<>();
    for (GoldPassage.Relation relation : gold.relations()) {
      String object = relation.title().map(Names::fold).or(relation::object).orElse("");
      relations.add(new Relation(relation.kind(), relation.subject(), object, List.of()));
    }
    return relations;
  }

  /** Each position that is called like one in gold, which no other has taken, by the title in gold. */
  List<Relation> foundRelations() {
    List<Relation> wanted = goldRelations();
    Set<Relation> taken = new LinkedHashSet<>();
    List<Relation> relations = new ArrayList<>();
    for (Found.Relation relation : found.relations()) {
      String subject = known(relation.subject());
      if (!relation.kind().equals(Kinds.HOLDS_POSITION)) {
        relations.add(new Relation(relation.kind(), subject, known(relation.object()), List.of()));
        continue;
      }
      Optional<Relation> like = mostLike(wanted, taken, subject, relation.titles());
      like.ifPresent(taken::add);
      relations.add(like.orElseGet(() -> new Relation(relation.kind(), subject, "", relation.titles())));
    }
    return relations;
  }

  private static Optional<Relation> mostLike(
      List<Relation> wanted, Set<Relation> taken, String subject, List<String> titles) {
    Relation best = null;
    double most = 0;
    for (Relation candidate : wanted) {
      boolean open = candidate.kind().equals(Kinds.HOLDS_POSITION)
          && candidate.subject().equals(subject)
          && !taken.contains(candidate);
      double similarity = open ? Names.similarity(List.of(candidate.object()), titles) : 0;
      if (similarity >= LEAST_SIMILAR && similarity > most) {
        best = candidate;
        most = similarity;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Gold ids of situations of which a direct fact is asserted that no voice, or not every voice, lets stand. */
  List<String> leaks() {
    List<String> leaks = new ArrayList<>();
    situations.pairs().forEach((id, iri) -> {
      if (!mayBeAsserted(id) && isAsserted(found.situations().get(iri))) {
        leaks.add(id);
      }
    });
    return leaks;
  }

  /** In the order of the alphabet. */
  Set<String> statuses(String situation) {
    Set<String> statuses = new TreeSet<>();
    goldSituations.get(situation).claims().forEach(claim -> statuses.add(claim.status()));
    return statuses;
  }

  private boolean mayBeAsserted(String situation) {
    Set<String> statuses = statuses(situation);
    return statuses.contains("asserted") && !statuses.contains("denied") && !statuses.contains("negated");
  }

  private boolean isAsserted(Found.Situation situation) {
    return situation.roles().stream().filter(role -> role.role().equals("actor")).anyMatch(
        actor -> situation.roles().stream()
            .filter(role -> role.role().equals("target") || role.role().equals("victim"))
            .anyMatch(thing -> found.asserts(actor.filler(), thing.filler())));
  }

  GoldPassage.Situation situation(String id) {
    return goldSituations.get(id);
  }

  /** How a gold id or an IRI is shown. */
  String name(String thing) {
    if (goldEntities.containsKey(thing)) {
      return goldEntities.get(thing).names().get(0);
    }
    return goldSituations.containsKey(thing)
        ? goldSituations.get(thing).type() + "/" + goldSituations.get(thing).triggers().get(0)
        : found.name(thing);
  }
}
