package org.depeche.export;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.depeche.ontology.Prefixes;
import org.depeche.ontology.Vocabulary;

/**
 * Writes a store, or one article's graph, byte for byte the same wherever the same graphs are held.
 *
 * <p>The graph of runs holds times, so it is written only on demand.
 */
public final class Exporter {
  private static final Query GRAPHS = QueryFactory.create("SELECT DISTINCT ?graph WHERE { GRAPH ?graph { } }");
  private static final Query RUNS = QueryFactory.create(
      "SELECT DISTINCT ?graph WHERE { GRAPH ?graph { ?run a <" + Vocabulary.RUN.getURI() + "> } }");

  private static final Query TRIPLES =
      QueryFactory.create("CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?graph { ?s ?p ?o } }");

  private final boolean withRuns;
  private final GraphView view;

  /** An exporter of what articles say. */
  public Exporter() {
    this(false);
  }

  /** @param withRuns whether the record of when and with what graphs were made is written too */
  public Exporter(boolean withRuns) {
    this(withRuns, GraphView.AS_READ);
  }

  /** An exporter of graphs as a view shows them. */
  public Exporter(boolean withRuns, GraphView view) {
    this.withRuns = withRuns;
    this.view = view;
  }

  /**
   * Writes graph by graph, in the order of their names.
   *
   * @param articleIri the one graph to write, or empty for all
   * @param rdf11 whether triple terms are written as {@code rdf:Statement}
   * @throws IllegalArgumentException where the store has no such graph
   */
  public void export(
      RDFConnection connection, Format format, Optional<String> articleIri, boolean rdf11, OutputStream output) {
    Txn.executeRead(connection, () -> write(connection, format, articleIri, rdf11, output));
  }

  private void write(
      RDFConnection connection, Format format, Optional<String> articleIri, boolean rdf11, OutputStream output) {
    Source source = new Source(connection, format, rdf11, view);
    List<String> names = graphNames(connection, GRAPHS);
    if (articleIri.isPresent()) {
      checkHeld(articleIri.get(), names);
      names = articleIri.map(List::of).orElseThrow();
    } else if (!withRuns) {
      List<String> runs = graphNames(connection, RUNS);
      names = names.stream().filter(name -> !runs.contains(name)).toList();
    }
    switch (format) {
      case NQUADS -> streamQuads(source, names, Lang.NQUADS, output);
      case TRIG -> streamQuads(source, names, Lang.TRIG, output);
      case TURTLE -> writeMerged(source, names, RDFFormat.TURTLE_PRETTY, local(articleIri), output);
      case RDFXML -> writeMerged(source, names, RDFFormat.RDFXML_PLAIN, Map.of(), output);
      case JSONLD -> writeJson(source, names, articleIri.isPresent(), output);
    }
  }

  private static void checkHeld(String iri, List<String> names) {
    if (!names.contains(iri)) {
      throw new IllegalArgumentException(iri + ": the store holds no article of this IRI");
    }
  }

  private static List<String> graphNames(RDFConnection connection, Query query) {
    TreeSet<String> names = new TreeSet<>();
    try (QueryExecution execution = connection.query(query)) {
      execution.execSelect().forEachRemaining(row -> names.add(row.getResource("graph").getURI()));
    }
    return List.copyOf(names);
  }

  /** Where triples come from, made fit for a format. */
  private record Source(RDFConnection connection, Format format, boolean rdf11, GraphView view) {
    SortedGraph graph(String name) {
      Graph read = GraphFactory.createDefaultGraph();
      try (QueryExecution execution = connection.newQuery().query(TRIPLES)
          .substitution("graph", ResourceFactory.createResource(name)).build()) {
        execution.execConstructTriples().forEachRemaining(read::add);
      }
      SortedGraph sorted = new SortedGraph(view.of(name, read).find().toList());
      if (rdf11) {
        return new SortedGraph(TripleTerms.asStatements(sorted.triples()));
      }
      return format.holdsTripleTerms() ? sorted : new SortedGraph(TripleTerms.leftOut(sorted.triples()));
    }
  }

  private static void streamQuads(Source source, List<String> names, Lang lang, OutputStream output) {
    StreamRDF stream = StreamRDFWriter.getWriterStream(output, lang);
    stream.start();
    if (lang.equals(Lang.TRIG)) {
      Prefixes.ALL.forEach(stream::prefix);
    }
    for (String name : names) {
      Node graph = NodeFactory.createURI(name);
      source.graph(name).triples().forEach(triple -> stream.quad(Quad.create(graph, triple)));
    }
    stream.finish();
  }

  /** What is local to an article is written with an empty prefix where the article stands alone. */
  private static Map<String, String> local(Optional<String> articleIri) {
    return articleIri.filter(iri -> iri.indexOf('#') < 0).map(iri -> Map.of("", iri + "#")).orElse(Map.of());
  }

  private static void writeMerged(
      Source source, List<String> names, RDFFormat format, Map<String, String> local, OutputStream output) {
    List<Triple> all = new ArrayList<>();
    names.forEach(name -> all.addAll(source.graph(name).triples()));
    SortedGraph graph = SortedGraph.withPlacesLast(all);
    Prefixes.ALL.forEach(graph.getPrefixMapping()::setNsPrefix);
    local.forEach(graph.getPrefixMapping()::setNsPrefix);
    RDFWriter.source(graph).format(format).output(output);
  }

  private static void writeJson(Source source, List<String> names, boolean alone, OutputStream output) {
    DatasetGraph dataset = new DatasetGraphMapLink(GraphFactory.createDefaultGraph());
    for (String name : names) {
      if (alone) {
        dataset = DatasetGraphFactory.wrap(source.graph(name));
      } else {
        dataset.addGraph(NodeFactory.createURI(name), source.graph(name));
      }
    }
    Prefixes.ALL.forEach(dataset.prefixes()::add);
    RDFWriter.source(dataset).format(RDFFormat.JSONLD11_PRETTY).output(output);
  }
}
