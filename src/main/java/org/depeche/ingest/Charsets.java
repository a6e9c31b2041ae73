package org.depeche.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Decodes pages and mails, whose declared charset is often wrong.
 *
 * <p>A byte order mark decides; then UTF-8 wherever the bytes are valid UTF-8 (text in another charset hardly ever is,
 * and saved pages are often UTF-8 whatever their meta says); then what is declared; then what the bytes look like.
 * Labels mean what browsers take them for (WHATWG Encoding: ISO-8859-1 and US-ASCII are windows-1252).
 */
final class Charsets {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Pattern META = Pattern.compile("(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)");
  private static final Pattern XML = Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]+)");
  private static final int HEAD = 4096;

  private Charsets() {}

  /** @param declared by whom the bytes came with (an HTTP or MIME header), before what they say of themselves */
  static String decode(byte[] bytes, Optional<String> declared) {
    Optional<Charset> marked = mark(bytes);
    if (marked.isPresent()) {
      int skip = marked.get().equals(StandardCharsets.UTF_8) ? 3 : 2;
      return new String(bytes, skip, bytes.length - skip, marked.get());
    }
    Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
    if (utf8.isPresent()) {
      return utf8.get();
    }
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    return Stream.of(declared, first(META, head), first(XML, head), Optional.ofNullable(looked(bytes)))
        .flatMap(Optional::stream)
        .map(Charsets::named)
        .flatMap(Optional::stream)
        .filter(it -> !it.equals(StandardCharsets.UTF_8))
        .map(it -> strictly(bytes, it))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> mixed(bytes));
  }

  /** UTF-8 with stray bytes where most of it is that, else windows-1252. */
  private static String mixed(byte[] bytes) {
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    long broken = utf8.chars().filter(it -> it == 0xFFFD).count();
    long other = utf8.chars().filter(it -> it > 0x7F && it != 0xFFFD).count();
    return other > 4 * broken ? utf8 : new String(bytes, WESTERN);
  }

  private static Optional<Charset> mark(byte[] bytes) {
    if (Utf8.hasByteOrderMark(bytes)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
        ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPLACE)
          .decode(ByteBuffer.wrap(bytes))
          .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Optional<Charset> named(String label) {
    String name = label.strip().toLowerCase(Locale.ROOT);
    if (List.of("iso-8859-1", "latin1", "us-ascii", "ascii", "iso8859-1", "iso_8859-1").contains(name)) {
      return Optional.of(WESTERN);
    }
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static String looked(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, bytes.length);
    detector.dataEnd();
    return detector.getDetectedCharset();
  }
}
