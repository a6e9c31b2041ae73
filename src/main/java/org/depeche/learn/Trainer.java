package org.depeche.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.depeche.catalog.LearnedModels;
import org.depeche.catalog.FeatureNetwork;
import org.depeche.extract.TriggerCandidate;
import org.depeche.model.Extraction;
import org.depeche.model.ResolvedArticle;
import org.depeche.pipeline.FrontHalf;
import org.depeche.resolve.EntityCandidate;
import org.depeche.resolve.RoleModel;

/**
 * Learns from annotated passages which words tell which situation, and then, with what is found by that, which tell the
 * same one, which of it is left out, who takes which role, what is about what, which entities are related, how voices
 * stand to what they tell, and which entities are of the story.
 */
public final class Trainer {
  /** A model that is learned; those after the first stand on what that one finds. */
  public enum Part { TRIGGERS, SAMENESS, SITUATIONS, PASSED_OVER, ROLES, TOPICS, RELATIONS, STATUSES, ENTITIES }

  private static final Learner.Settings TRIGGERS = new Learner.Settings(10, 48, 8, 2e-3, 0.5, 0.2);
  private static final Learner.Settings SAMENESS = new Learner.Settings(10, 48, 6, 2e-3, 0.5, 0.2);
  private static final Learner.Settings SITUATIONS = new Learner.Settings(10, 48, 10, 2e-3, 0.5, 0.2);
  private static final Learner.Settings ROLES = new Learner.Settings(12, 48, 6, 2e-3, 0.5, 0.2);
  private static final Learner.Settings TOPICS = new Learner.Settings(10, 48, 6, 2e-3, 0.5, 0.2);
  private static final Learner.Settings RELATIONS = new Learner.Settings(12, 32, 4, 2e-3, 0.3, 0.2);
  private static final Learner.Settings STATUSES = new Learner.Settings(10, 32, 8, 2e-3, 0.5, 0.2);
  private static final Learner.Settings ENTITIES = new Learner.Settings(10, 48, 6, 2e-3, 0.5, 0.2);

  private final Path folder;
  private final List<String> languages;
  private final Set<Part> parts;
  private final Optional<Path> annotations;
  private final Consumer<String> progress;

  /**
   * @param folder with a folder of passages for each language, by its code
   * @param parts which models are learned; where triggers are not, those on the class path find what others learn from
   * @param annotations a folder that keeps what CoreNLP found
   */
  public Trainer(
      Path folder, List<String> languages, Set<Part> parts, Optional<Path> annotations, Consumer<String> progress) {
    this.folder = folder;
    this.languages = List.copyOf(languages);
    this.parts = Set.copyOf(parts);
    this.annotations = annotations;
    this.progress = progress;
  }

