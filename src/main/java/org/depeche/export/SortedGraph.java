package org.depeche.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.depeche.store.TripleOrder;

/** A graph that is only read and gives its triples in the order of their subject, predicate and object. */
final class SortedGraph extends GraphBase {
  private final List<Triple> all;
  private final Map<Node, List<Triple>> bySubject = new LinkedHashMap<>();

  SortedGraph(Collection<Triple> triples) {
    all = triples.stream().distinct().sorted(TripleOrder.INSTANCE).toList();
    all.forEach(triple -> bySubject.computeIfAbsent(triple.getSubject(), any -> new ArrayList<>()).add(triple));
  }

  List<Triple> triples() {
    return all;
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    List<Triple> near = pattern.getMatchSubject() == null ? all
        : bySubject.getOrDefault(pattern.getMatchSubject(), List.of());
    return WrappedIterator.create(near.iterator()).filterKeep(pattern::matches);
  }

  @Override
  protected int graphBaseSize() {
    return all.size();
  }
}
