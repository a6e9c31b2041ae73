package org.depeche.map;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.depeche.ontology.Prefixes;
import org.depeche.ontology.Vocabulary;

/** Reads and compares graphs in tests. */
public final class Graphs {
  /** The prefixes of expected graphs; {@code :} is local to the article, {@code id:} to the base. */
  public static final String PREFIXES =
      Prefixes.of(Vocabulary.DEFAULT_BASE).entrySet().stream()
              .map(entry -> "PREFIX " + entry.getKey() + ": <" + entry.getValue() + ">\n")
              .collect(Collectors.joining())
          + "PREFIX : <https://example.org/a1#>\n"
          + "BASE <https://example.org/>\n";

  private static final Set<String> TEXTUAL =
      Set.of(
          "articleBody", "sha256", "identifier", "inLanguage", "url", "confidence", "mention", "trigger", "evidence");

  private Graphs() {}

  public static Graph turtle(String text) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(PREFIXES + text, Lang.TURTLE)
        .errorHandler(ErrorHandlerFactory.errorHandlerNoWarnings)
        .parse(graph);
    return graph;
  }

  /** A graph without what each article has and without spans. */
  public static Graph essence(Graph graph) {
    Graph kept = GraphFactory.createDefaultGraph();
    graph.find()
        .filterDrop(triple -> triple.getSubject().getURI().contains("#char="))
        .filterDrop(triple -> TEXTUAL.contains(localName(triple.getPredicate())))
        .forEachRemaining(kept::add);
    return kept;
  }

  private static String localName(Node property) {
    return property.getURI().replaceAll(".*[/#]", "");
  }

  public static void assertSame(String expected, Graph actual) {
    assertSame(turtle(expected), actual);
  }

  public static void assertSame(Graph expected, Graph actual) {
    assertTrue(
        expected.isIsomorphicWith(actual),
        () -> "missing:\n" + minus(expected, actual) + "\ntoo much:\n" + minus(actual, expected));
  }

  private static String minus(Graph left, Graph right) {
    return left.find()
        .filterDrop(right::contains)
        .mapWith(Triple::toString)
        .toList()
        .stream()
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining("\n"));
  }

  public static String write(Graph graph) {
    StringWriter out = new StringWriter();
    Prefixes.of(Vocabulary.DEFAULT_BASE).forEach(graph.getPrefixMapping()::setNsPrefix);
    RDFDataMgr.write(out, graph, RDFFormat.TURTLE_PRETTY);
    return out.toString();
  }

}
