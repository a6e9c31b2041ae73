package org.depeche.link;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** Of which class the entries of catalogues are, as {@code link/kinds.properties} says. */
final class EntryKinds {
  private static final String FILE = "/link/kinds.properties";
  private static final String OBJECT = "stix.";
  private static final String CLUSTER = "misp.";

  private final SortedMap<String, String> classes =
      new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

  private EntryKinds(Properties given) {
    given.stringPropertyNames().forEach(name -> classes.put(name, given.getProperty(name).strip()));
  }

  static EntryKinds load() {
    Properties given = new Properties();
    try (Reader in = new InputStreamReader(EntryKinds.class.getResourceAsStream(FILE), StandardCharsets.UTF_8)) {
      given.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
    return new EntryKinds(given);
  }

  /** The IRI of the class of a STIX object's type; empty where such objects are no entries. */
  Optional<String> ofObject(String type) {
    return Optional.ofNullable(classes.get(OBJECT + type));
  }

  /**
   * The IRI of the class of a MISP galaxy's cluster by the longest word that its type holds; empty where none is known.
   */
  Optional<String> ofCluster(String type) {
    return classes.keySet().stream()
        .filter(name -> name.startsWith(CLUSTER) && hasWord(type, name.substring(CLUSTER.length())))
        .findFirst().map(classes::get);
  }

  private static boolean hasWord(String type, String word) {
    return ("-" + type + "-").contains("-" + word + "-");
  }
}
