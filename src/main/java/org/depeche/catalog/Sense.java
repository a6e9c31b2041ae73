package org.depeche.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An ordinary use of words that elsewhere tell a situation ("an election campaign", "demand for coal"): where it is
 * meant, neither a frame nor a model may tell one of these types.
 *
 * @param not the types, superclasses too, that the words do not tell there
 * @param where arguments that must be there, as in a frame
 * @param unless arguments that say that it is not this use
 * @param beside types of situations of which frames must find one in the article
 * @param without types of situations, superclasses too, of which frames must find none in the article
 */
public record Sense(
    String id,
    List<String> not,
    Map<PartOfSpeech, List<Trigger>> triggers,
    Map<String, List<String>> where,
    Map<String, List<String>> unless,
    List<String> beside,
    List<String> without,
    List<Frame.Example> examples) {
  public Sense {
    not = List.copyOf(not);
    triggers = Collections.unmodifiableMap(new LinkedHashMap<>(triggers));
    where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
    unless = Collections.unmodifiableMap(new LinkedHashMap<>(unless));
    beside = List.copyOf(beside);
    without = List.copyOf(without);
    examples = List.copyOf(examples);
  }

  /** The same conditions as a frame of no situation in particular. */
  public Frame frame() {
    return new Frame(id, "Situation", triggers, Map.of(), where, unless, beside, Optional.empty(), 1, examples);
  }
}
