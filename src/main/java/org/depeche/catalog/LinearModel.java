package org.depeche.catalog;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A multinomial logistic regression over binary features.
 *
 * <p>Written as lines: {@code classes<TAB>name name …}, then {@code feature<TAB>class=weight class=weight …}, with
 * classes by their place from 0; a feature that has no line weighs nothing.
 */
public final class LinearModel {
  private static final String CLASSES = "classes";
  private static final Map<String, Optional<LinearModel>> READ = new ConcurrentHashMap<>();

  /** The weights of a feature, and the places of their classes. */
  private record Row(byte[] places, float[] weights) {}

  private final List<String> classes;
  private final Map<String, Row> weights;

  private LinearModel(List<String> classes, Map<String, Row> weights) {
    this.classes = List.copyOf(classes);
    this.weights = weights;
  }

  /** The model of a path on the class path, where there is one; read once. */
  static Optional<LinearModel> find(String path) {
    return READ.computeIfAbsent(path, name -> LinearModel.class.getClassLoader().getResource(name) == null
        ? Optional.empty() : Optional.of(of(DataLines.resource(name))));
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
    Map<String, Row> weights = new HashMap<>();
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
        Row row = new Row(new byte[values.size()], new float[values.size()]);
        for (int i = 0; i < values.size(); i++) {
          String[] weight = values.get(i).split("=");
          try {
            row.places()[i] = Byte.parseByte(weight[0]);
            row.weights()[i] = Float.parseFloat(weight[1]);
          } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw data.fault(line, "'" + values.get(i) + "' is no class=weight");
          }
          if (row.places()[i] < 0 || row.places()[i] >= classes.size()) {
            throw data.fault(line, "'" + values.get(i) + "' is of no class: there are " + classes.size());
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
      Row row = weights.get(feature);
      for (int i = 0; row != null && i < row.places().length; i++) {
        scores[row.places()[i]] += row.weights()[i];
      }
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
