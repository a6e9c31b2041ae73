package org.depeche.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "L’Élysée|elysee",
    "la Maison\u00a0Blanche|maison blanche",
    "« les pirates ».|pirates",
    "M. Blinken|blinken",
    "the U.S. officials|u.s. officials",
    "de l'agence|agence",
    "STRASSE|strasse",
    "Straße|strasse",
    "ΟΔΟΣ|οδοσ",
    "Theodore|theodore",
    "œuvre|œuvre",
  })
  void foldsCaseAccentsArticlesAndTitles(String name, String folded) {
    assertEquals(folded, Names.fold(name));
  }

  @Test
  void isOneForAnEqualName() {
    assertEquals(1, Names.similarity(List.of("Antony Blinken", "M. Blinken"), List.of("blinken")));
  }

  @Test
  void isTheShareOfCommonContentWords() {
    assertEquals(1.0 / 3, Names.similarity(List.of("the officials of Paris"), List.of("officials in Lyon")), 1e-12);
    assertEquals(0.5, Names.similarity(List.of("trois fonctionnaires"), List.of("fonctionnaires")));
  }

  @Test
  void isNothingForNamesWithoutWords() {
    assertEquals(0, Names.similarity(List.of("«»", "les"), List.of("...", "the a")));
  }

  @Test
  void findsOneNameInTheOther() {
    assertTrue(Names.contain("le piratage", "Piratage massif"));
    assertFalse(Names.contain("piratage", "intrusion"));
  }

  @Test
  void ordersByCodePoint() {
    assertTrue(Names.BY_CODE_POINT.compare("\uff5e", "\ud83d\ude00") < 0);
  }
}
