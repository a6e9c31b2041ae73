package org.depeche.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depeche.map.Sample;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.ResolvedArticle.Role;
import org.junit.jupiter.api.Test;

class TopicModelTest {
  private static final List<String> CLASSES = List.of(TopicModel.TOPIC, TopicModel.NONE);

  private final Sample sample = new Sample("Ils ont volé des courriels, bloqué le port. Une enquête est ouverte.")
      .entity("malware-1", "Malware", "courriels")
      .situation("situation-1", "DataBreach", "volé")
      .situation("situation-2", "Cyberattack", "bloqué")
      .situation("situation-3", "Investigation", "enquête", "topic=situation-2", "topic=malware-1");

  @Test
  void whatItIsAboutTakesThePlaceOfWhatTheRulesSay() {
    assertEquals(
        List.of(new Role("topic", "malware-1"), new Role("topic", "situation-1", true)),
        topics(Map.of("situation-1", TopicModel.TOPIC, "situation-2", TopicModel.NONE)));
  }

  @Test
  void whatTheRulesSayToIsNotToldTwice() {
    assertEquals(
        List.of(new Role("topic", "situation-2"), new Role("topic", "malware-1")),
        topics(Map.of("situation-1", TopicModel.NONE, "situation-2", TopicModel.TOPIC)));
  }

  @Test
  void whatIsChangedIsMarked() {
    ResolvedArticle judged = judged("fr", Map.of("situation-1", TopicModel.TOPIC));
    assertEquals(List.of("model/topics"), judged.situations().get(2).rules());
    assertEquals(sample.situations.subList(0, 2), judged.situations().subList(0, 2));
  }

  @Test
  void aLanguageWithoutPassagesIsLeftToTheRules() {
    ResolvedArticle article = sample.resolved();
    assertSame(article, new TopicModel(SureNetwork.of(CLASSES), Set.of("en")).judge(article, id -> List.of()));
  }

  private List<Role> topics(Map<String, String> classes) {
    return judged("fr", classes).situations().get(2).roles();
  }

  /** @param classes what the network holds for certain, by the id of what the inquiry may be about */
  private ResolvedArticle judged(String learned, Map<String, String> classes) {
    return new TopicModel(SureNetwork.of(CLASSES), Set.of(learned)).judge(sample.resolved(), id ->
        !id.equals("situation-3") ? List.of() : classes.entrySet().stream()
            .map(topic -> new TopicCandidate(id, topic.getKey(), Set.of(topic.getValue()))).toList());
  }
}
