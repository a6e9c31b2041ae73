package org.depeche.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.depeche.catalog.Frame;
import org.depeche.catalog.Sense;
import org.depeche.catalog.Terms;

/** Words in ordinary uses, in which they tell no situation of some types. */
final class Senses {
  private final Map<String, Sense> senses = new LinkedHashMap<>();
  private final TriggerLexicon lexicon;
  private final FrameMatcher matcher;
  private final Terms terms;

  Senses(List<Sense> all, FrameMatcher matcher, Terms terms) {
    all.forEach(sense -> senses.put(sense.id(), sense));
    lexicon = new TriggerLexicon(all.stream().map(Sense::frame).toList());
    this.matcher = matcher;
    this.terms = terms;
  }

  /**
   * The uses that a word has.
   *
   * @param told the types of what frames find in the article
   */
  Stream<Sense> of(Tree tree, int head, MentionIndex mentions, Set<String> told) {
    return matcher.fitting(lexicon, tree, head, mentions)
        .map(Frame::id)
        .map(senses::get)
        .filter(sense -> (sense.beside().isEmpty() || isAny(sense.beside(), told)) && !isAny(sense.without(), told));
  }

  private boolean isAny(List<String> types, Set<String> told) {
    return told.stream().anyMatch(one -> isA(one, types));
  }

  private boolean isA(String one, List<String> types) {
    return types.stream().anyMatch(type -> terms.isA(one, type));
  }

  /** Whether a word is used in a way in which it tells nothing of a match's type. */
  boolean isOther(FrameMatch match, MentionIndex mentions, Set<String> told) {
    return of(match.tree(), match.predication().head(), mentions, told)
        .anyMatch(sense -> isA(match.frame().situation(), sense.not()));
  }
}
