package org.depeche.pipeline;

/** A language pack that cannot be used: a fault in its data or a model that is not there; no article can be read. */
public final class PackFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PackFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
