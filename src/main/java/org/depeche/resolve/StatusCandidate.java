package org.depeche.resolve;

import java.util.Collections;
import java.util.Set;
import org.depeche.model.Status;

/**
 * A situation that a claim tells.
 *
 * @param told how the rules hold that its voice stands to it
 * @param known whether it is a known act of which something is negated: "The hack was not detected until May"
 * @param features what a network is told of the two
 */
public record StatusCandidate(String claim, String situation, Status told, boolean known, Set<String> features) {
  public StatusCandidate {
    features = Collections.unmodifiableSet(features);
  }
}
