package org.depeche.catalog;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The models that were learned from annotated passages; each may be missing.
 *
 * @param triggers which words tell which situation, by language
 * @param sameness which words tell a situation that was told before
 * @param situations which of what is found is a situation of its type
 * @param passedOver which of what the rules make no entity of is one
 * @param roles which entities take which role
 * @param topics which situations are about which others
 * @param relations which entities are related how
 * @param statuses how voices stand to what they tell
 * @param entities which of what is mentioned is an entity of which type
 */
public record LearnedModels(
    Map<String, FeatureNetwork> triggers, Optional<FeatureNetwork> sameness, Optional<FeatureNetwork> situations,
    Optional<FeatureNetwork> passedOver, Optional<FeatureNetwork> roles, Optional<FeatureNetwork> topics,
    Optional<FeatureNetwork> relations, Optional<FeatureNetwork> statuses, Optional<FeatureNetwork> entities) {
  /** Frames and rules alone. */
  public static final LearnedModels NONE =
      new LearnedModels(
          Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
          Optional.empty(), Optional.empty(), Optional.empty());
  /** The path of the model of what is told again on the class path. */
  public static final String SAMENESS = "learned/sameness.txt";
  /** The path of the model of situations on the class path. */
  public static final String SITUATIONS = "learned/situations.txt";
  /** The path of the model of what rules pass over on the class path. */
  public static final String PASSED_OVER = "learned/passed-over.txt";
  /** The path of the model of roles on the class path. */
  public static final String ROLES = "learned/roles.txt";
  /** The path of the model of topics on the class path. */
  public static final String TOPICS = "learned/topics.txt";
  /** The path of the model of relations on the class path. */
  public static final String RELATIONS = "learned/relations.txt";
  /** The path of the model of statuses on the class path. */
  public static final String STATUSES = "learned/statuses.txt";
  /** The path of the model of entities on the class path. */
  public static final String ENTITIES = "learned/entities.txt";

  public LearnedModels {
    triggers = Collections.unmodifiableMap(new TreeMap<>(triggers));
  }

  /** The path of a language's model of triggers on the class path. */
  public static String triggers(String language) {
    return "learned/triggers-" + language + ".txt";
  }

  /** Those on the class path for a language. */
  public static LearnedModels load(String language) {
    Map<String, FeatureNetwork> triggers = new TreeMap<>();
    FeatureNetwork.find(triggers(language)).ifPresent(model -> triggers.put(language, model));
    return new LearnedModels(
        triggers, FeatureNetwork.find(SAMENESS), FeatureNetwork.find(SITUATIONS), FeatureNetwork.find(PASSED_OVER),
        FeatureNetwork.find(ROLES), FeatureNetwork.find(TOPICS), FeatureNetwork.find(RELATIONS),
        FeatureNetwork.find(STATUSES), FeatureNetwork.find(ENTITIES));
  }

  /** The same with the models of triggers of others. */
  public LearnedModels withTriggersOf(LearnedModels others) {
    Map<String, FeatureNetwork> all = new TreeMap<>(triggers);
    all.putAll(others.triggers());
    return new LearnedModels(all, sameness, situations, passedOver, roles, topics, relations, statuses, entities);
  }

  /** The same with another model of a language's triggers. */
  public LearnedModels with(String language, FeatureNetwork model) {
    Map<String, FeatureNetwork> all = new TreeMap<>(triggers);
    all.put(language, model);
    return new LearnedModels(all, sameness, situations, passedOver, roles, topics, relations, statuses, entities);
  }

  /** The same with another model of what is told again. */
  public LearnedModels withSameness(Optional<FeatureNetwork> model) {
    return new LearnedModels(triggers, model, situations, passedOver, roles, topics, relations, statuses, entities);
  }

  /** The same with another model of situations. */
  public LearnedModels withSituations(Optional<FeatureNetwork> model) {
    return new LearnedModels(triggers, sameness, model, passedOver, roles, topics, relations, statuses, entities);
  }

  /** The same with another model of what rules pass over. */
  public LearnedModels withPassedOver(Optional<FeatureNetwork> model) {
    return new LearnedModels(triggers, sameness, situations, model, roles, topics, relations, statuses, entities);
  }
}
