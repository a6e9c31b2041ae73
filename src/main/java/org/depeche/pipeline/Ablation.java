package org.depeche.pipeline;

/** A part of the front half that can be left out, so that what it brings is seen. */
public enum Ablation {
  /** Only equal names and known entities are taken for the same thing. */
  COREFERENCE("coreference"),
  /** Sentences are parsed whole, and trees are taken as the parser gives them. */
  TREE_REPAIR("tree repair"),
  /** No country, outlet, agency, group or place is known beforehand. */
  GAZETTEER("gazetteer"),
  /** Where no frame fits a clause's tree, the order of its words is not tried. */
  FALLBACK("fallback");

  private final String label;

  Ablation(String label) {
    this.label = label;
  }

  /** As reports name it. */
  public String label() {
    return label;
  }
}
