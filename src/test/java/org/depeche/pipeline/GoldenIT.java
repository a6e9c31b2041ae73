package org.depeche.pipeline;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.depeche.ingest.Defaults;
import org.depeche.ingest.Reader;
import org.depeche.ingest.Sink;
import org.depeche.ingest.Sources;
import org.depeche.map.GraphMapper;
import org.depeche.model.Article;
import org.depeche.model.Problem;
import org.depeche.ontology.Prefixes;
import org.depeche.ontology.Vocabulary;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each folder {@code golden/<lang>/<case>} is a test: an article, and the graph that it gives.
 *
 * <p>{@code -Dgolden.update=true} writes the graphs anew; read the difference before it is committed.
 */
class GoldenIT {
  private static final Path FOLDER = Path.of("src/test/resources/golden");

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    FrontHalf front = new FrontHalf();
    List<Path> cases = new ArrayList<>();
    try (Stream<Path> files = Files.walk(FOLDER)) {
      files.filter(file -> file.endsWith("article.jsonld")).map(Path::getParent).sorted().forEach(cases::add);
    }
    assertTrue(cases.size() >= 4, "there are golden cases");
    return cases.stream()
        .map(folder -> DynamicTest.dynamicTest(FOLDER.relativize(folder).toString(), () -> check(front, folder)));
  }

  private static void check(FrontHalf front, Path folder) throws IOException {
    Graph graph = new GraphMapper(Vocabulary.DEFAULT_BASE).graph(front.read(article(folder)));
    Path expected = folder.resolve("expected.ttl");
    if (Boolean.getBoolean("golden.update")) {
      write(graph, expected);
    }
    Graph golden = GraphFactory.createDefaultGraph();
    try (InputStream in = Files.newInputStream(expected)) {
      RDFParser.source(in).lang(Lang.TURTLE).parse(golden);
    }
    if (!golden.isIsomorphicWith(graph)) {
      fail("missing:" + only(golden, graph) + "\ntoo much:" + only(graph, golden));
    }
  }

  private static String only(Graph one, Graph other) {
    TreeSet<String> lines = new TreeSet<>();
    one.find().filterDrop(other::contains).forEachRemaining(triple -> lines.add("\n  " + triple));
    return String.join("", lines);
  }

  private static void write(Graph graph, Path file) throws IOException {
    Prefixes.of(Vocabulary.DEFAULT_BASE).forEach(graph.getPrefixMapping()::setNsPrefix);
    try (OutputStream out = Files.newOutputStream(file)) {
      RDFDataMgr.write(out, graph, RDFFormat.TURTLE_PRETTY);
    }
  }

  private static Article article(Path folder) throws IOException {
    List<Article> articles = new ArrayList<>();
    Sink sink =
        new Sink() {
          @Override
          public void article(Article article) {
            articles.add(article);
          }

          @Override
          public void problem(Problem problem) {
            fail(problem.toString());
          }
        };
    Defaults defaults = new Defaults(Optional.empty(), Optional.empty(), Optional.empty());
    Reader reader = new Reader(defaults, FrontHalf.languages());
    Sources.find(List.of(folder.resolve("article.jsonld").toString()), InputStream.nullInputStream(), sink)
        .forEach(source -> reader.read(source, sink));
    return articles.get(0);
  }
}
