package org.depeche.link;

import java.util.Comparator;
import java.util.List;

/**
 * A proposed link.
 *
 * @param predicate the IRI of what links them
 * @param score 0 to 1; 1 where a person confirmed it
 * @param grounds what speaks for it and against it
 * @param rule the id of the rule that made it
 */
public record Link(String subject, String predicate, String object, double score, List<String> grounds, String rule) {
  static final Comparator<Link> ORDER =
      Comparator.comparing(Link::predicate).thenComparing(Link::subject).thenComparing(Link::object);

  public Link {
    grounds = List.copyOf(grounds);
  }

  /** A link that is the same in both directions, written from the lesser IRI to the greater. */
  static Link between(String one, String predicate, String other, double score, List<String> grounds, String rule) {
    boolean ordered = one.compareTo(other) <= 0;
    return new Link(ordered ? one : other, predicate, ordered ? other : one, score, grounds, rule);
  }

  /** Names the link, and the review of it, from run to run. */
  public String id() {
    return Ids.of(subject, predicate, object);
  }
}
