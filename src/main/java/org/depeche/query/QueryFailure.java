package org.depeche.query;

/** A query that cannot be answered; the message says why, for a user to read. */
public class QueryFailure extends Exception {
  private static final long serialVersionUID = 1;

  public QueryFailure(String message) {
    super(message);
  }

  public QueryFailure(String message, Throwable cause) {
    super(message, cause);
  }

  /** What is asked about is not in the store. */
  public static final class NotHeld extends QueryFailure {
    private static final long serialVersionUID = 1;

    public NotHeld(String message) {
      super(message);
    }
  }
}
