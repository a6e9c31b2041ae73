package org.depeche.model;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Claims as they stand inside each other, whatever names them; circles do no harm.
 *
 * @param carriers the claims whose content something is, itself a claim or what a claim is about; none where nobody
 *     tells it
 * @param <T> names of claims and of what they tell
 */
public record Nesting<T>(Function<T, ? extends Collection<T>> carriers) {
  public Nesting {
    Objects.requireNonNull(carriers);
  }

  /** The claims that hold something, at any depth, from the inside out. */
  public Set<T> above(T content) {
    return withCarriers(carriers.apply(content));
  }

  /** Claims and all that hold them, at any depth, from the inside out. */
  public Set<T> withCarriers(Collection<T> claims) {
    Set<T> found = new LinkedHashSet<>();
    List<T> open = List.copyOf(claims);
    while (!open.isEmpty()) {
      open = open.stream().filter(found::add).flatMap(claim -> carriers.apply(claim).stream()).toList();
    }
    return found;
  }

  /**
   * Whether something may stand as a fact: some voice asserts it, each voice that relays that voice asserts in turn,
   * and no voice at any depth rejects it.
   */
  public boolean holds(T content, Predicate<T> asserts, Predicate<T> rejects) {
    return isAsserted(content, asserts, new LinkedHashSet<>()) && above(content).stream().noneMatch(rejects);
  }

  private boolean isAsserted(T content, Predicate<T> asserts, Set<T> inside) {
    return carriers.apply(content).stream().filter(asserts).anyMatch(claim -> carriers.apply(claim).isEmpty()
        || inside.add(claim) && isAsserted(claim, asserts, inside));
  }
}
