package org.depeche.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.depeche.model.Sentence;
import org.depeche.model.Span;
import org.depeche.model.Token;

/** Trees written by hand: {@code form lemma UPOS head relation [Feature=Value…]}, words parted by bars. */
public final class Trees {
  private Trees() {}

  /** A sentence whose words stand one space apart from offset 0. */
  public static Sentence sentence(String notation) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    for (String word : notation.strip().split("\\s*\\|\\s*")) {
      String[] cells = word.split("\\s+");
      Map<String, String> features = new TreeMap<>();
      for (int i = 5; i < cells.length; i++) {
        String[] pair = cells[i].split("=");
        features.put(pair[0], pair[1]);
      }
      int length = cells[0].codePointCount(0, cells[0].length());
      tokens.add(
          new Token(
              tokens.size() + 1, new Span(at, at + length), cells[0], cells[1], cells[2], features,
              Integer.parseInt(cells[3]), cells[4], "O"));
      at += length + 1;
    }
    return new Sentence(0, 0, new Span(0, at - 1), tokens, true);
  }

  /** Asserts what a word, counted from 1, hangs on, and how. */
  static void hangs(Sentence sentence, int word, int head, String relation) {
    assertEquals(head, sentence.token(word).head());
    assertEquals(relation, sentence.token(word).relation());
  }

  static Tree tree(String notation) {
    return new Tree(sentence(notation));
  }
}
