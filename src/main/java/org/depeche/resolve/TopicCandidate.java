package org.depeche.resolve;

import java.util.Collections;
import java.util.Set;

/**
 * A situation that another may be about.
 *
 * @param situation the id of the inquiry, protest, warning or measure
 * @param topic the id of what it may be about
 * @param features what a network is told of the two
 */
public record TopicCandidate(String situation, String topic, Set<String> features) {
  public TopicCandidate {
    features = Collections.unmodifiableSet(features);
  }
}
