package org.depeche.export;

import org.apache.jena.graph.Graph;

/** What is exported of a graph, by its name and what the store holds; the store's graph is not changed. */
@FunctionalInterface
public interface GraphView {
  /** All that the store holds. */
  GraphView AS_READ = (name, read) -> read;

  Graph of(String name, Graph read);
}
