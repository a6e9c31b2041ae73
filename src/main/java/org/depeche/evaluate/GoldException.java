package org.depeche.evaluate;

/** What is wrong with a gold file or an export, in words for the user, with the file and the place. */
public final class GoldException extends Exception {
  private static final long serialVersionUID = 1L;

  GoldException(String message) {
    super(message);
  }
}
