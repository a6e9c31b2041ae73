package org.depeche.link;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.depeche.ontology.Ontology;
import org.depeche.ontology.Vocabulary;
import org.depeche.store.ArticleGraph;
import org.depeche.store.Store;

/**
 * Makes the graph {@code <base>links} of what a store holds: a pure function of its articles and of the reviews in
 * {@code <base>reviews}.
 */
public final class Linker {
  static final String COPY = Vocabulary.DP + "nearDuplicateOf";
  static final String POSSIBLY_SAME = Vocabulary.DP + "possiblySame";

  private final String base;
  private final Ontology ontology = Ontology.shipped();

  /**
   * What was linked.
   *
   * @param situations those that several articles tell of, as so many stories
   * @param matches entities found in catalogues
   * @param ambiguous names that could be several entries of a catalogue, with the entries' names
   * @param changed whether the graph of links differs from what was stored
   */
  public record Report(
      int articles,
      int situations,
      int stories,
      int copies,
      int matches,
      SortedMap<String, List<String>> ambiguous,
      boolean changed) {}

  /** What was read of a catalogue. */
  public record Catalog(String iri, int entries, boolean changed) {}

  /** @param base what the graph's own IRIs start with */
  public Linker(String base) {
    this.base = base;
  }

  /** What the graph's own IRIs start with. */
  String base() {
    return base;
  }

  /** The name of the graph of links. */
  public String linksIri() {
    return base + "links";
  }

  /** The name of the graph of reviews. */
  public String reviewsIri() {
    return base + "reviews";
  }

  /**
   * Links what a store holds, and puts the links into it.
   *
   * @throws org.depeche.store.UncheckedStoreException where they cannot be stored
   */
  public Report link(Store store) {
    Outcome outcome;
    try (RDFConnection connection = store.connect()) {
      outcome = Txn.calculateRead(connection, () -> outcome(connection));
    }
    boolean changed;
    if (outcome.graph().isEmpty()) {
      changed = store.remove(linksIri());
    } else {
      changed = store.replace(List.of(new ArticleGraph(linksIri(), outcome.graph()))) > 0;
    }
    int situations = outcome.situations().stories().stream().mapToInt(SortedSet::size).sum();
    return new Report(outcome.articles(), situations, outcome.situations().stories().size(),
        outcome.copies().all().size(), outcome.catalogs().links().size(), outcome.catalogs().ambiguousNames(),
        changed);
  }

  /**
   * Puts the entries of a catalogue into the store, as a graph of their own, in place of what it held of that
   * catalogue.
   *
   * @throws CatalogException where the file is no catalogue that can be read
   * @throws org.depeche.store.UncheckedStoreException where it cannot be stored
   */
  public Catalog load(Path file, Store store) throws CatalogException {
    CatalogGraph catalog = CatalogFile.read(file, base);
    boolean changed = store.replace(List.of(new ArticleGraph(catalog.iri(), catalog.graph()))) > 0;
    return new Catalog(catalog.iri(), catalog.entries(), changed);
  }

  /**
   * Takes a user's file of how reliable sources are into the graph {@code <base>reliability}, in place of what it held.
   *
   * @return the names in it that no article knows
   * @throws CatalogException where the file cannot be read, with the line
   * @throws org.depeche.store.UncheckedStoreException where it cannot be stored
   */
  public List<String> rate(Path file, Store store) throws CatalogException {
    SortedMap<String, Article> articles;
    try (RDFConnection connection = store.connect()) {
      articles = Txn.calculateRead(connection, () -> ArticleReader.read(connection, ontology));
    }
    Reliability reliability = Reliability.read(file, articles);
    if (reliability.graph().isEmpty()) {
      store.remove(base + "reliability");
    } else {
      store.replace(List.of(new ArticleGraph(base + "reliability", reliability.graph())));
    }
    return reliability.unknown();
  }

  static Graph graph(RDFConnection connection, String name) {
    Graph graph = GraphFactory.createDefaultGraph();
    try (QueryExecution execution = connection.newQuery().query(LinkQueries.load("graph"))
        .substitution("graph", ResourceFactory.createResource(name)).build()) {
      execution.execSelect().forEachRemaining(
          row -> graph.add(row.get("s").asNode(), row.get("p").asNode(), row.get("o").asNode()));
    }
    return graph;
  }

  /** Whether the store holds links. */
  public boolean hasLinked(Store store) {
    try (RDFConnection connection = store.connect()) {
      return Txn.calculateRead(connection, () -> !graph(connection, linksIri()).isEmpty());
    }
  }

  /** Name of a graph of links that there is → the links that what a connection shows would give. */
  public static SortedMap<String, Graph> madeAnew(RDFConnection connection) {
    SortedMap<String, Graph> made = new TreeMap<>();
    try (QueryExecution execution = connection.query(LinkQueries.load("linked"))) {
      execution.execSelect().forEachRemaining(row -> {
        String name = row.getResource("links").getURI();
        if (name.endsWith("/links")) {
          made.put(name, null);
        }
      });
    }
    made.replaceAll((name, none) ->
        new Linker(name.substring(0, name.length() - "links".length())).outcome(connection).graph());
    return made;
  }

  private Outcome outcome(RDFConnection connection) {
    Reviews reviews = Reviews.read(graph(connection, reviewsIri()));
    return outcome(ArticleReader.read(connection, ontology), CatalogReader.read(connection), reviews);
  }

  private record Outcome(
      int articles, Situations situations, Copies copies, CatalogMatcher catalogs, Graph graph) {}

  private Outcome outcome(SortedMap<String, Article> articles, List<CatalogEntry> entries, Reviews stored) {
    Reviews reviews = stored.replayedOn(articles);
    Copies copies = Copies.among(articles.values());
    Situations situations = Situations.among(articles, ontology, copies, reviews);
    LinkGraph graph = new LinkGraph(base);
    for (Copies.Copy copy : copies.all()) {
      graph.add(new Link(copy.copy(), COPY, copy.original(), copy.share(),
          List.of("runs of five words that both have"), "link.copy"));
    }
    situations.links().forEach(graph::add);
    Actors.candidates(situations, reviews).forEach(graph::add);
    Origins origins = new Origins(articles, copies);
    situations.stories().forEach(story -> graph.addStory(story, origins.of(story)));
    graph.addOrigins(origins.origins(), origins.names());
    CatalogMatcher catalogs = CatalogMatcher.match(articles, entries, reviews);
    catalogs.links().forEach(graph::add);
    catalogs.ambiguous().forEach(graph::addAmbiguous);
    return new Outcome(articles.size(), situations, copies, catalogs, graph.graph());
  }
}
