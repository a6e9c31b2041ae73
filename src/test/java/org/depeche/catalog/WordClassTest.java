package org.depeche.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordClassTest {
  @Test
  void everyClassHasWords() {
    for (WordClass one : WordClass.values()) {
      assertFalse(one.words().isEmpty(), one.name());
    }
  }

  @Test
  void theLanguagesAreTakenTogetherInTheirOrder() {
    assertTrue(WordClass.ARTICLE.holds("the") && WordClass.ARTICLE.holds("les"));
    DataLines english = DataLines.parse("en", "where: in; at");
    DataLines french = DataLines.parse("fr", "# places\nwhere: à; in");
    assertEquals(List.of("in", "at", "à"), List.copyOf(WordClass.of(List.of(english, french)).get(WordClass.WHERE)));
  }

  @Test
  void aClassThatThereIsNotIsRefusedWithItsLine() {
    DataLines file = DataLines.parse("grammar.txt", "where: in\nwher: at");
    assertEquals("grammar.txt:2: 'wher' is no list; did you mean 'where'?",
        assertThrows(IllegalArgumentException.class, () -> WordClass.of(List.of(file))).getMessage());
    assertEquals(Set.of(), WordClass.of(List.of()).get(WordClass.WHERE));
  }
}
