package org.depeche.learn;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.ResolvedArticle.Situation;
import org.depeche.model.Span;

/** Which found situation is which annotated one: one to one, of one type, by their words. */
final class ActPairs {
  private ActPairs() {}

  /** From the id of what is found to what is annotated; what has no partner is not there. */
  static Map<String, Passage.Act> of(Passage passage, ResolvedArticle article) {
    Map<String, Passage.Act> acts = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (Situation situation : article.situations()) {
      passage.acts().stream()
          .filter(act -> act.type().equals(situation.type()) && !taken.contains(act.id()))
          .filter(act -> touches(passage, act, situation.triggers()))
          .findFirst()
          .ifPresent(act -> {
            taken.add(act.id());
            acts.put(situation.id(), act);
          });
    }
    return acts;
  }

  /** Whether words that are found stand among those that name what is annotated. */
  static boolean touches(Passage passage, Passage.Act act, List<Span> triggers) {
    return act.triggers().stream().flatMap(words -> passage.places(words).stream())
        .anyMatch(place -> triggers.stream()
            .anyMatch(trigger -> place.start() < trigger.end() && trigger.start() < place.end()));
  }
}
