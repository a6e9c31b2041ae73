package org.depeche.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.depeche.catalog.FeatureNetwork;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.ResolvedArticle.Entity;

/**
 * Takes up by a network what the text mentions and the rules make no entity of ("officials", "the plans of a
 * barracks"), where it may well be one; other models then see it as any other entity.
 */
public final class PassedOverModel {
  /** The type of what no lexicon knows. */
  static final String UNTYPED = "untyped";
  /** What the id of a thing begins with that no name tells. */
  static final String PREFIX = "passed-over-";
  private static final double LIKELY_ENOUGH = 0.3;

  private final FeatureNetwork model;
  private final Set<String> languages;

  /** @param languages those with passages, by their codes, which the model may judge in */
  PassedOverModel(FeatureNetwork model, Set<String> languages) {
    this.model = model;
    this.languages = Set.copyOf(languages);
  }

  /**
   * An article with what was taken up.
   *
   * @param ids from the id of what was passed over to that of the entity
   */
  record Taken(ResolvedArticle article, Map<String, String> ids) {}

  /** @param passedOver with ids of their own; the type of what a name tells stays */
  Taken takeUp(ResolvedArticle article, List<Entity> passedOver, Function<Entity, Set<String>> features) {
    Map<String, String> taken = new TreeMap<>();
    if (!languages.contains(article.article().language())) {
      return new Taken(article, taken);
    }
    Set<String> ids = new HashSet<>();
    article.entities().forEach(entity -> ids.add(entity.id()));
    article.publisher().ifPresent(outlet -> ids.add(outlet.id()));
    List<Entity> all = new ArrayList<>(article.entities());
    for (Entity entity : passedOver) {
      boolean named = !entity.id().startsWith(PREFIX);
      type(model.probabilities(features.apply(entity)))
          .map(type -> named ? entity.type() : type)
          .filter(type -> !named || !ids.contains(entity.id()))
          .ifPresent(type -> {
            String id = named ? entity.id() : Identity.of(type, entity.id(), ids);
            ids.add(id);
            taken.put(entity.id(), id);
            all.add(new Entity(
                id, type, entity.label(), entity.otherLabels(), entity.mentions(), entity.cardinality()));
          });
    }
    all.sort(Comparator.comparingInt(
        entity -> entity.mentions().isEmpty() ? Integer.MAX_VALUE : entity.mentions().get(0).start()));
    return new Taken(taken.isEmpty() ? article : new ResolvedArticle(
        article.article(), article.sentences(), article.publisher(), all, article.situations(),
        article.propositions(), article.claims(), article.relations(), article.positions()), taken);
  }

  /** The likeliest type of what may well be an entity. */
  private static Optional<String> type(Map<String, Double> classes) {
    return Optional.of(classes)
        .filter(all -> 1 - all.getOrDefault(EntityModel.NONE, 0.0) >= LIKELY_ENOUGH)
        .flatMap(all -> all.entrySet().stream()
            .filter(found -> !found.getKey().equals(EntityModel.NONE))
            .max(Map.Entry.comparingByValue()))
        .map(Map.Entry::getKey);
  }
}
