package org.depeche.learn;

import edu.stanford.nlp.classify.Dataset;
import edu.stanford.nlp.classify.LinearClassifier;
import edu.stanford.nlp.classify.LinearClassifierFactory;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * Multinomial logistic regression with a Gaussian prior, by CoreNLP's {@code LinearClassifierFactory}; gives the model
 * as the lines that {@code catalog.LinearModel} reads.
 */
final class Learner {
  private static final double TOLERANCE = 1e-3;

  private final Dataset<String, String> data = new Dataset<>();
  private final int atLeast;
  private final double sigma;
  private final double slight;

  /**
   * @param atLeast how often a feature must occur
   * @param sigma the prior's standard deviation
   * @param slight weights nearer to 0 are left out
   */
  Learner(int atLeast, double sigma, double slight) {
    this.atLeast = atLeast;
    this.sigma = sigma;
    this.slight = slight;
  }

  void add(Collection<String> features, String label) {
    data.add(features, label);
  }

  int size() {
    return data.size();
  }

  /** The model, the same for the same examples in the same order. */
  String model() {
    data.applyFeatureCountThreshold(atLeast);
    LinearClassifierFactory<String, String> factory = new LinearClassifierFactory<>(TOLERANCE, false, sigma);
    factory.setVerbose(false);
    LinearClassifier<String, String> classifier = factory.trainClassifier(data);
    List<String> classes = List.copyOf(new TreeSet<>(classifier.labels()));
    StringBuilder lines = new StringBuilder("classes\t").append(String.join(" ", classes)).append('\n');
    for (String feature : new TreeSet<>(classifier.features())) {
      StringBuilder weights = new StringBuilder();
      for (int i = 0; i < classes.size(); i++) {
        double weight = classifier.weight(feature, classes.get(i));
        if (Math.abs(weight) >= slight) {
          weights.append(weights.isEmpty() ? "" : " ").append(i).append('=')
              .append(String.format(Locale.ROOT, "%.2f", weight));
        }
      }
      if (!weights.isEmpty()) {
        lines.append(feature).append('\t').append(weights).append('\n');
      }
    }
    return lines.toString();
  }
}
