package org.depeche.store;

/** A {@link StoreException} where none can be declared; its message is the same, for a user to read. */
public final class UncheckedStoreException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UncheckedStoreException(StoreException cause) {
    super(cause.getMessage(), cause);
  }

  UncheckedStoreException(String message, Throwable cause) {
    this(new StoreException(message, cause));
  }
}
