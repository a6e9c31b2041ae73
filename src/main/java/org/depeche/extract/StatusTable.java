package org.depeche.extract;

import org.depeche.model.Status;

/** The one table by which what an operator says meets the status of what stands below it. */
final class StatusTable {
  private StatusTable() {}

  /** Composes an operator with the status of what stands below it. */
  static Status compose(Status below, Status operator) {
    return switch (operator) {
      case ASSERTED -> below;
      case NEGATED -> below == Status.NEGATED ? Status.ASSERTED : Status.NEGATED;
      case DENIED -> below == Status.NEGATED ? Status.ASSERTED : Status.DENIED;
      case ALLEGED -> below == Status.ASSERTED ? Status.ALLEGED : below;
      case POSSIBLE -> below == Status.ASSERTED || below == Status.ALLEGED ? Status.POSSIBLE : below;
      case FUTURE -> below == Status.ASSERTED || below == Status.POSSIBLE ? Status.FUTURE : below;
    };
  }
}
