package org.depeche.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.depeche.catalog.Cue;
import org.depeche.model.Span;
import org.depeche.model.Status;
import org.depeche.model.Token;

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
 * @param manner how the words stand to the content
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
    List<Integer> quoted,
    Manner manner) {
  /**
   * Whether a cue governs its content, stands beside it, passes on the words of another voice, judges what they say, or
   * names it.
   */
  enum Manner { GOVERNS, BESIDE, RELAYS, CLOSES, NAMES }

  CueInstance {
    words = List.copyOf(words);
    regions = Collections.unmodifiableMap(new TreeMap<>(regions));
    quoted = List.copyOf(quoted);
  }

  /** A cue at a head with the tokens of its sentence that it governs. */
  static CueInstance at(
      Cue cue, Tree tree, int head, List<Integer> words, Optional<Integer> source, Optional<Integer> addressee,
      Status status, BitSet region, Manner manner) {
    Map<Integer, BitSet> regions = region.isEmpty() ? Map.of() : Map.of(tree.sentence().index(), region);
    return new CueInstance(cue, tree.sentence().index(), head, words, source, addressee, status, regions, List.of(),
        manner);
  }

  boolean holds(int inSentence, int token) {
    BitSet region = closes() ? null : regions.get(inSentence);
    return region != null && region.get(token);
  }

  int size() {
    return regions.values().stream().mapToInt(BitSet::cardinality).sum();
  }

  boolean pointsBack() {
    return cue.content().contains("anaphora");
  }

  /** Whether the voice takes what it says for granted: not where it says it in so many words. */
  boolean presupposes() {
    return cue.presupposes() && manner == Manner.GOVERNS && status != Status.DENIED;
  }

  /** Whether it is about what another voice, or the article, tells before it. */
  boolean closes() {
    return manner == Manner.CLOSES;
  }

  /**
   * "a dit qu'il partirait", but not "serait parti, selon X": a conditional under a past verb is future in the past.
   */
  boolean isBackshifted(Tree tree) {
    Token word = tree.token(head);
    Token says = tree.isInfinitive(head) && Tree.isRelation(word, "xcomp") ? tree.head(head).orElse(word) : word;
    boolean past = says.has("Tense", "Past") || says.has("Tense", "Imp")
        || tree.child(says.index(), "aux").isPresent() || tree.child(head, "aux").isPresent();
    return manner == Manner.GOVERNS && (past || !Tree.isVerb(word));
  }

  /** Whether its content has no clause of its own ("denied the report"). */
  boolean saysNothing(List<Tree> trees) {
    return regions.entrySet().stream()
        .noneMatch(entry -> entry.getValue().stream()
            .anyMatch(token -> trees.get(entry.getKey()).token(token).upos().equals("VERB")));
  }

  /** Where its content stands in the text. */
  List<Span> contentSpans(List<Tree> trees) {
    List<Span> spans = new ArrayList<>();
    regions.forEach((sentence, region) -> {
      Tree tree = trees.get(sentence);
      List<Integer> tokens = new ArrayList<>();
      int last = -1;
      for (int i = region.nextSetBit(0); i >= 0; i = region.nextSetBit(i + 1)) {
        if (last > 0 && i == last + 2 && tree.token(last + 1).upos().equals("PUNCT")) {
          tokens.add(last + 1);
        }
        tokens.add(i);
        last = i;
      }
      Set<Integer> all = Set.copyOf(tokens);
      tokens.removeIf(at -> tree.token(at).form().equals(",") && !(all.contains(at - 1) && all.contains(at + 1)));
      spans.addAll(Stretches.runs(tree, tokens));
    });
    return spans;
  }

  /** The cue as a verdict on what is told before it. */
  CueInstance closing(BitSet told) {
    return new CueInstance(cue, sentence, head, words, source, addressee, status, Map.of(sentence, told), List.of(),
        Manner.CLOSES);
  }

  /** The cue without one of its words, which is a cue of its own. */
  CueInstance withoutWord(int word) {
    return new CueInstance(cue, sentence, head, words.stream().filter(own -> own != word).toList(), source, addressee,
        status, regions, quoted, manner);
  }

  CueInstance withSource(Optional<Integer> voice) {
    return new CueInstance(cue, sentence, head, words, voice, addressee, status, regions, quoted, manner);
  }

  /** The cue as the quoted voice's own, passed on by the voice that it had. */
  CueInstance relaying(Optional<Integer> quotedVoice, Map<Integer, BitSet> rest) {
    return new CueInstance(cue, sentence, head, words, quotedVoice, source, status, rest, quoted, Manner.RELAYS);
  }

  /** The cue as told to a voice that passes it on. */
  CueInstance relayedBy(Optional<Integer> voice) {
    return new CueInstance(cue, sentence, head, words, source, voice, status, regions, quoted, manner);
  }

  /** The cue as passed on by a voice that is said to quote or to have asked. */
  CueInstance passedOnBy(Optional<Integer> voice) {
    return new CueInstance(cue, sentence, head, words, source, voice, status, regions, quoted, Manner.RELAYS);
  }

  CueInstance withRegions(Map<Integer, BitSet> all, List<Integer> quotes) {
    return new CueInstance(cue, sentence, head, words, source, addressee, status, all, quotes, manner);
  }
}
