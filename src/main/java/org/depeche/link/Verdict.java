package org.depeche.link;

import java.util.List;

/**
 * How two situations of two articles compare.
 *
 * @param apart whether they cannot be one, whatever else speaks for it
 * @param score 0 to 1
 * @param grounds what speaks for it and against it, in the order of weight
 */
record Verdict(boolean apart, double score, List<String> grounds) {
  Verdict {
    grounds = List.copyOf(grounds);
  }

  static Verdict apart(String ground) {
    return new Verdict(true, 0, List.of(ground));
  }
}
