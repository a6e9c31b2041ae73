package org.depeche.resolve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.depeche.catalog.LinearModel;
import org.depeche.catalog.Terms;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.ResolvedArticle.Entity;
import org.depeche.model.ResolvedArticle.Role;
import org.depeche.model.ResolvedArticle.Situation;

/**
 * Fills roles by a model: an entity that takes no part yet takes the role that the model holds for at least as likely
 * as not. Of a situation that no frame found, only the roles that the model does not doubt stay.
 */
public final class RoleModel {
  /** The class of an entity that takes no part. */
  public static final String NONE = "none";
  private static final String RULE = Situation.BY_MODEL + "roles";
  private static final String ACTOR = "actor";
  private static final String PLACE = "Place";
  private static final double UNSURE = 0.6;
  private static final double LIKELY = 0.5;
  private static final double UNLIKELY = 0.4;

  private final LinearModel model;
  private final Terms terms;

  RoleModel(LinearModel model, Terms terms) {
    this.model = model;
    this.terms = terms;
  }

  /** The article with the roles that the model adds. */
  ResolvedArticle complete(ResolvedArticle article, RoleFeatures features) {
    Map<String, String> types = article.entities().stream().collect(Collectors.toMap(Entity::id, Entity::type));
    List<Situation> situations = article.situations().stream()
        .map(situation -> complete(situation, features, types))
        .toList();
    return new ResolvedArticle(
        article.article(), article.sentences(), article.publisher(), article.entities(), situations,
        article.propositions(), article.claims(), article.relations(), article.positions());
  }

  private Situation complete(Situation situation, RoleFeatures features, Map<String, String> types) {
    Map<String, Set<String>> told = features.read(situation);
    Set<Role> roles = new LinkedHashSet<>(situation.roles());
    if (situation.isGuessed()) {
      roles.removeIf(role -> told.containsKey(role.filler())
          && model.probabilities(told.get(role.filler())).getOrDefault(role.role(), 1.0) < UNLIKELY);
    }
    Set<String> fillers = situation.roles().stream().map(Role::filler).collect(Collectors.toSet());
    Set<Role> added = new LinkedHashSet<>();
    told.forEach((entity, about) -> {
      if (!fillers.contains(entity)) {
        role(about).filter(role -> !isBehindActor(role, about) && mayFill(role, types.get(entity)))
            .ifPresent(role -> added.add(new Role(role, entity, true)));
      }
    });
    roles.addAll(added);
    List<String> rules = new ArrayList<>(situation.rules());
    if (!added.isEmpty()) {
      rules.add(RULE);
    }
    return new Situation(
        situation.id(), situation.type(), List.copyOf(roles), situation.partOf(), situation.time(),
        situation.timeText(), situation.triggers(), situation.evidence(),
        added.isEmpty() ? situation.confidence() : Math.min(UNSURE, situation.confidence()), rules);
  }

  /** Acts are people's and bodies', and what is no place is nowhere. */
  private boolean mayFill(String role, String type) {
    return switch (role) {
      case "actor", "participant", "addressee", "recipient" -> terms.isA(type, "Actor");
      case "victim" -> terms.isA(type, "Actor") || type.equals(PLACE);
      case "place" -> type.equals(PLACE) || type.equals("Country");
      default -> true;
    };
  }

  /** "hackers linked to Iran": who stands behind those who did it did not do it himself. */
  private static boolean isBehindActor(String role, Set<String> features) {
    return role.equals(ACTOR) && features.stream().anyMatch(feature ->
        feature.startsWith("related:") && feature.endsWith("/" + ACTOR) || feature.equals("within:" + ACTOR));
  }

  private Optional<String> role(Set<String> features) {
    return model.probabilities(features).entrySet().stream()
        .filter(found -> !found.getKey().equals(NONE) && found.getValue() >= LIKELY)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }
}
