package org.depeche.cli;

import java.io.PrintStream;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.tdb2.DatabaseMgr;
import org.depeche.query.QueryFailure;
import org.depeche.query.QueryRunner;

/** Asks an empty store in memory a question, in every form of answer. */
final class WarmUp {
  private WarmUp() {}

  static void query(PrintStream out) {
    QueryList.print(out);
    try (RDFConnection connection = RDFConnection.connect(DatasetFactory.wrap(DatabaseMgr.createDatasetGraph()))) {
      for (QueryRunner.Form form : QueryRunner.Form.values()) {
        QueryRunner.run(connection, QueryRunner.parse("SELECT * { GRAPH ?g { ?s ?p ?o } } ORDER BY ?s"), form, out);
      }
    } catch (QueryFailure e) {
      throw new IllegalStateException(e);
    }
  }
}
