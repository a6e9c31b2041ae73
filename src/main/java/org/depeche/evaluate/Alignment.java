package org.depeche.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gold and found things one to one, the best pair first; ties fall by the ids. */
final class Alignment {
  /** @param found an IRI */
  record Pair(double score, String gold, String found) {}

  private static final Comparator<Pair> BEST_FIRST = Comparator.comparingDouble(Pair::score).reversed()
      .thenComparing(Pair::gold, Names.BY_CODE_POINT)
      .thenComparing(Pair::found, Names.BY_CODE_POINT);

  private final Map<String, String> found = new LinkedHashMap<>();
  private final Map<String, String> gold = new LinkedHashMap<>();

  private Alignment() {}

  static Alignment of(List<Pair> pairs) {
    Alignment alignment = new Alignment();
    List<Pair> sorted = new ArrayList<>(pairs);
    sorted.sort(BEST_FIRST);
    for (Pair pair : sorted) {
      if (!alignment.found.containsKey(pair.gold()) && !alignment.gold.containsKey(pair.found())) {
        alignment.found.put(pair.gold(), pair.found());
        alignment.gold.put(pair.found(), pair.gold());
      }
    }
    return alignment;
  }

  Optional<String> found(String goldId) {
    return Optional.ofNullable(found.get(goldId));
  }

  Optional<String> gold(String foundIri) {
    return Optional.ofNullable(gold.get(foundIri));
  }

  /** From gold ids to IRIs, the best pair first. */
  Map<String, String> pairs() {
    return Collections.unmodifiableMap(found);
  }
}
