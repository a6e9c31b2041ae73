package org.depeche.serve;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URL;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.mgt.ActionDatasets;
import org.apache.jena.fuseki.mod.admin.ActionServerStatus;
import org.apache.jena.fuseki.mod.prometheus.PrometheusMetricsProvider;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.sparql.core.DatasetGraph;
import org.depeche.store.EmbeddedStore;
import org.depeche.store.StoreException;
import org.depeche.store.StoreLock;
import org.depeche.store.Stores;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;

/** A store behind HTTP: {@code /depeche/sparql}, {@code /update}, {@code /data} and {@code /get}, and a page at /. */
public final class Server implements AutoCloseable {
  private static final int STOP_MILLISECONDS = 10_000;
  private static final Duration STOP_TIME = Duration.ofSeconds(30);

  private final EmbeddedStore store;
  private final FusekiServer fuseki;
  private final Traffic traffic;
  private final URI endpoint;
  private final Path passwordFile;
  private final EventLog log;
  private final AtomicBoolean closed = new AtomicBoolean();

  private Server(
      EmbeddedStore store, FusekiServer fuseki, Traffic traffic, URI endpoint, Path passwordFile, EventLog log) {
    this.store = store;
    this.fuseki = fuseki;
    this.traffic = traffic;
    this.endpoint = endpoint;
    this.passwordFile = passwordFile;
    this.log = log;
  }

  /**
   * Opens the store and serves it.
   *
   * @throws StoreException where the store is held by another process, the port is taken, or the options would let
   *     strangers in
   */
  public static Server start(ServeOptions options) throws StoreException {
    boolean loopback = isLoopback(options.host());
    Path passwordFile = passwordFile(options, loopback);
    EmbeddedStore store = (EmbeddedStore) Stores.embedded(options.store());
    FusekiServer fuseki = null;
    try {
      if (options.passwords().isEmpty()) {
        Passwords.makeIfMissing(passwordFile);
      }
      Traffic traffic = new Traffic();
      fuseki = build(options, store, Passwords.read(passwordFile), loopback, traffic);
      fuseki.start();
      WarmUp.of(store.dataset());
      URI endpoint = endpoint(options, fuseki);
      Files.writeString(options.store().resolve(StoreLock.ADDRESS_FILE), endpoint + "\n");
      options.log().write("started", "endpoint", endpoint, "store", options.store());
      store.whenCompacted(done -> options.log().write("compacted", "before", done.before(), "after", done.after(),
          "ms", done.time().toMillis()));
      return new Server(store, fuseki, traffic, endpoint, passwordFile, options.log());
    } catch (FusekiException e) {
      close(fuseki, store);
      throw new StoreException(options.host() + ":" + options.port() + ": cannot be served at (" + cause(e)
          + "); another program may have taken the port: choose one with --port", e);
    } catch (IOException e) {
      close(fuseki, store);
      throw new StoreException(options.store() + ": cannot be written to (" + e.getMessage() + ")", e);
    } catch (StoreException | RuntimeException e) {
      close(fuseki, store);
      throw e;
    }
  }

  /** First the server, whose threads would go on over a store that is closed. */
  private static void close(FusekiServer fuseki, EmbeddedStore store) {
    try {
      if (fuseki != null) {
        fuseki.stop();
      }
    } catch (FusekiException e) {
      Fuseki.serverLog.warn("connections were cut off: {}", cause(e));
    }
    store.close();
  }

  private static String cause(Throwable problem) {
    Throwable last = problem;
    while (last.getCause() != null) {
      last = last.getCause();
    }
    return last.getMessage();
  }

