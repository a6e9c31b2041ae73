package org.depeche.store;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of the ontology that the back half of the program names in code. */
public final class Vocabulary {
  public static final String DP = "https://w3id.org/depeche/ns#";
  public static final String DATA = "https://w3id.org/depeche/id/";
  public static final Node QUOTATION = term("quotation");
  public static final Node TEXT = term("text");

  private Vocabulary() {}

  public static Node term(String name) {
    return NodeFactory.createURI(DP + name);
  }
}
