package org.depeche.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.depeche.ontology.Vocabulary;

/** The corrections that a graph of reviews holds, in the order in which they were made. */
public final class Corrections {
  static final Node SAME_AS = NodeFactory.createURI("http://www.w3.org/2002/07/owl#sameAs");

  private static final Node CORRECTION = Vocabulary.dp("Correction");
  private static final Node ABOUT = NodeFactory.createURI(Vocabulary.SCHEMA + "about");
  private static final Node VERDICT = Vocabulary.dp("verdict");
  private static final Node CONFIRMED = Vocabulary.dp("Confirmed");

  private final List<Correction> all;

  private Corrections(List<Correction> all) {
    this.all = List.copyOf(all);
  }

  /** Reads a graph; what is no whole correction, such as a review of a link, is passed over. */
  public static Corrections of(Graph graph) {
    List<Correction> found = new ArrayList<>();
    graph.find(Node.ANY, Vocabulary.TYPE, CORRECTION).mapWith(Triple::getSubject).toList()
        .forEach(node -> read(graph, node).ifPresent(found::add));
    found.sort(Comparator.comparing(Correction::made).thenComparing(Correction::iri));
    return new Corrections(found);
  }

  /** Those of an article that were not undone. */
  public List<Correction> of(String article) {
    return all.stream().filter(each -> each.article().equals(article) && !each.withdrawn()).toList();
  }

  /**
   * The articles that somebody has gone through: what is read there, with the corrections, is all that they say.
   *
   * @see #isChecked
   */
  public SortedSet<String> checked() {
    SortedSet<String> articles = new TreeSet<>();
    all.stream()
        .filter(each -> !each.withdrawn() && each.confirmed() && each.predicate().equals(Vocabulary.SHA256))
        .forEach(each -> articles.add(each.article()));
    return articles;
  }

  /** Whether an article was gone through with the text that its graph holds. */
  public boolean isChecked(String article, Graph graph) {
    return of(article).stream().anyMatch(each -> each.confirmed() && each.predicate().equals(Vocabulary.SHA256)
        && graph.contains(NodeFactory.createURI(article), Vocabulary.SHA256, each.object()));
  }

  private static Optional<Correction> read(Graph graph, Node node) {
    Optional<Node> article = value(graph, node, ABOUT);
    Optional<Node> subject = value(graph, node, rdf("subject"));
    Optional<Node> predicate = value(graph, node, rdf("predicate"));
    Optional<Node> object = value(graph, node, rdf("object"));
    if (!node.isURI() || article.filter(Node::isURI).isEmpty() || subject.filter(Node::isURI).isEmpty()
        || predicate.filter(Node::isURI).isEmpty() || object.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Correction(node.getURI(), article.get().getURI(), subject.get(), predicate.get(),
        object.get(), graph.contains(node, VERDICT, CONFIRMED), marks(graph, node, "subjectTrigger"),
        marks(graph, node, "objectTrigger"), text(graph, node, Vocabulary.prov("generatedAtTime")).orElse(""),
        graph.contains(node, Vocabulary.prov("invalidatedAtTime"), Node.ANY)));
  }

  private static List<Mark> marks(Graph graph, Node correction, String property) {
    List<Mark> marks = new ArrayList<>();
    graph.find(correction, Vocabulary.dp(property), Node.ANY).mapWith(Triple::getObject).toList().forEach(span ->
        value(graph, span, Vocabulary.HAS_SELECTOR).flatMap(selector -> mark(graph, selector)).ifPresent(marks::add));
    marks.sort(Comparator.comparingInt(Mark::start).thenComparingInt(Mark::end));
    return marks;
  }

  private static Optional<Mark> mark(Graph graph, Node selector) {
    try {
      Optional<Integer> start = text(graph, selector, Vocabulary.START).map(Integer::valueOf);
      Optional<Integer> end = text(graph, selector, Vocabulary.END).map(Integer::valueOf);
      Optional<String> exact = text(graph, selector, Vocabulary.EXACT);
      return start.isPresent() && end.isPresent() && exact.isPresent()
          ? Optional.of(new Mark(start.get(), end.get(), exact.get(),
              text(graph, selector, Vocabulary.PREFIX).orElse(""), text(graph, selector, Vocabulary.SUFFIX).orElse("")))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Node> value(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
        .min(Comparator.comparing(Node::toString));
  }

  private static Optional<String> text(Graph graph, Node subject, Node property) {
    return value(graph, subject, property).filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
  }

  private static Node rdf(String name) {
    return NodeFactory.createURI(Vocabulary.RDF + name);
  }
}
