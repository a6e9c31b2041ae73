package org.depeche.catalog;

import java.util.Set;

/**
 * What each feature of a network weighs for each of its hidden units.
 *
 * <p>Weights are kept as whole numbers of {@code 1 / }{@value #ONE}: sums of them are the same in any order.
 */
final class FeatureRows {
  /** The greatest weight: so much of some thousand features is still a whole number of 32 bits. */
  static final float MOST = 8;
  private static final int ONE = 1 << 18;

  private final int units;
  private final Fingerprints features;
  private final int[] weights;

  FeatureRows(int features, int units) {
    this.units = units;
    this.features = new Fingerprints(features);
    this.weights = new int[this.features.places() * units];
  }

  void add(String feature, float[] values) {
    int from = features.add(feature) * units;
    for (int i = 0; i < units; i++) {
      weights[from + i] = Math.round(values[i] * ONE);
    }
  }

  /** The sum for each unit of what the features weigh; one that is not known weighs nothing. */
  double[] sums(Set<String> known) {
    int[] sums = new int[units];
    for (String feature : known) {
      int place = features.find(feature);
      if (place >= 0) {
        add(place * units, sums);
      }
    }
    double[] values = new double[units];
    for (int i = 0; i < units; i++) {
      values[i] = (double) sums[i] / ONE;
    }
    return values;
  }

  private void add(int from, int[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += weights[from + i];
    }
  }
}
