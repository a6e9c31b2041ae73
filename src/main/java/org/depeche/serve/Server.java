package org.depeche.serve;

import java.net.URI;
import org.depeche.store.StoreException;

/** Placeholder until branch store is merged. */
public final class Server implements AutoCloseable {
  private Server() {}

  public static Server start(ServeOptions options) throws StoreException {
    return new Server();
  }

  public URI endpoint() {
    return URI.create("http://localhost:3030/depeche");
  }

  public void join() {}

  @Override
  public void close() {}
}
