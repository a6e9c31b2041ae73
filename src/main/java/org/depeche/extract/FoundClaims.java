package org.depeche.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.depeche.model.Extraction.FoundClaim;

/** Collects an article's claims in the order in which they are made, and those of each cue. */
final class FoundClaims {
  private final List<FoundClaim> claims = new ArrayList<>();
  private final Map<Integer, List<Integer>> claimsOfCue = new LinkedHashMap<>();

  /** How many there are, which is the id of the next. */
  int size() {
    return claims.size();
  }

  FoundClaim get(int id) {
    return claims.get(id);
  }

  void set(int id, FoundClaim claim) {
    claims.set(id, claim);
  }

  /** Adds a claim that no cue makes. */
  void add(FoundClaim claim) {
    claims.add(claim);
  }

  /** Adds a claim that a cue makes, by the cue's place. */
  void add(int cue, FoundClaim claim) {
    claims.add(claim);
    claimsOfCue.computeIfAbsent(cue, key -> new ArrayList<>()).add(claim.id());
  }

  /** The ids of a cue's claims, first made first. */
  List<Integer> of(int cue) {
    return claimsOfCue.getOrDefault(cue, List.of());
  }

  List<FoundClaim> list() {
    return List.copyOf(claims);
  }
}
