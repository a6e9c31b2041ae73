package org.depeche.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.depeche.catalog.FeatureSet;
import org.depeche.catalog.TimePhrases;
import org.depeche.model.Extraction.FoundSituation;
import org.depeche.model.Extraction;
import org.depeche.model.ResolvedArticle.Claim;
import org.depeche.model.ResolvedArticle.Role;
import org.depeche.model.ResolvedArticle.Situation;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/**
 * What a network is told of a situation and of another that it may be about: binary features, written
 * {@code kind:value}.
 *
 * <p>They tell both kinds, the nearest of their words and how the tree joins these, where the other stands among all
 * that is told, who takes part in both, who tells them, and which topics the rules give. Each stands once more behind
 * the kind of the first.
 */
final class TopicFeatures {
  private static final String TOPIC = "topic";
  private static final int FAR = 100;
  private static final int AFTER = 30;
  private static final int MANY = 4;
  private static final int LONG = 4;

  /** Words of the one and of the other. */
  private record Pair(FoundSituation act, FoundSituation other) {
    int distance() {
      int sentences = other.sentence() - act.sentence();
      return sentences == 0
          ? Math.abs(other.head() - act.head())
          : FAR * Math.abs(sentences) + (sentences < 0 ? 0 : AFTER);
    }
  }

  private final List<Sentence> sentences;
  private final String language;
  private final Predicate<String> topical;
  private final Predicate<String> cyber;
  private final Map<String, List<FoundSituation>> acts = new HashMap<>();
  private final List<Situation> situations = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Set<String>> statuses = new HashMap<>();
  private final Map<String, Set<String>> voices = new HashMap<>();
  private final Map<String, Set<String>> asTopic = new HashMap<>();
  private final Map<String, Set<String>> ofTopic = new HashMap<>();

  /**
   * @param members what was found of each situation, by its id
   * @param topical whether situations of a type may be about others
   * @param cyber whether a type is one of attacks on computers
   */
  TopicFeatures(
      ResolvedArticle article, Extraction extraction, Map<String, List<FoundSituation>> members,
      Predicate<String> topical, Predicate<String> cyber) {
    this.topical = topical;
    this.cyber = cyber;
    sentences = extraction.annotated().sentences();
    language = extraction.annotated().article().language();
    for (Situation situation : article.situations()) {
      List<FoundSituation> words =
          members.getOrDefault(situation.id(), List.of()).stream().filter(act -> act.head() > 0).toList();
      acts.put(situation.id(), words);
      if (!words.isEmpty()) {
        situations.add(situation);
      }
      situation.roles().stream().filter(role -> role.role().equals(TOPIC))
          .forEach(role -> asTopic.computeIfAbsent(role.filler(), key -> new HashSet<>()).add(situation.type()));
    }
    situations.sort(Comparator.comparingInt(situation -> start(situation.id())));
    for (int i = 0; i < situations.size(); i++) {
      places.putIfAbsent(situations.get(i).id(), i);
    }
    for (Claim claim : article.claims()) {
      for (String content : claim.content()) {
        statuses.computeIfAbsent(content, key -> new HashSet<>()).add(claim.status().toString());
        voices.computeIfAbsent(content, key -> new HashSet<>()).add(claim.claimant().orElse(""));
      }
    }
  }

  private int start(String situation) {
    return acts.get(situation).stream().mapToInt(act -> act.trigger().start()).min().orElse(Integer.MAX_VALUE);
  }

  /**
   * The features of each situation that one may be about, in the order of the text; none for one that is about none.
   */
  List<TopicCandidate> read(String id) {
    return situations.stream().filter(situation -> situation.id().equals(id) && topical.test(situation.type()))
        .flatMap(situation -> situations.stream()
            .filter(other -> other != situation && !isTime(nearest(situation, other)))
            .map(other -> new TopicCandidate(id, other.id(), features(situation, other))))
        .toList();
  }

  /** "arrested two days after the strikes began", « peu après le début des frappes »: what only tells when. */
  private boolean isTime(Pair pair) {
    Sentence sentence = sentences.get(pair.act().sentence());
    return pair.act().sentence() == pair.other().sentence()
        && TimePhrases.isOnlyWhen(sentence, pair.act().head(), pair.other().head());
  }

  private Set<String> features(Situation situation, Situation other) {
    FeatureSet plain = new FeatureSet();
    Pair pair = nearest(situation, other);
    Token act = sentences.get(pair.act().sentence()).token(pair.act().head());
    Token word = sentences.get(pair.other().sentence()).token(pair.other().head());
    int apart = pair.other().sentence() - pair.act().sentence();
    plain.add("topic:" + other.type());
    plain.add("topic-cyber:" + cyber.test(other.type()));
    plain.add("apart:" + clipped(apart));
    plain.add("topic+apart:" + other.type() + clipped(apart));
    plain.add(word("act", act));
    plain.add(word("act+topic:" + other.type(), act));
    plain.add(word("word", word));
    plain.add("definite:" + pair.other().definite() + Math.signum(apart));
    if (apart == 0) {
      within(pair, other, plain);
    }
    words(pair, plain);
    plain.addAll(ofTopic.computeIfAbsent(other.id(), key -> ofTopic(other)));
    place(situation, other, plain);
    sharing(situation, other, plain);
    FeatureSet all = new FeatureSet();
    all.addAll(plain);
    all.add("bias");
    all.add("type:" + situation.type());
    all.addBehind(situation.type() + "|", plain);
    return all;
  }

  private Pair nearest(Situation situation, Situation other) {
    return acts.get(situation.id()).stream()
        .flatMap(act -> acts.get(other.id()).stream().map(word -> new Pair(act, word)))
        .min(Comparator.comparingInt(Pair::distance))
        .orElseThrow();
  }

