package org.depeche.serve;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.depeche.ontology.Vocabulary;

/** Our own figures beside Fuseki's: articles, claims, rejected requests and the time of the last load. */
final class Counters {
  private static final Query COUNT = QueryFactory.create(
      "SELECT (COUNT(*) AS ?number) WHERE { GRAPH ?graph { ?node a ?type } }");

  private final MeterRegistry registry;
  private final DatasetGraph dataset;
  private final AtomicLong lastLoad = new AtomicLong();
  private final AtomicLong writes = new AtomicLong();
  private final Cached articles = new Cached("Article");
  private final Cached claims = new Cached("Claim");

  Counters(MeterRegistry registry, DatasetGraph dataset) {
    this.registry = registry;
    this.dataset = dataset;
    Gauge.builder("depeche_articles", articles::get).description("articles in the store").register(registry);
    Gauge.builder("depeche_claims", claims::get).description("claims in the store").register(registry);
    Gauge.builder("depeche_last_load_seconds", () -> lastLoad.get() / 1000.0)
        .description("when the last write succeeded, in seconds since 1970; 0 for not since the start")
        .register(registry);
    registry.counter("depeche_writes");
    registry.counter("depeche_rejected", "status", "401");
  }

  void wrote() {
    lastLoad.set(System.currentTimeMillis());
    writes.incrementAndGet();
    registry.counter("depeche_writes").increment();
  }

  void rejected(int status) {
    registry.counter("depeche_rejected", "status", Integer.toString(status)).increment();
  }

  /** The number of nodes of a class, counted again only after a write. */
  private final class Cached {
    private final String type;
    private long countedAt = -1;
    private long number;

    Cached(String type) {
      this.type = type;
    }

    synchronized double get() {
      long now = writes.get();
      if (now != countedAt) {
        number = Txn.calculateRead(dataset, this::count);
        countedAt = now;
      }
      return number;
    }

    private long count() {
      try (QueryExec execution = QueryExec.dataset(dataset).query(COUNT)
          .substitution("type", Vocabulary.dp(type)).build()) {
        return ((Number) execution.select().next().get("number").getLiteralValue()).longValue();
      }
    }
  }
}
