package org.depeche.resolve;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.depeche.catalog.WordClass;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;

/** Tells whether several who are told together ("les deux hommes", "the pair", "both hospitals") were told before. */
final class Crowds {
  private static final Set<String> BODIES = Set.of("Organization", "GovernmentBody", "MediaOutlet");
  private static final int REACH = 3;

  private final Discourse discourse;
  private final Chain[] chains;

  Crowds(Discourse discourse, Chain[] chains) {
    this.discourse = discourse;
    this.chains = chains;
  }

  /** Whether a definite plural means the one crowd without a name that the sentences just before told of. */
  boolean isSame(Mention mention, Chain chain) {
    boolean bare = mention.kind() == MentionKind.NOMINAL
        && mention.span().end() == mention.core().end()
        && discourse.isToldBySize(mention)
        && discourse.owners(mention).isEmpty()
        && !discourse.isNamedInside(mention);
    return bare
        && !chain.isNamed()
        && isKind(mention, chain)
        && agreesInSize(mention, chain)
        && isMeant(mention, chain);
  }

  private boolean isMeant(Mention mention, Chain chain) {
    List<Chain> ofSize = ofSize(mention);
    return !ofSize.isEmpty() ? ofSize.equals(List.of(chain))
        : (mention.cardinality().isEmpty() || hasPart(chain))
            && crowdsBefore(mention, mention.type().get()).equals(Set.of(chain));
  }

  /** Whether a crowd has a part in anything told: "the three" are not those who were only spoken to. */
  private boolean hasPart(Chain chain) {
    return discourse.extraction().situations().stream()
        .flatMap(situation -> Discourse.fillers(situation, "actor", "target", "victim", "participant").stream())
        .anyMatch(id -> chains[id] == chain);
  }

  /** "Les quatre hommes": those told before who were four. */
  private List<Chain> ofSize(Mention mention) {
    return mention.cardinality().isEmpty() ? List.of() : discourse.mentions().stream()
        .filter(other -> other.span().end() <= mention.span().start() && chains[other.id()] != null)
        .filter(other -> other.cardinality().equals(mention.cardinality()))
        .map(other -> chains[other.id()])
        .distinct()
        .toList();
  }

  private boolean isKind(Mention mention, Chain chain) {
    boolean people = mention.type().equals(Optional.of("Group")) && chain.isType("Group");
    boolean bodies = mention.type().filter(BODIES::contains).isPresent()
        && chain.type().filter(BODIES::contains).isPresent()
        && isMany(mention)
        && chain.hasNumber("Plur")
        && !isOfState(mention, chain);
    return people && pointsBack(mention, Set.of("Person", "Group"), chain)
        || bodies && pointsBack(mention, BODIES, chain);
  }

  /** « Des banques ont été piratées. Les autorités … »: bodies of the state are no firms told before. */
  private boolean isOfState(Mention mention, Chain chain) {
    boolean pointing = Words.of(discourse.slice(mention.core())).stream().findFirst()
        .filter(WordClass.DEMONSTRATIVE::holds).isPresent();
    return !pointing && mention.cardinality().isEmpty()
        && mention.type().equals(Optional.of("GovernmentBody")) && !chain.isType("GovernmentBody");
  }

  private boolean pointsBack(Mention mention, Set<String> types, Chain chain) {
    Set<String> heads = discourse.headWords(mention);
    return discourse.rules().anaphors().stream()
        .filter(anaphor -> anaphor.types().stream().anyMatch(types::contains))
        .filter(anaphor -> anaphor.unlike().stream().noneMatch(chain.heads()::contains))
        .anyMatch(anaphor -> heads.stream().anyMatch(anaphor.heads()::contains));
  }

  private boolean agreesInSize(Mention mention, Chain chain) {
    return mention.cardinality().isEmpty() || chain.mentions().stream()
        .map(id -> discourse.mention(id).cardinality())
        .flatMap(Optional::stream)
        .allMatch(mention.cardinality().get()::equals);
  }

  /** All crowds of a kind that the nearest sentence with any has, up to a few before. */
  private Set<Chain> crowdsBefore(Mention mention, String type) {
    Set<String> types = BODIES.contains(type) ? BODIES : Set.of(type);
    Set<Chain> crowds = new LinkedHashSet<>();
    int last = Math.max(0, mention.sentence() - REACH);
    for (int sentence = mention.sentence(); sentence >= last && crowds.isEmpty(); sentence--) {
      for (Mention other : discourse.inSentence(sentence)) {
        Chain chain = chains[other.id()];
        boolean before = other.span().end() <= mention.span().start();
        if (before && chain != null && !chain.isNamed() && isMany(other)
            && chain.type().filter(types::contains).isPresent()) {
          crowds.add(chain);
        }
      }
    }
    return crowds;
  }

  private static boolean isMany(Mention mention) {
    return mention.number().equals(Optional.of("Plur")) || mention.cardinality().filter(size -> size > 1).isPresent();
  }
}
