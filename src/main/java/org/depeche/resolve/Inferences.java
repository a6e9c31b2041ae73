package org.depeche.resolve;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.depeche.catalog.CoreferenceRules;
import org.depeche.model.Extraction;
import org.depeche.model.Extraction.FoundSituation;

/** Roles that no sentence fills but that follow: whose account is hacked, what an inquiry is about. */
final class Inferences {
  private static final int REACH_IN_SENTENCES = 2;

  private final Extraction extraction;
  private final CoreferenceRules rules;
  private final Map<Chain, Set<Chain>> owners;
  private final List<SituationMerger.Merged> situations;
  private final Predicate<String> cyber;

  Inferences(
      Extraction extraction,
      CoreferenceRules rules,
      Map<Chain, Set<Chain>> owners,
      List<SituationMerger.Merged> situations,
      Predicate<String> cyber) {
    this.extraction = extraction;
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

  /** What an inquiry or refusal to comment that names no topic is about: the attack told last, or else in its sentence. */
  Optional<Integer> topic(int place) {
    SituationMerger.Merged situation = situations.get(place);
    if (!rules.about().contains(situation.type()) || situation.has("topic")) {
      return Optional.empty();
    }
    FoundSituation first = situation.members().get(0);
    Optional<Integer> best = Optional.empty();
    int nearest = Integer.MAX_VALUE;
    for (int i = 0; i < situations.size(); i++) {
      for (FoundSituation member : situations.get(i).members()) {
        boolean candidate = i != place
            && cyber.test(situations.get(i).type())
            && first.sentence() - member.sentence() <= REACH_IN_SENTENCES
            && member.sentence() <= first.sentence();
        int distance = distance(first, member);
        if (candidate && distance < nearest) {
          best = Optional.of(i);
          nearest = distance;
        }
      }
    }
    return best;
  }

  /** In code points; what comes after counts as further than all that comes before. */
  private int distance(FoundSituation from, FoundSituation to) {
    int before = from.trigger().start() - to.trigger().start();
    return before >= 0 ? before : extraction.annotated().article().body().length() - before;
  }
}