  /**
   * Writes the models into a folder of resources, when all are learned.
   *
   * @throws IllegalArgumentException for a passage that is not of the form
   */
  public void train(Path resources) throws IOException {
    List<List<Passage>> passages = new ArrayList<>();
    for (String language : languages) {
      passages.add(PassageReader.read(folder.resolve(language), language));
    }
    FrontHalf plain = new FrontHalf(annotations).with(LearnedModels.NONE);
    LearnedModels models = LearnedModels.NONE;
    Map<String, String> files = new LinkedHashMap<>();
    for (int i = 0; i < languages.size(); i++) {
      String file = LearnedModels.triggers(languages.get(i));
      if (parts.contains(Part.TRIGGERS)) {
        files.put(file, triggers(passages.get(i), plain));
        models = models.with(languages.get(i), FeatureNetwork.parse(file, files.get(file)));
      } else {
        models = models.withTriggersOf(LearnedModels.load(languages.get(i)));
      }
    }
    LearnedModels there = parts.contains(Part.TRIGGERS) ? LearnedModels.NONE : LearnedModels.load(languages.get(0));
    if (parts.contains(Part.SAMENESS)) {
      files.put(LearnedModels.SAMENESS, sameness(passages, new FrontHalf(annotations).with(models)));
    }
    models = models.withSameness(learned(files, LearnedModels.SAMENESS).or(there::sameness));
    if (parts.contains(Part.SITUATIONS)) {
      files.put(LearnedModels.SITUATIONS, situations(passages, new FrontHalf(annotations).with(models)));
    }
    models = models.withSituations(learned(files, LearnedModels.SITUATIONS).or(there::situations));
    if (parts.contains(Part.PASSED_OVER)) {
      files.put(LearnedModels.PASSED_OVER, passedOver(passages, new FrontHalf(annotations).with(models)));
    }
    models = models.withPassedOver(learned(files, LearnedModels.PASSED_OVER).or(there::passedOver));
    FrontHalf front = new FrontHalf(annotations).with(models);
    if (parts.contains(Part.ROLES)) {
      files.put(LearnedModels.ROLES, roles(passages, front));
    }
    if (parts.contains(Part.TOPICS)) {
      files.put(LearnedModels.TOPICS, topics(passages, front));
    }
    if (parts.contains(Part.RELATIONS)) {
      files.put(LearnedModels.RELATIONS, relations(passages, front));
    }
    if (parts.contains(Part.STATUSES)) {
      files.put(LearnedModels.STATUSES, statuses(passages, front));
    }
    if (parts.contains(Part.ENTITIES)) {
      FrontHalf last = new FrontHalf(annotations).with(withLearned(models, files, there));
      files.put(LearnedModels.ENTITIES, entities(passages, last));
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      write(resources, file.getKey(), file.getValue());
    }
  }

  /** With the models that stand before that of entities: those just learned, else those that are there. */
  private static LearnedModels withLearned(LearnedModels models, Map<String, String> files, LearnedModels there) {
    return new LearnedModels(
        models.triggers(), models.sameness(), models.situations(), models.passedOver(),
        learned(files, LearnedModels.ROLES).or(there::roles),
        learned(files, LearnedModels.TOPICS).or(there::topics),
        learned(files, LearnedModels.RELATIONS).or(there::relations),
        learned(files, LearnedModels.STATUSES).or(there::statuses),
        Optional.empty());
  }

  private static Optional<FeatureNetwork> learned(Map<String, String> files, String file) {
    return Optional.ofNullable(files.get(file)).map(text -> FeatureNetwork.parse(file, text));
  }

  private String triggers(List<Passage> passages, FrontHalf front) {
    Learner learner = new Learner(TRIGGERS);
    List<Passage> told = passages.stream().filter(Passage::tellsTriggers).toList();
    for (Passage passage : told) {
      List<TriggerCandidate> candidates = front.triggerCandidates(passage.article());
      TriggerLabels labels = TriggerLabels.of(passage, candidates);
      candidates.forEach(word -> labels.label(word).ifPresent(type -> learner.add(word.features(), type)));
    }
    progress.accept(told.size() + " passages, " + learner.size() + " words that may tell a situation");
    return learner.model();
  }

  /** Adds what is to be learned from one passage. */
  @FunctionalInterface
  private interface Examples {
    void add(Passage passage, Extraction extraction, ResolvedArticle article, Learner learner);
  }

  private String learned(
      Learner.Settings settings, String examples, List<List<Passage>> passages, Predicate<Passage> from,
      FrontHalf front, Examples of) {
    Learner learner = new Learner(settings);
    for (Passage passage : passages.stream().flatMap(List::stream).filter(from).toList()) {
      Extraction extraction = front.extract(passage.article());
      of.add(passage, extraction, front.resolve(extraction), learner);
    }
    progress.accept(learner.size() + " " + examples);
    return learner.model();
  }

