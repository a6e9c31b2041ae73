package org.depeche.serve;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_Update;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.depeche.query.SyntaxFault;

/** Updates that stay inside this server, read whole before the first of them is carried out. */
final class GuardedUpdate extends SPARQL_Update {
  @Override
  protected void execute(HttpAction action, InputStream input) {
    try {
      byte[] text = input.readAllBytes();
      check(text);
      super.execute(action, new ByteArrayInputStream(text));
    } catch (IOException e) {
      ServletOps.errorBadRequest("the update did not arrive");
    } catch (StackOverflowError e) {
      ServletOps.errorBadRequest("the update is nested too deeply");
    } catch (ActionErrorException e) {
      if (e.getCause() instanceof QueryCancelledException) {
        ServletOps.error(503, "the update took longer than this server allows; nothing was changed");
      }
      throw e;
    }
  }

  private static void check(byte[] text) {
    UpdateRequest request;
    try {
      request = UpdateFactory.read(new ByteArrayInputStream(text), Fuseki.BaseParserSPARQL, Syntax.syntaxARQ);
    } catch (QueryParseException e) {
      ServletOps.errorBadRequest(
          "the update is not SPARQL: " + SyntaxFault.tell(e, new String(text, StandardCharsets.UTF_8)));
      return;
    } catch (QueryException e) {
      ServletOps.errorBadRequest(e.getMessage());
      return;
    }
    if (Outbound.loads(request)) {
      ServletOps.errorForbidden("LOAD is refused: send the data itself to the data service");
    }
    if (Outbound.callsService(request)) {
      ServletOps.errorForbidden("SERVICE is refused: this server asks no other one");
    }
  }
}
