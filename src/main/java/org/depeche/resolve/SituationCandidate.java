package org.depeche.resolve;

import java.util.Collections;
import java.util.Set;

/**
 * A situation that rules or the models of triggers find.
 *
 * @param features what a network is told of it
 */
public record SituationCandidate(String situation, Set<String> features) {
  public SituationCandidate {
    features = Collections.unmodifiableSet(features);
  }
}
