package org.depeche.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Actors of one event whom one article describes and another one names or describes otherwise: candidates for being the
 * same, never merged.
 */
final class Actors {
  private static final String RULE = "link.actor";
  private static final Set<String> DESCRIBED = Set.of("Group", "ThreatActor");
  private static final Set<String> ACTING = Set.of("Group", "ThreatActor", "Organization", "GovernmentBody", "Person");
  /** Of the score of the situations' link. */
  private static final double PART = 0.7;

  private Actors() {}

  static List<Link> candidates(Situations situations, Reviews reviews) {
    Map<String, Link> best = new TreeMap<>();
    reviews.confirmed(Linker.POSSIBLY_SAME).forEach(link -> best.put(link.id(), link));
    for (Link link : situations.links()) {
      Profile one = situations.profile(link.subject());
      Profile other = situations.profile(link.object());
      if (!link.rule().equals("link.copy")) {
        pairs(one, other, link, best);
        pairs(other, one, link, best);
      }
    }
    List<Link> found = new ArrayList<>(best.values());
    found.removeIf(reviews::isRejected);
    found.sort(Link.ORDER);
    return found;
  }

  private static void pairs(Profile one, Profile other, Link link, Map<String, Link> best) {
    for (String described : actors(one)) {
      Entity entity = one.article().entities().get(described);
      for (String actor : actors(other)) {
        Entity counterpart = other.article().entities().get(actor);
        boolean fits = entity != null && counterpart != null && one.article().isLocal(described)
            && DESCRIBED.contains(entity.type()) && ACTING.contains(counterpart.type())
            && !areOfOtherCountries(entity, counterpart);
        if (fits) {
          Link candidate = Link.between(described, Linker.POSSIBLY_SAME, actor, PART * link.score(),
              List.of("actors of one event: «" + entity.name() + "» and «" + counterpart.name() + "»"), RULE);
          best.merge(candidate.id(), candidate, (before, next) -> next.score() > before.score() ? next : before);
        }
      }
    }
  }

  private static SortedSet<String> actors(Profile profile) {
    return profile.situation().roles().getOrDefault("actor", Collections.emptySortedSet());
  }

  private static boolean areOfOtherCountries(Entity one, Entity other) {
    SortedSet<String> first = countries(one);
    SortedSet<String> second = countries(other);
    return !first.isEmpty() && !second.isEmpty() && Words.shared(first, second) == 0;
  }

  private static SortedSet<String> countries(Entity entity) {
    SortedSet<String> countries = new TreeSet<>(entity.ties());
    countries.removeIf(tie -> !tie.contains("/" + Profile.COUNTRY));
    return countries;
  }
}
