package org.depeche.evaluate;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.depeche.catalog.Terms;

/**
 * The types and roles that are measured: the most specific classes that the ontology declares.
 *
 * @param cyber the situations that may stand for each other when situations are aligned by their triggers
 */
record Kinds(Set<String> entities, Set<String> situations, Set<String> cyber, Set<String> roles) {
  static final List<String> RELATIONS = List.of("basedIn", "nationality", "affiliatedWith", "accountOf");
  static final String HOLDS_POSITION = "holdsPosition";

  Kinds {
    entities = Collections.unmodifiableSet(new LinkedHashSet<>(entities));
    situations = Collections.unmodifiableSet(new LinkedHashSet<>(situations));
    cyber = Collections.unmodifiableSet(new LinkedHashSet<>(cyber));
    roles = Collections.unmodifiableSet(new LinkedHashSet<>(roles));
  }

  static Kinds of(Terms terms) {
    Set<String> inner = terms.parents().values().stream().flatMap(Set::stream)
        .collect(Collectors.toCollection(TreeSet::new));
    return new Kinds(leaves(terms, "Entity", inner), leaves(terms, "Situation", inner),
        leaves(terms, "CyberSituation", inner), terms.roles());
  }

  private static Set<String> leaves(Terms terms, String ancestor, Set<String> inner) {
    return terms.parents().keySet().stream()
        .filter(name -> terms.isA(name, ancestor) && !inner.contains(name))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
