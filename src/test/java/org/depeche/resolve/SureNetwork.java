package org.depeche.resolve;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.depeche.catalog.FeatureNetwork;

/** Networks that are sure of the class that a feature names, or say the same of everything. */
final class SureNetwork {
  private SureNetwork() {}

  static FeatureNetwork of(List<String> classes) {
    int count = classes.size();
    float[][] scores = new float[count][count + 1];
    Map<String, float[]> features = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      scores[i][i + 1] = 9;
      float[] weights = new float[count];
      weights[i] = 1;
      features.put(classes.get(i), weights);
    }
    return FeatureNetwork.parse("sure.txt", FeatureNetwork.write(classes, new float[count], scores, features));
  }

  /** One that holds everything for the first of two classes, for this likely. */
  static FeatureNetwork always(String one, String other, double odds) {
    List<String> classes = List.of(one, other);
    float[][] scores = {{(float) Math.log(odds / (1 - odds)), 0}, {0, 0}};
    return FeatureNetwork.parse("sure.txt", FeatureNetwork.write(classes, new float[1], scores, Map.of()));
  }
}
