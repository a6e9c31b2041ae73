package org.depeche.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;

/** Two small articles about one break-in, as Turtle that follows the contract. */
public final class Samples {
  public static final String FRENCH = "https://example.org/fr/a1";
  public static final String ENGLISH = "https://example.org/en/a2";

  private Samples() {}

  public static List<ArticleGraph> both() {
    return List.of(french(), english());
  }

  public static ArticleGraph french() {
    return new ArticleGraph(FRENCH, read("a1.ttl"));
  }

  public static ArticleGraph english() {
    return new ArticleGraph(ENGLISH, read("a2.ttl"));
  }

  private static Graph read(String name) {
    try (InputStream turtle = Samples.class.getResourceAsStream("/store/" + name)) {
      Graph graph = GraphFactory.createDefaultGraph();
      RDFDataMgr.read(graph, turtle, Lang.TURTLE);
      return graph;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
