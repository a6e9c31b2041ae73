package org.depeche.ontology;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * What the program has to know of the ontology: which classes stand below which, and how direct facts are made.
 *
 * <p>Classes and roles are named by their IRIs.
 */
public final class Ontology {
  private static final String RESOURCE = "ontology/depeche.ttl";

  private final Map<String, Set<String>> classes;
  private final List<FactRule> facts;
  private final Map<String, Set<String>> alsoToldAs;
  private final Set<String> roles;

  /** A direct fact: of which situations, from which role to which, and what its object may be (empty: anything). */
  public record FactRule(Node property, String situation, String subject, String object, Set<String> objectTypes) {}

  private Ontology(Graph graph) {
    this.classes = Collections.unmodifiableMap(superclasses(graph));
    this.facts = factRules(graph);
    this.alsoToldAs = Collections.unmodifiableMap(direct(graph, Vocabulary.ALSO_TOLD_AS));
    this.roles = new TreeSet<>();
    graph.find(Node.ANY, Vocabulary.TYPE, Vocabulary.ROLE)
        .forEachRemaining(triple -> roles.add(triple.getSubject().getURI()));
  }

  /** The ontology that is shipped with the program. */
  public static Ontology shipped() {
    return of(read(RESOURCE));
  }

  /** The ontology that a graph holds, the shipped one with additions for instance. */
  public static Ontology of(Graph graph) {
    return new Ontology(graph);
  }

  /**
   * The Turtle of a class path resource as a graph.
   *
   * @throws IllegalStateException where there is no such resource
   */
  public static Graph read(String resource) {
    InputStream in = Ontology.class.getClassLoader().getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException(resource + ": not on the class path; was the program built whole?");
    }
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.source(in).lang(Lang.TURTLE).base(Vocabulary.DP).parse(graph);
    return graph;
  }

  /** Whether a class is another or stands below it. */
  public boolean isA(String type, String other) {
    return type.equals(other) || classes.getOrDefault(type, Set.of()).contains(other);
  }

  /** The IRIs of the classes below a class. */
  public SortedSet<String> classesBelow(String type) {
    SortedSet<String> below = new TreeSet<>();
    classes.forEach((name, above) -> {
      if (!name.equals(type) && above.contains(type)) {
        below.add(name);
      }
    });
    return below;
  }

  /** Whether an event of a class is often told as one of another class, which says less. */
  public boolean isAlsoToldAs(String type, String other) {
    return alsoToldAs.getOrDefault(type, Set.of()).contains(other);
  }

  /** Whether a property is a role in situations. */
  public boolean isRole(String property) {
    return roles.contains(property);
  }

  /** The properties of direct facts. */
  public Set<Node> factProperties() {
    return facts.stream().map(FactRule::property).collect(Collectors.toSet());
  }

  /** The rules of direct facts that situations of a class give, by the IRI of the fact's property. */
  public List<FactRule> factsOf(String situationType) {
    List<FactRule> found = new ArrayList<>();
    for (FactRule rule : facts) {
      if (isA(situationType, rule.situation())) {
        found.add(rule);
      }
    }
    return found;
  }

  private static Map<String, Set<String>> direct(Graph graph, Node property) {
    Map<String, Set<String>> direct = new LinkedHashMap<>();
    graph.find(Node.ANY, property, Node.ANY)
        .filterKeep(triple -> triple.getSubject().isURI() && triple.getObject().isURI())
        .forEachRemaining(triple -> direct
            .computeIfAbsent(triple.getSubject().getURI(), key -> new TreeSet<>())
            .add(triple.getObject().getURI()));
    return direct;
  }

  private static Map<String, Set<String>> superclasses(Graph graph) {
    Map<String, Set<String>> direct = direct(graph, Vocabulary.SUB_CLASS_OF);
    Map<String, Set<String>> closed = new LinkedHashMap<>();
    direct.keySet().forEach(type -> closed.put(type, closure(type, direct, new TreeSet<>())));
    return closed;
  }

  private static Set<String> closure(String type, Map<String, Set<String>> direct, Set<String> found) {
    for (String above : direct.getOrDefault(type, Set.of())) {
      if (found.add(above)) {
        closure(above, direct, found);
      }
    }
    return found;
  }

  private static List<FactRule> factRules(Graph graph) {
    List<FactRule> found = new ArrayList<>();
    for (Triple triple : graph.find(Node.ANY, Vocabulary.FACT_OF, Node.ANY).toList()) {
      Node property = triple.getSubject();
      found.add(new FactRule(
          property,
          triple.getObject().getURI(),
          only(graph, property, Vocabulary.FACT_SUBJECT),
          only(graph, property, Vocabulary.FACT_OBJECT),
          all(graph, property, Vocabulary.FACT_OBJECT_TYPE)));
    }
    found.sort(Comparator.comparing((FactRule rule) -> rule.property().getURI()).thenComparing(FactRule::situation));
    return found;
  }

  private static String only(Graph graph, Node subject, Node property) {
    Set<String> values = all(graph, subject, property);
    if (values.size() != 1) {
      throw new IllegalStateException(
          "ontology: " + subject + " needs one " + property + ", has " + values.size());
    }
    return values.iterator().next();
  }

  private static Set<String> all(Graph graph, Node subject, Node property) {
    Set<String> values = new TreeSet<>();
    graph.find(subject, property, Node.ANY).forEachRemaining(triple -> values.add(triple.getObject().getURI()));
    return values;
  }
}
