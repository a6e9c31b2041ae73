package org.depeche.resolve;

import java.util.Collections;
import java.util.Set;

/**
 * Words that tell a situation, and others before them that may tell the same.
 *
 * @param found the id of what is found later
 * @param before the id of what is found earlier
 * @param ruled whether the rules hold them for one
 * @param bound whether a network may not join them, or takes apart what the rules hold for one only where it is sure
 * @param features what a network is told of the two
 */
public record SamenessCandidate(int found, int before, boolean ruled, boolean bound, Set<String> features) {
  public SamenessCandidate {
    features = Collections.unmodifiableSet(features);
  }
}
