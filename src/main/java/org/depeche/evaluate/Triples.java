package org.depeche.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.depeche.ontology.Vocabulary;

/** One named graph as plain strings (IRIs, labels of blank nodes, and literals without tag or type), in file order. */
final class Triples {
  static final Triples NONE = new Triples();

  private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  private static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
  private static final String OTHER_LABEL = "http://www.w3.org/2004/02/skos/core#altLabel";

  private final Map<String, Map<String, List<String>>> values = new LinkedHashMap<>();

  void add(String subject, String predicate, String object) {
    values.computeIfAbsent(subject, key -> new LinkedHashMap<>())
        .computeIfAbsent(predicate, key -> new ArrayList<>())
        .add(object);
  }

  /** In the order of their first triples. */
  Set<String> subjects() {
    return values.keySet();
  }

  List<String> all(String subject, String predicate) {
    return values.getOrDefault(subject, Map.of()).getOrDefault(predicate, List.of());
  }

  Set<String> distinct(String subject, String predicate) {
    return new LinkedHashSet<>(all(subject, predicate));
  }

  Optional<String> first(String subject, String predicate) {
    return all(subject, predicate).stream().findFirst();
  }

  /** Local names of the ontology's classes. */
  Set<String> types(String subject) {
    Set<String> types = new LinkedHashSet<>();
    for (String type : all(subject, TYPE)) {
      if (type.startsWith(Vocabulary.DP)) {
        types.add(type.substring(Vocabulary.DP.length()));
      }
    }
    return types;
  }

  /** The label first, then the other ones. */
  List<String> labels(String subject) {
    List<String> labels = new ArrayList<>(all(subject, LABEL));
    labels.addAll(all(subject, OTHER_LABEL));
    return labels;
  }

  List<String> ofType(String type) {
    return values.keySet().stream().filter(subject -> types(subject).contains(type)).toList();
  }

  /** The words of a span that has a position. */
  Optional<String> quoted(String span) {
    List<String> selectors = new ArrayList<>(all(span, Vocabulary.OA + "hasSelector"));
    selectors.add(span);
    boolean placed = selectors.stream().anyMatch(selector ->
        first(selector, Vocabulary.OA + "start").isPresent() && first(selector, Vocabulary.OA + "end").isPresent());
    return placed
        ? selectors.stream()
            .flatMap(selector -> first(selector, Vocabulary.OA + "exact").stream())
            .filter(exact -> !exact.isEmpty())
            .findFirst()
        : Optional.empty();
  }
}
