package org.depeche.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.depeche.model.Sentence;
import org.depeche.model.Span;
import org.depeche.model.Token;
import org.junit.jupiter.api.Test;

class ConlluTest {
  @Test
  void whatIsWrittenIsReadAsItWas() throws IOException {
    List<Token> tokens = new ArrayList<>();
    for (String form : List.of("50 000", "50\u00a0000", "50\u202f000", "C:\\temp", "\\", "1\n1/2", "a\tb", "c\r", "_", "été", "😀")) {
      int index = tokens.size() + 1;
      tokens.add(new Token(
          index, new Span(20 * index, 20 * index + 2), form, form, "NUM", Map.of(), index - 1, "dep", "MISC"));
    }
    List<Sentence> sentences = List.of(new Sentence(0, 3, new Span(20, 222), tokens, true));
    assertEquals(sentences, Conllu.read(new StringReader(Conllu.write(sentences))));
  }
}
