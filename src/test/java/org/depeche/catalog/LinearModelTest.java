package org.depeche.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

class LinearModelTest {
  private static final String LINES = "classes\tO Arrest Death\nbias\t0=1.00\nword:nab/VERB\t1=3.00 2=-0.50\n";

  @Test
  void weightsAddUpToProbabilities() {
    LinearModel model = LinearModel.parse("m.txt", LINES);
    double total = Math.exp(1) + Math.exp(3) + Math.exp(-0.5);
    assertEquals(Math.exp(3) / total, model.probabilities(Set.of("bias", "word:nab/VERB")).get("Arrest"), 1e-9);
    assertEquals(Math.exp(-0.5) / total, model.probabilities(Set.of("bias", "word:nab/VERB")).get("Death"), 1e-9);
  }

  @Test
  void unknownFeaturesWeighNothing() {
    LinearModel model = LinearModel.parse("m.txt", LINES);
    assertEquals(1.0 / 3, model.probabilities(Set.of("word:sing/VERB")).get("Arrest"), 1e-9);
  }

  @Test
  void aFaultNamesFileAndLine() {
    String fault = assertThrows(
        IllegalArgumentException.class, () -> LinearModel.parse("m.txt", LINES + "near:jail\t1=much\n")).getMessage();
    assertTrue(fault.startsWith("m.txt:4: '1=much'"), fault);
  }

  @Test
  void aWeightIsOfAClass() {
    String fault = assertThrows(
        IllegalArgumentException.class, () -> LinearModel.parse("m.txt", LINES + "near:jail\t3=0.10\n")).getMessage();
    assertTrue(fault.startsWith("m.txt:4: '3=0.10' is of no class"), fault);
  }

  @Test
  void theClassesComeFirst() {
    String fault = assertThrows(
        IllegalArgumentException.class, () -> LinearModel.parse("m.txt", "bias\t0=1.00\n")).getMessage();
    assertTrue(fault.startsWith("m.txt:1: "), fault);
  }
}
