package org.depeche.resolve;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.depeche.catalog.FeatureSet;
import org.depeche.model.CodePoints;
import org.depeche.model.Extraction.FoundSituation;
import org.depeche.model.Extraction;
import org.depeche.model.ResolvedArticle.Claim;
import org.depeche.model.ResolvedArticle.Entity;
import org.depeche.model.ResolvedArticle.Role;
import org.depeche.model.ResolvedArticle.Situation;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.Sentence;

/**
 * What a network is told of a situation: binary features, written {@code kind:value}.
 *
 * <p>They tell the words of its acts, what stands beside, above and under them, who tells it how, who takes part in it,
 * and how the others of its type stand to it.
 */
final class SituationFeatures {
  private static final int MANY = 4;
  private static final int LONG = 12;
  private static final int SURE = 20;
  private static final String OWN = "own";

  private final ResolvedArticle article;
  private final List<Sentence> sentences;
  private final Map<String, List<FoundSituation>> acts = new HashMap<>();
  private final Map<String, Set<String>> lemmas = new HashMap<>();
  private final CodePoints body;
  private final ActFeatures words;
  private final Set<String> unnamed;
  private final Map<String, String> types;

  /**
   * @param members what was found of each situation, by its id
   * @param unnamed entities that are only described
   */
  SituationFeatures(
      ResolvedArticle article, Extraction extraction, Map<String, List<FoundSituation>> members, Set<String> unnamed,
      ActFeatures words) {
    this.article = article;
    this.unnamed = unnamed;
    this.words = words;
    sentences = extraction.annotated().sentences();
    body = new CodePoints(article.article().body());
    types = article.entities().stream().collect(Collectors.toMap(Entity::id, Entity::type));
    members.forEach((id, all) -> {
      acts.put(id, all.stream().filter(act -> act.head() > 0).toList());
      lemmas.put(id, acts.get(id).stream().map(this::lemma).collect(Collectors.toSet()));
    });
  }

  /** The features of a situation of the article. */
  Set<String> read(Situation situation) {
    Set<String> told = new FeatureSet();
    List<FoundSituation> acts = this.acts.get(situation.id());
    acts.forEach(act -> told.addAll(words.of(act)));
    Set<String> statuses = new TreeSet<>();
    for (Claim claim : article.claims()) {
      if (claim.content().contains(situation.id())) {
        statuses.add(claim.status().toString());
        voice(claim, situation, told);
      }
    }
    told.add("bias");
    told.add("type:" + situation.type());
    told.add("statuses:" + statuses);
    told.add("type+statuses:" + situation.type() + statuses);
    told.add("acts:" + Math.min(MANY, acts.size()));
    told.add("model:" + situation.isGuessed());
    told.add("sure:" + situation.isGuessed() + (int) (situation.confidence() * SURE));
    told.add("sentences:" + Math.min(LONG, sentences.size()));
    told.add("timed:" + situation.time().isPresent());
    told.add("part:" + situation.partOf().isPresent());
    roles(situation, told);
    others(situation, acts, told);
    return told;
  }

  private void voice(Claim claim, Situation situation, Set<String> told) {
    String voice = claim.claimant().map(id -> types.getOrDefault(id, OWN)).orElse(OWN);
    told.add("voice:" + voice + claim.status());
    told.add("voice+type:" + voice + situation.type() + claim.status());
    claim.rules().forEach(rule -> told.add("rule-of-claim:" + rule));
    claim.cue().forEach(cue -> Words.of(body.slice(cue)).forEach(word -> told.add(words.word("cue", word))));
    told.add("quoted:" + claim.quotation().isPresent());
    told.add("contents:" + Math.min(MANY, claim.content().size()));
  }

  private void roles(Situation situation, Set<String> told) {
    told.add("filled:" + Math.min(MANY, situation.roles().size()));
    told.add("type+filled:" + situation.type() + Math.min(MANY, situation.roles().size()));
    for (Role role : situation.roles()) {
      String filler = types.getOrDefault(role.filler(), "Situation");
      boolean named = !unnamed.contains(role.filler());
      told.add("role:" + role.role() + filler + named);
      told.add("type+role:" + situation.type() + role.role());
      told.add("type+role:" + situation.type() + role.role() + filler);
    }
    for (Situation other : article.situations()) {
      for (Role role : other.roles()) {
        if (role.filler().equals(situation.id())) {
          told.add("fills:" + other.type() + role.role());
        }
      }
    }
  }

  private void others(Situation situation, List<FoundSituation> acts, Set<String> told) {
    Map<String, String> fillers = new HashMap<>();
    situation.roles().forEach(role -> fillers.putIfAbsent(role.role(), role.filler()));
    int first = acts.stream().mapToInt(FoundSituation::sentence).min().orElse(0);
    int same = 0;
    for (Situation other : article.situations()) {
      List<FoundSituation> others = this.acts.get(other.id());
      if (other == situation || others.isEmpty()) {
        continue;
      }
      int start = others.stream().mapToInt(FoundSituation::sentence).min().orElse(0);
      int apart = others.stream().flatMapToInt(one -> acts.stream().mapToInt(act -> act.sentence() - one.sentence()))
          .map(Math::abs).min().orElse(MANY);
      if (apart == 0) {
        told.add("beside:" + situation.type() + "+" + other.type());
      }
      if (other.type().equals(situation.type())) {
        same++;
        String at = (start < first ? "earlier" : start > first ? "later" : "same") + Math.min(MANY, apart);
        told.add("again:" + at);
        told.add("type+again:" + situation.type() + at);
        told.add("again-definite:" + at + acts.stream().allMatch(FoundSituation::definite));
        told.add("again-word:" + at + !Collections.disjoint(lemmas.get(situation.id()), lemmas.get(other.id())));
        for (Role role : other.roles()) {
          String filler = fillers.get(role.role());
          if (filler != null) {
            told.add("again-role:" + role.role() + filler.equals(role.filler()) + (start < first));
          }
        }
        boolean shared = other.roles().stream().anyMatch(role -> fillers.containsValue(role.filler()));
        told.add("again-shared:" + shared + at);
        if (situation.roles().isEmpty()) {
          told.add("again-bare:" + at);
        }
      }
    }
    told.add("of-type:" + Math.min(MANY, same));
    told.add("type+of-type:" + situation.type() + Math.min(MANY, same));
  }

  private String lemma(FoundSituation act) {
    return Words.fold(sentences.get(act.sentence()).token(act.head()).lemma());
  }
}
