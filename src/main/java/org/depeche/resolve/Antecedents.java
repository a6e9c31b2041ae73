package org.depeche.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depeche.catalog.CoreferenceRules.Anaphor;
import org.depeche.catalog.CoreferenceRules.Pronoun;
import org.depeche.catalog.GazetteerEntry;
import org.depeche.catalog.WordClass;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.Token;

/** Finds what definite nouns and pronouns point back to, in the order of the text. */
final class Antecedents {
  private static final Set<String> PHRASES = Set.of("obl", "nmod");
  private static final Set<String> THINGS = Set.of("Account", "System", "Data", "Malware", "Vulnerability");
  private static final Set<String> POSSESSIONS = Set.of("Account", "System", "Data");
  private static final Set<String> ACTORS =
      Set.of("Person", "Group", "ThreatActor", "Organization", "GovernmentBody", "MediaOutlet", "Country");
  private static final Set<String> BODIES =
      Set.of("Group", "ThreatActor", "Organization", "GovernmentBody", "MediaOutlet", "Country");
  private static final Set<String> COMPANIES = Set.of("Organization", "GovernmentBody");
  private static final Set<String> BY_OWN_NOUN =
      Set.of("Organization", "GovernmentBody", "MediaOutlet", "System", "Place");
  private static final Set<String> POINTING = WordClass.DEMONSTRATIVE.words();
  private static final Set<String> MODIFIERS = Set.of("amod", "compound");
  private static final Set<String> ASIDE = Set.of("obj", "iobj", "obl", "nmod", "conj", "appos");
  private static final Set<String> LOCATED = Set.of("Person", "GovernmentBody", "Country");
  private static final Set<String> SOLE = Set.of("Organization", "MediaOutlet");
  private static final Pattern INVERTED = Pattern.compile("^-(?:t-)?");
  private static final int PRONOUN_REACH = 3;
  private static final int BRANCH_REACH = 3;
  private static final int FADING = 5;
  private static final Pattern ARTICLE = Pattern.compile("(\\p{L}+['’]|\\p{L}+(?= ))\\s*(\\p{L}+)");
  private static final int LONGEST_MEMORY = 200;
  private static final int LONGEST_OF = 4;

  private final Discourse discourse;
  private final Chain[] chains;
  private final Crowds crowds;
  private final Parts parts;
  private final OwnConduct conduct;
  private final LateNames lateNames;
  private final Set<Integer> done = new TreeSet<>();

  Antecedents(Discourse discourse, Chain[] chains) {
    this.discourse = discourse;
    this.chains = chains;
    crowds = new Crowds(discourse, chains);
    parts = new Parts(discourse, chains);
    conduct = new OwnConduct(discourse);
    lateNames = new LateNames(discourse, chains);
  }

  /** Fills the chains of all nouns, and of the pronouns that stand for something. */
  void resolve() {
    List<Mention> open = new ArrayList<>(discourse.mentions());
    open.sort(Comparator.comparing((Mention mention) -> mention.span().start())
        .thenComparing(mention -> mention.kind() != MentionKind.PRONOUN)
        .thenComparing(Mention::id));
    open.forEach(this::resolve);
  }

  /** Once for each mention, its owners first: whose account it is tells which account it is. */
  private void resolve(Mention mention) {
    if (!done.add(mention.id())) {
      return;
    }
    discourse.owners(mention).forEach(owner -> resolve(discourse.mention(owner)));
    if (chains[mention.id()] == null) {
      switch (mention.kind()) {
        case NAME, NOMINAL -> noun(mention);
        case PRONOUN -> pronoun(mention);
      }
    } else if (mention.kind() == MentionKind.NOMINAL) {
      lateName(mention);
    } else if (mention.kind() == MentionKind.NAME) {
      lateTitle(mention);
      lateBody(mention);
      lateNames.introduced(mention).or(() -> lateNames.described(mention)).or(() -> lateNames.goneOn(mention))
          .filter(chain -> !isOfOtherCountries(chain, chains[mention.id()]))
          .filter(chain -> !isApart(mention, chain))
          .ifPresent(chain -> absorb(chain, chains[mention.id()]));
    }
  }

  private void join(Mention mention, Chain chain) {
    chain.add(mention, discourse);
    chains[mention.id()] = chain;
  }

  private void noun(Mention mention) {
    Optional<Chain> before = mention.definite() ? antecedent(mention)
        : isBareBody(mention) ? best(mention, chain -> bareScore(mention, chain))
        : parts.filler(mention);
    join(mention, before.orElseGet(Chain::new));
  }

  /** "Prosecutors said", "police are looking for": a body that needs no article to point back to one told before. */
  private boolean isBareBody(Mention mention) {
    return mention.kind() == MentionKind.NOMINAL
        && mention.type().equals(Optional.of("GovernmentBody"))
        && discourse.modifiers(mention).isEmpty()
        && discourse.owners(mention).isEmpty()
        && !discourse.isAnother(mention)
        && discourse.headWords(mention).stream().anyMatch(discourse::isBody);
  }

  private double bareScore(Mention mention, Chain chain) {
    boolean same = chain.isType("GovernmentBody")
        && discourse.headWords(mention).stream().anyMatch(chain.heads()::contains);
    return same ? 1 + FADING - Math.min(mention.sentence() - latest(chain, mention).sentence(), FADING) : 0;
  }

  /** A description that an apposition has already joined to others may still point back: "le groupe, …". */
  private void lateName(Mention mention) {
    Chain own = chains[mention.id()];
    if (mention.definite() && !own.isNamed() && own.first() == mention.id()) {
      antecedent(mention).ifPresent(chain -> absorb(chain, own));
    } else {
      lateNames.calledAgain(mention)
          .filter(chain -> !isOfOtherCountries(chain, own) && !isApart(mention, chain))
          .ifPresent(chain -> absorb(chain, own));
    }
  }

  private void absorb(Chain chain, Chain own) {
    chain.absorb(own);
    own.mentions().forEach(id -> chains[id] = chain);
  }

  /** Who was told by an office alone and is named at last: "The foreign minister … Foreign Minister Ine Moen". */
  private void lateTitle(Mention mention) {
    Chain own = chains[mention.id()];
    if (!own.isType("Person") || own.mentions().get(0) != mention.id()) {
      return;
    }
    discourse.beside(mention).stream().filter(other -> discourse.isInTitle(other, mention)).toList()
        .forEach(this::resolve);
    Set<Chain> at = bodies(own);
    discourse.extraction().relations().stream()
        .filter(relation -> relation.subject() == mention.id() && relation.title().isPresent() && !relation.isBare())
        .map(relation -> new LinkedHashSet<>(discourse.bigWords(relation.title().get())))
        .flatMap(title -> before(mention).stream().filter(chain -> isHolder(chain, title, own)))
        .filter(chain -> countries(chain).equals(countries(own)))
        .filter(chain -> at.isEmpty() || bodies(chain).isEmpty() || !Collections.disjoint(at, bodies(chain)))
        .findFirst().or(() -> toldByOffice(mention, own))
        .ifPresent(chain -> absorb(chain, own));
  }

  /** Where somebody holds an office. */
  private Set<Chain> bodies(Chain holder) {
    Set<Chain> bodies = new LinkedHashSet<>();
    discourse.extraction().relations().stream()
        .filter(relation -> relation.title().isPresent() && holder.mentions().contains(relation.subject()))
        .flatMap(relation -> relation.object().stream())
        .forEach(body -> bodies.add(resolved(body)));
    return bodies;
  }

  /** "Sudan's foreign minister said. … The minister, Ahmed Dirdi, said": the only one told of by that office alone. */
  private Optional<Chain> toldByOffice(Mention mention, Chain own) {
    Set<String> office = new LinkedHashSet<>();
    mention.names().stream().map(ARTICLE::matcher).filter(Matcher::matches)
        .filter(name -> WordClass.ARTICLE.holds(name.group(1).toLowerCase(Locale.ROOT).replace('’', '\'')))
        .forEach(name -> office.addAll(discourse.bigWords(name.group(2))));
    List<Chain> told = office.isEmpty() || !countries(own).isEmpty() ? List.of() : before(mention).stream()
        .filter(chain -> chain.heads().stream().anyMatch(office::contains) && !chain.hasNumber("Plur"))
        .toList();
    return told.size() == 1 && isHolder(told.get(0), office, own) ? Optional.of(told.get(0)) : Optional.empty();
  }

