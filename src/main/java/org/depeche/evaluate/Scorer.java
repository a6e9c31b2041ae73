package org.depeche.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.depeche.catalog.Terms;

/** Measures graphs against gold passages: things are aligned one to one before what is said of them is compared. */
public final class Scorer {
  private final Kinds kinds;

  public Scorer(Terms terms) {
    kinds = Kinds.of(terms);
  }

  /** The score of a graph's articles; a passage whose id no article has counts as one where nothing was found. */
  public Evaluation score(List<GoldPassage> passages, Findings findings) {
    List<PassageScore> scores = new ArrayList<>();
    for (GoldPassage passage : passages) {
      Optional<Findings.ArticleTriples> article = findings.article(passage.id());
      Found found = article.map(it -> Found.of(it.iri(), it.triples(), kinds)).orElseGet(Found::nothing);
      Comparison comparison = new Comparison(passage, found, kinds);
      scores.add(new PassageScore(passage, article.isEmpty(), counts(comparison), comparison.leaks().size(),
          SlipFinder.find(comparison)));
    }
    return new Evaluation(scores);
  }

  private static Map<Layer, Counts> counts(Comparison comparison) {
    Map<Layer, Counts> counts = new EnumMap<>(Layer.class);
    List<Comparison.Claim> gold = comparison.goldClaims();
    List<Comparison.Claim> found = comparison.foundClaims();
    counts.put(Layer.ENTITIES, counts(comparison.rightEntities().size(),
        comparison.gold().entities().size(), comparison.found().entities().size()));
    counts.put(Layer.ENTITIES_UNTYPED, counts(comparison.entities().pairs().size(),
        comparison.gold().entities().size(), comparison.found().entities().size()));
    counts.put(Layer.SITUATIONS, counts(comparison.rightSituations().size(),
        comparison.gold().situations().size(), comparison.found().situations().size()));
    counts.put(Layer.ROLES, Counts.ofAll(comparison.goldRoles(), comparison.foundRoles()));
    counts.put(Layer.CLAIMS,
        Counts.ofDistinct(Comparison.attributions(gold), Comparison.attributions(found)));
    counts.put(Layer.SOURCES, Counts.ofDistinct(Comparison.sources(gold), Comparison.sources(found)));
    counts.put(Layer.CHAINS, Counts.ofDistinct(Comparison.chains(gold), Comparison.chains(found)));
    counts.put(Layer.RELATIONS, Counts.ofDistinct(comparison.goldRelations(), comparison.foundRelations()));
    return counts;
  }

  private static Counts counts(int right, int gold, int found) {
    return new Counts(right, found - right, gold - right);
  }
}
