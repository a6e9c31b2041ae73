package org.depeche.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.depeche.catalog.FeatureNetwork;

/**
 * Learns a {@link FeatureNetwork} from examples by Adam (Kingma and Ba, ICLR 2015) over batches, on one thread and from
 * a fixed seed; features and hidden units are left out at random (Srivastava et al., Dropout, JMLR 15, 2014), so that
 * no example hangs on one word.
 *
 * <p>Moments of a feature's weights move only in batches in which it occurs, as in PyTorch's {@code SparseAdam}. The
 * rate falls evenly to a twentieth.
 */
final class Learner {
  private static final int BATCH = 512;
  private static final double FIRST = 0.9;
  private static final double SECOND = 0.999;
  private static final double TINY = 1e-8;
  private static final double SLOWEST = 0.05;
  private static final double SPREAD = 0.05;
  private static final long SEED = 1;

  /**
   * How to learn.
   *
   * @param atLeast how often a feature must occur
   * @param units hidden units
   * @param passes over all examples
   * @param rate the first step's size
   * @param features the share of features that are left out each time
   * @param hidden the share of hidden units that are left out each time
   */
  record Settings(int atLeast, int units, int passes, double rate, double features, double hidden) {}

  private record Example(int[] features, int label) {}

  private final Settings settings;
  private final Map<String, Integer> known = new HashMap<>();
  private final List<String> labels = new ArrayList<>();
  private final List<int[]> data = new ArrayList<>();

  Learner(Settings settings) {
    this.settings = settings;
  }

  void add(Collection<String> features, String label) {
    data.add(features.stream().sorted()
        .mapToInt(feature -> known.computeIfAbsent(feature, key -> known.size())).toArray());
    labels.add(label);
  }

  int size() {
    return data.size();
  }

