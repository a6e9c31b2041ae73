package org.depeche.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.depeche.model.CodePoints;
import org.junit.jupiter.api.Test;

final class QuotesTest {
  private static List<String> quoted(String body) {
    CodePoints text = new CodePoints(body);
    return new Quotes(body).all().stream().map(text::slice).toList();
  }

  @Test
  void marksOfBothLanguages() {
    assertEquals(
        List.of("Nous payons", "We pay", "They pay"),
        quoted("« Nous payons », dit-il. “We pay,” he said. \"They pay\", she said.").stream()
            .map(words -> words.replace(",", "")).toList());
  }

  @Test
  void twoApostrophesAreOneMark() {
    assertEquals(List.of("We don't pay", "never"), quoted("''We don't pay'' and ``never'', he said."));
  }

  @Test
  void aQuotationOpensAnewWithEachParagraph() {
    assertEquals(List.of("We pay.", "We always pay."), quoted("“We pay.\n\n“We always pay.” That was all."));
  }

  @Test
  void aMarkThatIsNeverClosedQuotesNothing() {
    assertEquals(List.of(), quoted("He wrote \"We pay and left."));
  }
}
