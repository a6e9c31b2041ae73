package org.depeche.extract;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.depeche.catalog.Cue;
import org.depeche.model.Status;

/**
 * A cue at one place with what it governs.
 *
 * @param head the cue's head token
 * @param words the tokens of the cue
 * @param source the head token of the voice, in the same sentence; empty where none is named
 * @param addressee the head token of who was told
 * @param status how the voice stands to the content
 * @param regions the tokens of the content by sentence; empty where the content is only pointed back to
 * @param quoted the quotations among the content, by their place in {@link Quotes#all()}
 */
record CueInstance(
    Cue cue,
    int sentence,
    int head,
    List<Integer> words,
    Optional<Integer> source,
    Optional<Integer> addressee,
    Status status,
    Map<Integer, BitSet> regions,
    List<Integer> quoted) {
  CueInstance {
    words = List.copyOf(words);
    regions = Collections.unmodifiableMap(new TreeMap<>(regions));
    quoted = List.copyOf(quoted);
  }

  boolean holds(int inSentence, int token) {
    BitSet region = regions.get(inSentence);
    return region != null && region.get(token);
  }

  int size() {
    return regions.values().stream().mapToInt(BitSet::cardinality).sum();
  }

  boolean pointsBack() {
    return cue.content().contains("anaphora");
  }

  CueInstance withSource(Optional<Integer> voice) {
    return new CueInstance(cue, sentence, head, words, voice, addressee, status, regions, quoted);
  }

  CueInstance withRegions(Map<Integer, BitSet> all, List<Integer> quotes) {
    return new CueInstance(cue, sentence, head, words, source, addressee, status, all, quotes);
  }
}
