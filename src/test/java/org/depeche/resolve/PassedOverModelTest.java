package org.depeche.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.depeche.map.Sample;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.ResolvedArticle.Entity;
import org.depeche.model.Span;
import org.junit.jupiter.api.Test;

class PassedOverModelTest {
  private static final List<String> CLASSES = List.of("Group", "System", EntityModel.NONE);

  private final Sample sample = new Sample("Les élus turcs ont vu que des pirates ont piraté le radar.")
      .entity("group-1", "Group", "des pirates");

  @Test
  void whatIsTakenUpStandsInTheOrderOfTheTextUnderAFreeNumber() {
    PassedOverModel.Taken taken = takeUp("fr", Map.of("passed-over-0", "Group", "passed-over-1", "System"),
        passedOver("passed-over-0", "Les élus turcs", 0), passedOver("passed-over-1", "le radar", 49));
    assertEquals(List.of("group-2", "group-1", "system-1"), ids(taken.article()));
    assertEquals(List.of("Group", "Group", "System"), taken.article().entities().stream().map(Entity::type).toList());
    assertEquals(Map.of("passed-over-0", "group-2", "passed-over-1", "system-1"), taken.ids());
  }

  @Test
  void whatIsLikelyNoEntityStaysOut() {
    PassedOverModel.Taken taken = takeUp("fr", Map.of("passed-over-0", EntityModel.NONE),
        passedOver("passed-over-0", "Les élus turcs", 0));
    assertEquals(List.of("group-1"), ids(taken.article()));
    assertEquals(Map.of(), taken.ids());
  }

  @Test
  void whatANameTellsKeepsItsIdAndType() {
    Entity country = new Entity("country/TR", "Country", "turcs", List.of(), List.of(new Span(9, 14)), Optional.empty());
    PassedOverModel.Taken taken = takeUp("fr", Map.of("country/TR", "Group"), country);
    assertEquals(List.of("country/TR", "group-1"), ids(taken.article()));
    assertEquals("Country", taken.article().entities().get(0).type());
  }

  @Test
  void aLanguageWithoutPassagesIsNotJudged() {
    assertEquals(List.of("group-1"), ids(takeUp("es", Map.of("passed-over-0", "Group"),
        passedOver("passed-over-0", "Les élus turcs", 0)).article()));
  }

  private static Entity passedOver(String id, String label, int start) {
    return new Entity(
        id, PassedOverModel.UNTYPED, label, List.of(), List.of(new Span(start, start + label.length())), Optional.empty());
  }

  private static List<String> ids(ResolvedArticle article) {
    return article.entities().stream().map(Entity::id).toList();
  }

  /** @param classes what the network holds for certain, by the id of what is passed over */
  private PassedOverModel.Taken takeUp(String learned, Map<String, String> classes, Entity... passedOver) {
    return new PassedOverModel(SureNetwork.of(CLASSES), Set.of(learned)).takeUp(
        sample.resolved(), new ArrayList<>(List.of(passedOver)), entity -> Set.of(classes.get(entity.id())));
  }
}