  /** How the tree joins words of one sentence. */
  private void within(Pair pair, Situation other, Set<String> told) {
    Sentence sentence = sentences.get(pair.act().sentence());
    int steps = pair.other().head() - pair.act().head();
    told.add("side:" + (steps < 0));
    told.add("steps:" + (steps < 0) + TreePaths.bucket(Math.abs(steps)));
    TreePaths.Way way = TreePaths.way(sentence, pair.act().head(), pair.other().head());
    String path = way.path(LONG);
    told.add("path:" + path);
    told.add("topic+path:" + other.type() + path);
    told.add("length:" + Math.min(2 * LONG, way.length()));
    way.over().forEach(at -> told.add(word("via", sentence.token(at))));
    way.under().forEach(at -> told.add(word("down-via", sentence.token(at))));
    told.add("under:" + way.rising().isEmpty() + way.falling().isEmpty());
    told.add("case:" + language + ":" + TreePaths.preposition(sentence, pair.other().head()));
    for (int at = Math.min(pair.act().head(), pair.other().head()) + 1;
        at < Math.max(pair.act().head(), pair.other().head()); at++) {
      told.add(word("between", sentence.token(at)));
    }
  }

  /** What stands beside and under the words of the first. */
  private void words(Pair pair, Set<String> told) {
    Sentence sentence = sentences.get(pair.act().sentence());
    for (Token child : sentence.children(pair.act().head())) {
      told.add(word("act-has:" + child.universalRelation(), child));
    }
    Token act = sentence.token(pair.act().head());
    if (act.head() > 0) {
      told.add(word("act-above:" + act.relation(), sentence.token(act.head())));
    }
  }

  /** What is told of the other alone. */
  private Set<String> ofTopic(Situation other) {
    Set<String> features = new FeatureSet();
    List<FoundSituation> words = acts.get(other.id());
    long attacks = situations.stream().filter(one -> cyber.test(one.type())).count();
    long before = situations.stream().takeWhile(one -> one != other).filter(one -> cyber.test(one.type())).count();
    int place = places.get(other.id());
    features.add("mentions:" + Math.min(MANY, words.size()));
    features.add("sentence:" + Math.min(MANY, words.stream().mapToInt(FoundSituation::sentence).min().orElse(0)));
    features.add("place:" + Math.min(MANY, place));
    if (cyber.test(other.type())) {
      features.add("attack:" + Math.min(MANY, before));
      features.add("attacks:" + Math.min(MANY, attacks));
      boolean most = situations.stream().filter(one -> cyber.test(one.type()))
          .noneMatch(one -> acts.get(one.id()).size() > words.size());
      features.add("most-told:" + most);
    } else {
      features.add("no-attacks:" + (attacks == 0));
    }
    long same = situations.stream().filter(one -> one.type().equals(other.type())).count();
    features.add("same-type:" + Math.min(MANY, same));
    features.add("statuses:" + statuses.getOrDefault(other.id(), Set.of()).stream().sorted().toList());
    features.add("guessed:" + other.isGuessed());
    features.add("has-topic:" + other.roles().stream().anyMatch(role -> role.role().equals(TOPIC)));
    other.roles().forEach(role -> features.add("topic-role:" + role.role()));
    features.add("parts:" + Math.min(MANY, other.roles().size()));
    return features;
  }

  /** Where the other stands among all that is told, seen from the first, and what the rules say. */
  private void place(Situation situation, Situation other, Set<String> told) {
    int here = places.get(situation.id());
    int there = places.get(other.id());
    List<Situation> between = situations.subList(Math.min(here, there) + 1, Math.max(here, there));
    String side = there < here ? "before" : "after";
    long attacks = between.stream().filter(one -> cyber.test(one.type())).limit(MANY).count();
    told.add(side + ":" + Math.min(MANY, between.size()));
    told.add(side + "-attacks:" + cyber.test(other.type()) + attacks);
    told.add(side + "-same:"
        + between.stream().filter(one -> one.type().equals(other.type())).limit(MANY).count());
    List<String> given = situation.roles().stream()
        .filter(role -> role.role().equals(TOPIC)).map(Role::filler).toList();
    told.add("given:" + given.contains(other.id()));
    told.add("given-other:" + given.stream().anyMatch(id -> !id.equals(other.id())));
    if (given.contains(other.id())) {
      situation.rules().forEach(rule -> told.add("rule:" + rule));
    }
    for (String type : asTopic.getOrDefault(other.id(), Set.of())) {
      told.add("topic-of:" + type);
    }
    told.add("whole:" + other.partOf().isPresent());
    told.add("of-topic:" + other.roles().stream()
        .anyMatch(role -> role.role().equals(TOPIC) && role.filler().equals(situation.id())));
  }

  /** Who takes part in both, and who tells both. */
  private void sharing(Situation situation, Situation other, Set<String> told) {
    boolean shared = false;
    for (Role role : situation.roles()) {
      for (Role its : other.roles()) {
        if (role.filler().equals(its.filler())) {
          told.add("shared:" + role.role() + "=" + its.role());
          shared = true;
        }
      }
    }
    told.add("shared:" + shared);
    Set<String> tellers = voices.getOrDefault(other.id(), Set.of());
    told.add("same-voice:" + voices.getOrDefault(situation.id(), Set.of()).stream().anyMatch(tellers::contains));
    situation.roles().stream().filter(role -> tellers.contains(role.filler()))
        .forEach(role -> told.add("told-by:" + role.role()));
    told.add("time:" + (situation.time().isPresent() && situation.time().equals(other.time())));
  }

  private String word(String kind, Token token) {
    return kind + ":" + language + ":" + Words.fold(token.lemma());
  }

  private static int clipped(int sentences) {
    return Math.max(-MANY, Math.min(MANY, sentences));
  }
}
