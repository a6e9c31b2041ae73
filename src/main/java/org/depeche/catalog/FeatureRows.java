package org.depeche.catalog;

import java.util.Set;

/**
 * What each feature of a network weighs for each of its hidden units.
 *
 * <p>A weight is a byte times the step of its feature, a whole number of {@code 1 / }{@value #ONE}: sums of them are
 * the same in any order, and a table of bytes is a quarter of what a look-up waits for in one of whole numbers.
 */
final class FeatureRows {
  /** The greatest weight: so much of some thousand features is still a whole number of 32 bits. */
  static final float MOST = 8;
  private static final int ONE = 1 << 18;

  private final int units;
  private final Fingerprints features;
  private final int[] steps;
  private final byte[] weights;

  FeatureRows(int features, int units) {
    this.units = units;
    this.features = new Fingerprints(features);
    this.steps = new int[this.features.places()];
    this.weights = new byte[this.features.places() * units];
  }

  /** @param values one for each unit, in steps */
  void add(String feature, float step, byte[] values) {
    int place = features.add(feature);
    steps[place] = Math.round(step * ONE);
    System.arraycopy(values, 0, weights, place * units, units);
  }

  /**
   * The sum for each unit of what the features weigh; one that is not known weighs nothing.
   *
   * <p>The first unit of all rows is summed before the others of any, for the reason of {@link Fingerprints#find}.
   */
  double[] sums(Set<String> known) {
    int[] places = features.find(FeatureSet.of(known).fingerprints());
    int count = 0;
    for (int place : places) {
      if (place >= 0) {
        places[count++] = place;
      }
    }
    int[] weighed = new int[count];
    int[] sums = new int[units];
    for (int i = 0; i < count; i++) {
      weighed[i] = steps[places[i]];
      sums[0] += weights[places[i] * units] * weighed[i];
    }
    for (int i = 0; i < count; i++) {
      addRest(places[i] * units, weighed[i], sums);
    }
    double[] values = new double[units];
    for (int i = 0; i < units; i++) {
      values[i] = (double) sums[i] / ONE;
    }
    return values;
  }

  private void addRest(int from, int step, int[] sums) {
    for (int i = 1; i < sums.length; i++) {
      sums[i] += weights[from + i] * step;
    }
  }
}
