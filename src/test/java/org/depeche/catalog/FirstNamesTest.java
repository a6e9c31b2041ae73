package org.depeche.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FirstNamesTest {
  @Test
  void aGivenNameTellsItsGender() {
    FirstNames names = FirstNames.load();
    assertEquals(Optional.of("Fem"), names.gender("Maia"));
    assertEquals(Optional.of("Masc"), names.gender("Emmanuel"));
    assertEquals(Optional.of("Masc"), names.gender("Jean-Aubert"));
    assertEquals(Optional.empty(), names.gender("Dominique"));
  }

  @Test
  void aNameUnderBothGendersIsAFault() {
    DataLines file = DataLines.parse("names.txt", "Masc: Noor\nFem: Noor");
    assertThrows(IllegalArgumentException.class, () -> FirstNames.of(file));
  }
}
