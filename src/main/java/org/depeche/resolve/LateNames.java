package org.depeche.resolve;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.depeche.catalog.CoreferenceRules.Introduction;
import org.depeche.catalog.WordClass;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.Token;

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

  private static final Set<String> OF_A_NOUN = Set.of("DET", "PRON");
  private static final Set<String> TELLING = Set.of("conj", "nmod", "appos");

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

  /**
   * The only one who has been told of by what he is, where the sentence that follows opens with a bare name: "A former
   * engineer was jailed on Tuesday. Gareth Lyle, 41, had copied …".
   */
  Optional<Chain> goneOn(Mention name) {
    Chain own = chains[name.id()];
    boolean bare = own.first() == name.id() && isBare(own) && isFullName(own) && !discourse.isJoined(name);
    boolean aged = bare && age(name).isPresent();
    Set<Chain> told = aged || bare && opensSentence(name) ? toldBefore(name) : Set.of();
    return told.stream().filter(chain -> told.size() == 1)
        .filter(chain -> aged ? !isBystander(discourse.mention(chain.first()))
            : isMainPart(discourse.mention(chain.first())))
        .filter(chain -> name.sentence() - last(chain, name).sentence() == 1)
        .filter(chain -> own.agreesInGender(gender(discourse.mention(chain.first()))))
        .filter(chain -> !isAnother(chain, name) && !isAtOdds(chain, name) && !isOnesOwn(name))
        .findFirst();
  }

  /**
   * "A lawyer was killed. Pedro Salas, 44, was charged": who is held for what befell the other, or speaks or acts
   * after the other's death; but not who "had reported on the war".
   */
  private boolean isAtOdds(Chain told, Mention name) {
    boolean before = discourse.head(name).filter(subject -> subject.head() > 0).stream()
        .flatMap(subject -> discourse.sentence(name).children(subject.head()).stream())
        .anyMatch(aux -> aux.relation().equals("aux") && (aux.has("Tense", "Past") || aux.has("Tense", "Imp")));
    boolean hit = told.mentions().stream().anyMatch(discourse::isVictim);
    boolean dead = told.mentions().stream().anyMatch(discourse::isDead);
    boolean sought = discourse.head(name).filter(subject -> subject.head() > 0)
        .map(subject -> discourse.sentence(name).token(subject.head()))
        .filter(verb -> WordClass.SOUGHT.holds(verb.lemma().toLowerCase(Locale.ROOT))).isPresent();
    return !before && (hit && (sought || discourse.isSuspect(name.id()))
        || dead && (discourse.isActor(name.id()) || discourse.isClaimant(name)));
  }

  /** "A soldier was killed. Kari Nilsen, 44, his former wife": who is told by whose she is. */
  private boolean isOnesOwn(Mention name) {
    return discourse.sentence(name).children(name.head()).stream()
        .filter(child -> child.universalRelation().equals("appos") && !isAge(name, child))
        .anyMatch(child -> discourse.sentence(name).children(child.index()).stream().anyMatch(LateNames::isPossessive));
  }

  private static boolean isPossessive(Token word) {
    return OF_A_NOUN.contains(word.upos()) && (word.has("Poss", "Yes") || word.relation().equals("nmod:poss"));
  }

  private Optional<String> gender(Mention told) {
    return told.gender().or(() -> discourse.nounGender(told));
  }

  /**
   * Who was told of by the noun that now stands beside a name: "an adviser to the minister … The adviser, John Smith".
   * Nobody else has been told of by that noun, and nothing new is said by it: not "the company behind the attack, X".
   */
  Optional<Chain> calledAgain(Mention description) {
    Chain own = chains[description.id()];
    boolean again = description.kind() == MentionKind.NOMINAL && description.definite() && own.isNamed()
        && own.first() == description.id() && discourse.owners(description).isEmpty();
    Set<String> heads = discourse.headWords(description);
    Set<Chain> told = new LinkedHashSet<>();
    discourse.mentions().stream().filter(mention -> again && mention.sentence() < description.sentence())
        .filter(mention -> mention.kind() == MentionKind.NOMINAL && chains[mention.id()] != null)
        .filter(mention -> discourse.headWords(mention).stream().anyMatch(heads::contains))
        .forEach(mention -> told.add(chains[mention.id()]));
    return told.stream().filter(chain -> told.size() == 1 && isUnnamedOne(chain) && chain.type().equals(own.type()))
        .filter(chain -> own.agreesInGender(gender(discourse.mention(chain.first()))))
        .filter(chain -> !isToldMore(description, discourse.mention(chain.first())))
        .findFirst();
  }

  /** Whether a description says of somebody, before his name, what the first one did not. */
  private boolean isToldMore(Mention description, Mention first) {
    Set<String> known = discourse.contentWords(first);
    return discourse.sentence(description).tokens().stream()
        .filter(token -> description.span().covers(token.span()) && token.index() != description.head())
        .takeWhile(token -> token.index() < description.head() || !token.upos().equals("PROPN")
            && !token.upos().equals("PUNCT"))
        .filter(token -> Set.of("NOUN", "ADJ", "VERB", "NUM").contains(token.upos()))
        .anyMatch(token -> !known.contains(Words.fold(token.lemma())));
  }

  private boolean isUnnamedOne(Chain chain) {
    Mention first = discourse.mention(chain.first());
    return !chain.isNamed() && !chain.hasNumber("Plur") && first.kind() == MentionKind.NOMINAL
        && first.number().equals(Optional.of("Sing"));
  }

  private boolean isBare(Chain person) {
    return person.isType("Person") && !person.hasTitle() && discourse.entry(person).isEmpty()
        && person.mentions().stream().map(discourse::mention).noneMatch(member -> member.kind() == MentionKind.NOMINAL);
  }

  /** As its subject, and without a word on who that is or with whom. */
  private boolean opensSentence(Mention name) {
    return discourse.isSubject(name)
        && discourse.sentence(name).tokens().stream().filter(token -> !token.upos().equals("PUNCT")).findFirst()
            .filter(token -> name.span().covers(token.span()) && !OF_A_NOUN.contains(token.upos())).isPresent()
        && discourse.sentence(name).children(name.head()).stream()
            .filter(child -> TELLING.contains(child.universalRelation()) && !name.span().covers(child.span()))
            .allMatch(child -> isAge(name, child));
  }

  /** "Daniel Kaye, 29, had", « Noé Jouan, 17 ans, avait ». */
  private Optional<Token> age(Mention name) {
    return discourse.sentence(name).children(name.head()).stream()
        .filter(child -> child.index() > name.head() && isAge(name, child))
        .findFirst();
  }

  private boolean isAge(Mention name, Token child) {
    return child.upos().equals("NUM") || WordClass.AGE.holds(child.lemma().toLowerCase(Locale.ROOT))
        && discourse.sentence(name).children(child.index()).stream().anyMatch(number -> number.upos().equals("NUM"));
  }

  private boolean isMainPart(Mention told) {
    return OF_A_VERB.contains(discourse.relation(told)) && !discourse.isSpokesperson(told.id())
        && !isBystander(told)
        && (told.sentence() == 0 || !discourse.isClaimant(told));
  }

  /** A judge, a lawyer or a detective in somebody else's story. */
  private boolean isBystander(Mention told) {
    return discourse.headWords(told).stream()
        .anyMatch(noun -> WordClass.INVESTIGATING.holds(noun) || WordClass.AT_ONES_SIDE.holds(noun));
  }

  private Set<Chain> toldBefore(Mention name) {
    Set<Chain> told = new LinkedHashSet<>();
    discourse.mentions().stream()
        .filter(mention -> mention.sentence() < name.sentence() && mention.kind() == MentionKind.NOMINAL)
        .filter(mention -> chains[mention.id()] != null && isNewcomer(chains[mention.id()]))
        .forEach(mention -> told.add(chains[mention.id()]));
    return told;
  }

  private boolean isNewcomer(Chain chain) {
    return isUnnamedOne(chain) && chain.isType("Person") && !discourse.mention(chain.first()).definite();
  }

  private Mention last(Chain chain, Mention before) {
    return chain.before(before.id()).map(discourse::mention).orElse(discourse.mention(chain.first()));
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
        && own.agreesInGender(gender(first));
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

  /** "refused to name the group": of whom somebody does not say who it is. */
  private boolean isLeftUnnamed(Mention mention) {
    return discourse.relation(mention).equals("obj") && discourse.head(mention).map(Token::head)
        .map(discourse.sentence(mention)::token)
        .filter(verb -> WordClass.NAMING_SOMEBODY.holds(verb.lemma()) && verb.relation().equals("xcomp")).isPresent();
  }

  private Optional<Chain> introduced(Introduction introduction, Mention name, Chain own) {
    Set<Chain> filling = filling(introduction);
    Set<Chain> named = new LinkedHashSet<>(filling);
    named.removeIf(chain -> !chain.isNamed() || chain.type().filter(introduction.of()::contains).isEmpty());
    boolean speaks = introduction.speaks() && own.mentions().stream().anyMatch(discourse.claimants()::contains);
    boolean alone = named.equals(Set.of(own)) || named.isEmpty() && speaks && isAloneOfType(own);
    List<Chain> unnamed = !alone ? List.of() : filling.stream()
        .filter(chain -> !chain.isNamed() && isOpening(introduction, discourse.mention(chain.first()), name))
        .filter(chain -> chain.mentions().stream().map(discourse::mention).noneMatch(this::isLeftUnnamed))
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
