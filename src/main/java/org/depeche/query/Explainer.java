package org.depeche.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.system.Txn;
import org.depeche.ontology.Vocabulary;

/** Tells in plain words what a store holds of an article, a situation, a claim or an entity. */
public final class Explainer {
  private static final int MOST = 20;
  private static final Query GRAPHS = QueryFactory.create(
      "PREFIX dp: <" + Vocabulary.DP + "> SELECT DISTINCT ?article "
          + "WHERE { GRAPH ?article { ?node ?property ?value . ?article a dp:Article } } ORDER BY ?article");

  /**
   * What each article says of it: roles and time, every chain of sources with its status, the rules that found it, and
   * the sentences, with the words that name it in square brackets; of what many articles tell, the first twenty, and
   * how many more there are. Of an article, all that it tells in this way.
   *
   * @throws QueryFailure.NotHeld where the store knows nothing of the IRI
   */
  public String explain(RDFConnection connection, String iri) throws QueryFailure {
    if (!Names.isIri(iri)) {
      throw new QueryFailure("not an IRI: " + iri);
    }
    String told = Txn.calculateRead(connection, () -> tell(connection, iri));
    if (told.isEmpty()) {
      throw new QueryFailure.NotHeld(iri + ": the store knows nothing of it");
    }
    return told;
  }

  private static String tell(RDFConnection connection, String iri) {
    List<String> parts = new ArrayList<>();
    List<String> articles = articles(connection, iri);
    for (String article : articles.subList(0, Math.min(MOST, articles.size()))) {
      Graph graph = connection.fetch(article).getGraph();
      parts.add(new Account(new Reader(graph, NodeFactory.createURI(article))).of(NodeFactory.createURI(iri)));
    }
    if (articles.size() > MOST) {
      parts.add("… and " + (articles.size() - MOST) + " more articles; see: depeche query about name=" + iri + "\n");
    }
    return String.join("\n", parts);
  }

  private static List<String> articles(RDFConnection connection, String iri) {
    List<String> found = new ArrayList<>();
    try (QueryExecution execution = connection.newQuery().query(GRAPHS)
        .substitution("node", ResourceFactory.createResource(iri)).build()) {
      execution.execSelect().forEachRemaining(row -> found.add(row.getResource("article").getURI()));
    }
    return found;
  }

  /** The last part of an IRI, for what has no label. */
  static String tail(Node node) {
    return node.isURI() ? node.getURI().replaceFirst(".*[#/]", "") : node.toString();
  }
}
