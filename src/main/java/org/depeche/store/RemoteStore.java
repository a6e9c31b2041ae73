package org.depeche.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.http.auth.AuthEnv;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdfconnection.RDFConnectionRemote;
import org.apache.jena.rdfconnection.RDFConnectionRemoteBuilder;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.modify.request.QuadDataAcc;
import org.apache.jena.sparql.modify.request.Target;
import org.apache.jena.sparql.modify.request.UpdateDataInsert;
import org.apache.jena.sparql.modify.request.UpdateDrop;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdInline;
import org.apache.jena.update.UpdateRequest;

/**
 * A store behind HTTP.
 *
 * <p>Graphs that are new go as N-Quads where the server takes them; those that replace others go as one update of DROP
 * and INSERT DATA. Both may be sent twice without harm, so a broken connection is answered by sending again.
 */
final class RemoteStore implements Store {
  private static final String NQUADS = "application/n-quads";
  private static final String UPDATE = "application/sparql-update";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Var GRAPH = Var.alloc("graph");
  private static final Query HELD =
      QueryFactory.create("SELECT ?graph WHERE { FILTER EXISTS { GRAPH ?graph { ?s ?p ?o } } }");
  private static final Query TRIPLES =
      QueryFactory.create("CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?graph { ?s ?p ?o } }");
  private static final String ANY = "ASK {}";
  private static final Set<Integer> QUADS_UNKNOWN = Set.of(400, 404, 405, 406, 415, 501);

  private final Service queries;
  private final Service updates;
  private final Service data;
  private final Http http;
  private boolean takesQuads = true;

  private RemoteStore(URI endpoint, Credentials credentials) {
    this.queries = Service.of(endpoint, List.of("/sparql", "/query"), true);
    this.updates = Service.of(endpoint, List.of("/update", "/statements"), true);
    this.data = Service.of(endpoint, List.of("/data", "/store", "/statements"), false);
    this.http = new Http(credentials);
    String server = endpoint.resolve("/").toString();
    if (credentials instanceof Credentials.User user) {
      AuthEnv.get().registerUsernamePassword(URI.create(server), user.name(), user.password());
    } else if (credentials instanceof Credentials.Token token) {
      AuthEnv.get().setBearerToken(server, token.token());
    }
  }

  static RemoteStore to(URI endpoint, Credentials credentials) throws StoreException {
    return new RemoteStore(Service.checked(endpoint), credentials);
  }

  /** Whatever the answer is, somebody is there. */
  void knock() throws StoreException {
    http.knock(queries.address());
  }

  @Override
  public List<String> put(Collection<ArticleGraph> batch) {
    Map<String, Graph> byName = new LinkedHashMap<>();
    batch.forEach(article -> byName.put(article.iri(), article.graph()));
    Set<String> held = held(byName.keySet());
    Map<String, Graph> fresh = new LinkedHashMap<>();
    Map<String, Graph> changed = new LinkedHashMap<>();
    byName.forEach((name, graph) -> {
      if (!held.contains(name)) {
        fresh.put(name, graph);
      } else if (!fetch(name).equals(canonical(graph))) {
        changed.put(name, graph);
      }
    });
    add(fresh);
    exchange(changed);
    return byName.keySet().stream().filter(name -> fresh.containsKey(name) || changed.containsKey(name)).toList();
  }

  @Override
  public void add(ArticleGraph more) {
    QuadDataAcc quads = new QuadDataAcc();
    quads.setGraph(NodeFactory.createURI(more.iri()));
    more.graph().stream().forEach(quads::addTriple);
    update(new UpdateRequest(new UpdateDataInsert(quads)));
  }

