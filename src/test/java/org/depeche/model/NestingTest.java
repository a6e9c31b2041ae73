package org.depeche.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class NestingTest {
  private static final Map<String, List<String>> CARRIERS = Map.of(
      "act", List.of("officials", "rumour"), "officials", List.of("CNN"),
      "echo", List.of("other"), "other", List.of("echo"));
  private static final Nesting<String> NESTING = new Nesting<>(content -> CARRIERS.getOrDefault(content, List.of()));

  @Test
  void claimsStandAroundWhatTheyTellFromTheInsideOut() {
    assertEquals(List.of("officials", "rumour", "CNN"), List.copyOf(NESTING.above("act")));
    assertEquals(List.of("officials", "CNN"), List.copyOf(NESTING.withCarriers(List.of("officials"))));
  }

  @Test
  void whatStandsIsAssertedAllTheWayOutAndRejectedByNobody() {
    assertTrue(NESTING.holds("act", claim -> !claim.equals("rumour"), claim -> false));
    assertFalse(NESTING.holds("act", "officials"::equals, claim -> false));
    assertFalse(NESTING.holds("act", claim -> true, "rumour"::equals));
    assertFalse(NESTING.holds("nothing", claim -> true, claim -> false));
  }

  @Test
  void aCircleOfVoicesEndsAndStandsForNothing() {
    assertEquals(List.of("other", "echo"), List.copyOf(NESTING.above("echo")));
    assertFalse(NESTING.holds("echo", claim -> true, claim -> false));
  }
}
