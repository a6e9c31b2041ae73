package org.depeche.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.depeche.catalog.FeatureNetwork;
import org.depeche.catalog.Rules;
import org.depeche.catalog.Sense;
import org.depeche.catalog.Terms;
import org.depeche.model.Extraction.FoundSituation;
import org.depeche.model.Status;
import org.depeche.model.Token;

/** The situations of an article with their roles: those that frames tell, and those that a model finds behind them. */
final class SituationFinder {
  private static final double LIKELY = 0.85;
  private static final String CYBER = "CyberSituation";
  private static final Set<String> MACHINES =
      Set.of("System", "Account", "Data", "Malware", "Vulnerability", "ThreatActor");
  private static final Comparator<FrameMatch> IN_TEXT =
      Comparator.<FrameMatch>comparingInt(match -> match.tree().sentence().index()).thenComparingInt(FrameMatch::start);

  /** What a frame itself says of its situation's status, by situation. */
  record Result(List<FoundSituation> situations, Map<Integer, Status> statuses) {}

  private final Terms terms;
  private final StatusReader statuses;
  private final Set<String> reports;
  private final PredicationReader predications;
  private final TriggerLexicon lexicon;
  private final FrameMatcher matcher;
  private final Senses senses;
  private final FrameChoice choice;
  private final FrameRoles roles;
  private final Optional<TriggerModel> examples;

  /**
   * @param fallback whether the order of words stands in where no frame fits a tree
   * @param model what finds situations by examples where no frame fires
   */
  SituationFinder(
      Rules rules, Terms terms, PredicationReader predications, StatusReader statuses, boolean fallback,
      Optional<FeatureNetwork> model) {
    this.statuses = statuses;
    this.predications = predications;
    this.terms = terms;
    reports = rules.operators().reports();
    lexicon = new TriggerLexicon(rules.frames());
    Fillers fillers = new Fillers(predications);
    matcher = new FrameMatcher(
        predications, terms, lexicon, fillers,
        fallback ? Optional.of(new SurfaceReader(rules.operators())) : Optional.empty());
    senses = new Senses(rules.senses(), matcher, terms);
    choice = new FrameChoice(terms, predications, rules.frames());
    roles = new FrameRoles(terms, predications, fillers);
    examples = model.map(found -> new TriggerModel(found, LIKELY, lexicon, predications));
  }

  /** Whether a word of this form or lemma may be (the first of) a trigger. */
  boolean mayFire(Token token) {
    return lexicon.mayFire(token);
  }

  /**
   * The words that may tell a situation, with what a model is told of them.
   *
   * @param parsed the trees that are asked of
   */
  List<TriggerCandidate> candidates(List<Tree> trees, List<Tree> parsed, MentionIndex mentions) {
    List<FrameMatch> matches = matches(trees, mentions);
    choice.takeSettings(matches);
    choice.retypeUnsure(matches, trees, mentions);
    TriggerFeatures features = new TriggerFeatures(predications, lexicon, mentions, matches);
    List<TriggerCandidate> candidates = new ArrayList<>();
    for (Tree tree : parsed) {
      for (Token token : tree.sentence().tokens()) {
        Optional<FrameMatch> match = features.found(tree, token.index());
        if (match.isPresent() || TriggerFeatures.isCandidate(token)) {
          candidates.add(new TriggerCandidate(
              tree.sentence().index(), token.upos(), token.span(), features.read(tree, token.index()),
              match.map(found -> found.frame().situation())));
        }
      }
    }
    return candidates;
  }

