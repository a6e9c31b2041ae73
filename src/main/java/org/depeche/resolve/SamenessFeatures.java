package org.depeche.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depeche.catalog.FeatureSet;
import org.depeche.catalog.WordClass;
import org.depeche.model.Extraction.FoundClaim;
import org.depeche.model.Extraction.FoundRelation;
import org.depeche.model.Extraction.FoundRole;
import org.depeche.model.Extraction.FoundSituation;
import org.depeche.model.Extraction.MentionFiller;
import org.depeche.model.Extraction.SituationFiller;
import org.depeche.model.Extraction;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.Sentence;
import org.depeche.model.Status;
import org.depeche.model.Token;

/**
 * What a network is told of words that tell a situation and of earlier ones that may tell the same: binary features,
 * written {@code kind:value}.
 *
 * <p>They tell the kinds and words of both, what is told between them, who takes part in both or in one alone, whether
 * their times fit, who tells them how, and what the rules hold them for. Each stands once more behind the two kinds.
 */
final class SamenessFeatures {
  private static final int MANY = 4;
  private static final int BESIDE = 3;
  private static final Set<String> FUNCTION = Set.of("det", "amod", "nummod", "advmod", "case", "aux", "mark");
  private static final Set<String> DETERMINING = Set.of("amod", "det");
  private static final String OTHER = "Situation";
  private static final String OTHER_TIME = "other";
  private static final int LONGEST_MEMORY = 200;

  private final List<Sentence> sentences;
  private final String language;
  private final Chain[] chains;
  private final List<Optional<String>> times;
  private final Predicate<String> cyber;
  private final List<FoundSituation> acts;
  private final boolean denied;
  private final Set<SituationMerger.Merged> disputed = new HashSet<>();
  private final Set<SituationMerger.Merged> asserted = new HashSet<>();
  private final Map<Integer, SituationMerger.Merged> clusters = new HashMap<>();
  private final Map<Integer, Map<String, Set<Chain>>> fillers = new HashMap<>();
  private final Map<Integer, List<FoundClaim>> claims = new HashMap<>();
  private static final Set<String> OF_STATES = Set.of("Summons", "Expulsion", "Sanction", "Visit");
  private static final Set<String> OF_ONE = Set.of("Summons", "Expulsion", "Arrest", "Charge", "Death", "Appointment");
  private static final List<String> UNDERGOING = List.of("target", "victim", "recipient");
  private static final List<String> NO_BODIES = List.of("Person", "Group", "Country", "Place", "System", "Account");
  private static final List<String> ALIKE = List.of("Person", "Country");
  private final Map<Integer, Set<String>> in = new HashMap<>();
  private final Map<Chain, Set<Chain>> bodies = new HashMap<>();
  private final Map<Integer, Set<String>> own = new HashMap<>();
  private final Map<Integer, String> lemmas = new HashMap<>();
  private final Map<SituationMerger.Merged, Earlier> earlier = new HashMap<>();
  private int earlierThan = -1;
  private final Map<Integer, Set<Chain>> bySentence = new HashMap<>();

  /**
   * @param chains the chain of each mention
   * @param times the time of each found situation, in EDTF
   * @param cyber whether a type is one of attacks on computers
   * @param merged what the rules hold for one
   * @param ruled the article as the rules tell it, with what they hold for one
   */
  SamenessFeatures(
      Extraction extraction, Chain[] chains, List<Optional<String>> times, Predicate<String> cyber,
      List<SituationMerger.Merged> merged, ResolvedArticle ruled) {
    this.chains = chains;
    this.times = times;
    this.cyber = cyber;
    sentences = extraction.annotated().sentences();
    language = extraction.annotated().article().language();
    acts = extraction.situations().stream().filter(act -> act.head() > 0)
        .sorted(Comparator.comparing(FoundSituation::trigger).thenComparing(FoundSituation::id)).toList();
    denied = ruled.claims().stream().anyMatch(claim -> claim.status() == Status.DENIED);
    Set<String> doubtful = SituationModel.denied(ruled);
    Set<String> told = new HashSet<>();
    ruled.claims().stream().filter(claim -> claim.status() == Status.ASSERTED)
        .forEach(claim -> told.addAll(claim.content()));
    for (int i = 0; i < merged.size(); i++) {
      SituationMerger.Merged one = merged.get(i);
      one.members().forEach(act -> clusters.put(act.id(), one));
      if (doubtful.contains(Claims.situationId(i))) {
        disputed.add(one);
      }
      if (told.contains(Claims.situationId(i))) {
        asserted.add(one);
      }
    }
    for (FoundSituation act : extraction.situations()) {
      Map<String, Set<Chain>> its = new LinkedHashMap<>();
      for (FoundRole role : act.roles()) {
        if (role.filler() instanceof MentionFiller filler && chains[filler.mention()] != null) {
          its.computeIfAbsent(role.role(), key -> new LinkedHashSet<>()).add(chains[filler.mention()]);
        } else if (role.filler() instanceof SituationFiller filler) {
          in.computeIfAbsent(filler.situation(), key -> new TreeSet<>()).add(act.type());
        }
      }
      fillers.put(act.id(), its);
    }
    extraction.mentions().stream().filter(mention -> chains[mention.id()] != null).forEach(mention ->
        bySentence.computeIfAbsent(mention.sentence(), key -> new LinkedHashSet<>()).add(chains[mention.id()]));
    for (FoundClaim claim : extraction.claims()) {
      claim.content().forEach(filler -> {
        if (filler instanceof SituationFiller act) {
          claims.computeIfAbsent(act.situation(), key -> new ArrayList<>()).add(claim);
        }
      });
    }
    for (FoundRelation relation : extraction.relations()) {
      Chain subject = chains[relation.subject()];
      relation.object().map(object -> chains[object]).filter(object -> subject != null)
          .ifPresent(object -> bodies.computeIfAbsent(subject, key -> new HashSet<>()).add(object));
    }
  }

