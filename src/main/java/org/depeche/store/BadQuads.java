package org.depeche.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.riot.RiotException;

/** Tells in one line what keeps a file of quads from being read: file, line, column and cause. */
final class BadQuads {
  private static final int MOST_TOLD = 160;
  private static final Pattern PLACE = Pattern.compile("\\[line: (\\d+), col: (\\d+) *\\] (.*)", Pattern.DOTALL);

  private BadQuads() {}

  /** What a reader's fault is told as. */
  static StoreException in(Path file, RiotException fault) {
    String message = String.valueOf(fault.getMessage());
    Matcher place = PLACE.matcher(message);
    return new StoreException(file + ": " + (place.matches()
        ? "line " + place.group(1) + ", column " + place.group(2) + ": " + cause(place.group(3))
        : cause(message)), fault);
  }

  /** A stream whose faults are told: Jena's readers take them for the end of the file. */
  static InputStream told(InputStream input) {
    return new Told(input);
  }

  private static String cause(String message) {
    if (message.startsWith("Broken token:") || message.contains("[EOF]") || message.contains("End of file")) {
      return "the file ends within a statement; it seems to be cut off";
    }
    String line = message.replaceAll("\\s+", " ").strip();
    return line.length() <= MOST_TOLD ? line : line.substring(0, MOST_TOLD) + "…";
  }

  private static final class Told extends FilterInputStream {
    Told(InputStream input) {
      super(input);
    }

    @Override
    public int read() throws IOException {
      try {
        return super.read();
      } catch (IOException e) {
        throw told(e);
      }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      try {
        return super.read(bytes, offset, length);
      } catch (IOException e) {
        throw told(e);
      }
    }

    private static RiotException told(IOException fault) {
      return new RiotException("damaged or cut off (" + fault.getMessage() + ")", fault);
    }
  }
}
