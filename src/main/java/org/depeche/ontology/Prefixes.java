package org.depeche.ontology;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The prefixes for people to read. */
public final class Prefixes {
  /** Those of the default base, in alphabetic order, as files are written with them. */
  public static final Map<String, String> ALL = Collections.unmodifiableMap(new TreeMap<>(of(Vocabulary.DEFAULT_BASE)));

  private Prefixes() {}

  /** Prefix → namespace in a fixed order, {@code id:} for data below the base. */
  public static Map<String, String> of(String base) {
    Map<String, String> prefixes = new LinkedHashMap<>();
    prefixes.put("dp", Vocabulary.DP);
    prefixes.put("id", base);
    prefixes.put("schema", Vocabulary.SCHEMA);
    prefixes.put("oa", Vocabulary.OA);
    prefixes.put("skos", Vocabulary.SKOS);
    prefixes.put("prov", Vocabulary.PROV);
    prefixes.put("rdf", Vocabulary.RDF);
    prefixes.put("rdfs", Vocabulary.RDFS);
    prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    prefixes.put("edtf", "http://id.loc.gov/datatypes/edtf/");
    return Collections.unmodifiableMap(prefixes);
  }
}
