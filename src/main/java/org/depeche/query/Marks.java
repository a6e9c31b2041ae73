package org.depeche.query;

import java.util.List;

/** Puts square brackets around words of a sentence. */
final class Marks {
  private Marks() {}

  /** The sentence with each stretch that lies inside it marked; of two that overlap, the first counts. */
  static String in(Reader.Stretch sentence, List<Reader.Stretch> marks) {
    StringBuilder text = new StringBuilder();
    int[] points = sentence.exact().codePoints().toArray();
    int done = 0;
    for (Reader.Stretch mark : marks) {
      int start = mark.start() - sentence.start();
      int end = mark.end() - sentence.start();
      if (start >= done && end <= points.length) {
        append(text, points, done, start);
        text.append('[');
        append(text, points, start, end);
        text.append(']');
        done = end;
      }
    }
    append(text, points, done, points.length);
    return text.toString().replaceAll("\\s+", " ").strip();
  }

  private static void append(StringBuilder text, int[] points, int from, int to) {
    for (int i = from; i < to; i++) {
      text.appendCodePoint(points[i]);
    }
  }
}
