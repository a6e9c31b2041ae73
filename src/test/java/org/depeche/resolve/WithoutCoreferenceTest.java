package org.depeche.resolve;

import static org.depeche.resolve.Told.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.depeche.model.Extraction;
import org.junit.jupiter.api.Test;

class WithoutCoreferenceTest {
  @Test
  void takesOnlyEqualNamesForOneThing() {
    Told told = Told.french("Claire Vasseur est arrivée.", "Mme Vasseur a parlé.", "Claire Vasseur est partie.");
    told.name(0, "Claire Vasseur", "Person");
    told.name(1, "Mme Vasseur", "Person");
    told.name(2, "Claire Vasseur", "Person");
    Extraction extraction = told.extraction();
    assertEquals(List.of("person/claire-vasseur"), ids(new Resolver().resolve(extraction)));
    assertEquals(
        List.of("person/claire-vasseur", "person-1"), ids(new Resolver().withoutCoreference().resolve(extraction)));
  }
}
