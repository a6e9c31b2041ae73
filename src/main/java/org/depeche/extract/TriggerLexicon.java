package org.depeche.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.depeche.catalog.Frame;
import org.depeche.catalog.PartOfSpeech;
import org.depeche.catalog.Trigger;
import org.depeche.model.Token;

/** The triggers of all frames by their first words. */
final class TriggerLexicon {
  /** A trigger of a frame, with the part of speech that it has there. */
  record Entry(Frame frame, PartOfSpeech kind, Trigger trigger) {}

  private static final String ANY = "*";

  private final Map<String, List<Entry>> byLemma = new LinkedHashMap<>();
  private final Map<String, Frame> typical = new LinkedHashMap<>();

  TriggerLexicon(List<Frame> frames) {
    for (Frame frame : frames) {
      frame.triggers().forEach((kind, triggers) -> {
        typical.putIfAbsent(frame.situation() + "/" + kind, frame);
        for (Trigger trigger : triggers) {
          byLemma.computeIfAbsent(trigger.lemma(), key -> new ArrayList<>()).add(new Entry(frame, kind, trigger));
        }
      });
    }
  }

  /** Whether a word of this form or lemma may be (the first of) a trigger. */
  boolean mayFire(Token token) {
    return byLemma.containsKey(Tree.lemma(token)) || byLemma.containsKey(Tree.lower(token));
  }

  /** The triggers that a word may be (the first of), by its lemma, its form or its participle without endings. */
  List<Entry> entries(Token token) {
    List<Entry> entries = new ArrayList<>(byLemma.getOrDefault(Tree.lemma(token), List.of()));
    if (!Tree.lower(token).equals(Tree.lemma(token))) {
      entries.addAll(byLemma.getOrDefault(Tree.lower(token), List.of()));
    }
    if (!Tree.unmarked(token).equals(Tree.lower(token))) {
      entries.addAll(byLemma.getOrDefault(Tree.unmarked(token), List.of()));
    }
    return entries;
  }

  /** The triggers of frames that name no word and ask for arguments only. */
  List<Entry> open() {
    return byLemma.getOrDefault(ANY, List.of());
  }

  /** The most specific trigger of a type's frames that stands at a place, whatever its arguments. */
  Optional<Entry> knowing(Tree tree, Predication predication, String situation) {
    return entries(tree.token(predication.head())).stream()
        .filter(entry -> entry.frame().situation().equals(situation)
            && TriggerMatcher.matches(tree, predication, entry.kind(), entry.trigger()))
        .max(Comparator.comparingInt(entry -> entry.trigger().specificity()));
  }

  /** The frame whose roles serve the words of a type that no frame names: the first one of that part of speech. */
  Optional<Frame> typical(String situation, PartOfSpeech kind) {
    return Optional.ofNullable(typical.get(situation + "/" + kind));
  }

  /** The types of situation that frames tell by the words at a place, whatever their arguments. */
  Set<String> situations(Tree tree, Predication predication) {
    Set<String> types = new TreeSet<>();
    for (Entry entry : entries(tree.token(predication.head()))) {
      if (TriggerMatcher.matches(tree, predication, entry.kind(), entry.trigger())) {
        types.add(entry.frame().situation());
      }
    }
    return types;
  }
}
