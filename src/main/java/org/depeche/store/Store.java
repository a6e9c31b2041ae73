package org.depeche.store;

import java.util.Collection;
import java.util.List;
import org.apache.jena.rdfconnection.RDFConnection;

/** Article graphs, replaced whole. */
public interface Store extends AutoCloseable {
  /**
   * Replaces each article's graph, all in one transaction where the store has transactions.
   *
   * @return the names of the graphs that differed from what was stored; an identical graph is not rewritten
   * @throws UncheckedStoreException where the batch was not stored; the store is then as it was before
   */
  List<String> put(Collection<ArticleGraph> batch);

  /** As {@link #put}, but tells only how many graphs differed. */
  default int replace(Collection<ArticleGraph> batch) {
    return put(batch).size();
  }

  /**
   * Adds triples to a graph, and keeps those that are there.
   *
   * @throws UncheckedStoreException where they were not added
   */
  void add(ArticleGraph more);

  /**
   * Takes out an article's graph, and with it all that only this article said.
   *
   * @return whether there was one
   * @throws UncheckedStoreException where it could not be taken out
   */
  boolean remove(String articleIri);

  /** A connection for reading, each query in a transaction ({@code Txn.executeRead}); the caller closes it. */
  RDFConnection connect();

  @Override
  void close();
}
