package org.depeche.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.depeche.catalog.Cue;
import org.depeche.catalog.PartOfSpeech;
import org.depeche.catalog.Rules;
import org.depeche.catalog.Trigger;
import org.depeche.catalog.WordClass;
import org.depeche.model.Status;
import org.depeche.model.Token;

/** The cues of a language by the words that they start with. */
final class CueLexicon {
  /** One word of one cue. */
  record Entry(Cue cue, PartOfSpeech kind, Trigger trigger) {}

  /** The words of a preposition with the cue that they are. */
  record Preposition(String[] words, Cue cue) {}

  private final Map<String, List<Entry>> byLemma = new LinkedHashMap<>();
  private final Map<String, List<Preposition>> byPreposition = new LinkedHashMap<>();
  private final Map<String, List<Preposition>> beforePoll = new LinkedHashMap<>();
  private final Map<String, Cue> beforeReckoning = new LinkedHashMap<>();

  CueLexicon(Rules rules) {
    for (Cue cue : rules.cues()) {
      cue.triggers().forEach((kind, triggers) -> {
        for (Trigger trigger : triggers) {
          byLemma.computeIfAbsent(trigger.lemma(), key -> new ArrayList<>()).add(new Entry(cue, kind, trigger));
        }
      });
      if (cue.source().contains("reckoning")) {
        cue.prepositions().forEach(preposition -> beforeReckoning.put(preposition, cue));
        continue;
      }
      for (String preposition : cue.prepositions()) {
        String[] words = preposition.replace("'", "' ").split("\\s+");
        (cue.source().contains("poll") ? beforePoll : byPreposition)
            .computeIfAbsent(words[0], key -> new ArrayList<>()).add(new Preposition(words, cue));
      }
    }
  }

  /** Whether a word of this form or lemma may be (the first of) a cue. */
  boolean mayFire(Token token) {
    return byLemma.containsKey(Tree.lemma(token))
        || byLemma.containsKey(Tree.lower(token))
        || byLemma.containsKey(Tree.unmarked(token))
        || opensAside(token)
        || WordClass.RECKONING.holds(Tree.lemma(token))
        || WordClass.POLL.holds(Tree.lemma(token));
  }

  /** The cues of which a word is the trigger by its form, its lemma, or its form without what marks it. */
  List<Entry> entries(Token token) {
    List<Entry> entries = new ArrayList<>(byLemma.getOrDefault(Tree.lower(token), List.of()));
    if (!Tree.lower(token).equals(Tree.lemma(token))) {
      entries.addAll(ofLemma(token));
    }
    if (!Tree.unmarked(token).equals(Tree.lower(token))) {
      entries.addAll(byLemma.getOrDefault(Tree.unmarked(token), List.of()));
    }
    return entries;
  }

  /** The cues of which a word is the trigger by its lemma. */
  List<Entry> ofLemma(Token token) {
    return byLemma.getOrDefault(Tree.lemma(token), List.of());
  }

  /** The prepositions before a voice that start with a word. */
  List<Preposition> beforeVoice(Token token) {
    return byPreposition.getOrDefault(Tree.lower(token), List.of());
  }

  /** The prepositions before a poll that start with a word. */
  List<Preposition> beforePoll(Token token) {
    return beforePoll.getOrDefault(Tree.lower(token), List.of());
  }

  /** The cue that a word is before somebody's reckoning. */
  Optional<Cue> beforeReckoning(Token token) {
    return Optional.ofNullable(beforeReckoning.get(Tree.lower(token)));
  }

  /** Whether words that name a voice aside start with a word. */
  boolean opensAside(Token token) {
    return byPreposition.containsKey(Tree.lower(token));
  }

  /** "announced plans to arrest them": whether a noun says something. */
  boolean isCueNoun(Token noun) {
    return ofLemma(noun).stream().anyMatch(entry -> entry.kind() == PartOfSpeech.NOUN);
  }

  /** "Moscow's denial that …". */
  boolean isDenial(Token noun) {
    return ofLemma(noun).stream()
        .anyMatch(entry -> entry.kind() == PartOfSpeech.NOUN && entry.cue().status() == Status.DENIED);
  }
}
