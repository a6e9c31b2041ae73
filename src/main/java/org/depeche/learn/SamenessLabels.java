package org.depeche.learn;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.depeche.model.Extraction;
import org.depeche.model.Extraction.FoundSituation;
import org.depeche.resolve.SamenessCandidate;
import org.depeche.resolve.SamenessModel;

/** Which words of an article tell one situation, as the passage's annotation has it. */
final class SamenessLabels {
  private final Map<Integer, Set<String>> acts = new HashMap<>();

  private SamenessLabels(Passage passage, Extraction extraction) {
    for (FoundSituation found : extraction.situations()) {
      acts.put(found.id(), passage.acts().stream()
          .filter(act -> ActPairs.touches(passage, act, List.of(found.trigger())))
          .map(Passage.Act::id).collect(Collectors.toSet()));
    }
  }

  static SamenessLabels of(Passage passage, Extraction extraction) {
    return new SamenessLabels(passage, extraction);
  }

  /**
   * Whether both name one annotated situation; empty where one of them names none, if it is not words that the rules
   * hold for more of what is annotated.
   */
  Optional<String> label(SamenessCandidate candidate) {
    Set<String> its = acts.get(candidate.found());
    Set<String> others = acts.get(candidate.before());
    if (its.isEmpty() && candidate.ruled() && !others.isEmpty()) {
      return Optional.of(SamenessModel.SAME);
    }
    return its.isEmpty() || others.isEmpty() ? Optional.empty()
        : Optional.of(Collections.disjoint(its, others) ? SamenessModel.OTHER : SamenessModel.SAME);
  }
}
