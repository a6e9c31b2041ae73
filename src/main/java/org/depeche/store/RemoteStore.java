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
  private static final Set<Integer> QUADS_UNKNOWN = Set.of(400, 404, 405, 406, 415, 501);

  private final Services services;
  private final Http http;
  private boolean takesQuads = true;

  private RemoteStore(Services services, Credentials credentials) {
    this.services = services;
    this.http = new Http(credentials);
    String server = services.query().resolve("/").toString();
    if (credentials instanceof Credentials.User user) {
      AuthEnv.get().registerUsernamePassword(URI.create(server), user.name(), user.password());
    } else if (credentials instanceof Credentials.Token token) {
      AuthEnv.get().setBearerToken(server, token.token());
    }
  }

  static RemoteStore to(URI endpoint, Credentials credentials) throws StoreException {
    return new RemoteStore(Services.of(endpoint), credentials);
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
    QuadDataAcc data = new QuadDataAcc();
    data.setGraph(NodeFactory.createURI(more.iri()));
    more.graph().stream().forEach(data::addTriple);
    UpdateRequest request = new UpdateRequest(new UpdateDataInsert(data));
    check(http.send("POST", services.update(), UPDATE, bytes(request.toString()), null), services.update());
  }

  /** Which of the graphs the server holds. */
  private Set<String> held(Set<String> names) {
    ElementData data = new ElementData();
    data.add(GRAPH);
    names.forEach(name -> data.add(BindingFactory.binding(GRAPH, NodeFactory.createURI(name))));
    Query query = HELD.cloneQuery();
    ((ElementGroup) query.getQueryPattern()).getElements().add(0, data);
    Set<String> found = new LinkedHashSet<>();
    String form = "query=" + URLEncoder.encode(query.serialize(), StandardCharsets.UTF_8);
    Http.Answer answer = http.send("POST", services.query(), FORM, bytes(form), "application/sparql-results+json");
    check(answer, services.query());
    ResultSet rows = ResultSetMgr.read(
        new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)), ResultSetLang.RS_JSON);
    rows.forEachRemaining(row -> found.add(row.getResource("graph").getURI()));
    return found;
  }

  private Set<Triple> fetch(String name) {
    Http.Answer answer = http.send("GET", graphAddress(name), null, null, "application/n-triples");
    if (answer.status() == 404) {
      return Set.of();
    }
    check(answer, services.data());
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(answer.body(), Lang.NTRIPLES).parse(graph);
    return canonical(graph);
  }

  private URI graphAddress(String name) {
    return URI.create(services.data() + "?graph=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
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
    Http.Answer answer = http.send("POST", services.data(), NQUADS, quads(graphs), null);
    if (QUADS_UNKNOWN.contains(answer.status())) {
      takesQuads = false;
      exchange(graphs);
      return;
    }
    check(answer, services.data());
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
      QuadDataAcc data = new QuadDataAcc();
      data.setGraph(node);
      graph.stream().forEach(data::addTriple);
      request.add(new UpdateDataInsert(data));
    });
    check(http.send("POST", services.update(), UPDATE, bytes(request.toString()), null), services.update());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void check(Http.Answer answer, URI address) {
    if (answer.isDone()) {
      return;
    }
    String cause = switch (answer.status()) {
      case 401, 403 -> "it needs a user and a password: set " + Credentials.USER_VARIABLE + " and "
          + Credentials.PASSWORD_VARIABLE + ", or name a file that holds «user:password»";
      case 404 -> "there is no such service; check the address";
      case 413 -> "the batch is larger than the server allows";
      default -> Http.firstLine(answer.body());
    };
    throw new UncheckedStoreException(
        new StoreException(address + ": refused with status " + answer.status() + "; " + cause));
  }

  @Override
  public boolean remove(String articleIri) {
    if (held(Set.of(articleIri)).isEmpty()) {
      return false;
    }
    UpdateRequest request = new UpdateRequest();
    request.add(new UpdateDrop(Target.create(NodeFactory.createURI(articleIri)), true));
    check(http.send("POST", services.update(), UPDATE, bytes(request.toString()), null), services.update());
    return true;
  }

  @Override
  public RDFConnection connect() {
    RDFConnectionRemoteBuilder builder = RDFConnectionRemote.newBuilder()
        .queryEndpoint(services.query().toString())
        .updateEndpoint(services.update().toString())
        .gspEndpoint(services.data().toString())
        .acceptHeaderGraph("application/n-triples")
        .httpClient(http.forReading());
    return builder.build();
  }

  @Override
  public void close() {}
}
