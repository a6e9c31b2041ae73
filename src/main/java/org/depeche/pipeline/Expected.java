package org.depeche.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.depeche.ingest.Format;
import org.depeche.ingest.Source;

/** A quick guess at how many articles sources hold, for a progress bar. */
final class Expected {
  private Expected() {}

  /** One for each document, one for each line of JSON lines; -1 where a stream can be read only once. */
  static long articles(List<Source> sources) {
    long sum = 0;
    for (Source source : sources) {
      if (source.format() == Format.UNKNOWN) {
        return -1;
      }
      sum += source.format() == Format.JSON_LINES ? lines(source) : 1;
    }
    return sum;
  }

  private static long lines(Source source) {
    try (InputStream in = source.opener().open()) {
      long lines = 0;
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        for (int i = 0; i < read; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
      }
      return Math.max(1, lines);
    } catch (IOException e) {
      return 1;
    }
  }
}
