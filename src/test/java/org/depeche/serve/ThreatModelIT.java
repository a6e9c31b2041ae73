package org.depeche.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.depeche.store.Samples;
import org.depeche.store.Store;
import org.depeche.store.StoreException;
import org.depeche.store.Stores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tries each attack of THREAT_MODEL.md over HTTP; the names of the tests are the numbers of its lines. */
class ThreatModelIT {
  private static final String GRAPH = "https://example.org/attack";
  private static final ServeOptions.Limits LIMITS = new ServeOptions.Limits(
      Duration.ofSeconds(2), 100_000, 1_000_000, Duration.ofSeconds(1));

  /** A server that must never be called; it counts. */
  private static HttpServer victim;
  private static final AtomicInteger CALLS = new AtomicInteger();
  private static Path folder;
  private static Server server;
  private static Client stranger;
  private static Client owner;

  @BeforeAll
  static void start(@TempDir Path temporary) throws Exception {
    folder = temporary;
    try (Store store = Stores.embedded(folder.resolve("store"))) {
      store.replace(Samples.both());
    }
    server = Server.start(ServeOptions.local(folder.resolve("store"), 0).withLimits(LIMITS));
    stranger = Client.stranger(server);
    owner = Client.owner(server);
    victim = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    victim.createContext("/", exchange -> {
      CALLS.incrementAndGet();
      exchange.sendResponseHeaders(200, -1);
      exchange.close();
    });
    victim.start();
  }

  @AfterAll
  static void stop() {
    server.close();
    victim.stop(0);
  }

  private static String victimAddress() {
    return "http://localhost:" + victim.getAddress().getPort() + "/secret";
  }

  private static void assertNobodyCalled() {
    assertEquals(0, CALLS.get(), "the server called out");
  }

