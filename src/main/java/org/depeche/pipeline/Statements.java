package org.depeche.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.ResolvedArticle.Claim;
import org.depeche.model.ResolvedArticle.Entity;
import org.depeche.model.ResolvedArticle.Role;
import org.depeche.model.ResolvedArticle.Situation;

/** Who did what to whom according to whom, read off one article's claims. */
final class Statements {
  private static final List<String> DOERS = List.of("actor", "participant");
  private static final List<String> AFFECTED = List.of("target", "victim", "addressee", "recipient", "place", "topic");

  private final ResolvedArticle resolved;
  private final Map<String, String> labels = new LinkedHashMap<>();
  private final Map<String, List<Claim>> claimsAbout = new LinkedHashMap<>();

  private Statements(ResolvedArticle resolved) {
    this.resolved = resolved;
    for (Entity entity : resolved.entities()) {
      labels.put(entity.id(), entity.label());
    }
    for (Situation situation : resolved.situations()) {
      labels.put(situation.id(), situation.type());
    }
    for (Claim claim : resolved.claims()) {
      for (String content : claim.content()) {
        claimsAbout.computeIfAbsent(content, key -> new ArrayList<>()).add(claim);
      }
    }
  }

  /** In the order of the text; one for each situation, voice and status. */
  static List<Statement> of(ResolvedArticle resolved) {
    Statements statements = new Statements(resolved);
    return resolved.situations().stream().flatMap(statements::about).distinct().toList();
  }

  private Stream<Statement> about(Situation situation) {
    String who = fillers(situation, DOERS);
    String toWhom = fillers(situation, AFFECTED);
    return claims(situation.id()).stream().flatMap(claim -> chains(claim, Set.of()).stream()
        .map(chain -> new Statement(resolved.article().id(), who, situation.type(), toWhom, chain, claim.status())));
  }

  private List<Claim> claims(String content) {
    return claimsAbout.getOrDefault(content, List.of());
  }

  /** Every way from a claim's voice out to the nearest one. */
  private List<List<String>> chains(Claim claim, Set<String> inside) {
    List<String> voice = claim.claimant().map(this::label).stream().toList();
    Set<String> seen = new LinkedHashSet<>(inside);
    if (!seen.add(claim.id()) || claims(claim.id()).isEmpty()) {
      return List.of(voice);
    }
    List<List<String>> chains = new ArrayList<>();
    for (Claim outer : claims(claim.id())) {
      for (List<String> rest : chains(outer, seen)) {
        chains.add(Stream.concat(voice.stream(), rest.stream()).toList());
      }
    }
    return chains;
  }

  private String fillers(Situation situation, List<String> roles) {
    return roles.stream()
        .flatMap(role -> situation.roles().stream().filter(it -> it.role().equals(role)))
        .map(Role::filler)
        .map(this::label)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private String label(String id) {
    return labels.getOrDefault(id, id);
  }
}
