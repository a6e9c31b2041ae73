package org.depeche.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Says in words why a file could not be read or written: the JDK's messages are often the file's name alone. */
final class Cause {
  private Cause() {}

  static String of(IOException fault) {
    if (fault instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (fault instanceof AccessDeniedException) {
      return "no permission";
    }
    return fault instanceof CharacterCodingException ? "it is not UTF-8" : fault.getMessage();
  }
}
