package org.depeche.serve;

import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.depeche.query.SyntaxFault;

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
      QueryFactory.create(text, Fuseki.BaseParserSPARQL, Syntax.syntaxARQ);
      super.execute(text, action);
    } catch (QueryParseException e) {
      ServletOps.errorBadRequest("the query is not SPARQL: " + SyntaxFault.tell(e, text));
    } catch (StackOverflowError e) {
      ServletOps.errorBadRequest("the query is nested too deeply");
    }
  }
}
