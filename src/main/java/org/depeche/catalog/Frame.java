package org.depeche.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.depeche.model.Status;

/**
 * How words of one language tell a situation.
 *
 * @param triggers the words, by part of speech
 * @param roles from an argument (agent, patient, poss, adj, compound, place, or a preposition) to a role of the
 *     ontology, or to {@code affected} (target for things, victim for people and bodies) or {@code party} (actor or
 *     affected, as the filler and the other arguments tell)
 * @param where arguments that must be there, with the types or lemmas of which one must fit; an empty list asks only
 *     that the argument be there
 * @param unless arguments with types or lemmas that rule the frame out
 * @param beside types of situations of which other words of the article must tell one, for words that are too general
 *     by themselves
 * @param status what the words themselves say of the situation's reality ("menacer de"), if anything
 */
public record Frame(
    String id,
    String situation,
    Map<PartOfSpeech, List<Trigger>> triggers,
    Map<String, String> roles,
    Map<String, List<String>> where,
    Map<String, List<String>> unless,
    List<String> beside,
    Optional<Status> status,
    double confidence,
    List<Example> examples) {
  public Frame {
    triggers = Collections.unmodifiableMap(new LinkedHashMap<>(triggers));
    roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
    where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
    unless = Collections.unmodifiableMap(new LinkedHashMap<>(unless));
    beside = List.copyOf(beside);
    examples = List.copyOf(examples);
  }

  /**
   * A sentence that the build runs.
   *
   * @param roles from a role to the words of its filler
   * @param none whether the frame must not fire
   * @param line where it stands in the file
   */
  public record Example(String text, Map<String, String> roles, boolean none, int line) {
    public Example {
      roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
    }
  }
}
