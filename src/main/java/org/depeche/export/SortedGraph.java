package org.depeche.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
    this(triples, TripleOrder.INSTANCE);
  }

  private SortedGraph(Collection<Triple> triples, Comparator<Triple> order) {
    all = triples.stream().distinct().sorted(order).toList();
    all.forEach(triple -> bySubject.computeIfAbsent(triple.getSubject(), any -> new ArrayList<>()).add(triple));
  }

  /** One that gives what articles say before the places where they say it, for people to read. */
  static SortedGraph withPlacesLast(Collection<Triple> triples) {
    return new SortedGraph(triples, Comparator.comparing(SortedGraph::isOfPlace).thenComparing(TripleOrder.INSTANCE));
  }

  private static boolean isOfPlace(Triple triple) {
    return triple.getSubject().isURI() && triple.getSubject().getURI().contains("#char=");
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
