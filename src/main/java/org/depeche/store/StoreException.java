package org.depeche.store;

/** A store that cannot be used; the message names the place and the likely cause, for a user to read. */
public final class StoreException extends Exception {
  private static final long serialVersionUID = 1;

  public StoreException(String message) {
    super(message);
  }

  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
