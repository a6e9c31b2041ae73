package org.depeche.resolve;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.depeche.catalog.CoreferenceRules.Part;
import org.depeche.catalog.WordClass;
import org.depeche.model.Extraction.FoundSituation;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;

/** Tells whom a noun for a part in what happened means: "the victims" of the attack, "the suspect" who was arrested. */
final class Parts {
  private static final Set<String> PEOPLE = Set.of("Person", "Group");
  private static final int REACH = 6;

  private final Discourse discourse;
  private final Chain[] chains;

  Parts(Discourse discourse, Chain[] chains) {
    this.discourse = discourse;
    this.chains = chains;
  }

  /** The one who has the part in the last situation told before in which somebody has it. */
  Optional<Chain> filler(Mention mention) {
    return part(mention).flatMap(part -> filler(mention, part));
  }

  /** Whether a chain has another part in all that it is told to take part in: an attacker is not "the victim". */
  boolean isOther(Mention mention, Chain chain) {
    Optional<Part> part = part(mention).filter(found -> found.types().isEmpty());
    return part.isPresent()
        && discourse.extraction().situations().stream()
            .anyMatch(situation -> fillers(situation, Set.of("actor")).contains(chain))
        && discourse.extraction().situations().stream()
            .noneMatch(situation -> fillers(situation, part.get().roles()).contains(chain));
  }

  private Optional<Part> part(Mention mention) {
    boolean bare = mention.kind() == MentionKind.NOMINAL
        && mention.span().end() == mention.core().end()
        && discourse.modifiers(mention).isEmpty()
        && !discourse.isNamedInside(mention);
    return discourse.rules().parts().stream()
        .filter(part -> bare && (part.ours() ? isOurs(mention)
            : mention.definite() && discourse.owners(mention).isEmpty()))
        .filter(part -> discourse.headWords(mention).stream().anyMatch(part.heads()::contains))
        .findFirst();
  }

  /** « Mon client »: of whom a lawyer is quoted. */
  private boolean isOurs(Mention mention) {
    List<Integer> owners = discourse.owners(mention);
    if (owners.size() != 1 || discourse.quotedVoice(mention, false).isEmpty()) {
      return false;
    }
    String owner = discourse.slice(discourse.mention(owners.get(0)).span());
    return WordClass.SPEAKERS_OWN.holds(owner.toLowerCase(Locale.ROOT));
  }

  private Optional<Chain> filler(Mention mention, Part part) {
    List<FoundSituation> situations = discourse.extraction().situations();
    Optional<FoundSituation> last = situations.stream()
        .filter(situation -> part.types().isEmpty() || part.types().contains(situation.type()))
        .filter(situation -> situation.trigger().end() <= mention.span().start())
        .filter(situation -> mention.sentence() - situation.sentence() <= REACH)
        .filter(situation -> !fillers(situation, part.roles()).isEmpty())
        .max((one, other) -> Integer.compare(one.trigger().start(), other.trigger().start()));
    return last.map(situation -> fillers(situation, part.roles()))
        .filter(fillers -> fillers.size() == 1)
        .map(fillers -> fillers.iterator().next())
        .filter(chain -> agrees(mention, chain));
  }

  private boolean agrees(Mention mention, Chain chain) {
    boolean people = chain.type().filter(PEOPLE::contains).isPresent();
    return chain.agreesInNumber(mention.number()) && (!people || chain.agreesInGender(mention.gender()));
  }

  private Set<Chain> fillers(FoundSituation situation, Set<String> roles) {
    Set<Chain> fillers = new LinkedHashSet<>();
    for (int id : Discourse.fillers(situation, roles.toArray(String[]::new))) {
      if (chains[id] != null) {
        fillers.add(chains[id]);
      }
    }
    return fillers;
  }
}
