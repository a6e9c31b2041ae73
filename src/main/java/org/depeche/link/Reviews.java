package org.depeche.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.depeche.ontology.Literals;
import org.depeche.ontology.Vocabulary;

/**
 * What people decided on links, kept in the graph {@code <base>reviews}.
 *
 * <p>A review names the words of its situations, so that it finds them again where a rebuild numbered them otherwise.
 */
final class Reviews {
  private static final Node LINK_REVIEW = Vocabulary.dp("LinkReview");
  private static final Node VERDICT = Vocabulary.dp("verdict");
  private static final Node CONFIRMED = Vocabulary.dp("Confirmed");
  private static final Node REJECTED = Vocabulary.dp("Rejected");
  private static final Node SUBJECT = rdf("subject");
  private static final Node PREDICATE = rdf("predicate");
  private static final Node OBJECT = rdf("object");
  private static final Node SUBJECT_TRIGGER = Vocabulary.dp("subjectTrigger");
  private static final Node OBJECT_TRIGGER = Vocabulary.dp("objectTrigger");

  private final SortedMap<String, Review> reviews = new TreeMap<>();
  private final SortedMap<String, String> originals = new TreeMap<>();

  /**
   * One decision.
   *
   * @param subjectTrigger words of the subject, where it is a situation
   */
  record Review(
      String subject,
      String predicate,
      String object,
      boolean confirmed,
      Optional<Mark> subjectTrigger,
      Optional<Mark> objectTrigger) {
    String id() {
      return Ids.of(subject, predicate, object);
    }
  }

  /** Words of an article. */
  record Mark(String article, String exact, int start) {}

  /** What a graph of reviews holds. */
  static Reviews read(Graph graph) {
    Reviews read = new Reviews();
    for (Node review : graph.find(Node.ANY, Vocabulary.TYPE, LINK_REVIEW).mapWith(Triple::getSubject).toList()) {
      Optional<String> subject = value(graph, review, SUBJECT);
      Optional<String> predicate = value(graph, review, PREDICATE);
      Optional<String> object = value(graph, review, OBJECT);
      if (subject.isPresent() && predicate.isPresent() && object.isPresent()) {
        read.add(new Review(subject.get(), predicate.get(), object.get(), graph.contains(review, VERDICT, CONFIRMED),
            mark(graph, review, SUBJECT_TRIGGER), mark(graph, review, OBJECT_TRIGGER)));
      }
    }
    return read;
  }

  /** What a graph of reviews holds besides reviews of links, such as corrections of readings. */
  static Graph others(Graph graph) {
    Set<String> links = new HashSet<>();
    graph.find(Node.ANY, Vocabulary.TYPE, LINK_REVIEW).forEachRemaining(it -> links.add(it.getSubject().toString()));
    Graph others = GraphFactory.createDefaultGraph();
    graph.find().filterDrop(it -> links.contains(it.getSubject().toString().replaceFirst("#.*", "")))
        .forEachRemaining(others::add);
    return others;
  }

  private static Node rdf(String name) {
    return NodeFactory.createURI(Vocabulary.RDF + name);
  }

