package org.depeche.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.depeche.model.Nesting;
import org.depeche.model.ResolvedArticle.Claim;
import org.depeche.model.Status;

/** An article's claims as they stand inside each other. */
final class ClaimNest {
  private final Map<String, List<Claim>> carriers = new LinkedHashMap<>();
  private final Map<String, Claim> byId = new LinkedHashMap<>();
  private final Nesting<String> nesting = new Nesting<>(id -> carriers(id).stream().map(Claim::id).toList());

  ClaimNest(List<Claim> claims) {
    for (Claim claim : claims) {
      byId.put(claim.id(), claim);
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
    return byId.values().stream()
        .filter(claim -> claim.status() == Status.DENIED)
        .anyMatch(claim -> claim.content().stream()
            .noneMatch(content -> tells.test(content) || byId.containsKey(content)));
  }

  /** The claims whose content something is, innermost voices only. */
  List<Claim> carriers(String id) {
    return carriers.getOrDefault(id, List.of());
  }

  /** The claims that something is the content of, at any depth, from the inside out. */
  Set<Claim> above(String id) {
    return nesting.above(id).stream().map(byId::get).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Whether the article lets a situation stand as a fact ({@link Nesting#holds}). */
  boolean holds(String situation) {
    return nesting.holds(situation, id -> byId.get(id).status() == Status.ASSERTED, id -> rejects(byId.get(id)));
  }

  private static boolean rejects(Claim claim) {
    return claim.status() == Status.DENIED || claim.status() == Status.NEGATED;
  }
}
