package org.depeche.evaluate;

/**
 * One error.
 *
 * @param of what it concerns within its kind: a type, a role, a status, a relation
 * @param text the error itself, for a person
 */
public record Slip(String passage, ErrorKind kind, String of, String text) {
  @Override
  public String toString() {
    return passage + ": " + kind.label() + " (" + of + "): " + text;
  }
}
