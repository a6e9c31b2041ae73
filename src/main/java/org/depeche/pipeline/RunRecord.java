package org.depeche.pipeline;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.depeche.map.RunGraph;
import org.depeche.store.ArticleGraph;
import org.depeche.store.Store;

/**
 * Keeps in the store when and with what articles were made, in a graph of its own; a run that changes nothing leaves no
 * trace.
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
  private boolean changed;

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
  }

  /** Notes articles whose graphs were new or changed. */
  void wrote(Store store, List<String> articles) {
    if (!articles.isEmpty()) {
      changed = true;
      add(store, articles, Optional.empty());
    }
  }

  void ended(Store store) {
    if (changed) {
      add(store, List.of(), Optional.of(now()));
    }
  }

  private void add(Store store, List<String> articles, Optional<Instant> ended) {
    RunGraph.Run run = new RunGraph.Run(id, version, models.get(), started, ended);
    store.add(new ArticleGraph(graph.iri(), graph.graph(run, articles)));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
