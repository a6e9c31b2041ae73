package org.depeche.query;

import java.io.OutputStream;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.system.Txn;

/** Placeholder until branch store is merged. */
public final class QueryRunner {
  /** How results are written. */
  public enum Form {
    TABLE,
    CSV,
    TSV,
    JSON
  }

  private QueryRunner() {}

  public static Query parse(String text) throws QueryFailure {
    try {
      return QueryFactory.create(text);
    } catch (QueryParseException e) {
      throw new QueryFailure("the query is not SPARQL: " + e.getMessage(), e);
    }
  }

  public static Query bind(RDFConnection connection, CannedQuery canned, Map<String, String> arguments)
      throws QueryFailure {
    return parse(canned.text());
  }

  public static void run(RDFConnection connection, Query query, Form form, OutputStream output) throws QueryFailure {
    Txn.executeRead(connection, () -> ResultSetFormatter.outputAsCSV(output, connection.query(query).execSelect()));
  }
}
