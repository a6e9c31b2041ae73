package org.depeche.review;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.depeche.ontology.Ontology;
import org.depeche.ontology.Vocabulary;

/**
 * An article's graph with the corrections that people made to it; {@code app/overlay.js} does the same for the page.
 *
 * <p>A correction finds what it is about by its words, and so survives that nodes are numbered otherwise and that the
 * text around it changes. One whose words are gone does nothing.
 */
public final class Overlay {
  private static final Set<Node> FUNCTIONAL = Set.of(Vocabulary.TYPE, Vocabulary.STATUS, Vocabulary.CLAIMANT);
  private static final List<Node> OWN_SPANS = List.of(Vocabulary.TRIGGER, Vocabulary.MENTION, Vocabulary.CUE,
      Vocabulary.SOURCE_SPAN, Vocabulary.CONTENT_SPAN);

  private final Ontology ontology;
  private final Node article;
  private final Graph graph = GraphFactory.createDefaultGraph();

  private Overlay(Ontology ontology, String article, Graph read) {
    this.ontology = ontology;
    this.article = NodeFactory.createURI(article);
    GraphUtil.addInto(graph, read);
  }

  /**
   * The graph as it is after the corrections, which are taken in their order; what was read is not changed.
   *
   * @param corrections of this article, none that was undone
   */
  public static Graph corrected(Ontology ontology, String article, Graph read, List<Correction> corrections) {
    Overlay overlay = new Overlay(ontology, article, read);
    corrections.forEach(overlay::apply);
    return overlay.graph;
  }

  /**
   * The graph as it is after the corrections, with what follows from them: what was marked as wrong takes along what
   * hangs on it, and direct facts that nothing bears any more are gone. No direct fact is added.
   *
   * @param corrections of this article, none that was undone
   */
  public static Graph concluded(Ontology ontology, String article, Graph read, List<Correction> corrections) {
    Graph corrected = corrected(ontology, article, read, corrections);
    Consequences.draw(ontology, article, corrected);
    return corrected;
  }

  private void apply(Correction correction) {
    Node predicate = correction.predicate();
    Optional<Node> subject = correction.subject().equals(article) ? Optional.of(article)
        : found(correction.subject(), correction.subjectMarks(), subjectKind(correction));
    if (subject.isEmpty() || predicate.equals(Vocabulary.SHA256)) {
      return;
    }
    if (predicate.equals(Vocabulary.MENTION)) {
      split(subject.get(), correction);
      return;
    }
    if (predicate.equals(Vocabulary.CONTENT) && !correction.confirmed()) {
      objects(subject.get(), Vocabulary.CONTENT).forEach(content -> reject(subject.get(), predicate, content));
      return;
    }
    Optional<Node> object = isTerm(predicate) ? Optional.of(correction.object())
        : found(correction.object(), correction.objectMarks(), objectKind(predicate));
    object.ifPresent(it -> apply(correction, subject.get(), it));
  }

  private void apply(Correction correction, Node subject, Node object) {
    Node predicate = correction.predicate();
    graph.delete(Triple.create(subject, Vocabulary.GUESSED, object));
    if (predicate.equals(Corrections.SAME_AS)) {
      merge(subject, object);
    } else if (!correction.confirmed()) {
      reject(subject, predicate, object);
    } else {
      if (FUNCTIONAL.contains(predicate)) {
        graph.find(subject, predicate, Node.ANY).toList().forEach(graph::delete);
      }
      graph.add(subject, predicate, object);
    }
  }

  private static boolean isTerm(Node predicate) {
    return predicate.equals(Vocabulary.TYPE) || predicate.equals(Vocabulary.STATUS);
  }

  private Predicate<Node> subjectKind(Correction correction) {
    Node predicate = correction.predicate();
    if (Set.of(Vocabulary.STATUS, Vocabulary.CLAIMANT, Vocabulary.CONTENT).contains(predicate)) {
      return node -> isA(node, Vocabulary.CLAIM);
    }
    if (predicate.equals(Corrections.SAME_AS) || predicate.equals(Vocabulary.MENTION)) {
      return this::isEntity;
    }
    if (predicate.equals(Vocabulary.TYPE)) {
      boolean situation = correction.object().isURI()
          && ontology.isA(correction.object().getURI(), Vocabulary.SITUATION.getURI());
      return situation ? this::isSituation : this::isEntity;
    }
    return this::isSituation;
  }

