package org.depeche.resolve;

import java.util.Collections;
import java.util.Set;

/**
 * An entity that may take part in a situation.
 *
 * @param features what a network is told of the two
 */
public record RoleCandidate(String situation, String entity, Set<String> features) {
  public RoleCandidate {
    features = Collections.unmodifiableSet(features);
  }
}
