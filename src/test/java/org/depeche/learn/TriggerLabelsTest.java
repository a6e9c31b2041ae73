package org.depeche.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.depeche.extract.TriggerCandidate;
import org.depeche.model.Span;
import org.junit.jupiter.api.Test;

class TriggerLabelsTest {
  private static final String TEXT = "T Thieves made off with files; the theft of the files led to a theft trial.";
  private final Passage passage = PassageReader.parse("a.txt", "en", List.of(
      TEXT, "S1 DataBreach | made off with files ; theft | !asserted")).get(0);
  private final List<TriggerCandidate> words = new ArrayList<>();

  private TriggerCandidate word(String form, String partOfSpeech, int sentence, int nth, String found) {
    Span place = passage.places(form).get(nth);
    TriggerCandidate word = new TriggerCandidate(
        sentence, partOfSpeech, place, Set.of(), Optional.of(found).filter(type -> !type.isEmpty()));
    words.add(word);
    return word;
  }

  @Test
  void theVerbOfTheFirstWordsIsTheTrigger() {
    TriggerCandidate made = word("made", "VERB", 0, 0, "");
    TriggerCandidate files = word("files", "NOUN", 0, 0, "");
    TriggerCandidate trial = word("trial", "NOUN", 0, 0, "");
    TriggerLabels labels = TriggerLabels.of(passage, words);
    assertEquals(Optional.of("DataBreach"), labels.label(made));
    assertEquals(Optional.empty(), labels.label(files));
    assertEquals(Optional.of("O"), labels.label(trial));
  }

  @Test
  void aWordThatAFrameFiredOnGoesBeforeTheVerb() {
    TriggerCandidate made = word("made", "VERB", 0, 0, "");
    TriggerCandidate files = word("files", "NOUN", 0, 0, "DataBreach");
    TriggerLabels labels = TriggerLabels.of(passage, words);
    assertEquals(Optional.of("DataBreach"), labels.label(files));
    assertEquals(Optional.empty(), labels.label(made));
  }

  @Test
  void aFurtherMentionCountsInAnotherSentenceAndOnlyWhereItStandsFirst() {
    word("made", "VERB", 0, 0, "");
    TriggerCandidate near = word("theft", "NOUN", 0, 0, "");
    assertEquals(Optional.empty(), TriggerLabels.of(passage, words).label(near));
    words.clear();
    word("made", "VERB", 0, 0, "");
    TriggerCandidate far = word("theft", "NOUN", 1, 0, "");
    TriggerCandidate again = word("theft", "NOUN", 1, 1, "");
    TriggerLabels labels = TriggerLabels.of(passage, words);
    assertEquals(Optional.of("DataBreach"), labels.label(far));
    assertEquals(Optional.empty(), labels.label(again));
  }
}
