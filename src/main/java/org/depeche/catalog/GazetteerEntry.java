package org.depeche.catalog;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that the press names often, with a stable id.
 *
 * @param id a path below the base IRI ({@code country/CN}, {@code outlet/cnn})
 * @param type a class of the ontology
 * @param names its names in any language, fullest first
 * @param contextual names that are common words too
 * @param adjectives of a country: adjectives and demonyms with all their forms
 * @param capitals of a country: the seats that stand for it
 * @param country the ISO code of the state it belongs to, if any
 * @param acting the type it has in an article where it speaks or acts (a platform, and the company behind it)
 * @param offices what the press calls a person by the office held, in any language
 * @param kind what sort of thing it is within its type (agency, ngo, party), where that tells descriptions apart
 */
public record GazetteerEntry(
    String id,
    String type,
    List<String> names,
    List<String> contextual,
    List<String> adjectives,
    List<String> capitals,
    Optional<String> country,
    Optional<String> acting,
    List<String> offices,
    Optional<String> kind) {
  public GazetteerEntry {
    names = List.copyOf(names);
    contextual = List.copyOf(contextual);
    adjectives = List.copyOf(adjectives);
    capitals = List.copyOf(capitals);
    offices = List.copyOf(offices);
    Objects.requireNonNull(country);
    Objects.requireNonNull(acting);
    Objects.requireNonNull(kind);
  }
}