  private Predicate<Node> objectKind(Node predicate) {
    if (predicate.equals(Vocabulary.DESCRIBES)) {
      return this::isSituation;
    }
    boolean entity = Set.of(Vocabulary.MENTIONS, Vocabulary.CLAIMANT, Corrections.SAME_AS).contains(predicate);
    return entity ? this::isEntity : node -> isEntity(node) || isSituation(node);
  }

  private boolean isEntity(Node node) {
    return !isSituation(node) && !isA(node, Vocabulary.CLAIM) && graph.contains(node, Vocabulary.MENTION, Node.ANY);
  }

  private boolean isA(Node node, Node type) {
    return graph.contains(node, Vocabulary.TYPE, type);
  }

  private boolean isSituation(Node node) {
    return graph.find(node, Vocabulary.TYPE, Node.ANY).mapWith(Triple::getObject).filterKeep(Node::isURI).toList()
        .stream().anyMatch(type -> ontology.isA(type.getURI(), Vocabulary.SITUATION.getURI()));
  }

  /** The node that most of the words stand for; of equal ones that of the same name. */
  private Optional<Node> found(Node called, List<Mark> marks, Predicate<Node> kind) {
    if (marks.isEmpty()) {
      return called.isURI() && (called.equals(article) || graph.contains(called, Node.ANY, Node.ANY))
          ? Optional.of(called) : Optional.empty();
    }
    Set<Mark.Place> wanted = new HashSet<>();
    marks.forEach(mark -> mark.in(body()).ifPresent(wanted::add));
    Node best = null;
    double bestWorth = 0;
    for (Map.Entry<String, Node> candidate : candidates(wanted, kind).entrySet()) {
      Node node = candidate.getValue();
      double worth = likeness(places(node), wanted) + (node.equals(called) ? 1e-6 : 0);
      if (worth > bestWorth) {
        best = node;
        bestWorth = worth;
      }
    }
    return bestWorth > 1e-5 ? Optional.of(best) : Optional.empty();
  }

  private Map<String, Node> candidates(Set<Mark.Place> wanted, Predicate<Node> kind) {
    Map<String, Node> candidates = new LinkedHashMap<>();
    Set<String> names = new TreeSet<>();
    graph.find(Node.ANY, Vocabulary.TYPE, Node.ANY).mapWith(Triple::getSubject).filterKeep(Node::isURI)
        .forEachRemaining(node -> names.add(node.getURI()));
    for (String name : names) {
      Node node = NodeFactory.createURI(name);
      if (kind.test(node) && !Collections.disjoint(places(node), wanted)) {
        candidates.put(name, node);
      }
    }
    return candidates;
  }

  private static double likeness(Set<Mark.Place> places, Set<Mark.Place> wanted) {
    Set<Mark.Place> common = new HashSet<>(places);
    common.retainAll(wanted);
    Set<Mark.Place> all = new HashSet<>(places);
    all.addAll(wanted);
    return all.isEmpty() ? 0 : (double) common.size() / all.size();
  }

  /** Where the words of a node stand; those of a claim are also its sentence and what it tells of. */
  private Set<Mark.Place> places(Node node) {
    Set<Mark.Place> places = new HashSet<>();
    OWN_SPANS.forEach(property -> addPlaces(node, property, places));
    if (isA(node, Vocabulary.CLAIM)) {
      addPlaces(node, Vocabulary.EVIDENCE, places);
      Set<Node> seen = new HashSet<>();
      Node at = node;
      while (seen.add(at) && isA(at, Vocabulary.CLAIM)) {
        Node claim = at;
        at = objects(claim, Vocabulary.CONTENT).stream().min((a, b) -> a.toString().compareTo(b.toString()))
            .orElse(claim);
      }
      addPlaces(at, Vocabulary.TRIGGER, places);
    }
    return places;
  }

