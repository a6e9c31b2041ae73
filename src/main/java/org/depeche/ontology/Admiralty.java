package org.depeche.ontology;

import java.util.Optional;
import org.apache.jena.graph.Node;

/** The Admiralty code: how credible an information is, by who says so and who denies it. */
public enum Admiralty {
  CONFIRMED(90),
  PROBABLY_TRUE(70),
  POSSIBLY_TRUE(50),
  DOUBTFUL(30),
  IMPROBABLE(10),
  CANNOT_BE_JUDGED(-1);

  private static final int MANY = 3;
  private static final int SOME = 2;

  private final int confidence;

  Admiralty(int confidence) {
    this.confidence = confidence;
  }

  /**
   * Derives it from the independent voices.
   *
   * @param asserting how many assert it
   * @param denying how many deny it or say that it did not happen
   */
  public static Admiralty of(int asserting, int denying) {
    if (denying > 0) {
      return asserting >= MANY ? POSSIBLY_TRUE : asserting > 0 ? DOUBTFUL : IMPROBABLE;
    }
    if (asserting >= MANY) {
      return CONFIRMED;
    }
    return asserting == SOME ? PROBABLY_TRUE : asserting == 1 ? POSSIBLY_TRUE : CANNOT_BE_JUDGED;
  }

  /** The confidence that STIX 2.1 gives it on its scale from 0 to 100; none where it cannot be judged. */
  public Optional<Integer> confidence() {
    return confidence < 0 ? Optional.empty() : Optional.of(confidence);
  }

  /** Its concept in the ontology: {@code dp:Credibility1} to {@code dp:Credibility6}. */
  public Node concept() {
    return Vocabulary.dp("Credibility" + (ordinal() + 1));
  }

  /** The credibility that a concept of the ontology names. */
  public static Optional<Admiralty> of(String concept) {
    for (Admiralty value : values()) {
      if (value.concept().getURI().equals(concept)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
