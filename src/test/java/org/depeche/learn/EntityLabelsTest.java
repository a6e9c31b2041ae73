package org.depeche.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.depeche.map.Sample;
import org.depeche.model.ResolvedArticle;
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
  void whatIsPassedOverIsWhatNoEntityIs() {
    ResolvedArticle article = new Sample(passage.article()).entity("organization-1", "Organization", "Acme").resolved();
    EntityLabels others = EntityLabels.of(passage, article, new Sample(passage.article())
        .entity("passed-over-0", "Group", "Hackers").entity("passed-over-1", "Organization", "Acme").resolved()
        .entities());
    assertEquals("Group", others.label("passed-over-0"));
    assertEquals(EntityModel.NONE, others.label("passed-over-1"));
  }

  @Test
  void whatIsNotAnnotatedIsNone() {
    assertEquals(EntityModel.NONE, labels.label("place-1"));
  }
}
