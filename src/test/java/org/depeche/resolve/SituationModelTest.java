package org.depeche.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.depeche.map.Sample;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.ResolvedArticle.Claim;
import org.depeche.model.ResolvedArticle.Situation;
import org.depeche.model.Span;
import org.depeche.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SituationModelTest {
  private static final List<String> CLASSES = List.of("DataBreach", "Investigation", SituationModel.NONE);

  private final Sample sample = new Sample("Des pirates ont volé. Paris a dit qu'une enquête \n est ouverte.")
      .entity("group-1", "Group", "pirates")
      .entity("country-1", "Country", "Paris")
      .situation("situation-1", "DataBreach", "volé", "actor=group-1")
      .situation("situation-2", "Investigation", "enquête", "topic=situation-1");

  @Test
  void whatIsDoubtedIsLeftOutWithWhatPointsToIt() {
    sample.claim("claim-1", "", Status.ASSERTED, "situation-1")
        .claim("claim-2", "country-1", Status.ASSERTED, "situation-1", "situation-2");
    ResolvedArticle judged = judged("situation-1");
    assertEquals(List.of("situation-2"), judged.situations().stream().map(Situation::id).toList());
    assertEquals(List.of(), judged.situations().get(0).roles());
    assertEquals(List.of("claim-2 [situation-2]"), told(judged));
  }

  @Test
  void theSituationOfWhichItIsPartStaysAlone() {
    Situation whole = sample.situations.get(1);
    sample.situations.set(1, new Situation(
        whole.id(), whole.type(), List.of(), Optional.of("situation-1"), Optional.empty(), Optional.empty(),
        whole.triggers(), whole.evidence(), whole.confidence(), List.of()));
    assertEquals(Optional.empty(), judged("situation-1").situations().get(0).partOf());
    assertEquals(Optional.of("situation-1"), judged().situations().get(1).partOf());
  }

  @Test
  void whatASourceSaysOfItIsAProposition() {
    sample.claims.add(said("claim-1", "country-1"));
    sample.claim("claim-2", "group-1", Status.ASSERTED, "claim-1");
    ResolvedArticle judged = judged("situation-2");
    assertEquals(List.of("claim-1 [proposition-1]", "claim-2 [claim-1]"), told(judged));
    assertEquals("une enquête est ouverte", judged.propositions().get(0).text());
    assertEquals(sample.span("une enquête \n est ouverte"), judged.propositions().get(0).span());
  }

  @Test
  void ofTheArticlesOwnVoiceNothingIsLeftNorOfWhoPassesItOn() {
    sample.claim("claim-1", "", Status.ASSERTED, "situation-2")
        .claim("claim-2", "country-1", Status.ASSERTED, "claim-1")
        .claim("claim-3", "group-1", Status.ASSERTED, "claim-2");
    assertEquals(List.of(), told(judged("situation-2")));
  }

  @ParameterizedTest
  @EnumSource(value = Status.class, names = {"DENIED", "NEGATED"})
  void whatSomebodyDeniesStays(Status status) {
    sample.claim("claim-1", "", Status.ASSERTED, "situation-1").claim("claim-2", "country-1", status, "situation-1");
    assertEquals(2, judged("situation-1").situations().size());
  }

  @Test
  void whatADeniedClaimTellsStays() {
    sample.claim("claim-1", "group-1", Status.ASSERTED, "situation-1")
        .claim("claim-2", "country-1", Status.DENIED, "claim-1");
    assertEquals(2, judged("situation-1").situations().size());
  }

  @Test
  void whatIsDeniedThroughSeveralVoicesStays() {
    sample.entity("outlet-1", "MediaOutlet", "pirates")
        .claim("claim-1", "group-1", Status.ASSERTED, "situation-1")
        .claim("claim-2", "outlet-1", Status.ASSERTED, "claim-1")
        .claim("claim-3", "country-1", Status.DENIED, "claim-2");
    assertEquals(2, judged("situation-1").situations().size());
  }

  @Test
  void onlyATypeThatTheNetworkKnowsIsDoubted() {
    SituationModel model = new SituationModel(SureNetwork.of(CLASSES), Set.of("fr"));
    assertTrue(model.isUnlikely("DataBreach", Set.of(SituationModel.NONE)));
    assertTrue(model.isUnlikely("DataBreach", Set.of("Investigation")));
    assertFalse(model.isUnlikely("DataBreach", Set.of("DataBreach")));
    assertFalse(model.isUnlikely("Regatta", Set.of(SituationModel.NONE)));
  }

  @Test
  void aLanguageWithoutPassagesIsLeftToTheRules() {
    ResolvedArticle article = sample.resolved();
    assertSame(article, new SituationModel(SureNetwork.of(CLASSES), Set.of("en")).judge(article, situation -> true));
  }

  private Claim said(String id, String claimant) {
    List<Span> words = List.of(sample.span("une enquête \n est ouverte"));
    return new Claim(
        id, Optional.of(claimant), List.of("situation-2"), Status.ASSERTED, Optional.empty(), false, List.of(),
        List.of(sample.span("Paris")), words, List.of(sample.span("Paris a dit qu'une enquête \n est ouverte.")),
        Optional.empty(), List.of());
  }

  private ResolvedArticle judged(String... doubted) {
    return new SituationModel(SureNetwork.of(CLASSES), Set.of("fr"))
        .judge(sample.resolved(), situation -> Set.of(doubted).contains(situation.id()));
  }

  private static List<String> told(ResolvedArticle article) {
    return article.claims().stream().map(claim -> claim.id() + " " + claim.content()).toList();
  }
}