  /** Which of the graphs the server holds. */
  private Set<String> held(Set<String> names) {
    Set<String> found = new LinkedHashSet<>();
    String answer = ask(over(names, HELD).serialize(), "application/sparql-results+json");
    ResultSet rows = ResultSetMgr.read(
        new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)), ResultSetLang.RS_JSON);
    rows.forEachRemaining(row -> found.add(row.getResource("graph").getURI()));
    return found;
  }

  private static Query over(Set<String> graphs, Query query) {
    ElementData values = new ElementData();
    values.add(GRAPH);
    graphs.forEach(name -> values.add(BindingFactory.binding(GRAPH, NodeFactory.createURI(name))));
    Query narrowed = query.cloneQuery();
    ((ElementGroup) narrowed.getQueryPattern()).getElements().add(0, values);
    return narrowed;
  }

  private String ask(String query, String accept) {
    byte[] form = bytes("query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    Http.Answer answer = queries.send(address -> http.send("POST", address, FORM, form, accept));
    check(answer, queries);
    return answer.body();
  }

  private void update(UpdateRequest request) {
    byte[] body = bytes(request.toString());
    check(updates.send(address -> http.send("POST", address, UPDATE, body, null)), updates);
  }

  private Set<Triple> fetch(String name) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(ask(over(Set.of(name), TRIPLES).serialize(), "application/n-triples"), Lang.NTRIPLES)
        .parse(graph);
    return canonical(graph);
  }

  /** As TDB2 keeps them, so that 0.90 and 0.9 are no difference. */
  private static Set<Triple> canonical(Graph graph) {
    Set<Triple> triples = new HashSet<>();
    graph.stream().forEach(triple -> {
      NodeId id = NodeIdInline.inline(triple.getObject());
      Node object = id == null ? triple.getObject() : NodeIdInline.extract(id);
      triples.add(Triple.create(triple.getSubject(), triple.getPredicate(), object));
    });
    return triples;
  }

  private void add(Map<String, Graph> graphs) {
    if (graphs.isEmpty()) {
      return;
    }
    if (!takesQuads) {
      exchange(graphs);
      return;
    }
    byte[] body = quads(graphs);
    Http.Answer answer = data.send(address -> http.send("POST", address, NQUADS, body, null));
    if (QUADS_UNKNOWN.contains(answer.status())) {
      takesQuads = false;
      exchange(graphs);
      return;
    }
    check(answer, data);
  }

  private static byte[] quads(Map<String, Graph> graphs) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StreamRDF stream = StreamRDFWriter.getWriterStream(bytes, RDFFormat.NQUADS);
    stream.start();
    graphs.forEach((name, graph) -> {
      Node node = NodeFactory.createURI(name);
      graph.stream().forEach(triple -> stream.quad(Quad.create(node, triple)));
    });
    stream.finish();
    return bytes.toByteArray();
  }

  private void exchange(Map<String, Graph> graphs) {
    if (graphs.isEmpty()) {
      return;
    }
    UpdateRequest request = new UpdateRequest();
    graphs.forEach((name, graph) -> {
      Node node = NodeFactory.createURI(name);
      request.add(new UpdateDrop(Target.create(node), true));
      QuadDataAcc quads = new QuadDataAcc();
      quads.setGraph(node);
      graph.stream().forEach(quads::addTriple);
      request.add(new UpdateDataInsert(quads));
    });
    update(request);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void check(Http.Answer answer, Service service) {
    if (answer.isDone()) {
      return;
    }
    String cause = switch (answer.status()) {
      case 401, 403 -> "it needs a user and a password: set " + Credentials.USER_VARIABLE + " and "
          + Credentials.PASSWORD_VARIABLE + ", or name a file that holds «user:password»; where reading should need"
          + " none, check the address (http://localhost:3030/depeche)";
      case 404 -> "there is no such service; check the address";
      case 413 -> "the batch is larger than the server allows";
      default -> Http.firstLine(answer.body());
    };
    throw new UncheckedStoreException(
        new StoreException(service.address() + ": refused with status " + answer.status() + "; " + cause));
  }

  @Override
  public boolean remove(String articleIri) {
    if (held(Set.of(articleIri)).isEmpty()) {
      return false;
    }
    UpdateRequest request = new UpdateRequest();
    request.add(new UpdateDrop(Target.create(NodeFactory.createURI(articleIri)), true));
    update(request);
    return true;
  }

  @Override
  public RDFConnection connect() {
    ask(ANY, "application/sparql-results+json");
    RDFConnectionRemoteBuilder builder = RDFConnectionRemote.newBuilder()
        .queryEndpoint(queries.address().toString())
        .updateEndpoint(updates.address().toString())
        .gspEndpoint(data.address().toString())
        .acceptHeaderGraph("application/n-triples")
        .httpClient(http.forReading());
    return builder.build();
  }

  @Override
  public void close() {}
}
