package org.depeche.pipeline;

/** A language pack that cannot be used: a fault in its data or a model that is not there; no article can be read. */
public final class PackFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PackFailure(String message, Throwable cause) {
    super(message, cause);
  }

  /** One that tells what went wrong first: words are read when a class is made ready, which hides the cause. */
  static PackFailure of(String language, Throwable fault) {
    return new PackFailure("the language pack '" + language + "' cannot be used: " + firstCause(fault), fault);
  }

  /** What went wrong first, in its own words. */
  public static String firstCause(Throwable fault) {
    Throwable first = fault;
    while (first.getCause() != null && first.getCause() != first) {
      first = first.getCause();
    }
    return first.getMessage() == null ? first.getClass().getSimpleName() : first.getMessage();
  }
}
