package org.depeche.catalog;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TermsTest {
  private final Terms terms = Terms.load();

  @Test
  void aClassMayHaveTheRolesOfThoseAboveIt() {
    assertTrue(terms.allows("Investigation", "topic"));
    assertTrue(terms.allows("Investigation", "place"));
    assertTrue(terms.allows("Phishing", "victim"));
    assertFalse(terms.allows("Investigation", "victim"));
    assertFalse(terms.allows("Regatta", "topic"));
  }
}
