package org.depeche.annotate;

import java.util.Locale;
import org.depeche.model.Token;

/** What kinds of words the plan of a sentence goes by, told by tags and letters. */
final class Tokens {
  private Tokens() {}

  static boolean isQuote(Token token) {
    return switch (token.form()) {
      case "«", "»", "\"", "“", "”", "„", "``", "''" -> true;
      default -> false;
    };
  }

  static boolean isDash(Token token) {
    return switch (token.form()) {
      case "-", "–", "—", "―", "--" -> true;
      default -> false;
    };
  }

  static boolean isBoundary(Token token) {
    return token.form().equals(",") || isQuote(token) || isDash(token) || token.form().equals("(")
        || token.form().equals(")");
  }

  static boolean isNoun(Token token) {
    return token.upos().equals("NOUN") || token.upos().equals("PROPN");
  }

  static boolean isPlace(Token token) {
    return token.upos().equals("PROPN") && token.name().equals("LOCATION");
  }

  static boolean isShouted(String form) {
    return form.length() > 2 && form.equals(form.toUpperCase(Locale.ROOT)) && Character.isLetter(form.codePointAt(0));
  }

  /** Whether a noun phrase may begin or go on with a word. */
  static boolean isNominalStart(Token token) {
    return switch (token.upos()) {
      case "DET", "NOUN", "PROPN", "ADJ", "NUM" -> true;
      default -> false;
    };
  }

  static boolean isPartOfSubject(Token token) {
    return isNominalStart(token) || token.upos().equals("PRON") && !isRelative(token);
  }

  static boolean isFinite(Token token) {
    return token.upos().equals("AUX") || token.upos().equals("VERB") && token.has("VerbForm", "Fin");
  }

  /** Whether a word is an English gerund that opens a clause, and no preposition ("including", "according to"). */
  static boolean isGerund(Token token) {
    return token.upos().equals("VERB") && token.has("VerbForm", "Part") && token.has("Tense", "Pres")
        && token.form().endsWith("ing") && !token.lemma().equals("include") && !token.lemma().equals("accord");
  }

  static boolean isAuxiliary(Token token) {
    return token.upos().equals("AUX") || isFinite(token) && switch (token.lemma()) {
      case "be", "have" -> true;
      default -> false;
    };
  }

  /** Whether a word may open a relative clause. */
  static boolean isRelative(Token token) {
    return switch (token.lemma().toLowerCase(Locale.ROOT)) {
      case "qui", "que", "dont", "où", "lequel", "who", "which", "that", "whose", "whom" -> true;
      default -> false;
    };
  }

  /** Whether a word opens an English relative clause that may be told aside. */
  static boolean isAsideRelative(Token token) {
    return switch (token.form().toLowerCase(Locale.ROOT)) {
      case "who", "which", "whose" -> true;
      default -> false;
    };
  }

  static boolean isObjectClitic(Token token) {
    return switch (token.form().toLowerCase(Locale.ROOT).replace('’', '\'')) {
      case "se", "s'", "le", "la", "l'", "les", "lui", "leur", "y", "en", "me", "m'", "nous" -> true;
      default -> false;
    };
  }
}
