package org.depeche.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.depeche.catalog.Languages.Language;
import org.junit.jupiter.api.Test;

final class LanguagesTest {
  @Test
  void theShippedListNamesEveryLanguage() {
    assertEquals(List.of("en", "es", "fr"), List.copyOf(Languages.load().keySet()));
  }

  @Test
  void aLineAddsALanguageWithAClassOrWithout() {
    assertEquals(
        Map.of("xx", new Language("xx", false, Optional.of("org.example.Xx")), "yy",
            new Language("yy", true, Optional.empty())),
        Languages.of(DataLines.parse("l.txt", "# none\nxx heads-last org.example.Xx\nyy  heads-first\n")));
  }

  @Test
  void aFaultIsToldWithItsLine() {
    String wanted = "l.txt:2: wanted: a language code of two or three letters, heads-first or heads-last, and maybe "
        + "a class "
        + "of the parser's models, with blanks between; found '";
    assertEquals(wanted + "French'", fault("\nFrench"));
    assertEquals(wanted + "fr a.B'", fault("\nfr a.B"));
    assertEquals("l.txt:2: the language 'fr' is listed twice", fault("fr heads-first a.B\nfr heads-first a.C"));
  }

  private static String fault(String text) {
    return assertThrows(IllegalArgumentException.class, () -> Languages.of(DataLines.parse("l.txt", text)))
        .getMessage();
  }
}
