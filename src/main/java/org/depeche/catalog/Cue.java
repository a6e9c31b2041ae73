package org.depeche.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.depeche.model.Status;

/**
 * How words of one language say who says so.
 *
 * @param triggers verbs, nouns and adjectives by part of speech
 * @param prepositions words that introduce a source for the clause they stand in ("selon", "according to")
 * @param source the argument that is the voice: agent, patient, poss, or a preposition; several are tried in order
 * @param content where the content may stand: clause, quote, patient, or a preposition's object
 * @param accused the argument that the content's actor is, if the cue names one: an argument or {@code source}
 * @param addressee the arguments that say who was told
 * @param status how the voice stands to the content
 * @param negated the status where the cue itself is negated; empty: then it is no claim
 * @param unsourced the status that the content gets where no voice is named
 * @param presupposes whether the voice takes the situations in the content for granted instead of telling them
 * @param relay whether the words say that one voice passes another's on: the source is quoted by the addressee
 * @param weak whether the words make a claim only where a situation is told under them, or words are quoted
 * @param firstReport whether the words say that the voice was first
 */
public record Cue(
    String id,
    Map<PartOfSpeech, List<Trigger>> triggers,
    List<String> prepositions,
    List<String> source,
    List<String> content,
    Optional<String> accused,
    List<String> addressee,
    Status status,
    Optional<Status> negated,
    Status unsourced,
    boolean firstReport,
    boolean presupposes,
    boolean relay,
    boolean weak,
    List<Example> examples) {
  public Cue {
    triggers = Collections.unmodifiableMap(new LinkedHashMap<>(triggers));
    prepositions = List.copyOf(prepositions);
    source = List.copyOf(source);
    content = List.copyOf(content);
    addressee = List.copyOf(addressee);
    examples = List.copyOf(examples);
  }

  /**
   * A sentence that the build runs.
   *
   * @param source the words of the source; empty where the cue has none
   * @param content words that must stand in the content
   * @param none whether the cue must not fire
   */
  public record Example(
      String text,
      Optional<String> source,
      Optional<String> content,
      Optional<Status> status,
      boolean none,
      int line) {}
}
