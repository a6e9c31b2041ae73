package org.depeche.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralsTest {
  @Test
  void whatNoSyntaxHoldsIsReplacedInItsPlace() {
    assertEquals("a\uFFFDb\tc\r\nd\uFFFDe\uFFFD\u007F\uD83D\uDE00",
        Literals.wellFormed("a\u0001b\tc\r\nd\u001Be\uFFFE\u007F\uD83D\uDE00"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"RDF/XML", "Turtle", "N-Triples", "JSON-LD"})
  void everySyntaxGivesBackALiteral(String syntax) {
    StringBuilder all = new StringBuilder();
    for (int c = 0; c < 0x300; c++) {
      all.appendCodePoint(c == '\r' ? ' ' : c);
    }
    Graph graph = GraphFactory.createDefaultGraph();
    graph.add(NodeFactory.createURI("urn:x"), NodeFactory.createURI("urn:p#p"), Literals.string(all.toString()));
    Lang lang = RDFLanguages.nameToLang(syntax);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RDFDataMgr.write(bytes, graph, lang);
    Graph read = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(read, new ByteArrayInputStream(bytes.toByteArray()), lang);
    assertTrue(read.isIsomorphicWith(graph));
  }
}