  private String sameness(List<List<Passage>> passages, FrontHalf front) {
    String pairs = "pairs of words that tell situations of a kind";
    return learned(SAMENESS, pairs, passages, Passage::tellsRoles, front, (passage, extraction, article, learner) -> {
      SamenessLabels labels = SamenessLabels.of(passage, extraction);
      front.samenessCandidates(extraction).forEach(candidate ->
          labels.label(candidate).ifPresent(label -> learner.add(candidate.features(), label)));
    });
  }

  private String situations(List<List<Passage>> passages, FrontHalf front) {
    Predicate<Passage> all = passage -> true;
    return learned(SITUATIONS, "situations", passages, all, front, (passage, extraction, article, learner) -> {
      SituationLabels labels = SituationLabels.of(passage, article);
      front.situationCandidates(extraction).forEach(candidate ->
          learner.add(candidate.features(), labels.label(candidate.situation())));
    });
  }

  private String roles(List<List<Passage>> passages, FrontHalf front) {
    String pairs = "pairs of a situation and an entity";
    return learned(ROLES, pairs, passages, Passage::tellsRoles, front, (passage, extraction, article, learner) -> {
      RoleLabels labels = RoleLabels.of(passage, article);
      front.roleCandidates(extraction).forEach(candidate ->
          labels.label(candidate.situation(), candidate.entity(), RoleModel.NONE)
              .ifPresent(role -> learner.add(candidate.features(), role)));
    });
  }

  private String topics(List<List<Passage>> passages, FrontHalf front) {
    String pairs = "pairs of situations";
    return learned(TOPICS, pairs, passages, Passage::tellsRoles, front, (passage, extraction, article, learner) -> {
      TopicLabels labels = TopicLabels.of(passage, article);
      front.topicCandidates(extraction).forEach(candidate ->
          labels.label(candidate.situation(), candidate.topic())
              .ifPresent(label -> learner.add(candidate.features(), label)));
    });
  }

  private String relations(List<List<Passage>> passages, FrontHalf front) {
    String pairs = "pairs of entities";
    return learned(RELATIONS, pairs, passages, Passage::whole, front, (passage, extraction, article, learner) -> {
      RelationLabels labels = RelationLabels.of(passage, article);
      front.relationCandidates(extraction).forEach(candidate ->
          learner.add(candidate.features(), labels.label(candidate.subject(), candidate.object())));
    });
  }

  private String statuses(List<List<Passage>> passages, FrontHalf front) {
    String claims = "claims of a situation";
    return learned(STATUSES, claims, passages, passage -> true, front, (passage, extraction, article, learner) -> {
      StatusLabels labels = StatusLabels.of(passage, article);
      front.statusCandidates(extraction).forEach(candidate ->
          labels.label(candidate.claim(), candidate.situation())
              .ifPresent(status -> learner.add(candidate.features(), status)));
    });
  }

  private String entities(List<List<Passage>> passages, FrontHalf front) {
    return learned(ENTITIES, "entities", passages, Passage::whole, front, (passage, extraction, article, learner) -> {
      EntityLabels labels = EntityLabels.of(passage, article);
      front.entityCandidates(extraction).forEach(candidate ->
          learner.add(candidate.features(), labels.label(candidate.entity().id())));
    });
  }

  private String passedOver(List<List<Passage>> passages, FrontHalf front) {
    String mentioned = "mentioned things that rules make no entity of";
    return learned(ENTITIES, mentioned, passages, Passage::whole, front, (passage, extraction, article, learner) -> {
      List<EntityCandidate> candidates = front.passedOver(extraction);
      EntityLabels labels =
          EntityLabels.of(passage, article, candidates.stream().map(EntityCandidate::entity).toList());
      candidates.forEach(candidate -> learner.add(candidate.features(), labels.label(candidate.entity().id())));
    });
  }

  private void write(Path resources, String file, String model) throws IOException {
    Path target = resources.resolve(file);
    Files.createDirectories(target.getParent());
    Files.writeString(target, model);
    progress.accept(target + ": " + model.lines().count() + " lines");
  }
}
