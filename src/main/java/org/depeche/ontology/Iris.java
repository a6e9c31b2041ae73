package org.depeche.ontology;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;

/** Makes IRIs of whatever sources call things, so that each can stand in any RDF syntax. */
public final class Iris {
  private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:\\S.*", Pattern.DOTALL);
  private static final String UNRESERVED = "-._~";
  private static final String IN_FRAGMENT = "!$&'()*+,;:@/?";
  private static final String IN_SEGMENT = "!$&'()*+,;:@";
  private static final String IN_URL = ":/?@!$&'()*+,;=";

  private Iris() {}

  /** An absolute IRI of a URL as it was given; empty where it has no scheme or cannot be mended. */
  public static Optional<String> url(String given) {
    String trimmed = given.strip();
    if (!ABSOLUTE.matcher(trimmed).matches()) {
      return Optional.empty();
    }
    return checked(escapeUrl(trimmed));
  }

  /** Whether it is an absolute IRI that ends in a slash, so that paths can be put below it. */
  public static boolean isBase(String iri) {
    return iri.endsWith("/") && url(iri).filter(iri::equals).isPresent();
  }

  /** A text as part of a fragment; two texts never give the same. */
  public static String escapeFragment(String text) {
    return escape(text, c -> IN_FRAGMENT.indexOf(c) >= 0);
  }

  /** A path that is put below a base IRI; two paths never give the same. */
  public static String escapePath(String path) {
    StringJoiner out = new StringJoiner("/");
    for (String segment : path.split("/", -1)) {
      out.add(isDots(segment) ? segment.replace(".", "%2E") : escapeSegment(segment));
    }
    return out.toString();
  }

  private static boolean isDots(String segment) {
    return segment.equals(".") || segment.equals("..");
  }

  private static String escapeSegment(String segment) {
    return escape(segment, c -> IN_SEGMENT.indexOf(c) >= 0);
  }

  private static Optional<String> checked(String iri) {
    try {
      IRIx parsed = IRIx.create(iri);
      return parsed.isReference() ? Optional.of(withoutDotSegments(parsed, iri)) : Optional.empty();
    } catch (IRIException e) {
      return Optional.empty();
    }
  }

  /** What readers that resolve references make of the IRI, so that it is the same in every syntax. */
  private static String withoutDotSegments(IRIx parsed, String iri) {
    return parsed.resolve(iri).str();
  }

  private static String escapeUrl(String url) {
    StringBuilder out = new StringBuilder(url.length() + 16);
    boolean fragment = false;
    for (int i = 0; i < url.length(); i += Character.charCount(url.codePointAt(i))) {
      int c = url.codePointAt(i);
      if (c == '#' && !fragment) {
        fragment = true;
        out.append('#');
      } else if (c == '%' && isHex(url, i + 1) && isHex(url, i + 2)) {
        out.append('%');
      } else {
        append(out, c, x -> IN_URL.indexOf(x) >= 0);
      }
    }
    return out.toString();
  }

  private static boolean isHex(String text, int at) {
    return at < text.length() && Character.digit(text.charAt(at), 16) >= 0 && text.charAt(at) < 128;
  }

  private static String escape(String text, IntPredicate also) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(out, c, also));
    return out.toString();
  }

  private static void append(StringBuilder out, int codePoint, IntPredicate also) {
    if (isPlain(codePoint) || also.test(codePoint)) {
      out.appendCodePoint(codePoint);
      return;
    }
    for (byte b : Literals.wellFormed(Character.toString(codePoint)).getBytes(StandardCharsets.UTF_8)) {
      out.append('%').append(hex(b >> 4)).append(hex(b));
    }
  }

  private static char hex(int nibble) {
    return Character.toUpperCase(Character.forDigit(nibble & 15, 16));
  }

  private static boolean isPlain(int codePoint) {
    if (codePoint < 128) {
      return isAsciiAlphanumeric(codePoint) || UNRESERVED.indexOf(codePoint) >= 0;
    }
    return Character.isLetterOrDigit(codePoint) && codePoint >= 0xA0 && readersAccept(codePoint);
  }

  /** Strict readers refuse, among others, letters that Unicode has deprecated. */
  private static boolean readersAccept(int codePoint) {
    try {
      return !IRIx.create("x:/" + Character.toString(codePoint)).hasViolations();
    } catch (IRIException e) {
      return false;
    }
  }

  private static boolean isAsciiAlphanumeric(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }
}