  private static boolean isLoopback(String host) throws StoreException {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new StoreException(host + ": no such address to listen at", e);
    }
  }

  private static Path passwordFile(ServeOptions options, boolean loopback) throws StoreException {
    Path file = options.passwords().orElse(options.store().resolve(Passwords.FILE));
    if (loopback) {
      return file;
    }
    if (!options.open()) {
      throw new StoreException(options.host() + ": others could read the store there; say --public if that is meant");
    }
    if (!Files.exists(file)) {
      throw new StoreException(file + ": no such file, and --public is refused without credentials; write"
          + " «user:password» lines to it, chmod 600 it, and name it with --passwords");
    }
    return file;
  }

  private static FusekiServer build(ServeOptions options, EmbeddedStore store, Passwords passwords, boolean loopback,
      Traffic traffic) throws StoreException {
    DatasetGraph dataset = store.dataset();
    limit(options, dataset);
    PrometheusMetricsProvider metrics = new PrometheusMetricsProvider();
    Counters counters = new Counters(metrics.getMeterRegistry(), dataset);
    FusekiServer.Builder builder = FusekiServer.create()
        .fusekiModules(FusekiModules.create())
        .registerOperation(Operation.Query, new GuardedQuery())
        .registerOperation(Operation.Update, new GuardedUpdate())
        .registerOperation(Operation.GSP_RW, new GuardedGraphs())
        .add(Access.DATASET, service(dataset))
        .addServletAttribute(Fuseki.attrMetricsProvider, metrics)
        .enableMetrics(true).enablePing(true).enableStats(true).enableTasks(true).enableCompact(true)
        .addServlet("/$/server", new ActionServerStatus())
        .addServlet("/$/datasets/*", new ActionDatasets())
        .addServlet("/app/*", new AppPages())
        .addFilter("/*", new Guard(passwords, options, loopback, counters, traffic));
    URL pages = Server.class.getResource("/webapp/index.html");
    if (pages != null) {
      builder.staticFileBase(pages.toString().replaceFirst("index\\.html$", ""));
    }
    if (options.keystore().isPresent()) {
      checkKeystore(options.keystore().get().file());
      builder.https(options.port(), options.keystore().get().file().toString(), options.keystore().get().password());
    } else {
      builder.port(options.port());
    }
    FusekiServer fuseki = builder.build();
    fuseki.getJettyServer().setStopTimeout(STOP_MILLISECONDS);
    fuseki.getJettyServer().setStopAtShutdown(false);
    for (Connector connector : fuseki.getJettyServer().getConnectors()) {
      configure((ServerConnector) connector, options);
    }
    return fuseki;
  }

  private static void checkKeystore(Path file) throws StoreException {
    if (!Files.isReadable(file)) {
      throw new StoreException(file + ": no keystore that can be read");
    }
  }

  private static void configure(ServerConnector connector, ServeOptions options) {
    connector.setHost(options.host());
    connector.setIdleTimeout(options.limits().bodyTime().toMillis());
    HttpConnectionFactory factory = connector.getConnectionFactory(HttpConnectionFactory.class);
    if (factory != null) {
      HttpConfiguration configuration = factory.getHttpConfiguration();
      configuration.setSendServerVersion(false);
    }
  }

  /**
   * Query time, functions that keep to it, and no calls to elsewhere: in the dataset's context, and for all JSON-LD
   * that this process reads; and no triple terms in what it writes, where a format cannot hold them.
   */
  private static void limit(ServeOptions options, DatasetGraph dataset) {
    String milliseconds = Long.toString(options.limits().queryTime().toMillis());
    dataset.getContext().set(ARQ.queryTimeout, milliseconds);
    dataset.getContext().set(ARQ.updateTimeout, milliseconds);
    dataset.getContext().set(ARQ.httpServiceAllowed, false);
    BoundedFunctions.in(dataset.getContext());
    JsonLdOptions json = new JsonLdOptions((address, any) -> {
      throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
          "remote contexts are refused: write out the @context instead of " + address);
    });
    ARQ.getContext().set(LangJSONLD11.JSONLD_OPTIONS, json);
    WithoutTripleTerms.write();
  }

  private static DataService service(DatasetGraph dataset) {
    return DataService.newBuilder(dataset)
        .addEndpoint(Operation.Query, "sparql")
        .addEndpoint(Operation.Query, "query")
        .addEndpoint(Operation.Query)
        .addEndpoint(Operation.Update, "update")
        .addEndpoint(Operation.GSP_RW, "data")
        .addEndpoint(Operation.GSP_R, "get")
        .addEndpoint(Operation.GSP_R)
        .build();
  }

  private static URI endpoint(ServeOptions options, FusekiServer fuseki) {
    boolean secure = options.keystore().isPresent();
    int port = secure ? fuseki.getHttpsPort() : fuseki.getHttpPort();
    String host = options.host().contains(":") ? "[" + options.host() + "]" : options.host();
    return URI.create((secure ? "https" : "http") + "://" + host + ":" + port + Access.DATASET);
  }

  /** The dataset's address, such as {@code http://localhost:3030/depeche}. */
  public URI endpoint() {
    return endpoint;
  }

  /** The file with the user and password that writing needs. */
  public Path passwordFile() {
    return passwordFile;
  }

  /** Waits until the server has stopped. */
  public void join() {
    fuseki.join();
  }

  /** Lets requests under way end, then closes the store; a second call does nothing. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    try {
      Files.deleteIfExists(store.folder().resolve(StoreLock.ADDRESS_FILE));
    } catch (IOException e) {
      Fuseki.serverLog.warn("the file {} stays behind: {}", StoreLock.ADDRESS_FILE, e.getMessage());
    }
    log.write("stopping");
    traffic.drain(STOP_TIME);
    close(fuseki, store);
    log.write("stopped");
  }
}