  /**
   * All words with each before them that are of their kind or, to the rules, tell the same, with their features, in the
   * order of the text; without those of which one takes part in the other.
   */
  Stream<SamenessCandidate> read() {
    return pairs().filter(pair -> pair.ruled || !isPartOfOther(pair)).map(pair -> pair.told(true));
  }

  /** The same, all of them, without the features of those that no network may join; what is read is not kept. */
  Stream<SamenessCandidate> open() {
    return pairs().map(pair -> pair.told(false));
  }

  private Stream<Pair> pairs() {
    return IntStream.range(0, acts.size()).boxed().flatMap(again -> IntStream.range(0, again)
        .mapToObj(before -> new Pair(before, again))
        .filter(pair -> pair.ruled || pair.again - pair.before <= LONGEST_MEMORY && isOfKind(pair)));
  }

  /** Words and others before them, by their places among all. */
  private final class Pair {
    private final int before;
    private final int again;
    private final boolean ruled;

    private Pair(int before, int again) {
      this.before = before;
      this.again = again;
      ruled = clusters.get(first().id()) == clusters.get(second().id());
    }

    private FoundSituation first() {
      return acts.get(before);
    }

    private FoundSituation second() {
      return acts.get(again);
    }

    private SamenessCandidate told(boolean all) {
      boolean bound = isBound(this);
      Set<String> told = bound && !ruled && !all ? Set.of() : features(first(), second(), before, again);
      return new SamenessCandidate(second().id(), first().id(), ruled, bound, told);
    }
  }

  /**
   * Whether the rules weigh more: of what they hold for one, where it is negated or anybody denies anything, which may
   * be of the whole; of two, where either is denied or negated, one alone is asserted, one takes part in the other,
   * times of theirs do not fit, others do it or undergo it, or the later is "another".
   */
  private boolean isBound(Pair pair) {
    SituationMerger.Merged one = clusters.get(pair.first().id());
    SituationMerger.Merged other = clusters.get(pair.second().id());
    return pair.ruled ? denied || disputed.contains(one)
        : disputed.contains(one) || disputed.contains(other) || asserted.contains(one) != asserted.contains(other)
            || isPartOfOther(pair) || isOfOtherTime(one, other) || isByOrToOthers(one, other)
            || isOfOtherBody(one, other)
            || other.members().stream().anyMatch(this::isAnother);
  }

  private boolean isOfOtherTime(SituationMerger.Merged one, SituationMerger.Merged other) {
    return one.times().stream().anyMatch(old -> other.times().stream().anyMatch(its -> !Edtf.mayBeSame(old, its)));
  }

  /** "Canada expelled Wu; China expelled Smith": done by other states or people that are named, or to others. */
  private static boolean isByOrToOthers(SituationMerger.Merged one, SituationMerger.Merged other) {
    Set<Chain> by = Stream.of(one, other).flatMap(act -> act.fillers("actor").stream()).collect(Collectors.toSet());
    boolean named = ALIKE.stream().anyMatch(type -> by.stream().allMatch(who -> who.isNamed() && who.isType(type)));
    return named && OF_STATES.contains(one.type()) && isApart(one, other, "actor")
        || OF_ONE.contains(one.type()) && UNDERGOING.stream().anyMatch(role -> isApart(one, other, role));
  }

