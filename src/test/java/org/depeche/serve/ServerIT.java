package org.depeche.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdfconnection.RDFConnectionRemote;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.depeche.export.Backup;
import org.depeche.export.Exporter;
import org.depeche.export.Format;
import org.depeche.query.CannedQueries;
import org.depeche.query.Explainer;
import org.depeche.query.QueryRunner;
import org.depeche.store.Credentials;
import org.depeche.store.Generator;
import org.depeche.store.Samples;
import org.depeche.store.Store;
import org.depeche.store.StoreException;
import org.depeche.store.Stores;
import org.depeche.store.UncheckedStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerIT {
  @TempDir Path folder;
  private Server server;
  private Client stranger;
  private Client owner;

  @BeforeEach
  void start() throws Exception {
    try (Store store = Stores.embedded(folder)) {
      store.replace(Samples.both());
    }
    server = Server.start(ServeOptions.local(folder, 0));
    stranger = Client.stranger(server);
    owner = Client.owner(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Store remote() throws Exception {
    return Stores.remote(server.endpoint(), Credentials.fromFile(server.passwordFile()));
  }

  @Test
  void whatIsNoSparqlIsToldInOneLine() throws Exception {
    for (String type : List.of("query", "update")) {
      HttpResponse<String> answer = owner.send("POST", type.equals("query") ? "/depeche/sparql" : "/depeche/update",
          "application/sparql-" + type, (type.equals("query") ? "SELECT * {\n?s a dp:Été }"
              : "INSERT DATA {\n<a:s> a dp:Été }").getBytes(StandardCharsets.UTF_8));
      assertEquals(400, answer.statusCode(), answer.body());
      assertTrue(answer.body().strip().startsWith("the " + type + " is not SPARQL: line 2, column "), answer.body());
      assertTrue(answer.body().contains("write PREFIX dp: <https://w3id.org/depeche/ns#>"), answer.body());
      assertTrue(answer.body().contains("«dp:Été»"), answer.body());
      assertEquals(1, answer.body().strip().lines().count(), answer.body());
    }
  }

  @Test
  void aServerThatCannotLeaveItsAddressStopsAndLetsGoOfItsStore(@TempDir Path other) throws Exception {
    int port;
    try (Server first = Server.start(ServeOptions.local(other, 0))) {
      port = first.endpoint().getPort();
    }
    Path address = Files.createDirectories(other.resolve("endpoint"));
    assertThrows(StoreException.class, () -> Server.start(ServeOptions.local(other, port)));
    Files.delete(address);
    try (Server again = Server.start(ServeOptions.local(other, port))) {
      assertEquals(port, again.endpoint().getPort());
    }
  }

  @Test
  void aServerWhoseAddressFileIsGoneIsClosedAllTheSame() throws Exception {
    Files.delete(folder.resolve("endpoint"));
    server.close();
    Stores.embedded(folder).close();
  }

  @Test
  void namesThatStay() throws Exception {
    assertTrue(server.endpoint().getPath().equals("/depeche"));
    assertEquals(200, stranger.query("ASK { ?s ?p ?o }").statusCode());
    assertEquals(204, owner.update("INSERT DATA { GRAPH <a:g> { <a:a> <a:b> <a:c> } }").statusCode());
    assertEquals(200, stranger.get("/depeche/data?graph=a:g").statusCode());
    assertEquals(200, stranger.get("/depeche/get?graph=a:g").statusCode());
    assertEquals(405, owner.send("PUT", "/depeche/get?graph=a:g", "text/turtle", new byte[0]).statusCode());
    assertEquals(201, owner.put("a:h", "text/turtle", "<a:a> <a:b> <a:c> .").statusCode());
    assertEquals(204, owner.send("DELETE", "/depeche/data?graph=a:h", null, null).statusCode());
    assertEquals(404, stranger.get("/depeche/data?graph=a:h").statusCode());
  }

  @Test
  void aGraphWithoutAcceptIsTurtleWithOurPrefixes() throws Exception {
    owner.put("a:g", "text/turtle", "@prefix dp: <http://other.example/> . <a:a> dp:b <a:c> .");
    for (String[] accept : new String[][] {{}, {"Accept", "*/*"}}) {
      HttpResponse<String> answer = stranger.get("/depeche/get?graph=" + Client.encoded(Samples.FRENCH), accept);
      assertEquals(200, answer.statusCode());
      assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("text/turtle"));
      assertTrue(answer.body().contains("dp:Article"), answer.body());
      assertTrue(answer.body().contains("rdf:reifies"), answer.body());
    }
    HttpResponse<String> all = stranger.get("/depeche/get");
    assertTrue(all.headers().firstValue("Content-Type").orElse("").startsWith("application/trig"));
  }

  /** RDF/XML and JSON-LD hold no triple terms: the rest comes, and a header says so. */
  @Test
  void whatAFormatCannotHoldIsLeftOutAndSaid() throws Exception {
    Graph plain = GraphFactory.createDefaultGraph();
    Samples.french().graph().stream().filter(it -> !it.getObject().isTripleTerm()).forEach(plain::add);
    assertTrue(plain.size() < Samples.french().graph().size());
    String graph = Client.encoded(Samples.FRENCH);
    String construct = "/depeche/sparql?query="
        + Client.encoded("CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <" + Samples.FRENCH + "> { ?s ?p ?o } }");
    for (Lang lang : List.of(Lang.RDFXML, Lang.JSONLD)) {
      for (String path : List.of("/depeche/get?graph=" + graph, "/depeche/data?graph=" + graph,
          "/depeche?graph=" + graph, construct)) {
        String accept = lang.getContentType().getContentTypeStr();
        HttpResponse<String> answer = stranger.get(path, "Accept", accept + ", text/turtle;q=0.5");
        assertEquals(200, answer.statusCode(), accept + " " + path + " " + answer.body());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith(accept));
        assertTrue(answer.headers().firstValue("Depeche-Notice").orElse("").startsWith("triple terms"), path);
        Graph read = GraphFactory.createDefaultGraph();
        RDFParser.fromString(answer.body(), lang).parse(read);
        assertTrue(plain.isIsomorphicWith(read), accept + " " + path);
      }
    }
    assertEquals(200, stranger.get("/depeche/get", "Accept", "application/ld+json").statusCode());
    String describe = Client.encoded("DESCRIBE <" + Samples.FRENCH + "#claim-1>");
    assertEquals(200, stranger.get("/depeche/sparql?query=" + describe, "Accept", "application/rdf+xml").statusCode());
    assertTrue(stranger.get("/depeche/get?graph=" + graph).headers().firstValue("Depeche-Notice").isEmpty());
  }

  @Test
  void pagesPingAndFigures() throws Exception {
    HttpResponse<String> page = stranger.get("/");
    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains("<title>Apache Jena Fuseki"), page.body());
    assertEquals(200, stranger.get("/$/ping").statusCode());
    assertTrue(stranger.get("/$/server").body().contains("/depeche"));
    assertEquals(401, stranger.update("CLEAR ALL").statusCode());
    owner.put("a:g", "text/turtle", "<a:a> a <https://w3id.org/depeche/ns#Article> .");
    String figures = stranger.get("/$/metrics").body();
    for (String line : List.of("depeche_articles{application=\"fuseki\"} 3.0",
        "depeche_claims{application=\"fuseki\"} 8.0", "depeche_writes_total{application=\"fuseki\"} 1.0",
        "depeche_rejected_total{application=\"fuseki\",status=\"401\"} 1.0", "depeche_last_load_seconds")) {
      assertTrue(figures.contains(line), line + " in " + figures);
    }
    assertFalse(figures.contains("depeche_last_load_seconds{application=\"fuseki\"} 0.0"), figures);
  }

  @Test
  void jenasOwnConnection() {
    try (RDFConnection connection = RDFConnectionRemote.service(server.endpoint().toString())
        .queryEndpoint("sparql").gspEndpoint("get").build()) {
      assertEquals(Samples.french().graph().size(), connection.fetch(Samples.FRENCH).size());
      try (QueryExecution execution = connection.query("SELECT * WHERE { ?s a <https://w3id.org/depeche/ns#Claim> }")) {
        assertEquals(8, org.apache.jena.query.ResultSetFormatter.consume(execution.execSelect()));
      }
    }
  }

  @Test
  void theSameAnswersNearAndFar() throws Exception {
    try (Store store = remote(); RDFConnection connection = store.connect()) {
      ByteArrayOutputStream output = new ByteArrayOutputStream();
      QueryRunner.run(connection,
          QueryRunner.bind(connection, CannedQueries.load().find("hacked-accounts").orElseThrow(),
          java.util.Map.of("victim", "nicholas burns")), QueryRunner.Form.CSV, output);
      assertEquals(6, output.toString(StandardCharsets.UTF_8).lines().count());
      assertTrue(new Explainer().explain(connection, Samples.FRENCH + "#situation-1").contains("Who says so:"));
      ByteArrayOutputStream far = new ByteArrayOutputStream();
      new Exporter().export(connection, Format.NQUADS, Optional.empty(), false, far);
      server.close();
      try (Store near = Stores.embedded(folder); RDFConnection local = near.connect()) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Exporter().export(local, Format.NQUADS, Optional.empty(), false, bytes);
        assertEquals(bytes.toString(StandardCharsets.UTF_8), far.toString(StandardCharsets.UTF_8));
      }
    }
  }

  @Test
  void aRemoteStoreReplacesAsANearOneDoes() throws Exception {
    try (Store store = remote()) {
      assertEquals(0, store.replace(Samples.both()));
      assertEquals(10, store.replace(Generator.articles(0, 10)));
      assertEquals(0, store.replace(Generator.articles(0, 10)));
      assertEquals(1, store.replace(List.of(Generator.article(3, 1), Generator.article(4))));
      assertTrue(store.remove(Samples.ENGLISH));
      assertFalse(store.remove(Samples.ENGLISH));
      try (RDFConnection connection = store.connect()) {
        assertTrue(connection.fetch(Generator.iri(3)).getGraph()
            .isIsomorphicWith(Generator.article(3, 1).graph()));
      }
    }
  }

  @Test
  void withoutAPasswordNothingIsWritten() throws Exception {
    try (Store store = Stores.remote(server.endpoint(), Credentials.none())) {
      UncheckedStoreException problem = assertThrows(UncheckedStoreException.class,
          () -> store.replace(List.of(Generator.article(1))));
      assertTrue(problem.getMessage().contains("set DEPECHE_USER and DEPECHE_PASSWORD"), problem.getMessage());
    }
  }

  @Test
  void wordsFollowWritesOverHttp() throws Exception {
    String search = "PREFIX text: <http://jena.apache.org/text#> "
        + "SELECT ?s WHERE { ?s text:query (<http://www.w3.org/2000/01/rdf-schema#label> 'vannes' 'lang:fr') }";
    owner.put("a:g", "text/turtle", "<a:a> <http://www.w3.org/2000/01/rdf-schema#label> 'la vanne'@fr .");
    assertEquals(2, stranger.query(search).body().lines().count());
    owner.put("a:g", "text/turtle", "<a:a> <http://www.w3.org/2000/01/rdf-schema#label> 'autre chose'@fr .");
    assertEquals(1, stranger.query(search).body().lines().count());
  }

  @Test
  void aHeldStoreNamesTheEndpoint() {
    StoreException problem = assertThrows(StoreException.class, () -> Stores.embedded(folder));
    assertTrue(problem.getMessage().contains("use --endpoint " + server.endpoint() + " instead of --store"),
        problem.getMessage());
  }

  @Test
  void aTakenPortIsSaid() {
    StoreException problem = assertThrows(StoreException.class, () -> Server.start(
        ServeOptions.local(folder.resolve("other"), server.endpoint().getPort())));
    assertTrue(problem.getMessage().contains("choose one with --port"), problem.getMessage());
  }

  @Test
  void resultsComeBeforeTheyAreAllThere() throws Exception {
    try (Store store = remote()) {
      store.replace(Generator.articles(0, 30));
    }
    HttpResponse<java.io.InputStream> answer = java.net.http.HttpClient.newHttpClient().send(
        java.net.http.HttpRequest.newBuilder(owner.at("/depeche/sparql?query="
            + Client.encoded("SELECT * WHERE { ?a ?b ?c . ?d ?e ?f }"))).header("Accept", "text/csv").build(),
        HttpResponse.BodyHandlers.ofInputStream());
    try (java.io.InputStream body = answer.body()) {
      assertEquals(100_000, body.readNBytes(100_000).length);
    }
  }

  @Test
  void aCertificateGivesHttps() throws Exception {
    Path keystore = folder.resolve("cert.p12");
    Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
        "-genkeypair", "-alias", "depeche", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=dns:localhost",
        "-storetype", "PKCS12", "-keystore", keystore.toString(), "-storepass", "changeit")
        .redirectErrorStream(true).start();
    keytool.getInputStream().readAllBytes();
    assertEquals(0, keytool.waitFor());
    java.security.KeyStore trusted = java.security.KeyStore.getInstance(keystore.toFile(), "changeit".toCharArray());
    javax.net.ssl.TrustManagerFactory trust = javax.net.ssl.TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    javax.net.ssl.SSLContext context = javax.net.ssl.SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    try (Server secure = Server.start(ServeOptions.local(folder.resolve("secure"), 0)
        .withKeystore(new ServeOptions.Keystore(keystore, "changeit")))) {
      assertEquals("https", secure.endpoint().getScheme());
      HttpResponse<String> answer = java.net.http.HttpClient.newBuilder().sslContext(context).build().send(
          java.net.http.HttpRequest.newBuilder(
              java.net.URI.create(secure.endpoint() + "/sparql?query=ASK%7B%7D")).build(),
          HttpResponse.BodyHandlers.ofString());
      assertEquals(200, answer.statusCode());
    }
  }

  @Test
  void whatHappensIsWrittenDown() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    EventLog log = new EventLog(LogFormat.JSON, new java.io.PrintStream(bytes, true, StandardCharsets.UTF_8),
        java.time.InstantSource.system());
    try (Server logging = Server.start(ServeOptions.local(folder.resolve("logged"), 0).withLog(log))) {
      Client.stranger(logging).update("CLEAR ALL");
      Client.owner(logging).put("a:g", "text/turtle", "<a:a> <a:b> <a:c> .");
    }
    com.fasterxml.jackson.databind.ObjectMapper json = new com.fasterxml.jackson.databind.ObjectMapper();
    List<String> told = new java.util.ArrayList<>();
    for (String line : bytes.toString(StandardCharsets.UTF_8).lines().toList()) {
      com.fasterxml.jackson.databind.JsonNode event = json.readTree(line);
      told.add(String.join(" ", event.path("event").asText(), event.path("method").asText(),
          event.path("path").asText(), event.path("status").asText(), event.path("user").asText()).strip());
    }
    assertEquals("started", told.get(0));
    assertEquals("stopped", told.get(told.size() - 1));
    assertEquals(List.of("request POST /depeche/update 401 -", "request PUT /depeche/data 201 depeche", "stopping"),
        told.subList(1, told.size() - 1).stream().sorted().toList());
  }

  /** As `depeche backup --endpoint` and `restore --endpoint` do, while the server serves. */
  @Test
  void aBackupOfARunningServerIsBroughtBackToAnother() throws Exception {
    Path file = folder.resolve("saved.nq.gz");
    Backup.Contents saved;
    try (Store store = remote(); RDFConnection connection = store.connect()) {
      store.replace(Generator.articles(0, 20));
      saved = Backup.write(connection, file);
    }
    long quads = Generator.articles(0, 20).stream().mapToLong(article -> article.graph().size()).sum()
        + Samples.both().stream().mapToLong(article -> article.graph().size()).sum();
    assertEquals(quads, saved.quads());
    try (Server other = Server.start(ServeOptions.local(folder.resolve("other"), 0));
        Store store = Stores.remote(other.endpoint(), Credentials.fromFile(other.passwordFile()))) {
      assertEquals(saved, Backup.restore(file, store, "other"));
      assertEquals(0, store.replace(Generator.articles(0, 20)));
      StoreException problem = assertThrows(StoreException.class, () -> Backup.restore(file, store, "other"));
      assertEquals("other: holds something; restore to an empty store", problem.getMessage());
    }
  }

  @Test
  void stopsWithoutLoss() throws Exception {
    owner.put("a:g", "text/turtle", "<a:a> <a:b> <a:c> .");
    server.close();
    assertFalse(Files.exists(folder.resolve("endpoint")));
    try (Store store = Stores.embedded(folder); RDFConnection connection = store.connect()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      new Exporter().export(connection, Format.NQUADS, Optional.of("a:g"), false, bytes);
      assertEquals("<a:a> <a:b> <a:c> <a:g> .\n", bytes.toString(StandardCharsets.UTF_8));
    }
  }
}
