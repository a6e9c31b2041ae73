package org.depeche.validate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.shacl.validation.ValidationProc;
import org.depeche.model.Problem;
import org.depeche.ontology.Ontology;
import org.depeche.ontology.Vocabulary;

/** Holds article graphs against the shapes; safe for use by several threads. */
public final class ArticleValidator {
  private static final String SHAPES = "ontology/shapes.ttl";
  private static final String ONTOLOGY = "ontology/depeche.ttl";
  private static final Set<Node> ONTOLOGY_PROPERTIES = Set.of(Vocabulary.SUB_CLASS_OF, Vocabulary.ALLOWS_ROLE);

  private final Shapes shapes;
  private final Graph ontology;
  private final Set<Node> terms;

  /** A validator with the shapes and the ontology that are shipped with the program. */
  public ArticleValidator() {
    this(Ontology.read(SHAPES), Ontology.read(ONTOLOGY));
  }

  /** A validator with additions to the shapes or the ontology. */
  public ArticleValidator(Graph shapes, Graph ontology) {
    this.shapes = Shapes.parse(shapes);
    this.ontology = ontology;
    this.terms = ontology.find(Node.ANY, Vocabulary.TYPE, Node.ANY).mapWith(Triple::getSubject).toSet();
  }

  /**
   * What is wrong with an article's graph, errors first; empty where it conforms.
   *
   * @param articleIri the graph's name, the place that problems give
   */
  public List<Problem> validate(String articleIri, Graph graph) {
    List<Problem> problems = new ArrayList<>();
    Optional<String> id = identifier(graph);
    graph.find().forEachRemaining(triple -> fault(triple).ifPresent(
        message -> problems.add(new Problem(Problem.Severity.ERROR, articleIri, id, message))));
    Graph data = new WithClasses(graph, ontology, ONTOLOGY_PROPERTIES);
    for (ReportEntry entry : ValidationProc.plainValidation(shapes, data).getEntries()) {
      problems.add(new Problem(severity(entry), articleIri, id, message(entry, graph)));
    }
    problems.sort(Comparator.comparing(Problem::severity).reversed().thenComparing(Problem::message));
    return problems;
  }

  private Optional<String> fault(Triple triple) {
    if (hasBlankNode(triple)) {
      return Optional.of("a blank node stands in " + Resources.inTurtle(triple));
    }
    Node property = triple.getPredicate();
    if (property.getURI().startsWith(Vocabulary.DP) && !terms.contains(property)) {
      return Optional.of("the ontology has no such property: " + Resources.inTurtle(triple));
    }
    return Optional.empty();
  }

  private static boolean hasBlankNode(Triple triple) {
    return triple.getSubject().isBlank() || triple.getObject().isBlank();
  }

  private static Optional<String> identifier(Graph graph) {
    List<Triple> found = graph.find(Node.ANY, Vocabulary.IDENTIFIER, Node.ANY).toList();
    return found.stream()
        .map(Triple::getObject)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .sorted()
        .findFirst();
  }

  private static Problem.Severity severity(ReportEntry entry) {
    return Severity.Violation.equals(entry.severity()) ? Problem.Severity.ERROR : Problem.Severity.WARNING;
  }

  private static String message(ReportEntry entry, Graph graph) {
    StringBuilder out = new StringBuilder();
    if (entry.resultPath() != null) {
      out.append(Resources.shorten(entry.resultPath().toString())).append(": ");
    }
    out.append(entry.message());
    if (entry.value() != null) {
      out.append("; value ").append(Resources.inTurtle(entry.value()));
    }
    return out.append("; in ").append(Resources.inTurtle(entry.focusNode(), graph)).toString();
  }
}
