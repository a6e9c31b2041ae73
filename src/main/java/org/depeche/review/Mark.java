package org.depeche.review;

import java.util.Optional;

/**
 * Words of an article, by which what they stand for is found again.
 *
 * @param start in code points of the text
 * @param end exclusive
 * @param prefix what stood before them
 * @param suffix what stood after them
 */
record Mark(int start, int end, String exact, String prefix, String suffix) {
  /** Where they stand in a text: at their place, else where most of what stood around them is the same. */
  Optional<Place> in(String text) {
    int[] points = text.codePoints().toArray();
    int[] words = exact.codePoints().toArray();
    if (matches(points, words, start)) {
      return Optional.of(new Place(start, start + words.length));
    }
    int best = -1;
    int bestWorth = Integer.MIN_VALUE;
    for (int at = 0; at + words.length <= points.length; at++) {
      if (matches(points, words, at)) {
        int worth = 1000 * around(points, at, words.length) - Math.min(999, Math.abs(at - start));
        if (worth > bestWorth) {
          best = at;
          bestWorth = worth;
        }
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(new Place(best, best + words.length));
  }

  private static boolean matches(int[] points, int[] words, int at) {
    if (at < 0 || words.length == 0 || at + words.length > points.length) {
      return false;
    }
    for (int i = 0; i < words.length; i++) {
      if (points[at + i] != words[i]) {
        return false;
      }
    }
    return true;
  }

  /** How many code points before and after are those that stood there. */
  private int around(int[] points, int at, int length) {
    int[] before = prefix.codePoints().toArray();
    int[] after = suffix.codePoints().toArray();
    int same = 0;
    for (int i = 1; i <= before.length && at - i >= 0 && points[at - i] == before[before.length - i]; i++) {
      same++;
    }
    for (int i = 0; i < after.length && at + length + i < points.length && points[at + length + i] == after[i]; i++) {
      same++;
    }
    return same;
  }

  /** Code points of a text, end exclusive. */
  record Place(int start, int end) {}
}
