package org.depeche.evaluate;

import java.util.List;

/** What is counted, in the order of reports. */
public enum Layer {
  ENTITIES("entities"),
  ENTITIES_UNTYPED("entities untyped"),
  SITUATIONS("situations"),
  ROLES("roles"),
  CLAIMS("claims"),
  SOURCES("sources"),
  CHAINS("chains"),
  RELATIONS("relations");

  /** The layers whose mean F1 is the press score. */
  static final List<Layer> PRESS = List.of(ENTITIES, SITUATIONS, ROLES, CLAIMS, RELATIONS);

  private final String label;

  Layer(String label) {
    this.label = label;
  }

  /** As reports name it. */
  public String label() {
    return label;
  }
}
