package org.depeche.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.system.Txn;
import org.depeche.ontology.Admiralty;
import org.depeche.ontology.Ontology;

/** Writes articles as a STIX 2.1 bundle, byte for byte the same wherever the same graphs are held. */
public final class StixExporter {
  private static final String PREFIXES = """
      PREFIX dp: <https://w3id.org/depeche/ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      """;
  static final Query ARTICLES = QueryFactory.create(
      PREFIXES + "SELECT DISTINCT ?article WHERE { GRAPH ?article { ?article a dp:Article } }");
  private static final Query ENTRIES = QueryFactory.create(PREFIXES + """
      SELECT DISTINCT ?entity ?entry ?name ?notation WHERE {
        GRAPH ?links { ?entity skos:exactMatch ?entry . ?link a dp:Link }
        GRAPH ?catalog { ?entry skos:inScheme ?catalog . ?catalog rdfs:label ?name
          OPTIONAL { ?entry skos:notation ?notation } }
      }
      """);
  private static final Query CREDIBILITY = QueryFactory.create(PREFIXES + """
      SELECT ?situation ?credibility WHERE {
        GRAPH ?links { ?story dp:member ?situation ; dp:credibility ?credibility }
      }
      """);
  private static final Query RELIABILITY = QueryFactory.create(PREFIXES + """
      SELECT ?source ?letter WHERE { GRAPH ?any { ?source dp:reliability ?letter } }
      """);
  private static final ObjectMapper JSON = new ObjectMapper()
      .enable(SerializationFeature.INDENT_OUTPUT).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  private final Optional<Tlp> tlp;
  private final GraphView view;

  /** @param tlp how all objects are marked; not at all where it is empty */
  public StixExporter(Optional<Tlp> tlp) {
    this(tlp, GraphView.AS_READ);
  }

  /** An exporter of articles as a view shows them. */
  public StixExporter(Optional<Tlp> tlp, GraphView view) {
    this.tlp = tlp;
    this.view = view;
  }

  /**
   * Writes one bundle.
   *
   * @param articleIri the one article to write, or empty for all
   * @throws IllegalArgumentException where the store has no such article
   */
  public void export(RDFConnection connection, Optional<String> articleIri, OutputStream output) {
    Txn.executeRead(connection, () -> {
      List<String> names = articles(connection, articleIri);
      StixBundle bundle = new StixBundle(tlp, Ontology.shipped(), entries(connection), credibility(connection),
          reliability(connection));
      names.forEach(name -> bundle.add(name, view.of(name, connection.fetch(name).getGraph())));
      try {
        JSON.writeValue(output, bundle.bundle());
        output.write('\n');
        output.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  static List<String> articles(RDFConnection connection, Optional<String> articleIri) {
    TreeSet<String> names = new TreeSet<>();
    rows(connection, ARTICLES).forEach(row -> names.add(row.getResource("article").getURI()));
    if (articleIri.isPresent() && !names.contains(articleIri.get())) {
      throw new IllegalArgumentException(articleIri.get() + ": the store holds no article of this IRI");
    }
    return articleIri.map(List::of).orElseGet(() -> List.copyOf(names));
  }

  private static List<QuerySolution> rows(RDFConnection connection, Query query) {
    List<QuerySolution> rows = new ArrayList<>();
    try (QueryExecution execution = connection.query(query)) {
      execution.execSelect().forEachRemaining(rows::add);
    }
    return rows;
  }

  private static SortedMap<String, List<StixBundle.Reference>> entries(RDFConnection connection) {
    SortedMap<String, List<StixBundle.Reference>> entries = new TreeMap<>();
    rows(connection, ENTRIES).forEach(row -> entries
        .computeIfAbsent(row.getResource("entity").getURI(), key -> new ArrayList<>())
        .add(new StixBundle.Reference(row.getLiteral("name").getString(),
            Optional.of(row.getResource("entry").getURI()),
            Optional.ofNullable(row.getLiteral("notation")).map(it -> it.getString()))));
    return entries;
  }

  private static SortedMap<String, Admiralty> credibility(RDFConnection connection) {
    SortedMap<String, Admiralty> known = new TreeMap<>();
    rows(connection, CREDIBILITY).forEach(row -> Admiralty.of(row.getResource("credibility").getURI())
        .ifPresent(it -> known.put(row.getResource("situation").getURI(), it)));
    return known;
  }

  private static SortedMap<String, String> reliability(RDFConnection connection) {
    SortedMap<String, String> letters = new TreeMap<>();
    rows(connection, RELIABILITY).forEach(row -> {
      String concept = row.getResource("letter").getURI();
      letters.put(row.getResource("source").getURI(), concept.substring(concept.length() - 1));
    });
    return letters;
  }
}
