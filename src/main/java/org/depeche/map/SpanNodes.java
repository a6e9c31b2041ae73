package org.depeche.map;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.depeche.model.CodePoints;
import org.depeche.model.Span;
import org.depeche.ontology.Literals;
import org.depeche.ontology.Vocabulary;

/** Names the spans of a text and describes each once. */
final class SpanNodes {
  private static final int CONTEXT = 32;

  private final Node article;
  private final String local;
  private final CodePoints text;
  private final Set<Triple> triples;
  private final Map<Span, Node> described = new HashMap<>();

  SpanNodes(Node article, String local, String body, Set<Triple> triples) {
    this.article = article;
    this.local = local;
    this.text = new CodePoints(Literals.wellFormed(body));
    this.triples = triples;
  }

  /**
   * The IRI of a span.
   *
   * @throws IllegalArgumentException where it ends behind the text
   */
  Node node(Span span) {
    Node known = described.get(span);
    if (known != null) {
      return known;
    }
    if (span.end() > text.length()) {
      throw new IllegalArgumentException(
          span.start() + ".." + span.end() + " ends behind the text, which has " + text.length() + " code points");
    }
    String iri = local + "char=" + span.start() + "," + span.end();
    Node node = NodeFactory.createURI(iri);
    described.put(span, node);
    describe(node, NodeFactory.createURI(iri + ";selector"), span);
    return node;
  }

  private void describe(Node node, Node selector, Span span) {
    add(node, Vocabulary.TYPE, Vocabulary.SPECIFIC_RESOURCE);
    add(node, Vocabulary.HAS_SOURCE, article);
    add(node, Vocabulary.HAS_SELECTOR, selector);
    add(selector, Vocabulary.TYPE, Vocabulary.TEXT_POSITION_SELECTOR);
    add(selector, Vocabulary.TYPE, Vocabulary.TEXT_QUOTE_SELECTOR);
    add(selector, Vocabulary.START, Literals.offset(span.start()));
    add(selector, Vocabulary.END, Literals.offset(span.end()));
    add(selector, Vocabulary.EXACT, Literals.string(text.slice(span)));
    addContext(selector, Vocabulary.PREFIX, Math.max(0, span.start() - CONTEXT), span.start());
    addContext(selector, Vocabulary.SUFFIX, span.end(), Math.min(text.length(), span.end() + CONTEXT));
  }

  private void addContext(Node selector, Node property, int start, int end) {
    if (start < end) {
      add(selector, property, Literals.string(text.slice(start, end)));
    }
  }

  private void add(Node subject, Node property, Node object) {
    triples.add(Triple.create(subject, property, object));
  }
}
