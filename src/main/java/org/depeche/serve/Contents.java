package org.depeche.serve;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Looks into bodies for what the parsers behind do not bound: entities that grow, packed files in forms. */
final class Contents {
  private static final byte[] ENTITY = "<!ENTITY".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern PLAIN_FILE = Pattern.compile(
      "content-disposition:.*filename=\"?[^\";]*\\.(ttl|nt|nq|trig|jsonld)\"?\\s*", Pattern.CASE_INSENSITIVE);

  private Contents() {}

  static void check(String contentType, Body body) throws Refusal, IOException {
    String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
    if (type.startsWith("multipart/")) {
      checkForm(body);
    } else if (type.contains("xml")) {
      checkXml(body);
    }
  }

  /** Fuseki takes what it does not know for RDF/XML, and unpacks packed files without a limit. */
  private static void checkForm(Body body) throws Refusal, IOException {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(body.open(), StandardCharsets.ISO_8859_1))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String lower = line.toLowerCase(Locale.ROOT);
        if (lower.startsWith("content-disposition:") && !PLAIN_FILE.matcher(line).matches()
            || lower.startsWith("content-type:") && lower.contains("xml")) {
          throw new Refusal(415, "a form may hold .ttl, .nt, .nq, .trig and .jsonld files, not packed; send other"
              + " data as the body");
        }
      }
    }
  }

  private static void checkXml(Body body) throws Refusal, IOException {
    try (InputStream input = new BufferedInputStream(body.open())) {
      int matched = 0;
      boolean first = true;
      for (int next = input.read(); next >= 0; next = input.read()) {
        if (next == 0 || first && isMark(next)) {
          continue;
        }
        if (first && next != '<' && !Character.isWhitespace(next)) {
          throw new Refusal(415, "RDF/XML has to be in UTF-8 or UTF-16");
        }
        first = false;
        matched = next == ENTITY[matched] ? matched + 1 : next == ENTITY[0] ? 1 : 0;
        if (matched == ENTITY.length) {
          throw new Refusal(400, "the RDF/XML declares entities, which are refused: write their text out");
        }
      }
    }
  }

  /** A byte of a byte order mark. */
  private static boolean isMark(int next) {
    return next == 0xEF || next == 0xBB || next == 0xBF || next == 0xFE || next == 0xFF;
  }
}
