package org.depeche.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Names the errors of a comparison; where one thing stands for another, both are one error. */
final class SlipFinder {
  private static final String INSTEAD = " → ";

  private final Comparison comparison;
  private final List<Slip> slips = new ArrayList<>();

  private SlipFinder(Comparison comparison) {
    this.comparison = comparison;
  }

  static List<Slip> find(Comparison comparison) {
    SlipFinder finder = new SlipFinder(comparison);
    finder.entities();
    finder.situations();
    finder.roles();
    finder.claims();
    finder.chains();
    finder.relations();
    finder.leaks();
    return List.copyOf(finder.slips);
  }

  private void add(ErrorKind kind, String of, String text) {
    slips.add(new Slip(comparison.gold().id(), kind, of, text));
  }

  /** Two things, of which one was taken for the other. */
  private record Mistaken<T>(T missed, T extra) {}

  /** What differs between gold and what was found; pairs are taken out of it as they are explained. */
  private record Rest<T>(Set<T> missed, Set<T> extra) {
    static <T> Rest<T> of(Collection<T> gold, Collection<T> found) {
      Set<T> missed = new LinkedHashSet<>(gold);
      missed.removeAll(new LinkedHashSet<>(found));
      Set<T> extra = new LinkedHashSet<>(found);
      extra.removeAll(new LinkedHashSet<>(gold));
      return new Rest<>(missed, extra);
    }

    List<Mistaken<T>> take(BiPredicate<T, T> alike) {
      List<Mistaken<T>> taken = new ArrayList<>();
      for (Iterator<T> left = missed.iterator(); left.hasNext();) {
        T one = left.next();
        Optional<T> other = extra.stream().filter(it -> alike.test(one, it)).findFirst();
        if (other.isPresent()) {
          left.remove();
          extra.remove(other.get());
          taken.add(new Mistaken<>(one, other.get()));
        }
      }
      return taken;
    }
  }

  private void entities() {
    for (GoldPassage.Entity entity : comparison.gold().entities()) {
      Optional<String> iri = comparison.entities().found(entity.id());
      if (iri.isEmpty()) {
        add(ErrorKind.ENTITY_MISSED, entity.type(), entity.names().get(0));
      } else if (!comparison.rightEntities().contains(entity.id())) {
        add(ErrorKind.ENTITY_TYPE, entity.type() + INSTEAD + comparison.found().entities().get(iri.get()).type(),
            entity.names().get(0));
      }
    }
    comparison.found().entities().forEach((iri, entity) -> {
      if (comparison.entities().gold(iri).isEmpty()) {
        add(ErrorKind.ENTITY_EXTRA, entity.type(), entity.labels().get(0));
      }
    });
  }

  private void situations() {
    for (GoldPassage.Situation situation : comparison.gold().situations()) {
      Optional<String> iri = comparison.situations().found(situation.id());
      if (iri.isEmpty()) {
        add(ErrorKind.SITUATION_MISSED, situation.type(), situation.triggers().get(0));
      } else if (!comparison.rightSituations().contains(situation.id())) {
        add(ErrorKind.SITUATION_TYPE,
            situation.type() + INSTEAD + comparison.found().situations().get(iri.get()).type(),
            situation.triggers().get(0));
      }
    }
    comparison.found().situations().forEach((iri, situation) -> {
      if (comparison.situations().gold(iri).isEmpty()) {
        add(ErrorKind.SITUATION_EXTRA, situation.type(), situation.triggers().stream().findFirst().orElse(iri));
      }
    });
  }

  private void roles() {
    Rest<Comparison.Role> rest = Rest.of(comparison.goldRoles(), comparison.foundRoles());
    rest.take((one, other) -> one.situation().equals(other.situation()) && one.filler().equals(other.filler()))
        .forEach(pair -> add(ErrorKind.ROLE_SWAPPED, pair.missed().role() + INSTEAD + pair.extra().role(),
            shown(pair.missed())));
    rest.take((one, other) -> one.situation().equals(other.situation()) && one.role().equals(other.role()))
        .forEach(pair -> add(ErrorKind.ROLE_FILLER, pair.missed().role(),
            shown(pair.missed()) + INSTEAD + comparison.name(pair.extra().filler())));
    for (Comparison.Role role : rest.missed()) {
      add(comparison.rightSituations().contains(role.situation())
          ? ErrorKind.ROLE_MISSED : ErrorKind.ROLE_MISSED_WITH_SITUATION, role.role(), shown(role));
    }
    for (Comparison.Role role : rest.extra()) {
      add(isGold(role.situation())
          ? ErrorKind.ROLE_EXTRA : ErrorKind.ROLE_EXTRA_WITH_SITUATION, role.role(), shown(role));
    }
  }

