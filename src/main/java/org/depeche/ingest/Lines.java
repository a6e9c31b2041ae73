package org.depeche.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a stream as bytes, one at a time, with their place. */
final class Lines {
  private final InputStream in;
  private final int longest;
  private int number;
  private long start;
  private long next;
  private boolean cut;

  Lines(InputStream in, int longest) {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.longest = longest;
  }

  /** The next line without its end, or null after the last; what goes beyond the longest length is dropped. */
  byte[] next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    start = next;
    cut = false;
    int c = in.read();
    if (c < 0) {
      return null;
    }
    number++;
    for (; c >= 0 && c != '\n'; c = in.read()) {
      next++;
      if (line.size() < longest) {
        line.write(c);
      } else {
        cut = true;
      }
    }
    next++;
    return line.toByteArray();
  }

  /** The line's number from 1. */
  int number() {
    return number;
  }

  /** The offset of the line's first byte. */
  long start() {
    return start;
  }

  /** Whether the line was longer than allowed. */
  boolean cut() {
    return cut;
  }
}
