package org.depeche.link;

import java.util.Set;
import java.util.SortedSet;

/**
 * Somebody or something that an article tells of.
 *
 * @param type the local name of its class
 * @param labels all its names in the article, the fullest first
 * @param ties IRIs of what it is based in, belongs to or is owned by
 */
record Entity(String iri, String type, Set<String> labels, SortedSet<String> ties) {
  /** The fullest name. */
  String name() {
    return labels.isEmpty() ? iri : labels.iterator().next();
  }
}
