package org.depeche.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.depeche.catalog.LinearModel;
import org.junit.jupiter.api.Test;

class LearnerTest {
  private static String learned() {
    Learner learner = new Learner(2, 1, 0.01);
    for (int i = 0; i < 20; i++) {
      learner.add(Set.of("bias", "word:nab", "near:" + i), "Arrest");
      learner.add(Set.of("bias", "word:sing", "near:" + (i + 100)), "O");
    }
    return learner.model();
  }

  @Test
  void whatSetsTheExamplesApartIsLearned() {
    LinearModel model = LinearModel.parse("learned", learned());
    assertTrue(model.probabilities(Set.of("bias", "word:nab")).get("Arrest") > 0.8);
    assertTrue(model.probabilities(Set.of("bias", "word:sing")).get("Arrest") < 0.2);
  }

  @Test
  void whatStandsOnceIsLeftOut() {
    assertFalse(learned().contains("near:1\t"));
  }

  @Test
  void theSameExamplesGiveTheSameBytes() {
    assertEquals(learned(), learned());
  }
}
