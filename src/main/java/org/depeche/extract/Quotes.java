package org.depeche.extract;

import java.util.ArrayList;
import java.util.List;
import org.depeche.model.CodePoints;
import org.depeche.model.Span;

/** The stretches of an article between quotation marks, marks not included. */
final class Quotes {
  private static final int LONGEST = 1500;

  private final CodePoints text;
  private final List<Span> spans = new ArrayList<>();

  Quotes(String body) {
    text = new CodePoints(body);
    int open = -1;
    String closing = "";
    for (int at = 0; at < text.length(); at++) {
      String mark = mark(text, at);
      if (open >= 0 && (closes(closing, mark) || at - open > LONGEST || opensAgain(text, at, closing))) {
        if (at - open <= LONGEST && at > open + 1) {
          add(text, open + 1, at);
        }
        open = -1;
        at += mark.length() - 1;
      } else if (open < 0) {
        closing = closing(mark);
        at += closing.isEmpty() ? 0 : mark.length() - 1;
        open = closing.isEmpty() ? -1 : at;
      }
    }
  }

  /** The character at an offset, or two apostrophes or grave accents, which some typewriters make a mark of. */
  private static String mark(CodePoints text, int at) {
    String two = at + 2 <= text.length() ? text.slice(at, at + 2) : "";
    return two.equals("''") || two.equals("``") ? two : text.slice(at, at + 1);
  }

  private static String closing(String mark) {
    return switch (mark) {
      case "«" -> "»";
      case "“" -> "”";
      case "„" -> "“”";
      case "\"" -> "\"";
      case "''", "``" -> "''";
      default -> "";
    };
  }

  private static boolean closes(String closing, String mark) {
    return closing.equals(mark) || mark.length() == 1 && !closing.equals("''") && closing.contains(mark);
  }

  /** A quotation of several paragraphs opens anew with each and is closed once. */
  private static boolean opensAgain(CodePoints text, int at, String closing) {
    if (!text.slice(at, at + 1).equals("\n")) {
      return false;
    }
    int next = at;
    while (next < text.length() && isSpace(text, next)) {
      next++;
    }
    return next < text.length() && closing(mark(text, next)).equals(closing);
  }

  private void add(CodePoints text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && text.slice(from, from + 1).isBlank() || from < to && isSpace(text, from)) {
      from++;
    }
    while (from < to && isSpace(text, to - 1)) {
      to--;
    }
    if (from < to) {
      spans.add(new Span(from, to));
    }
  }

  private static boolean isSpace(CodePoints text, int at) {
    int point = text.slice(at, at + 1).codePointAt(0);
    return Character.isWhitespace(point) || Character.isSpaceChar(point);
  }

  List<Span> all() {
    return spans;
  }

  /** The words of a quotation, by its place among them. */
  String text(int quote) {
    return text.slice(spans.get(quote));
  }

  /** The quotation that covers an offset, if any. */
  java.util.Optional<Span> at(int offset) {
    return spans.stream().filter(span -> span.start() <= offset && offset < span.end()).findFirst();
  }
}
