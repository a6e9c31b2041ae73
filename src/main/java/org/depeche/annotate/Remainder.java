package org.depeche.annotate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.depeche.annotate.ParsePlan.Piece;
import org.depeche.model.Token;

/** What is left of a sentence while pieces are taken out of it; tokens are named by index, from 1. */
final class Remainder {
  private final List<Token> tokens;
  private final BitSet left = new BitSet();
  private final List<Piece> pieces = new ArrayList<>();

  Remainder(List<Token> tokens) {
    this.tokens = tokens;
    left.set(1, tokens.size() + 1);
  }

  List<Token> tokens() {
    return tokens;
  }

  int size() {
    return tokens.size();
  }

  Token at(int index) {
    return tokens.get(index - 1);
  }

  /** The first token that is left; -1 where none is. */
  int first() {
    return left.nextSetBit(1);
  }

  boolean isLeft(int index) {
    return left.get(index);
  }

  /** Leaves a mark of punctuation out of all pieces. */
  void drop(int index) {
    left.clear(index);
  }

  /** The main piece, of what is left, and those taken. */
  List<Piece> pieces() {
    List<Piece> all = new ArrayList<>();
    all.add(new Piece(left.stream().boxed().toList(), 0, "root"));
    all.addAll(pieces);
    return all;
  }

  /** Takes what is left of a stretch as a piece, hung on a token. */
  void take(int first, int last, int anchor, String relation) {
    take(first, last, anchor, relation, false);
  }

  void take(int first, int last, int anchor, String relation, boolean whole) {
    List<Integer> taken = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      if (left.get(i)) {
        taken.add(i);
        left.clear(i);
      }
    }
    if (!taken.isEmpty()) {
      pieces.add(new Piece(taken, anchor, relation, whole));
    }
  }

  /** The stretches between commas, dashes, brackets and quotation marks, as {first, last}. */
  List<int[]> chunks() {
    List<int[]> chunks = new ArrayList<>();
    int start = 1;
    for (int i = 1; i <= tokens.size() + 1; i++) {
      boolean end = i > tokens.size() || isBoundary(i) || i == tokens.size() && is(i, "PUNCT");
      if (end) {
        if (start < i) {
          chunks.add(new int[] {start, i - 1});
        }
        start = i + 1;
      }
    }
    return chunks;
  }

  /** Where the stretch of a token begins, behind a comma, dash, bracket or quotation mark. */
  int chunkStart(int index) {
    int start = index;
    while (start > 1 && !isBoundary(start - 1)) {
      start--;
    }
    return start;
  }

  /** Where the clause of a token begins, behind a conjunction, colon or semicolon. */
  int clauseStart(int index) {
    int start = index;
    while (start > 1 && !is(start - 1, "SCONJ") && !is(start - 1, "CCONJ")
        && !at(start - 1).form().equals(";") && !at(start - 1).form().equals(":")) {
      start--;
    }
    return start;
  }

  /** The first word of a name that ends at a token. */
  int nameStart(int last) {
    int start = last;
    while (start > 1 && is(start - 1, "PROPN") && left.get(start - 1) == left.get(last)) {
      start--;
    }
    return start;
  }

  /** Whether a comma or the sentence's end follows. */
  boolean closes(int[] chunk) {
    int next = chunk[1] + 1;
    return next > tokens.size() || isComma(next) || next == tokens.size();
  }

  /** The next comma in what is left without a gap; 0 where there is none. */
  int nextComma(int from) {
    for (int i = from; i <= tokens.size() && left.get(i); i++) {
      if (isComma(i)) {
        return i;
      }
    }
    return 0;
  }

  /** The next verb of the same stretch between marks; 0 where there is none. */
  int nextVerb(int from) {
    for (int i = from; i <= tokens.size() && !isBoundary(i); i++) {
      if (is(i, "VERB") || is(i, "AUX")) {
        return i;
      }
    }
    return 0;
  }

  /** Whether all of a stretch is left. */
  boolean isStretch(int first, int last) {
    return left.nextClearBit(first) > last;
  }

  /** Whether a stretch has a finite verb. */
  boolean hasVerb(int first, int last) {
    for (int i = first; i <= last; i++) {
      if (isFinite(i)) {
        return true;
      }
    }
    return false;
  }

  boolean hasAuxiliary(int first, int last) {
    for (int i = first; i <= last; i++) {
      String lemma = at(i).lemma();
      if (is(i, "AUX") || lemma.equals("have") || lemma.equals("be")) {
        return true;
      }
    }
    return false;
  }

  boolean hasNominal(int first, int last) {
    for (int i = first; i <= last; i++) {
      Token token = at(i);
      boolean clitic = token.upos().equals("PRON") && Tokens.isObjectClitic(token);
      if (!clitic && (token.upos().equals("NOUN") || token.upos().equals("PROPN") || token.upos().equals("PRON"))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a stretch has a finite verb of its own: a relative clause has none for the sentence. */
  boolean tellsSomething(int[] chunk) {
    for (int i = chunk[0]; i <= Math.min(chunk[1], chunk[0] + 1); i++) {
      boolean behindNoun = i == chunk[0] && i > 2 && isComma(i - 1) && isNoun(i - 2);
      if (isRelative(i) && (behindNoun || !is(i, "SCONJ"))) {
        return false;
      }
    }
    for (int i = chunk[0]; i <= chunk[1]; i++) {
      boolean verb = is(i, "VERB") || is(i, "AUX");
      boolean finite = at(i).has("VerbForm", "Fin") || is(i, "AUX") && !at(i).has("VerbForm", "Inf");
      if (verb && finite) {
        return true;
      }
    }
    return false;
  }

  boolean is(int index, String tag) {
    return at(index).upos().equals(tag);
  }

  boolean is(int index, Set<String> tags) {
    return index <= tokens.size() && tags.contains(at(index).upos());
  }

  boolean isCapital(int index) {
    return Character.isUpperCase(at(index).form().codePointAt(0));
  }

  boolean isComma(int index) {
    return at(index).form().equals(",");
  }

  boolean isQuote(int index) {
    return Tokens.isQuote(at(index));
  }

  boolean isDash(int index) {
    return Tokens.isDash(at(index));
  }

  boolean isBoundary(int index) {
    return Tokens.isBoundary(at(index));
  }

  boolean isNoun(int index) {
    return Tokens.isNoun(at(index));
  }

  boolean isPlace(int index) {
    return Tokens.isPlace(at(index));
  }

  boolean isNominalStart(int index) {
    return Tokens.isNominalStart(at(index));
  }

  boolean isFinite(int index) {
    return Tokens.isFinite(at(index));
  }

  boolean isGerund(int index) {
    return Tokens.isGerund(at(index));
  }

  boolean isAuxiliary(int index) {
    return Tokens.isAuxiliary(at(index));
  }

  boolean isRelative(int index) {
    return Tokens.isRelative(at(index));
  }

  boolean isAsideRelative(int index) {
    return Tokens.isAsideRelative(at(index));
  }
}
