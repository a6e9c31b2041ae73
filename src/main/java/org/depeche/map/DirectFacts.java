package org.depeche.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.depeche.model.ResolvedArticle.Entity;
import org.depeche.model.ResolvedArticle.Role;
import org.depeche.model.ResolvedArticle.Situation;
import org.depeche.ontology.Ontology;
import org.depeche.ontology.Vocabulary;

/** Finds the triples that say a situation in short, by the rules of the ontology; does not judge whether it is so. */
final class DirectFacts {
  private final Ontology ontology;
  private final Map<String, String> types = new LinkedHashMap<>();

  /**
   * A fact between two entities, given by their ids.
   *
   * @param guessed whether a model alone tells the situation or one of the two
   */
  record Fact(String subject, Node property, String object, boolean guessed) {}

  DirectFacts(Ontology ontology, Collection<Entity> entities) {
    this.ontology = ontology;
    entities.forEach(entity -> types.put(entity.id(), Vocabulary.dp(entity.type()).getURI()));
  }

  /** Whether a situation of this type is said in short where its parties are known. */
  boolean mayBeTold(Situation situation) {
    return !ontology.factsOf(Vocabulary.dp(situation.type()).getURI()).isEmpty();
  }

  List<Fact> of(Situation situation) {
    List<Fact> found = new ArrayList<>();
    for (Ontology.FactRule rule : ontology.factsOf(Vocabulary.dp(situation.type()).getURI())) {
      for (Role subject : fillers(situation, rule.subject())) {
        for (Role object : fillers(situation, rule.object())) {
          if (!subject.filler().equals(object.filler()) && isAllowed(object.filler(), rule.objectTypes())) {
            boolean guessed = situation.isGuessed() || subject.guessed() || object.guessed();
            found.add(new Fact(subject.filler(), rule.property(), object.filler(), guessed));
          }
        }
      }
    }
    return found;
  }

  private List<Role> fillers(Situation situation, String role) {
    List<Role> found = new ArrayList<>();
    for (Role each : situation.roles()) {
      if (types.containsKey(each.filler()) && Vocabulary.dp(each.role()).getURI().equals(role)) {
        found.add(each);
      }
    }
    return found;
  }

  private boolean isAllowed(String entity, Set<String> allowed) {
    return allowed.isEmpty() || allowed.stream().anyMatch(type -> ontology.isA(types.get(entity), type));
  }
}
