package org.depeche.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.depeche.catalog.FeatureNetwork;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.ResolvedArticle.Claim;
import org.depeche.model.ResolvedArticle.Situation;
import org.depeche.model.Status;

/**
 * Takes back by a network what claims assert and it doubts, and corrects what is alleged, possible or to come.
 *
 * <p>It makes nothing more certain: no claim asserts, and none stops to deny or negate, because of it.
 */
public final class StatusModel {
  /** The class of a voice that does not tell the situation. */
  public static final String NONE = "NONE";
  private static final String RULE = Situation.BY_MODEL + "statuses";
  private static final double DOUBTFUL = 0.08;
  private static final double LIKELY = 0.5;
  private static final Set<Status> OPEN = Set.of(Status.ALLEGED, Status.POSSIBLE, Status.FUTURE);
  private static final String CLAIM = "claim-";

  private final FeatureNetwork model;
  private final Set<String> languages;

  /** @param languages those with passages, by their codes, which the model may judge in */
  StatusModel(FeatureNetwork model, Set<String> languages) {
    this.model = model;
    this.languages = Set.copyOf(languages);
  }

  ResolvedArticle judge(ResolvedArticle article, List<StatusCandidate> candidates) {
    if (!languages.contains(article.article().language())) {
      return article;
    }
    Map<String, Map<Status, List<String>>> moved = new LinkedHashMap<>();
    for (StatusCandidate candidate : candidates) {
      judged(candidate).ifPresent(status -> moved
          .computeIfAbsent(candidate.claim(), claim -> new TreeMap<>())
          .computeIfAbsent(status, key -> new ArrayList<>()).add(candidate.situation()));
    }
    return moved.isEmpty() ? article : with(article, moved);
  }

  /** The status in place of the one that rules gave, where there is another. */
  private Optional<Status> judged(StatusCandidate candidate) {
    Map<String, Double> likely = model.probabilities(candidate.features());
    Status best = Arrays.stream(Status.values())
        .filter(status -> status != Status.ASSERTED)
        .reduce(Status.ALLEGED, (one, other) -> of(likely, other) > of(likely, one) ? other : one);
    boolean another = candidate.told() == Status.ASSERTED
        ? 1 - of(likely, Status.ASSERTED) - likely.getOrDefault(NONE, 0.0) > DOUBTFUL
        : OPEN.contains(candidate.told()) && best != candidate.told() && of(likely, best) > LIKELY;
    boolean denies = best == Status.NEGATED || best == Status.DENIED;
    return another && !(denies && candidate.known()) ? Optional.of(best) : Optional.empty();
  }

  private static double of(Map<String, Double> likely, Status status) {
    return likely.getOrDefault(status.name(), 0.0);
  }

  /** The article with claims of their own for what a voice tells under another status than the rest. */
  private static ResolvedArticle with(ResolvedArticle article, Map<String, Map<Status, List<String>>> moved) {
    List<Claim> claims = new ArrayList<>();
    Map<String, List<String>> parts = new LinkedHashMap<>();
    int next = lastNumber(article);
    for (Claim claim : article.claims()) {
      List<String> rest = new ArrayList<>(claim.content());
      moved.getOrDefault(claim.id(), Map.of()).values().forEach(rest::removeAll);
      boolean whole = rest.isEmpty();
      if (!whole) {
        claims.add(claim.withContent(rest, claim.status()));
      }
      for (Map.Entry<Status, List<String>> part : moved.getOrDefault(claim.id(), Map.of()).entrySet()) {
        String id = whole ? claim.id() : CLAIM + ++next;
        claims.add(claim.withContent(part.getValue(), part.getKey()).named(id).alsoBy(RULE));
        if (!whole) {
          parts.computeIfAbsent(claim.id(), key -> new ArrayList<>()).add(id);
        }
        whole = false;
      }
    }
    List<Claim> nested = claims.stream().map(claim -> withParts(claim, parts)).toList();
    return new ResolvedArticle(
        article.article(), article.sentences(), article.publisher(), article.entities(), article.situations(),
        article.propositions(), nested, article.relations(), article.positions());
  }

  /** The highest number that a claim bears: claims that were left out before leave gaps. */
  private static int lastNumber(ResolvedArticle article) {
    return article.claims().stream()
        .map(Claim::id)
        .filter(id -> id.startsWith(CLAIM))
        .mapToInt(id -> Integer.parseInt(id.substring(CLAIM.length())))
        .max().orElse(0);
  }

  /** Who passes a claim on passes on its parts. */
  private static Claim withParts(Claim claim, Map<String, List<String>> parts) {
    List<String> content = new ArrayList<>(claim.content());
    claim.content().forEach(id -> content.addAll(parts.getOrDefault(id, List.of())));
    return content.size() == claim.content().size() ? claim : claim.withContent(content, claim.status());
  }
}
