package org.depeche.store;

import java.net.URI;
import java.util.Collection;
import org.apache.jena.rdfconnection.RDFConnection;

/** A store behind HTTP. */
final class RemoteStore implements Store {
  private final Services services;
  private final Credentials credentials;

  private RemoteStore(Services services, Credentials credentials) {
    this.services = services;
    this.credentials = credentials;
  }

  static RemoteStore to(URI endpoint, Credentials credentials) throws StoreException {
    return new RemoteStore(Services.of(endpoint), credentials);
  }

  @Override
  public int replace(Collection<ArticleGraph> batch) {
    throw new UnsupportedOperationException(services.query().toString());
  }

  @Override
  public boolean remove(String articleIri) {
    throw new UnsupportedOperationException(services.query().toString());
  }

  @Override
  public RDFConnection connect() {
    throw new IllegalStateException(credentials.toString());
  }

  @Override
  public void close() {}
}
