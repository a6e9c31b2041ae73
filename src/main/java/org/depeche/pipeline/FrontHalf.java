package org.depeche.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import org.depeche.annotate.AnnotationCache;
import org.depeche.annotate.Annotator;
import org.depeche.annotate.CoreNlpAnnotator;
import org.depeche.annotate.LanguageModel;
import org.depeche.annotate.Models;
import org.depeche.annotate.SyntaxHints;
import org.depeche.catalog.Languages;
import org.depeche.catalog.LearnedModels;
import org.depeche.catalog.Rules;
import org.depeche.catalog.Terms;
import org.depeche.catalog.TimeRules;
import org.depeche.catalog.WordClass;
import org.depeche.catalog.World;
import org.depeche.extract.Extractor;
import org.depeche.extract.MentionFinder;
import org.depeche.extract.RelationFinder;
import org.depeche.extract.TriggerCandidate;
import org.depeche.ingest.PageFurniture;
import org.depeche.model.AnnotatedArticle;
import org.depeche.model.Article;
import org.depeche.model.Extraction;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.Token;
import org.depeche.resolve.EntityCandidate;
import org.depeche.resolve.RelationCandidate;
import org.depeche.resolve.Resolver;
import org.depeche.resolve.RoleCandidate;
import org.depeche.resolve.SamenessCandidate;
import org.depeche.resolve.SituationCandidate;
import org.depeche.resolve.StatusCandidate;
import org.depeche.resolve.TopicCandidate;

/**
 * The stages from annotation to resolution, one after another; models are loaded when a language's first text comes.
 *
 * <p>Not safe for use by several threads; {@link #another} gives each its own.
 */
public final class FrontHalf implements Understanding {
  /** What reads one language. */
  private record Pack(Annotator annotator, Extractor extractor, Resolver resolver) {}

  private final Optional<Path> annotations;
  private final Set<Ablation> without;
  private final Terms terms = Terms.load();
  private final PageFurniture furniture = PageFurniture.load();
  private final Map<String, Pack> packs = new TreeMap<>();
  private final ConcurrentMap<String, Models> models;
  private final Optional<LearnedModels> learned;

  public FrontHalf() {
    this(Optional.empty());
  }

  /** @param annotations a folder that keeps what CoreNLP found, so that a text is parsed once */
  public FrontHalf(Optional<Path> annotations) {
    this(annotations, Set.of());
  }

  /** @param without what is left out, for a comparison */
  public FrontHalf(Optional<Path> annotations, Set<Ablation> without) {
    this(
        annotations.map(folder ->
            without.contains(Ablation.TREE_REPAIR) ? folder.resolve("whole-sentences") : folder),
        without,
        new ConcurrentHashMap<>(),
        Optional.empty());
  }

  private FrontHalf(
      Optional<Path> annotations, Set<Ablation> without, ConcurrentMap<String, Models> models,
      Optional<LearnedModels> learned) {
    this.learned = learned;
    this.annotations = annotations;
    this.without = Set.copyOf(without);
    this.models = models;
  }

  /** One for another thread, which shares the language models with this one. */
  @Override
  public FrontHalf another() {
    return new FrontHalf(annotations, without, models, learned);
  }

  /** One that takes these learned models instead of those on the class path, and shares the language models. */
  public FrontHalf with(LearnedModels other) {
    return new FrontHalf(annotations, without, models, Optional.of(other));
  }

  /** ISO 639-1 codes of the languages that there is a pack for. */
  public static SortedSet<String> languages() {
    return new TreeSet<>(Languages.load().keySet());
  }

  /** The archives of the models of the languages that were read so far. */
  public List<String> models() {
    return new TreeSet<>(models.keySet()).stream()
        .map(language -> model(language).archive())
        .toList();
  }

  @Override
  public ResolvedArticle read(Article article) {
    return resolve(extract(article));
  }

  /** What the rules find, before anything is merged. */
  public Extraction extract(Article article) {
    return extract(annotate(article));
  }