  private static void assertUnchanged() throws Exception {
    String count = stranger.query("SELECT (COUNT(*) AS ?n) WHERE { GRAPH <" + GRAPH + "> { ?s ?p ?o } }").body();
    assertEquals("n\r\n0\r\n", count);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "SELECT * WHERE { SERVICE <%s> { ?s ?p ?o } }",
      "SELECT * WHERE { SERVICE SILENT <%s> { ?s ?p ?o } }",
      "SELECT * WHERE { ?a ?b ?c FILTER EXISTS { SERVICE <%s> { ?s ?p ?o } } }",
      "SELECT * WHERE { { SELECT * WHERE { OPTIONAL { SERVICE <%s> { ?s ?p ?o } } } } }",
      "SELECT * WHERE { BIND(<%s> AS ?where) SERVICE ?where { ?s ?p ?o } }"})
  void t01ServiceInAQuery(String query) throws Exception {
    HttpResponse<String> answer = stranger.query(query.formatted(victimAddress()));
    assertEquals(403, answer.statusCode());
    assertTrue(answer.body().contains("SERVICE is refused"), answer.body());
    assertNobodyCalled();
  }

  @Test
  void t01ServiceInAnUpdate() throws Exception {
    HttpResponse<String> answer = owner.update("INSERT { GRAPH <" + GRAPH + "> { ?s ?p ?o } } WHERE { SERVICE <"
        + victimAddress() + "> { ?s ?p ?o } }");
    assertEquals(403, answer.statusCode());
    assertNobodyCalled();
  }

  @ParameterizedTest
  @ValueSource(strings = {"LOAD <%s>", "LOAD SILENT <%s> INTO GRAPH <https://example.org/attack>",
      "INSERT DATA { GRAPH <https://example.org/attack> { <a:a> <a:b> <a:c> } } ; LOAD <%s>"})
  void t02Load(String update) throws Exception {
    HttpResponse<String> answer = owner.update(update.formatted(victimAddress()));
    assertEquals(403, answer.statusCode());
    assertTrue(answer.body().contains("LOAD is refused"), answer.body());
    HttpResponse<String> file = owner.update(update.formatted("file:///etc/passwd"));
    assertEquals(403, file.statusCode());
    assertNobodyCalled();
    assertUnchanged();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SELECT * FROM <%s> WHERE { ?s ?p ?o }",
      "SELECT * FROM NAMED <%s> WHERE { GRAPH ?g { ?s ?p ?o } }"})
  void t03From(String query) throws Exception {
    for (String target : new String[] {victimAddress(), "file:///etc/passwd"}) {
      HttpResponse<String> answer = stranger.query(query.formatted(target));
      assertTrue(answer.statusCode() >= 400 || answer.body().lines().count() == 1, answer.body());
    }
    HttpResponse<String> byParameter = stranger.get("/depeche/sparql?query=" + Client.encoded("ASK { ?s ?p ?o }")
        + "&default-graph-uri=" + Client.encoded(victimAddress()), "Accept", "text/csv");
    assertFalse(byParameter.body().contains("true"), byParameter.body());
    assertNobodyCalled();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "{\"@context\": \"%s\", \"@id\": \"a:a\", \"name\": \"x\"}",
      "{\"@context\": [{\"name\": \"a:name\"}, \"%s\"], \"@id\": \"a:a\", \"name\": \"x\"}",
      "{\"@context\": {\"@import\": \"%s\"}, \"@id\": \"a:a\", \"name\": \"x\"}"})
  void t04JsonLdContext(String json) throws Exception {
    for (String target : new String[] {victimAddress(), "file:///etc/passwd"}) {
      HttpResponse<String> answer = owner.put(GRAPH, "application/ld+json", json.formatted(target));
      assertEquals(400, answer.statusCode(), answer.body());
      assertTrue(answer.body().contains("remote contexts are refused"), answer.body());
    }
    assertNobodyCalled();
    assertUnchanged();
  }

  @Test
  void t05ExternalEntities() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "swordfish");
    for (String target : new String[] {victimAddress(), secret.toUri().toString()}) {
      String xml = "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x SYSTEM \"" + target + "\">]>"
          + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:a=\"a:\">"
          + "<rdf:Description rdf:about=\"a:a\"><a:b>&x;</a:b></rdf:Description></rdf:RDF>";
      owner.put(GRAPH, "application/rdf+xml", xml);
      String held = stranger.query("SELECT ?o WHERE { GRAPH <" + GRAPH + "> { ?s ?p ?o } }").body();
      assertFalse(held.contains("swordfish"), held);
      owner.send("DELETE", "/depeche/data?graph=" + Client.encoded(GRAPH), null, null);
    }
    assertNobodyCalled();
  }

  @Test
  void t05EntitiesThatGrow() throws Exception {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY e0 \"lol\">");
    for (int i = 1; i < 30; i++) {
      xml.append("<!ENTITY e").append(i).append(" \"&e").append(i - 1).append(";&e").append(i - 1).append(";\">");
    }
    xml.append("]><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:a=\"a:\">"
        + "<rdf:Description rdf:about=\"a:a\"><a:b>&e29;</a:b></rdf:Description></rdf:RDF>");
    HttpResponse<String> answer = owner.put(GRAPH, "application/rdf+xml", xml.toString());
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("declares entities"), answer.body());
    byte[] wide = xml.toString().getBytes(StandardCharsets.UTF_16LE);
    assertEquals(400, owner.send("PUT", "/depeche/data?graph=a:a", "application/rdf+xml", wide).statusCode());
    byte[] other = xml.toString().getBytes(java.nio.charset.Charset.forName("IBM037"));
    assertEquals(415, owner.send("PUT", "/depeche/data?graph=a:a", "application/rdf+xml", other).statusCode());
    for (String name : new String[] {"a.rdf", "a", "a.owl"}) {
      byte[] form = ("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
          + "\"\r\n\r\n" + xml + "\r\n--b--\r\n").getBytes(StandardCharsets.UTF_8);
      assertEquals(415, owner.send("POST", "/depeche/data?graph=a:a", "multipart/form-data; boundary=b", form)
          .statusCode(), name);
    }
    assertUnchanged();
  }

  @ParameterizedTest
  @CsvSource({"DELETE, /$/datasets/depeche", "POST, /$/datasets", "GET, /$/datasets", "GET, /$/datasets/depeche",
      "POST, /$/compact/depeche", "POST, /$/backup/depeche", "GET, /$/stats/depeche", "GET, /$/tasks",
      "DELETE, /%24/datasets/depeche", "GET, /%24/stats/depeche", "GET, /$/./stats/depeche"})
  void t06AdministrationWithoutPassword(String method, String path) throws Exception {
    HttpResponse<String> answer = stranger.send(method, path, null, null);
    assertTrue(answer.statusCode() == 401 || answer.statusCode() == 400, path + " " + answer.statusCode());
    assertFalse(answer.body().contains("/depeche"), answer.body());
  }

  @ParameterizedTest
  @CsvSource({"PUT, /depeche/data?graph=a:a", "POST, /depeche/data", "DELETE, /depeche/data?default",
      "POST, /depeche/update", "POST, /depeche", "PUT, /depeche?graph=a:a", "PATCH, /depeche/data",
      "POST, /depeche/get?graph=a:a", "POST, /%64epeche/update", "POST, //depeche/update", "POST, /depeche/update/",
      "POST, /depeche/update;x=y"})
  void t07WritingWithoutPassword(String method, String path) throws Exception {
    HttpResponse<String> answer = stranger.send(method, path, "application/n-quads",
        ("<a:a> <a:b> <a:c> <" + GRAPH + "> .").getBytes(StandardCharsets.UTF_8));
    assertTrue(answer.statusCode() == 401 || answer.statusCode() == 400, path + " " + answer.statusCode());
    assertUnchanged();
  }

  @Test
  void t07AnUpdateInAQuery() throws Exception {
    byte[] update = "INSERT DATA { GRAPH <https://example.org/attack> { <a:a> <a:b> <a:c> } }"
        .getBytes(StandardCharsets.UTF_8);
    assertEquals(415, stranger.send("POST", "/depeche/sparql", "application/sparql-update", update).statusCode());
    String form = "update=" + Client.encoded(new String(update, StandardCharsets.UTF_8));
    assertEquals(400, stranger.send("POST", "/depeche/sparql", "application/x-www-form-urlencoded",
        form.getBytes(StandardCharsets.UTF_8)).statusCode());
    assertEquals(405, stranger.get("/depeche/update?" + form).statusCode());
    assertUnchanged();
  }

  @Test
  void t08WrongPasswords() throws Exception {
    for (String value : new String[] {"Basic !!!", "Basic ZGVwZWNoZTo=", "Basic ZGVwZWNoZQ==", "Bearer x", "Basic"}) {
      assertEquals(401, stranger.send("POST", "/depeche/update", "application/sparql-update",
          "CLEAR ALL".getBytes(StandardCharsets.UTF_8), "Authorization", value).statusCode(), value);
    }
  }

  @Test
  void t08ThePasswordFileIsItsOwnersOnly() throws Exception {
    Path file = server.passwordFile();
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    Path loose = Files.writeString(folder.resolve("loose"), "a:b\n");
    Files.setPosixFilePermissions(loose, PosixFilePermissions.fromString("rw-r--r--"));
    StoreException problem = assertThrows(StoreException.class, () -> Server.start(
        ServeOptions.local(folder.resolve("other"), 0).withPasswords(loose)));
    assertEquals(loose + ": others can read these passwords; run chmod 600 on it", problem.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/$/datasets/..%2f..%2fetc", "/$/datasets?dbName=../../x&dbType=tdb2",
      "/$/datasets?dbName=%2e%2e%2fx&dbType=mem", "/depeche/../../etc/passwd", "/depeche/%2e%2e/%2e%2e/etc/passwd",
      "/static/..%2f..%2f..%2fetc/passwd", "/depeche/data?graph=../../../etc/passwd"})
  void t09PathTraversal(String path) throws Exception {
    for (String method : new String[] {"GET", "POST", "DELETE"}) {
      String line = owner.raw(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n"
          + "Connection: close\r\n\r\n");
      boolean lists = method.equals("GET") && path.startsWith("/$/datasets?");
      assertTrue(lists || line.matches("HTTP/1.1 4\\d\\d.*"), method + " " + path + ": " + line);
    }
    assertFalse(Files.exists(folder.resolve("x")));
  }

  /** By their declared length; none of the body is sent, which an answer before its end would cut off. */
  @Test
  void t10OversizedBodies() throws Exception {
    String refused = "HTTP/1.1 413 Payload Too Large";
    long upload = LIMITS.uploadBytes() + 1;
    assertEquals(refused, owner.raw(head("POST /depeche/update", "application/sparql-update", upload)));
    assertEquals(refused, owner.raw(head("PUT /depeche/data?graph=a:a", "text/turtle", upload)));
    long query = LIMITS.queryBytes() + 1;
    assertEquals(refused, stranger.raw(head("POST /depeche/sparql", "application/sparql-query", query)));
    assertEquals(refused, stranger.raw(head("POST /depeche/sparql", "application/x-www-form-urlencoded", query)));
  }

  private static String head(String request, String type, long length) {
    return request + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\nContent-Length: " + length
        + "\r\n\r\n";
  }

  @Test
  void t10OversizedBodyOfNoDeclaredLength() throws Exception {
    String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
    String line = stranger.raw("POST /depeche/sparql HTTP/1.1\r\nHost: localhost\r\n"
        + "Content-Type: application/sparql-query\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk + chunk + "0\r\n\r\n");
    assertEquals("HTTP/1.1 413 Payload Too Large", line);
  }

  @Test
  void t11SlowBody() throws Exception {
    String head = "POST /depeche/sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n"
        + "Content-Length: 1000\r\n\r\nSELECT";
    assertEquals("HTTP/1.1 408 Request Timeout", stranger.raw(head));
  }

  /** A byte whenever the server lets one go by: never idle, never done. */
  @Test
  void t11ABodyThatDrips() throws Exception {
    String head = "POST /depeche/sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n"
        + "Content-Length: 90000\r\n\r\nASK {";
    assertEquals("HTTP/1.1 408 Request Timeout", stranger.drip(head));
  }

  @Test
  void t12PackedBodies() throws Exception {
    byte[] bomb = packed(50_000_000);
    assertTrue(bomb.length < LIMITS.queryBytes(), "the bomb is small: " + bomb.length);
    assertEquals(413, owner.send("PUT", "/depeche/data?graph=a:a", "text/turtle", bomb,
        "Content-Encoding", "gzip").statusCode());
    assertEquals(413, stranger.send("POST", "/depeche/sparql", "application/sparql-query", bomb,
        "Content-Encoding", "gzip").statusCode());
    for (String other : new String[] {"deflate", "br", "gzip, gzip", "zstd"}) {
      assertEquals(415, owner.send("PUT", "/depeche/data?graph=a:a", "text/turtle", bomb,
          "Content-Encoding", other).statusCode(), other);
    }
    assertEquals(400, owner.send("PUT", "/depeche/data?graph=a:a", "text/turtle", new byte[] {1, 2, 3},
        "Content-Encoding", "gzip").statusCode());
  }

  @Test
  void t12PackedFileInAForm() throws Exception {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    form.write(("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.nt.gz\"\r\n"
        + "Content-Type: text/plain\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    form.write(packed(100));
    form.write("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
    assertEquals(415, owner.send("POST", "/depeche/data?graph=a:a", "multipart/form-data; boundary=b",
        form.toByteArray()).statusCode());
  }

  private static byte[] packed(int size) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(" ".repeat(size).getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({"Origin, https://evil.example", "Origin, null", "Sec-Fetch-Site, cross-site",
      "Sec-Fetch-Site, same-site"})
  void t13AWebPageThatWrites(String header, String value) throws Exception {
    HttpResponse<String> answer = owner.send("POST", "/depeche/update", "application/x-www-form-urlencoded",
        ("update=" + Client.encoded("CLEAR ALL")).getBytes(StandardCharsets.UTF_8), header, value);
    assertEquals(403, answer.statusCode());
    assertTrue(stranger.query("SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }").body().length() > 5);
    HttpResponse<String> read = stranger.get("/depeche/sparql?query=ASK%7B%7D", header, value);
    assertTrue(read.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
  }

  @Test
  void t14ARebindingName() throws Exception {
    String line = stranger.raw("GET /depeche/sparql?query=ASK%7B%7D HTTP/1.1\r\nHost: evil.example\r\n"
        + "Connection: close\r\n\r\n");
    assertTrue(line.startsWith("HTTP/1.1 421"), line);
  }

  @Test
  void t15AQueryThatNeverEnds() throws Exception {
    HttpResponse<String> answer = stranger.query(
        "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n2 ?o }");
    assertEquals(503, answer.statusCode(), answer.body());
    HttpResponse<String> longer = stranger.get("/depeche/sparql?timeout=100000&query=" + Client.encoded(
        "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n2 ?o }"));
    assertEquals(503, longer.statusCode(), longer.body());
  }

  @Test
  void t15AnUpdateThatNeverEnds() throws Exception {
    HttpResponse<String> answer = owner.update("INSERT { GRAPH <" + GRAPH + "> { <a:a> <a:b> ?n } } WHERE {"
        + " SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n2 ?o } }");
    assertEquals(503, answer.statusCode(), answer.body());
    assertUnchanged();
  }

  /** Each would go back some 2^40 times. */
  @ParameterizedTest
  @ValueSource(strings = {
      "ASK { BIND(%s AS ?t) FILTER REGEX(?t, '(a*)*\\\\1b') }",
      "ASK { FILTER REGEX(%s, '(a*)*\\\\1b') }",
      "ASK { VALUES ?p { '(a*)*\\\\1b' } BIND(%s AS ?t) FILTER(REGEX(?t, ?p, 'i')) }",
      "SELECT (REPLACE(%s, '(a*)*\\\\1b', 'x') AS ?r) WHERE { }",
      "SELECT ?t WHERE { VALUES ?n { 1 2 } BIND(%s AS ?t) } ORDER BY REPLACE(?t, '(a*)*\\\\1b', 'x', 'i')",
      "SELECT (COUNT(*) AS ?n) WHERE { BIND(%s AS ?t) } GROUP BY ?t HAVING(REGEX(MAX(?t), '(a*)*\\\\1b'))",
      "SELECT (MAX(REPLACE(?t, '(a*)*\\\\1b', 'x')) AS ?n) WHERE { BIND(%s AS ?t) }",
      "ASK { BIND(%s AS ?t) FILTER EXISTS { ?s ?p ?o FILTER REGEX(?t, '(a*)*\\\\1b') } }",
      "ASK { { SELECT * WHERE { ?s ?p ?o OPTIONAL { ?a ?b ?c FILTER REGEX(%s, '(a*)*\\\\1b') } } } }",
      "ASK { FILTER <http://www.w3.org/2005/xpath-functions#matches>(%s, '(a*)*\\\\1b') }",
      "ASK { FILTER CALL(<http://www.w3.org/2005/xpath-functions#matches>, %s, '(a*)*\\\\1b') }",
      "SELECT (<http://www.w3.org/2005/xpath-functions#replace>(%s, '(a*)*\\\\1b', 'x') AS ?r) WHERE { }"})
  void t15APatternThatBacktracks(String query) throws Exception {
    HttpResponse<String> answer = stranger.query(query.formatted("'" + "a".repeat(40) + "c'"));
    assertEquals(503, answer.statusCode(), answer.body());
  }

  @Test
  void t15APatternThatBacktracksInAnUpdate() throws Exception {
    HttpResponse<String> answer = owner.update("INSERT { GRAPH <" + GRAPH + "> { <a:a> <a:b> 1 } } WHERE {"
        + " BIND('" + "a".repeat(40) + "c' AS ?t) FILTER(!REGEX(?t, '(a*)*\\\\1b')) }");
    assertEquals(503, answer.statusCode(), answer.body());
    assertUnchanged();
  }

  @Test
  void t15PatternsByOtherNames() throws Exception {
    for (String function : new String[] {"java:org.apache.jena.sparql.function.library.FN_Matches",
        "http://jena.hpl.hp.com/ARQ/function#matches"}) {
      HttpResponse<String> answer = stranger.query("ASK { FILTER <" + function + ">('a', 'a') }");
      assertTrue(answer.body().contains("false"), answer.body());
    }
    HttpResponse<String> split = stranger.query("SELECT * WHERE { ?part <http://jena.apache.org/ARQ/property#strSplit>"
        + " ('" + "a".repeat(40) + "c' '(a*)*\\\\1b') }");
    assertEquals("part\r\n", split.body());
  }

  @Test
  void t15PatternsThatEndWorkAsEver() throws Exception {
    HttpResponse<String> answer = stranger.query("SELECT (REPLACE('abracadabra', 'a(.)', '$1$1') AS ?one)"
        + " (REPLACE('aBc'@fr, 'b', '.', 'i') AS ?two) (REPLACE('abc', 'x*', '-') AS ?three)"
        + " (REGEX('Ambassade', '^amb', 'i') AS ?four) (REGEX('a.b', 'a.b', 'q') AS ?five)"
        + " (LANG(REPLACE('a'@fr, 'a', 'b')) AS ?six)"
        + " (<http://www.w3.org/2005/xpath-functions#matches>('abc', 'B', 'i') AS ?seven)"
        + " (COALESCE(REGEX('a', ?open), 'none') AS ?eight) (COALESCE(REPLACE('a', 'a', '$3'), 'none') AS ?nine)"
        + " WHERE { BIND('(' AS ?open) }");
    assertEquals("bbrccddbbra,a.c,-abc,true,true,fr,true,none,none",
        answer.body().lines().skip(1).findFirst().orElse(""));
  }

  @Test
  void t16DeepNesting() throws Exception {
    int depth = 40_000;
    String braces = "SELECT * WHERE " + "{".repeat(depth) + "}".repeat(depth);
    assertEquals(400, stranger.send("POST", "/depeche/sparql", "application/sparql-query",
        braces.getBytes(StandardCharsets.UTF_8)).statusCode());
    String brackets = "ASK { FILTER(" + "(".repeat(depth) + "1" + ")".repeat(depth) + ") }";
    assertEquals(400, stranger.send("POST", "/depeche/sparql", "application/sparql-query",
        brackets.getBytes(StandardCharsets.UTF_8)).statusCode());
    assertEquals(400, owner.update("INSERT { } WHERE " + "{".repeat(depth) + "}".repeat(depth)).statusCode());
    String turtle = "<a:a> <a:b> " + "(".repeat(depth) + ")".repeat(depth) + " .";
    assertEquals(400, owner.put(GRAPH, "text/turtle", turtle).statusCode());
    String json = "{\"@id\":\"a:a\",\"a:b\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
    assertEquals(400, owner.put(GRAPH, "application/ld+json", json).statusCode());
    assertUnchanged();
  }

  @Test
  void t17OthersMayNotReadUnlessThatIsSaid() {
    StoreException plain = assertThrows(StoreException.class, () -> Server.start(
        ServeOptions.local(folder.resolve("p1"), 0).withHost("0.0.0.0", false)));
    assertTrue(plain.getMessage().contains("say --public"), plain.getMessage());
    StoreException bare = assertThrows(StoreException.class, () -> Server.start(
        ServeOptions.local(folder.resolve("p2"), 0).withHost("0.0.0.0", true)));
    assertTrue(bare.getMessage().contains("--public is refused without credentials"), bare.getMessage());
    assertEquals("localhost", server.endpoint().getHost());
  }

  @Test
  void t18MethodsAndFrames() throws Exception {
    assertEquals("HTTP/1.1 405 Method Not Allowed",
        stranger.raw("TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
    HttpResponse<String> page = stranger.get("/");
    assertEquals("frame-ancestors 'none'; connect-src 'self'",
        page.headers().firstValue("Content-Security-Policy").orElse(""));
    assertTrue(page.headers().firstValue("Server").isEmpty());
  }
}
