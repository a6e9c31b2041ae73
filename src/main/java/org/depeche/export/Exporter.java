package org.depeche.export;

import java.io.OutputStream;
import java.util.Optional;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.system.Txn;

/** Placeholder until branch store is merged. */
public final class Exporter {
  public void export(
      RDFConnection connection, Format format, Optional<String> articleIri, boolean rdf11, OutputStream output) {
    Txn.executeRead(connection, () -> RDFDataMgr.write(output, connection.fetchDataset(), Lang.NQUADS));
  }
}
