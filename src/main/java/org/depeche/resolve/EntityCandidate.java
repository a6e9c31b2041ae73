package org.depeche.resolve;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * An entity that the rules make.
 *
 * @param features what a network is told of it
 */
public record EntityCandidate(String entity, Set<String> features) {
  public EntityCandidate {
    features = Collections.unmodifiableSet(new TreeSet<>(features));
  }
}
