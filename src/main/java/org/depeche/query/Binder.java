package org.depeche.query;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * Puts values where a query says {@code VALUES ?parameter { UNDEF }}, on the syntax tree.
 *
 * <p>Where a parameter is not given, its VALUES goes away, and with it the group in braces or the sub-query that it
 * opens.
 */
final class Binder extends ElementTransformCopyBase {
  private final Map<Var, List<Node>> values;
  private final List<Var> parameters;

  private Binder(List<Var> parameters, Map<Var, List<Node>> values) {
    this.parameters = parameters;
    this.values = values;
  }

  static Query bind(Query query, List<Var> parameters, Map<Var, List<Node>> values) {
    return QueryTransformOps.transform(query, new Binder(parameters, values));
  }

  @Override
  public Element transform(ElementGroup group, List<Element> parts) {
    if (opensWithOpen(group)) {
      return group;
    }
    ElementGroup result = new ElementGroup();
    for (Element part : parts) {
      if (!isOpen(part) && !opensWithOpen(part)) {
        result.addElement(part instanceof ElementData data && isParameter(data) ? filled(data) : part);
      }
    }
    return result;
  }

  private boolean opensWithOpen(Element element) {
    if (element instanceof ElementSubQuery query) {
      return opensWithOpen(query.getQuery().getQueryPattern());
    }
    return element instanceof ElementGroup group && !group.isEmpty()
        && (isOpen(group.get(0)) || group.size() == 1 && opensWithOpen(group.get(0)));
  }

  private boolean isOpen(Element element) {
    return element instanceof ElementData data && isParameter(data) && !isGiven(data);
  }

  private boolean isParameter(ElementData data) {
    return data.getVars().size() == 1 && parameters.contains(data.getVars().get(0));
  }

  private boolean isGiven(ElementData data) {
    return values.containsKey(data.getVars().get(0));
  }

  private Element filled(ElementData open) {
    Var name = open.getVars().get(0);
    ElementData data = new ElementData();
    data.add(name);
    values.get(name).forEach(value -> data.add(BindingFactory.binding(name, value)));
    return data;
  }
}
