package org.depeche.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** The classes and roles that the ontology declares: what frames may name. */
public final class Terms {
  private static final String NAMESPACE = "https://w3id.org/depeche/ns#";

  private final Map<String, Set<String>> parents;
  private final Map<String, Set<String>> above = new LinkedHashMap<>();
  private final Set<String> roles;
  private final Map<String, Set<String>> allowed;

  private Terms(Map<String, Set<String>> parents, Set<String> roles, Map<String, Set<String>> allowed) {
    this.parents = Collections.unmodifiableMap(new LinkedHashMap<>(parents));
    this.roles = Collections.unmodifiableSet(new LinkedHashSet<>(roles));
    this.allowed = Collections.unmodifiableMap(new LinkedHashMap<>(allowed));
    parents.keySet().forEach(name -> addAbove(name, above.computeIfAbsent(name, key -> new TreeSet<>())));
  }

  private void addAbove(String name, Set<String> found) {
    for (String parent : parents.getOrDefault(name, Set.of())) {
      if (found.add(parent)) {
        addAbove(parent, found);
      }
    }
  }

  /** From each class of the ontology to its direct superclasses in it. */
  public Map<String, Set<String>> parents() {
    return parents;
  }

  /** All roles. */
  public Set<String> roles() {
    return roles;
  }

  /** Reads the ontology shipped on the class path. */
  public static Terms load() {
    return load(List.of("ontology/depeche.ttl"));
  }

  /** Reads Turtle files on the class path. */
  public static Terms load(List<String> resources) {
    Map<String, Set<String>> parents = new TreeMap<>();
    Set<String> roles = new TreeSet<>();
    Map<String, Set<String>> allowed = new TreeMap<>();
    for (String resource : resources) {
      Graph graph = read(resource);
      graph
          .find(Node.ANY, RDFS.subClassOf.asNode(), Node.ANY)
          .filterKeep(triple -> isOurs(triple.getSubject()) && isOurs(triple.getObject()))
          .forEachRemaining(
              triple ->
                  parents
                      .computeIfAbsent(name(triple.getSubject()), key -> new TreeSet<>())
                      .add(name(triple.getObject())));
      graph
          .find(Node.ANY, RDF.type.asNode(), NodeFactory.createURI(NAMESPACE + "Role"))
          .forEachRemaining(triple -> roles.add(name(triple.getSubject())));
      graph
          .find(Node.ANY, NodeFactory.createURI(NAMESPACE + "allowsRole"), Node.ANY)
          .filterKeep(triple -> isOurs(triple.getSubject()) && isOurs(triple.getObject()))
          .forEachRemaining(
              triple ->
                  allowed
                      .computeIfAbsent(name(triple.getSubject()), key -> new TreeSet<>())
                      .add(name(triple.getObject())));
    }
    return new Terms(parents, roles, allowed);
  }

  private static Graph read(String resource) {
    try (InputStream in = Terms.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException(resource + ": not found on the class path");
      }
      return RDFParser.source(in).lang(Lang.TURTLE).toGraph();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  private static boolean isOurs(Node node) {
    return node.isURI() && node.getURI().startsWith(NAMESPACE);
  }

  private static String name(Node node) {
    return node.getURI().substring(NAMESPACE.length());
  }

  /** Whether a class is, or is below, another. */
  public boolean isA(String name, String ancestor) {
    return name.equals(ancestor) || above.getOrDefault(name, Set.of()).contains(ancestor);
  }

  public boolean isSituation(String name) {
    return isA(name, "Situation");
  }

  /** Whether a class, or one above it, may have a role. */
  public boolean allows(String type, String role) {
    return allowed.getOrDefault(type, Set.of()).contains(role)
        || parents.getOrDefault(type, Set.of()).stream().anyMatch(parent -> allows(parent, role));
  }

  public boolean isRole(String name) {
    return roles.contains(name);
  }

  /** {@code "; did you mean X?"} where a term is one or two letters away, else the empty string. */
  public String nearest(String name) {
    Set<String> all = new TreeSet<>(parents.keySet());
    all.addAll(roles);
    return nearest(name, all);
  }

  /** {@code "; did you mean X?"} where one of the words is one or two letters away, else the empty string. */
  public static String nearest(String name, Collection<String> words) {
    return words.stream()
        .filter(word -> DataLines.distance(word, name) <= 2)
        .findFirst()
        .map(word -> "; did you mean " + word + "?")
        .orElse("");
  }
}
