package org.depeche.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects a predication's arguments by name, in the order in which they are found and each filler once. */
final class Arguments {
  private final Map<String, List<Integer>> fillers = new LinkedHashMap<>();

  void add(String name, List<Integer> found) {
    if (!found.isEmpty()) {
      List<Integer> all = fillers.computeIfAbsent(name, key -> new ArrayList<>());
      found.stream().filter(filler -> !all.contains(filler)).forEach(all::add);
    }
  }

  void add(String name, int filler) {
    add(name, List.of(filler));
  }

  void addIf(boolean holds, String name, int filler) {
    if (holds) {
      add(name, filler);
    }
  }

  /** Puts a filler in the place of those found before. */
  void set(String name, int filler) {
    fillers.put(name, new ArrayList<>(List.of(filler)));
  }

  boolean has(String name) {
    return fillers.containsKey(name);
  }

  List<Integer> get(String name) {
    return fillers.getOrDefault(name, List.of());
  }

  Map<String, List<Integer>> all() {
    return Collections.unmodifiableMap(fillers);
  }
}
