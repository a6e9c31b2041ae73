package org.depeche.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A network with one hidden layer over binary features: what each feature weighs is added up for each hidden unit,
 * what is below 0 becomes 0, and a softmax over sums of that gives the classes.
 *
 * <p>Written as lines, fields parted by tabs: {@code classes} and their names; {@code hidden} and the bias of each
 * unit; for each class in that order, its name, then its bias and its weight for each unit; then, sorted, each feature
 * with a step and, in Base64, one byte for each unit, which times the step is the weight. A feature that has no line
 * weighs nothing.
 *
 * <p>The form is that of fastText with a hidden layer that is not linear (Joulin et al., Bag of Tricks for Efficient
 * Text Classification, EACL 2017).
 */
public final class FeatureNetwork {
  private static final String CLASSES = "classes";
  private static final String HIDDEN = "hidden";
  private static final Map<String, Optional<FeatureNetwork>> READ = new ConcurrentHashMap<>();

  private final List<String> classes;
  private final float[] hidden;
  private final float[][] output;
  private final FeatureRows rows;

  private FeatureNetwork(List<String> classes, float[] hidden, float[][] output, FeatureRows rows) {
    this.classes = List.copyOf(classes);
    this.hidden = hidden;
    this.output = output;
    this.rows = rows;
  }

  /** The network of a path on the class path, where there is one; read once. */
  static Optional<FeatureNetwork> find(String path) {
    return READ.computeIfAbsent(path, name -> FeatureNetwork.class.getClassLoader().getResource(name) == null
        ? Optional.empty() : Optional.of(of(DataLines.resource(name))));
  }

  /**
   * Reads the lines of a network.
   *
   * @param file what a fault is told of
   * @throws IllegalArgumentException for a line that is not of the form
   */
  public static FeatureNetwork parse(String file, String text) {
    return of(DataLines.parse(file, text));
  }

  private static FeatureNetwork of(DataLines data) {
    List<DataLines.Line> lines = data.lines();
    List<String> classes = Arrays.asList(values(data, 0, CLASSES));
    float[] hidden = numbers(data, 1, HIDDEN, -1);
    float[][] output = new float[classes.size()][];
    for (int i = 0; i < output.length; i++) {
      output[i] = numbers(data, 2 + i, classes.get(i), hidden.length + 1);
    }
    List<DataLines.Line> features = lines.subList(2 + output.length, lines.size());
    FeatureRows rows = new FeatureRows(features.size(), hidden.length);
    for (DataLines.Line line : features) {
      String[] parts = line.text().split("\t");
      if (parts.length != 3) {
        throw data.fault(line, "a feature, a step and bytes, parted by tabs, are expected");
      }
      addWeights(rows, data, line, parts, hidden.length);
    }
    return new FeatureNetwork(classes, hidden, output, rows);
  }

  private static void addWeights(FeatureRows rows, DataLines data, DataLines.Line line, String[] parts, int units) {
    byte[] bytes;
    float step;
    try {
      step = Float.parseFloat(parts[1]);
      bytes = Base64.getDecoder().decode(parts[2]);
    } catch (IllegalArgumentException e) {
      throw data.fault(line, "'" + parts[1] + "' and '" + parts[2] + "' are no number and no bytes in Base64");
    }
    if (bytes.length != units) {
      throw data.fault(line, "there are " + bytes.length + " weights for " + units + " hidden units");
    }
    for (byte weight : bytes) {
      if (!(Math.abs(step * weight) <= FeatureRows.MOST)) {
        throw data.fault(line, "a weight of " + step * weight + " is over " + FeatureRows.MOST);
      }
    }
    rows.add(parts[0], step, bytes);
  }

  private static String[] values(DataLines data, int place, String name) {
    if (place >= data.lines().size()) {
      throw new IllegalArgumentException(data.file() + ": the line of '" + name + "' is missing");
    }
    DataLines.Line line = data.lines().get(place);
    String[] parts = line.text().split("\t");
    if (parts.length != 2 || !parts[0].equals(name)) {
      throw data.fault(line, "'" + name + "' and its values, parted by a tab, are expected");
    }
    return parts[1].split(" ");
  }

  private static float[] numbers(DataLines data, int place, String name, int count) {
    String[] values = values(data, place, name);
    DataLines.Line line = data.lines().get(place);
    if (count >= 0 && values.length != count) {
      throw data.fault(line, "there are " + values.length + " numbers where " + count + " are expected");
    }
    float[] numbers = new float[values.length];
    for (int i = 0; i < numbers.length; i++) {
      try {
        numbers[i] = Float.parseFloat(values[i]);
      } catch (NumberFormatException e) {
        throw data.fault(line, "'" + values[i] + "' is no number");
      }
    }
    return numbers;
  }

  /**
   * The lines of a network, which {@link #parse} reads.
   *
   * @param hidden the bias of each hidden unit
   * @param output for each class its bias, then its weight for each unit
   * @param features for each feature its weight for each unit
   */
  public static String write(
      List<String> classes, float[] hidden, float[][] output, Map<String, float[]> features) {
    StringBuilder lines = new StringBuilder(CLASSES).append('\t').append(String.join(" ", classes)).append('\n');
    line(lines, HIDDEN, hidden);
    for (int i = 0; i < output.length; i++) {
      line(lines, classes.get(i), output[i]);
    }
    for (Map.Entry<String, float[]> feature : new TreeMap<>(features).entrySet()) {
      float most = 0;
      for (float weight : feature.getValue()) {
        most = Math.max(most, Math.abs(weight));
      }
      float step = most / Byte.MAX_VALUE;
      byte[] bytes = new byte[feature.getValue().length];
      for (int i = 0; i < bytes.length && step > 0; i++) {
        bytes[i] = (byte) Math.round(feature.getValue()[i] / step);
      }
      lines.append(feature.getKey()).append('\t').append(step).append('\t')
          .append(Base64.getEncoder().encodeToString(bytes)).append('\n');
    }
    return lines.toString();
  }

  private static void line(StringBuilder lines, String name, float[] numbers) {
    List<String> values = new ArrayList<>();
    for (float number : numbers) {
      values.add(String.format(Locale.ROOT, "%.4f", number));
    }
    lines.append(name).append('\t').append(String.join(" ", values)).append('\n');
  }

  /** The probability of each class, by its name. */
  public Map<String, Double> probabilities(Set<String> features) {
    double[] units = rows.sums(features);
    for (int i = 0; i < units.length; i++) {
      units[i] = Math.max(0, hidden[i] + units[i]);
    }
    double[] scores = new double[classes.size()];
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = output[i][0];
      for (int unit = 0; unit < units.length; unit++) {
        scores[i] += units[unit] * output[i][unit + 1];
      }
      most = Math.max(most, scores[i]);
    }
    double total = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = StrictMath.exp(scores[i] - most);
      total += scores[i];
    }
    Map<String, Double> probabilities = new TreeMap<>();
    for (int i = 0; i < scores.length; i++) {
      probabilities.put(classes.get(i), scores[i] / total);
    }
    return Collections.unmodifiableMap(probabilities);
  }
}
