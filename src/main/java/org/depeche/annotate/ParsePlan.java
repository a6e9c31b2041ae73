package org.depeche.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.depeche.model.Token;

/**
 * A sentence in the pieces that are parsed each by itself.
 *
 * <p>A greedy parser is led astray by what stands aside: datelines, inverted clauses of saying, names and titles
 * between commas or dashes, relative clauses between commas, quotation marks. These are told by their words and
 * punctuation, taken out, and hung on the rest afterwards.
 */
final class ParsePlan {
  /**
   * A piece.
   *
   * @param tokens indexes, from 1, in order
   * @param anchor the token that the piece's root hangs on; 0: the root of the main piece
   * @param relation the relation it hangs by
   * @param whole whether it hangs on the head of the whole phrase that the anchor ends
   */
  record Piece(List<Integer> tokens, int anchor, String relation, boolean whole) {
    Piece(List<Integer> tokens, int anchor, String relation) {
      this(tokens, anchor, relation, false);
    }
  }

  private static final int LONGEST_NAME = 6;

  private ParsePlan() {}

  /**
   * The pieces of a sentence, the main one first; tokens in none of them are punctuation.
   *
   * @param phrases whether the parser finds phrases: it is the better for quotation marks, and needs no help with
   *     relative clauses between commas
   */
  static List<Piece> of(List<Token> tokens, SyntaxHints hints, boolean phrases) {
    return hints.inPieces() ? plan(tokens, hints, phrases, !phrases) : whole(tokens);
  }

  /** The pieces for a parser of phrases that lost the sentence's verb in a relative clause between commas. */
  static List<Piece> withoutRelatives(List<Token> tokens, SyntaxHints hints) {
    return plan(tokens, hints, true, true);
  }

  private static List<Piece> plan(List<Token> tokens, SyntaxHints hints, boolean phrases, boolean relatives) {
    List<Piece> pieces = taken(tokens, hints, phrases, relatives);
    boolean empty = pieces.get(0).tokens().stream()
        .allMatch(index -> tokens.get(index - 1).upos().equals("PUNCT"));
    return empty ? whole(tokens) : pieces;
  }

  /** What each taker finds in what those before it left. */
  private static List<Piece> taken(
      List<Token> tokens, SyntaxHints hints, boolean phrases, boolean relatives) {
    Remainder rest = new Remainder(tokens);
    if (!phrases) {
      tokens.stream().filter(Tokens::isQuote).forEach(quote -> rest.drop(quote.index()));
    }
    strayMark(tokens).ifPresent(rest::drop);
    marksOfName(tokens).forEach(rest::drop);
    Clauses clauses = new Clauses(rest, hints);
    WhenAndWhere circumstances = new WhenAndWhere(rest, hints);
    Appositions appositions = new Appositions(rest, hints);
    Asides asides = new Asides(rest, hints, clauses, phrases);
    Sources sources = new Sources(rest, hints, appositions);
    SpeechClauses speech = new SpeechClauses(rest, hints, appositions, clauses, phrases);
    circumstances.weekdays();
    circumstances.dates();
    if (phrases) {
      circumstances.betweenSubjectAndVerb();
    }
    circumstances.soFar();
    circumstances.ago();
    circumstances.dateline();
    circumstances.openingDate();
    if (phrases) {
      circumstances.places();
      circumstances.seats();
    }
    sources.openingSource();
    asides.openingGerund();
    asides.betweenDashes();
    asides.contactClauses();
    asides.namingClauses();
    if (phrases) {
      sources.cited();
      sources.closingSource();
      sources.behindQuotation();
      asides.secondSentence();
    }
    speech.betweenMarks();
    speech.behindRelatives();
    if (relatives) {
      asides.relativeClauses();
    }
    asides.calledSo();
    appositions.take();
    asides.reported();
    asides.insertions();
    return rest.pieces();
  }

  /** 'This is new," she said. "': behind the full stop, a quotation mark without a fellow opens the next sentence. */
  private static Optional<Integer> strayMark(List<Token> tokens) {
    int last = tokens.size();
    boolean behindStop = last > 2 && Tokens.isQuote(tokens.get(last - 1))
        && tokens.get(last - 2).form().matches("[.!?…]");
    if (!behindStop) {
      return Optional.empty();
    }
    boolean opening = tokens.get(last - 1).form().matches("[«“„]|``");
    boolean odd = tokens.stream().filter(Tokens::isQuote).count() % 2 == 1;
    boolean closed = tokens.subList(0, last - 1).stream().filter(Tokens::isQuote)
        .reduce((first, second) -> second)
        .filter(mark -> mark.index() > 1 && tokens.get(mark.index() - 2).form().matches("[,?!]"))
        .isPresent();
    return opening || odd || closed ? Optional.of(last) : Optional.empty();
  }

  /** 'who call themselves "Night Owls," stole': a comma within the marks of a name parts what stands around them. */
  private static List<Integer> marksOfName(List<Token> tokens) {
    List<Integer> marks = new ArrayList<>();
    for (int close = 4; close < tokens.size(); close++) {
      int open = close - 1;
      while (open > 1 && close - open <= LONGEST_NAME && isOfName(tokens.get(open - 1), open == close - 1)) {
        open--;
      }
      boolean pair = Tokens.isQuote(tokens.get(close - 1)) && tokens.get(close - 2).form().equals(",")
          && open > 1 && open < close - 2 && Tokens.isQuote(tokens.get(open - 1));
      if (pair && !tokens.get(open - 2).upos().equals("PUNCT")) {
        marks.add(open);
        marks.add(close);
      }
    }
    return marks;
  }

  private static boolean isOfName(Token token, boolean last) {
    return last ? token.form().equals(",") : !token.upos().equals("PUNCT") && !token.upos().equals("VERB")
        && !token.upos().equals("AUX");
  }

  private static List<Piece> whole(List<Token> tokens) {
    return List.of(new Piece(tokens.stream().map(Token::index).toList(), 0, "root"));
  }
}
