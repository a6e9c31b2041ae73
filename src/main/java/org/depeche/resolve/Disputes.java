package org.depeche.resolve;

import java.util.Set;
import java.util.function.Predicate;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.ResolvedArticle.Role;
import org.depeche.model.ResolvedArticle.Situation;

/** Which attacks of an article somebody denies or negates, and who takes part in those and in the others. */
final class Disputes {
  private final ResolvedArticle article;
  private final Predicate<String> cyber;
  private final Set<String> denied;

  /** @param cyber whether a type is one of attacks on computers */
  Disputes(ResolvedArticle article, Predicate<String> cyber) {
    this.article = article;
    this.cyber = cyber;
    denied = SituationModel.denied(article);
  }

  /**
   * Whether an entity is told to have this role in attacks that are denied and in no other, where this one is not
   * denied, or the other way round and somebody else is told to have it here: "The gang denied hacking Sony. A hospital
   * confirmed that it had been hacked."
   */
  boolean isOfOther(Situation situation, String role, String entity) {
    boolean own = denied.contains(situation.id());
    return cyber.test(situation.type()) && has(role, entity, !own) && !has(role, entity, own)
        && (!own || situation.roles().stream().anyMatch(told -> told.role().equals(role) && !told.guessed()));
  }

  private boolean has(String role, String entity, boolean disputed) {
    return article.situations().stream()
        .filter(other -> cyber.test(other.type()) && denied.contains(other.id()) == disputed)
        .anyMatch(other -> other.roles().contains(new Role(role, entity)));
  }
}
