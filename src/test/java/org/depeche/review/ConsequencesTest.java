package org.depeche.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.depeche.ontology.Ontology;
import org.depeche.ontology.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing follows where nothing was corrected: what was read bears itself. */
class ConsequencesTest {
  static Stream<Path> golden() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources/golden"))) {
      return files.filter(file -> file.toString().endsWith(".ttl")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("golden")
  void whatWasReadIsConsistent(Path file) {
    Graph read = RDFDataMgr.loadGraph(file.toUri().toString());
    String article = read.find(Node.ANY, Vocabulary.TYPE, Vocabulary.dp("Article")).next().getSubject().getURI();
    Graph drawn = GraphFactory.createDefaultGraph();
    read.find().forEachRemaining(drawn::add);
    Consequences.draw(Ontology.shipped(), article, drawn);
    assertEquals(List.of(), read.find().toList().stream().filter(triple -> !drawn.contains(triple)).toList());
    assertEquals(read.size(), drawn.size());
  }
}
