package org.depeche.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.depeche.catalog.FeatureNetwork;
import org.depeche.model.CodePoints;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.ResolvedArticle.Claim;
import org.depeche.model.ResolvedArticle.Proposition;
import org.depeche.model.ResolvedArticle.Role;
import org.depeche.model.ResolvedArticle.Situation;
import org.depeche.model.Span;
import org.depeche.model.Status;

/**
 * Leaves out by a network what is no situation of its type, or one that is told elsewhere already.
 *
 * <p>What a source says of it becomes a proposition. What somebody denies or negates stays, since that keeps facts from
 * standing.
 */
public final class SituationModel {
  /** The class of what is no situation, or none by itself. */
  public static final String NONE = "none";
  private static final double UNLIKELY = 0.25;
  /** Types between which the passages to learn from are not of one mind. */
  private static final Set<String> PENAL = Set.of("Charge", "Sanction");
  private static final Set<Status> NOT_SO = Set.of(Status.DENIED, Status.NEGATED);
  private static final String PROPOSITION = "proposition-";

  private final FeatureNetwork model;
  private final Set<String> languages;

  /** @param languages those with passages, by their codes, which the model may judge in */
  SituationModel(FeatureNetwork model, Set<String> languages) {
    this.model = model;
    this.languages = Set.copyOf(languages);
  }

  ResolvedArticle judge(ResolvedArticle article, SituationFeatures features) {
    return judge(article, situation -> isUnlikely(situation.type(), features.read(situation)));
  }

  ResolvedArticle judge(ResolvedArticle article, Predicate<Situation> unlikely) {
    if (!languages.contains(article.article().language())) {
      return article;
    }
    Set<String> denied = denied(article);
    Set<String> out = article.situations().stream()
        .filter(situation -> !denied.contains(situation.id()) && unlikely.test(situation))
        .map(Situation::id).collect(Collectors.toSet());
    return out.isEmpty() ? article : without(article, out);
  }

  /** A type that the network does not know is none that it doubts; a sentence it may hold for a charge. */
  boolean isUnlikely(String type, Set<String> features) {
    Map<String, Double> likely = model.probabilities(features);
    double known = likely.getOrDefault(type, 1.0);
    return (PENAL.contains(type) ? PENAL.stream().mapToDouble(penal -> likely.getOrDefault(penal, 0.0)).sum() : known)
        < UNLIKELY;
  }

  /** What is denied or negated, and what those tell whose words are, through any number of voices. */
  static Set<String> denied(ResolvedArticle article) {
    Set<String> denied = new HashSet<>();
    for (int known = -1; known < denied.size(); ) {
      known = denied.size();
      article.claims().stream()
          .filter(claim -> NOT_SO.contains(claim.status()) || denied.contains(claim.id()))
          .forEach(claim -> denied.addAll(claim.content()));
    }
    return denied;
  }

  private static ResolvedArticle without(ResolvedArticle article, Set<String> situations) {
    List<Situation> kept = article.situations().stream()
        .filter(situation -> !situations.contains(situation.id()))
        .map(situation -> withoutParts(situation, situations))
        .toList();
    Set<String> out = new HashSet<>(situations);
    List<Proposition> propositions = new ArrayList<>(article.propositions());
    List<Claim> claims = new ArrayList<>();
    for (Claim claim : article.claims()) {
      List<String> content = new ArrayList<>(claim.content());
      if (content.removeAll(situations) && content.isEmpty()) {
        said(claim).ifPresent(span -> content.add(proposition(article, span, propositions)));
      }
      if (content.isEmpty()) {
        out.add(claim.id());
      } else {
        claims.add(claim.withContent(content, claim.status()));
      }
    }
    return new ResolvedArticle(
        article.article(), article.sentences(), article.publisher(), article.entities(), kept, propositions,
        told(claims, out), article.relations(), article.positions());
  }

  private static Situation withoutParts(Situation situation, Set<String> out) {
    List<Role> roles = situation.roles().stream().filter(role -> !out.contains(role.filler())).toList();
    Optional<String> whole = situation.partOf().filter(id -> !out.contains(id));
    return new Situation(
        situation.id(), situation.type(), roles, whole, situation.time(), situation.timeText(), situation.triggers(),
        situation.evidence(), situation.confidence(), situation.rules());
  }

  /** The words of a source, in the first sentence that tells of it. */
  private static Optional<Span> said(Claim claim) {
    boolean own = claim.claimant().isEmpty() && claim.source().isEmpty();
    return own ? Optional.empty() : claim.evidence().stream().limit(1)
        .flatMap(sentence -> claim.contentSpans().stream().filter(sentence::covers))
        .reduce(Span::union);
  }

  /** The id of the proposition of these words, which is added where there is none. */
  private static String proposition(ResolvedArticle article, Span span, List<Proposition> propositions) {
    return propositions.stream().filter(of -> of.span().equals(span)).map(Proposition::id).findFirst()
        .orElseGet(() -> {
          String id = PROPOSITION + (propositions.size() + 1);
          propositions.add(new Proposition(id, Words.line(new CodePoints(article.article().body()).slice(span)), span));
          return id;
        });
  }

  /** Claims without those that are out, and without what only passes these on. */
  private static List<Claim> told(List<Claim> claims, Set<String> out) {
    List<Claim> told = new ArrayList<>();
    Set<String> further = new HashSet<>();
    for (Claim claim : claims) {
      List<String> content = claim.content().stream().filter(id -> !out.contains(id)).toList();
      if (content.isEmpty()) {
        further.add(claim.id());
      } else {
        told.add(content.size() == claim.content().size() ? claim : claim.withContent(content, claim.status()));
      }
    }
    return further.isEmpty() ? told : told(told, further);
  }
}
