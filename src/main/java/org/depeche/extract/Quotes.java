package org.depeche.extract;

import java.util.ArrayList;
import java.util.List;
import org.depeche.model.CodePoints;
import org.depeche.model.Span;

/** The stretches of an article between quotation marks, marks not included. */
final class Quotes {
  private static final int LONGEST = 1500;

  private final List<Span> spans = new ArrayList<>();

  Quotes(String body) {
    CodePoints text = new CodePoints(body);
    int open = -1;
    String closing = "";
    for (int at = 0; at < text.length(); at++) {
      String mark = text.slice(at, at + 1);
      if (open >= 0 && (closing.contains(mark) || at - open > LONGEST)) {
        if (at - open <= LONGEST && at > open + 1) {
          add(text, open + 1, at);
        }
        open = -1;
      } else if (open < 0) {
        closing =
            switch (mark) {
              case "«" -> "»";
              case "“" -> "”";
              case "„" -> "“”";
              case "\"" -> "\"";
              default -> "";
            };
        open = closing.isEmpty() ? -1 : at;
      }
    }
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

  /** The quotation that covers an offset, if any. */
  java.util.Optional<Span> at(int offset) {
    return spans.stream().filter(span -> span.start() <= offset && offset < span.end()).findFirst();
  }
}
