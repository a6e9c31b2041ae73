package org.depeche.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.depeche.model.Sentence;

/** What networks are told of how a tree joins two words. */
final class TreePaths {
  private static final int[] STEPS = {1, 2, 3, 4, 7, 12, 20};

  private TreePaths() {}

  static String preposition(Sentence sentence, int noun) {
    StringBuilder words = new StringBuilder();
    sentence.children(noun).stream()
        .filter(child -> child.universalRelation().equals("case"))
        .forEach(child -> words.append(words.length() > 0 ? "-" : "").append(Words.fold(child.form())));
    return words.toString();
  }

  /**
   * The way from a word up to what stands over both, and down to another.
   *
   * @param over the words from the first to the common one, that included
   * @param under the words from the other up to the common one, that not included
   * @param rising the relations of those over the first, from below
   * @param falling the relations of those over the other, from above
   */
  record Way(List<Integer> over, List<Integer> under, List<String> rising, List<String> falling) {
    int length() {
      return rising.size() + falling.size();
    }

    /** {@code nsubj^ccomp/nmod}, or {@code long}. */
    String path(int longest) {
      return length() > longest ? "long" : String.join("^", rising) + "/" + String.join("v", falling);
    }
  }

  static Way way(Sentence sentence, int from, int to) {
    List<Integer> up = ancestors(sentence, from);
    List<Integer> down = ancestors(sentence, to);
    int top = up.stream().filter(down::contains).findFirst().orElse(0);
    int rise = Math.max(0, up.indexOf(top));
    List<Integer> under = down.subList(0, Math.max(0, down.indexOf(top)));
    List<String> falling = relations(sentence, under);
    Collections.reverse(falling);
    return new Way(up.subList(0, up.indexOf(top) + 1), under, relations(sentence, up.subList(0, rise)), falling);
  }

  private static List<Integer> ancestors(Sentence sentence, int token) {
    List<Integer> path = new ArrayList<>();
    for (int at = token; at > 0 && !path.contains(at); at = sentence.token(at).head()) {
      path.add(at);
    }
    return path;
  }

  private static List<String> relations(Sentence sentence, List<Integer> tokens) {
    List<String> relations = new ArrayList<>();
    tokens.forEach(token -> relations.add(sentence.token(token).relation()));
    return relations;
  }

  static int bucket(int steps) {
    int bucket = 0;
    while (bucket < STEPS.length && steps >= STEPS[bucket]) {
      bucket++;
    }
    return bucket;
  }
}
