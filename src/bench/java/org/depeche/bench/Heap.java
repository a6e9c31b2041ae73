package org.depeche.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/** What this JVM's heap has held at most. */
final class Heap {
  private Heap() {}

  /** The sum of the pools' peaks, garbage included, in megabytes: never less than the true peak. */
  static long peakMegabytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(Heap::peak)
        .sum() >> 20;
  }

  private static long peak(MemoryPoolMXBean pool) {
    return pool.getPeakUsage().getUsed();
  }
}
