package org.depeche.resolve;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.depeche.catalog.CoreferenceRules.Introduction;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;

/**
 * Tells whose name comes after an article has told of him: "A hospital was attacked on Monday. … St Mary's said its
 * files had been stolen."
 *
 * <p>The one who is told without a name in the opening, and the one of that type whom the article names, are the same
 * where each is alone with a role.
 */
final class LateNames {
  private static final int OPENING = 2;
  private static final int REACH = 4;
  private static final Set<String> ANYBODY = Set.of("Person", "Group");
  private static final Set<String> OF_A_VERB = Set.of("nsubj", "obj", "iobj");

  private final Discourse discourse;
  private final Chain[] chains;

  LateNames(Discourse discourse, Chain[] chains) {
    this.discourse = discourse;
    this.chains = chains;
  }

  /** The chain without a name that a name, said for the first time, is the name of. */
  Optional<Chain> introduced(Mention name) {
    Chain own = chains[name.id()];
    return own.first() != name.id() ? Optional.empty() : discourse.rules().introductions().stream()
        .filter(introduction -> own.type().filter(introduction.of()::contains).isPresent())
        .flatMap(introduction -> introduced(introduction, name, own).stream())
        .findFirst();
  }

  /**
   * Who was just told of by what he is, where a name speaks without a word on who that is: "The company's chief
   * executive apologised. “We were hacked,” Tim Smith wrote."
   */
  Optional<Chain> described(Mention name) {
    Chain own = chains[name.id()];
    boolean bare = own.first() == name.id() && own.isType("Person") && !own.hasTitle() && isFullName(own)
        && discourse.isClaimant(name) && own.mentions().stream().map(discourse::mention)
            .noneMatch(member -> member.kind() == MentionKind.NOMINAL);
    for (int sentence = name.sentence() - 1; bare && sentence >= Math.max(0, name.sentence() - OPENING); sentence--) {
      Set<Chain> persons = new LinkedHashSet<>();
      discourse.inSentence(sentence).stream()
          .filter(mention -> mention.kind() != MentionKind.PRONOUN && chains[mention.id()] != null)
          .filter(mention -> OF_A_VERB.contains(discourse.relation(mention)) || discourse.isClaimant(mention))
          .filter(mention -> mention.type().filter(ANYBODY::contains).isPresent())
          .forEach(mention -> persons.add(chains[mention.id()]));
      if (!persons.isEmpty()) {
        Chain last = persons.iterator().next();
        return persons.size() == 1 && isMeant(last, own) && !isAnother(last, name)
            ? Optional.of(last) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** « Marc Dubois a confirmé que l'ambassadeur avait été convoqué »: who tells of the other is not the other. */
  private boolean isAnother(Chain told, Mention name) {
    Set<String> heads = discourse.headWords(discourse.mention(told.first()));
    return discourse.inSentence(name.sentence()).stream()
        .filter(mention -> mention.kind() == MentionKind.NOMINAL && mention.definite() && mention.head() > name.head())
        .filter(mention -> OF_A_VERB.contains(discourse.relation(mention)))
        .anyMatch(mention -> discourse.headWords(mention).stream().anyMatch(heads::contains));
  }

  private static boolean isFullName(Chain person) {
    return person.names().stream().anyMatch(words -> words.size() > 1);
  }

  private boolean isMeant(Chain told, Chain own) {
    Mention first = discourse.mention(told.first());
    boolean one = !told.isNamed() && told.isType("Person") && !told.hasNumber("Plur") && first.definite()
        && own.agreesInGender(first.gender());
    boolean spoke = !discourse.owners(first).isEmpty()
        || told.mentions().stream().anyMatch(discourse.claimants()::contains)
        || discourse.extraction().situations().stream().anyMatch(situation ->
            Discourse.fillers(situation, "actor", "participant").stream().anyMatch(told.mentions()::contains));
    boolean known = discourse.entry(own).filter(entry -> !entry.offices().isEmpty()).isPresent();
    return one && spoke && (!known || isKnownFor(first, own));
  }

  private boolean isKnownFor(Mention told, Chain own) {
    Set<String> words = new LinkedHashSet<>();
    discourse.entry(own).ifPresent(entry -> entry.offices().forEach(office -> words.addAll(Words.of(office))));
    return discourse.headWords(told).stream().anyMatch(words::contains) && discourse.isToldBy(told, words);
  }

  private Optional<Chain> introduced(Introduction introduction, Mention name, Chain own) {
    Set<Chain> filling = filling(introduction);
    Set<Chain> named = new LinkedHashSet<>(filling);
    named.removeIf(chain -> !chain.isNamed() || chain.type().filter(introduction.of()::contains).isEmpty());
    boolean speaks = introduction.speaks() && own.mentions().stream().anyMatch(discourse.claimants()::contains);
    boolean alone = named.equals(Set.of(own)) || named.isEmpty() && speaks && isAloneOfType(own);
    List<Chain> unnamed = !alone ? List.of() : filling.stream()
        .filter(chain -> !chain.isNamed() && isOpening(introduction, discourse.mention(chain.first()), name))
        .toList();
    return unnamed.size() == 1 ? Optional.of(unnamed.get(0)) : Optional.empty();
  }

  private Set<Chain> filling(Introduction introduction) {
    Set<Chain> filling = new LinkedHashSet<>();
    discourse.extraction().situations().stream()
        .filter(situation -> introduction.types().isEmpty() || introduction.types().contains(situation.type()))
        .flatMap(situation -> Discourse.fillers(situation, introduction.role()).stream())
        .filter(id -> chains[id] != null)
        .forEach(id -> filling.add(chains[id]));
    return filling;
  }

  private boolean isAloneOfType(Chain own) {
    return discourse.mentions().stream().map(mention -> chains[mention.id()])
        .filter(chain -> chain != null && chain.isNamed() && chain.type().equals(own.type()))
        .allMatch(own::equals);
  }

  private boolean isOpening(Introduction introduction, Mention mention, Mention name) {
    boolean one = mention.kind() == MentionKind.NOMINAL && mention.number().equals(Optional.of("Sing"))
        && mention.cardinality().isEmpty() && mention.sentence() < OPENING;
    boolean near = name.sentence() > mention.sentence() && name.sentence() - mention.sentence() <= REACH;
    boolean noun = introduction.heads().isEmpty() ? mention.type().filter(introduction.of()::contains).isPresent()
        : discourse.headWords(mention).stream().anyMatch(introduction.heads()::contains);
    return one && near && noun && !discourse.isNamedInside(mention);
  }
}
