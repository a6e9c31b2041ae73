package org.depeche.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdfconnection.RDFConnection;

/** Reads the entries of all catalogues that a store holds. */
final class CatalogReader {
  private CatalogReader() {}

  /** All entries, by the IRIs of their catalogues and their own; to be called in a transaction. */
  static List<CatalogEntry> read(RDFConnection connection) {
    SortedMap<String, SortedMap<String, SortedSet<String>>> drafts = new TreeMap<>();
    try (QueryExecution execution = connection.query(LinkQueries.load("catalogs"))) {
      execution.execSelect().forEachRemaining(row -> read(row, drafts));
    }
    List<CatalogEntry> entries = new ArrayList<>();
    drafts.forEach((key, properties) -> entries.add(entry(key, properties)));
    return entries;
  }

  private static void read(QuerySolution row, SortedMap<String, SortedMap<String, SortedSet<String>>> drafts) {
    Node value = row.get("value").asNode();
    drafts.computeIfAbsent(row.getResource("catalog").getURI() + " " + row.getResource("entry").getURI(),
            key -> new TreeMap<>())
        .computeIfAbsent(ArticleReader.localName(row.getResource("property").getURI()), key -> new TreeSet<>())
        .add(value.isLiteral() ? value.getLiteralLexicalForm() : value.toString());
  }

  private static CatalogEntry entry(String key, SortedMap<String, SortedSet<String>> properties) {
    int space = key.indexOf(' ');
    return new CatalogEntry(key.substring(space + 1), key.substring(0, space), all(properties, "entryKind"),
        first(properties, "prefLabel").orElse(""), all(properties, "altLabel"), all(properties, "entryCountry"),
        all(properties, "entryVictim"), first(properties, "entryPeriod").flatMap(Period::parse),
        first(properties, "definition").orElse(""));
  }

  private static SortedSet<String> all(SortedMap<String, SortedSet<String>> properties, String name) {
    return properties.getOrDefault(name, Collections.emptySortedSet());
  }

  private static Optional<String> first(SortedMap<String, SortedSet<String>> properties, String name) {
    return all(properties, name).stream().findFirst();
  }
}
