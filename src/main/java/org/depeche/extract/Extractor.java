package org.depeche.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.depeche.catalog.FeatureNetwork;
import org.depeche.catalog.Rules;
import org.depeche.catalog.Terms;
import org.depeche.model.AnnotatedArticle;
import org.depeche.model.Extraction;
import org.depeche.model.Extraction.FoundRelation;
import org.depeche.model.Mention;
import org.depeche.model.Token;

/** From trees to mentions, situations, claims and relations: a pure function of the annotated article and the rules. */
public final class Extractor {
  /** What finds the mentions of an annotated article; ids are the places in the list. */
  public interface Mentions extends Function<AnnotatedArticle, List<Mention>> {}

  /** What finds the relations between mentions. */
  public interface Relations {
    List<FoundRelation> find(AnnotatedArticle article, List<Mention> mentions);
  }

  private final Mentions mentionFinder;
  private final Relations relationFinder;
  private final PredicationReader predications;
  private final StatusReader statuses;
  private final CueFinder cues;
  private final SituationFinder situations;
  private final Set<String> verbs;
  private final Set<String> judging;
  private final boolean repairs;

  public Extractor(Rules rules, Terms terms, Mentions mentionFinder, Relations relationFinder) {
    this(rules, terms, mentionFinder, relationFinder, true, true, Optional.empty());
  }

  /**
   * @param fallback whether the order of words stands in where no frame fits a tree
   * @param repairs whether slips of the parser are put right
   * @param triggers a model that finds situations where no frame fires
   */
  public Extractor(
      Rules rules, Terms terms, Mentions mentionFinder, Relations relationFinder, boolean fallback, boolean repairs,
      Optional<FeatureNetwork> triggers) {
    this.repairs = repairs;
    this.mentionFinder = mentionFinder;
    this.relationFinder = relationFinder;
    predications = new PredicationReader(rules.operators());
    statuses = new StatusReader(rules.operators(), predications);
    cues = new CueFinder(rules, predications, statuses);
    situations = new SituationFinder(rules, terms, predications, statuses, fallback, triggers);
    verbs = rules.verbs();
    judging = rules.judgingVerbs();
  }

  /** Whether a sentence has a word on which a frame or a cue may fire, or a name. */
  public Predicate<List<Token>> worthParsing() {
    return tokens ->
        tokens.stream().anyMatch(token -> !token.name().equals("O") || cues.mayFire(token)
            || situations.mayFire(token));
  }

  private AnnotatedArticle repaired(AnnotatedArticle annotated) {
    return new AnnotatedArticle(
        annotated.article(),
        annotated.sentences().stream()
            .map(Portfolios::repair)
            .map(Genders::repair)
            .map(FirstPersonReflexives::repair)
            .map(sentence -> VerbForms.repair(sentence, verbs))
            .map(Gerunds::repair)
            .map(Ellipses::repair)
            .map(PhraseHeads::repair)
            .map(Interrupted::repair)
            .map(Detached::repair)
            .map(Sayings::repair)
            .map(Attachments::repair)
            .map(FromNouns::repair)
            .map(Governed::repair)
            .map(ObjectRelatives::repair)
            .map(PartRelatives::repair)
            .map(sentence -> Endings.repair(sentence, judging))
            .map(Openings::repair)
            .map(sentence -> ClauseRepair.repair(sentence, verbs))
            .map(SpokenClauses::repair)
            .map(ReducedRelatives::repair)
            .map(Coordinations::repair)
            .map(Subjects::repair)
            .map(Attributions::repair)
            .map(OuterSpeech::repair)
            .map(Complements::repair)
            .map(Proofs::repair)
            .map(Contrasts::repair)
            .map(LostVerbs::repair)
            .toList());
  }

  /** The words of an article that may tell a situation, as a model sees them. */
  public List<TriggerCandidate> candidates(AnnotatedArticle annotated) {
    AnnotatedArticle article = repairs ? repaired(annotated) : annotated;
    MentionIndex index = new MentionIndex(mentionFinder.apply(article), article.sentences().size());
    List<Tree> trees = trees(article, index);
    return situations.candidates(trees, parsed(annotated, trees), index.over(trees));
  }

  /** The ordinary uses of words that elsewhere tell a situation, by the ids of their rules, in the text's order. */
  public List<String> senses(AnnotatedArticle annotated) {
    AnnotatedArticle article = repairs ? repaired(annotated) : annotated;
    MentionIndex index = new MentionIndex(mentionFinder.apply(article), article.sentences().size());
    List<Tree> trees = trees(article, index);
    return situations.senses(trees, index.over(trees));
  }

  /** The trees of sentences that are parsed whether or not annotations are kept for later. */
  private List<Tree> parsed(AnnotatedArticle annotated, List<Tree> trees) {
    return trees.stream()
        .filter(tree -> worthParsing().test(annotated.sentences().get(tree.sentence().index()).tokens()))
        .toList();
  }

  private List<Tree> trees(AnnotatedArticle article, MentionIndex index) {
    return article.sentences().stream()
        .map(Tree::new)
        .map(tree -> repairs ? TreeRepair.repair(tree, index, verbs) : tree)
        .toList();
  }

  public Extraction extract(AnnotatedArticle annotated) {
    AnnotatedArticle article = repairs ? repaired(annotated) : annotated;
    List<Mention> mentions = mentionFinder.apply(article);
    MentionIndex index = new MentionIndex(mentions, article.sentences().size());
    List<Tree> trees = trees(article, index);
    Quotes quotes = new Quotes(article.article().body());
    SituationFinder.Result found = situations.find(trees, parsed(annotated, trees), index.over(trees));
    List<CueInstance> instances = cues.find(trees, index, quotes);
    Attributor.Result attributed =
        new Attributor(trees, index, statuses, quotes, instances,
            new Papers(cues.papers(), statuses, trees, index, instances), found)
            .attribute();
    return new Extraction(
        article,
        mentions,
        attributed.situations(),
        attributed.claims(),
        relationFinder.find(article, mentions));
  }
}