  /** @param parsed the trees in which the model may find more than the frames do */
  Result find(List<Tree> trees, List<Tree> parsed, MentionIndex mentions) {
    List<FrameMatch> matches = matches(trees, mentions);
    Map<List<Integer>, FrameMatch> settings = choice.takeSettings(matches);
    choice.retypeUnsure(matches, trees, mentions);
    Set<String> told = types(matches);
    examples.ifPresent(model -> {
      TriggerFeatures features = new TriggerFeatures(predications, lexicon, mentions, matches);
      model.guess(parsed, features, expectation(trees, matches, mentions)).stream()
          .filter(match -> !isRuledOut(match, mentions) && !senses.isOther(match, mentions, told))
          .forEach(matches::add);
      matches.sort(IN_TEXT);
    });
    Map<List<Integer>, Integer> byPlace = new LinkedHashMap<>();
    for (int i = 0; i < matches.size(); i++) {
      FrameMatch match = matches.get(i);
      byPlace.put(match.place(), i);
    }
    List<FoundSituation> situations = new ArrayList<>();
    Map<Integer, Status> own = new LinkedHashMap<>();
    for (int i = 0; i < matches.size(); i++) {
      FrameMatch match = matches.get(i);
      situations.add(situation(i, match, settings, mentions, byPlace));
      int id = i;
      match.frame().status()
          .filter(status -> !statuses.moods().isToEnd(match.tree(), match.predication().head()))
          .ifPresent(status -> own.put(id, status));
    }
    Topics topics = new Topics(
        matches, situations, mentions, this::isAttack, situation -> happened(matches.get(situation.id())), reports);
    return new Result(topics.complete(), own);
  }

  private List<FrameMatch> matches(List<Tree> trees, MentionIndex mentions) {
    List<FrameMatch> matches = new ArrayList<>();
    for (Tree tree : trees) {
      for (int i = 1; i <= tree.size(); i++) {
        matcher.match(tree, i, mentions).ifPresent(matches::add);
      }
    }
    Set<String> told = types(matches);
    matches.removeIf(match -> senses.isOther(match, mentions, told));
    choice.reduce(matches);
    return matches;
  }

  private static Set<String> types(List<FrameMatch> matches) {
    return matches.stream().map(match -> match.frame().situation()).collect(Collectors.toSet());
  }

  /** The ordinary uses that words of these sentences have, by their ids. */
  List<String> senses(List<Tree> trees, MentionIndex mentions) {
    Set<String> told = types(matches(trees, mentions));
    return trees.stream()
        .flatMap(tree -> tree.sentence().tokens().stream()
            .flatMap(token -> senses.of(tree, token.index(), mentions, told)))
        .map(Sense::id).toList();
  }

  private Expectation expectation(List<Tree> trees, List<FrameMatch> matches, MentionIndex mentions) {
    long words = trees.stream().flatMap(tree -> tree.sentence().tokens().stream())
        .filter(TriggerFeatures::isCandidate).count();
    return new Expectation(words, matches.stream().map(match -> match.frame().situation()).toList(),
        type -> terms.isA(type, CYBER), mentions.isAnyOf(MACHINES));
  }

  /** What no frame may tell, no model does either. */
  private static boolean isRuledOut(FrameMatch match, MentionIndex mentions) {
    Token word = match.tree().token(match.predication().head());
    return FrameChoice.isOfAnyKind(match) || GeneralTruths.isTold(match.tree(), word.index())
        || FrameChoice.isOfATool(match) || FrameMatcher.isLaw(match.tree(), word)
        || FrameChoice.isDealing(match) || FrameChoice.isStreetProtest(match)
        || mentions.isInNameOfBody(match.tree(), word) || Contrasts.isSetAside(match.tree(), word.index());
  }

  /** Whether the sentence says neither that it did not happen nor that it is yet to come. */
  private boolean happened(FrameMatch match) {
    Tree tree = match.tree();
    BitSet sentence = new BitSet();
    sentence.set(1, tree.size() + 1);
    return switch (statuses.read(tree, match.predication().head(), sentence, false)) {
      case ASSERTED, ALLEGED, POSSIBLE -> true;
      case NEGATED, DENIED, FUTURE -> false;
    };
  }

  private boolean isAttack(FoundSituation situation) {
    return terms.isA(situation.type(), CYBER) || situation.type().equals("PhysicalAttack");
  }

  private FoundSituation situation(
      int id, FrameMatch match, Map<List<Integer>, FrameMatch> settings, MentionIndex mentions,
      Map<List<Integer>, Integer> byPlace) {
    Tree tree = match.tree();
    return new FoundSituation(
        id,
        match.frame().situation(),
        tree.sentence().index(),
        match.predication().head(),
        match.triggerSpan(),
        match.isDefinite(),
        List.copyOf(roles.of(id, match, settings, mentions, byPlace)),
        Optional.empty(),
        match.confidence(),
        match.rule());
  }
}
