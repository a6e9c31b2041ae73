package org.depeche.resolve;

import java.util.Collections;
import java.util.Set;
import org.depeche.model.ResolvedArticle.Entity;

/**
 * An entity that the rules make, or what they pass over.
 *
 * @param entity what is passed over has an id of its own
 * @param features what a network is told of it
 */
public record EntityCandidate(Entity entity, Set<String> features) {
  public EntityCandidate {
    features = Collections.unmodifiableSet(features);
  }
}
