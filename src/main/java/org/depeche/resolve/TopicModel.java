package org.depeche.resolve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.depeche.catalog.FeatureNetwork;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.ResolvedArticle.Role;
import org.depeche.model.ResolvedArticle.Situation;

/**
 * Tells by a network which situations inquiries, refusals, protests, warnings and measures are about, in place of those
 * that the rules give.
 */
public final class TopicModel {
  /** The class of a situation that another is about. */
  public static final String TOPIC = "topic";
  /** The class of a situation that another is not about. */
  public static final String NONE = "none";
  private static final String RULE = Situation.BY_MODEL + "topics";
  private static final double LIKELY = 0.45;
  private static final double BEST = 0.35;
  private static final double UNLIKELY = 0.3;

  private final FeatureNetwork model;
  private final Set<String> languages;

  /** @param languages those with passages, by their codes, which the model may judge in */
  TopicModel(FeatureNetwork model, Set<String> languages) {
    this.model = model;
    this.languages = Set.copyOf(languages);
  }

  /** @param candidates what a situation may be about, by its id */
  ResolvedArticle judge(ResolvedArticle article, Function<String, List<TopicCandidate>> candidates) {
    if (!languages.contains(article.article().language())) {
      return article;
    }
    List<Situation> situations = article.situations().stream()
        .map(situation -> judged(situation, candidates.apply(situation.id()))).toList();
    return new ResolvedArticle(
        article.article(), article.sentences(), article.publisher(), article.entities(), situations,
        article.propositions(), article.claims(), article.relations(), article.positions());
  }

  private Situation judged(Situation situation, List<TopicCandidate> candidates) {
    if (candidates.isEmpty()) {
      return situation;
    }
    Map<String, Double> likely = new TreeMap<>();
    candidates.forEach(candidate -> likely.put(
        candidate.topic(), model.probabilities(candidate.features()).getOrDefault(TOPIC, 0.0)));
    double most = likely.values().stream().mapToDouble(it -> it).max().orElse(0);
    Set<Role> roles = new LinkedHashSet<>(situation.roles());
    roles.removeIf(role -> role.role().equals(TOPIC) && likely.getOrDefault(role.filler(), 1.0) < UNLIKELY);
    for (TopicCandidate candidate : candidates) {
      double its = likely.get(candidate.topic());
      boolean told = roles.stream()
          .anyMatch(role -> role.role().equals(TOPIC) && role.filler().equals(candidate.topic()));
      if (!told && (its >= LIKELY || its == most && its >= BEST)) {
        roles.add(new Role(TOPIC, candidate.topic(), true));
      }
    }
    if (roles.equals(new LinkedHashSet<>(situation.roles()))) {
      return situation;
    }
    List<String> rules = new ArrayList<>(situation.rules());
    rules.add(RULE);
    return new Situation(
        situation.id(), situation.type(), List.copyOf(roles), situation.partOf(), situation.time(),
        situation.timeText(), situation.triggers(), situation.evidence(), situation.confidence(), rules);
  }
}