  private boolean isGold(String situation) {
    return comparison.situation(situation) != null;
  }

  private String shown(Comparison.Role role) {
    return comparison.name(role.situation()) + ", " + role.role() + " " + comparison.name(role.filler());
  }

  private void claims() {
    Rest<Comparison.Attribution> rest = Rest.of(
        Comparison.attributions(comparison.goldClaims()), Comparison.attributions(comparison.foundClaims()));
    rest.take((one, other) -> one.situation().equals(other.situation()) && one.origin().equals(other.origin()))
        .forEach(pair -> add(ErrorKind.CLAIM_STATUS, pair.missed().status() + INSTEAD + pair.extra().status(),
            shown(pair.missed())));
    rest.take((one, other) -> one.situation().equals(other.situation()) && one.status().equals(other.status()))
        .forEach(this::wrongSource);
    rest.take((one, other) -> one.situation().equals(other.situation())).forEach(this::wrongSource);
    for (Comparison.Attribution claim : rest.missed()) {
      add(comparison.situations().found(claim.situation()).isPresent()
          ? ErrorKind.CLAIM_MISSED : ErrorKind.CLAIM_MISSED_WITH_SITUATION, claim.status(), shown(claim));
    }
    for (Comparison.Attribution claim : rest.extra()) {
      add(isGold(claim.situation())
          ? ErrorKind.CLAIM_EXTRA : ErrorKind.CLAIM_EXTRA_WITH_SITUATION, claim.status(), shown(claim));
    }
  }

  private void wrongSource(Mistaken<Comparison.Attribution> pair) {
    add(ErrorKind.CLAIM_SOURCE, voice(pair.missed().origin()) + INSTEAD + voice(pair.extra().origin()),
        shown(pair.missed()) + INSTEAD + comparison.name(pair.extra().origin()) + ", " + pair.extra().status());
  }

  private static String voice(String origin) {
    return origin.equals(Comparison.OWN_VOICE) ? Comparison.OWN_VOICE : "a source";
  }

  private String shown(Comparison.Attribution claim) {
    return comparison.name(claim.situation()) + ", " + comparison.name(claim.origin()) + ", " + claim.status();
  }

  private void chains() {
    Rest<Comparison.Chain> rest =
        Rest.of(Comparison.chains(comparison.goldClaims()), Comparison.chains(comparison.foundClaims()));
    rest.take((one, other) -> one.situation().equals(other.situation()))
        .forEach(pair -> add(ErrorKind.CHAIN_WRONG, length(pair.missed()),
            shown(pair.missed()) + INSTEAD + voices(pair.extra())));
    rest.missed().forEach(chain -> add(ErrorKind.CHAIN_MISSED, length(chain), shown(chain)));
    rest.extra().forEach(chain -> add(ErrorKind.CHAIN_EXTRA, length(chain), shown(chain)));
  }

  private static String length(Comparison.Chain chain) {
    return chain.voices().size() + " voices";
  }

  private String shown(Comparison.Chain chain) {
    return comparison.name(chain.situation()) + ": " + voices(chain);
  }

  private String voices(Comparison.Chain chain) {
    return chain.voices().stream().map(comparison::name).collect(Collectors.joining(" < "));
  }

  private void relations() {
    Rest<Comparison.Relation> rest = Rest.of(comparison.goldRelations(), comparison.foundRelations());
    rest.missed().forEach(relation -> add(ErrorKind.RELATION_MISSED, relation.kind(), shown(relation)));
    rest.extra().forEach(relation -> add(ErrorKind.RELATION_EXTRA, relation.kind(), shown(relation)));
  }

  private String shown(Comparison.Relation relation) {
    String object = relation.titles().isEmpty() ? comparison.name(relation.object()) : relation.titles().get(0);
    return comparison.name(relation.subject()) + " – " + object;
  }

  private void leaks() {
    for (String situation : comparison.leaks()) {
      add(ErrorKind.LEAK, comparison.situation(situation).type(),
          comparison.name(situation) + " " + String.join(", ", comparison.statuses(situation)));
    }
  }
}
