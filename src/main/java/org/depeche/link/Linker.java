package org.depeche.link;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
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
   * @param situations in how many events that several articles tell of
   * @param changed whether the graph of links differs from what was stored
   */
  public record Report(int articles, int situations, int stories, int copies, int links, boolean changed) {}

  /** @param base what the graph's own IRIs start with */
  public Linker(String base) {
    this.base = base;
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
      outcome = Txn.calculateRead(connection, () -> {
        Reviews reviews = Reviews.read(graph(connection, reviewsIri()));
        return outcome(ArticleReader.read(connection, ontology), reviews);
      });
    }
    boolean changed;
    if (outcome.graph().isEmpty()) {
      changed = store.remove(linksIri());
    } else {
      changed = store.replace(List.of(new ArticleGraph(linksIri(), outcome.graph()))) > 0;
    }
    int situations = outcome.situations().stories().stream().mapToInt(SortedSet::size).sum();
    return new Report(outcome.articles(), situations, outcome.situations().stories().size(),
        outcome.copies().all().size(), outcome.situations().links().size(), changed);
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

  private record Outcome(int articles, Situations situations, Copies copies, Graph graph) {}

  private Outcome outcome(SortedMap<String, Article> articles, Reviews stored) {
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
    return new Outcome(articles.size(), situations, copies, graph.graph());
  }
}
