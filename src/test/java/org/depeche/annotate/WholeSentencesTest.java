package org.depeche.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.depeche.extract.Trees;
import org.depeche.model.Token;
import org.junit.jupiter.api.Test;

class WholeSentencesTest {
  @Test
  void leavesEverySentenceAsItIs() {
    List<Token> tokens = Trees.sentence("OSLO OSLO PROPN 0 _ | - - PUNCT 0 _ | Tout tout PRON 0 _"
        + " | va aller VERB 0 _ VerbForm=Fin | « « PUNCT 0 _ | bien bien ADV 0 _ | » » PUNCT 0 _ | . . PUNCT 0 _")
        .tokens();
    assertEquals(2, ParsePlan.of(tokens, SyntaxHints.NONE, false).size());
    assertEquals(
        List.of(new ParsePlan.Piece(List.of(1, 2, 3, 4, 5, 6, 7, 8), 0, "root")),
        ParsePlan.of(tokens, SyntaxHints.WHOLE, false));
  }
}
