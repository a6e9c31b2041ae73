package org.depeche.catalog;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A multinomial logistic regression over binary features.
 *
 * <p>Written as lines: {@code classes<TAB>name name …}, then {@code feature<TAB>class=weight class=weight …}, with
 * classes by their place from 0; a feature that has no line weighs nothing.
 */
public final class LinearModel {
  private static final String CLASSES = "classes";

  private final List<String> classes;
  private final Map<String, Map<Integer, Float>> weights;

  private LinearModel(List<String> classes, Map<String, Map<Integer, Float>> weights) {
    this.classes = List.copyOf(classes);
    this.weights = weights;
  }

  /** The model of a path on the class path, where there is one. */
  static Optional<LinearModel> find(String path) {
    boolean there = LinearModel.class.getClassLoader().getResource(path) != null;
    return there ? Optional.of(of(DataLines.resource(path))) : Optional.empty();
  }

  /**
   * Reads the lines of a model.
   *
   * @param file what a fault is told of
   * @throws IllegalArgumentException for a line that is not of the form
   */
  public static LinearModel parse(String file, String text) {
    return of(DataLines.parse(file, text));
  }

  private static LinearModel of(DataLines data) {
    List<String> classes = List.of();
    Map<String, Map<Integer, Float>> weights = new HashMap<>();
    for (DataLines.Line line : data.lines()) {
      String[] parts = line.text().split("\t");
      if (parts.length != 2) {
        throw data.fault(line, "a feature and its weights, parted by a tab, are expected");
      }
      List<String> values = List.of(parts[1].split(" "));
      if (classes.isEmpty()) {
        if (!parts[0].equals(CLASSES)) {
          throw data.fault(line, "the first line must name the classes");
        }
        classes = values;
      } else {
        Map<Integer, Float> row = new LinkedHashMap<>();
        for (String value : values) {
          String[] weight = value.split("=");
          try {
            row.put(Integer.parseInt(weight[0]), Float.parseFloat(weight[1]));
          } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw data.fault(line, "'" + value + "' is no class=weight");
          }
        }
        weights.put(parts[0], row);
      }
    }
    return new LinearModel(classes, weights);
  }

  /** The probability of each class, by its name. */
  public Map<String, Double> probabilities(Set<String> features) {
    double[] scores = new double[classes.size()];
    for (String feature : features) {
      weights.getOrDefault(feature, Map.of()).forEach((place, weight) -> scores[place] += weight);
    }
    double most = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      most = Math.max(most, score);
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
