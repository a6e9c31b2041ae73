package org.depeche.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.depeche.catalog.WordClass;
import org.depeche.model.Token;

/**
 * Puts voices that quote others around those whom they quote.
 *
 * <p>"…, Reuters reported, quoting an aide" and "…, according to an aide quoted by Reuters" are both the aide's words,
 * by way of Reuters. A cue that relays (quote, cite) says nothing itself: it gives another cue's content to the quoted
 * voice and makes the quoting one the addressee.
 */
final class Relays {
  private static final int WINDOW = 15;

  private Relays() {}

  /** @param otherwise what a relay that quotes no voice here says itself ("cited the bill"), by its words */
  static List<CueInstance> apply(
      List<CueInstance> cues, List<Tree> trees, Map<List<Integer>, CueInstance> otherwise) {
    List<CueInstance> applied = new ArrayList<>(cues);
    for (CueInstance relay : cues) {
      if (relay.cue().relay() && relay.source().isPresent()) {
        apply(relay, trees.get(relay.sentence()), applied);
      }
    }
    applied.replaceAll(cue -> isIdle(cue) ? otherwise.getOrDefault(place(cue), cue) : cue);
    applied.removeIf(Relays::isIdle);
    return applied;
  }

  private static boolean isIdle(CueInstance cue) {
    return cue.cue().relay() && cue.regions().isEmpty();
  }

  /** Where a cue stands, as a key. */
  static List<Integer> place(CueInstance cue) {
    return List.of(cue.sentence(), cue.head());
  }

  private static void apply(CueInstance relay, Tree tree, List<CueInstance> cues) {
    Optional<CueInstance> asked = asked(relay, tree, cues);
    if (asked.isPresent()) {
      cues.set(cues.indexOf(asked.get()), asked.get().passedOnBy(relay.addressee()));
      cues.remove(relay);
      cues.removeIf(cue -> cue.sentence() == relay.sentence() && cue.head() == relay.head());
      return;
    }
    Optional<CueInstance> quoting = quoting(relay, tree, cues);
    Optional<Integer> voice = relay.addressee().or(() -> quoting.flatMap(CueInstance::source));
    Optional<CueInstance> quoted = cues.stream().filter(cue -> speaks(cue, relay)
        && cue.source().equals(relay.source())).findFirst();
    if (quoted.isPresent() && voice.isPresent()) {
      cues.set(cues.indexOf(quoted.get()), quoted.get().relayedBy(voice));
      cues.remove(relay);
    } else if (quoting.isPresent()) {
      Map<Integer, BitSet> rest = without(tree, relay, quoting.get().regions());
      cues.set(cues.indexOf(quoting.get()), quoting.get().relaying(relay.source(), rest));
      cues.remove(relay);
    } else {
      before(relay, tree, cues).ifPresent(cue -> {
        cues.set(cues.indexOf(relay), relay.withRegions(cue.regions(), cue.quoted()));
        cues.set(cues.indexOf(cue), cue.withRegions(with(cue.regions(), relay), List.of()));
      });
    }
  }

  private static Map<Integer, BitSet> with(Map<Integer, BitSet> regions, CueInstance relay) {
    Map<Integer, BitSet> wider = new TreeMap<>(regions);
    BitSet head = new BitSet();
    head.set(relay.head());
    wider.put(relay.sentence(), head);
    return wider;
  }

  /** "…, a confirmé le maire, sollicité par Le Monde": the participle right behind a voice tells who has its words. */
  private static Optional<CueInstance> asked(CueInstance relay, Tree tree, List<CueInstance> cues) {
    Token participle = tree.token(relay.head());
    boolean behind = participle.has("VerbForm", "Part") && participle.has("Tense", "Past")
        && relay.head() > 2 && relay.addressee().isPresent()
        && tree.child(relay.head(), "aux", "aux:pass").isEmpty();
    return !behind ? Optional.empty() : cues.stream()
        .filter(cue -> speaks(cue, relay) && cue.manner() == CueInstance.Manner.BESIDE && cue.head() != relay.head())
        .filter(cue -> cue.addressee().isEmpty() || cue.addressee().equals(relay.addressee()))
        .filter(cue -> cue.source().get() < relay.head() && (tree.dominates(cue.source().get(), relay.head())
            || tree.isComma(relay.head() - 1) && tree.reach(cue.source().get())[1] >= relay.head() - 2
            && tree.reach(cue.source().get())[1] < relay.head()))
        .findFirst();
  }

