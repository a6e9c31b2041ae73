package org.depeche.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.depeche.evaluate.Alignment.Pair;
import org.junit.jupiter.api.Test;

class AlignmentTest {
  @Test
  void takesTheBestPairFirstAndEachThingOnce() {
    Alignment alignment = Alignment.of(
        List.of(new Pair(0.6, "E1", "x:a"), new Pair(0.9, "E2", "x:a"), new Pair(0.5, "E1", "x:b")));
    assertEquals(Map.of("E1", "x:b", "E2", "x:a"), alignment.pairs());
  }

  @Test
  void breaksTiesByIdsWhateverTheOrder() {
    List<Pair> pairs = List.of(new Pair(1, "E2", "x:a"), new Pair(1, "E10", "x:b"), new Pair(1, "E10", "x:a"));
    assertEquals(Map.of("E10", "x:a"), Alignment.of(pairs).pairs());
  }
}
