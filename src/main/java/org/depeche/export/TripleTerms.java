package org.depeche.export;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** Says RDF 1.2 triple terms in RDF 1.1, or leaves them out. */
final class TripleTerms {
  private TripleTerms() {}

  static List<Triple> leftOut(List<Triple> triples) {
    return triples.stream().filter(triple -> !triple.getObject().isTripleTerm()).toList();
  }

  /**
   * Each triple term becomes a {@code rdf:Statement} that is named after the claim that reifies it.
   *
   * @param triples sorted, since the names count the terms of a claim in their order
   */
  static List<Triple> asStatements(List<Triple> triples) {
    List<Triple> result = new ArrayList<>();
    Node last = null;
    int number = 0;
    for (Triple triple : triples) {
      if (!triple.getObject().isTripleTerm()) {
        result.add(triple);
        continue;
      }
      number = triple.getSubject().equals(last) ? number + 1 : 1;
      last = triple.getSubject();
      Node statement = NodeFactory.createURI(last.getURI() + "-statement-" + number);
      result.add(Triple.create(last, triple.getPredicate(), statement));
      describe(statement, triple.getObject().getTriple(), result);
    }
    return result;
  }

  private static void describe(Node statement, Triple said, List<Triple> into) {
    into.add(Triple.create(statement, RDF.type.asNode(), RDF.Statement.asNode()));
    into.add(Triple.create(statement, RDF.subject.asNode(), said.getSubject()));
    into.add(Triple.create(statement, RDF.predicate.asNode(), said.getPredicate()));
    into.add(Triple.create(statement, RDF.object.asNode(), said.getObject()));
  }
}
