package org.depeche.store;

import java.util.Comparator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.vocabulary.RDF;

/** Subject, then {@code rdf:type} before all other predicates, then object, each by its N-Triples form. */
public enum TripleOrder implements Comparator<Triple> {
  INSTANCE;

  @Override
  public int compare(Triple one, Triple other) {
    int bySubject = compare(one.getSubject(), other.getSubject());
    if (bySubject != 0) {
      return bySubject;
    }
    int byPredicate = comparePredicates(one.getPredicate(), other.getPredicate());
    return byPredicate != 0 ? byPredicate : compare(one.getObject(), other.getObject());
  }

  private static int comparePredicates(Node one, Node other) {
    if (one.equals(other)) {
      return 0;
    }
    if (one.equals(RDF.type.asNode())) {
      return -1;
    }
    return other.equals(RDF.type.asNode()) ? 1 : compare(one, other);
  }

  private static int compare(Node one, Node other) {
    if (one.equals(other)) {
      return 0;
    }
    return one.isURI() && other.isURI() ? one.getURI().compareTo(other.getURI())
        : NodeFmtLib.strNT(one).compareTo(NodeFmtLib.strNT(other));
  }
}
