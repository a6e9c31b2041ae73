package org.depeche.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.depeche.export.Exporter;
import org.depeche.export.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Endpoints whose services bear other names, or that have no Graph Store Protocol. */
class AnyEndpointIT {
  private static DataService.Builder empty() {
    return DataService.newBuilder(DatasetGraphFactory.createTxnMem());
  }

  static Stream<Arguments> layouts() {
    return Stream.of(
        Arguments.of("/sparql", "/sparql",
            empty().addEndpoint(Operation.Query).addEndpoint(Operation.Update)),
        Arguments.of("/press", "/press",
            empty().addEndpoint(Operation.Query, "query").addEndpoint(Operation.Update, "update")
                .addEndpoint(Operation.GSP_RW, "store")),
        Arguments.of("/press", "/press/query",
            empty().addEndpoint(Operation.Query, "query").addEndpoint(Operation.Update, "update")),
        Arguments.of("/repositories/press", "/repositories/press",
            empty().addEndpoint(Operation.Query).addEndpoint(Operation.Update, "statements")),
        Arguments.of("/press", "/press/",
            empty().addEndpoint(Operation.Query, "sparql").addEndpoint(Operation.Update, "update")
                .addEndpoint(Operation.GSP_RW, "data")));
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void isWrittenToAndRead(String dataset, String endpoint, DataService.Builder services) throws Exception {
    FusekiServer server = FusekiServer.create().port(0).loopback(true).add(dataset, services.build()).start();
    try (Store store = Stores.remote(URI.create("http://localhost:" + server.getPort() + endpoint),
        Credentials.none())) {
      assertEquals(5, store.replace(Generator.articles(0, 5)));
      assertEquals(0, store.replace(Generator.articles(0, 5)));
      assertEquals(1, store.replace(List.of(Generator.article(3, 1), Generator.article(4))));
      assertTrue(store.remove(Generator.iri(0)));
      assertFalse(store.remove(Generator.iri(0)));
      try (RDFConnection connection = store.connect()) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        new Exporter().export(connection, Format.NQUADS, Optional.of(Generator.iri(3)), false, lines);
        assertEquals(Generator.article(3, 1).graph().size(),
            lines.toString(StandardCharsets.UTF_8).lines().count());
      }
    } finally {
      server.stop();
    }
  }

  @Test
  void aGraphThatIsTornInWhatIsLoadedIsWhole(@TempDir Path folder) throws Exception {
    String torn = "<https://press.example/torn>";
    StringBuilder quads = new StringBuilder("<a:a> <a:b> \"first half\" " + torn + " .\n");
    for (int i = 0; i < 250; i++) {
      quads.append("<a:a> <a:b> \"whole\" <https://press.example/").append(i).append("> .\n");
    }
    quads.append("<a:a> <a:b> \"second half\" ").append(torn).append(" .\n");
    Path file = Files.writeString(folder.resolve("torn.nq"), quads);
    Path more = Files.writeString(folder.resolve("more.nq"), quads.toString().replace("half", "file's half"));
    FusekiServer server = FusekiServer.create().port(0).loopback(true)
        .add("/press", empty().addEndpoint(Operation.Query).addEndpoint(Operation.Update).build()).start();
    try (Store store = Stores.remote(URI.create("http://localhost:" + server.getPort() + "/press"),
        Credentials.none())) {
      for (int i = 0; i < 2; i++) {
        Loader.load(store, List.of(file, more));
        try (RDFConnection connection = store.connect()) {
          Set<String> held = new TreeSet<>();
          connection.querySelect("SELECT ?half { GRAPH " + torn + " { ?s ?p ?half } }",
              row -> held.add(row.getLiteral("half").getString()));
          assertEquals(Set.of("first half", "second half", "first file's half", "second file's half"), held);
        }
      }
    } finally {
      server.stop();
    }
  }

  @Test
  void whereThereIsNoneThatIsSaid() throws Exception {
    FusekiServer server = FusekiServer.create().port(0).loopback(true).add("/press", empty().build()).start();
    URI endpoint = URI.create("http://localhost:" + server.getPort() + "/other");
    try (Store store = Stores.remote(endpoint, Credentials.none())) {
      UncheckedStoreException problem =
          assertThrows(UncheckedStoreException.class, () -> store.replace(Generator.articles(0, 1)));
      assertEquals(endpoint + "/sparql: refused with status 404; there is no such service; check the address",
          problem.getMessage());
    } finally {
      server.stop();
    }
  }
}
