package org.depeche.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Texts most of whose words are another text, found by MinHash and confirmed word by word.
 *
 * <p>Each cluster of copies has one original: the earliest, and of those of one day the one whose publisher the others
 * name.
 */
final class Copies {
  /** The part of the shorter text's shingles that a copy shares. */
  static final double LEAST = 0.6;

  private static final int SHINGLE = 5;
  private static final int FEWEST = 20;
  private static final int BANDS = 32;
  private static final int ROWS = 2;

  private final SortedMap<String, Copy> copies = new TreeMap<>();

  /** @param share of the shingles of the shorter text that both have */
  record Copy(String copy, String original, double share) {}

  private Copies() {}

  static Copies among(Collection<Article> articles) {
    Copies found = new Copies();
    found.cluster(articles.parallelStream()
        .map(article -> new Text(article, shingles(Words.of(article.body()))))
        .filter(text -> text.shingles().length >= FEWEST)
        .toList());
    return found;
  }

  /** The original of a copy, or the article itself. */
  String original(String article) {
    Copy copy = copies.get(article);
    return copy == null ? article : copy.original();
  }

  boolean isCopy(String article) {
    return copies.containsKey(article);
  }

  /** All of them, by the copy's IRI. */
  Collection<Copy> all() {
    return copies.values();
  }

  private record Text(Article article, long[] shingles) {}

  private void cluster(List<Text> texts) {
    Groups groups = new Groups();
    Map<Long, List<Integer>> buckets = new LinkedHashMap<>();
    List<long[]> signatures = texts.parallelStream().map(text -> signature(text.shingles())).toList();
    for (int i = 0; i < texts.size(); i++) {
      long[] signature = signatures.get(i);
      for (int band = 0; band < BANDS; band++) {
        long key = mix(signature[band * ROWS] * 31 + signature[band * ROWS + 1] + band);
        List<Integer> bucket = buckets.computeIfAbsent(key, it -> new ArrayList<>());
        for (int earlier : bucket) {
          String one = texts.get(earlier).article().iri();
          String other = texts.get(i).article().iri();
          if (!groups.areOne(one, other) && share(texts.get(earlier), texts.get(i)) >= LEAST) {
            groups.join(one, other);
          }
        }
        bucket.add(i);
      }
    }
    Map<String, Text> byIri = new HashMap<>();
    texts.forEach(text -> byIri.put(text.article().iri(), text));
    groups.all().forEach(group -> addCluster(group.stream().map(byIri::get).toList()));
  }

  private void addCluster(List<Text> cluster) {
    Text original = cluster.stream()
        .min(Comparator.comparing((Text text) -> text.article().published().map(it -> it.end().toString()).orElse("9"))
            .thenComparing(text -> -creditedBy(text, cluster))
            .thenComparing(text -> text.article().iri()))
        .orElseThrow();
    for (Text text : cluster) {
      if (text != original) {
        copies.put(text.article().iri(),
            new Copy(text.article().iri(), original.article().iri(), share(original, text)));
      }
    }
  }

  private static int creditedBy(Text text, List<Text> cluster) {
    return (int) cluster.stream()
        .filter(other -> other != text && text.article().publisher()
            .filter(publisher -> other.article().entities().containsKey(publisher)).isPresent()
            && !other.article().publisher().equals(text.article().publisher()))
        .count();
  }

  private static double share(Text one, Text other) {
    long[] first = one.shingles();
    long[] second = other.shingles();
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < first.length && j < second.length) {
      if (first[i] == second[j]) {
        shared++;
        i++;
        j++;
      } else if (first[i] < second[j]) {
        i++;
      } else {
        j++;
      }
    }
    return (double) shared / Math.min(first.length, second.length);
  }

  /** Hashes of all runs of words, sorted, each once. */
  private static long[] shingles(List<String> words) {
    long[] hashes = new long[Math.max(0, words.size() - SHINGLE + 1)];
    for (int i = 0; i < hashes.length; i++) {
      long hash = 1;
      for (int j = i; j < i + SHINGLE; j++) {
        hash = mix(hash * 31 + words.get(j).hashCode());
      }
      hashes[i] = hash;
    }
    return Arrays.stream(hashes).sorted().distinct().toArray();
  }

  private static long[] signature(long[] shingles) {
    long[] least = new long[BANDS * ROWS];
    Arrays.fill(least, Long.MAX_VALUE);
    for (long shingle : shingles) {
      for (int i = 0; i < least.length; i++) {
        least[i] = Math.min(least[i], mix(shingle + i * 0x9E3779B97F4A7C15L));
      }
    }
    return least;
  }

  /** The finalizer of SplitMix64. */
  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