  /** "hacked the Hull council", "the hack of the Leeds clinic": what befell bodies that are named and not the same. */
  private boolean isOfOtherBody(SituationMerger.Merged one, SituationMerger.Merged other) {
    Set<Chain> old = one.fillers("victim");
    Set<Chain> its = other.fillers("victim");
    return cyber.test(one.type()) && !old.isEmpty() && !its.isEmpty() && Collections.disjoint(old, its)
        && Stream.of(old, its).flatMap(Set::stream)
            .allMatch(who -> who.isNamed() && NO_BODIES.stream().noneMatch(who::isType));
  }

  private static boolean isApart(SituationMerger.Merged one, SituationMerger.Merged other, String role) {
    Set<Chain> old = one.fillers(role);
    Set<Chain> its = other.fillers(role);
    return one.type().equals(other.type()) && !old.isEmpty() && !its.isEmpty() && Collections.disjoint(old, its);
  }

  /** "a separate attack", "another one", « une autre attaque ». */
  private boolean isAnother(FoundSituation again) {
    return again.head() > 0 && sentences.get(again.sentence()).children(again.head()).stream().anyMatch(child ->
        DETERMINING.contains(child.universalRelation())
            && WordClass.ANOTHER.holds(child.lemma().toLowerCase(Locale.ROOT)));
  }

  private static boolean isPartOfOther(Pair pair) {
    return fills(pair.first(), pair.second()) || fills(pair.second(), pair.first());
  }

  private boolean isOfKind(Pair pair) {
    return isOfKind(pair.first(), pair.second());
  }

  private boolean isOfKind(FoundSituation one, FoundSituation other) {
    return one.type().equals(other.type()) || cyber.test(one.type()) && cyber.test(other.type());
  }

  private static boolean fills(FoundSituation one, FoundSituation other) {
    return other.roles().stream()
        .anyMatch(role -> role.filler() instanceof SituationFiller act && act.situation() == one.id());
  }

  private Set<String> features(FoundSituation before, FoundSituation again, int from, int to) {
    FeatureSet told = new FeatureSet();
    words(before, again, told);
    between(before, again, from, to, told);
    parties("", fillers.get(before.id()), fillers.get(again.id()), told);
    Earlier cluster = earlier(clusters.get(before.id()), again);
    parties("all-", cluster.fillers, fillers.get(again.id()), told);
    voices(before, again, told);
    told.add("time:" + time(before, again));
    around(before, again, cluster, told);
    rules(before, again, told);
    String kinds = before.type() + "+" + again.type();
    String group = before.type().equals(again.type()) ? "=" : "~";
    FeatureSet features = new FeatureSet();
    features.addAll(told);
    features.addAll(own.computeIfAbsent(again.id(), id -> ofAct(again)));
    features.add("bias");
    features.add("kinds:" + kinds);
    features.addBehind(kinds + "|", told);
    features.addBehind(group + "|", told);
    return features;
  }

  /** What of a cluster is told before some words: who takes part in it, and of whom its sentences speak. */
  private static final class Earlier {
    private final Map<String, Set<Chain>> fillers = new LinkedHashMap<>();
    private final Set<Chain> spokenOf = new HashSet<>();
  }

  /** Pairs come by their later words, so that only what is told before those is kept. */
  private Earlier earlier(SituationMerger.Merged cluster, FoundSituation again) {
    if (earlierThan != again.id()) {
      earlier.clear();
      earlierThan = again.id();
    }
    return earlier.computeIfAbsent(cluster, key -> readEarlier(cluster, again));
  }

  private Earlier readEarlier(SituationMerger.Merged cluster, FoundSituation again) {
    Earlier told = new Earlier();
    for (FoundSituation member : cluster.members()) {
      if (member.trigger().start() < again.trigger().start() && member.id() != again.id()) {
        fillers.get(member.id()).forEach(
            (role, filler) -> told.fillers.computeIfAbsent(role, key -> new LinkedHashSet<>()).addAll(filler));
        told.spokenOf.addAll(bySentence.getOrDefault(member.sentence(), Set.of()));
      }
    }
    return told;
  }

