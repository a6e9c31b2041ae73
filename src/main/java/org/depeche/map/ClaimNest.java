package org.depeche.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.depeche.model.ResolvedArticle.Claim;
import org.depeche.model.Status;

/** An article's claims as they stand inside each other. */
final class ClaimNest {
  private final Map<String, List<Claim>> carriers = new LinkedHashMap<>();

  private final List<Claim> claims;

  ClaimNest(List<Claim> claims) {
    this.claims = List.copyOf(claims);
    for (Claim claim : claims) {
      for (String content : new LinkedHashSet<>(claim.content())) {
        carriers.computeIfAbsent(content, key -> new ArrayList<>()).add(claim);
      }
    }
  }

  /**
   * Whether somebody denies something that tells of no act between two parties: it may be any of the article's attacks.
   *
   * @param tells whether a situation, given by its id, says who did it to whom
   */
  boolean hasUnplacedDenial(Predicate<String> tells) {
    return claims.stream()
        .filter(claim -> claim.status() == Status.DENIED)
        .anyMatch(claim -> claim.content().stream().noneMatch(content -> tells.test(content) || nests(content)));
  }

  private boolean nests(String content) {
    return claims.stream().anyMatch(claim -> claim.id().equals(content));
  }

  /** The claims whose content something is, innermost voices only. */
  List<Claim> carriers(String id) {
    return carriers.getOrDefault(id, List.of());
  }

  /** The claims that something is the content of, at any depth, from the inside out. */
  Set<Claim> above(String id) {
    Set<Claim> found = new LinkedHashSet<>();
    List<Claim> open = new ArrayList<>(carriers(id));
    for (int i = 0; i < open.size(); i++) {
      if (found.add(open.get(i))) {
        open.addAll(carriers(open.get(i).id()));
      }
    }
    return found;
  }

  /**
   * Whether the article lets a situation stand as a fact: some voice asserts it, each voice that relays that voice
   * asserts in turn, and no voice at any depth denies or negates it.
   */
  boolean holds(String situation) {
    return isAsserted(situation, new LinkedHashSet<>()) && above(situation).stream().noneMatch(ClaimNest::rejects);
  }

  private boolean isAsserted(String id, Set<String> inside) {
    for (Claim claim : carriers(id)) {
      if (claim.status() == Status.ASSERTED && stands(claim, inside)) {
        return true;
      }
    }
    return false;
  }

  private boolean stands(Claim claim, Set<String> inside) {
    if (carriers(claim.id()).isEmpty()) {
      return true;
    }
    return inside.add(claim.id()) && isAsserted(claim.id(), inside);
  }

  private static boolean rejects(Claim claim) {
    return claim.status() == Status.DENIED || claim.status() == Status.NEGATED;
  }
}
