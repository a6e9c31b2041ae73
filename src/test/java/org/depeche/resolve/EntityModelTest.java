package org.depeche.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.depeche.catalog.Terms;
import org.depeche.map.Sample;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.ResolvedArticle.Entity;
import org.depeche.model.ResolvedArticle.Position;
import org.depeche.model.Status;
import org.junit.jupiter.api.Test;

class EntityModelTest {
  private static final Terms TERMS = Terms.load();
  private static final List<String> CLASSES =
      List.of("Account", "Data", "GovernmentBody", "Group", "MediaOutlet", "Organization", "Person", EntityModel.NONE);

  private final Sample sample = new Sample("Des pirates ont volé Acme, dit la police au club.")
      .entity("group-1", "Group", "pirates")
      .entity("organization/acme", "Organization", "Acme")
      .entity("agency-1", "GovernmentBody", "la police");

  @Test
  void whatIsDoubtedIsLeftOutOfAllThatItTakesPartIn() {
    sample.situation("situation-1", "DataBreach", "volé", "actor=group-1", "victim=organization/acme")
        .claimTo("claim-1", "agency-1", "group-1", Status.ASSERTED, "situation-1")
        .relation("affiliatedWith", "organization/acme", "group-1");
    sample.positions.add(new Position(
        "position-1", "group-1", "chef", Optional.empty(), Optional.of("organization/acme")));
    sample.positions.add(new Position(
        "position-2", "organization/acme", "chef", Optional.empty(), Optional.of("group-1")));
    ResolvedArticle judged = judged(Map.of("group-1", EntityModel.NONE));
    assertEquals(List.of("organization/acme", "agency-1"), ids(judged));
    assertEquals(List.of("organization/acme"),
        judged.situations().get(0).roles().stream().map(ResolvedArticle.Role::filler).toList());
    assertEquals(Optional.empty(), judged.claims().get(0).addressee());
    assertEquals(List.of(), judged.relations());
    assertEquals(List.of("position-2"), judged.positions().stream().map(Position::id).toList());
    assertEquals(Optional.empty(), judged.positions().get(0).at());
  }

  @Test
  void aVoiceStays() {
    sample.claim("claim-1", "group-1", Status.ASSERTED, "situation-1");
    assertEquals(3, judged(Map.of("group-1", EntityModel.NONE)).entities().size());
  }

  @Test
  void thePublisherStaysAsItIs() {
    sample.publisher("agency-1", "la police");
    assertEquals(3, judged(Map.of("agency-1", EntityModel.NONE)).entities().size());
    assertEquals("GovernmentBody", judged(Map.of("agency-1", "Organization")).entities().get(2).type());
  }

  @Test
  void whatIsNotJudgedStaysAsItIs() {
    ResolvedArticle article = sample.resolved();
    assertSame(article, new EntityModel(SureNetwork.of(CLASSES), TERMS, Set.of("fr")).judge(article, entity -> Optional.empty()));
  }

  @Test
  void anotherTypeGivesAnotherIdWhereverItStands() {
    sample.situation("situation-1", "DataBreach", "volé", "victim=organization/acme")
        .claimTo("claim-1", "organization/acme", "organization/acme", Status.ASSERTED, "situation-1")
        .relation("affiliatedWith", "organization/acme", "agency-1");
    ResolvedArticle judged = judged(Map.of("organization/acme", "MediaOutlet"));
    assertEquals(List.of("group-1", "outlet/acme", "agency-1"), ids(judged));
    assertEquals("MediaOutlet", judged.entities().get(1).type());
    assertEquals("outlet/acme", judged.situations().get(0).roles().get(0).filler());
    assertEquals(Optional.of("outlet/acme"), judged.claims().get(0).claimant());
    assertEquals(Optional.of("outlet/acme"), judged.claims().get(0).addressee());
    assertEquals("outlet/acme", judged.relations().get(0).subject());
  }

  @Test
  void aNameThatDoesNotTellWhoItIsGivesAFreeNumber() {
    sample.entity("person-1", "Person", "club");
    assertEquals(
        List.of("group-1", "person-2", "agency-1", "person-1"), ids(judged(Map.of("organization/acme", "Person"))));
  }

  @Test
  void whatTakesPartStaysAnActor() {
    sample.situation("situation-1", "DataBreach", "volé", "actor=group-1");
    assertEquals("Group", judged(Map.of("group-1", "Data")).entities().get(0).type());
    assertEquals("Person", judged(Map.of("group-1", "Person")).entities().get(0).type());
  }

  @Test
  void whatIsHackedBecomesNoAccountAndNoAccountAnythingElse() {
    sample.entity("data-1", "Data", "club").entity("account-1", "Account", "club")
        .situation("situation-1", "Intrusion", "volé", "target=data-1", "target=account-1");
    ResolvedArticle judged = judged(Map.of("data-1", "Account", "account-1", "Data"));
    assertEquals(List.of("Data", "Account"), judged.entities().stream().skip(3).map(Entity::type).toList());
  }

  @Test
  void whatTakesNoPartMayBeAnything() {
    assertEquals("Data", judged(Map.of("group-1", "Data")).entities().get(0).type());
  }

  @Test
  void aLanguageWithoutPassagesIsLeftToTheRules() {
    ResolvedArticle article = sample.resolved();
    assertSame(article, new EntityModel(SureNetwork.of(CLASSES), TERMS, Set.of("en"))
        .judge(article, entity -> Optional.of(Set.of(EntityModel.NONE))));
  }

  private ResolvedArticle judged(Map<String, String> otherwise) {
    return new EntityModel(SureNetwork.of(CLASSES), TERMS, Set.of("fr")).judge(sample.resolved(), entity ->
        Optional.of(Set.of(otherwise.getOrDefault(entity.id(), entity.type()))));
  }

  private static List<String> ids(ResolvedArticle article) {
    return article.entities().stream().map(Entity::id).toList();
  }
}
