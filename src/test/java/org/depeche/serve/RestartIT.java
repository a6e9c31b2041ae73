package org.depeche.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdfconnection.RDFConnection;
import org.depeche.store.Credentials;
import org.depeche.store.Generator;
import org.depeche.store.Store;
import org.depeche.store.StoreException;
import org.depeche.store.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server in a process of its own, killed and started again in the middle of a load over HTTP. */
class RestartIT {
  private static final int ARTICLES = 120;

  @TempDir Path folder;

  @Test
  void aLoadGoesOnWhereAKilledServerLeftIt() throws Exception {
    ServerProcess first = ServerProcess.start(folder, 0);
    int port = first.endpoint().getPort();
    CountDownLatch started = new CountDownLatch(3);
    Credentials credentials = Credentials.fromFile(folder.resolve("passwords"));
    CompletableFuture<Integer> load =
        CompletableFuture.supplyAsync(() -> load(first.endpoint(), credentials, started::countDown));
    started.await();
    first.kill();
    try (ServerProcess second = ServerProcess.start(folder, port)) {
      assertTrue(load.get() <= ARTICLES);
      try (Store store = Stores.remote(second.endpoint(), credentials)) {
        assertEquals(0, store.replace(Generator.articles(0, ARTICLES)));
        assertEquals(expected(), count(store));
      }
      StoreException problem = assertThrows(StoreException.class, () -> Stores.embedded(folder));
      assertTrue(problem.getMessage().contains("process " + second.pid() + " holds this store")
          && problem.getMessage().contains("--endpoint " + second.endpoint()), problem.getMessage());
      assertEquals(143, second.terminate());
    }
    try (Store store = Stores.embedded(folder)) {
      assertEquals(0, store.replace(Generator.articles(0, ARTICLES)));
    }
  }

  @Test
  void aLoadIntoAStockFusekiGoesOnHoweverOftenThatIsKilled() throws Exception {
    StockFuseki fuseki = StockFuseki.start(Files.createDirectory(folder.resolve("tdb2")), 0);
    URI dataset = fuseki.dataset();
    List<CountDownLatch> reached = List.of(new CountDownLatch(2), new CountDownLatch(5), new CountDownLatch(9));
    CompletableFuture<Integer> load = CompletableFuture.supplyAsync(
        () -> load(dataset, Credentials.none(), () -> reached.forEach(CountDownLatch::countDown)));
    for (CountDownLatch latch : reached) {
      latch.await();
      fuseki.close();
      fuseki = StockFuseki.start(folder.resolve("tdb2"), fuseki.port());
    }
    try (StockFuseki last = fuseki; Store store = Stores.remote(last.dataset(), Credentials.none())) {
      assertTrue(load.get() <= ARTICLES);
      assertEquals(expected(), count(store));
      assertEquals(0, store.replace(Generator.articles(0, ARTICLES)));
      assertEquals(1, store.replace(List.of(Generator.article(3, 1), Generator.article(4))));
      assertTrue(store.remove(Generator.iri(3)));
      assertFalse(store.remove(Generator.iri(3)));
    }
  }

  private static int load(URI endpoint, Credentials credentials, Runnable afterBatch) {
    int changed = 0;
    try (Store store = Stores.remote(endpoint, credentials)) {
      for (int i = 0; i < ARTICLES; i += 10) {
        changed += store.replace(Generator.articles(i, i + 10));
        afterBatch.run();
      }
    } catch (StoreException e) {
      throw new IllegalStateException(e);
    }
    return changed;
  }

  private static long expected() {
    return Generator.articles(0, ARTICLES).stream().mapToLong(article -> article.graph().size()).sum();
  }

  private static long count(Store store) {
    try (RDFConnection connection = store.connect();
        QueryExecution execution =
            connection.query("SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } }")) {
      return execution.execSelect().next().getLiteral("n").getLong();
    }
  }
}
