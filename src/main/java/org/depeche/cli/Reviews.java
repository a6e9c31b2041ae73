package org.depeche.cli;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.depeche.export.GraphView;
import org.depeche.ontology.Ontology;
import org.depeche.ontology.Vocabulary;
import org.depeche.review.Correction;
import org.depeche.review.Corrections;
import org.depeche.review.Overlay;

/** What people corrected in a store. */
final class Reviews {
  private static final Query GRAPHS = QueryFactory.create(
      "SELECT DISTINCT ?graph WHERE { GRAPH ?graph { ?any a <" + Vocabulary.DP + "Correction> } }");

  private Reviews() {}

  static Corrections corrections(RDFConnection connection) {
    return Txn.calculateRead(connection, () -> {
      Graph all = GraphFactory.createDefaultGraph();
      List<String> graphs = new ArrayList<>();
      try (QueryExecution execution = connection.query(GRAPHS)) {
        execution.execSelect().forEachRemaining(row -> graphs.add(row.getResource("graph").getURI()));
      }
      graphs.forEach(name -> connection.fetch(name).getGraph().find().forEachRemaining(all::add));
      return Corrections.of(all);
    });
  }

  /** Articles with their corrections and what follows from these; other graphs as they are. */
  static GraphView view(Corrections corrections) {
    Ontology ontology = Ontology.shipped();
    return (name, read) -> {
      List<Correction> own = corrections.of(name);
      return own.isEmpty() ? read : Overlay.concluded(ontology, name, read, own);
    };
  }
}
