package org.depeche.annotate;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the paragraphs of a text begin and end, in UTF-16 units.
 *
 * <p>Blank lines always part paragraphs. A single line break does so where the text's lines tend to end like sentences;
 * in a text that is hard-wrapped it is a space.
 */
final class Paragraphs {
  private Paragraphs() {}

  static List<int[]> of(String text) {
    boolean eachLine = linesEndLikeSentences(text);
    List<int[]> found = new ArrayList<>();
    int start = 0;
    int at = 0;
    while (at < text.length()) {
      if (text.charAt(at) == '\n' && (eachLine || blankLineFollows(text, at))) {
        add(found, text, start, at);
        start = at + 1;
      }
      at++;
    }
    add(found, text, start, text.length());
    return found;
  }

  private static boolean blankLineFollows(String text, int at) {
    for (int i = at + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        return true;
      }
      if (!Character.isWhitespace(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean linesEndLikeSentences(String text) {
    int single = 0;
    int sentenceLike = 0;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      if (!blankLineFollows(text, at) && at > 0 && text.charAt(at - 1) != '\n') {
        single++;
        int last = at - 1;
        while (last > 0 && Character.isWhitespace(text.charAt(last))) {
          last--;
        }
        if (".!?:»\"…)".indexOf(text.charAt(last)) >= 0) {
          sentenceLike++;
        }
      }
    }
    return single > 0 && sentenceLike * 2 >= single;
  }

  private static void add(List<int[]> found, String text, int start, int end) {
    if (start < end && !text.substring(start, end).isBlank()) {
      found.add(new int[] {start, end});
    }
  }
}
