package org.depeche.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;

/** Canned queries as texts in which a client puts values itself, for clients that have no SPARQL parser. */
public final class Template {
  /** What stands in the place of a parameter's values: {@code <urn:depeche:parameter:NAME>}, in a VALUES block. */
  public static final String PLACE = "urn:depeche:parameter:";

  private Template() {}

  /** Names of the given parameters, in the query's order and joined by commas, to the text for them. */
  public static Map<String, String> of(CannedQuery query) {
    List<Var> parameters = query.parameters().stream().map(parameter -> Var.alloc(parameter.name())).toList();
    Map<String, String> texts = new TreeMap<>();
    for (int choice = 0; choice < 1 << parameters.size(); choice++) {
      Map<Var, List<Node>> given = new LinkedHashMap<>();
      List<String> names = new ArrayList<>();
      boolean complete = true;
      for (int i = 0; i < parameters.size(); i++) {
        String name = parameters.get(i).getVarName();
        if ((choice >> i & 1) == 1) {
          given.put(parameters.get(i), List.of(NodeFactory.createURI(PLACE + name)));
          names.add(name);
        } else {
          complete &= query.parameters().get(i).optional();
        }
      }
      if (complete) {
        texts.put(String.join(",", names), Binder.bind(query.parse(), parameters, given).serialize());
      }
    }
    return Collections.unmodifiableMap(texts);
  }
}
