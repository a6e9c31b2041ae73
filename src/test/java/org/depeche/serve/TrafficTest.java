package org.depeche.serve;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TrafficTest {
  @Test
  void drainingWaitsForWhatIsUnderWayAndLetsNoMoreIn() {
    Traffic traffic = new Traffic();
    assertTrue(traffic.enter());
    CompletableFuture<Void> drained = CompletableFuture.runAsync(() -> traffic.drain(Duration.ofMinutes(1)));
    while (traffic.enter()) {
      traffic.leave();
    }
    assertFalse(drained.isDone());
    traffic.leave();
    drained.join();
    assertFalse(traffic.enter());
  }
}