  /** The network's lines, the same for the same examples in the same order. */
  String model() {
    int[] counts = new int[known.size()];
    data.forEach(features -> Arrays.stream(features).forEach(feature -> counts[feature]++));
    List<String> kept = known.keySet().stream()
        .filter(feature -> counts[known.get(feature)] >= settings.atLeast()).sorted().toList();
    int[] places = new int[known.size()];
    Arrays.fill(places, -1);
    for (int place = 0; place < kept.size(); place++) {
      places[known.get(kept.get(place))] = place;
    }
    List<String> classes = List.copyOf(new TreeSet<>(labels));
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < data.size(); i++) {
      int[] features = Arrays.stream(data.get(i)).map(feature -> places[feature]).filter(place -> place >= 0)
          .sorted().toArray();
      examples.add(new Example(features, classes.indexOf(labels.get(i))));
    }
    Training training = new Training(settings, kept.size(), classes.size());
    training.run(examples);
    Map<String, float[]> features = new HashMap<>();
    for (int place = 0; place < kept.size(); place++) {
      features.put(kept.get(place), training.features.values[place]);
    }
    return FeatureNetwork.write(classes, training.hidden.values[0], training.output.values, features);
  }

  /** Rows of weights with their gradients and moments. */
  private static final class Weights {
    private final float[][] values;
    private final float[][] gradients;
    private final float[][] first;
    private final float[][] second;
    private final int[] touched;
    private int count;

    Weights(int rows, int columns) {
      values = new float[rows][columns];
      gradients = new float[rows][];
      first = new float[rows][columns];
      second = new float[rows][columns];
      touched = new int[rows];
    }

    void spread(Random random, double width) {
      for (float[] row : values) {
        for (int i = 0; i < row.length; i++) {
          row[i] = (float) (random.nextGaussian() * width);
        }
      }
    }

    float[] gradient(int row) {
      if (gradients[row] == null) {
        gradients[row] = new float[values[row].length];
        touched[count++] = row;
      }
      return gradients[row];
    }

    /** Adam, on the rows that have a gradient. */
    void step(double rate, int steps) {
      double unbiased = rate * Math.sqrt(1 - StrictMath.pow(SECOND, steps)) / (1 - StrictMath.pow(FIRST, steps));
      for (int k = 0; k < count; k++) {
        int row = touched[k];
        for (int i = 0; i < values[row].length; i++) {
          float gradient = gradients[row][i];
          first[row][i] += (float) ((1 - FIRST) * (gradient - first[row][i]));
          second[row][i] += (float) ((1 - SECOND) * (gradient * gradient - second[row][i]));
          values[row][i] -= (float) (unbiased * first[row][i] / (Math.sqrt(second[row][i]) + TINY));
        }
        gradients[row] = null;
      }
      count = 0;
    }
  }

  /** A network while it learns. */
  private static final class Training {
    private final Settings settings;
    private final Random random = new Random(SEED);
    private final Weights features;
    private final Weights hidden;
    private final Weights output;
    private int steps;

    Training(Settings settings, int features, int classes) {
      this.settings = settings;
      this.features = new Weights(features, settings.units());
      this.hidden = new Weights(1, settings.units());
      this.output = new Weights(classes, settings.units() + 1);
      this.features.spread(random, SPREAD);
      this.output.spread(random, 1 / Math.sqrt(settings.units()));
    }

    void run(List<Example> examples) {
      int batches = (examples.size() + BATCH - 1) / BATCH;
      int all = settings.passes() * batches;
      List<Example> order = new ArrayList<>(examples);
      for (int pass = 0; pass < settings.passes(); pass++) {
        Collections.shuffle(order, random);
        for (int batch = 0; batch < batches; batch++) {
          List<Example> part = order.subList(batch * BATCH, Math.min(order.size(), (batch + 1) * BATCH));
          part.forEach(example -> learn(example, part.size()));
          double rate = settings.rate() * Math.max(SLOWEST, 1 - (double) steps / all);
          steps++;
          features.step(rate, steps);
          hidden.step(rate, steps);
          output.step(rate, steps);
        }
      }
    }

    private void learn(Example example, int batch) {
      int units = settings.units();
      int[] kept = Arrays.stream(example.features())
          .filter(feature -> random.nextDouble() >= settings.features()).toArray();
      float[] sums = hidden.values[0].clone();
      for (int feature : kept) {
        float[] row = features.values[feature];
        for (int i = 0; i < units; i++) {
          sums[i] += row[i];
        }
      }
      float[] active = new float[units];
      float stronger = (float) (1 / (1 - settings.hidden()));
      for (int i = 0; i < units; i++) {
        active[i] = sums[i] > 0 && random.nextDouble() >= settings.hidden() ? sums[i] * stronger : 0;
      }
      float[] back = new float[units];
      double[] errors = errors(active, example.label());
      for (int label = 0; label < errors.length; label++) {
        float error = (float) (errors[label] / batch);
        float[] weights = output.values[label];
        float[] gradient = output.gradient(label);
        gradient[0] += error;
        for (int i = 0; i < units; i++) {
          gradient[i + 1] += error * active[i];
          back[i] += error * weights[i + 1];
        }
      }
      for (int i = 0; i < units; i++) {
        back[i] = active[i] > 0 ? back[i] * stronger : 0;
      }
      add(hidden.gradient(0), back);
      for (int feature : kept) {
        add(features.gradient(feature), back);
      }
    }

    private static void add(float[] sum, float[] more) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += more[i];
      }
    }

    /** Probabilities less what is so. */
    private double[] errors(float[] active, int label) {
      double[] scores = new double[output.values.length];
      double most = Double.NEGATIVE_INFINITY;
      for (int k = 0; k < scores.length; k++) {
        float[] weights = output.values[k];
        double score = weights[0];
        for (int i = 0; i < active.length; i++) {
          score += weights[i + 1] * active[i];
        }
        scores[k] = score;
        most = Math.max(most, score);
      }
      double total = 0;
      for (int k = 0; k < scores.length; k++) {
        scores[k] = StrictMath.exp(scores[k] - most);
        total += scores[k];
      }
      for (int k = 0; k < scores.length; k++) {
        scores[k] = scores[k] / total - (k == label ? 1 : 0);
      }
      return scores;
    }
  }
}
