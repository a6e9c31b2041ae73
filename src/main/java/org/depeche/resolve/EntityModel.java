package org.depeche.resolve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.depeche.catalog.FeatureNetwork;
import org.depeche.catalog.Terms;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.ResolvedArticle.Entity;
import org.depeche.model.ResolvedArticle.Position;
import org.depeche.model.ResolvedArticle.Relation;
import org.depeche.model.ResolvedArticle.Role;
import org.depeche.model.ResolvedArticle.Situation;

/**
 * Leaves out by a network what is no entity of the story, and gives others the type that it holds for likely.
 *
 * <p>No voice goes; the publisher and what the gazetteer knows stay as they are. What takes a part takes no type that
 * may not: an actor stays one, and nothing else becomes or stops being an account.
 */
public final class EntityModel {
  /** The class of what is no entity of the story. */
  public static final String NONE = "none";
  private static final double NO_PART = 0.7;
  private static final double A_PART = 0.75;
  private static final double LIKELY = 0.6;
  private static final String ACTOR = "Actor";
  private static final String ACCOUNT = "Account";

  private final FeatureNetwork model;
  private final Terms terms;
  private final Set<String> languages;

  /** @param languages those with passages, by their codes, which the model may judge in */
  EntityModel(FeatureNetwork model, Terms terms, Set<String> languages) {
    this.model = model;
    this.terms = terms;
    this.languages = Set.copyOf(languages);
  }

  ResolvedArticle judge(ResolvedArticle article, EntityFeatures features) {
    return judge(article, entity ->
        features.isOpen(entity) ? Optional.of(features.read(entity)) : Optional.empty());
  }

  /** @param features of an entity; empty where it is not judged */
  ResolvedArticle judge(ResolvedArticle article, Function<Entity, Optional<Set<String>>> features) {
    if (!languages.contains(article.article().language())) {
      return article;
    }
    Optional<String> publisher = article.publisher().map(Entity::id);
    Set<String> voices = new HashSet<>();
    article.claims().forEach(claim -> claim.claimant().ifPresent(voices::add));
    Set<String> busy = busy(article);
    Set<String> out = new HashSet<>();
    Map<String, Entity> retyped = new LinkedHashMap<>();
    Set<String> ids = article.entities().stream().map(Entity::id).collect(Collectors.toCollection(HashSet::new));
    for (Entity entity : article.entities()) {
      Map<String, Double> classes = publisher.filter(entity.id()::equals).isPresent() ? Map.of()
          : features.apply(entity).map(model::probabilities).orElse(Map.of());
      boolean voice = voices.contains(entity.id());
      boolean part = voice || busy.contains(entity.id());
      if (!voice && classes.getOrDefault(NONE, 0.0) > (part ? A_PART : NO_PART)) {
        out.add(entity.id());
      } else {
        type(classes).filter(type -> !type.equals(entity.type()))
            .filter(type -> !part || isAlike(type, entity.type()))
            .ifPresent(type -> {
              String id = Identity.of(type, entity.id(), ids);
              ids.add(id);
              retyped.put(entity.id(), new Entity(
                  id, type, entity.label(), entity.otherLabels(), entity.mentions(), entity.cardinality()));
            });
      }
    }
    return out.isEmpty() && retyped.isEmpty() ? article : with(article, out, retyped);
  }

  private boolean isAlike(String type, String other) {
    return terms.isA(type, ACTOR) == terms.isA(other, ACTOR) && !type.equals(ACCOUNT) && !other.equals(ACCOUNT);
  }

  /** The likeliest type of what is an entity, where it is likely. */
  private static Optional<String> type(Map<String, Double> classes) {
    double some = 1 - classes.getOrDefault(NONE, 0.0);
    return classes.entrySet().stream()
        .filter(found -> !found.getKey().equals(NONE) && found.getValue() > LIKELY * some)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** What takes a part in something. */
  private static Set<String> busy(ResolvedArticle article) {
    Set<String> busy = new HashSet<>();
    article.situations().forEach(situation -> situation.roles().forEach(role -> busy.add(role.filler())));
    article.claims().forEach(claim -> claim.addressee().ifPresent(busy::add));
    article.relations().forEach(relation -> busy.addAll(List.of(relation.subject(), relation.object())));
    article.positions().forEach(position -> {
      busy.add(position.holder());
      position.at().ifPresent(busy::add);
    });
    return busy;
  }

  private static ResolvedArticle with(ResolvedArticle article, Set<String> out, Map<String, Entity> retyped) {
    Map<String, String> ids = new HashMap<>();
    article.entities().stream().filter(entity -> !out.contains(entity.id())).forEach(entity ->
        ids.put(entity.id(), Optional.ofNullable(retyped.get(entity.id())).orElse(entity).id()));
    article.publisher().ifPresent(outlet -> ids.put(outlet.id(), outlet.id()));
    article.situations().forEach(situation -> ids.put(situation.id(), situation.id()));
    return new ResolvedArticle(
        article.article(), article.sentences(), article.publisher(),
        article.entities().stream().filter(entity -> !out.contains(entity.id()))
            .map(entity -> retyped.getOrDefault(entity.id(), entity)).toList(),
        article.situations().stream().map(situation -> with(situation, ids)).toList(),
        article.propositions(),
        article.claims().stream().map(claim -> claim.between(
            claim.claimant().map(ids::get), claim.addressee().filter(ids::containsKey).map(ids::get))).toList(),
        article.relations().stream()
            .filter(relation -> ids.containsKey(relation.subject()) && ids.containsKey(relation.object()))
            .map(relation -> new Relation(relation.kind(), ids.get(relation.subject()), ids.get(relation.object())))
            .toList(),
        article.positions().stream().filter(position -> ids.containsKey(position.holder()))
            .map(position -> new Position(
                position.id(), ids.get(position.holder()), position.title(), position.wholeTitle(),
                position.at().filter(ids::containsKey).map(ids::get)))
            .toList());
  }

  private static Situation with(Situation situation, Map<String, String> ids) {
    List<Role> roles = situation.roles().stream().filter(role -> ids.containsKey(role.filler()))
        .map(role -> new Role(role.role(), ids.get(role.filler()), role.guessed())).toList();
    return new Situation(
        situation.id(), situation.type(), roles, situation.partOf(), situation.time(), situation.timeText(),
        situation.triggers(), situation.evidence(), situation.confidence(), situation.rules());
  }
}