  /** Who is spoken of in the sentences of both, or in one alone. */
  private void around(FoundSituation before, FoundSituation again, Earlier cluster, Set<String> told) {
    if (before.sentence() == again.sentence()) {
      return;
    }
    Set<Chain> old = cluster.spokenOf;
    Set<Chain> its = bySentence.getOrDefault(again.sentence(), Set.of());
    int shared = 0;
    int named = 0;
    for (Chain chain : its) {
      boolean both = old.contains(chain);
      String type = chain.type().orElse(OTHER);
      if (both) {
        shared++;
        told.add("spoken-of:" + type);
      } else if (chain.isNamed()) {
        named++;
        told.add("first-spoken-of:" + type);
      }
    }
    told.add("spoken-of:" + Math.min(MANY, shared));
    told.add("first-spoken-of:" + Math.min(MANY, named));
    told.add("spoken-of:" + Math.min(2, shared) + Math.min(2, named));
  }

  /** What the rules hold the two for. */
  private void rules(FoundSituation before, FoundSituation again, Set<String> told) {
    SituationMerger.Merged one = clusters.get(before.id());
    SituationMerger.Merged other = clusters.get(again.id());
    told.add("rules:" + (one == other));
    boolean first = other.members().get(0).id() == again.id();
    told.add("rules:" + (one == other) + first);
    told.add("back:" + other.pointsBack(again.id()) + (one == other));
    long times = one.members().stream()
        .filter(member -> member.trigger().start() < again.trigger().start()).limit(MANY).count();
    told.add("told:" + times);
    told.add("cluster-type:" + one.type() + (one == other));
  }

  /** The later words, and those beside, above and under them. */
  private Set<String> ofAct(FoundSituation again) {
    Set<String> told = new HashSet<>();
    Sentence sentence = sentences.get(again.sentence());
    Token act = sentence.token(again.head());
    told.add("pos:" + act.upos());
    told.add("relation:" + act.relation());
    act.features().forEach((name, value) -> told.add("is:" + name + "=" + value));
    told.add("definite:" + again.definite());
    told.add("rule:" + again.rule());
    for (Token child : sentence.children(act.index())) {
      told.add("has:" + child.relation());
    }
    if (act.head() > 0) {
      told.add(word("above:" + act.relation(), sentence.token(act.head())));
    }
    for (Token token : sentence.tokens()) {
      int offset = token.index() - act.index();
      if (offset != 0) {
        told.add(word(offset < 0 ? "before" : "after", token));
        if (Math.abs(offset) <= BESIDE) {
          told.add(word(offset < 0 ? "beside-" : "beside+", token));
        }
      }
    }
    told.add(word("first", sentence.token(1)));
    in.getOrDefault(again.id(), Set.of()).forEach(type -> told.add("in:" + type));
    told.add("sentence:" + Math.min(MANY, again.sentence()));
    return told;
  }

  private void words(FoundSituation before, FoundSituation again, Set<String> told) {
    Sentence sentence = sentences.get(before.sentence());
    Token act = sentences.get(again.sentence()).token(again.head());
    Token word = sentence.token(before.head());
    String lemma = Words.fold(act.lemma());
    String old = Words.fold(word.lemma());
    told.add("old:" + language + ":" + old);
    told.add("both:" + language + ":" + old + "+" + lemma);
    told.add("same-word:" + old.equals(lemma) + act.upos());
    told.add("parts:" + word.upos() + act.upos());
    told.add("definite:" + before.definite() + again.definite());
    told.add("word:" + language + ":" + lemma);
    sentences.get(again.sentence()).children(again.head()).stream()
        .filter(child -> FUNCTION.contains(child.universalRelation()))
        .forEach(child -> told.add(word("has:" + child.universalRelation(), child)));
    word.features().forEach((name, value) -> told.add("old-is:" + name + "=" + value));
    told.add("old-number:" + word.features().get("Number") + act.features().get("Number"));
    for (Token child : sentence.children(word.index())) {
      if (FUNCTION.contains(child.universalRelation())) {
        told.add(word("old-has:" + child.universalRelation(), child));
      }
    }
    in.getOrDefault(before.id(), Set.of()).forEach(type -> told.add("old-in:" + type));
  }

