package org.depeche.store;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The prefixes that files are written with, in alphabetic order. */
public final class Prefixes {
  public static final Map<String, String> ALL = all();

  private Prefixes() {}

  private static Map<String, String> all() {
    Map<String, String> prefixes = new TreeMap<>();
    prefixes.put("dp", Vocabulary.DP);
    prefixes.put("id", Vocabulary.DATA);
    prefixes.put("oa", "http://www.w3.org/ns/oa#");
    prefixes.put("prov", "http://www.w3.org/ns/prov#");
    prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    prefixes.put("schema", "https://schema.org/");
    prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
    prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    return Collections.unmodifiableMap(prefixes);
  }
}
