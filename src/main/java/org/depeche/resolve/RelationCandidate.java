package org.depeche.resolve;

import java.util.Collections;
import java.util.Set;

/**
 * An entity that may be related to another.
 *
 * @param features what a network is told of the two
 */
public record RelationCandidate(String subject, String object, Set<String> features) {
  public RelationCandidate {
    features = Collections.unmodifiableSet(features);
  }
}
