package org.depeche.resolve;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.depeche.catalog.FeatureNetwork;
import org.depeche.catalog.Terms;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.ResolvedArticle.Entity;
import org.depeche.model.ResolvedArticle.Relation;

/** Adds the relations between entities that a network holds for more likely than not; those that rules found stay. */
public final class RelationModel {
  /** The class of two entities that are not related. */
  public static final String NONE = "none";
  private static final double LIKELY = 0.5;

  private final FeatureNetwork model;
  private final Terms terms;

  RelationModel(FeatureNetwork model, Terms terms) {
    this.model = model;
    this.terms = terms;
  }

  ResolvedArticle complete(ResolvedArticle article, List<RelationCandidate> candidates) {
    Map<String, String> types = article.entities().stream().collect(Collectors.toMap(Entity::id, Entity::type));
    Set<Relation> relations = new LinkedHashSet<>(article.relations());
    for (RelationCandidate candidate : candidates) {
      Map<String, Double> told = model.probabilities(candidate.features());
      told.forEach((kind, likely) -> {
        if (!kind.equals(NONE) && likely >= LIKELY
            && mayJoin(kind, types.get(candidate.subject()), types.get(candidate.object()))) {
          relations.add(new Relation(kind, candidate.subject(), candidate.object()));
        }
      });
    }
    return new ResolvedArticle(
        article.article(), article.sentences(), article.publisher(), article.entities(), article.situations(),
        article.propositions(), article.claims(), List.copyOf(relations), article.positions());
  }

  private boolean mayJoin(String kind, String subject, String object) {
    return switch (kind) {
      case "accountOf" -> subject.equals("Account") && terms.isA(object, "Actor");
      case "nationality" -> terms.isA(subject, "Actor") && object.equals("Country");
      case "basedIn" -> terms.isA(subject, "Actor") && (object.equals("Place") || object.equals("Country"));
      default -> terms.isA(subject, "Actor") && terms.isA(object, "Actor");
    };
  }
}
