package org.depeche.link;

import java.util.Optional;
import java.util.SortedSet;

/**
 * A voice with what it says.
 *
 * @param status the local name of how it stands to what it says
 * @param contents situations and claims that it tells of
 * @param addressees whom the voice told it
 */
record Claim(
    String iri,
    String article,
    String claimant,
    String status,
    SortedSet<String> contents,
    SortedSet<String> addressees,
    Optional<String> quotation) {
  boolean denies() {
    return status.equals("Denied") || status.equals("Negated");
  }
}
