package org.depeche.export;

/** The formats that a store can be written in. */
public enum Format {
  /** All graphs in one, in memory unless an article is named. */
  TURTLE(true),
  /** Named graphs, one at a time. */
  TRIG(true),
  /** Named graphs, one at a time, sorted line by line. */
  NQUADS(true),
  /** Cannot hold triple terms: what claims reify is left out, unless written as rdf:Statement. */
  JSONLD(false),
  /** Cannot hold triple terms: what claims reify is left out, unless written as rdf:Statement. */
  RDFXML(false);

  private final boolean holdsTripleTerms;

  Format(boolean holdsTripleTerms) {
    this.holdsTripleTerms = holdsTripleTerms;
  }

  public boolean holdsTripleTerms() {
    return holdsTripleTerms;
  }
}
