package org.depeche.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.depeche.extract.Trees;
import org.depeche.model.Sentence;
import org.depeche.model.Token;
import org.junit.jupiter.api.Test;

class SoundTreeTest {
  @Test
  void aTreeStaysAsItIs() {
    List<Token> tokens = Trees.sentence("Spies spy NOUN 2 nsubj | struck strike VERB 0 root | . . PUNCT 2 punct").tokens();
    assertSame(tokens, SoundTree.of(tokens));
  }

  @Test
  void wordsThatHangOnEachOtherOrOnNothingHangOnTheVerb() {
    for (String heads : List.of("2 1 2", "1 0 2", "2 3 1", "2 0 7")) {
      String[] of = heads.split(" ");
      List<Token> tokens = Trees.sentence("Spies spy NOUN " + of[0] + " nsubj | struck strike VERB " + of[1]
          + " root | . . PUNCT " + of[2] + " punct").tokens();
      assertFalse(Sentence.isTree(tokens), heads);
      List<Token> sound = SoundTree.of(tokens);
      assertTrue(Sentence.isTree(sound), heads);
      assertEquals(List.of("2 dep", "0 root", "2 punct"),
          sound.stream().map(token -> token.head() + " " + token.relation()).toList());
    }
  }
}
