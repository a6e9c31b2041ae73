package org.depeche.serve;

import java.time.Duration;

/** Counts the requests under way, so that a server that is stopped lets them end. */
final class Traffic {
  private int underWay;
  private boolean closed;

  /** Lets a request in, unless the server is being stopped. */
  synchronized boolean enter() {
    if (closed) {
      return false;
    }
    underWay++;
    return true;
  }

  synchronized void leave() {
    underWay--;
    notifyAll();
  }

  /** Lets no more in, and waits until all have left or the time is up. */
  synchronized void drain(Duration time) {
    closed = true;
    long end = System.nanoTime() + time.toNanos();
    try {
      for (long left = time.toMillis(); underWay > 0 && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
        wait(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
