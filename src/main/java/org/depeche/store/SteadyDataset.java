package org.depeche.store;

import java.util.concurrent.locks.LockSupport;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.tdb2.store.DatasetGraphSwitchable;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * A TDB2 database whose readers stay on what they began on while a compaction puts another in its place.
 *
 * <p>TDB2's own container asks for the database in use at each step: a reader under way when the new one takes over
 * reads on, and ends, on one that it never began on, and the compaction waits for its end for ever (<a
 * href="https://github.com/apache/jena/issues/3488">jena #3488</a>). Writers are held back by the container.
 */
final class SteadyDataset extends DatasetGraphWrapper {
  private static final long PAUSE_NANOS = 200_000;

  private final DatasetGraphSwitchable container;
  private final ThreadLocal<DatasetGraph> reading = new ThreadLocal<>();

  SteadyDataset(DatasetGraphSwitchable container) {
    super(container);
    this.container = container;
  }

  DatasetGraphSwitchable container() {
    return container;
  }

  @Override
  protected DatasetGraph get() {
    DatasetGraph begun = reading.get();
    return begun == null ? container.get() : begun;
  }

  @Override
  protected DatasetGraph getG() {
    return getT();
  }

  @Override
  protected DatasetGraph getT() {
    DatasetGraph begun = reading.get();
    return begun == null ? container : begun;
  }

  @Override
  public void begin(TxnType type) {
    if (type == TxnType.READ && !isInTransaction()) {
      beginReading();
    } else {
      getT().begin(type);
    }
  }

  @Override
  public void begin(ReadWrite mode) {
    begin(TxnType.convert(mode));
  }

  @Override
  public void commit() {
    getT().commit();
    endReading();
  }

  @Override
  public void abort() {
    getT().abort();
    endReading();
  }

  @Override
  public void end() {
    if (!endReading()) {
      container.end();
    }
  }

  @Override
  public void close() {
    container.close();
  }

  private boolean endReading() {
    DatasetGraph begun = reading.get();
    if (begun == null) {
      return false;
    }
    reading.remove();
    begun.end();
    return true;
  }

  /** A database that is about to be closed lets nobody in; the other is in use by then. */
  private void beginReading() {
    while (true) {
      DatasetGraph now = container.get();
      TransactionCoordinator transactions = TDBInternal.getTransactionCoordinator(now);
      if (transactions.tryNonExclusiveMode(false)) {
        try {
          now.begin(TxnType.READ);
          reading.set(now);
          return;
        } finally {
          transactions.finishNonExclusiveMode();
        }
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }
}
