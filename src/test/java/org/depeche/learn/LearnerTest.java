package org.depeche.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.depeche.catalog.FeatureNetwork;
import org.junit.jupiter.api.Test;

class LearnerTest {
  private static final Learner.Settings SETTINGS = new Learner.Settings(2, 8, 200, 0.01, 0.1, 0.1);

  private static String learned(int count, Object[]... examples) {
    Learner learner = new Learner(SETTINGS);
    for (int i = 0; i < count; i++) {
      for (Object[] example : examples) {
        learner.add(List.of("bias", (String) example[0], (String) example[1], "near:" + example[0] + i),
            (String) example[2]);
      }
    }
    return learner.model();
  }

  private static String plain() {
    return learned(20, new Object[] {"word:nab", "a:x", "Arrest"}, new Object[] {"word:sing", "a:x", "O"});
  }

  @Test
  void whatSetsTheExamplesApartIsLearned() {
    FeatureNetwork network = FeatureNetwork.parse("learned", plain());
    assertTrue(network.probabilities(Set.of("bias", "word:nab")).get("Arrest") > 0.8);
    assertTrue(network.probabilities(Set.of("bias", "word:sing")).get("Arrest") < 0.2);
  }

  @Test
  void soIsWhatNoFeatureTellsAlone() {
    FeatureNetwork network = FeatureNetwork.parse("learned", learned(30,
        new Object[] {"word:fall", "of:city", "Attack"}, new Object[] {"word:fall", "of:price", "O"},
        new Object[] {"word:rise", "of:city", "O"}, new Object[] {"word:rise", "of:price", "Attack"}));
    assertTrue(network.probabilities(Set.of("bias", "word:fall", "of:city")).get("Attack") > 0.7);
    assertTrue(network.probabilities(Set.of("bias", "word:fall", "of:price")).get("Attack") < 0.3);
    assertTrue(network.probabilities(Set.of("bias", "word:rise", "of:price")).get("Attack") > 0.7);
    assertTrue(network.probabilities(Set.of("bias", "word:rise", "of:city")).get("Attack") < 0.3);
  }

  @Test
  void whatStandsOnceIsLeftOut() {
    assertFalse(plain().contains("near:word:nab1\t"));
    assertTrue(plain().contains("word:nab\t"));
  }

  @Test
  void theSameExamplesGiveTheSameBytes() {
    assertEquals(plain(), plain());
  }
}