  /** "Denmark's military intelligence service … The Danish Defence Intelligence Service": of one country and kind. */
  private void lateBody(Mention mention) {
    Chain own = chains[mention.id()];
    if (!own.isType("GovernmentBody") || own.first() != mention.id()) {
      return;
    }
    Set<String> home = countries(own);
    List<Chain> same = home.isEmpty() ? List.of() : before(mention).stream()
        .filter(chain -> !chain.isNamed() && chain.isType("GovernmentBody") && countries(chain).equals(home))
        .filter(chain -> isOfKind(discourse.mention(chain.first()), own))
        .toList();
    if (same.size() == 1 && !isApart(mention, same.get(0))) {
      absorb(same.get(0), own);
    }
  }

  private boolean isOfKind(Mention told, Chain named) {
    return discourse.headWords(told).stream().anyMatch(named.heads()::contains)
        && discourse.modifiers(told).stream().anyMatch(named.words()::contains);
  }

  private boolean isOfOtherCountries(Chain one, Chain other) {
    Set<String> first = countries(one);
    Set<String> second = countries(other);
    return !first.isEmpty() && !second.isEmpty() && Collections.disjoint(first, second);
  }

  private boolean isHolder(Chain chain, Set<String> title, Chain own) {
    boolean one = !chain.isNamed() && chain.isType("Person") && !chain.hasNumber("Plur")
        && discourse.mention(chain.first()).definite();
    return one
        && own.agreesInGender(discourse.mention(chain.first()).gender())
        && chain.heads().stream().anyMatch(title::contains)
        && (chain.words().containsAll(title) || title.containsAll(chain.words()));
  }

  private Optional<Chain> antecedent(Mention mention) {
    if (mention.type().equals(Optional.of("Country")) && hasPossessive(mention)) {
      return countryOfOwner(mention);
    }
    if (mention.type().equals(Optional.of("Country")) && !discourse.countries(mention).isEmpty()) {
      return ownName(mention);
    }
    return bearerOfName(mention).or(() -> parts.filler(mention))
        .or(() -> best(mention, chain -> parts.isOther(mention, chain) ? 0 : nounScore(mention, chain)))
        .or(() -> soleOfItsKind(mention));
  }

