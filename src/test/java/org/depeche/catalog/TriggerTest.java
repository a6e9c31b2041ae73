package org.depeche.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TriggerTest {
  @Test
  void wordsThatStandForOneAnotherAreEachATrigger() {
    assertEquals(
        List.of(Trigger.parse("nier + rapport"), Trigger.parse("nier + article"), Trigger.parse("s'en prendre à + rapport"),
            Trigger.parse("s'en prendre à + article")),
        Trigger.all("nier|s'en prendre à + rapport|article").toList());
    assertEquals(List.of(Trigger.parse("mettre + en vente"), Trigger.parse("mettre + aux enchères")),
        Trigger.all("mettre + en vente|aux enchères").toList());
    assertEquals(List.of(Trigger.parse("mettre en examen")), Trigger.all("mettre en examen").toList());
  }
}
