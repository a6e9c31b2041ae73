package org.depeche.catalog;

import java.util.Collection;

/**
 * Places for strings in one table of open addresses, in which each is known by a fingerprint of 64 bits (a
 * polynomial over UTF-16 code units: that of two strings in a row is told by theirs).
 *
 * <p>A look-up waits for memory once, where a hash map of strings waits for its table, an entry, a string and its
 * characters. Two strings with one fingerprint have one place: of a million kept and as many asked for, the odds are
 * one in ten million that there are any.
 */
public final class Fingerprints {
  private static final long BASE = 0xd1342543de82ef95L;
  private static final long BASE_2 = BASE * BASE;
  private static final long BASE_3 = BASE_2 * BASE;
  private static final long BASE_4 = BASE_3 * BASE;
  private static final long MIX = 0x9e3779b97f4a7c15L;

  private final long[] table;

  /** @param most how many strings will be added */
  public Fingerprints(int most) {
    int bits = Integer.SIZE + 1 - Integer.numberOfLeadingZeros(Math.max(1, most));
    table = new long[1 << bits];
  }

  /** How many places there are: each is from 0 to this, exclusive. */
  public int places() {
    return table.length;
  }

  /** The place of a string that is kept from now on. */
  public int add(String text) {
    long fingerprint = fingerprint(text);
    int place = place(fingerprint);
    table[place] = fingerprint;
    return place;
  }

  /** The place of a string, or -1 for one that was not added. */
  public int find(String text) {
    return find(fingerprint(text));
  }

  private int find(long fingerprint) {
    int place = place(fingerprint);
    return table[place] == 0 ? -1 : place;
  }

  /**
   * The places of strings, in their order; -1 for each that was not added.
   *
   * <p>First all are hashed, then all are asked for: no question waits for the one before, so that the processor waits
   * for memory for many at a time.
   */
  public int[] find(Collection<String> texts) {
    long[] asked = new long[texts.size()];
    int count = 0;
    for (String text : texts) {
      asked[count++] = fingerprint(text);
    }
    return find(asked);
  }

  /** The places of fingerprints, in their order; -1 for each of a string that was not added. */
  int[] find(long[] asked) {
    long[] first = new long[asked.length];
    for (int i = 0; i < asked.length; i++) {
      first[i] = table[home(asked[i], table.length)];
    }
    int[] places = new int[asked.length];
    for (int i = 0; i < asked.length; i++) {
      places[i] = first[i] == 0 ? -1 : find(asked[i]);
    }
    return places;
  }

  /** Where a fingerprint is looked for first among a number of places, a power of two above 1. */
  static int home(long fingerprint, int places) {
    return (int) (fingerprint * MIX >>> Long.numberOfLeadingZeros(places) + 1);
  }

  private int place(long fingerprint) {
    int place = home(fingerprint, table.length);
    while (table[place] != 0 && table[place] != fingerprint) {
      place = place + 1 & table.length - 1;
    }
    return place;
  }

  static long fingerprint(String text) {
    int length = text.length();
    int i = length & 3;
    long hash = 1;
    for (int at = 0; at < i; at++) {
      hash = hash * BASE + text.charAt(at);
    }
    for (; i < length; i += 4) {
      hash = hash * BASE_4 + text.charAt(i) * BASE_3 + text.charAt(i + 1) * BASE_2 + text.charAt(i + 2) * BASE
          + text.charAt(i + 3);
    }
    return hash;
  }

  /** The fingerprint of two strings in a row, of which the second has so many code units. */
  static long joined(long first, long second, int length) {
    long power = 1;
    long square = BASE;
    for (int left = length; left > 0; left >>= 1) {
      power = (left & 1) == 0 ? power : power * square;
      square *= square;
    }
    return (first - 1) * power + second;
  }
}
