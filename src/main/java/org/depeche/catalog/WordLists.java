package org.depeche.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Named lists of words of one file, all of whose names are known. */
public record WordLists(Map<String, Set<String>> lists) {
  public WordLists {
    lists = Collections.unmodifiableMap(new LinkedHashMap<>(lists));
  }

  /**
   * Reads a file on the class path.
   *
   * @param names the lists that it may have
   * @throws IllegalArgumentException for a fault in the file: file, line and likely cause
   */
  static WordLists load(String resource, List<String> names) {
    return new WordLists(DataLines.resource(resource).lists(names));
  }

  /** Whether a word stands in a list. */
  public boolean has(String list, String word) {
    return lists.get(list).contains(word);
  }
}
