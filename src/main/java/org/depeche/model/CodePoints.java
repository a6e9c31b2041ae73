package org.depeche.model;

/** A text addressed by code points: converts to and from UTF-16 indexes and cuts spans. */
public final class CodePoints {
  private final String text;
  private final int[] utf16;

  public CodePoints(String text) {
    this.text = text;
    int count = text.codePointCount(0, text.length());
    utf16 = new int[count + 1];
    int at = 0;
    for (int i = 0; i < count; i++) {
      utf16[i] = at;
      at += Character.charCount(text.codePointAt(at));
    }
    utf16[count] = at;
  }

  public int length() {
    return utf16.length - 1;
  }

  public String text() {
    return text;
  }

  /** The code point offset of a UTF-16 index; an index inside a surrogate pair counts as the pair's start. */
  public int fromUtf16(int index) {
    int found = java.util.Arrays.binarySearch(utf16, index);
    return found >= 0 ? found : -found - 2;
  }

  public int toUtf16(int offset) {
    return utf16[offset];
  }

  public String slice(Span span) {
    return slice(span.start(), span.end());
  }

  /** The text between two offsets; an empty stretch gives the empty string. */
  public String slice(int start, int end) {
    return text.substring(utf16[start], utf16[end]);
  }
}
