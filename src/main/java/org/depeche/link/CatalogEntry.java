package org.depeche.link;

import java.util.Optional;
import java.util.SortedSet;

/**
 * What a catalogue holds of one thing.
 *
 * @param catalog the IRI of its catalogue, which is the name of its graph
 * @param kinds IRIs of the classes of entities that it can be of; any where there is none
 * @param names others than the preferred one
 * @param countries where it is from, as IRIs
 * @param victims countries whose people or bodies it hit, as IRIs
 * @param period when it was active
 * @param text description and the names of what it is related to
 */
record CatalogEntry(
    String iri,
    String catalog,
    SortedSet<String> kinds,
    String preferred,
    SortedSet<String> names,
    SortedSet<String> countries,
    SortedSet<String> victims,
    Optional<Period> period,
    String text) {}
