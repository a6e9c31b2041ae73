package org.depeche.link;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a store holds of one article, as far as linking needs it.
 *
 * @param entities by IRI
 * @param situations in the order of their IRIs
 * @param claims in the order of their IRIs
 */
record Article(
    String iri,
    String language,
    Optional<Period> published,
    Optional<String> publisher,
    String body,
    SortedMap<String, Entity> entities,
    List<Situation> situations,
    List<Claim> claims) {
  Optional<Entity> entity(String entity) {
    return Optional.ofNullable(entities.get(entity));
  }

  /** Whether an IRI names something that only this article knows. */
  boolean isLocal(String other) {
    return other.startsWith(iri + "#");
  }
}
