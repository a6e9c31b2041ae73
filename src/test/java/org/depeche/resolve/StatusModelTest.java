package org.depeche.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depeche.catalog.FeatureNetwork;
import org.depeche.map.Sample;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.ResolvedArticle.Claim;
import org.depeche.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StatusModelTest {
  private static final String DOUBTED = "doubted";
  private static final List<String> CLASSES =
      Stream.concat(Arrays.stream(Status.values()).map(Status::name), Stream.of(StatusModel.NONE)).sorted().toList();

  private final Sample sample = new Sample("Des pirates ont volé. Paris l'a dit.")
      .entity("group-1", "Group", "pirates")
      .situation("situation-1", "DataBreach", "volé", "actor=group-1")
      .situation("situation-2", "Intrusion", "volé", "actor=group-1");

  @Test
  void whatIsAssertedAndDoubtedIsTakenBack() {
    assertEquals("claim-1 FUTURE [situation-1] [model/statuses]", judgedAs(Status.FUTURE, Status.ASSERTED));
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void nothingBecomesMoreCertain(Status told) {
    assertEquals("claim-1 " + told + " [situation-1] []", judgedAs(Status.ASSERTED, told));
  }

  @ParameterizedTest
  @EnumSource(value = Status.class, names = {"DENIED", "NEGATED"})
  void aDenialStays(Status told) {
    assertEquals("claim-1 " + told + " [situation-1] []", judgedAs(Status.POSSIBLE, told));
  }

  @Test
  void whatIsOpenMayBeOpenOtherwise() {
    assertEquals("claim-1 FUTURE [situation-1] [model/statuses]", judgedAs(Status.FUTURE, Status.POSSIBLE));
  }

  @Test
  void whatAVoiceTellsUnderTwoStatusesAreTwoClaimsAndBothArePassedOn() {
    sample.claim("claim-1", "group-1", Status.ASSERTED, "situation-1", "situation-2")
        .claim("claim-2", "", Status.ASSERTED, "claim-1");
    assertEquals(
        List.of(
            "claim-1 ASSERTED [situation-2] []",
            "claim-3 ALLEGED [situation-1] [model/statuses]",
            "claim-2 ASSERTED [claim-1, claim-3] []"),
        told(judged(Status.ALLEGED, sample, "situation-1")));
  }

  /** Claims that were left out before leave gaps in the numbers. */
  @ParameterizedTest
  @CsvSource({"1, 2, 3", "2, 4, 5"})
  void newClaimsAreNumberedAfterTheHighest(int first, int second, int added) {
    sample.claim("claim-" + first, "", Status.ASSERTED, "situation-2")
        .claim("claim-" + second, "group-1", Status.ASSERTED, "situation-2", "situation-1");
    assertEquals(
        List.of(
            "claim-" + first + " ASSERTED [situation-2] []",
            "claim-" + second + " ASSERTED [situation-2] []",
            "claim-" + added + " NEGATED [situation-1] [model/statuses]"),
        told(judged(Status.NEGATED, sample, "situation-1")));
  }

  @Test
  void aLanguageWithoutPassagesIsLeftToTheRules() {
    sample.claim("claim-1", "", Status.ASSERTED, "situation-1");
    ResolvedArticle article = sample.resolved();
    StatusModel english = new StatusModel(network(Status.FUTURE), Set.of("en"));
    assertSame(article, english.judge(article, candidates(article, Set.of("situation-1"))));
  }

  /** What becomes of a claim of one status under a network that holds it for another. */
  private String judgedAs(Status likely, Status told) {
    sample.claim("claim-1", "", told, "situation-1");
    List<String> claims = told(judged(likely, sample, "situation-1"));
    assertEquals(1, claims.size());
    return claims.get(0);
  }

  private static ResolvedArticle judged(Status status, Sample sample, String... doubted) {
    ResolvedArticle article = sample.resolved();
    return new StatusModel(network(status), Set.of("fr")).judge(article, candidates(article, Set.of(doubted)));
  }

  private static List<StatusCandidate> candidates(ResolvedArticle article, Set<String> doubted) {
    return article.claims().stream()
        .flatMap(claim -> claim.content().stream().filter(id -> id.startsWith("situation-"))
            .map(id -> new StatusCandidate(
                claim.id(), id, claim.status(), false, doubted.contains(id) ? Set.of(DOUBTED) : Set.of())))
        .toList();
  }

  private static List<String> told(ResolvedArticle article) {
    return article.claims().stream().map(StatusModelTest::line).collect(Collectors.toList());
  }

  private static String line(Claim claim) {
    return claim.id() + " " + claim.status() + " " + claim.content() + " " + claim.rules();
  }

  /** One that holds what is doubted for of a status, and all else for asserted. */
  private static FeatureNetwork network(Status status) {
    Map<String, float[]> scores = new TreeMap<>();
    CLASSES.forEach(name -> scores.put(name, new float[] {0, 0}));
    scores.get(Status.ASSERTED.name())[0] = 9;
    scores.get(status.name())[1] += 20;
    return FeatureNetwork.parse("statuses.txt", FeatureNetwork.write(
        CLASSES, new float[] {0}, scores.values().toArray(float[][]::new), Map.of(DOUBTED, new float[] {1})));
  }
}
