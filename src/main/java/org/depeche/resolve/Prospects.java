package org.depeche.resolve;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.ResolvedArticle.Claim;
import org.depeche.model.ResolvedArticle.Situation;
import org.depeche.model.Status;

/** Keeps what an article dates after its own publication from passing for what has happened. */
final class Prospects {
  private static final int DAY = 10;

  private Prospects() {}

  /**
   * A claim that asserts nothing but situations to come is one of the future; an article without a date is unchanged.
   */
  static ResolvedArticle of(ResolvedArticle article) {
    Optional<String> published =
        article.article().published().map(date -> date.substring(0, Math.min(DAY, date.length())));
    if (published.isEmpty()) {
      return article;
    }
    Set<String> toCome = article.situations().stream()
        .filter(situation -> situation.time().filter(time -> Edtf.isAfter(time, published.get())).isPresent())
        .map(Situation::id).collect(Collectors.toSet());
    List<Claim> claims = article.claims().stream()
        .map(claim -> claim.status() == Status.ASSERTED && toCome.containsAll(claim.content())
            ? claim.withContent(claim.content(), Status.FUTURE) : claim)
        .toList();
    return new ResolvedArticle(
        article.article(), article.sentences(), article.publisher(), article.entities(), article.situations(),
        article.propositions(), claims, article.relations(), article.positions());
  }
}