  private void addPlaces(Node node, Node property, Set<Mark.Place> places) {
    for (Node span : objects(node, property)) {
      place(span).ifPresent(places::add);
    }
  }

  private Optional<Mark.Place> place(Node span) {
    for (Node selector : objects(span, Vocabulary.HAS_SELECTOR)) {
      Optional<Integer> start = number(selector, Vocabulary.START);
      Optional<Integer> end = number(selector, Vocabulary.END);
      if (start.isPresent() && end.isPresent()) {
        return Optional.of(new Mark.Place(start.get(), end.get()));
      }
    }
    return Optional.empty();
  }

  private Optional<Integer> number(Node node, Node property) {
    return objects(node, property).stream().filter(Node::isLiteral)
        .map(each -> Integer.valueOf(each.getLiteralLexicalForm())).findFirst();
  }

  private List<Node> objects(Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
  }

  private String body() {
    return objects(article, Vocabulary.ARTICLE_BODY).stream().filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm).findFirst().orElse("");
  }

  private void reject(Node subject, Node predicate, Node object) {
    graph.delete(Triple.create(subject, predicate, object));
    if (predicate.equals(Vocabulary.CONTENT)) {
      // Who passed the claim on is left as a voice of its own.
      graph.find(Node.ANY, Vocabulary.CONTENT, subject).toList().forEach(outer -> {
        graph.delete(outer);
        graph.add(outer.getSubject(), Vocabulary.CONTENT, object);
      });
    } else if (predicate.equals(Vocabulary.MENTIONS)) {
      graph.find(Node.ANY, Node.ANY, object).toList().stream()
          .filter(triple -> isSituation(triple.getSubject()) || isA(triple.getSubject(), Vocabulary.CLAIM))
          .forEach(graph::delete);
    }
  }

  /** All that is told of the one becomes told of the other. */
  private void merge(Node one, Node other) {
    if (one.equals(other)) {
      return;
    }
    for (Triple triple : graph.find(one, Node.ANY, Node.ANY).toList()) {
      graph.delete(triple);
      if (triple.getPredicate().equals(Vocabulary.LABEL)) {
        graph.add(other, Vocabulary.ALT_LABEL, triple.getObject());
      } else if (!triple.getPredicate().equals(Vocabulary.TYPE) && !triple.getObject().equals(other)) {
        graph.add(other, triple.getPredicate(), triple.getObject());
      }
    }
    for (Triple triple : graph.find(Node.ANY, Node.ANY, one).toList()) {
      graph.delete(triple);
      if (!triple.getSubject().equals(other)) {
        graph.add(triple.getSubject(), triple.getPredicate(), other);
      }
    }
  }

  /** Makes an entity of its own of one mention. */
  private void split(Node entity, Correction correction) {
    Optional<Mark.Place> place = correction.objectMarks().stream().findFirst().flatMap(mark -> mark.in(body()));
    Optional<Node> span = place.flatMap(wanted -> objects(entity, Vocabulary.MENTION).stream()
        .filter(each -> place(each).filter(wanted::equals).isPresent()).findFirst());
    if (span.isEmpty()) {
      return;
    }
    String exact = correction.objectMarks().get(0).exact();
    Node made = NodeFactory.createURI(article.getURI() + "#split-" + place.get().start() + "," + place.get().end());
    graph.delete(Triple.create(entity, Vocabulary.MENTION, span.get()));
    objects(entity, Vocabulary.ALT_LABEL).stream()
        .filter(name -> name.isLiteral() && name.getLiteralLexicalForm().equals(exact))
        .forEach(name -> graph.delete(Triple.create(entity, Vocabulary.ALT_LABEL, name)));
    objects(entity, Vocabulary.TYPE).forEach(type -> graph.add(made, Vocabulary.TYPE, type));
    String language = objects(article, Vocabulary.IN_LANGUAGE).stream().filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm).findFirst().orElse("");
    graph.add(made, Vocabulary.LABEL,
        language.isEmpty() ? NodeFactory.createLiteralString(exact) : NodeFactory.createLiteralLang(exact, language));
    graph.add(made, Vocabulary.MENTION, span.get());
    graph.add(article, Vocabulary.MENTIONS, made);
  }
}
