package org.depeche.serve;

import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;

/** Queries that stay inside this server. */
final class GuardedQuery extends SPARQL_QueryDataset {
  @Override
  protected void validateQuery(HttpAction action, Query query) {
    if (Outbound.callsService(query)) {
      ServletOps.errorForbidden("SERVICE is refused: this server asks no other one");
    }
    super.validateQuery(action, query);
  }

  @Override
  protected void execute(String text, HttpAction action) {
    try {
      super.execute(text, action);
    } catch (StackOverflowError e) {
      ServletOps.errorBadRequest("the query is nested too deeply");
    }
  }
}
