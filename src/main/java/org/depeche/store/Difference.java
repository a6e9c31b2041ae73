package org.depeche.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;

/** What has to change for a stored graph to become another. */
record Difference(List<Triple> gone, List<Triple> fresh) {
  static Difference between(List<Triple> stored, Graph wanted) {
    Set<Triple> left = new LinkedHashSet<>(stored);
    List<Triple> fresh = new ArrayList<>();
    wanted.stream().filter(triple -> !left.remove(triple)).forEach(fresh::add);
    return new Difference(List.copyOf(left), List.copyOf(fresh));
  }

  boolean isEmpty() {
    return gone.isEmpty() && fresh.isEmpty();
  }
}
