package org.depeche.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.lucene.queryparser.classic.QueryParserBase;

/** Finds what is meant by a name. */
final class Names {
  private static final Query BY_WORDS = QueryFactory.create("""
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX text: <http://jena.apache.org/text#>
      SELECT DISTINCT ?entity WHERE {
        (?entity ?score ?found) text:query (rdfs:label skos:altLabel ?words)
        FILTER(LCASE(STR(?found)) = ?name)
      }
      """);
  private static final Query BY_SCAN = QueryFactory.create("""
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      SELECT DISTINCT ?entity WHERE {
        GRAPH ?article { ?entity rdfs:label|skos:altLabel ?found }
        FILTER(LCASE(STR(?found)) = ?name)
      }
      """);

  private Names() {}

  /** The IRI itself, or all that have the name as a label in any language, without regard to case. */
  static List<Node> find(RDFConnection connection, String nameOrIri) {
    if (isIri(nameOrIri)) {
      return List.of(NodeFactory.createURI(nameOrIri));
    }
    List<Node> found = run(connection, BY_WORDS, nameOrIri);
    return found.isEmpty() ? run(connection, BY_SCAN, nameOrIri) : found;
  }

  static boolean isIri(String text) {
    return text.matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+");
  }

  private static List<Node> run(RDFConnection connection, Query query, String name) {
    String words = '"' + QueryParserBase.escape(name) + '"';
    List<Node> found = new ArrayList<>();
    try (QueryExecution execution = connection.newQuery().query(query)
        .substitution("words", ResourceFactory.createStringLiteral(words))
        .substitution("name", ResourceFactory.createStringLiteral(name.toLowerCase(Locale.ROOT)))
        .build()) {
      execution.execSelect().forEachRemaining(row -> {
        if (row.contains("entity")) {
          found.add(row.get("entity").asNode());
        }
      });
    }
    found.sort((one, other) -> one.toString().compareTo(other.toString()));
    return found;
  }
}
