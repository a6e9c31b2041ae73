package org.depeche.export;

import java.io.OutputStream;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.depeche.ontology.Literals;
import org.depeche.ontology.Prefixes;
import org.depeche.ontology.Vocabulary;

/** Describes what a store holds in VoID: how much, of which classes, with which links to which catalogues. */
public final class VoidDescription {
  private static final String VOID = "http://rdfs.org/ns/void#";
  private static final String PREFIXES = """
      PREFIX dp: <https://w3id.org/depeche/ns#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      """;
  private static final Query SIZE = QueryFactory.create(PREFIXES + """
      SELECT (COUNT(*) AS ?triples) (COUNT(DISTINCT ?article) AS ?documents) WHERE {
        GRAPH ?article { ?article a dp:Article . ?s ?p ?o }
      }
      """);
  private static final Query CLASSES = QueryFactory.create(PREFIXES + """
      SELECT ?class (COUNT(DISTINCT ?thing) AS ?entities) WHERE {
        GRAPH ?article { ?article a dp:Article . ?thing a ?class }
      }
      GROUP BY ?class ORDER BY ?class
      """);
  private static final Query LINKS = QueryFactory.create(PREFIXES + """
      SELECT ?property ?catalog (COUNT(*) AS ?triples) WHERE {
        VALUES ?property { skos:exactMatch skos:closeMatch }
        GRAPH ?links { ?entity ?property ?entry . ?link a dp:Link ;
          <http://www.w3.org/1999/02/22-rdf-syntax-ns#subject> ?entity ;
          <http://www.w3.org/1999/02/22-rdf-syntax-ns#object> ?entry }
        GRAPH ?catalog { ?entry skos:inScheme ?catalog }
      }
      GROUP BY ?property ?catalog ORDER BY ?property ?catalog
      """);

  private final Graph graph = GraphFactory.createDefaultGraph();
  private final Node dataset;

  private VoidDescription(String iri) {
    this.dataset = NodeFactory.createURI(iri);
  }

  /** Writes the description as Turtle. */
  public static void write(RDFConnection connection, OutputStream output) {
    VoidDescription description = new VoidDescription(Vocabulary.DEFAULT_BASE + "dataset");
    Txn.executeRead(connection, () -> description.describe(connection));
    SortedGraph sorted = new SortedGraph(description.graph.find().toList());
    Prefixes.ALL.forEach(sorted.getPrefixMapping()::setNsPrefix);
    Map.of("void", VOID).forEach(sorted.getPrefixMapping()::setNsPrefix);
    RDFWriter.source(sorted).format(RDFFormat.TURTLE_PRETTY).output(output);
  }

  private void describe(RDFConnection connection) {
    graph.add(dataset, Vocabulary.TYPE, term("Dataset"));
    graph.add(dataset, term("uriSpace"), Literals.string(Vocabulary.DEFAULT_BASE));
    for (String vocabulary : new String[] {Vocabulary.DP, Vocabulary.SCHEMA, Vocabulary.OA, Vocabulary.SKOS}) {
      graph.add(dataset, term("vocabulary"), NodeFactory.createURI(vocabulary));
    }
    rows(connection, SIZE, row -> {
      graph.add(dataset, term("triples"), number(row, "triples"));
      graph.add(dataset, term("documents"), number(row, "documents"));
    });
    rows(connection, CLASSES, row -> {
      Node part = NodeFactory.createURI(dataset.getURI() + "#class-" + Uuids.of(row.getResource("class").getURI()));
      graph.add(dataset, term("classPartition"), part);
      graph.add(part, term("class"), row.getResource("class").asNode());
      graph.add(part, term("entities"), number(row, "entities"));
    });
    rows(connection, LINKS, row -> {
      String target = row.getResource("catalog").getURI();
      String property = row.getResource("property").getURI();
      Node links = NodeFactory.createURI(dataset.getURI() + "#links-" + Uuids.of(property + " " + target));
      graph.add(dataset, term("subset"), links);
      graph.add(links, Vocabulary.TYPE, term("Linkset"));
      graph.add(links, term("subjectsTarget"), dataset);
      graph.add(links, term("objectsTarget"), NodeFactory.createURI(target));
      graph.add(links, term("linkPredicate"), NodeFactory.createURI(property));
      graph.add(links, term("triples"), number(row, "triples"));
    });
  }

  private static void rows(
      RDFConnection connection, Query query, Consumer<QuerySolution> each) {
    try (QueryExecution execution = connection.query(query)) {
      execution.execSelect().forEachRemaining(row -> {
        if (row.varNames().hasNext()) {
          each.accept(row);
        }
      });
    }
  }

  private static Node number(QuerySolution row, String name) {
    return row.getLiteral(name).asNode();
  }

  private static Node term(String name) {
    return NodeFactory.createURI(VOID + name);
  }
}
