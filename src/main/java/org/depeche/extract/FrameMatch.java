package org.depeche.extract;

import java.util.List;
import java.util.TreeSet;
import org.depeche.catalog.Frame;
import org.depeche.catalog.PartOfSpeech;
import org.depeche.catalog.Trigger;
import org.depeche.catalog.WordClass;
import org.depeche.model.ResolvedArticle.Situation;
import org.depeche.model.Span;

/** A frame that fired; the predication is read at the head of the trigger, which may begin before it. */
record FrameMatch(
    Tree tree, int start, Predication predication, Frame frame, Trigger trigger, PartOfSpeech kind, By by,
    double sureness) {
  /** What found a situation. */
  enum By {
    FRAME(""), SURFACE("fallback/"), MODEL(Situation.BY_MODEL);

    private final String prefix;

    By(String prefix) {
      this.prefix = prefix;
    }
  }

  FrameMatch(Tree tree, int start, Predication predication, Frame frame, Trigger trigger, PartOfSpeech kind) {
    this(tree, start, predication, frame, trigger, kind, By.FRAME, 1);
  }

  double confidence() {
    return by == By.MODEL ? sureness : frame.confidence() * sureness;
  }

  String rule() {
    return by.prefix + frame.id();
  }

  /** The words of the trigger. */
  Span triggerSpan() {
    TreeSet<Integer> tokens = triggerWords();
    return tree.sentence().span(tokens.first(), tokens.last());
  }

  /** The trigger's words: its head, what must follow it, and its companion. */
  TreeSet<Integer> triggerWords() {
    TreeSet<Integer> tokens = followingWords();
    tokens.add(start);
    tokens.add(predication.head());
    if (trigger.companion().isPresent()) {
      TriggerMatcher.companion(tree, predication, trigger).ifPresent(tokens::add);
    }
    return tokens;
  }

  /** The words that must follow the first one. */
  TreeSet<Integer> followingWords() {
    return followingWords(tree, start, trigger);
  }

  /** Where the words that follow a trigger's first one stand in a tree. */
  static TreeSet<Integer> followingWords(Tree tree, int start, Trigger trigger) {
    TreeSet<Integer> tokens = new TreeSet<>();
    int at = start;
    for (String word : trigger.following()) {
      for (int i = at + 1; i <= Math.min(tree.size(), at + 3); i++) {
        if (Tree.lower(tree.token(i)).equals(word) || Tree.lemma(tree.token(i)).equals(word)) {
          tokens.add(i);
          at = i;
          break;
        }
      }
    }
    return tokens;
  }

  /** Whether a noun with a definite determiner tells it. */
  boolean isDefinite() {
    if (kind != PartOfSpeech.NOUN) {
      return false;
    }
    return tree.children(predication.head()).stream()
        .anyMatch(child -> WordClass.DEFINITE.holds(Tree.lower(child)));
  }

  /** Where its head stands in the article. */
  List<Integer> place() {
    return tree.place(predication.head());
  }
}
