package org.depeche.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDateTime;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphBaseFind;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.depeche.ontology.Vocabulary;

/**
 * A store as it stood at a time, for reading.
 *
 * <p>An article stands from its date of publication, or from the time when it was first read where it has none, or
 * where it was read earlier; a former version stands until it was replaced. The default graph is the union of all
 * graphs.
 */
public final class AsOf {
  private AsOf() {}

  /**
   * A connection to what stood at a time.
   *
   * @param derived name → graph of what is made of all articles, and was made of today's; asked where other articles
   *     stood then
   */
  public static RDFConnection connect(
      EmbeddedStore store, Instant time, Function<RDFConnection, ? extends Map<String, Graph>> derived) {
    DatasetGraph now = store.triples();
    Then then = Txn.calculateRead(now, () -> new Reading(now, time).then());
    RDFConnection connection = RDFConnection.connect(DatasetFactory.wrap(then));
    if (!then.hidden.isEmpty()) {
      Txn.calculateRead(connection, () -> derived.apply(connection)).forEach((name, graph) ->
          then.replace(NodeFactory.createURI(name), graph));
    }
    return connection;
  }

  private static final class Reading {
    private final DatasetGraph now;
    private final Instant time;
    private final Map<Node, Node> standing = new HashMap<>();
    private final Map<Node, Instant> until = new HashMap<>();
    private final Map<Node, Instant> firstRead = new HashMap<>();

    Reading(DatasetGraph now, Instant time) {
      this.now = now;
      this.time = time;
    }

    Then then() {
      now.find(Node.ANY, Node.ANY, Vocabulary.prov("specializationOf"), Node.ANY).forEachRemaining(quad -> {
        if (now.contains(quad.getGraph(), quad.getSubject(), Vocabulary.TYPE, Vocabulary.ARTICLE_VERSION)) {
          version(quad.getSubject(), quad.getObject());
        }
      });
      Map<Node, Graph> former = new HashMap<>();
      standing.forEach((article, version) -> former.put(article, triples(version)));
      Set<Node> hidden = new HashSet<>(former.keySet());
      now.find(Node.ANY, Node.ANY, Vocabulary.TYPE, Vocabulary.ARTICLE).forEachRemaining(quad -> {
        if (quad.getGraph().equals(quad.getSubject()) && isLater(quad.getGraph(), now.getGraph(quad.getGraph()))) {
          hidden.add(quad.getGraph());
        }
      });
      former.entrySet().removeIf(entry -> isLater(entry.getKey(), entry.getValue()));
      return new Then(now, former, hidden);
    }

    private void version(Node version, Node article) {
      time(version, "generatedAtTime").ifPresent(from ->
          firstRead.merge(article, from, (a, b) -> a.isBefore(b) ? a : b));
      Optional<Instant> end = time(version, "invalidatedAtTime");
      if (end.isPresent() && end.get().isAfter(time)
          && (!until.containsKey(article) || end.get().isBefore(until.get(article)))) {
        until.put(article, end.get());
        standing.put(article, version);
      }
    }

    private Optional<Instant> time(Node version, String property) {
      Iterator<Quad> found = now.find(Node.ANY, version, Vocabulary.prov(property), Node.ANY);
      Optional<Instant> first = Optional.empty();
      while (found.hasNext()) {
        Instant one = ((XSDDateTime) found.next().getObject().getLiteralValue()).asCalendar().toInstant();
        first = first.filter(it -> it.isBefore(one)).or(() -> Optional.of(one));
      }
      return first;
    }

    private Graph triples(Node version) {
      Graph graph = GraphFactory.createDefaultGraph();
      now.find(Node.ANY, version, Vocabulary.TRIPLES, Node.ANY).forEachRemaining(quad ->
          RDFParser.fromString(quad.getObject().getLiteralLexicalForm(), Lang.NTRIPLES).parse(graph));
      return graph;
    }

    private boolean isLater(Node article, Graph graph) {
      Optional<Instant> published = graph.find(article, Vocabulary.DATE_PUBLISHED, Node.ANY).toList().stream()
          .findFirst()
          .flatMap(triple -> moment(triple.getObject().getLiteralLexicalForm(), false));
      Optional<Instant> read = Optional.ofNullable(firstRead.get(article));
      Optional<Instant> from = published.isPresent() && read.isPresent()
          ? Optional.of(published.get().isBefore(read.get()) ? published.get() : read.get())
          : published.or(() -> read);
      return from.filter(it -> it.isAfter(time)).isPresent();
    }
  }

