package org.depeche.evaluate;

import java.util.Collection;

/** How alike the names of two entities are, by the measure that gold is scored with. */
public final class NameLikeness {
  private NameLikeness() {}

  /** 1 where one of the names equals one of the labels, else the best share of common content words, 0 to 1. */
  public static double of(Collection<String> names, Collection<String> labels) {
    return Names.similarity(names, labels);
  }
}
