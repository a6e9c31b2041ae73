package org.depeche.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.depeche.model.Article;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.ResolvedArticle.Claim;
import org.depeche.model.ResolvedArticle.Entity;
import org.depeche.model.ResolvedArticle.Role;
import org.depeche.model.ResolvedArticle.Situation;
import org.depeche.model.Status;
import org.junit.jupiter.api.Test;

final class StatementsTest {
  private static final Article ARTICLE = new Article(
      "a1", Optional.empty(), "en", Optional.empty(), Optional.empty(), Optional.empty(), "text");

  @Test
  void aChainRunsFromTheOriginalVoiceToTheNearest() {
    assertEquals(List.of(
        new Statement("a1", "hackers", "Intrusion", "mailbox, envoy", List.of("officials", "CNN"), Status.ASSERTED)),
        Statements.of(article(
            claim("claim-1", Optional.of("officials"), "situation-1", Status.ASSERTED),
            claim("claim-2", Optional.of("cnn"), "claim-1", Status.ASSERTED))));
  }

  @Test
  void everyVoiceHasItsLine() {
    assertEquals(List.of(
        new Statement("a1", "hackers", "Intrusion", "mailbox, envoy", List.of(), Status.ALLEGED),
        new Statement("a1", "hackers", "Intrusion", "mailbox, envoy", List.of("CNN"), Status.DENIED)),
        Statements.of(article(
            claim("claim-1", Optional.empty(), "situation-1", Status.ALLEGED),
            claim("claim-2", Optional.of("cnn"), "situation-1", Status.DENIED))));
  }

  @Test
  void claimsThatHoldEachOtherEnd() {
    assertEquals(1, Statements.of(article(
        claim("claim-1", Optional.of("cnn"), "situation-1", Status.ASSERTED),
        claim("claim-2", Optional.of("officials"), "claim-1", Status.ASSERTED),
        claim("claim-1", Optional.of("cnn"), "claim-2", Status.ASSERTED))).size());
  }

  @Test
  void aStatementIsWholeWhereItNamesBothSides() {
    assertTrue(new Statement("a", "x", "Intrusion", "y", List.of(), Status.ASSERTED).isWhole());
    assertFalse(new Statement("a", "", "Intrusion", "y", List.of(), Status.ASSERTED).isWhole());
    assertFalse(new Statement("a", "x", "Intrusion", "", List.of(), Status.ASSERTED).isWhole());
  }

  private static ResolvedArticle article(Claim... claims) {
    Situation intrusion = new Situation("situation-1", "Intrusion",
        List.of(new Role("victim", "envoy"), new Role("target", "mailbox"), new Role("actor", "hackers")),
        Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(), 1, List.of("r"));
    List<Entity> entities = List.of(entity("hackers", "hackers"), entity("mailbox", "mailbox"),
        entity("envoy", "envoy"), entity("officials", "officials"), entity("cnn", "CNN"));
    return new ResolvedArticle(ARTICLE, List.of(), Optional.empty(), entities, List.of(intrusion), List.of(),
        List.of(claims), List.of(), List.of());
  }

  private static Entity entity(String id, String label) {
    return new Entity(id, "Group", label, List.of(), List.of(), Optional.empty());
  }

  private static Claim claim(String id, Optional<String> claimant, String content, Status status) {
    return new Claim(id, claimant, List.of(content), status, Optional.empty(), false, List.of(), List.of(), List.of(),
        List.of(), Optional.empty(), List.of());
  }
}
