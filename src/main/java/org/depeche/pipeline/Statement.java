package org.depeche.pipeline;

import java.util.List;
import org.depeche.model.Status;

/**
 * One line of the table at a run's end.
 *
 * @param article the article's id
 * @param who the actors' or participants' names, empty where none is named
 * @param did the situation's type
 * @param toWhom what was hit and whose it is, or what it is about
 * @param accordingTo the voices from the original one to the nearest; empty for the article's own
 */
public record Statement(
    String article, String who, String did, String toWhom, List<String> accordingTo, Status status) {
  public Statement {
    accordingTo = List.copyOf(accordingTo);
  }

  /** Whether it names both who acted and what was acted on. */
  boolean isWhole() {
    return !who.isEmpty() && !toWhom.isEmpty();
  }
}
