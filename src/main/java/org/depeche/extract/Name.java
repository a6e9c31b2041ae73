package org.depeche.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.depeche.catalog.GazetteerEntry;

/**
 * A name in a sentence, before its type is settled.
 *
 * @param label the class that the recognizer gives it, or {@code O}
 * @param entry what the gazetteer knows under it
 * @param capital whether it is a capital that may stand for its state
 * @param shape the type that its shape tells
 * @param acronym the tokens of an acronym in parentheses that follows, if any
 */
record Name(
    int sentence,
    Phrases.Range range,
    String text,
    String label,
    Optional<GazetteerEntry> entry,
    boolean capital,
    Optional<String> shape,
    Optional<Phrases.Range> acronym) {
  /** The types of names that are those of bodies. */
  static final Set<String> BODIES = Set.of("GovernmentBody", "Organization", "MediaOutlet");

  List<String> words() {
    return List.of(text.split(" "));
  }

  Name withAcronym(Phrases.Range tokens, Optional<GazetteerEntry> known) {
    return new Name(sentence, range, text, label, known, capital, shape, Optional.of(tokens));
  }
}
