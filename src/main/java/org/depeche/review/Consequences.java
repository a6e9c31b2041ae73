package org.depeche.review;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.depeche.model.Nesting;
import org.depeche.model.Status;
import org.depeche.ontology.Ontology;
import org.depeche.ontology.Ontology.FactRule;
import org.depeche.ontology.Vocabulary;

/**
 * Draws from an article's graph with corrections what follows from these: what was marked as wrong goes with all that
 * hangs on it, and so do the direct facts that nothing in the graph bears any more; none is added.
 */
final class Consequences {
  private static final Set<Node> REJECTIONS = Set.of(
      Vocabulary.status(Status.DENIED), Vocabulary.status(Status.NEGATED));

  private final Ontology ontology;
  private final Node article;
  private final Graph graph;
  private final Nesting<Node> nesting = new Nesting<>(this::carriers);

  private Consequences(Ontology ontology, String article, Graph graph) {
    this.ontology = ontology;
    this.article = NodeFactory.createURI(article);
    this.graph = graph;
  }

  /** Changes a graph that {@link Overlay} has corrected. */
  static void draw(Ontology ontology, String article, Graph corrected) {
    new Consequences(ontology, article, corrected).draw();
  }

  private void draw() {
    subjects(this::isSituation).stream().filter(node -> !has(article, Vocabulary.DESCRIBES, node)).forEach(this::drop);
    subjects(this::isEntity).stream()
        .filter(node -> !has(article, Vocabulary.MENTIONS, node) && !has(article, Vocabulary.PUBLISHER, node))
        .forEach(this::drop);
    dropAll(node -> isClaim(node) && (isBare(node, Vocabulary.CONTENT) || isBare(node, Vocabulary.CLAIMANT)));
    dropAll(node -> isLocal(node) && !isClaim(node) && !isSituation(node) && !isEntity(node)
        && !graph.contains(Node.ANY, Node.ANY, node));
    subjects(this::isSituation).forEach(this::nameVoices);
    dropUnbornFacts();
  }

  /** Drops nodes until none is left that should go, since one that goes may leave another bare. */
  private void dropAll(Predicate<Node> goes) {
    List<Node> gone = subjects(goes);
    while (!gone.isEmpty()) {
      gone.forEach(this::drop);
      gone = subjects(goes);
    }
  }

  private void drop(Node node) {
    graph.find(node, Node.ANY, Node.ANY).toList().forEach(graph::delete);
    graph.find(Node.ANY, Node.ANY, node).toList().forEach(graph::delete);
  }

  private void nameVoices(Node situation) {
    graph.find(situation, Vocabulary.REPORTED_BY, Node.ANY).toList().forEach(graph::delete);
    graph.find(situation, Vocabulary.FIRST_REPORTED_BY, Node.ANY).toList().forEach(graph::delete);
    for (Node claim : nesting.above(situation)) {
      for (Node voice : objects(claim, Vocabulary.CLAIMANT)) {
        graph.add(situation, Vocabulary.REPORTED_BY, voice);
        if (graph.contains(claim, Vocabulary.FIRST_REPORT, Node.ANY)) {
          graph.add(situation, Vocabulary.FIRST_REPORTED_BY, voice);
        }
      }
    }
  }

  private void dropUnbornFacts() {
    List<Node> situations = subjects(this::isSituation);
    Set<Triple> borne = new HashSet<>();
    situations.stream().filter(this::holds).forEach(situation -> borne.addAll(facts(situation)));
    ontology.factProperties().forEach(property -> graph.find(Node.ANY, property, Node.ANY).toList().stream()
        .filter(fact -> !borne.contains(fact)).forEach(graph::delete));
    for (Node claim : subjects(this::isClaim)) {
      Set<Triple> told = new HashSet<>();
      objects(claim, Vocabulary.CONTENT).stream().filter(this::isSituation).forEach(act -> told.addAll(facts(act)));
      graph.find(claim, Vocabulary.REIFIES, Node.ANY).toList().stream()
          .filter(triple -> !told.contains(triple.getObject().getTriple())).forEach(graph::delete);
    }
  }

  /** What the situation says in short, whether or not it is so. */
  private Set<Triple> facts(Node situation) {
    Set<Triple> facts = new HashSet<>();
    for (Node type : objects(situation, Vocabulary.TYPE)) {
      for (FactRule rule : ontology.factsOf(type.getURI())) {
        for (Node subject : objects(situation, NodeFactory.createURI(rule.subject()))) {
          objects(situation, NodeFactory.createURI(rule.object())).stream()
              .filter(object -> rule.objectTypes().isEmpty() || isOneOf(object, rule.objectTypes()))
              .forEach(object -> facts.add(Triple.create(subject, rule.property(), object)));
        }
      }
    }
    return facts;
  }

  private boolean isOneOf(Node node, Set<String> types) {
    return objects(node, Vocabulary.TYPE).stream()
        .anyMatch(type -> types.stream().anyMatch(allowed -> ontology.isA(type.getURI(), allowed)));
  }

  /** Whether a voice asserts it that nobody further out doubts, and none denies it. */
  private boolean holds(Node situation) {
    return nesting.holds(situation, claim -> has(claim, Vocabulary.STATUS, Vocabulary.status(Status.ASSERTED)),
        claim -> objects(claim, Vocabulary.STATUS).stream().anyMatch(REJECTIONS::contains));
  }

  private List<Node> carriers(Node content) {
    return graph.find(Node.ANY, Vocabulary.CONTENT, content).mapWith(Triple::getSubject).toList();
  }

  private List<Node> subjects(Predicate<Node> kind) {
    return new HashSet<>(graph.find().mapWith(Triple::getSubject).toList()).stream().filter(kind).toList();
  }

  private boolean isSituation(Node node) {
    return objects(node, Vocabulary.TYPE).stream()
        .anyMatch(type -> type.isURI() && ontology.isA(type.getURI(), Vocabulary.SITUATION.getURI()));
  }

  private boolean isClaim(Node node) {
    return has(node, Vocabulary.TYPE, Vocabulary.CLAIM);
  }

  private boolean isEntity(Node node) {
    return graph.contains(node, Vocabulary.MENTION, Node.ANY);
  }

  private boolean isLocal(Node node) {
    return node.isURI() && node.getURI().startsWith(article.getURI() + "#");
  }

  private boolean isBare(Node node, Node property) {
    return !graph.contains(node, property, Node.ANY);
  }

  private boolean has(Node subject, Node property, Node object) {
    return graph.contains(subject, property, object);
  }

  private List<Node> objects(Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
  }
}
