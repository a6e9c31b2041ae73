package org.depeche.resolve;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Roles that no sentence fills but that follow: whose account is hacked. */
final class Inferences {
  private final Map<Chain, Set<Chain>> owners;
  private final List<SituationMerger.Merged> situations;
  private final Predicate<String> cyber;

  Inferences(
      Map<Chain, Set<Chain>> owners,
      List<SituationMerger.Merged> situations,
      Predicate<String> cyber) {
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
}
