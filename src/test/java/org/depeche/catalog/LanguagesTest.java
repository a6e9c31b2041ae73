package org.depeche.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LanguagesTest {
  @Test
  void theShippedListNamesBothLanguages() {
    assertEquals(List.of("en", "fr"), List.copyOf(Languages.load().keySet()));
  }

  @Test
  void aLineAddsALanguage() {
    assertEquals(Map.of("xx", "org.example.Xx"), Languages.of(DataLines.parse("l.txt", "# none\nxx org.example.Xx\n")));
  }

  @Test
  void aFaultIsToldWithItsLine() {
    assertEquals("l.txt:2: wanted: a language code of two or three letters, a space, a class of the parser's models; "
        + "found 'French'", fault("\nFrench"));
    assertEquals("l.txt:2: the language 'fr' is listed twice", fault("fr a.B\nfr a.C"));
  }

  private static String fault(String text) {
    return assertThrows(IllegalArgumentException.class, () -> Languages.of(DataLines.parse("l.txt", text)))
        .getMessage();
  }
}
