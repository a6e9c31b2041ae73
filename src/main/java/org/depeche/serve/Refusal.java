package org.depeche.serve;

/** A request that is not carried out, with the HTTP status and a reason for whoever sent it. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1;

  private final int status;

  Refusal(int status, String reason) {
    super(reason);
    this.status = status;
  }

  int status() {
    return status;
  }
}
