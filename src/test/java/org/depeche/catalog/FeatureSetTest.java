package org.depeche.catalog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeatureSetTest {
  @Test
  void holdsEachOnceInTheOrderInWhichTheyCame() {
    FeatureSet set = new FeatureSet();
    Set<String> expected = new LinkedHashSet<>();
    for (int i = 0; i < 2_000; i++) {
      String feature = "mot:été" + i * i % 700;
      assertEquals(expected.add(feature), set.add(feature));
    }
    assertEquals(List.copyOf(expected), List.copyOf(set));
    assertEquals(expected, set);
    assertTrue(set.contains("mot:été1"));
    assertFalse(set.contains("mot:été2.5"));
    assertFalse(set.contains("mot"));
  }

  @Test
  void behindAPrefixAreTheSameAsWrittenOut() {
    for (int length = 0; length < 20; length++) {
      FeatureSet plain = new FeatureSet();
      int letters = length;
      IntStream.range(0, 50).forEach(i -> plain.add("é".repeat(letters) + i));
      FeatureSet behind = new FeatureSet();
      behind.addBehind("Cyber|" + "x".repeat(letters), plain);
      FeatureSet written = new FeatureSet();
      plain.forEach(feature -> written.add("Cyber|" + "x".repeat(letters) + feature));
      assertArrayEquals(written.fingerprints(), behind.fingerprints());
      assertEquals(new ArrayList<>(written), new ArrayList<>(behind));
      assertFalse(behind.addAll(written));
      assertThrows(IllegalArgumentException.class, () -> written.addBehind("again|", behind));
    }
  }

  @Test
  void anotherKindOfSetIsCopiedAndItsOwnKindIsNot() {
    FeatureSet set = new FeatureSet();
    assertTrue(set.addAll(List.of("a", "b")));
    assertSame(set, FeatureSet.of(set));
    assertEquals(set, FeatureSet.of(Set.of("b", "a")));
  }
}
