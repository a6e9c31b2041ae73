package org.depeche.evaluate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How a graph does on one passage.
 *
 * @param absent whether there is no graph of it
 * @param leaks direct facts asserted that gold does not let stand
 */
record PassageScore(GoldPassage passage, boolean absent, Map<Layer, Counts> counts, int leaks, List<Slip> slips) {
  PassageScore {
    counts = Collections.unmodifiableMap(new EnumMap<>(counts));
    slips = List.copyOf(slips);
  }
}
