package org.depeche.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.system.Txn;

/** What a store's graph of runs tells of the versions of articles. */
public final class Versions {
  private static final String PREFIXES =
      "PREFIX dp: <https://w3id.org/depeche/ns#> PREFIX prov: <http://www.w3.org/ns/prov#> "
          + "PREFIX schema: <https://schema.org/>\n";

  private static final Query INPUT = QueryFactory.create(PREFIXES + """
      SELECT ?input WHERE {
        GRAPH ?article { ?article dp:sha256 ?text ; schema:articleBody ?body }
        GRAPH ?runs { ?article dp:inputHash ?input }
      } ORDER BY DESC(?input) LIMIT 1""");

  private static final Query HELD = QueryFactory.create(PREFIXES + """
      SELECT ?article ?text ?version ?kept WHERE {
        GRAPH ?article { ?article dp:sha256 ?text }
        OPTIONAL {
          GRAPH ?runs {
            ?version prov:specializationOf ?article
            FILTER NOT EXISTS { ?version prov:invalidatedAtTime ?until }
          }
        }
        BIND (!BOUND(?version) && EXISTS {
          GRAPH ?runs { ?former prov:specializationOf ?article ; dp:sha256 ?text ; prov:invalidatedAtTime ?then }
        } AS ?kept)
      }""");

  private static final Query RUNS_ENDED = QueryFactory.create(PREFIXES + """
      SELECT ?ended WHERE {
        GRAPH ?runs {
          ?run a dp:Run ; prov:startedAtTime ?started
          OPTIONAL { ?run prov:endedAtTime ?ended }
        }
      } ORDER BY DESC(?started) DESC(?run) LIMIT 1""");

  private static final Var ARTICLE = Var.alloc("article");
  private static final Var RUNS = Var.alloc("runs");

  private final Store store;
  private final Node runs;

  /** @param runs the IRI of the graph of runs */
  public Versions(Store store, String runs) {
    this.store = store;
    this.runs = NodeFactory.createURI(runs);
  }

  /**
   * An article that the store holds.
   *
   * @param version the IRI of the version that stands, where it was noted
   * @param sha256 of its text
   * @param kept whether it was noted already that this version stands no more: a run was cut off before it was replaced
   */
  public record Held(String article, Optional<String> version, String sha256, boolean kept) {
    public Held {
      Objects.requireNonNull(version);
    }
  }

  /** The digest of what an article's graph was last made from; empty where it is not held or that was not noted. */
  public Optional<String> input(String article) {
    return read(connection -> {
      try (QueryExecution execution = connection.query(with(INPUT, List.of(article)))) {
        var rows = execution.execSelect();
        return rows.hasNext()
            ? Optional.of(rows.next().getLiteral("input").getString().replaceFirst("^\\S+ ", ""))
            : Optional.empty();
      }
    });
  }

  /** Whether the run that began last is noted without its end. */
  public boolean lastRunBroke() {
    return read(connection -> {
      try (QueryExecution execution = connection.query(with(RUNS_ENDED, List.of(runs.getURI())))) {
        var rows = execution.execSelect();
        return rows.hasNext() && !rows.next().contains("ended");
      }
    });
  }

  /** Those of some articles that the store holds, each once. */
  public List<Held> held(Collection<String> articles) {
    if (articles.isEmpty()) {
      return List.of();
    }
    return read(connection -> {
      List<Held> found = new ArrayList<>();
      Set<String> seen = new LinkedHashSet<>();
      try (QueryExecution execution = connection.query(with(HELD, articles))) {
        execution.execSelect().forEachRemaining(row -> {
          if (seen.add(row.getResource("article").getURI())) {
            found.add(held(row));
          }
        });
      }
      return found;
    });
  }

  private static Held held(QuerySolution row) {
    return new Held(
        row.getResource("article").getURI(),
        Optional.ofNullable(row.getResource("version")).map(it -> it.getURI()),
        row.getLiteral("text").getString(),
        row.getLiteral("kept").getBoolean());
  }

  /** Those of some articles whose present version was noted. */
  public Set<String> standing(Collection<String> articles) {
    Set<String> found = new LinkedHashSet<>();
    held(articles).stream().filter(it -> it.version().isPresent()).forEach(it -> found.add(it.article()));
    return found;
  }

  /** An article's graph as it is stored. */
  public Graph graph(String article) {
    return read(connection -> {
      Graph copy = GraphFactory.createDefaultGraph();
      GraphUtil.addInto(copy, connection.fetch(article).getGraph());
      return copy;
    });
  }

  private Query with(Query query, Collection<String> articles) {
    ElementData values = new ElementData();
    values.add(ARTICLE);
    values.add(RUNS);
    articles.forEach(article ->
        values.add(BindingFactory.binding(ARTICLE, NodeFactory.createURI(article), RUNS, runs)));
    Query bound = query.cloneQuery();
    ((ElementGroup) bound.getQueryPattern()).getElements().add(0, values);
    return bound;
  }

  private <T> T read(Function<RDFConnection, T> reading) {
    try (RDFConnection connection = store.connect()) {
      return Txn.calculateRead(connection, () -> reading.apply(connection));
    } catch (UncheckedStoreException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new UncheckedStoreException(
          new StoreException("what the store holds of earlier runs cannot be read (" + e.getMessage() + ")", e));
    }
  }
}
