package org.depeche.store;

import java.util.Objects;
import org.apache.jena.graph.Graph;

/**
 * All that one article says, under the article's IRI.
 *
 * @param iri the name of the graph
 */
public record ArticleGraph(String iri, Graph graph) {
  public ArticleGraph {
    Objects.requireNonNull(graph);
    if (iri.isBlank()) {
      throw new IllegalArgumentException("an article graph needs an IRI");
    }
  }
}
