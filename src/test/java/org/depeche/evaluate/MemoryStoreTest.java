package org.depeche.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.depeche.store.ArticleGraph;
import org.junit.jupiter.api.Test;

class MemoryStoreTest {
  private static final String IRI = "https://gold.example/p1";

  private static ArticleGraph article(Told told) {
    Graph graph = RDFParser.fromString(told.quads(), Lang.NQUADS).toDatasetGraph().getGraph(NodeFactory.createURI(IRI));
    return new ArticleGraph(IRI, graph);
  }

  @Test
  void replacesGraphsWholeAndTellsWhatChanged() {
    try (MemoryStore store = new MemoryStore()) {
      assertEquals(1, store.replace(List.of(article(new Told().entity("#ana", "Person", "Ana Ruiz")))));
      assertEquals(0, store.replace(List.of(article(new Told().entity("#ana", "Person", "Ana Ruiz")))));
      assertEquals(1, store.replace(List.of(article(new Told().entity("#reuters", "MediaOutlet", "Reuters")))));
      Triples triples = store.findings().article("p1").orElseThrow().triples();
      assertEquals(new TreeSet<>(List.of(IRI, IRI + "#reuters")), new TreeSet<>(triples.subjects()));
      assertTrue(store.remove(IRI));
      assertFalse(store.remove(IRI));
      assertTrue(store.findings().article("p1").isEmpty());
    }
  }
}
