package org.depeche.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.depeche.map.Sample;
import org.depeche.resolve.EntityModel;
import org.junit.jupiter.api.Test;

class EntityLabelsTest {
  private final Passage passage = PassageReader.parse("dispatches-a.txt", "en", List.of(
      "T Hackers stole files, Acme said on a rainy day.",
      "E1 Group | Hackers",
      "E2 Organization | Acme")).get(0);
  private final EntityLabels labels = EntityLabels.of(passage, new Sample(passage.article())
      .entity("person-1", "Person", "Acme")
      .entity("group-1", "Group", "Hackers")
      .entity("place-1", "Place", "rainy day").resolved());

  @Test
  void theTypeIsThatOfTheAnnotation() {
    assertEquals("Group", labels.label("group-1"));
    assertEquals("Organization", labels.label("person-1"));
  }

  @Test
  void whatIsNotAnnotatedIsNone() {
    assertEquals(EntityModel.NONE, labels.label("place-1"));
  }
}
