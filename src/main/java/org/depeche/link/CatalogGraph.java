package org.depeche.link;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.depeche.ontology.Iris;
import org.depeche.ontology.Literals;
import org.depeche.ontology.Vocabulary;

/** Writes the entries of one catalogue as a graph. */
final class CatalogGraph {
  private static final Map<String, String> COUNTRIES = countries();

  private final String base;
  private final Node catalog;
  private final Graph graph = GraphFactory.createDefaultGraph();
  private int entries;

  CatalogGraph(String base, String name) {
    this.base = base;
    this.catalog = NodeFactory.createURI(base + "catalog/" + Iris.escapePath(name));
    graph.add(catalog, Vocabulary.TYPE, Vocabulary.dp("Catalog"));
    graph.add(catalog, Vocabulary.LABEL, Literals.string(name));
  }

  String iri() {
    return catalog.getURI();
  }

  Graph graph() {
    return graph;
  }

  int entries() {
    return entries;
  }

  /** English names and two-letter codes of countries, folded → code. */
  private static Map<String, String> countries() {
    Map<String, String> codes = new TreeMap<>();
    for (String code : Locale.getISOCountries()) {
      codes.put(Words.key(new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH)), code);
      codes.put(Words.key(code), code);
    }
    return codes;
  }

  Node entry(String iri, String preferred, Optional<String> kind) {
    Node entry = NodeFactory.createURI(iri);
    entries += graph.contains(entry, Vocabulary.TYPE, Vocabulary.dp("CatalogEntry")) ? 0 : 1;
    graph.add(entry, Vocabulary.TYPE, Vocabulary.dp("CatalogEntry"));
    graph.add(entry, skos("inScheme"), catalog);
    graph.add(entry, skos("prefLabel"), Literals.string(preferred));
    kind.ifPresent(it -> graph.add(entry, Vocabulary.dp("entryKind"), NodeFactory.createURI(it)));
    return entry;
  }

  void alias(Node entry, String name) {
    if (!name.isBlank() && !graph.contains(entry, skos("prefLabel"), Literals.string(name.strip()))) {
      graph.add(entry, Vocabulary.ALT_LABEL, Literals.string(name.strip()));
    }
  }

  void definition(Node entry, String text) {
    if (!text.isBlank()) {
      graph.add(entry, skos("definition"), Literals.string(text.strip()));
    }
  }

  void notation(Node entry, String code) {
    graph.add(entry, skos("notation"), Literals.string(code));
  }

  /** A country by its English name or its two-letter code; one that is neither is passed over. */
  void country(Node entry, String property, String name) {
    Optional.ofNullable(COUNTRIES.get(Words.key(name))).ifPresent(code ->
        graph.add(entry, Vocabulary.dp(property), NodeFactory.createURI(base + Profile.COUNTRY + code)));
  }

  void period(Node entry, String edtf) {
    graph.add(entry, Vocabulary.dp("entryPeriod"), Literals.edtf(edtf));
  }

  void relate(Node entry, Node property, Node other) {
    graph.add(entry, property, other);
  }

  void page(Node entry, String url) {
    Iris.url(url).ifPresent(it -> graph.add(
        entry, NodeFactory.createURI(Vocabulary.RDFS + "seeAlso"), NodeFactory.createURI(it)));
  }

  static Node skos(String name) {
    return NodeFactory.createURI(Vocabulary.SKOS + name);
  }
}
