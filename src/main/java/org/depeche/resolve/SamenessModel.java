package org.depeche.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.depeche.catalog.FeatureNetwork;
import org.depeche.model.ResolvedArticle.Situation;

/**
 * Tells by a network which words tell a situation that was told before, in place of what the rules hold for one.
 *
 * <p>What is bound is not joined, and taken apart only where the network is sure, so that no denial loses what it
 * denies, and nothing denied or alleged is taken for part of what is asserted.
 */
public final class SamenessModel {
  /** The class of words that tell one situation. */
  public static final String SAME = "same";
  /** The class of words that tell two. */
  public static final String OTHER = "other";
  static final String RULE = Situation.BY_MODEL + "sameness";
  private static final double LIKELY = 0.8;
  private static final double STILL_LIKELY = 0.45;
  private static final double STILL_LIKELY_IF_BOUND = 0.25;
  private static final double LIKELY_OF_ALL = 0.4;

  private final FeatureNetwork model;
  private final Set<String> languages;

  /** @param languages those with passages, by their codes, which the model may judge in */
  SamenessModel(FeatureNetwork model, Set<String> languages) {
    this.model = model;
    this.languages = Set.copyOf(languages);
  }

  boolean judges(String language) {
    return languages.contains(language);
  }

  /**
   * By the id of what is found, that of the earlier words that most likely tell the same; only where some do.
   *
   * <p>The likeliest words decide (Ng and Cardie, ACL 2002), where those that already tell the same as these are likely
   * too on average.
   *
   * @param candidates in the order of the text
   */
  Map<Integer, Integer> same(Stream<SamenessCandidate> candidates) {
    Map<Integer, List<Likely>> byFound = new LinkedHashMap<>();
    candidates.forEach(pair -> byFound.computeIfAbsent(pair.found(), key -> new ArrayList<>()).add(likely(pair)));
    Map<Integer, Integer> same = new HashMap<>();
    Map<Integer, Integer> first = new HashMap<>();
    byFound.forEach((found, pairs) -> best(pairs, first).ifPresent(before -> {
      same.put(found, before);
      first.put(found, first.getOrDefault(before, before));
    }));
    return same;
  }

  /** @param first by the id of words that tell of something again, that of those which told it first */
  private static Optional<Integer> best(List<Likely> pairs, Map<Integer, Integer> first) {
    Map<Integer, List<Likely>> bySituation = new LinkedHashMap<>();
    pairs.forEach(pair -> bySituation
        .computeIfAbsent(first.getOrDefault(pair.before(), pair.before()), key -> new ArrayList<>()).add(pair));
    Likely best = null;
    for (List<Likely> told : bySituation.values()) {
      if (mayBe(told)) {
        for (Likely its : told) {
          boolean enough = its.odds() >= its.least();
          best = enough && (best == null || its.odds() > best.odds()) ? its : best;
        }
      }
    }
    return Optional.ofNullable(best).map(Likely::before);
  }

  /** How likely words tell what others before them tell. */
  private record Likely(int before, boolean ruled, boolean bound, double odds) {
    double least() {
      return !ruled ? LIKELY : bound ? STILL_LIKELY_IF_BOUND : STILL_LIKELY;
    }
  }

  /** Whether words may tell a situation, from all pairs with words that tell it already. */
  private static boolean mayBe(List<Likely> told) {
    boolean apart = told.stream().anyMatch(its -> its.bound() && !its.ruled());
    boolean ruled = told.stream().anyMatch(its -> its.bound() && its.ruled());
    double average = told.stream().mapToDouble(Likely::odds).average().orElse(0);
    return !apart && (ruled || average >= LIKELY_OF_ALL);
  }

  private Likely likely(SamenessCandidate pair) {
    boolean apart = pair.bound() && !pair.ruled();
    double odds = apart ? 0 : model.probabilities(pair.features()).getOrDefault(SAME, 0.0);
    return new Likely(pair.before(), pair.ruled(), pair.bound(), odds);
  }
}
