package org.depeche.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CountsTest {
  @Test
  void countsRepeatedItemsAsOftenAsTheyAreThere() {
    assertEquals(new Counts(2, 1, 1), Counts.ofAll(List.of("a", "a", "b"), List.of("a", "a", "a")));
  }

  @Test
  void countsDistinctItemsOnce() {
    assertEquals(new Counts(1, 0, 1), Counts.ofDistinct(List.of("a", "a", "b"), List.of("a", "a", "a")));
  }

  @Test
  void isZeroWhereNothingIsThere() {
    assertEquals(0, Counts.NONE.precision());
    assertEquals(0, Counts.NONE.recall());
    assertEquals(0, Counts.NONE.f1());
  }

  @Test
  void balancesPrecisionAndRecall() {
    Counts counts = new Counts(3, 1, 3);
    assertEquals(0.75, counts.precision());
    assertEquals(0.5, counts.recall());
    assertEquals(0.6, counts.f1(), 1e-12);
  }

  @Test
  void roundsHalvesToTheEvenDigit() {
    assertEquals("31.2", Figures.percent(0.3125));
    assertEquals("93.8", Figures.percent(0.9375));
    assertEquals("100.0", Figures.percent(1));
  }
}
