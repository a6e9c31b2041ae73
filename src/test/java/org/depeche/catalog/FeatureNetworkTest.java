package org.depeche.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeatureNetworkTest {
  private static final List<String> CLASSES = List.of("O", "Arrest", "Death");
  private static final String LINES = FeatureNetwork.write(
      CLASSES,
      new float[] {0, 0.5f},
      new float[][] {{1, 0, 0}, {0, 2, 0}, {-1, 0, 1}},
      Map.of("word:nab/VERB", new float[] {1.27f, 0}, "word:die/VERB", new float[] {-1.27f, 2.54f}));

  private static double probability(String type, double... scores) {
    double total = 0;
    for (double score : scores) {
      total += Math.exp(score);
    }
    return Math.exp(scores[CLASSES.indexOf(type)]) / total;
  }

  @Test
  void unitsThatAreAboveNothingCountForTheClasses() {
    FeatureNetwork network = FeatureNetwork.parse("m.txt", LINES);
    assertEquals(probability("Arrest", 1, 2.54, -0.5),
        network.probabilities(Set.of("word:nab/VERB")).get("Arrest"), 1e-4);
    assertEquals(probability("Death", 1, 0, 2.04),
        network.probabilities(Set.of("word:die/VERB")).get("Death"), 1e-4);
  }

  @Test
  void unknownFeaturesWeighNothing() {
    assertEquals(probability("O", 1, 0, -0.5),
        FeatureNetwork.parse("m.txt", LINES).probabilities(Set.of("word:sing/VERB")).get("O"), 1e-9);
  }

  @Test
  void aFaultNamesFileAndLine() {
    String fault = fault(LINES + "near:jail\t0.1\t?\n");
    assertTrue(fault.startsWith("m.txt:8: '0.1' and '?'"), fault);
  }

  @Test
  void aFeatureHasAWeightForEachUnit() {
    String fault = fault(LINES + "near:jail\t0.1\tAAAA\n");
    assertTrue(fault.startsWith("m.txt:8: there are 3 weights for 2 hidden units"), fault);
  }

  @Test
  void aWeightIsSmallEnoughForSumsOfMany() {
    String fault = fault(LINES + "near:jail\t1.0\tAH8=\n");
    assertTrue(fault.startsWith("m.txt:8: a weight of 127.0 is over 8.0"), fault);
  }

  @Test
  void whatSeveralFeaturesWeighIsAddedUp() {
    assertEquals(probability("Arrest", 1, 0, 2.04),
        FeatureNetwork.parse("m.txt", LINES)
            .probabilities(Set.of("word:nab/VERB", "word:die/VERB", "word:sing/VERB")).get("Arrest"), 5e-3);
  }

  @Test
  void aClassHasABiasAndAWeightForEachUnit() {
    String fault = fault(LINES.replace("Arrest\t0.0000 2.0000 0.0000", "Arrest\t0.0000 2.0000"));
    assertTrue(fault.startsWith("m.txt:4: there are 2 numbers where 3 are expected"), fault);
  }

  @Test
  void classesComeFirstAndEachHasALine() {
    assertTrue(fault("bias\t0.1\tAAAA\n").startsWith("m.txt:1: 'classes'"));
    assertTrue(fault("classes\tO Arrest\nhidden\t0\nO\t0 0\n").startsWith("m.txt: the line of 'Arrest' is missing"));
  }

  private static String fault(String lines) {
    return assertThrows(IllegalArgumentException.class, () -> FeatureNetwork.parse("m.txt", lines)).getMessage();
  }
}
