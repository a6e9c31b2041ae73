package org.depeche.catalog;

import java.util.Collection;

/**
 * Places for strings in one table of open addresses, in which each is known by a fingerprint of 64 bits (FNV-1a over
 * UTF-16 code units).
 *
 * <p>A look-up waits for memory once, where a hash map of strings waits for its table, an entry, a string and its
 * characters. Two strings with one fingerprint have one place: of a million kept and as many asked for, the odds are
 * one in ten million that there are any.
 */
public final class Fingerprints {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;
  private static final long MIX = 0x9e3779b97f4a7c15L;

  private final long[] table;
  private final int shift;

  /** @param most how many strings will be added */
  public Fingerprints(int most) {
    int bits = Integer.SIZE + 1 - Integer.numberOfLeadingZeros(Math.max(1, most));
    table = new long[1 << bits];
    shift = Long.SIZE - bits;
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
    long[] first = new long[count];
    for (int i = 0; i < count; i++) {
      first[i] = table[home(asked[i])];
    }
    int[] places = new int[count];
    for (int i = 0; i < count; i++) {
      places[i] = first[i] == 0 ? -1 : find(asked[i]);
    }
    return places;
  }

  private int home(long fingerprint) {
    return (int) (fingerprint * MIX >>> shift);
  }

  private int place(long fingerprint) {
    int place = home(fingerprint);
    while (table[place] != 0 && table[place] != fingerprint) {
      place = place + 1 & table.length - 1;
    }
    return place;
  }

  private static long fingerprint(String text) {
    long hash = OFFSET;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return hash == 0 ? 1 : hash;
  }
}