  /**
   * The last moment that a year, month, day, or time names ({@code 2023}, {@code 2023-06}, {@code 2023-06-15}, {@code
   * 2023-06-15T10:00:00Z}), in UTC; empty where it is none.
   */
  public static Optional<Instant> end(String date) {
    return moment(date, true);
  }

  private static Optional<Instant> moment(String date, boolean last) {
    Objects.requireNonNull(date);
    try {
      LocalDate day = switch (date.length()) {
        case 4 -> Year.parse(date).atDay(1);
        case 7 -> YearMonth.parse(date).atDay(1);
        case 10 -> LocalDate.parse(date);
        default -> null;
      };
      if (day == null) {
        return Optional.of(OffsetDateTime.parse(date).toInstant());
      }
      LocalDate after = switch (date.length()) {
        case 4 -> day.plusYears(1);
        case 7 -> day.plusMonths(1);
        default -> day.plusDays(1);
      };
      Instant instant = (last ? after : day).atStartOfDay(ZoneOffset.UTC).toInstant();
      return Optional.of(last ? instant.minusNanos(1) : instant);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** A dataset some of whose graphs are hidden, or others in their place. */
  private static final class Then extends DatasetGraphBaseFind {
    private final DatasetGraph now;
    private final Map<Node, Graph> former;
    private final Set<Node> hidden;

    Then(DatasetGraph now, Map<Node, Graph> former, Set<Node> hidden) {
      this.now = now;
      this.former = former;
      this.hidden = hidden;
    }

    void replace(Node name, Graph graph) {
      hidden.add(name);
      former.put(name, graph);
    }

    @Override
    protected Iterator<Quad> findInDftGraph(Node s, Node p, Node o) {
      Set<Triple> seen = new LinkedHashSet<>();
      return Iter.map(
          Iter.filter(Iter.map(findInAnyNamedGraphs(s, p, o), Quad::asTriple), seen::add),
          triple -> Quad.create(Quad.defaultGraphIRI, triple));
    }

    @Override
    protected Iterator<Quad> findInSpecificNamedGraph(Node g, Node s, Node p, Node o) {
      Graph then = former.get(g);
      if (then != null) {
        return Iter.map(then.find(s, p, o), triple -> Quad.create(g, triple));
      }
      return hidden.contains(g) ? Iter.nullIterator() : now.findNG(g, s, p, o);
    }

    @Override
    protected Iterator<Quad> findInAnyNamedGraphs(Node s, Node p, Node o) {
      Iterator<Quad> held = Iter.filter(now.findNG(Node.ANY, s, p, o), quad -> !hidden.contains(quad.getGraph()));
      for (Node name : former.keySet()) {
        held = Iter.concat(held, findInSpecificNamedGraph(name, s, p, o));
      }
      return held;
    }

    @Override
    public Iterator<Node> listGraphNodes() {
      return Iter.concat(Iter.filter(now.listGraphNodes(), name -> !hidden.contains(name)), former.keySet().iterator());
    }

    @Override
    public Graph getDefaultGraph() {
      return GraphView.createUnionGraph(this);
    }

    @Override
    public Graph getGraph(Node name) {
      return GraphView.createNamedGraph(this, name);
    }

    @Override
    public void addGraph(Node name, Graph graph) {
      throw new UnsupportedOperationException("what stood then cannot be changed");
    }

    @Override
    public void removeGraph(Node name) {
      throw new UnsupportedOperationException("what stood then cannot be changed");
    }

    @Override
    public PrefixMap prefixes() {
      return now.prefixes();
    }

    @Override
    public boolean supportsTransactions() {
      return true;
    }

    @Override
    public void begin(TxnType type) {
      now.begin(TxnType.READ);
    }

    @Override
    public boolean promote(Promote mode) {
      return false;
    }

    @Override
    public void commit() {
      now.commit();
    }

    @Override
    public void abort() {
      now.abort();
    }

    @Override
    public void end() {
      now.end();
    }

    @Override
    public boolean isInTransaction() {
      return now.isInTransaction();
    }

    @Override
    public ReadWrite transactionMode() {
      return now.transactionMode();
    }

    @Override
    public TxnType transactionType() {
      return now.transactionType();
    }
  }
}
