package org.depeche.validate;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatterTTL;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.depeche.ontology.Prefixes;
import org.depeche.ontology.Vocabulary;

/** Prints resources in Turtle for people, sorted, long texts cut. */
final class Resources {
  private static final int LONGEST = 120;
  private static final int MOST_TRIPLES = 40;
  private static final Map<String, String> NAMESPACES = Prefixes.of(Vocabulary.DEFAULT_BASE);
  private static final PrefixMap PREFIXES = PrefixMapFactory.create(NAMESPACES);

  private Resources() {}

  static String inTurtle(Node node) {
    StringWriterI out = new StringWriterI();
    new NodeFormatterTTL(null, PREFIXES).format(out, node);
    String text = out.toString();
    return node.isLiteral() && text.codePointCount(0, text.length()) > LONGEST
        ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…"
        : text;
  }

  static String inTurtle(Triple triple) {
    return inTurtle(triple.getSubject()) + " " + predicate(triple.getPredicate()) + " " + inTurtle(triple.getObject());
  }

  /** A node with all that the graph says of it. */
  static String inTurtle(Node node, Graph graph) {
    TreeSet<String> lines = new TreeSet<>();
    if (!node.isLiteral()) {
      graph.find(node, Node.ANY, Node.ANY).forEachRemaining(triple -> lines.add(
          predicate(triple.getPredicate()) + " " + inTurtle(triple.getObject())));
    }
    List<String> shown = lines.stream().limit(MOST_TRIPLES).toList();
    return inTurtle(node) + " " + String.join(" ; ", shown) + (shown.size() < lines.size() ? " ; …" : "") + " .";
  }

  /** A text with known namespaces in angle brackets shortened to their prefixes. */
  static String shorten(String text) {
    String shorter = text;
    for (Map.Entry<String, String> namespace : NAMESPACES.entrySet()) {
      String start = "<" + Pattern.quote(namespace.getValue()) + "([^>]*)>";
      shorter = shorter.replaceAll(start, namespace.getKey() + ":$1");
    }
    return shorter;
  }

  private static String predicate(Node predicate) {
    return predicate.equals(Vocabulary.TYPE) ? "a" : inTurtle(predicate);
  }
}