  private void between(FoundSituation before, FoundSituation again, int from, int to, Set<String> told) {
    int apart = again.sentence() - before.sentence();
    told.add("apart:" + Math.min(MANY + 1, apart));
    told.add("lead:" + (before.sentence() == 0) + Math.min(2, apart));
    List<FoundSituation> middle = acts.subList(from + 1, to);
    told.add("between:" + Math.min(MANY, middle.size()));
    told.add("alike-between:" + middle.stream().filter(one -> isOfKind(one, again)).limit(MANY).count());
    told.add("same-between:"
        + middle.stream().filter(one -> one.type().equals(again.type())).limit(MANY).count());
    told.add("word-between:" + middle.stream().anyMatch(one -> lemma(one).equals(lemma(again))));
    told.add("alike-before:"
        + acts.subList(0, from).stream().filter(one -> isOfKind(one, again)).limit(MANY).count());
    told.add("clusters:" + acts.subList(0, to).stream().filter(one -> isOfKind(one, again))
        .map(one -> clusters.get(one.id())).distinct().limit(MANY).count());
    if (apart == 0) {
      TreePaths.Way way = TreePaths.way(sentences.get(again.sentence()), before.head(), again.head());
      told.add("path:" + way.path(MANY));
      told.add("steps:" + TreePaths.bucket(Math.abs(before.head() - again.head())));
      way.over().forEach(at -> told.add(word("via", sentences.get(again.sentence()).token(at))));
    }
  }

  private String lemma(FoundSituation act) {
    return lemmas.computeIfAbsent(
        act.id(), id -> Words.fold(sentences.get(act.sentence()).token(act.head()).lemma()));
  }

  private void parties(
      String kind, Map<String, Set<Chain>> old, Map<String, Set<Chain>> its, Set<String> told) {
    int shared = 0;
    int apart = 0;
    for (Map.Entry<String, Set<Chain>> entry : its.entrySet()) {
      String role = entry.getKey();
      Set<Chain> others = old.getOrDefault(role, Set.of());
      for (Chain chain : entry.getValue()) {
        String type = chain.type().orElse(OTHER);
        if (others.isEmpty()) {
          boolean elsewhere = old.values().stream().anyMatch(set -> set.contains(chain));
          told.add(kind + (elsewhere ? "elsewhere:" : "new:") + role);
          told.add(kind + (elsewhere ? "elsewhere:" : "new:") + role + type);
        } else if (others.contains(chain)) {
          shared++;
          told.add(kind + "shared:" + role);
          told.add(kind + "shared:" + role + type);
        } else {
          apart++;
          boolean kin = others.stream().anyMatch(other -> isTied(chain, other));
          told.add(kind + "apart:" + role + kin);
          others.forEach(other -> told.add(kind + "apart:" + role + type + "/" + other.type().orElse(OTHER)
              + kin + chain.isNamed() + other.isNamed()));
        }
      }
    }
    old.keySet().stream().filter(role -> !its.containsKey(role)).forEach(role -> told.add(kind + "old-only:" + role));
    told.add(kind + "shared:" + Math.min(2, shared) + "apart:" + Math.min(2, apart));
    told.add(kind + "bare:" + old.isEmpty() + its.isEmpty());
  }

  private boolean isTied(Chain one, Chain other) {
    Set<Chain> its = bodies.getOrDefault(one, Set.of());
    Set<Chain> theirs = bodies.getOrDefault(other, Set.of());
    return its.contains(other) || theirs.contains(one) || its.stream().anyMatch(theirs::contains);
  }

  private void voices(FoundSituation before, FoundSituation again, Set<String> told) {
    Set<String> its = new TreeSet<>();
    Set<String> theirs = new TreeSet<>();
    Set<Optional<Chain>> voices = new HashSet<>();
    for (FoundClaim claim : claims.getOrDefault(before.id(), List.of())) {
      theirs.add((claim.claimant().isPresent() ? "source" : "own") + claim.status());
      voices.add(claim.claimant().map(mention -> chains[mention]));
    }
    String same = "none";
    for (FoundClaim claim : claims.getOrDefault(again.id(), List.of())) {
      its.add((claim.claimant().isPresent() ? "source" : "own") + claim.status());
      Optional<Chain> voice = claim.claimant().map(mention -> chains[mention]);
      same = voices.contains(voice) ? voice.isPresent() ? "source" : "own" : same;
    }
    told.add("voices:" + theirs + its);
    told.add("its:" + its);
    told.add("same-voice:" + same);
  }

  private String time(FoundSituation before, FoundSituation again) {
    Optional<String> old = times.get(before.id());
    Optional<String> its = times.get(again.id());
    if (old.isEmpty() || its.isEmpty()) {
      return old.isPresent() + "/" + its.isPresent();
    }
    return old.equals(its) ? "same" : Edtf.mayBeSame(old.get(), its.get()) ? "fits" : OTHER_TIME;
  }

  private String word(String kind, Token token) {
    return kind + ":" + language + ":" + Words.fold(token.lemma());
  }
}
