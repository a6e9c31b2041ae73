package org.depeche.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How common acts are in an article, beside the passages that models were learned from: what a model holds for likely
 * there is less so in an article that tells of little but other things.
 *
 * <p>Frames tell it: how many acts they found among the words that may tell one, cyber acts and others apart. The
 * likelihoods are corrected by Bayes' rule for these priors (Saerens, Latinne and Decaestecker, <i>Adjusting the
 * Outputs of a Classifier to New a Priori Probabilities</i>, Neural Computation 14(1), 2002), and never raised.
 */
final class Expectation {
  /** What frames find among words that may tell an act, on passages that none was written after. */
  private static final double CYBER = 0.025;
  private static final double OTHER = 0.05;
  /** How many words of such passages are taken for read before the article. */
  private static final double READ = 100;

  private final double cyber;
  private final double other;
  private final Predicate<String> isCyber;

  /**
   * @param words how many words of the article may tell an act
   * @param found the types of the acts that frames found
   * @param machines whether the article names what a cyber act may be done to, or with, or by
   */
  Expectation(long words, List<String> found, Predicate<String> isCyber, boolean machines) {
    this.isCyber = isCyber;
    long attacks = found.stream().filter(isCyber).count();
    cyber = machines || attacks > 0 ? ratio(attacks, words, CYBER) : 0;
    other = ratio(found.size() - attacks, words, OTHER);
  }

  private static double ratio(long found, long words, double usual) {
    return Math.min(1, (found + READ * usual) / (words + READ) / usual);
  }

  /** Likelihoods of types, and of {@link TriggerModel#NOTHING}, as they are in this article. */
  Map<String, Double> adjusted(Map<String, Double> likely) {
    Map<String, Double> adjusted = new HashMap<>();
    likely.forEach((type, p) -> adjusted.put(type, p * weight(type)));
    double sum = adjusted.values().stream().sorted().mapToDouble(Double::doubleValue).sum();
    adjusted.replaceAll((type, p) -> p / sum);
    return adjusted;
  }

  private double weight(String type) {
    return type.equals(TriggerModel.NOTHING) ? 1 : isCyber.test(type) ? cyber : other;
  }
}
