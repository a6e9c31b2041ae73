package org.depeche.catalog;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * What a network is told of one thing: strings in the order in which they were added first, each with its fingerprint.
 *
 * <p>A set of hashed strings hashes each once to keep it and a network once more to find it, and writes what stands
 * behind a prefix anew; here each is hashed once, and what stands behind a prefix is written only where it is read.
 * Nothing is taken out.
 */
public final class FeatureSet extends AbstractSet<String> {
  private static final int ROOM = 32;
  private static final int SPARSE = 4;

  private String[] prefixes = new String[ROOM];
  private String[] texts = new String[ROOM];
  private long[] fingerprints = new long[ROOM];
  private int[] places = new int[SPARSE * ROOM];
  private int size;

  /** The features themselves, or a copy of those in another kind of set. */
  static FeatureSet of(Collection<String> features) {
    if (features instanceof FeatureSet set) {
      return set;
    }
    FeatureSet set = new FeatureSet();
    set.addAll(features);
    return set;
  }

  @Override
  public boolean add(String feature) {
    return add(null, feature, Fingerprints.fingerprint(feature));
  }

  @Override
  public boolean addAll(Collection<? extends String> features) {
    if (!(features instanceof FeatureSet set)) {
      return super.addAll(features);
    }
    int before = size;
    for (int i = 0; i < set.size; i++) {
      add(set.prefixes[i], set.texts[i], set.fingerprints[i]);
    }
    return size > before;
  }

  /** Adds each feature of a set once more, with a prefix; those that have one already may not be among them. */
  public void addBehind(String prefix, FeatureSet features) {
    long head = Fingerprints.fingerprint(prefix);
    for (int i = 0; i < features.size; i++) {
      if (features.prefixes[i] != null) {
        throw new IllegalArgumentException("'" + features.text(i) + "' has a prefix already");
      }
      String text = features.texts[i];
      add(prefix, text, Fingerprints.joined(head, features.fingerprints[i], text.length()));
    }
  }

  private boolean add(String prefix, String text, long fingerprint) {
    int place = place(fingerprint);
    if (places[place] != 0) {
      return false;
    }
    if (size == texts.length) {
      grow();
      place = place(fingerprint);
    }
    prefixes[size] = prefix;
    texts[size] = text;
    fingerprints[size] = fingerprint;
    places[place] = ++size;
    return true;
  }

  private int place(long fingerprint) {
    int place = Fingerprints.home(fingerprint, places.length);
    while (places[place] != 0 && fingerprints[places[place] - 1] != fingerprint) {
      place = place + 1 & places.length - 1;
    }
    return place;
  }

  private void grow() {
    int room = 2 * size;
    prefixes = Arrays.copyOf(prefixes, room);
    texts = Arrays.copyOf(texts, room);
    fingerprints = Arrays.copyOf(fingerprints, room);
    places = new int[SPARSE * room];
    for (int i = 0; i < size; i++) {
      places[place(fingerprints[i])] = i + 1;
    }
  }

  @Override
  public boolean contains(Object feature) {
    return feature instanceof String text && places[place(Fingerprints.fingerprint(text))] != 0;
  }

  /** The fingerprint of each feature, in their order. */
  long[] fingerprints() {
    return Arrays.copyOf(fingerprints, size);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Iterator<String> iterator() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < size;
      }

      @Override
      public String next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return text(next++);
      }
    };
  }

  private String text(int i) {
    return prefixes[i] == null ? texts[i] : prefixes[i] + texts[i];
  }
}
