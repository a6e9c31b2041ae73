package org.depeche.link;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Things that are one, by twos. */
final class Groups {
  private final Map<String, SortedSet<String>> groups = new TreeMap<>();

  void join(String one, String other) {
    SortedSet<String> first = group(one);
    SortedSet<String> second = group(other);
    SortedSet<String> larger = first.size() >= second.size() ? first : second;
    SortedSet<String> smaller = larger == first ? second : first;
    if (larger != smaller) {
      larger.addAll(smaller);
      smaller.forEach(member -> groups.put(member, larger));
    }
  }

  boolean areOne(String one, String other) {
    return one.equals(other) || groups.containsKey(one) && groups.get(one).contains(other);
  }

  /** All that are one with a thing, itself among them. */
  SortedSet<String> group(String member) {
    return groups.computeIfAbsent(member, key -> new TreeSet<>(List.of(key)));
  }

  /** The groups of more than one member, in the order of their first members. */
  Collection<SortedSet<String>> all() {
    Map<String, SortedSet<String>> byFirst = new TreeMap<>();
    groups.values().stream().filter(group -> group.size() > 1).forEach(group -> byFirst.put(group.first(), group));
    return byFirst.values();
  }
}
