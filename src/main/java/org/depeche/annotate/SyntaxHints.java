package org.depeche.annotate;

import java.util.List;
import org.depeche.model.Token;

/** What a language's data know of words that help to lay a sentence out before it is parsed. */
public interface SyntaxHints {
  /** Nothing is known. */
  SyntaxHints NONE =
      new SyntaxHints() {
        @Override
        public boolean speaks(Token token) {
          return false;
        }

        @Override
        public boolean isTitle(Token token) {
          return false;
        }
      };

  /** Nothing is known, and nothing is to be laid out. */
  SyntaxHints WHOLE =
      new SyntaxHints() {
        @Override
        public boolean speaks(Token token) {
          return false;
        }

        @Override
        public boolean isTitle(Token token) {
          return false;
        }

        @Override
        public boolean inPieces() {
          return false;
        }
      };

  /** Whether a sentence may be taken apart at all. */
  default boolean inPieces() {
    return true;
  }

  /** Whether a verb is one of saying, so that it may stand aside after what is said. */
  boolean speaks(Token token);

  /** Whether the tokens begin with words that introduce a source ("selon", "according to"). */
  default boolean opensSource(List<Token> tokens) {
    return false;
  }

  /** Whether a word names a day of the week. */
  default boolean isWeekday(Token token) {
    return false;
  }

  /** Whether a noun tells when ("morning", "week"). */
  default boolean isTime(Token token) {
    return false;
  }

  /** Whether an adjective tells which of the times that a noun names ("last" month). */
  default boolean placesInTime(Token token) {
    return false;
  }

  /** How many of the tokens, from the first on, say that something is so until now ("jusqu'à présent"); 0: none. */
  default int soFar(List<Token> tokens) {
    return 0;
  }

  /** Whether a verb helps others ("a", "est"), whatever it was taken for. */
  default boolean isHelper(Token token) {
    return token.upos().equals("AUX");
  }

  /** Whether a word names a month. */
  default boolean isMonth(Token token) {
    return false;
  }

  /** Whether a verb tells what somebody is held to be or do ("believed to be"). */
  default boolean isHeld(Token token) {
    return false;
  }

  /** Whether a verb tells what somebody is called ("calls", "tracks as"). */
  default boolean givesName(Token token) {
    return false;
  }

  /** Whether a word tells where somebody is based ("Nev.-based"). */
  default boolean isSeat(Token token) {
    return false;
  }

  /** Whether a noun is a title or an occupation, so that a name may stand beside it. */
  boolean isTitle(Token token);
}
