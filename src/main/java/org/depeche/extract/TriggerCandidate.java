package org.depeche.extract;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.depeche.model.Span;

/**
 * A word that may tell a situation.
 *
 * @param sentence the place of its sentence, from 0
 * @param partOfSpeech as Universal Dependencies has it
 * @param features what a network is told of it
 * @param found the situation's type where a frame fired on the word
 */
public record TriggerCandidate(
    int sentence,
    String partOfSpeech,
    Span span,
    Set<String> features,
    Optional<String> found) {
  public TriggerCandidate {
    features = Collections.unmodifiableSet(new TreeSet<>(features));
  }
}