  private static Optional<String> value(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).toList().stream()
        .map(triple -> triple.getObject().isLiteral()
            ? triple.getObject().getLiteralLexicalForm() : triple.getObject().toString())
        .min(Comparator.naturalOrder());
  }

  private static Optional<Mark> mark(Graph graph, Node review, Node property) {
    return value(graph, review, property).flatMap(span -> {
      Node node = NodeFactory.createURI(span);
      Optional<String> article = value(graph, node, Vocabulary.HAS_SOURCE);
      Optional<Node> selector = value(graph, node, Vocabulary.HAS_SELECTOR).map(NodeFactory::createURI);
      Optional<String> exact = selector.flatMap(it -> value(graph, it, Vocabulary.EXACT));
      Optional<String> start = selector.flatMap(it -> value(graph, it, Vocabulary.START));
      return article.isPresent() && exact.isPresent() && start.isPresent()
          ? Optional.of(new Mark(article.get(), exact.get(), Integer.parseInt(start.get()))) : Optional.empty();
    });
  }

  /** Adds a decision, in place of an earlier one on the same link. */
  void add(Review review) {
    reviews.put(review.id(), review);
  }

  /** @return whether there was one of this id */
  boolean remove(String id) {
    return reviews.remove(id) != null;
  }

  List<Review> all() {
    return List.copyOf(reviews.values());
  }

  /** All of them as a graph. */
  Graph graph(String base) {
    Graph graph = GraphFactory.createDefaultGraph();
    reviews.forEach((id, review) -> {
      Node node = NodeFactory.createURI(base + "review/" + id);
      graph.add(node, Vocabulary.TYPE, LINK_REVIEW);
      graph.add(node, SUBJECT, NodeFactory.createURI(review.subject()));
      graph.add(node, PREDICATE, NodeFactory.createURI(review.predicate()));
      graph.add(node, OBJECT, NodeFactory.createURI(review.object()));
      graph.add(node, VERDICT, review.confirmed() ? CONFIRMED : REJECTED);
      review.subjectTrigger().ifPresent(mark -> write(graph, node, SUBJECT_TRIGGER, "subject", mark));
      review.objectTrigger().ifPresent(mark -> write(graph, node, OBJECT_TRIGGER, "object", mark));
    });
    return graph;
  }

  private static void write(Graph graph, Node review, Node property, String name, Mark mark) {
    Node span = NodeFactory.createURI(review.getURI() + "#" + name);
    Node selector = NodeFactory.createURI(span.getURI() + "-words");
    int end = mark.start() + mark.exact().codePointCount(0, mark.exact().length());
    graph.add(review, property, span);
    graph.add(span, Vocabulary.TYPE, Vocabulary.SPECIFIC_RESOURCE);
    graph.add(span, Vocabulary.HAS_SOURCE, NodeFactory.createURI(mark.article()));
    graph.add(span, Vocabulary.HAS_SELECTOR, selector);
    graph.add(selector, Vocabulary.TYPE, Vocabulary.TEXT_POSITION_SELECTOR);
    graph.add(selector, Vocabulary.TYPE, Vocabulary.TEXT_QUOTE_SELECTOR);
    graph.add(selector, Vocabulary.START, Literals.offset(mark.start()));
    graph.add(selector, Vocabulary.END, Literals.offset(end));
    graph.add(selector, Vocabulary.EXACT, Literals.string(mark.exact()));
  }

  /** The same decisions on the situations as they are numbered now. */
  Reviews replayedOn(Map<String, Article> articles) {
    Reviews replayed = new Reviews();
    reviews.forEach((id, review) -> {
      String subject = review.subjectTrigger().flatMap(it -> found(it, articles)).orElse(review.subject());
      String object = review.objectTrigger().flatMap(it -> found(it, articles)).orElse(review.object());
      Link link = Link.between(subject, review.predicate(), object, 1, List.of(), "");
      boolean directed = !review.predicate().equals(Situations.SAME);
      Review now = new Review(
          directed ? subject : link.subject(), review.predicate(), directed ? object : link.object(),
          review.confirmed(), review.subjectTrigger(), review.objectTrigger());
      replayed.add(now);
      replayed.originals.put(now.id(), id);
    });
    return replayed;
  }

  /** The id under which a replayed review was kept. */
  Optional<String> originalOf(String id) {
    return Optional.ofNullable(originals.get(id));
  }

  /** The situation that has these words, or the nearest that has them elsewhere. */
  private static Optional<String> found(Mark mark, Map<String, Article> articles) {
    Article article = articles.get(mark.article());
    if (article == null) {
      return Optional.empty();
    }
    Map<String, Integer> distances = new LinkedHashMap<>();
    article.situations().forEach(situation -> situation.triggers().stream()
        .filter(trigger -> trigger.exact().equals(mark.exact()))
        .forEach(trigger -> distances.merge(
            situation.iri(), Math.abs(trigger.start() - mark.start()), Math::min)));
    return distances.entrySet().stream().min(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  /** The confirmed links by a predicate. */
  List<Link> confirmed(String predicate) {
    List<Link> links = new ArrayList<>();
    reviews.values().stream()
        .filter(review -> review.confirmed() && review.predicate().equals(predicate))
        .forEach(review -> links.add(new Link(review.subject(), predicate, review.object(), 1,
            List.of("confirmed by a person"), "link.review")));
    return links;
  }

  boolean isConfirmed(Link link) {
    Review review = reviews.get(link.id());
    return review != null && review.confirmed();
  }

  boolean isRejected(Link link) {
    Review review = reviews.get(link.id());
    return review != null && !review.confirmed();
  }

  boolean isConfirmed(String predicate, String one, String other) {
    return isConfirmed(Link.between(one, predicate, other, 1, List.of(), ""));
  }

  boolean isRejected(String predicate, String one, String other) {
    return isRejected(Link.between(one, predicate, other, 1, List.of(), ""));
  }
}
