package org.depeche.serve;

import java.util.function.Consumer;
import org.apache.jena.fuseki.servlets.GSP_RW;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;

/** The Graph Store Protocol, which a deeply nested file does not bring down. */
final class GuardedGraphs extends GSP_RW {
  @Override
  protected void doPut(HttpAction action) {
    bounded(action, super::doPut);
  }

  @Override
  protected void doPost(HttpAction action) {
    bounded(action, super::doPost);
  }

  private static void bounded(HttpAction action, Consumer<HttpAction> work) {
    try {
      work.accept(action);
    } catch (StackOverflowError e) {
      ServletOps.errorBadRequest("the data is nested too deeply");
    }
  }
}
