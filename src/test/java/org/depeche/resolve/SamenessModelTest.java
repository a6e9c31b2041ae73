package org.depeche.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.depeche.catalog.FeatureNetwork;
import org.junit.jupiter.api.Test;

class SamenessModelTest {
  private static final FeatureNetwork NETWORK = SureNetwork.of(List.of(SamenessModel.SAME, SamenessModel.OTHER));

  /** What no feature tells of is the one or the other for even odds. */
  private static final String OPEN = "";

  @Test
  void theLikeliestWordsBeforeDecide() {
    assertEquals(Map.of(2, 1), same(
        pair(1, 0, SamenessModel.OTHER), pair(2, 0, SamenessModel.OTHER), pair(2, 1, SamenessModel.SAME)));
  }

  @Test
  void whatTheRulesHoldForOneStaysOneAtEvenOddsAndNothingElseBecomesOne() {
    assertEquals(Map.of(), same(pair(1, 0, OPEN)));
    assertEquals(Map.of(1, 0), same(new SamenessCandidate(1, 0, true, false, Set.of())));
    assertEquals(Map.of(), same(new SamenessCandidate(1, 0, true, false, Set.of(SamenessModel.OTHER))));
  }

  @Test
  void whatIsUnlikeMostOfWhatTellsTheSameDoesNotJoinIt() {
    Stream<SamenessCandidate> joined = Stream.of(
        pair(1, 0, SamenessModel.SAME), pair(2, 0, SamenessModel.SAME), pair(2, 1, SamenessModel.SAME));
    Stream<SamenessCandidate> last = Stream.of(
        pair(3, 0, SamenessModel.OTHER), pair(3, 1, SamenessModel.OTHER), pair(3, 2, SamenessModel.SAME));
    assertEquals(Map.of(1, 0, 2, 0), same(Stream.concat(joined, last).toArray(SamenessCandidate[]::new)));
  }

  @Test
  void whatIsBoundIsNotJoinedAndTakenApartOnlyWhereTheNetworkIsSure() {
    assertEquals(Map.of(), same(new SamenessCandidate(1, 0, false, true, Set.of(SamenessModel.SAME))));
    SamenessCandidate ruled = new SamenessCandidate(1, 0, true, false, Set.of());
    SamenessCandidate bound = new SamenessCandidate(1, 0, true, true, Set.of());
    assertEquals(Map.of(), at(0.35, ruled));
    assertEquals(Map.of(1, 0), at(0.35, bound));
    assertEquals(Map.of(), at(0.2, bound));
  }

  @Test
  void wordsThatAreBoundToBeOthersKeepTheWholeOfTheOthersApart() {
    assertEquals(Map.of(1, 0), same(
        new SamenessCandidate(1, 0, true, true, Set.of()),
        new SamenessCandidate(2, 0, false, true, Set.of()), pair(2, 1, SamenessModel.SAME)));
  }

  @Test
  void aLanguageWithoutPassagesIsNotJudged() {
    assertFalse(new SamenessModel(NETWORK, Set.of("fr")).judges("es"));
  }

  /** What a network finds that holds everything for the same for this likely. */
  private static Map<Integer, Integer> at(double odds, SamenessCandidate pair) {
    return new SamenessModel(SureNetwork.always(SamenessModel.SAME, SamenessModel.OTHER, odds), Set.of("fr"))
        .same(Stream.of(pair));
  }

  private static SamenessCandidate pair(int found, int before, String sure) {
    return new SamenessCandidate(found, before, false, false, Set.of(sure));
  }

  private static Map<Integer, Integer> same(SamenessCandidate... pairs) {
    return new SamenessModel(NETWORK, Set.of("fr")).same(Stream.of(pairs));
  }
}
