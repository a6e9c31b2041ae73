package org.depeche.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Strict decoding: what is not UTF-8 text is refused with the byte where it goes wrong. */
final class Utf8 {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final List<Signature> SIGNATURES = List.of(
      new Signature("a PDF", "%PDF-"),
      new Signature("a ZIP archive or office document", "PK\u0003\u0004"),
      new Signature("a PNG image", "\u0089PNG"),
      new Signature("a JPEG image", "\u00FF\u00D8\u00FF"),
      new Signature("gzip", "\u001F\u008B"));

  private record Signature(String what, String start) {
    boolean matches(byte[] bytes) {
      return startsWith(bytes, start.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  private Utf8() {}

  /** The text of a whole file, without its byte order mark. */
  static String decodeFile(byte[] bytes) throws BadInputException {
    refuseBinary(bytes);
    int skip = startsWith(bytes, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
    return decode(bytes, skip, 0);
  }

  /**
   * The text of the bytes from one index on.
   *
   * @param offset where the bytes stand in their file, for the message
   */
  static String decode(byte[] bytes, int from, long offset) throws BadInputException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate(bytes.length - from);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw notUtf8(bytes[in.position()], offset + in.position());
    }
    return out.flip().toString();
  }

  static boolean hasByteOrderMark(byte[] bytes) {
    return startsWith(bytes, BYTE_ORDER_MARK);
  }

  /** The index of the first char that no UTF-8 text can hold (half of a surrogate pair) or that no text has (NUL). */
  static Optional<Integer> firstImpossible(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (c == 0 || Character.isSurrogate(c)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static void refuseBinary(byte[] bytes) throws BadInputException {
    if (bytes.length == 0) {
      throw new BadInputException("empty file");
    }
    for (Signature signature : SIGNATURES) {
      if (signature.matches(bytes)) {
        throw new BadInputException("binary file (" + signature.what() + "), not text");
      }
    }
    if (startsWith(bytes, new byte[] {(byte) 0xFF, (byte) 0xFE})
        || startsWith(bytes, new byte[] {(byte) 0xFE, (byte) 0xFF})) {
      throw new BadInputException("UTF-16 text; convert it: iconv -f UTF-16 -t UTF-8");
    }
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        throw new BadInputException("binary file (NUL at byte " + i + "), not text");
      }
    }
  }

  private static BadInputException notUtf8(byte bad, long offset) {
    String message = "not UTF-8: byte 0x%02X at offset %d; if the file is in Windows-1252 or Latin-1,"
        + " convert it: iconv -f WINDOWS-1252 -t UTF-8";
    return new BadInputException(String.format(Locale.ROOT, message, bad & 0xFF, offset));
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if (bytes[i] != start[i]) {
        return false;
      }
    }
    return true;
  }
}