  /** Sentences, trees and names, before any rule. */
  public AnnotatedArticle annotate(Article article) {
    return pack(article.language()).annotator().annotate(article);
  }

  public Extraction extract(AnnotatedArticle annotated) {
    return pack(annotated.article().language()).extractor().extract(annotated);
  }

  /** The words of an article that may tell a situation, as a model sees them. */
  public List<TriggerCandidate> triggerCandidates(Article article) {
    return pack(article.language()).extractor().candidates(annotate(article));
  }

  /** The ordinary uses of words that elsewhere tell a situation, by the ids of their rules, in the text's order. */
  public List<String> senses(Article article) {
    return pack(article.language()).extractor().senses(annotate(article));
  }

  /** The entities that may take part in the situations of an article, as a model sees them. */
  public List<RoleCandidate> roleCandidates(Extraction extraction) {
    return pack(extraction.annotated().article().language()).resolver().candidates(extraction);
  }

  /** What the situations of an article may be about, as a model sees it. */
  public List<TopicCandidate> topicCandidates(Extraction extraction) {
    return pack(extraction.annotated().article().language()).resolver().topicCandidates(extraction);
  }

  /** Which words of an article may tell a situation that was told before, as a model sees them. */
  public List<SamenessCandidate> samenessCandidates(Extraction extraction) {
    return pack(extraction.annotated().article().language()).resolver().samenessCandidates(extraction);
  }

  /** The entities of an article that may be related, as a model sees them. */
  public List<RelationCandidate> relationCandidates(Extraction extraction) {
    return pack(extraction.annotated().article().language()).resolver().relationCandidates(extraction);
  }

  /** What the claims of an article tell, as a model sees it. */
  public List<StatusCandidate> statusCandidates(Extraction extraction) {
    return pack(extraction.annotated().article().language()).resolver().statusCandidates(extraction);
  }

  /** The situations of an article, as a model sees them. */
  public List<SituationCandidate> situationCandidates(Extraction extraction) {
    return pack(extraction.annotated().article().language()).resolver().situationCandidates(extraction);
  }

  /** The entities of an article, as a model sees them. */
  public List<EntityCandidate> entityCandidates(Extraction extraction) {
    return pack(extraction.annotated().article().language()).resolver().entityCandidates(extraction);
  }

  /** What an article mentions and the rules make no entity of, as a model sees it. */
  public List<EntityCandidate> passedOver(Extraction extraction) {
    return pack(extraction.annotated().article().language()).resolver().passedOver(extraction);
  }

  public ResolvedArticle resolve(Extraction extraction) {
    return pack(extraction.annotated().article().language()).resolver().resolve(extraction);
  }

  private Pack pack(String language) {
    return packs.computeIfAbsent(language, this::loadOrFail);
  }

  private Pack loadOrFail(String language) {
    try {
      return load(language);
    } catch (RuntimeException | LinkageError e) {
      throw PackFailure.of(language, e);
    }
  }

  private Pack load(String language) {
    LearnedModels learned = this.learned.orElseGet(() -> without.contains(Ablation.EXAMPLES)
        ? LearnedModels.NONE : LearnedModels.load(language));
    World world = without.contains(Ablation.GAZETTEER)
        ? World.load(language).withoutGazetteer() : World.load(language);
    MentionFinder mentions = new MentionFinder(world);
    RelationFinder relations = new RelationFinder(world);
    Rules rules = Rules.load(language, terms);
    Extractor extractor = new Extractor(rules, terms, mentions::find, relations::find,
        !without.contains(Ablation.FALLBACK), !without.contains(Ablation.TREE_REPAIR),
        Optional.ofNullable(learned.triggers().get(language)));
    SyntaxHints hints = without.contains(Ablation.TREE_REPAIR) ? SyntaxHints.WHOLE : hints(rules, world);
    return new Pack(annotator(language, extractor, hints), extractor, resolver(world, learned));
  }

