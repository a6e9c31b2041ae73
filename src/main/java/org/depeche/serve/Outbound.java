package org.depeche.serve;

import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.syntax.syntaxtransform.UpdateTransformOps;
import org.apache.jena.update.UpdateRequest;

/** Finds what would make this server call another one, wherever in a request it stands. */
final class Outbound extends ElementTransformCopyBase {
  private boolean found;

  static boolean callsService(Query query) {
    Outbound search = new Outbound();
    QueryTransformOps.transform(query, search, new ExprTransformApplyElementTransform(search));
    return search.found;
  }

  static boolean callsService(UpdateRequest request) {
    Outbound search = new Outbound();
    UpdateTransformOps.transform(request, search, new ExprTransformApplyElementTransform(search));
    return search.found;
  }

  static boolean loads(UpdateRequest request) {
    return request.getOperations().stream().anyMatch(UpdateLoad.class::isInstance);
  }

  @Override
  public Element transform(ElementService service, Node address, Element inside) {
    found = true;
    return super.transform(service, address, inside);
  }
}
