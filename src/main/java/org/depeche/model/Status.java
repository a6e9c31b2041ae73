package org.depeche.model;

/** How a voice stands to what it says. */
public enum Status {
  ASSERTED,
  ALLEGED,
  POSSIBLE,
  DENIED,
  NEGATED,
  FUTURE
}