  /** "The Norway-based Iran Human Rights group": a band told by its own name. */
  private Optional<Chain> bearerOfName(Mention band) {
    return discourse.beside(band).stream()
        .filter(other -> band.kind() == MentionKind.NOMINAL && other.kind() == MentionKind.NAME
            && other.type().equals(band.type()) && band.type().filter("Organization"::equals).isPresent())
        .filter(other -> band.core().covers(other.span()) && discourse.relation(other).equals("compound")
            && discourse.headWords(band).stream().anyMatch(WordClass.BAND::holds))
        .map(other -> chains[other.id()])
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** "The Russian state" is Russia. */
  private Optional<Chain> ownName(Mention state) {
    return discourse.beside(state).stream()
        .filter(other -> other.kind() == MentionKind.NAME && other.type().equals(state.type()))
        .filter(other -> state.core().covers(other.span()) && MODIFIERS.contains(discourse.relation(other)))
        .map(other -> chains[other.id()])
        .findFirst();
  }

  /** "L'établissement de Corbeil-Essonnes", where the article has named one establishment so far. */
  private Optional<Chain> soleOfItsKind(Mention mention) {
    boolean single = mention.kind() == MentionKind.NOMINAL
        && mention.number().equals(Optional.of("Sing"))
        && mention.type().filter(SOLE::contains).isPresent()
        && (isAnaphor(mention) || !discourse.relation(mention).equals("obl"))
        && !hasPossessive(mention);
    if (!single) {
      return Optional.empty();
    }
    List<Chain> named = before(mention).stream()
        .filter(chain -> chain.isNamed() && chain.type().equals(mention.type()))
        .toList();
    boolean sole = named.size() == 1 && !isToldOfAnother(mention, named.get(0))
        && !isDoneToBy(mention, named.get(0)) && !isOfOtherCountry(mention, named.get(0))
        && !isOfOtherKind(mention, named.get(0))
        && named.get(0).agreesInGender(mention.type().get().equals("Person") ? mention.gender() : Optional.empty());
    return sole ? Optional.of(named.get(0)) : Optional.empty();
  }

  /** "Emsisoft said the school …": a firm that is known to be something else. */
  private boolean isOfOtherKind(Mention mention, Chain firm) {
    Optional<String> kind = discourse.entry(firm).flatMap(GazetteerEntry::kind);
    Set<String> heads = discourse.headWords(mention);
    return kind.isPresent() && discourse.rules().anaphors().stream()
        .filter(anaphor -> anaphor.named() && heads.stream().anyMatch(anaphor.heads()::contains))
        .anyMatch(anaphor -> !anaphor.kinds().isEmpty() && !anaphor.kinds().contains(kind.get()));
  }

  private boolean isAnaphor(Mention mention) {
    Set<String> heads = discourse.headWords(mention);
    return discourse.rules().anaphors().stream().filter(anaphor -> anaphor.types().contains(mention.type().get()))
        .anyMatch(anaphor -> heads.stream().anyMatch(anaphor.heads()::contains));
  }

  private Optional<Chain> best(Mention mention, ToDoubleFunction<Chain> score) {
    Chain best = null;
    double highest = 0;
    for (Chain chain : before(mention)) {
      double value = score.applyAsDouble(chain);
      if (value > highest) {
        best = chain;
        highest = value;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Chains with a mention before this one and apart from it, the one mentioned last first. */
  private Set<Chain> before(Mention mention) {
    Set<Chain> found = new LinkedHashSet<>();
    for (int id = lastNear(mention); id >= 0 && found.size() < LONGEST_MEMORY; id--) {
      Chain chain = chains[id];
      boolean earlier = discourse.mention(id).span().end() <= mention.span().start();
      if (chain != null && earlier && chain != chains[mention.id()]) {
        found.add(chain);
      }
    }
    discourse.beside(mention).stream()
        .filter(other -> holds(other, mention))
        .forEach(other -> found.remove(chains[other.id()]));
    discourse.quotedVoice(mention, true).map(this::resolved).filter(chain -> chain.isType("Person"))
        .ifPresent(found::remove);
    found.removeIf(chain -> isOnlyInDateline(mention, chain));
    if (mention.kind() == MentionKind.NOMINAL) {
      found.removeIf(chain -> isApart(mention, chain) || isTeller(mention, chain) || isStruckBy(mention, chain));
    }
    return found;
  }

  /** "OSLO (XYZ) - Hackers robbed a bank by breaking into its servers": the agency that sends the text is not in it. */
  private boolean isOnlyInDateline(Mention mention, Chain chain) {
    return chain.isType("MediaOutlet") && !mention.type().equals(Optional.of("MediaOutlet"))
        && chain.mentions().stream().map(discourse::mention)
            .filter(member -> member.span().end() <= mention.span().start()).allMatch(discourse::isInDateline);
  }

  /** The chain of a voice, which may stand behind what it says. */
  private Chain resolved(int voice) {
    resolve(discourse.mention(voice));
    return chains[voice];
  }

  /** The last mention of the sentence: ids follow the text but for mentions within one another. */
  private int lastNear(Mention mention) {
    List<Mention> beside = discourse.beside(mention);
    return beside.get(beside.size() - 1).id();
  }

  /** Whether a noun or name stands inside the mention or around it. */
  private boolean holds(Mention other, Mention mention) {
    return other.kind() != MentionKind.PRONOUN && (other.core().overlaps(mention.core())
        || discourse.isInTitle(other, mention) || discourse.isInTitle(mention, other));
  }

  /** The member of a chain that was mentioned last before a mention. */
  private Mention latest(Chain chain, Mention mention) {
    Optional<Integer> id = chain.before(lastNear(mention) + 1);
    while (id.isPresent()) {
      Mention member = discourse.mention(id.get());
      if (member.span().end() <= mention.span().start()) {
        return member;
      }
      id = chain.before(id.get());
    }
    return discourse.mention(chain.first());
  }

  /** « “La Chambre …”, a-t-elle dit »: for who speaks, whom he names in his words is not the nearest of those told. */
  private Mention latestOutside(Chain chain, Mention mention) {
    Mention member = latest(chain, mention);
    Optional<Integer> before = Optional.of(member.id());
    while (before.isPresent() && discourse.isQuotedFrom(mention, discourse.mention(before.get()))) {
      before = chain.before(before.get());
    }
    return before.map(discourse::mention).orElse(member);
  }

  private double nounScore(Mention mention, Chain chain) {
    double base = Math.max(
        Math.max(byHead(mention, chain), Math.max(Math.max(byOffice(mention, chain), byEquivalent(mention, chain)),
            byDescription(mention, chain))),
        Math.max(byOwnNoun(mention, chain), Math.max(byAnaphor(mention, chain), bySynonym(mention, chain))));
    if (base == 0 && crowds.isSame(mention, chain)) {
      base = FADING;
    }
    if (base == 0 || isAnotherCaptive(mention, chain) || isOfOtherCountry(mention, chain)
        || isUnderOwnSubject(mention, chain) || isNamedBelow(mention, chain)) {
      return 0;
    }
    Mention latest = latest(chain, mention);
    int distance = Math.min(mention.sentence() - latest.sentence(), FADING);
    return base - distance + (discourse.isSubject(latest) ? 0.5 : 0) + (chain.isNamed() ? 0.5 : 0)
        - (isWithinAnother(latest) ? 0.5 : 0)
        - (chain.isType("Place") && !mention.type().equals(chain.type()) ? 1.5 : 0)
        - (isCountryAdjective(latest) ? 0.75 : 0);
  }

  /** "Bell, a senator, criticised the law. The suspect was arrested.": nothing tells that it is Bell. */
  private boolean isAnotherCaptive(Mention mention, Chain chain) {
    return mention.kind() == MentionKind.NOMINAL && discourse.isCaptive(mention.id()) && chain.isType("Person")
        && chain.isNamed() && chain.mentions().stream().noneMatch(discourse::isSuspect)
        && discourse.headWords(mention).stream().anyMatch(WordClass.CULPRIT_UNNAMED::holds)
        && chain.mentions().stream().map(discourse::mention).noneMatch(discourse::isAttacker)
        && discourse.headWords(mention).stream().noneMatch(word -> chain.heads().contains(word)
            || chain.words().contains(word));
  }

  /** "Chinese" calls its country less to mind than a name does. */
  private boolean isCountryAdjective(Mention mention) {
    return mention.type().equals(Optional.of("Country"))
        && discourse.head(mention).filter(token -> token.upos().equals("ADJ")).isPresent();
  }

  /**
   * "The company said that the firm was hacked": what a subject's own clause tells of by a noun is another; not so the
   * land where it acts ("Russia expelled the envoy from the country").
   */
  private boolean isUnderOwnSubject(Mention mention, Chain chain) {
    if (mention.type().equals(Optional.of("Country")) && PHRASES.contains(discourse.relation(mention))) {
      return false;
    }
    for (Mention other : discourse.beside(mention)) {
      boolean subject = chains[other.id()] == chain && other.span().end() <= mention.span().start()
          && discourse.isSubject(other);
      if (subject && discourse.isUnder(mention, discourse.head(other).map(Token::head).orElse(0))) {
        return true;
      }
    }
    return false;
  }

  /** "Meta accused the company": what the subject of its verb does something to is another. */
  private boolean isDoneToBy(Mention mention, Chain chain) {
    Optional<Integer> verb = discourse.head(mention)
        .filter(token -> token.universalRelation().equals("obj")).map(Token::head);
    return verb.isPresent() && discourse.beside(mention).stream().anyMatch(other -> chains[other.id()] == chain
        && discourse.isSubject(other) && discourse.head(other).map(Token::head).equals(verb));
  }

  /** "The prosecutor said Keller had fled": whom a subject's own clause tells of by name is another. */
  private boolean isNamedBelow(Mention mention, Chain chain) {
    int verb = discourse.isSubject(mention) ? discourse.head(mention).map(Token::head).orElse(0) : 0;
    return verb > 0 && discourse.beside(mention).stream()
        .anyMatch(other -> chains[other.id()] == chain && other.kind() == MentionKind.NAME
            && other.span().start() >= mention.span().end() && discourse.isUnder(other, verb));
  }

  /** "The Russian ambassador" is no Canadian, and "the British newspaper" not Le Monde. */
  private boolean isOfOtherCountry(Mention mention, Chain chain) {
    boolean located = mention.type().filter(LOCATED::contains).isPresent() || chain.isType("MediaOutlet");
    Set<String> said = located ? discourse.countries(mention) : Set.of();
    if (said.isEmpty()) {
      return false;
    }
    Set<String> known = countries(chain);
    if (mention.type().equals(Optional.of("Country"))) {
      return chain.known().filter(said::contains).isEmpty();
    }
    if (!mention.type().equals(Optional.of("Person"))) {
      return !known.isEmpty() && Collections.disjoint(said, known);
    }
    boolean office = discourse.headWords(mention).stream().anyMatch(discourse.rules().offices()::contains);
    return known.isEmpty() ? office && chain.hasTitle() : Collections.disjoint(said, known);
  }

  private Set<String> countries(Chain chain) {
    Set<String> countries = new LinkedHashSet<>();
    chain.mentions().forEach(id -> countries.addAll(discourse.countries(discourse.mention(id))));
    discourse.home(chain).ifPresent(countries::add);
    return countries;
  }

  /** "Son pays": the country that its owner is said to be of. */
  private Optional<Chain> countryOfOwner(Mention mention) {
    Set<Chain> owners = owners(List.of(mention.id()));
    return discourse.extraction().relations().stream()
        .filter(relation -> chains[relation.subject()] != null && owners.contains(chains[relation.subject()]))
        .flatMap(relation -> relation.object().stream())
        .filter(id -> chains[id] != null && chains[id].isType("Country"))
        .map(id -> chains[id])
        .findFirst();
  }

  /** What only tells another thing apart ("Kremlin spokesman") is less in mind than that thing. */
  private boolean isWithinAnother(Mention mention) {
    return discourse.beside(mention).stream().anyMatch(other -> other.id() != mention.id()
        && other.kind() != MentionKind.PRONOUN
        && other.core().covers(mention.span())
        && !other.core().equals(mention.core()));
  }

  /** Whether a chain stands in its latest sentence for nothing but what tells other things apart. */
  private boolean isOnlyWithinOthers(Chain chain, Mention mention, Mention latest) {
    return discourse.inSentence(latest.sentence()).stream()
        .filter(member -> chains[member.id()] == chain && member.span().end() <= mention.span().start())
        .allMatch(this::isWithinAnother);
  }

  /** The same noun again, with no modifier that was not said before: "le groupe" after "Le groupe LockBit". */
  private double byHead(Mention mention, Chain chain) {
    boolean head = discourse.headWords(mention).stream().anyMatch(chain.heads()::contains);
    boolean fits = head
        && sameType(mention, chain)
        && (chain.isNamed() || chain.agreesInNumber(mention.number()))
        && chain.words().containsAll(discourse.modifiers(mention))
        && sameOwner(mention, chain)
        && !isGeneral(mention, chain);
    return fits ? 2 + FADING : 0;
  }

  /** "The library" for the British Library, "the office" for the Office of Investigation: the noun in a body's name. */
  private double byOwnNoun(Mention mention, Chain chain) {
    boolean bare = mention.kind() == MentionKind.NOMINAL && mention.number().equals(Optional.of("Sing"))
        && mention.type().map(BY_OWN_NOUN::contains).orElse(true)
        && chain.isNamed() && chain.type().filter(COMPANIES::contains).isPresent()
        && discourse.modifiers(mention).isEmpty() && discourse.owners(mention).isEmpty()
        && discourse.countries(mention).isEmpty() && mention.span().equals(mention.core());
    Set<String> heads = bare ? discourse.headWords(mention) : Set.of();
    boolean own = heads.stream().anyMatch(head -> chain.names().stream().anyMatch(name -> isNounOf(name, head)));
    boolean thing = own && (isAttacker(mention) || heads.stream().anyMatch(WordClass.OTHERWISE_MEANT::holds)
        || discourse.rules().synonyms().stream().anyMatch(words -> heads.stream().anyMatch(words::contains)));
    return own && !thing && isAloneWith(heads, chain, mention) ? 2 + FADING : 0;
  }

  private boolean isAloneWith(Set<String> heads, Chain chain, Mention mention) {
    return before(mention).stream()
        .allMatch(other -> other == chain || other.heads().stream().noneMatch(heads::contains));
  }

  /** Whether a name of several words is headed by a noun: the last word, or the one before "of" or "for". */
  private boolean isNounOf(List<String> name, String noun) {
    int end = 0;
    while (end < name.size() && !discourse.rules().small().contains(name.get(end))) {
      end++;
    }
    return name.size() > 1 && end > 0 && name.get(end - 1).equals(noun);
  }

  /** One who was just named, described in other words as the subject of the next sentence: "Le reporter …". */
  private double byDescription(Mention mention, Chain chain) {
    boolean described = mention.type().equals(Optional.of("Person"))
        && discourse.isSubject(mention)
        && (discourse.isBare(mention) || !chain.hasTitle() && isSolePerson(chain, mention))
        && !hasPossessive(mention)
        && mention.number().equals(Optional.of("Sing"));
    boolean near = described && chain.isNamed() && chain.isType("Person") && chain.agreesInGender(mention.gender())
        && mention.sentence() - latest(chain, mention).sentence() == 1;
    if (!near || isAttacker(mention) || isOfOtherCalling(mention, chain) || isToldOfAnother(mention, chain)) {
      return 0;
    }
    boolean another = hasOffice(chain) && (isAnyOffice(mention) || isOfNamedBody(mention))
        || isAnyOffice(mention) && (isDescribed(chain) || !isSpokenOf(chain, mention));
    return another ? 0 : FADING - 2;
  }

  private boolean isDescribed(Chain chain) {
    return chain.mentions().stream().map(discourse::mention).anyMatch(member -> member.kind() == MentionKind.NOMINAL);
  }

  /** "Le pirate", right after somebody was named, is hardly him. */
  private boolean isAttacker(Mention mention) {
    Set<String> heads = discourse.headWords(mention);
    boolean former = discourse.contentWords(mention).stream()
        .anyMatch(discourse.rules().former()::contains);
    return !former && discourse.rules().anaphors().stream()
        .filter(anaphor -> anaphor.types().equals(List.of("ThreatActor")))
        .anyMatch(anaphor -> heads.stream().anyMatch(anaphor.heads()::contains));
  }

  /** "Le groupe": a gang as well as a firm. */
  private boolean mayBeFirm(Mention mention) {
    Set<String> heads = discourse.headWords(mention);
    return discourse.rules().anaphors().stream()
        .filter(anaphor -> anaphor.types().contains("Organization"))
        .anyMatch(anaphor -> heads.stream().anyMatch(anaphor.heads()::contains));
  }

  /** Whether a description is an office by itself or as one of those that have several names: "the chief executive". */
  private boolean isAnyOffice(Mention mention) {
    return discourse.headWords(mention).stream().anyMatch(discourse.rules().offices()::contains)
        || discourse.rules().equivalents().stream().flatMap(Set::stream)
            .anyMatch(words -> isCalled(mention, words, Set.of()));
  }

  /** "Prospect's branch secretary", "the EU's high representative": an office in a body that is named. */
  private boolean isOfNamedBody(Mention mention) {
    return discourse.beside(mention).stream().anyMatch(other -> other.kind() == MentionKind.NAME
        && other.type().filter(BODIES::contains).isPresent() && mention.core().covers(other.core()));
  }

  /** "La maire de Paris a saisi …": the one person that the sentence before was about. */
  private boolean isSolePerson(Chain chain, Mention mention) {
    Set<Chain> persons = new LinkedHashSet<>();
    for (Mention other : discourse.inSentence(mention.sentence() - 1)) {
      if (chains[other.id()] != null && chains[other.id()].isNamed() && chains[other.id()].isType("Person")) {
        persons.add(chains[other.id()]);
      }
    }
    return persons.equals(Set.of(chain)) && subject(chain, mention, mention.sentence() - 1);
  }

  /** An office without its holder: a person named before whose title is not told. */
  private double byOffice(Mention mention, Chain chain) {
    boolean office = mention.type().equals(Optional.of("Person"))
        && !mention.number().equals(Optional.of("Plur"))
        && !hasPossessive(mention)
        && chain.isNamed()
        && chain.isType("Person")
        && chain.agreesInGender(mention.gender());
    if (!office) {
      return 0;
    }
    if (discourse.entry(chain).filter(entry -> !entry.offices().isEmpty()).isPresent()) {
      boolean former = isFormer(mention) && !knownOffice(mention, chain).isEmpty();
      return former || isKnownOffice(mention, chain) ? 1 + FADING : 0;
    }
    return isOffice(mention) && !hasOffice(chain) && isSpokenOf(chain, mention) ? FADING - 1 : 0;
  }

  /** Whether the sentence where a person was last told of is about him, and about no other whose office is untold. */
  private boolean isSpokenOf(Chain chain, Mention mention) {
    int sentence = latest(chain, mention).sentence();
    boolean other = discourse.inSentence(sentence).stream().map(member -> chains[member.id()])
        .anyMatch(told -> told != null && told != chain && told.isNamed() && told.isType("Person") && !hasOffice(told));
    boolean aside = ASIDE.contains(discourse.relation(latest(chain, mention)).split(":")[0]);
    return !other && (!aside || subject(chain, mention, sentence) || hasSpoken(chain, mention));
  }

  /** "Le ministre" for one who is known to be minister of foreign affairs. */
  private boolean isKnownOffice(Mention mention, Chain chain) {
    Set<String> words = knownOffice(mention, chain);
    boolean head = discourse.headWords(mention).stream().anyMatch(words::contains);
    words.addAll(discourse.rules().stages());
    return head && discourse.isToldBy(mention, words);
  }

  /** What a person named a few sentences before is known to be called by; nothing where a title is told. */
  private Set<String> knownOffice(Mention mention, Chain chain) {
    Set<String> words = new LinkedHashSet<>();
    boolean near = mention.sentence() - latest(chain, mention).sentence() <= PRONOUN_REACH;
    discourse.entry(chain).filter(entry -> near && !chain.hasTitle())
        .ifPresent(entry -> entry.offices().forEach(office -> words.addAll(Words.of(office))));
    return words;
  }

  /** "La présidente moldave", "le nouveau maire": an office with nothing said but whose and when. */
  private boolean isOffice(Mention mention) {
    return discourse.headWords(mention).stream().anyMatch(discourse.rules().offices()::contains)
        && discourse.isToldBy(mention, discourse.rules().stages()) || isFormer(mention);
  }

  /** "L'ancien ministre de l'Économie": an office of one who is known for more than that. */
  private boolean isFormer(Mention mention) {
    Set<String> said = discourse.contentWords(mention);
    return discourse.rules().former().stream().anyMatch(said::contains)
        && discourse.rules().equivalents().stream().flatMap(Set::stream)
            .anyMatch(words -> isCalled(mention, words, Set.of()));
  }

  /** Whether the office that a person holds is told: by a title, by a description, or known beforehand. */
  private boolean hasOffice(Chain chain) {
    return chain.hasTitle()
        || discourse.entry(chain).filter(entry -> !entry.offices().isEmpty()).isPresent()
        || chain.mentions().stream().map(discourse::mention)
            .anyMatch(member -> member.kind() == MentionKind.NOMINAL && discourse.headWords(member).stream()
                .anyMatch(discourse.rules().offices()::contains));
  }

  /** Whether a description says an office in these words and nothing else but whose it is and when. */
  private boolean isCalled(Mention mention, String office, Set<String> known) {
    List<String> name = discourse.bigWords(office);
    if (!discourse.contentWords(mention).containsAll(name)) {
      return false;
    }
    Set<String> words = new LinkedHashSet<>(name);
    words.addAll(known);
    words.addAll(discourse.rules().stages());
    return discourse.isToldBy(mention, words);
  }

  /** The same office in other words: "le chef de la diplomatie" for a foreign minister named before. */
  private double byEquivalent(Mention mention, Chain chain) {
    boolean person = mention.type().equals(Optional.of("Person")) && chain.isType("Person")
        && chain.agreesInGender(mention.gender());
    boolean body = mention.type().equals(Optional.of("GovernmentBody")) && chain.isType("GovernmentBody");
    boolean own = hasPossessive(mention) && owners(List.of(mention.id())).contains(chain);
    boolean single = (person && !mention.number().equals(Optional.of("Plur")) || body) && !own;
    if (!single || body && isOfNoStateOf(mention, chain)
        || isPastHolder(chain) && !isTold(mention, discourse.rules().former())) {
      return 0;
    }
    Set<String> known = new LinkedHashSet<>(chain.words());
    known.addAll(knownOffice(mention, chain));
    for (Set<String> office : discourse.rules().equivalents()) {
      boolean same = office.stream().anyMatch(words -> isCalled(mention, words, known))
          && office.stream().anyMatch(words -> known.containsAll(discourse.bigWords(words)));
      if (same) {
        return (person ? 1.75 : 1) + FADING;
      }
    }
    return 0;
  }

  /**
   * "the Foreign Office … China's foreign ministry": a body told with its state where the other was told with none, nor
   * as somebody's own (« son ministère »).
   */
  private boolean isOfNoStateOf(Mention mention, Chain chain) {
    Set<String> states = discourse.statesBeside(mention);
    return !states.isEmpty() && chain.mentions().stream().map(discourse::mention)
        .noneMatch(told -> hasPossessive(told) || discourse.statesBeside(told).stream().anyMatch(states::contains));
  }

  /** « L'ancien président Mesa … Le chef de l'État »: who is told by nothing but what he was is no longer it. */
  private boolean isPastHolder(Chain chain) {
    List<String> titles = discourse.extraction().relations().stream()
        .filter(relation -> relation.title().isPresent() && chain.mentions().contains(relation.subject()))
        .map(relation -> relation.title().get())
        .toList();
    return chain.isType("Person") && !titles.isEmpty() && titles.stream().allMatch(title -> Words.of(title).stream()
        .anyMatch(word -> word.startsWith("ex-") || discourse.rules().former().contains(word)));
  }

  private boolean isTold(Mention mention, Set<String> words) {
    return discourse.contentWords(mention).stream().anyMatch(word -> word.startsWith("ex-") || words.contains(word));
  }

  /** "Les fonctionnaires américains", long after "trois fonctionnaires américains", are those in general. */
  private boolean isGeneral(Mention mention, Chain chain) {
    return !chain.isNamed()
        && mention.type().equals(Optional.of("Group"))
        && !discourse.modifiers(mention).isEmpty()
        && mention.sentence() - latest(chain, mention).sentence() > 2;
  }

  private static boolean sameType(Mention mention, Chain chain) {
    Optional<String> type = chain.type();
    if (mention.type().isEmpty() || type.isEmpty()) {
      return mention.type().equals(type);
    }
    boolean crowd = Set.of("Group", "ThreatActor").contains(mention.type().get())
        && Set.of("Group", "ThreatActor").contains(type.get());
    boolean body = Set.of("Organization", "GovernmentBody", "MediaOutlet").contains(mention.type().get())
        && Set.of("Organization", "GovernmentBody", "MediaOutlet").contains(type.get());
    return mention.type().equals(type) || crowd || body;
  }

  /** A possession is the same only where its owner is, and a possessive noun only where its owner is said again. */
  private boolean sameOwner(Mention mention, Chain chain) {
    Set<Chain> owners = owners(List.of(mention.id()));
    if (owners.isEmpty()) {
      return true;
    }
    Set<Chain> others = owners(chain.mentions());
    boolean same = others.stream().anyMatch(owners::contains)
        || hasPossessive(mention) && (others.isEmpty() || isSpeakers(mention));
    return same || !POSSESSIONS.contains(mention.type().orElse("")) && !hasPossessive(mention);
  }

  private Set<Chain> owners(List<Integer> mentions) {
    Set<Chain> owners = new LinkedHashSet<>();
    for (int id : mentions) {
      for (int owner : discourse.owners(discourse.mention(id))) {
        if (chains[owner] != null) {
          owners.add(chains[owner]);
        }
      }
    }
    return owners;
  }

  /** "Notre équipe": a speaker's own, as it was told before. */
  private boolean isSpeakers(Mention mention) {
    return discourse.owners(mention).stream().map(discourse::mention)
        .anyMatch(owner -> owner.kind() == MentionKind.PRONOUN
            && discourse.rules().speakers().contains(discourse.slice(owner.span()).toLowerCase(Locale.ROOT)));
  }

  private boolean hasPossessive(Mention mention) {
    return discourse.owners(mention).stream().anyMatch(id -> discourse.mention(id).kind() == MentionKind.PRONOUN);
  }

  /** A noun for something of its types: "l'entreprise" for "Orange", "les assaillants" for "des pirates". */
  private double byAnaphor(Mention mention, Chain chain) {
    Optional<String> home = discourse.home(chain);
    Set<String> countries = discourse.countries(mention);
    boolean known = home.filter(countries::contains).isPresent() && discourse.isToldBy(mention, chain.words());
    boolean said = known || chain.words().containsAll(discourse.modifiers(mention));
    boolean told = said || mayBeDescribed(mention, chain) || isBranch(mention, chain)
        || isService(mention, chain) || isMaker(mention, chain);
    if (hasPossessive(mention) || discourse.isNamedInside(mention) || !told) {
      return 0;
    }
    boolean national = discourse.isNational(mention) && mention.type().equals(Optional.of("Person"));
    double best = national && chain.isNamed() && chain.isType("Person") && mayStandFor(mention, chain) ? FADING : 0;
    for (Anaphor anaphor : discourse.rules().anaphors()) {
      boolean meant = discourse.headWords(mention).stream().anyMatch(anaphor.heads()::contains);
      double score = meant ? byAnaphor(anaphor, mention, chain) : 0;
      if (score > best && !((anaphor.named() || chain.isType("Person")) && isToldOfAnother(mention, chain))) {
        best = score;
      }
    }
    return best;
  }

  /** "A hospital was hit, X said. The hospital …", "a woman … The woman": the one told by that noun, and not X. */
  private boolean isToldOfAnother(Mention mention, Chain chain) {
    Set<String> heads = discourse.headWords(mention);
    return heads.stream().noneMatch(chain.heads()::contains) && before(mention).stream()
        .anyMatch(other -> sameType(mention, other) && heads.stream().anyMatch(other.heads()::contains));
  }

  /** A company or paper may get a new adjective ("le quotidien britannique"), a public body is another one then. */
  private boolean mayBeDescribed(Mention mention, Chain chain) {
    boolean pointing = chain.isType("Person") && POINTING.contains(Words.of(discourse.slice(mention.core())).get(0));
    boolean outlet = chain.isType("MediaOutlet") && mention.type().equals(Optional.of("MediaOutlet"));
    return (pointing || outlet || discourse.isBare(mention)) && chain.isNamed() && !chain.isType("GovernmentBody");
  }

  /** "La filiale d'Orange": a company just named that is told by whom it belongs to. */
  private boolean isBranch(Mention mention, Chain chain) {
    Set<Chain> owners = owners(List.of(mention.id()));
    return mention.type().equals(Optional.of("Organization"))
        && chain.isNamed()
        && chain.isType("Organization")
        && !owners.isEmpty()
        && owners.stream().allMatch(owner -> owner != chain && owner.isNamed() && owner.isType("Organization"))
        && mention.sentence() - latest(chain, mention).sentence() <= BRANCH_REACH;
  }

  /** « Le groupe de Shenzhen », but not « le groupe de pirates de Shenzhen ». */
  private boolean isSeated(Mention group, Chain firm) {
    return group.type().equals(Optional.of("Group")) && discourse.beside(group).stream()
        .anyMatch(other -> isSeat(other, firm) && group.span().covers(other.span())
            && discourse.head(group)
                .filter(noun -> other.span().start() - noun.span().end() <= LONGEST_OF).isPresent());
  }

  /** Where a firm sits. */
  private boolean isSeat(Mention place, Chain firm) {
    return place.type().equals(Optional.of("Place")) && discourse.relation(place).equals("nmod")
        && chains[place.id()] != firm;
  }

  /** "L'éditeur du logiciel": the one company named in the sentences before. */
  private boolean isMaker(Mention mention, Chain chain) {
    boolean company = (mention.type().equals(Optional.of("Organization")) || isSeated(mention, chain))
        && chain.isNamed()
        && chain.isType("Organization")
        && mention.number().equals(Optional.of("Sing"))
        && discourse.beside(mention).stream().noneMatch(other -> other.kind() == MentionKind.NAME
            && mention.span().covers(other.span()) && !isSeat(other, chain));
    if (!company) {
      return false;
    }
    Set<Chain> companies = new LinkedHashSet<>();
    for (int sentence = Math.max(0, mention.sentence() - PRONOUN_REACH); sentence <= mention.sentence(); sentence++) {
      for (Mention other : discourse.inSentence(sentence)) {
        Chain of = chains[other.id()];
        if (of != null && of.isNamed() && of.isType("Organization") && other.span().end() <= mention.span().start()) {
          companies.add(of);
        }
      }
    }
    return companies.equals(Set.of(chain));
  }

  /** "The spy service", right after one was named. */
  private boolean isService(Mention mention, Chain chain) {
    return mention.type().equals(Optional.of("GovernmentBody"))
        && chain.isNamed()
        && chain.isType("GovernmentBody")
        && discourse.countries(mention).isEmpty()
        && discourse.owners(mention).isEmpty()
        && discourse.isBare(mention)
        && (discourse.modifiers(mention).isEmpty() || !discourse.isVictim(mention.id()))
        && mention.sentence() - latest(chain, mention).sentence() <= 1;
  }

  private double byAnaphor(Anaphor anaphor, Mention mention, Chain chain) {
    boolean typed = chain.type().filter(anaphor.types()::contains).isPresent() && mayStandFor(mention, chain)
        && !isUnlike(anaphor, chain) && !isOtherThanPress(mention, chain)
        && !(isAttacker(mention) && isOnlyAttacked(chain)
            && (!mayBeFirm(mention) || discourse.isAttacker(mention)));
    if (typed && chain.isNamed()) {
      boolean group = mention.type().equals(Optional.of("Group"));
      boolean titled = chain.isType("Person") && chain.hasTitle();
      return 1 + FADING + (group ? (chain.isType("ThreatActor") ? 1 : -1.5) : 0) - (titled ? 1 : 0);
    }
    boolean alike = anaphor.alike() && !chain.isNamed() && sameType(mention, chain)
        && chain.words().stream().anyMatch(anaphor.heads()::contains)
        && (!anaphor.types().contains("ThreatActor") || chain.mentions().stream().anyMatch(discourse::isActor)
            || discourse.headWords(mention).stream().anyMatch(chain.heads()::contains));
    if (alike) {
      return 0.5 + FADING;
    }
    boolean bare = typed && !anaphor.named() && !isCrowd(chain) && mention.type().equals(chain.type())
        && discourse.modifiers(mention).isEmpty() && !chain.isType("Person");
    return bare ? FADING - 2 : 0;
  }

  /** « Le groupe X a été attaqué. Les pirates … »: who is told to suffer, and not to attack anybody. */
  private boolean isOnlyAttacked(Chain chain) {
    return chain.mentions().stream().anyMatch(discourse::isVictim)
        && chain.mentions().stream().map(discourse::mention).noneMatch(discourse::isAttacker);
  }

  /** "The national cyber agency" is no news agency, "the French agency" and "the news agency" may be one. */
  private boolean isOtherThanPress(Mention mention, Chain chain) {
    Set<String> modifiers = discourse.modifiers(mention);
    return chain.isType("MediaOutlet") && mention.type().equals(Optional.of("GovernmentBody"))
        && modifiers.size() > (discourse.countries(mention).isEmpty() ? 0 : 1)
        && modifiers.stream().noneMatch(WordClass.PRESS_WORD::holds);
  }

  /** "L'établissement" is no police and no court, "l'agence" no newspaper. */
  private boolean isUnlike(Anaphor anaphor, Chain chain) {
    Optional<GazetteerEntry> known = discourse.entry(chain).filter(entry -> !anaphor.kinds().isEmpty());
    if (chain.isType("Person")) {
      return isOfOtherCalling(anaphor.unlike(), chain);
    }
    return known.filter(entry -> !anaphor.kinds().contains(entry.kind().orElse("-"))).isPresent()
        || anaphor.unlike().stream().map(Words::fold)
        .anyMatch(word -> chain.heads().contains(word) || chain.names().stream().anyMatch(name -> name.contains(word)));
  }

  private boolean isOfOtherCalling(Mention mention, Chain chain) {
    return discourse.rules().anaphors().stream()
        .filter(anaphor -> anaphor.types().contains("Person"))
        .filter(anaphor -> discourse.headWords(mention).stream().anyMatch(anaphor.heads()::contains))
        .anyMatch(anaphor -> isOfOtherCalling(anaphor.unlike(), chain));
  }

  /** "Le reporter" is no minister and "le suspect" no lawyer, unless he is told to be held or hit. */
  private boolean isOfOtherCalling(Set<String> unlike, Chain chain) {
    Set<String> callings = new LinkedHashSet<>(chain.heads());
    discourse.entry(chain).ifPresent(entry -> entry.offices().forEach(office -> callings.addAll(Words.of(office))));
    chain.mentions().stream().map(discourse::mention)
        .flatMap(member -> member.names().stream())
        .forEach(name -> callings.add(Words.of(name).stream().findFirst().orElse("")));
    return unlike.stream().map(Words::fold).anyMatch(callings::contains)
        && chain.mentions().stream().noneMatch(id -> discourse.isSuspect(id) || discourse.isVictim(id));
  }

  private boolean mayStandFor(Mention mention, Chain chain) {
    String type = mention.type().orElse("");
    boolean many = mention.number().equals(Optional.of("Plur"));
    return switch (chain.type().orElse("")) {
      case "Person" -> type.equals("Person") && chain.agreesInGender(mention.gender());
      case "ThreatActor" -> Set.of("", "Group", "ThreatActor", "Organization").contains(type);
      case "Place" -> !many && (type.equals("Place") || type.equals("GovernmentBody") && isTownship(chain));
      case "MediaOutlet" -> (!many || chain.hasNumber("Plur")) && (discourse.isClaimant(mention)
          || Set.of("", "Group", "Person", "Organization", "GovernmentBody", "MediaOutlet", "Place").contains(type));
      case "Organization", "GovernmentBody" ->
          (!many || chain.hasNumber("Plur"))
              && Set.of("", "Group", "Person", "Organization", "GovernmentBody", "MediaOutlet", "Place").contains(type);
      default -> mention.type().equals(chain.type()) && !many;
    };
  }

  /** Another noun for the same account or data: of the same owner, or bare and pointing back. */
  private double bySynonym(Mention mention, Chain chain) {
    if (!POSSESSIONS.contains(mention.type().orElse("")) || !chain.type().equals(mention.type())
        || (chain.isType("Data") || isOne(mention) && chain.isType("System"))
            && !chain.agreesInNumber(mention.number())) {
      return 0;
    }
    Set<String> heads = discourse.headWords(mention);
    if (discourse.isClaimant(mention) && isOutletNoun(heads)) {
      return 0;
    }
    for (Set<String> synonyms : discourse.rules().synonyms()) {
      boolean same = heads.stream().anyMatch(synonyms::contains) && chain.words().stream().anyMatch(synonyms::contains);
      if (same) {
        Set<Chain> owners = owners(List.of(mention.id()));
        boolean one = mention.type().equals(Optional.of("Account"))
            || mention.type().equals(Optional.of("System")) && isOne(mention) && !chain.hasNumber("Plur");
        boolean owned = one && !owners.isEmpty() && owners(chain.mentions()).equals(owners);
        boolean restricted = mention.span().end() > mention.core().end();
        boolean bare = !restricted && owners.isEmpty() && discourse.modifiers(mention).isEmpty();
        return owned || bare ? 1 + FADING : 0;
      }
    }
    return 0;
  }

  /** "The paper said": a noun for an outlet that is also one for a text. */
  private boolean isOutletNoun(Set<String> heads) {
    return discourse.rules().anaphors().stream()
        .filter(anaphor -> anaphor.types().contains("MediaOutlet"))
        .anyMatch(anaphor -> heads.stream().anyMatch(anaphor.heads()::contains));
  }

  private static boolean isOne(Mention mention) {
    return mention.number().equals(Optional.of("Sing"));
  }

  private void pronoun(Mention mention) {
    String form = INVERTED.matcher(discourse.slice(mention.span()).toLowerCase(Locale.ROOT)).replaceFirst("");
    form = form.replace('’', '\'');
    if (discourse.rules().speakers().contains(form)) {
      Optional<Integer> speaker = discourse.quotedVoice(mention, false).or(() -> discourse.speakerAt(mention));
      if (mention.number().equals(Optional.of("Plur"))) {
        speaker = speaker.map(id -> discourse.bodyOf(id).orElse(id));
      }
      speaker = speaker.filter(id -> !mention.number().equals(Optional.of("Plur"))
          || !discourse.isSpokesperson(id) && !(discourse.isPossessive(mention) && discourse.holdsOffice(id)));
      speaker.ifPresent(id -> resolve(discourse.mention(id)));
      speaker.map(id -> chains[id]).ifPresent(chain -> join(mention, chain));
      return;
    }
    Optional<Mention> ahead = discourse.ownerAhead(mention)
        .filter(owner -> !mention.number().equals(Optional.of("Plur")));
    if (ahead.isPresent()) {
      resolve(ahead.get());
      join(mention, chains[ahead.get().id()]);
      return;
    }
    Pronoun pronoun = Optional.ofNullable(discourse.rules().pronouns().get(form))
        .orElseGet(() -> new Pronoun(mention.gender(), mention.number(), List.of()));
    boolean latter = WordClass.LATTER.holds(form);
    best(mention, chain -> latter ? latterScore(mention, pronoun, chain) : pronounScore(mention, pronoun, chain))
        .ifPresent(chain -> {
      join(mention, chain);
      pronoun.gender().filter(gender -> chain.isType("Person")).ifPresent(chain::tellGender);
    });
  }

  /**
   * "ce dernier": of those that it may stand for the one told last, rather than one within another's name or
   * description, or where something took place.
   */
  private double latterScore(Mention mention, Pronoun pronoun, Chain chain) {
    Mention latest = latest(chain, mention);
    boolean within = discourse.inSentence(latest.sentence()).stream()
        .anyMatch(other -> other.type().filter(ACTORS::contains).isPresent() && chains[other.id()] != chain
            && other.span().covers(latest.span()) && other.span().length() > latest.span().length());
    boolean site = chain.isType("Place") || chain.isType("Country");
    return pronounScore(mention, pronoun, chain) <= 0 ? 0 : (within || site ? 0.5 : 1) * (1 + latest.span().start());
  }

  private double pronounScore(Mention mention, Pronoun pronoun, Chain chain) {
    Mention latest = latestOutside(chain, mention);
    int distance = mention.sentence() - latest.sentence();
    if (distance > PRONOUN_REACH || !agrees(pronoun, chain, latest) || isBound(mention, latest)
        || discourse.isInOwnOpening(mention, latest) || discourse.isBareRole(latest) || isApart(mention, chain)
        || discourse.isAttacker(mention) && isOnlyStruck(pronoun, chain)) {
      return 0;
    }
    String type = chain.type().orElse("");
    boolean speaks = discourse.isClaimant(mention);
    if (discourse.isOfInquiry(mention) && !discourse.ownsInquiry(chain.mentions(), mention)) {
      return 0;
    }
    if (isCulpritOf(mention, pronoun, chain) || isOutletToldOfAnother(mention, chain, latest)) {
      return 0;
    }
    if (type.isEmpty() || speaks && (!ACTORS.contains(type) && !isTownship(chain)
        || isOnlyTold(chain, mention))) {
      return 0;
    }
    double score = 10 - 2.5 * distance;
    score += subject(chain, mention, latest.sentence()) || discourse.isNamedAs(latest) ? 2 : 0;
    score += chain.isNamed() ? 0.5 : 0;
    score += Math.min(chain.mentions().size(), 4) * 0.25;
    score += chain.hasGender(pronoun.gender()) ? 1 : 0;
    score += conduct.isDoer(mention, latest) ? 4 : 0;
    score += conduct.isStruckFor(mention, latest) ? 6 : 0;
    score += speaks && hasSpoken(chain, mention) ? 2 : 0;
    score += speaks && discourse.isQuoted(mention) && hasSpokenLast(chain, mention) ? 2 : 0;
    score += isOwnDeed(mention, chain) ? discourse.isClaimBy(mention, latest) ? 6 : 4 : 0;
    score += discourse.isJoinedTo(mention, latest) ? 5 : 0;
    score += discourse.isInWordsFor(mention, latest) ? 4 : 0;
    score -= speaks && !type.equals("Person") && INVERTED.matcher(discourse.slice(mention.span())).lookingAt()
        && discourse.isToldOf(mention, latest) && !wasHeardLast(chain, mention) ? 6 : 0;
    score += discourse.spokenOf(mention).stream().anyMatch(owner -> chains[owner] == chain) ? 6 : 0;
    score += discourse.isSaidOfOneself(mention, latest) ? 1.5 : 0;
    score += isHouseOfTeller(mention, chain) ? 5 : 0;
    score += discourse.isOfSameDoer(mention, latest) ? 3 : 0;
    score += discourse.isClaimBy(mention, latest) && !discourse.isInSubjectOfClaim(mention) ? 3 : 0;
    score -= discourse.isDenier(mention) && discourse.isAccuser(chain.mentions()) ? 5 : 0;
    score += discourse.isSuspect(mention.id()) ? asSuspect(chain, distance) : 0;
    score -= THINGS.contains(type) ? 2 : 0;
    score -= type.equals("Place") ? 4 : 0;
    score -= type.equals("Country") ? 1 : 0;
    score -= isOnlyWithinOthers(chain, mention, latest) ? 1.5 : 0;
    score -= isPlural(pronoun) && !isPlural(chain) ? 3 : 0;
    score -= isSaidOfAnother(pronoun, chain, latest) ? 1.5 : 0;
    score -= discourse.isPredicate(latest) && !subject(chain, mention, latest.sentence())
        ? chain.mentions().size() == 1 ? score : 4 : 0;
    return score;
  }

  /** "The town hall was hit. … it disabled 23 servers": what an attack befell did not attack. */
  private boolean isOnlyStruck(Pronoun pronoun, Chain chain) {
    boolean struck = chain.isType("Place") || chain.mentions().stream().anyMatch(discourse::isVictim);
    return chain.heads().stream().anyMatch(WordClass.UNDERGOER::holds)
        || !isPlural(pronoun) && !chain.isType("Person") && !chain.isType("ThreatActor") && struck;
  }

  /**
   * "Detectives say they hacked the bank": those who look for the culprits are not they, unless they raid a gang; nor
   * is a company or paper that tells of several ("Hackers broke in. The company said they stole files").
   */
  private boolean isCulpritOf(Mention mention, Pronoun pronoun, Chain chain) {
    boolean raid = isPlural(pronoun) && discourse.isRaider(mention.id()) && chains[mention.id()] == null
        && discourse.speakerAt(mention).filter(id -> chains[id] == chain).isPresent();
    boolean searches = chain.isType("GovernmentBody") || chain.isType("Group") || chain.isType("Person");
    return raid && searches && chain.heads().stream().anyMatch(WordClass.INVESTIGATING::holds)
        && discourse.undergoers(mention).stream().map(discourse::mention).noneMatch(this::isAttacker)
        || raid && chain.isType("Organization") && isOnlyAttacked(chain)
        || raid && chain.type().filter(SOLE::contains).isPresent() && !chain.hasNumber("Plur")
            && before(mention).stream().anyMatch(Antecedents::isPlural);
  }

  /** "A spokesman told Reuters that it had been hacked": the outlet is only told so. */
  private boolean isOutletToldOfAnother(Mention mention, Chain chain, Mention latest) {
    return chain.isType("MediaOutlet") && discourse.tellerTo(mention, latest).isPresent()
        && chain.mentions().stream().noneMatch(discourse::isVictim);
  }

  /** "A spokesman for the bank told Reuters that it had been hacked": it is the bank. */
  private boolean isHouseOfTeller(Mention mention, Chain chain) {
    return discourse.beside(mention).stream()
        .filter(other -> other.type().equals(Optional.of("MediaOutlet")))
        .flatMap(other -> discourse.tellerTo(mention, other).stream())
        .filter(teller -> discourse.isSpokesperson(teller.id()))
        .flatMap(teller -> discourse.bodyOf(teller.id()).stream())
        .anyMatch(body -> chains[body] == chain);
  }

  /**
   * "Officers arrested two men. They were charged with …": rather who was arrested than who arrested them, and than a
   * lawyer or a wife (« Son avocat a parlé. Le tribunal l'a condamné »).
   */
  private double asSuspect(Chain chain, int distance) {
    boolean captive = chain.mentions().stream().anyMatch(discourse::isCaptive);
    if (!captive && chain.heads().stream().anyMatch(WordClass.AT_ONES_SIDE::holds)) {
      return -5;
    }
    return captive ? distance > 1 ? 1 : 3 : chain.mentions().stream().anyMatch(discourse::isCaptor) ? -5 : 0;
  }

  /** « Anna Lund, directrice à la Fondation Berg … Elle »: what only tells who somebody named is. */
  private boolean isSaidOfAnother(Pronoun pronoun, Chain chain, Mention latest) {
    return !chain.isType("Person") && discourse.inSentence(latest.sentence()).stream()
        .filter(other -> other.kind() == MentionKind.NAME && other.type().equals(Optional.of("Person")))
        .filter(other -> chains[other.id()] != null && chains[other.id()] != chain
            && chains[other.id()].hasGender(pronoun.gender()))
        .anyMatch(other -> discourse.isUnder(latest, other.head()));
  }

  /** « La ville de X …, a-t-elle annoncé »: a place that those who run it speak for. */
  private static boolean isTownship(Chain chain) {
    return chain.isType("Place") && chain.heads().stream().anyMatch(WordClass.TOWNSHIP::holds);
  }

  /** "disputed the group's claim that it had stolen …": what hackers say that was done they did. */
  private boolean isOwnDeed(Mention mention, Chain chain) {
    boolean hacker = chain.isType("ThreatActor") || chain.isType("Group");
    return hacker && discourse.isAttacker(mention) && (discourse.isClaimBy(mention, latestOutside(chain, mention))
        || discourse.speakerAt(mention).filter(id -> chains[id] == chain).isPresent());
  }

  /** "Selon X, le groupe a piraté …": who tells of an attacker by a noun is not he. */
  private boolean isTeller(Mention mention, Chain chain) {
    boolean hacker = chain.isType("ThreatActor") || chain.isType("Group");
    return !hacker && discourse.isAttacker(mention) && discourse.speakerAt(mention).filter(id -> chains[id] == chain)
        .isPresent();
  }

  /**
   * "The attack was carried out by Lockis. The bank …": a raider told by name alone is no bank, and one that is called
   * a gang no firm.
   */
  private boolean isStruckBy(Mention mention, Chain chain) {
    boolean raider = (chain.isType("Organization") || chain.isType("Person")) && chain.isNamed()
        && discourse.entry(chain).isEmpty()
        && chain.mentions().stream().anyMatch(discourse::isRaider)
        && chain.mentions().stream().noneMatch(discourse::isVictim);
    Set<String> heads = discourse.headWords(mention);
    boolean body = mention.type().filter(COMPANIES::contains).isPresent()
        && heads.stream().noneMatch(chain.heads()::contains) && !isAttacker(mention);
    return raider && body && (!mayBeFirm(mention) || isProper(mention) || isCalledGang(chain));
  }

  /** "Bank", "hospital": a noun that stands for none but what is one. */
  private boolean isProper(Mention mention) {
    return discourse.rules().anaphors().stream()
        .filter(anaphor -> anaphor.types().contains("Organization"))
        .filter(anaphor -> discourse.headWords(mention).stream().anyMatch(anaphor.heads()::contains))
        .allMatch(Anaphor::named);
  }

  /** "The Lockis gang", but not « le groupe Lockis ». */
  private boolean isCalledGang(Chain chain) {
    return chain.mentions().stream().map(discourse::mention)
        .flatMap(member -> discourse.head(member).stream())
        .filter(head -> head.upos().equals("NOUN"))
        .map(head -> head.lemma().toLowerCase(Locale.ROOT))
        .anyMatch(noun -> isHeadFor("ThreatActor", noun) && !isHeadFor("Organization", noun));
  }

  private boolean isHeadFor(String type, String noun) {
    return discourse.rules().anaphors().stream()
        .anyMatch(anaphor -> anaphor.types().contains(type) && anaphor.heads().contains(noun));
  }

  /** "« Les pirates … », a précisé l'un d'eux": whom a voice quoted names first is not that voice. */
  private boolean isOnlyTold(Chain chain, Mention voice) {
    return chain.mentions().stream().map(discourse::mention).filter(member -> member.id() < voice.id())
        .allMatch(member -> discourse.isQuotedFrom(voice, member));
  }

  /** Nobody attacks himself or denies what he tells, and what was attacked is not the outlet that tells of it. */
  private boolean isApart(Mention mention, Chain chain) {
    Set<Integer> attackers = discourse.attackers(mention);
    if (discourse.gainsaid(mention).stream().anyMatch(voice -> chains[voice] == chain)
        || discourse.notified(mention).stream().anyMatch(told -> chains[told] == chain)) {
      return true;
    }
    boolean joined = discourse.head(mention).filter(token -> token.universalRelation().equals("conj")).isPresent()
        && discourse.beside(mention).stream().anyMatch(other -> chains[other.id()] == chain
            && discourse.head(mention).map(Token::head).filter(head -> head == other.head()).isPresent());
    if (joined) {
      return true;
    }
    boolean outlet = !attackers.isEmpty() && chain.isType("MediaOutlet")
        && chain.mentions().stream().anyMatch(id -> discourse.isClaimant(discourse.mention(id)));
    return outlet || attackers.stream().anyMatch(actor -> chains[actor] == chain);
  }

  private static boolean isPlural(Pronoun pronoun) {
    return pronoun.number().equals(Optional.of("Plur"));
  }

  private static boolean isPlural(Chain chain) {
    return chain.hasNumber("Plur") || chain.isType("Group") || chain.isType("ThreatActor");
  }

  private boolean agrees(Pronoun pronoun, Chain chain, Mention latest) {
    String type = chain.type().orElse("");
    boolean types = pronoun.types().isEmpty() || pronoun.types().contains(type);
    boolean plural = !isPlural(pronoun) ? !isCrowd(chain) : isPlural(chain)
        || discourse.rules().collectives().contains(type) || BODIES.contains(type) && discourse.isJoined(latest);
    return types && plural && chain.agreesInGender(pronoun.gender());
  }

  private static boolean isCrowd(Chain chain) {
    return !chain.isNamed() && chain.hasNumber("Plur") && !chain.hasNumber("Sing");
  }

  private boolean subject(Chain chain, Mention mention, int sentence) {
    return discourse.inSentence(sentence).stream()
        .anyMatch(member -> chains[member.id()] == chain && member.id() < mention.id() && discourse.isSubject(member));
  }

  private boolean hasSpoken(Chain chain, Mention mention) {
    return discourse.claimants().headSet(mention.id()).stream().anyMatch(id -> chains[id] == chain);
  }

  /** "X said … “…,” he added": the person who was heard last, with no outlet that passes it on. */
  private boolean hasSpokenLast(Chain chain, Mention mention) {
    return chain.isType("Person") && wasHeardLast(chain, mention);
  }

  private boolean wasHeardLast(Chain chain, Mention mention) {
    for (int id : discourse.claimants().headSet(mention.id(), false).descendingSet()) {
      if (chains[id] != null && !chains[id].isType("MediaOutlet")) {
        return chains[id] == chain && mention.sentence() - discourse.mention(id).sentence() <= 1;
      }
    }
    return false;
  }

  /** « Le tribunal de Lille l'a condamné »: whom a verb strikes is no part of its subject's name. */
  private boolean isOfOwnSubject(Mention mention, Mention latest) {
    Optional<Integer> verb = discourse.head(mention)
        .filter(token -> token.universalRelation().equals("obj")).map(Token::head);
    return verb.isPresent() && discourse.beside(mention).stream().anyMatch(other -> other.id() != latest.id()
        && discourse.isSubject(other) && discourse.head(other).map(Token::head).equals(verb)
        && discourse.head(other).filter(head -> discourse.isUnder(latest, head.index())).isPresent());
  }

  /** Subject and object of one verb are two things, unless the pronoun is possessive; nor is it where one is from. */
  private boolean isBound(Mention mention, Mention latest) {
    if (discourse.isPossessive(mention) || mention.sentence() != latest.sentence()) {
      return false;
    }
    Optional<Integer> governor = discourse.head(mention).map(Token::head);
    Optional<Integer> other = discourse.head(latest).map(Token::head);
    return governor.isPresent() && governor.get() > 0
        && (governor.equals(other) || discourse.isSubjectOfFirst(latest, governor.get())
                && discourse.head(mention).filter(token -> token.relation().equals("obj")).isPresent()
            || isOfOwnSubject(mention, latest)
            || discourse.isSubject(latest) && discourse.isUnderGerund(mention, other.orElse(0))
            || isCountryAdjective(latest) && discourse.isUnder(latest, governor.get()));
  }
}
