package org.depeche.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.depeche.ontology.Vocabulary;

/** One article's graph in the terms of gold passages. */
final class Found {
  /** @param types those that are measured */
  record Entity(Set<String> types, List<String> labels) {
    String type() {
      return types.iterator().next();
    }
  }

  /** @param triggers the words of spans */
  record Situation(Set<String> types, List<String> triggers, List<Role> roles) {
    String type() {
      return types.iterator().next();
    }
  }

  record Role(String role, String filler) {}

  /** @param chain the voices but the article's own, the original one first */
  record Claim(String situation, List<String> chain, String status) {}

  /** @param titles the position's labels, for holdsPosition only */
  record Relation(String kind, String subject, String object, List<String> titles) {}

  /** A direct fact, whatever its predicate. */
  record Fact(String actor, String thing) {}

  private static final List<String> FACTS = List.of("hackedAccount", "attacked");
  private static final String CLAIM = "Claim";

  private final Triples triples;
  private final Map<String, Entity> entities = new LinkedHashMap<>();
  private final Map<String, Situation> situations = new LinkedHashMap<>();
  private final List<Claim> claims = new ArrayList<>();
  private final List<Relation> relations = new ArrayList<>();
  private final Set<Fact> facts = new LinkedHashSet<>();

  private Found(String article, Triples triples, Kinds kinds) {
    this.triples = triples;
    for (String entity : triples.distinct(article, Vocabulary.SCHEMA + "mentions")) {
      addEntity(entity, kinds);
    }
    for (String situation : triples.distinct(article, dp("describes"))) {
      addSituation(situation, kinds);
    }
    Set<String> own = triples.distinct(article, Vocabulary.SCHEMA + "publisher");
    own.add(article);
    addClaims(own);
    triples.subjects().forEach(this::addRelations);
    triples.subjects().forEach(this::addFacts);
  }

  static Found of(String article, Triples triples, Kinds kinds) {
    return new Found(article, triples, kinds);
  }

  static Found nothing() {
    return new Found("absent:", Triples.NONE, new Kinds(Set.of(), Set.of(), Set.of(), Set.of()));
  }

  private static String dp(String name) {
    return Vocabulary.DP + name;
  }

  private void addEntity(String entity, Kinds kinds) {
    Set<String> types = measured(entity, kinds.entities());
    List<String> labels = triples.labels(entity);
    if (!types.isEmpty() && !labels.isEmpty()) {
      entities.put(entity, new Entity(types, labels));
    }
  }

  private void addSituation(String situation, Kinds kinds) {
    Set<String> types = measured(situation, kinds.situations());
    if (types.isEmpty()) {
      return;
    }
    List<String> triggers = triples.all(situation, dp("trigger")).stream()
        .flatMap(span -> triples.quoted(span).stream())
        .toList();
    List<Role> roles = new ArrayList<>();
    for (String role : kinds.roles()) {
      triples.distinct(situation, dp(role)).forEach(filler -> roles.add(new Role(role, filler)));
    }
    situations.put(situation, new Situation(types, triggers, roles));
  }

  private Set<String> measured(String subject, Set<String> measured) {
    Set<String> types = new LinkedHashSet<>(measured);
    types.retainAll(triples.types(subject));
    return types;
  }

  private void addClaims(Set<String> own) {
    List<String> all = triples.ofType(CLAIM);
    Map<String, String> outer = new LinkedHashMap<>();
    for (String claim : all) {
      for (String content : triples.all(claim, dp("content"))) {
        if (triples.types(content).contains(CLAIM)) {
          outer.put(content, claim);
        }
      }
    }
    for (String claim : all) {
      for (String content : triples.all(claim, dp("content"))) {
        if (situations.containsKey(content)) {
          claims.add(new Claim(content, chain(claim, outer, own), status(claim)));
        }
      }
    }
  }

  private String status(String claim) {
    String status = triples.first(claim, dp("status")).orElse(dp("Asserted"));
    return status.substring(Math.min(status.length(), Vocabulary.DP.length())).toLowerCase(Locale.ROOT);
  }

  private List<String> chain(String claim, Map<String, String> outer, Set<String> own) {
    List<String> chain = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (String at = claim; at != null && seen.add(at); at = outer.get(at)) {
      triples.first(at, dp("claimant")).filter(voice -> !own.contains(voice)).ifPresent(chain::add);
    }
    return Collections.unmodifiableList(chain);
  }

  private void addRelations(String subject) {
    for (String kind : Kinds.RELATIONS) {
      triples.distinct(subject, dp(kind))
          .forEach(object -> relations.add(new Relation(kind, subject, object, List.of())));
    }
    for (String position : triples.distinct(subject, dp(Kinds.HOLDS_POSITION))) {
      List<String> titles = triples.labels(position);
      relations.add(new Relation(
          Kinds.HOLDS_POSITION, subject, position, titles.isEmpty() ? List.of(position) : titles));
    }
  }

  private void addFacts(String subject) {
    for (String fact : FACTS) {
      triples.all(subject, dp(fact)).forEach(object -> facts.add(new Fact(subject, object)));
    }
  }

  Map<String, Entity> entities() {
    return entities;
  }

  Map<String, Situation> situations() {
    return situations;
  }

  List<Claim> claims() {
    return claims;
  }

  List<Relation> relations() {
    return relations;
  }

  boolean asserts(String actor, String thing) {
    return facts.contains(new Fact(actor, thing));
  }

  /** The name of an entity or situation, else the IRI itself. */
  String name(String iri) {
    return Optional.ofNullable(entities.get(iri)).map(entity -> entity.labels().get(0))
        .or(() -> Optional.ofNullable(situations.get(iri)).map(Found::name))
        .orElse(iri);
  }

  private static String name(Situation situation) {
    return situation.triggers().isEmpty() ? situation.type() : situation.type() + "/" + situation.triggers().get(0);
  }
}