  private Resolver resolver(World world, LearnedModels learned) {
    Resolver resolver = new Resolver(terms, world.gazetteer()).with(learned);
    return without.contains(Ablation.COREFERENCE) ? resolver.withoutCoreference() : resolver;
  }

  private Annotator annotator(String language, Extractor extractor, SyntaxHints hints) {
    if (annotations.isEmpty()) {
      return engine(language, extractor.worthParsing(), hints);
    }
    return new AnnotationCache(annotations.get(), () -> engine(language, tokens -> true, hints));
  }

  private static SyntaxHints hints(Rules rules, World world) {
    Set<String> speakers = rules.speakers();
    Set<List<String>> sources = rules.sourcePrepositions();
    TimeRules times = TimeRules.of(rules.language());
    return new SyntaxHints() {
      @Override
      public boolean isWeekday(Token token) {
        return Character.isLetter(token.form().codePointAt(0))
            && times.value("weekday", token.form()).isPresent();
      }

      @Override
      public boolean isTime(Token token) {
        return WordClass.TIME_NOUN.holds(token.lemma().toLowerCase(Locale.ROOT));
      }

      @Override
      public int soFar(List<Token> tokens) {
        return WordClass.SO_FAR.words().stream()
            .map(phrase -> List.of(phrase.split(" ")))
            .filter(words -> startsWith(tokens, words))
            .mapToInt(List::size)
            .max().orElse(0);
      }

      @Override
      public boolean isHelper(Token token) {
        return token.upos().equals("AUX") || token.upos().equals("VERB")
            && WordClass.HAVE.holds(token.lemma().toLowerCase(Locale.ROOT));
      }

      @Override
      public boolean isMonth(Token token) {
        return times.value("month", token.form()).isPresent();
      }

      @Override
      public boolean placesInTime(Token token) {
        String form = token.form().toLowerCase(Locale.ROOT);
        return WordClass.NOT_TO_COME.holds(form) || WordClass.TO_COME.holds(form) || WordClass.NEUTER.holds(form);
      }

      @Override
      public boolean opensSource(List<Token> tokens) {
        return sources.stream().anyMatch(words -> startsWith(tokens, words));
      }

      @Override
      public boolean speaks(Token token) {
        return speakers.contains(token.lemma());
      }

      @Override
      public boolean isHeld(Token token) {
        return WordClass.HELD_TO_BE.holds(token.lemma());
      }

      @Override
      public boolean givesName(Token token) {
        return world.relations().has("calls", token.lemma().toLowerCase(Locale.ROOT));
      }

      @Override
      public boolean isSeat(Token token) {
        int hyphen = token.form().lastIndexOf('-');
        return hyphen > 0 && world.relations().has("suffix-based", token.form().substring(hyphen + 1));
      }

      @Override
      public boolean isTitle(Token token) {
        return world.titles().offices().contains(token.lemma().toLowerCase(Locale.ROOT));
      }
    };
  }

  private static boolean startsWith(List<Token> tokens, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      boolean same = i < tokens.size()
          && tokens.get(i).form().toLowerCase(Locale.ROOT).replace('’', '\'').equals(words.get(i));
      if (!same) {
        return false;
      }
    }
    return true;
  }

  /** What is kept for other rules to come is parsed whole, whatever the rules of today fire on. */
  private Annotator engine(String language, Predicate<List<Token>> worthParsing, SyntaxHints hints) {
    LanguageModel model = model(language);
    return new CoreNlpAnnotator(
        model,
        models.computeIfAbsent(language, code -> Models.load(model)),
        worthParsing,
        article -> furniture.find(article.body(), article.language()).spans(),
        hints);
  }

  private static LanguageModel model(String language) {
    Languages.Language known = Languages.load().get(language);
    if (known == null) {
      throw new IllegalArgumentException("no language pack for '" + language + "'");
    }
    return LanguageModel.of(known);
  }
}
