package org.depeche.resolve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.depeche.catalog.FeatureNetwork;
import org.depeche.catalog.Terms;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.ResolvedArticle.Entity;
import org.depeche.model.ResolvedArticle.Role;
import org.depeche.model.ResolvedArticle.Situation;

/**
 * Fills roles by a model: an entity that takes no part yet takes the role that the model holds for likely. In languages
 * with passages to learn from, a role that the rules gave and that the model holds for wrong goes; of a situation that
 * no frame found, one that it doubts goes too.
 */
public final class RoleModel {
  /** The class of an entity that takes no part. */
  public static final String NONE = "none";
  private static final String RULE = Situation.BY_MODEL + "roles";
  private static final String ACTOR = "actor";
  private static final String WHERE = "place";
  private static final String PLACE = "Place";
  private static final double UNSURE = 0.6;
  private static final double LIKELY = 0.45;
  private static final double LIKELY_ENOUGH = 0.35;
  private static final double UNLIKELY = 0.4;
  private static final double WRONG = 0.1;
  private static final String OF_OFFICE = "participant";
  private static final Set<String> UNDERGOERS = Set.of(OF_OFFICE, "victim", "target");
  private static final Set<String> PARTIES = Set.of(ACTOR, "target", "victim");

  private final FeatureNetwork model;
  private final Terms terms;
  private final Set<String> languages;

  /** @param languages those with passages, by their codes, which the model may judge in */
  RoleModel(FeatureNetwork model, Terms terms, Set<String> languages) {
    this.model = model;
    this.terms = terms;
    this.languages = Set.copyOf(languages);
  }

  /** The article with the roles that the model adds. */
  ResolvedArticle complete(ResolvedArticle article, RoleFeatures features) {
    Map<String, String> types = article.entities().stream().collect(Collectors.toMap(Entity::id, Entity::type));
    boolean learned = languages.contains(article.article().language());
    Disputes disputes = new Disputes(article, type -> terms.isA(type, "CyberSituation"));
    List<Situation> situations = article.situations().stream()
        .map(situation -> complete(situation, features, types, learned, disputes))
        .toList();
    return new ResolvedArticle(
        article.article(), article.sentences(), article.publisher(), article.entities(), situations,
        article.propositions(), article.claims(), article.relations(), article.positions());
  }

  private Situation complete(
      Situation situation, RoleFeatures features, Map<String, String> types, boolean learned, Disputes disputes) {
    Map<String, Set<String>> told = features.read(situation);
    Set<Role> roles = new LinkedHashSet<>(situation.roles());
    double least = situation.isGuessed() ? UNLIKELY : learned ? WRONG : 0;
    roles.removeIf(role -> told.containsKey(role.filler()) && likelihood(situation, role, told) < least);
    Set<String> fillers = situation.roles().stream().map(Role::filler).collect(Collectors.toSet());
    Set<String> filled = roles.stream().map(Role::role).collect(Collectors.toSet());
    Set<Role> added = new LinkedHashSet<>();
    told.forEach((entity, about) -> {
      if (!fillers.contains(entity)) {
        role(about, filled, learned)
            .map(role -> isOffice(situation) && UNDERGOERS.contains(role) ? OF_OFFICE : role)
            .filter(role -> !isBehindActor(role, about) && mayFill(role, types.get(entity)))
            .filter(role -> !disputes.isOfOther(situation, role, entity))
            .filter(role -> !features.rulesOut(situation, role, entity))
            .ifPresent(role -> added.add(new Role(role, entity, true)));
      }
    });
    roles.addAll(added);
    List<String> rules = new ArrayList<>(situation.rules());
    if (!added.isEmpty()) {
      rules.add(RULE);
    }
    boolean party = added.stream().anyMatch(role -> PARTIES.contains(role.role()));
    return new Situation(
        situation.id(), situation.type(), List.copyOf(roles), situation.partOf(), situation.time(),
        situation.timeText(), situation.triggers(), situation.evidence(),
        party ? Math.min(UNSURE, situation.confidence()) : situation.confidence(), rules);
  }

  private static boolean isOffice(Situation situation) {
    return situation.type().equals("Appointment");
  }

  /** How likely a role is; who takes or leaves an office has a part in that under whatever name. */
  private double likelihood(Situation situation, Role role, Map<String, Set<String>> told) {
    Map<String, Double> all = model.probabilities(told.get(role.filler()));
    return isOffice(situation) && role.role().equals(OF_OFFICE)
        ? 1 - all.getOrDefault(NONE, 0.0) : all.getOrDefault(role.role(), 1.0);
  }

  /** Acts are people's and bodies', and what is no place is nowhere. */
  private boolean mayFill(String role, String type) {
    return switch (role) {
      case "actor", "participant", "addressee", "recipient" -> terms.isA(type, "Actor");
      case "victim" -> terms.isA(type, "Actor") || type.equals(PLACE);
      case WHERE -> type.equals(PLACE) || type.equals("Country");
      default -> true;
    };
  }

  /** "hackers linked to Iran": who stands behind those who did it did not do it himself. */
  private static boolean isBehindActor(String role, Set<String> features) {
    return role.equals(ACTOR) && features.stream().anyMatch(feature ->
        feature.startsWith("related:") && feature.endsWith("/" + ACTOR) || feature.equals("within:" + ACTOR));
  }

  /** The likeliest role, where it is likely; less will do for a role that nobody takes yet. */
  private Optional<String> role(Set<String> features, Set<String> filled, boolean learned) {
    return model.probabilities(features).entrySet().stream()
        .filter(found -> !found.getKey().equals(NONE))
        .max(Map.Entry.comparingByValue())
        .filter(found -> found.getValue()
            >= (learned && isWanted(found.getKey(), filled, features) ? LIKELY_ENOUGH : LIKELY))
        .map(Map.Entry::getKey);
  }

  /**
   * Whether nobody has a role that is easily told: a place near an act may be another's, and who tells of it did not do
   * it.
   */
  private static boolean isWanted(String role, Set<String> filled, Set<String> features) {
    boolean voice = role.equals(ACTOR) && features.contains("voice:true");
    return !role.equals(WHERE) && !voice && !filled.contains(role);
  }
}
