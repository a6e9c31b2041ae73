package org.depeche.store;

import java.util.Collection;
import java.util.List;
import org.apache.jena.rdfconnection.RDFConnection;

/** A store whose articles go to N-Quads files too, each batch before it is stored. */
final class CopyingStore implements Store {
  private final Store store;
  private final QuadFiles files;

  CopyingStore(Store store, QuadFiles files) {
    this.store = store;
    this.files = files;
  }

  @Override
  public List<String> put(Collection<ArticleGraph> batch) {
    try {
      files.write(batch);
    } catch (StoreException e) {
      throw new UncheckedStoreException(e);
    }
    return store.put(batch);
  }

  @Override
  public void add(ArticleGraph more) {
    store.add(more);
  }

  @Override
  public boolean remove(String articleIri) {
    return store.remove(articleIri);
  }

  @Override
  public RDFConnection connect() {
    return store.connect();
  }

  @Override
  public void close() {
    store.close();
  }
}
