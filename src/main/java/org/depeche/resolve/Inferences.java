package org.depeche.resolve;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.depeche.catalog.CoreferenceRules;
import org.depeche.model.Extraction.FoundSituation;

/** Roles that no sentence fills but that follow: whose account is hacked, what an inquiry is about. */
final class Inferences {
  private static final int REACH_IN_SENTENCES = 2;

  private final CoreferenceRules rules;
  private final Map<Chain, Set<Chain>> owners;
  private final List<SituationMerger.Merged> situations;
  private final Predicate<String> cyber;

  Inferences(
      CoreferenceRules rules,
      Map<Chain, Set<Chain>> owners,
      List<SituationMerger.Merged> situations,
      Predicate<String> cyber) {
    this.rules = rules;
    this.owners = owners;
    this.situations = situations;
    this.cyber = cyber;
  }

  /** The owners of what is attacked, where no victim is told. */
  Set<Chain> victims(int place) {
    SituationMerger.Merged situation = situations.get(place);
    Set<Chain> victims = new LinkedHashSet<>();
    if (cyber.test(situation.type()) && !situation.has("victim")) {
      situation.fillers("target").forEach(target -> victims.addAll(owners.getOrDefault(target, Set.of())));
    }
    return victims;
  }

  /** What an inquiry or refusal to comment that names no topic is about: the first attack told shortly before it. */
  Optional<Integer> topic(int place) {
    SituationMerger.Merged situation = situations.get(place);
    if (!rules.about().contains(situation.type()) || situation.has("topic")) {
      return Optional.empty();
    }
    FoundSituation first = situation.members().get(0);
    for (int i = 0; i < situations.size(); i++) {
      boolean told = situations.get(i).members().stream().anyMatch(member -> isNear(member, first));
      if (i != place && told && cyber.test(situations.get(i).type())) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static boolean isNear(FoundSituation member, FoundSituation first) {
    int distance = first.sentence() - member.sentence();
    return distance >= 0 && distance <= REACH_IN_SENTENCES;
  }
}
