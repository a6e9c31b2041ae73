package org.depeche.ingest;

/** A fault in what was read, in words for the user. */
class BadInputException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String position;

  BadInputException(String message) {
    this("", message);
  }

  /** @param position what follows the source's name ({@code :3:14}), or the empty string */
  BadInputException(String position, String message) {
    super(message);
    this.position = position;
  }

  String position() {
    return position;
  }
}