  private static boolean speaks(CueInstance cue, CueInstance relay) {
    return cue.sentence() == relay.sentence() && !cue.cue().relay() && cue.source().isPresent();
  }

  /** The cue of the voice that does the quoting, in the same sentence. */
  private static Optional<CueInstance> quoting(CueInstance relay, Tree tree, List<CueInstance> cues) {
    List<CueInstance> others = cues.stream()
        .filter(cue -> speaks(cue, relay) && !cue.regions().isEmpty() && !cue.source().equals(relay.source()))
        .toList();
    Optional<CueInstance> same = others.stream().filter(cue -> cue.source().equals(relay.addressee())).findFirst()
        .or(() -> others.stream().filter(cue -> relay.addressee().filter(voice -> voice < relay.head()
            && tree.dominates(cue.source().get(), voice) && tree.token(voice).upos().equals("PROPN")).isPresent())
            .findFirst())
        .or(() -> others.stream().filter(cue -> relay.addressee().filter(paper -> paper < relay.head()
            && tree.token(paper).upos().equals("NOUN") && tree.dominates(paper, cue.source().get())
            && cue.manner() == CueInstance.Manner.BESIDE).isPresent()).findFirst());
    Token verb = tree.token(relay.head());
    boolean loose = verb.has("VerbForm", "Part") && verb.has("Tense", "Pres");
    return same.isPresent() || !loose ? same : others.stream()
        .filter(cue -> Math.abs(relay.head() - cue.source().get()) <= WINDOW && !isOfContent(cue, verb, tree))
        .min(Comparator.comparingInt(cue -> Math.abs(relay.head() - cue.source().get())));
  }

  /** "The bank said the article citing two officials was wrong": those whom a report cites that another tells of. */
  private static boolean isOfContent(CueInstance cue, Token gerund, Tree tree) {
    return Tree.isRelation(gerund, "acl") && !tree.isComma(gerund.index() - 1)
        && cue.holds(tree.sentence().index(), gerund.head());
  }

  /** "Reuters first reported the breach. It cited two officials.": the voice of the sentence before goes on. */
  private static Optional<CueInstance> before(CueInstance relay, Tree tree, List<CueInstance> cues) {
    boolean goesOn = relay.addressee().filter(voice -> pointsBack(tree, voice)).isPresent();
    List<CueInstance> last = cues.stream()
        .filter(cue -> cue.sentence() == relay.sentence() - 1 && !cue.cue().relay() && cue.source().isPresent()
            && cue.manner() != CueInstance.Manner.RELAYS && !cue.regions().isEmpty())
        .toList();
    List<CueInstance> outer = last.stream()
        .filter(cue -> last.stream().noneMatch(over -> over != cue && over.holds(cue.sentence(), cue.head())))
        .toList();
    return goesOn && outer.size() == 1 ? Optional.of(outer.get(0)) : Optional.empty();
  }

  private static boolean pointsBack(Tree tree, int voice) {
    return tree.token(voice).upos().equals("PRON") || tree.children(voice).stream()
        .anyMatch(child -> Tree.isRelation(child, "det") && WordClass.ARTICLE.holds(Tree.lower(child)));
  }

  private static Map<Integer, BitSet> without(Tree tree, CueInstance relay, Map<Integer, BitSet> regions) {
    Map<Integer, BitSet> kept = new TreeMap<>();
    regions.forEach((sentence, region) -> {
      BitSet rest = (BitSet) region.clone();
      if (sentence == tree.sentence().index()) {
        for (int i = rest.nextSetBit(0); i >= 0; i = rest.nextSetBit(i + 1)) {
          if (isPartOf(tree, relay.head(), i)) {
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

  /** Whether a token is of the relay's own clause, which ends at its commas. */
  private static boolean isPartOf(Tree tree, int relay, int token) {
    if (!tree.dominates(relay, token)) {
      return false;
    }
    int first = Math.min(relay, token);
    int last = Math.max(relay, token);
    for (int i = first; i <= last; i++) {
      if (tree.token(i).form().equals(",")) {
        return false;
      }
    }
    return true;
  }
}
