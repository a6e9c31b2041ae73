package org.depeche.catalog;

/**
 * Places for strings in one table of open addresses, in which each is known by a fingerprint of 64 bits (FNV-1a over
 * UTF-16 code units).
 *
 * <p>A look-up waits for memory once, where a hash map of strings waits for its table, an entry, a string and its
 * characters. Two strings with one fingerprint have one place: of a million kept and as many asked for, the odds are one
 * in ten million that there are any.
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
    int place = place(fingerprint(text));
    return table[place] == 0 ? -1 : place;
  }

  private int place(long fingerprint) {
    int place = (int) (fingerprint * MIX >>> shift);
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
