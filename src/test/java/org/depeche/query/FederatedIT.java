package org.depeche.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.depeche.store.ArticleGraph;
import org.depeche.store.Samples;
import org.junit.jupiter.api.Test;

/** The example of docs/links.md, from a client that holds nothing, against two servers. */
class FederatedIT {
  private static final Path EXAMPLE = Path.of("docs/federated.rq");

  @Test
  void oneQueryAsksTwoEndpoints() throws Exception {
    DatasetGraph articles = DatasetGraphFactory.createTxnMem();
    for (ArticleGraph article : Samples.both()) {
      articles.addGraph(NodeFactory.createURI(article.iri()), article.graph());
    }
    articles.addGraph(NodeFactory.createURI("https://w3id.org/depeche/id/links"), graph("""
        <https://w3id.org/depeche/id/group/storm-0558>
          <http://www.w3.org/2004/02/skos/core#exactMatch> <https://attack.example/groups/G9001> .
        """));
    DatasetGraph catalog = DatasetGraphFactory.wrap(graph("""
        <https://attack.example/groups/G9001> <http://www.w3.org/2004/02/skos/core#definition> "Linked to China." .
        """));
    FusekiServer one = FusekiServer.create().port(0).loopback(true).add("/depeche", articles).build().start();
    FusekiServer other = FusekiServer.create().port(0).loopback(true).add("/catalog", catalog).build().start();
    try {
      String query = Files.readString(EXAMPLE)
          .replace("http://localhost:3030/depeche/sparql", "http://localhost:" + one.getPort() + "/depeche/sparql")
          .replace("https://catalog.example/sparql", "http://localhost:" + other.getPort() + "/catalog/sparql");
      List<String> rows = new ArrayList<>();
      try (QueryExecution execution = QueryExecutionFactory.create(query, ModelFactory.createDefaultModel())) {
        ResultSet found = execution.execSelect();
        found.forEachRemaining(row -> rows.add(row.get("article") + " " + row.get("name").asLiteral().getString() + ": "
            + row.get("definition").asLiteral().getString()));
      }
      assertEquals(List.of(Samples.ENGLISH + " Storm-0558: Linked to China."), rows);
    } finally {
      one.stop();
      other.stop();
    }
  }

  private static Graph graph(String turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(turtle, Lang.TURTLE).parse(graph);
    return graph;
  }
}
