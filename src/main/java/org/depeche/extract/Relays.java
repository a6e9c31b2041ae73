package org.depeche.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Puts voices that quote others around those whom they quote.
 *
 * <p>"…, Reuters reported, quoting an aide" and "…, according to an aide quoted by Reuters" are both the aide's words, by
 * way of Reuters. A cue that relays (quote, cite) says nothing itself: it gives another cue's content to the quoted voice
 * and makes the quoting one the addressee.
 */
final class Relays {
  private static final int WINDOW = 15;

  private Relays() {}

  static List<CueInstance> apply(List<CueInstance> cues, List<Tree> trees) {
    List<CueInstance> applied = new ArrayList<>(cues);
    for (CueInstance relay : cues) {
      if (relay.cue().relay() && relay.source().isPresent()) {
        apply(relay, trees.get(relay.sentence()), applied);
      }
    }
    applied.removeIf(cue -> cue.cue().relay() && cue.regions().isEmpty());
    return applied;
  }

  private static void apply(CueInstance relay, Tree tree, List<CueInstance> cues) {
    int quoted = relay.source().get();
    for (int i = 0; i < cues.size(); i++) {
      CueInstance cue = cues.get(i);
      boolean other = cue.sentence() == relay.sentence() && !cue.cue().relay() && cue.source().isPresent();
      if (other && cue.source().get() == quoted && relay.addressee().isPresent()) {
        cues.set(i, with(cue, cue.source(), relay.addressee(), cue.regions()));
        cues.remove(relay);
        return;
      }
    }
    for (int i = 0; i < cues.size(); i++) {
      CueInstance cue = cues.get(i);
      boolean other = cue.sentence() == relay.sentence() && !cue.cue().relay() && cue.source().isPresent() && !cue.regions().isEmpty();
      boolean quoting = other
          && (relay.addressee().isPresent() ? relay.addressee().equals(cue.source()) : isNear(relay, cue));
      if (quoting && cue.source().get() != quoted) {
        cues.set(i, with(cue, relay.source(), cue.source(), without(tree, relay.head(), cue.regions())));
        cues.remove(relay);
        return;
      }
    }
  }

  private static boolean isNear(CueInstance relay, CueInstance cue) {
    int distance = relay.head() - cue.source().get();
    return distance > 0 && distance <= WINDOW;
  }

  private static CueInstance with(
      CueInstance cue, Optional<Integer> source, Optional<Integer> addressee, Map<Integer, BitSet> regions) {
    return new CueInstance(
        cue.cue(), cue.sentence(), cue.head(), cue.words(), source, addressee, cue.status(), regions, cue.quoted());
  }

  private static Map<Integer, BitSet> without(Tree tree, int relay, Map<Integer, BitSet> regions) {
    Map<Integer, BitSet> kept = new TreeMap<>();
    regions.forEach((sentence, region) -> {
      BitSet rest = (BitSet) region.clone();
      if (sentence == tree.sentence().index()) {
        for (int i = rest.nextSetBit(0); i >= 0; i = rest.nextSetBit(i + 1)) {
          if (tree.dominates(relay, i)) {
            rest.clear(i);
          }
        }
        while (!rest.isEmpty() && tree.token(rest.length() - 1).upos().equals("PUNCT")) {
          rest.clear(rest.length() - 1);
        }
      }
      kept.put(sentence, rest);
    });
    return kept;
  }
}
