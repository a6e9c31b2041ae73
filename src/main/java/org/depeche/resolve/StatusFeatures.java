package org.depeche.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depeche.model.CodePoints;
import org.depeche.model.Extraction;
import org.depeche.model.Extraction.FoundSituation;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.ResolvedArticle.Claim;
import org.depeche.model.ResolvedArticle.Relation;
import org.depeche.model.ResolvedArticle.Role;
import org.depeche.model.ResolvedArticle.Situation;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/**
 * What a network is told of a situation and a claim that tells it: binary features, written {@code kind:value}.
 *
 * <p>They tell the words of the situation in the claim's sentences, what stands beside, above and under them, the voice
 * and its cue, what other voices say, and the status that the rules give. Each stands once more behind that status.
 */
final class StatusFeatures {
  private static final int BESIDE = 4;
  private static final int NEXT = 2;
  private static final int HIGH = 5;
  private static final int NEAR = 2;
  private static final int MANY = 4;
  private static final int DAY = 10;
  private static final String ACTOR = "actor";
  private static final String OWN = "own";
  private static final Set<String> FUNCTION =
      Set.of("aux", "advmod", "mark", "neg", "det", "case", "cc", "cop", "expl");
  private static final Set<String> CORE = Set.of("nsubj", "obj");

  private final ResolvedArticle article;
  private final List<Sentence> sentences;
  private final Map<String, List<FoundSituation>> members;
  private final CodePoints body;
  private final String language;
  private final Map<String, String> types = new HashMap<>();
  private final Map<Integer, Set<String>> ofActs = new HashMap<>();

  /** @param members what was found of each situation, by its id */
  StatusFeatures(ResolvedArticle article, Extraction extraction, Map<String, List<FoundSituation>> members) {
    this.article = article;
    this.members = members;
    sentences = extraction.annotated().sentences();
    body = new CodePoints(article.article().body());
    language = article.article().language();
    article.entities().forEach(entity -> types.put(entity.id(), entity.type()));
  }

  /** The features of each claim and each situation that it tells, in the order of the claims. */
  List<StatusCandidate> read() {
    List<StatusCandidate> found = new ArrayList<>();
    for (Claim claim : article.claims()) {
      for (Situation situation : article.situations()) {
        if (claim.content().contains(situation.id())) {
          found.add(new StatusCandidate(claim.id(), situation.id(), claim.status(), features(claim, situation)));
        }
      }
    }
    return found;
  }

  private Set<String> features(Claim claim, Situation situation) {
    Set<String> told = new HashSet<>();
    List<FoundSituation> acts =
        members.getOrDefault(situation.id(), List.of()).stream().filter(act -> act.head() > 0).toList();
    List<FoundSituation> here = acts.stream().filter(act -> claim.evidence().stream()
        .anyMatch(span -> span.covers(act.trigger()) || act.trigger().covers(span))).toList();
    told.add("here:" + Math.min(NEAR, here.size()));
    for (FoundSituation act : acts) {
      Set<String> features = ofActs.computeIfAbsent(act.id(), id -> ofAct(act));
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
    Set<String> all = new HashSet<>(told);
    all.add("bias");
    all.add("status:" + claim.status());
    all.add("type:" + situation.type());
    told.forEach(feature -> all.add(claim.status() + "|" + feature));
    return all;
  }

  /** The words of an act, those around it, and those above it with what hangs on them. */
  private Set<String> ofAct(FoundSituation found) {
    Set<String> told = new HashSet<>();
    Sentence sentence = sentences.get(found.sentence());
    Token act = sentence.token(found.head());
    told.add(word("word", act.lemma()));
    told.add(word("form", act.form()));
    told.add(word("type+word:" + found.type(), act.lemma()));
    told.add("pos:" + act.upos());
    told.add("relation:" + act.relation());
    act.features().forEach((name, value) -> told.add("is:" + name + "=" + value));
    told.add("definite:" + found.definite());
    told.add("rule:" + found.rule());
    told.add("sentence:" + Math.min(MANY, found.sentence()));
    for (Token token : sentence.tokens()) {
      int offset = token.index() - act.index();
      if (offset != 0) {
        told.add(word(offset < 0 ? "before" : "after", token.lemma()));
        if (Math.abs(offset) <= BESIDE) {
          told.add(word(offset < 0 ? "beside-" : "beside+", token.lemma()));
        }
        if (Math.abs(offset) <= NEXT) {
          told.add(word("at" + offset, token.lemma()));
        }
      }
    }
    told.add(word("first", sentence.token(1).lemma()));
    told.add("last:" + sentence.token(sentence.tokens().size()).form());
    under("has", sentence, act, told);
    above(sentence, act, told);
    return told;
  }

  private void above(Sentence sentence, Token act, Set<String> told) {
    StringBuilder path = new StringBuilder(act.relation());
    Set<Integer> seen = new HashSet<>();
    Token at = act;
    for (int level = 1; at.head() > 0 && level <= HIGH && seen.add(at.index()); level++) {
      Token above = sentence.token(at.head());
      told.add(word("above" + level, at.relation() + "=" + above.lemma()));
      told.add(word("above", at.relation() + "=" + above.lemma()));
      told.add(word("over", above.lemma()));
      above.features().forEach((name, value) -> told.add("above-is:" + name + "=" + value));
      under("above-has", sentence, above, told);
      if (level <= NEAR) {
        under("above" + level + "-has", sentence, above, told);
        told.add("path:" + path.append('^').append(above.relation()));
      }
      at = above;
    }
  }

  private void under(String kind, Sentence sentence, Token head, Set<String> told) {
    for (Token child : sentence.children(head.index())) {
      String relation = child.universalRelation();
      told.add(kind + ":" + child.relation());
      if (FUNCTION.contains(relation)) {
        told.add(word(kind, relation + "=" + child.form()));
      } else if (CORE.contains(relation)) {
        told.add(word(kind, relation + "=" + child.lemma()));
      }
      if (relation.equals("aux")) {
        child.features().forEach((name, value) -> told.add(kind + "-aux:" + name + "=" + value));
      }
    }
  }

  /** The words of a claim that has none for the situation ("Moscow denied that"), and how far away they stand. */
  private void apart(Claim claim, Situation situation, List<FoundSituation> acts, Set<String> told) {
    int distance = sentences.size();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      if (claim.evidence().contains(sentence.span())) {
        sentence.tokens().forEach(token -> told.add(word("claim-word", token.lemma())));
        told.add(word("claim-first", sentence.token(1).lemma()));
        for (FoundSituation act : acts) {
          distance = Math.abs(i - act.sentence()) < Math.abs(distance) ? i - act.sentence() : distance;
        }
      }
    }
    String apart = "apart:" + Math.max(-MANY, Math.min(MANY, distance));
    told.add(apart);
    told.add("type+" + apart + situation.type());
    acts.forEach(act -> told.add(word("told-by", sentences.get(act.sentence()).token(act.head()).lemma())));
  }

  private void voice(Claim claim, Situation situation, Set<String> told) {
    claim.rules().forEach(rule -> told.add("rule-of-claim:" + rule));
    claim.cue().forEach(cue -> Words.of(body.slice(cue)).forEach(word -> told.add(word("cue", word))));
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

  private String word(String kind, String word) {
    return kind + ":" + language + ":" + Words.fold(word);
  }
}
