package org.depeche.pipeline;

/** A part of the front half that can be left out, so that what it brings is seen. */
public enum Ablation {
  /** Only equal names and known entities are taken for the same thing. */
  COREFERENCE("coreference"),
  /**
   * Sentences are parsed whole, and no tree is mended behind the parser; what belongs to the English parser itself
   * (its tags, phrases and relations, docs/adr/0007) stays.
   */
  TREE_REPAIR("tree repair"),
  /** No country, outlet, agency, group or place is known beforehand. */
  GAZETTEER("gazetteer"),
  /** Where no frame fits a clause's tree, the order of its words is not tried. */
  FALLBACK("fallback"),
  /** What was learned from annotated passages is not asked: frames and rules alone. */
  EXAMPLES("examples");

  private final String label;

  Ablation(String label) {
    this.label = label;
  }

  /** As reports name it. */
  public String label() {
    return label;
  }
}
