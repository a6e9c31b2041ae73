package org.depeche.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depeche.catalog.FeatureSet;
import org.depeche.model.CodePoints;
import org.depeche.model.Extraction.FoundSituation;
import org.depeche.model.Extraction;
import org.depeche.model.ResolvedArticle.Claim;
import org.depeche.model.ResolvedArticle.Relation;
import org.depeche.model.ResolvedArticle.Role;
import org.depeche.model.ResolvedArticle.Situation;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.Sentence;

/**
 * What a network is told of a situation and a claim that tells it: binary features, written {@code kind:value}.
 *
 * <p>They tell the words of the situation in the claim's sentences, what stands beside, above and under them, the voice
 * and its cue, what other voices say, and the status that the rules give. Each stands once more behind that status.
 */
final class StatusFeatures {
  private static final int NEAR = 2;
  private static final int MANY = 4;
  private static final int DAY = 10;
  private static final String ACTOR = "actor";
  private static final String OWN = "own";

  private final ResolvedArticle article;
  private final List<Sentence> sentences;
  private final Map<String, List<FoundSituation>> members;
  private final CodePoints body;
  private final ActFeatures words;
  private final Map<String, String> types = new HashMap<>();

  /** @param members what was found of each situation, by its id */
  StatusFeatures(
      ResolvedArticle article, Extraction extraction, Map<String, List<FoundSituation>> members, ActFeatures words) {
    this.article = article;
    this.members = members;
    sentences = extraction.annotated().sentences();
    body = new CodePoints(article.article().body());
    this.words = words;
    article.entities().forEach(entity -> types.put(entity.id(), entity.type()));
  }

  /** The features of each claim and each situation that it tells, in the order of the claims. */
  List<StatusCandidate> read() {
    List<StatusCandidate> found = new ArrayList<>();
    for (Claim claim : article.claims()) {
      for (Situation situation : article.situations()) {
        if (claim.content().contains(situation.id())) {
          found.add(new StatusCandidate(
              claim.id(), situation.id(), claim.status(), isKnown(situation), features(claim, situation)));
        }
      }
    }
    return found;
  }

  private boolean isKnown(Situation situation) {
    return members.getOrDefault(situation.id(), List.of()).stream()
        .anyMatch(act -> act.head() > 0 && Bystanders.isKnownBesideNegation(sentences.get(act.sentence()), act.head()));
  }

  private Set<String> features(Claim claim, Situation situation) {
    FeatureSet told = new FeatureSet();
    List<FoundSituation> acts =
        members.getOrDefault(situation.id(), List.of()).stream().filter(act -> act.head() > 0).toList();
    List<FoundSituation> here = acts.stream().filter(act -> claim.evidence().stream()
        .anyMatch(span -> span.covers(act.trigger()) || act.trigger().covers(span))).toList();
    told.add("here:" + Math.min(NEAR, here.size()));
    for (FoundSituation act : acts) {
      Set<String> features = words.of(act);
      if (here.contains(act)) {
        told.addAll(features);
      } else {
        features.stream().filter(feature -> feature.startsWith("has") || feature.startsWith("above"))
            .forEach(feature -> told.add("elsewhere-" + feature));
      }
    }
    if (here.isEmpty()) {
      apart(claim, situation, acts, told);
    }
    voice(claim, situation, told);
    others(claim, situation, told);
    FeatureSet all = new FeatureSet();
    all.addAll(told);
    all.add("bias");
    all.add("status:" + claim.status());
    all.add("type:" + situation.type());
    all.addBehind(claim.status() + "|", told);
    return all;
  }

  /** The words of a claim that has none for the situation ("Moscow denied that"), and how far away they stand. */
  private void apart(Claim claim, Situation situation, List<FoundSituation> acts, Set<String> told) {
    int distance = sentences.size();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      if (claim.evidence().contains(sentence.span())) {
        sentence.tokens().forEach(token -> told.add(words.word("claim-word", token.lemma())));
        told.add(words.word("claim-first", sentence.token(1).lemma()));
        for (FoundSituation act : acts) {
          distance = Math.abs(i - act.sentence()) < Math.abs(distance) ? i - act.sentence() : distance;
        }
      }
    }
    String apart = "apart:" + Math.max(-MANY, Math.min(MANY, distance));
    told.add(apart);
    told.add("type+" + apart + situation.type());
    acts.forEach(act -> told.add(words.word("told-by", sentences.get(act.sentence()).token(act.head()).lemma())));
  }

  private void voice(Claim claim, Situation situation, Set<String> told) {
    claim.rules().forEach(rule -> told.add("rule-of-claim:" + rule));
    claim.cue().forEach(cue -> Words.of(body.slice(cue)).forEach(word -> told.add(words.word("cue", word))));
    told.add("own:" + claim.claimant().isEmpty());
    told.add("source:" + claim.source().isEmpty());
    told.add("quoted:" + claim.quotation().isPresent());
    told.add("contents:" + Math.min(MANY, claim.content().size()));
    told.add("model:" + situation.isGuessed());
    String voice = claim.claimant().map(id -> types.getOrDefault(id, OWN)).orElse(OWN);
    told.add("voice:" + voice);
    told.add("voice+type:" + voice + situation.type());
    Set<String> actors = new HashSet<>();
    for (Role role : situation.roles()) {
      told.add("filled:" + role.role());
      if (role.role().equals(ACTOR)) {
        actors.add(role.filler());
      }
    }
    told.add("actor-says:" + claim.claimant().filter(actors::contains).isPresent());
    for (Relation relation : article.relations()) {
      if (claim.claimant().filter(relation.subject()::equals).isPresent() && actors.contains(relation.object())) {
        told.add("of-actor:" + relation.kind());
      }
      if (claim.claimant().filter(relation.object()::equals).isPresent() && actors.contains(relation.subject())) {
        told.add("by-actor:" + relation.kind());
      }
    }
  }

  /** What other voices tell of the situation, and when it was. */
  private void others(Claim claim, Situation situation, Set<String> told) {
    for (Claim other : article.claims()) {
      if (other != claim && other.content().contains(situation.id())) {
        told.add("other:" + other.claimant().isEmpty() + other.status());
      }
      if (other.content().contains(claim.id())) {
        told.add("outer:" + other.status());
      }
    }
    told.add("time:" + situation.time().map(this::beside).orElse("none"));
  }

  private String beside(String time) {
    return article.article().published().map(date -> date.substring(0, Math.min(DAY, date.length())))
        .map(day -> Edtf.isAfter(time, day) ? "later" : Edtf.isAfter(day, time) ? "earlier" : "around")
        .orElse("some");
  }
}
