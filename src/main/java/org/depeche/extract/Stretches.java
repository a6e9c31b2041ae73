package org.depeche.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.depeche.catalog.WordClass;
import org.depeche.model.Span;
import org.depeche.model.Token;

/** Stretches of a sentence as sets of tokens, and the small words and marks that begin and end them. */
final class Stretches {
  private Stretches() {}

  /** Whether a comma stands before a word, and before the small words in front of it (", tout en assurant"). */
  static boolean followsComma(Tree tree, int head) {
    int before = head - 1;
    while (before > 1 && before > head - 3 && (tree.token(before).upos().equals("ADV")
        || tree.token(before).head() == head && Tree.lower(tree.token(before)).equals("en"))) {
      before--;
    }
    return before >= 1 && tree.isComma(before);
  }

  /** "and that", "et que": a second clause of the voice that told the first. */
  static int nextComplement(Tree tree, int from) {
    for (int i = from; i < tree.size(); i++) {
      if (isStop(tree.token(i))) {
        return 0;
      }
      if (tree.token(i).upos().equals("CCONJ") && Tree.isThat(tree.token(i + 1))) {
        return i;
      }
    }
    return 0;
  }

  /** Whether a word may stand in a noun phrase beside its head. */
  static boolean isNominalWord(Token token) {
    return switch (token.upos()) {
      case "NOUN", "PROPN", "ADJ", "DET", "NUM" -> true;
      default -> false;
    };
  }

  /** The last word before the next semicolon. */
  static int endOf(Tree tree, int from) {
    int to = from;
    while (to < tree.size() && !isStop(tree.token(to + 1))) {
      to++;
    }
    return to;
  }

  /** "selon lequel", "according to whom". */
  static boolean isRelativeOfVoice(Token token) {
    return WordClass.RELATIVE_OF_VOICE.holds(Tree.lemma(token));
  }

  static boolean isRelativeWord(Token token) {
    return WordClass.RELATIVE.holds(Tree.lemma(token));
  }

  /** Whether a word may open a relative clause behind a comma. */
  static boolean opensRelative(Token token) {
    return WordClass.RELATIVE_CLAUSE.holds(Tree.lower(token));
  }

  /** The last word before the next comma or semicolon. */
  static int endOfClause(Tree tree, int from) {
    int to = from;
    while (to < tree.size() && !isStop(tree.token(to + 1)) && !tree.token(to + 1).form().equals(",")) {
      to++;
    }
    return to;
  }

  static boolean isStop(Token token) {
    return token.form().equals(";");
  }

  /** The stretch itself, without the punctuation marks at its ends. */
  static BitSet trimmed(Tree tree, BitSet region) {
    while (!region.isEmpty() && tree.token(region.length() - 1).upos().equals("PUNCT")) {
      region.clear(region.length() - 1);
    }
    while (!region.isEmpty() && tree.token(region.nextSetBit(0)).upos().equals("PUNCT")) {
      region.clear(region.nextSetBit(0));
    }
    return region;
  }

  static List<Integer> range(int first, int last) {
    List<Integer> all = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      all.add(i);
    }
    return all;
  }

  /** "a gang believed to be based there": a participle that tells of its noun stands aside from nothing. */
  static boolean isReduced(Tree tree, int head) {
    Token token = tree.token(head);
    boolean behind = Tree.isRelation(token, "acl") && !token.relation().equals("acl:relcl")
        || Tree.isRelation(token, "amod") && token.head() < head;
    return behind && token.has("Tense", "Past")
        && tree.child(head, "aux", "nsubj").isEmpty() && tree.children(head).stream()
            .anyMatch(child -> child.index() > head && !child.upos().equals("PUNCT"));
  }

  /** The text of words, in their order, as one span for each run without a gap. */
  static List<Span> runs(Tree tree, List<Integer> tokens) {
    List<Span> spans = new ArrayList<>();
    int start = -1;
    int last = -1;
    for (int token : tokens) {
      if (start >= 0 && token != last + 1) {
        spans.add(tree.sentence().span(start, last));
        start = token;
      }
      start = start < 0 ? token : start;
      last = token;
    }
    if (start >= 0) {
      spans.add(tree.sentence().span(start, last));
    }
    return spans;
  }

  /** From the first of some spans to the last. */
  static Span whole(List<Span> spans) {
    return spans.stream().reduce(Span::union).orElseThrow();
  }

  /** All words of a sentence. */
  static BitSet everything(Tree tree) {
    BitSet all = new BitSet();
    all.set(1, tree.size() + 1);
    return all;
  }

  /** A word and all that stand below it. */
  static BitSet below(Tree tree, int top) {
    BitSet inside = new BitSet();
    IntStream.rangeClosed(1, tree.size()).filter(i -> tree.dominates(top, i)).forEach(inside::set);
    return inside;
  }

  /** The words below a root, without those below another word that hangs on it. */
  static BitSet subtree(Tree tree, int root, int without) {
    BitSet region = new BitSet();
    for (int i = 1; i <= tree.size(); i++) {
      if (tree.dominates(root, i) && !tree.dominates(without, i) || tree.dominates(root, i)
          && !tree.dominates(root, without)) {
        region.set(i);
      }
    }
    return trimmed(tree, region);
  }

  /** Whether words hold a verb that makes them a clause, and not only an adverbial one. */
  static boolean isClause(Tree tree, int first, int last) {
    boolean later = false;
    for (int i = first + 1; i <= last && !later && !tree.token(i).has("VerbForm", "Fin"); i++) {
      Token token = tree.token(i);
      later = token.upos().equals("SCONJ") && !Tree.isThat(token) || Tree.isRelation(token, "mark")
          && token.upos().equals("ADP") && WordClass.CIRCUMSTANCE_CLAUSE.holds(Tree.lower(token));
    }
    return !later && range(first, last).stream().map(tree::token)
        .anyMatch(token -> (Tree.isVerb(token) || token.upos().equals("AUX")) && !Tree.isPresentParticiple(token)
            && !tree.isInfinitive(token.index()) && !isReducedPassive(tree, token));
  }

  /** "a man accused of spying": a past participle that tells of a noun and has no object. */
  private static boolean isReducedPassive(Tree tree, Token verb) {
    return verb.relation().equals("acl") && verb.has("VerbForm", "Part") && verb.has("Tense", "Past")
        && tree.child(verb.index(), "aux", "aux:pass", "obj", "nsubj").isEmpty();
  }

  static boolean hasVerb(Tree tree, int first, int last) {
    return range(first, last).stream().anyMatch(token -> Tree.isVerb(tree.token(token)));
  }
}
