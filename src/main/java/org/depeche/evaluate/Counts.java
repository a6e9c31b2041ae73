package org.depeche.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How many were found rightly, found wrongly, and not found. */
public record Counts(int right, int extra, int missed) {
  static final Counts NONE = new Counts(0, 0, 0);

  /** Compares two collections, each item as often as it is in them. */
  static <T> Counts ofAll(Collection<T> gold, Collection<T> found) {
    List<T> left = new ArrayList<>(gold);
    int right = 0;
    for (T item : found) {
      right += left.remove(item) ? 1 : 0;
    }
    return new Counts(right, found.size() - right, gold.size() - right);
  }

  /** Compares two collections, each item once. */
  static <T> Counts ofDistinct(Collection<T> gold, Collection<T> found) {
    Set<T> one = new LinkedHashSet<>(gold);
    Set<T> other = new LinkedHashSet<>(found);
    return ofAll(one, other);
  }

  Counts plus(Counts other) {
    return new Counts(right + other.right, extra + other.extra, missed + other.missed);
  }

  /** 0 to 1; 0 where nothing was found. */
  public double precision() {
    return share(right, right + extra);
  }

  /** 0 to 1; 0 where there is nothing to find. */
  public double recall() {
    return share(right, right + missed);
  }

  /** The harmonic mean of precision and recall. */
  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
