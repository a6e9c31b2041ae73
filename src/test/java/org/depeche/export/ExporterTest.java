package org.depeche.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.depeche.ontology.Vocabulary;
import org.depeche.store.ArticleGraph;
import org.depeche.store.Samples;
import org.depeche.store.Store;
import org.depeche.store.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExporterTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Format.class)
  void isTheSameFromAnyStoreWithTheSameGraphs(Format format) throws Exception {
    String one = export(folder.resolve("one"), Samples.both(), format, Optional.empty(), false);
    String other = export(
        folder.resolve("other"), List.of(Samples.english(), Samples.french()), format, Optional.empty(), false);
    assertEquals(one, other);
    assertTrue(one.contains("Kritenbrink"));
  }

  @ParameterizedTest
  @EnumSource(value = Format.class, names = {"TURTLE", "TRIG", "NQUADS"})
  void keepsEveryTripleOfAnArticle(Format format) throws Exception {
    String text = export(folder, Samples.both(), format, Optional.of(Samples.FRENCH), false);
    assertTrue(parsed(text, format, Samples.FRENCH).isIsomorphicWith(Samples.french().graph()));
  }

  @ParameterizedTest
  @EnumSource(value = Format.class, names = {"JSONLD", "RDFXML"})
  void leavesOutOnlyTripleTermsWhereAFormatCannotHoldThem(Format format) throws Exception {
    String text = export(folder, Samples.both(), format, Optional.of(Samples.FRENCH), false);
    Graph expected = Samples.french().graph();
    expected.remove(Node.ANY, NodeFactory.createURI(RDF.getURI() + "reifies"), Node.ANY);
    assertTrue(parsed(text, format, Samples.FRENCH).isIsomorphicWith(expected));
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void rdf11NamesAStatementForEachQuotedFact(Format format) throws Exception {
    Graph graph = parsed(
        export(folder, Samples.both(), format, Optional.of(Samples.FRENCH), true), format, Samples.FRENCH);
    assertEquals(4, graph.find(Node.ANY, RDF.type.asNode(), RDF.Statement.asNode()).toList().size());
    assertTrue(graph.contains(NodeFactory.createURI(Samples.FRENCH + "#claim-1-statement-2"),
        RDF.predicate.asNode(), NodeFactory.createURI("https://w3id.org/depeche/ns#hackedAccount")));
    assertFalse(graph.find().filterKeep(triple -> triple.getObject().isTripleTerm()).hasNext());
  }

  @Test
  void turtleHasPrefixesAndNoFullNamesOfTerms() throws Exception {
    String text = export(folder, Samples.both(), Format.TURTLE, Optional.of(Samples.ENGLISH), false);
    assertTrue(text.startsWith("PREFIX dp: "), text);
    assertTrue(text.contains("rdf:type dp:Article") || text.contains("a dp:Article")
        || text.contains("dp:Article"), text);
    assertFalse(text.contains("<https://w3id.org/depeche/ns#Article>"), text);
  }

  @Test
  void saysWhichArticleIsMissing() throws Exception {
    IllegalArgumentException problem = assertThrows(IllegalArgumentException.class,
        () -> export(folder, Samples.both(), Format.TURTLE, Optional.of("https://example.org/none"), false));
    assertEquals("https://example.org/none: the store holds no article of this IRI", problem.getMessage());
  }

  @Test
  void theRecordOfRunsIsWrittenOnDemandOnly() throws Exception {
    Graph run = GraphFactory.createDefaultGraph();
    run.add(NodeFactory.createURI("https://example.org/run/1"), Vocabulary.TYPE, Vocabulary.RUN);
    List<ArticleGraph> both = List.of(Samples.french(), new ArticleGraph("https://example.org/runs", run));
    String without = export(folder.resolve("a"), List.of(Samples.french()), Format.NQUADS, Optional.empty(), false);
    assertEquals(without, export(folder.resolve("b"), both, Format.NQUADS, Optional.empty(), false));
    try (Store store = Stores.embedded(folder.resolve("b")); RDFConnection connection = store.connect()) {
      ByteArrayOutputStream output = new ByteArrayOutputStream();
      new Exporter(true).export(connection, Format.NQUADS, Optional.empty(), false, output);
      assertEquals(without.lines().count() + 1, output.toString(StandardCharsets.UTF_8).lines().count());
    }
  }

  private static String export(
      Path folder, List<ArticleGraph> articles, Format format, Optional<String> article, boolean rdf11)
      throws Exception {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (Store store = Stores.embedded(folder)) {
      for (ArticleGraph graph : articles) {
        store.replace(List.of(graph));
      }
      try (RDFConnection connection = store.connect()) {
        new Exporter().export(connection, format, article, rdf11, output);
      }
    }
    return output.toString(StandardCharsets.UTF_8);
  }

  private static Graph parsed(String text, Format format, String name) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    RDFParser.create().source(new StringReader(text)).lang(lang(format)).parse(dataset);
    Graph named = dataset.getGraph(NodeFactory.createURI(name));
    return named.isEmpty() ? dataset.getDefaultGraph() : named;
  }

  private static Lang lang(Format format) {
    return switch (format) {
      case TURTLE -> Lang.TURTLE;
      case TRIG -> Lang.TRIG;
      case NQUADS -> Lang.NQUADS;
      case JSONLD -> Lang.JSONLD;
      case RDFXML -> Lang.RDFXML;
    };
  }
}
