package org.depeche.pipeline;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.depeche.ingest.PageFurniture;
import org.depeche.map.RunGraph;
import org.depeche.map.RunGraph.Revision;
import org.depeche.model.Article;
import org.depeche.pipeline.ArticleMaker.Made;
import org.depeche.store.ArticleGraph;
import org.depeche.store.Store;
import org.depeche.store.Versions;

/**
 * Keeps in the store when, from what and with what articles were made, and what they said before their text changed,
 * in a graph of its own; a run that changes nothing leaves no trace.
 *
 * <p>The only place where a clock and a random id reach the store.
 */
public final class RunRecord {
  private final RunGraph graph;
  private final String version;
  private final Supplier<List<String>> models;
  private final InstantSource clock;
  private final Instant started;
  private final String id;
  private final Fingerprint fingerprint;
  private final PageFurniture furniture = PageFurniture.load();

  /**
   * A record of the run that starts now.
   *
   * @param base what the graph's own IRIs start with
   * @param models names of the models that the run has used so far
   */
  public RunRecord(String base, String version, Supplier<List<String>> models, InstantSource clock) {
    this.graph = new RunGraph(base);
    this.version = version;
    this.models = models;
    this.clock = clock;
    this.started = now();
    this.id = started.toString().replace(':', '-') + "-" + UUID.randomUUID().toString().substring(0, 8);
    this.fingerprint = Fingerprint.ofThisProgram(base);
  }

  /** Whether the run that changed the store last, this one or one before it, has not come to its {@link #ended end}. */
  public boolean isUnfinished(Store store) {
    return new Versions(store, graph.iri()).lastRunBroke();
  }

  /** Whether the store holds an article's graph, and if so whether it was made of the same input by this program. */
  Held held(Store store, String iri, Article article) {
    Optional<String> input = new Versions(store, graph.iri()).input(iri);
    return input.isEmpty() ? Held.NOT : input.get().equals(fingerprint.of(article)) ? Held.SAME : Held.OTHER;
  }

  /** What a store holds of an article. */
  enum Held { NOT, SAME, OTHER }

  /**
   * Keeps the stored graphs of articles whose text is now another, with the time until which they stood.
   *
   * @return how many there were
   */
  int keepFormer(Store store, List<Made> articles) {
    Map<String, Made> byIri = new LinkedHashMap<>();
    articles.forEach(made -> byIri.put(made.iri(), made));
    Versions versions = new Versions(store, graph.iri());
    int kept = 0;
    for (Versions.Held held : versions.held(byIri.keySet())) {
      Made made = byIri.get(held.article());
      if (!held.kept() && !held.sha256().equals(made.resolved().article().sha256())) {
        Graph former = versions.graph(held.article());
        add(store, graph.former(held.article(), held.version(), held.sha256(), former, now(), revision(made)));
        kept++;
      }
    }
    return kept;
  }

  /** Keeps an article's graph, as withdrawn now; what is not stored leaves no trace. */
  public void withdraw(Store store, String article) {
    Versions versions = new Versions(store, graph.iri());
    for (Versions.Held held : versions.held(List.of(article))) {
      if (!held.kept()) {
        add(store, graph.former(article, held.version(), held.sha256(), versions.graph(article), now(),
            Revision.WITHDRAWAL));
      }
    }
  }

  private Revision revision(Made made) {
    return furniture.notice(made.resolved().article()).map(notice -> switch (notice) {
      case CORRECTION -> Revision.CORRECTION;
      case WITHDRAWAL -> Revision.WITHDRAWAL;
    }).orElse(Revision.UPDATE);
  }

  /**
   * Notes what was made and stored.
   *
   * @param written names of the graphs that were new or changed
   */
  void wrote(Store store, List<Made> articles, List<String> written) {
    Instant time = now();
    Map<String, String> inputs = new LinkedHashMap<>();
    articles.forEach(made -> inputs.put(made.iri(), fingerprint.of(made.resolved().article())));
    add(store, graph.versions(begun(store, articles, inputs.keySet(), time)));
    if (!written.isEmpty()) {
      add(store, graph.graph(run(Optional.empty()), written));
    }
    add(store, graph.inputs(inputs, clock.instant()));
  }

  /** Also of what an earlier run stored and, cut off, did not note. */
  private List<RunGraph.Version> begun(Store store, List<Made> articles, Set<String> iris, Instant time) {
    Set<String> standing = new Versions(store, graph.iri()).standing(iris);
    List<RunGraph.Version> begun = new ArrayList<>();
    for (Made made : articles) {
      if (!standing.contains(made.iri())) {
        begun.add(new RunGraph.Version(made.iri(), made.resolved().article().sha256(), time));
      }
    }
    return begun;
  }

  /** Notes that all was done, where there was something to do. */
  public void ended(Store store) {
    if (isUnfinished(store)) {
      add(store, graph.graph(run(Optional.of(now())), List.of()));
    }
  }

  private RunGraph.Run run(Optional<Instant> ended) {
    return new RunGraph.Run(id, version, models.get(), started, ended);
  }

  private void add(Store store, Graph triples) {
    if (!triples.isEmpty()) {
      store.add(new ArticleGraph(graph.iri(), triples));
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
