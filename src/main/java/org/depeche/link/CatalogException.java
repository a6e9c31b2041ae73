package org.depeche.link;

/** A catalogue that cannot be read; the message names the file and the likely cause, for a user to read. */
public final class CatalogException extends Exception {
  private static final long serialVersionUID = 1;

  public CatalogException(String message) {
    super(message);
  }

  public CatalogException(String message, Throwable cause) {
    super(message, cause);
  }
}
