package org.depeche.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.depeche.catalog.Frame;
import org.depeche.catalog.PartOfSpeech;
import org.depeche.model.Extraction.FoundRole;
import org.depeche.model.Extraction.FoundSituation;
import org.depeche.model.Extraction.SituationFiller;
import org.depeche.model.Sentence;
import org.junit.jupiter.api.Test;

/** Situations of one kind a sentence, but for the sentence that is given as a tree. */
class TopicsTest {
  private static final Set<String> ATTACKS = Set.of("Intrusion", "DataBreach", "Ransomware");

  private final List<FrameMatch> matches = new ArrayList<>();
  private final List<FoundSituation> found = new ArrayList<>();
  private final Set<Integer> unreal = new TreeSet<>();

  private TopicsTest told(String... types) {
    for (String type : types) {
      add(type, Trees.sentence("x x NOUN 0 root"), 1);
    }
    return this;
  }

  private TopicsTest add(String type, Sentence sentence, int head) {
    Tree tree = new Tree(sentence);
    Frame frame = new Frame("en.test", type, Map.of(), Map.of("patient", "topic"), Map.of(), Map.of(), List.of(),
        Optional.empty(), 0.8, List.of());
    Map<String, List<Integer>> objects = tree.child(head, "obj")
        .map(object -> Map.of("patient", List.of(object.index()))).orElse(Map.of());
    Predication act = new Predication(head, tree.token(head).lemma(), false, false, objects);
    matches.add(new FrameMatch(tree, head, act, frame, null, PartOfSpeech.VERB));
    int number = matches.size() == 1 || matches.get(matches.size() - 2).tree().sentence() != sentence ? found.size()
        : found.get(found.size() - 1).sentence();
    found.add(new FoundSituation(found.size(), type, number, head, tree.token(head).span(), false, List.of(),
        Optional.empty(), 0.8, "test"));
    return this;
  }

  /** What the last situation is about. */
  private List<FoundRole> topics() {
    Topics topics = new Topics(
        matches, found, new MentionIndex(List.of(), found.size()),
        situation -> ATTACKS.contains(situation.type()), situation -> !unreal.contains(situation.id()),
        Set.of("claim"));
    return topics.complete().get(found.size() - 1).roles();
  }

  private static List<FoundRole> about(int situation) {
    return List.of(new FoundRole("topic", new SituationFiller(situation)));
  }

  @Test
  void anInquiryIsIntoTheFirstAttackThatHappened() {
    TopicsTest article = told("DataBreach", "Ransomware", "Investigation");
    assertEquals(about(0), article.topics());
    article.unreal.add(0);
    assertEquals(about(1), article.topics());
  }

  @Test
  void aProtestIsAboutAnAttackRatherThanAnArrest() {
    assertEquals(about(1), told("Arrest", "Intrusion", "Condemnation").topics());
  }

  @Test
  void aProtestIsAboutAnActRatherThanTheMeetingWhereItWasTold() {
    assertEquals(about(1), told("Meeting", "Sanction", "Condemnation").topics());
  }

  @Test
  void aProtestMayBeAboutAMeetingWhereNoActIsTold() {
    assertEquals(about(0), told("Meeting", "Condemnation").topics());
  }

  @Test
  void aRefusalIsAboutWhatWasAsked() {
    Sentence sentence = Trees.sentence(
        "Asked ask VERB 6 dep | about about ADP 3 case | hack hack NOUN 1 obl | , , PUNCT 6 punct"
            + " | she she PRON 6 nsubj | declined decline VERB 0 root");
    assertEquals(about(1), told("Ransomware").add("Intrusion", sentence, 3).add("NoComment", sentence, 6).topics());
  }

  @Test
  void aRefusalIsAboutTheLastAttackWhereTheQuestionPointsBack() {
    assertEquals(about(1), told("Ransomware", "Intrusion").add("NoComment", asked("the"), 7).topics());
  }

  @Test
  void aRefusalIsAboutNoAttackWhereSomethingElseWasAsked() {
    assertEquals(List.of(), told("Ransomware", "Intrusion").add("NoComment", asked("possible"), 7).topics());
  }

  @Test
  void blameForSomethingElseIsNotAboutTheAttack() {
    assertEquals(List.of(), blaming("x x X 3 dep", "a a", "law law"));
  }

  @Test
  void blameForWhatIsKnownOrJudgedInAVoicesWordsIsAboutTheAct() {
    assertEquals(about(0), blaming("x x X 3 dep", "the the", "method method"));
    assertEquals(about(0), blaming("“ “ PUNCT 4 punct", "a a", "crime crime"));
  }

  @Test
  void blameForClaimsIsNotAboutTheActThatTheyTell() {
    assertEquals(List.of(), blaming("x x X 3 dep", "the the", "claims claim"));
  }

  private static List<FoundRole> blaming(String before, String determiner, String noun) {
    Sentence sentence = Trees.sentence(
        "denounced denounce VERB 0 root | " + before + " | " + determiner + " DET 4 det | " + noun + " NOUN 1 obj");
    return new TopicsTest().told("Intrusion").add("Condemnation", sentence, 1).topics();
  }

  private static Sentence asked(String determiner) {
    return Trees.sentence(
        "Asked ask VERB 7 dep | about about ADP 4 case | " + determiner + " x DET 4 det | point point NOUN 1 obl"
            + " | , , PUNCT 7 punct | she she PRON 7 nsubj | declined decline VERB 0 root");
  }
}
