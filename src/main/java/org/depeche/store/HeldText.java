package org.depeche.store;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.graph.GraphFactory;
import org.depeche.ontology.Vocabulary;

/** What a store holds of an article with its text. */
public final class HeldText {
  private HeldText() {}

  /** The graph of an article that was made from its text; empty where the store has none, or one without a text. */
  public static Optional<Graph> of(RDFConnection connection, String article) {
    Graph copy = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(copy, connection.fetch(article).getGraph());
    return copy.contains(NodeFactory.createURI(article), Vocabulary.ARTICLE_BODY, Node.ANY)
        ? Optional.of(copy) : Optional.empty();
  }
}
