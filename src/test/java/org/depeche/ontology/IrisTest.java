package org.depeche.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.irix.IRIs;
import org.apache.jena.irix.IRIx;
import org.junit.jupiter.api.Test;

/** No code point that an article may hold makes an IRI that a strict reader refuses. */
final class IrisTest {
  @Test
  void eachCodePointCanStandInAFragmentAndInAPath() {
    List<String> refused = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .filter(c -> isRefused(c))
        .mapToObj(Integer::toHexString)
        .toList();
    assertEquals(List.of(), refused);
  }

  @Test
  void lettersThatUnicodeHasDeprecatedAreEscaped() {
    assertEquals("%D9%B3", Iris.escapeFragment("\u0673"));
    assertEquals("%C5%89", Iris.escapePath("\u0149"));
    assertEquals("é", Iris.escapeFragment("é"));
  }

  private static boolean isRefused(int codePoint) {
    String text = Character.toString(codePoint);
    return hasViolations("https://e.org/x#" + Iris.escapeFragment(text))
        || hasViolations("https://e.org/" + Iris.escapePath(text));
  }

  private static boolean hasViolations(String iri) {
    IRIx parsed = IRIs.reference(iri);
    return parsed.hasViolations();
  }
}
