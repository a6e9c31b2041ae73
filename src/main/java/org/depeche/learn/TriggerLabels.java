package org.depeche.learn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.depeche.extract.TriggerCandidate;
import org.depeche.extract.TriggerModel;
import org.depeche.model.Span;

/**
 * Which words of a passage tell which situation.
 *
 * <p>Of the words that name a situation first, one is its trigger: that on which a frame of its type fired, else the
 * first verb, else the first noun. Words that name it once more count in another sentence only. The other words that
 * name it, and those that stand elsewhere in the text too, say neither yes nor no.
 */
final class TriggerLabels {
  private final Map<TriggerCandidate, String> told = new HashMap<>();
  private final Set<TriggerCandidate> open = new HashSet<>();

  private TriggerLabels() {}

  static TriggerLabels of(Passage passage, List<TriggerCandidate> candidates) {
    TriggerLabels labels = new TriggerLabels();
    passage.acts().forEach(act -> labels.add(passage, act, candidates));
    return labels;
  }

  /** The situation type that a word tells, {@link TriggerModel#NOTHING}, or empty where it is left open. */
  Optional<String> label(TriggerCandidate candidate) {
    if (told.containsKey(candidate)) {
      return Optional.of(told.get(candidate));
    }
    return open.contains(candidate) ? Optional.empty() : Optional.of(TriggerModel.NOTHING);
  }

  private void add(Passage passage, Passage.Act act, List<TriggerCandidate> candidates) {
    Set<Integer> sentences = new HashSet<>();
    for (String words : act.triggers()) {
      List<Span> places = passage.places(words);
      for (int i = 0; i < places.size(); i++) {
        Span place = places.get(i);
        List<TriggerCandidate> inside = candidates.stream().filter(word -> place.covers(word.span())).toList();
        inside.stream().filter(word -> !told.containsKey(word)).forEach(open::add);
        Optional<TriggerCandidate> head = i == 0 ? head(inside, act.type()) : Optional.empty();
        if (head.isPresent() && sentences.add(head.get().sentence()) && !told.containsKey(head.get())) {
          told.put(head.get(), act.type());
        }
      }
    }
  }

  private static Optional<TriggerCandidate> head(List<TriggerCandidate> inside, String type) {
    List<TriggerCandidate> ordered = new ArrayList<>();
    inside.stream().filter(word -> word.found().filter(type::equals).isPresent()).forEach(ordered::add);
    for (String pos : List.of("VERB", "NOUN", "ADJ")) {
      inside.stream().filter(word -> word.partOfSpeech().equals(pos)).forEach(ordered::add);
    }
    return ordered.stream().findFirst();
  }
}
