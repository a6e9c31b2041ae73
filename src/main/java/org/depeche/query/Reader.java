package org.depeche.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.depeche.ontology.Vocabulary;

/** Reads one article's graph by the terms of the contract, in a stable order. */
record Reader(Graph graph, Node article) {
  private static final String ANNOTATION = "http://www.w3.org/ns/oa#";

  /** A stretch of the article's text, in code points. */
  record Stretch(int start, int end, String exact) {}

  List<Node> values(Node subject, String term) {
    return values(subject, Vocabulary.dp(term));
  }

  List<Node> values(Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
        .sorted(Comparator.comparing(Node::toString)).toList();
  }

  List<Node> subjects(String term, Node value) {
    return graph.find(Node.ANY, Vocabulary.dp(term), value).mapWith(Triple::getSubject).toList().stream()
        .sorted(Comparator.comparing(Node::toString)).toList();
  }

  /** All that are of a class of the ontology. */
  List<Node> instances(String type) {
    return graph.find(Node.ANY, RDF.type.asNode(), Vocabulary.dp(type)).mapWith(Triple::getSubject).toList().stream()
        .sorted(Comparator.comparing(Node::toString)).toList();
  }

  Optional<String> text(Node subject, Node property) {
    return values(subject, property).stream().findFirst().map(Reader::text);
  }

  static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  /** The class in the ontology, without its namespace. */
  String type(Node node) {
    return values(node, RDF.type.asNode()).stream().filter(Node::isURI).map(Node::getURI)
        .filter(iri -> iri.startsWith(Vocabulary.DP)).map(iri -> iri.substring(Vocabulary.DP.length()))
        .findFirst().orElse("");
  }

  /** A label, a headline, a proposition's text, or what the IRI ends in. */
  String name(Node node) {
    if (node.equals(article)) {
      return text(node, SchemaDO.headline.asNode()).map(title -> "the article itself («" + title + "»)")
          .orElse("the article itself");
    }
    return text(node, RDFS.label.asNode()).or(() -> text(node, Vocabulary.TEXT)).orElseGet(() -> Explainer.tail(node));
  }

  List<Stretch> stretches(Node subject, String term) {
    List<Stretch> found = new ArrayList<>();
    for (Node span : values(subject, term)) {
      values(span, annotation("hasSelector")).forEach(selector -> stretch(selector).ifPresent(found::add));
    }
    found.sort(Comparator.comparingInt(Stretch::start).thenComparingInt(Stretch::end));
    return found;
  }

  private Optional<Stretch> stretch(Node selector) {
    Optional<String> start = text(selector, annotation("start"));
    Optional<String> end = text(selector, annotation("end"));
    if (start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    String exact = text(selector, annotation("exact")).orElse("");
    return Optional.of(new Stretch(Integer.parseInt(start.get()), Integer.parseInt(end.get()), exact));
  }

  private static Node annotation(String name) {
    return NodeFactory.createURI(ANNOTATION + name);
  }
}
