package org.depeche.validate;

import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;

/** An article's graph that can also be asked for the ontology's classes, without a copy of either. */
final class WithClasses extends GraphBase {
  private final Graph article;
  private final Graph ontology;
  private final Set<Node> ontologyProperties;

  /**
   * A view of both.
   *
   * @param ontologyProperties the properties that are asked of the ontology and of nothing else
   */
  WithClasses(Graph article, Graph ontology, Set<Node> ontologyProperties) {
    this.article = article;
    this.ontology = ontology;
    this.ontologyProperties = ontologyProperties;
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    return (ontologyProperties.contains(pattern.getPredicate()) ? ontology : article).find(pattern);
  }

  @Override
  protected boolean graphBaseContains(Triple pattern) {
    return (ontologyProperties.contains(pattern.getPredicate()) ? ontology : article).contains(pattern);
  }
}
