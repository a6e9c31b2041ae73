package org.depeche.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.depeche.model.Extraction.FoundRelation;
import org.depeche.model.Mention;
import org.depeche.model.Span;

/** Collects an article's relations in the order in which they are found; what is found twice is kept as found first. */
final class FoundRelations {
  private final Map<String, FoundRelation> found = new LinkedHashMap<>();

  /** A position as a title names it; {@code whole} is the description with what the title leaves out. */
  record Position(String title, String whole, Optional<Mention> object) {}

  /** Adds a relation between two mentions, unless they are one. */
  void add(String kind, Mention subject, Mention object, String rule) {
    if (subject.id() != object.id()) {
      Span evidence = subject.span().union(object.span());
      add(
          new FoundRelation(kind, subject.id(), Optional.of(object.id()), Optional.empty(), evidence,
              "relation." + kind + "." + rule));
    }
  }

  /** Adds what somebody is or was, and of what. */
  void add(Mention person, Position position, Span evidence, String rule) {
    Optional<String> longer = Optional.of(position.whole()).filter(text -> !text.equals(position.title()));
    add(
        new FoundRelation(
            "holdsPosition", person.id(), position.object().map(Mention::id), Optional.of(position.title()), longer,
            evidence, "relation.holdsPosition." + rule));
  }

  private void add(FoundRelation relation) {
    String key = relation.kind() + " " + relation.subject() + " " + relation.object() + " " + relation.title();
    found.putIfAbsent(key, relation);
  }

  List<FoundRelation> list() {
    return List.copyOf(found.values());
  }
}
