package org.depeche.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.depeche.catalog.CoreferenceRules.Anaphor;
import org.depeche.catalog.WordClass;
import org.depeche.model.Extraction.FoundRelation;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.Sentence;
import org.depeche.model.Token;

/** Tells which mentions mean the same thing: names first, then appositions and aliases, then nouns and pronouns. */
final class Coreference {
  private static final Set<String> CLAUSES_AND_SETTINGS = Set.of("ccomp", "obl", "advcl");
  private static final Set<String> BODIES =
      Set.of("Organization", "GovernmentBody", "MediaOutlet", "ThreatActor", "Group", "System");
  private static final Set<String> COMPANIES =
      Set.of("Organization", "GovernmentBody", "MediaOutlet", "ThreatActor", "Group");
  private static final Set<String> PLAIN_CLAUSES = Set.of("root", "conj", "parataxis");
  private static final Set<String> LOOSE =
      Set.of("obl", "nmod", "dep", "advcl", "advmod", "parataxis", "ccomp", "discourse");
  private static final Set<String> TRADES = Set.of("Person", "System", "Place");
  private static final Set<String> TRADING = Set.of("Organization", "MediaOutlet", "Country", "Malware");
  private static final Set<String> QUOTES = Set.of("«", "“", "\"", "‘");
  private static final int LONGEST_ALIAS = 60;
  private static final int LONGEST_WAY = 12;
  private static final int LONGEST_GAP = 8;
  private static final int LONGEST_NAMING = 40;
  private static final int SHORTEST_ACRONYM = 2;
  private static final int LONGEST_NAME = 4;

  private final Discourse discourse;
  private final Chain[] chains;

  private Coreference(Discourse discourse) {
    this.discourse = discourse;
    this.chains = new Chain[discourse.mentions().size()];
  }

  /** The chain of each mention, by the mention's id; null where a pronoun stands for nothing that was found. */
  static Chain[] chains(Discourse discourse) {
    Coreference coreference = new Coreference(discourse);
    coreference.names();
    coreference.shortNames();
    coreference.acronyms();
    coreference.appositions();
    coreference.properNames();
    coreference.namedServices();
    coreference.careers();
    coreference.aliases();
    coreference.culprits();
    coreference.members();
    coreference.titles();
    new Antecedents(coreference.discourse, coreference.chains).resolve();
    return coreference.chains;
  }

  /** Only equal names in one chain, and each noun in its own. */
  static Chain[] equalNames(Discourse discourse) {
    Coreference coreference = new Coreference(discourse);
    coreference.names();
    discourse.mentions().stream()
        .filter(mention -> mention.kind() == MentionKind.NOMINAL)
        .forEach(mention -> coreference.join(mention, new Chain()));
    coreference.titles();
    return coreference.chains;
  }

  /** Makes one of nameless crowds of one noun that are told to have done the same; tells whether there were any. */
  static boolean uniteActors(List<SituationMerger.Merged> situations, Chain[] chains) {
    boolean united = false;
    for (SituationMerger.Merged situation : situations) {
      List<Chain> actors = new ArrayList<>(situation.fillers("actor"));
      for (int i = 1; i < actors.size(); i++) {
        Chain first = actors.get(0);
        Chain other = actors.get(i);
        if (first != other && isSameCrowd(first, other)) {
          first.absorb(other);
          other.mentions().forEach(id -> chains[id] = first);
          united = true;
        }
      }
    }
    return united;
  }

  private static boolean isSameCrowd(Chain one, Chain other) {
    return !one.isNamed() && !other.isNamed() && one.isType("Group") && other.isType("Group")
        && one.heads().stream().anyMatch(other.heads()::contains);
  }

  private Chain chain(Mention mention) {
    return chains[mention.id()];
  }

  private void join(Mention mention, Chain chain) {
    chain.add(mention, discourse);
    chains[mention.id()] = chain;
  }

  /** Makes one chain of two mentions'; each may be in a chain already. */
  private void unite(Mention one, Mention other) {
    Chain first = chain(one);
    Chain second = chain(other);
    if (first == null && second == null) {
      first = new Chain();
    }
    if (first == null || second == null) {
      Chain chain = first == null ? second : first;
      join(one, chain);
      join(other, chain);
    } else if (first != second) {
      merge(first, second);
    }
  }

  private void merge(Chain chain, Chain other) {
    chain.absorb(other);
    other.mentions().forEach(id -> chains[id] = chain);
  }

  private List<Mention> named() {
    return discourse.mentions().stream().filter(mention -> mention.kind() == MentionKind.NAME).toList();
  }

  private Set<Chain> allChains() {
    Set<Chain> all = new LinkedHashSet<>(Arrays.asList(chains));
    all.remove(null);
    return all;
  }

  private void names() {
    Map<Object, List<Chain>> index = new LinkedHashMap<>();
    for (Mention mention : named()) {
      Chain own = new Chain();
      own.add(mention, discourse);
      List<Object> keys = new ArrayList<>(own.names());
      own.known().ifPresent(keys::add);
      Optional<Chain> same = keys.stream()
          .flatMap(key -> index.getOrDefault(key, List.of()).stream())
          .filter(chain -> sameName(chain, own) || isActingCapital(mention, own, chain))
          .findFirst();
      Chain chain = same.orElse(own);
      join(mention, chain);
      for (Object key : keys) {
        List<Chain> known = index.computeIfAbsent(key, absent -> new ArrayList<>());
        if (!known.contains(chain)) {
          known.add(chain);
        }
      }
    }
  }

  /** A capital that speaks or acts is its country, where the text has named that so. */
  private boolean isActingCapital(Mention mention, Chain own, Chain country) {
    return own.isType("Place")
        && country.isType("Country")
        && (discourse.isClaimant(mention) || discourse.isSubject(mention))
        && country.names().stream().anyMatch(own.names()::contains);
  }

  private boolean sameName(Chain chain, Chain other) {
    if (other.known().filter(chain::isKnownAs).isPresent()) {
      return true;
    }
    return chain.sameKnown(other) && !isOfOtherState(chain, other) && sameKind(chain, other)
        && chain.names().stream().anyMatch(other.names()::contains);
  }

  /** "Norway's Defense Ministry … Denmark's Defense Ministry": bodies of one name and two states. */
  private boolean isOfOtherState(Chain chain, Chain other) {
    boolean bodies = chain.isType("GovernmentBody") && other.isType("GovernmentBody")
        && chain.known().isEmpty() && other.known().isEmpty();
    Set<String> states = bodies ? states(chain) : Set.of();
    Set<String> others = bodies ? states(other) : Set.of();
    return !states.isEmpty() && !others.isEmpty() && states.stream().noneMatch(others::contains);
  }

  private Set<String> states(Chain chain) {
    return chain.mentions().stream().flatMap(id -> discourse.statesBeside(discourse.mention(id)).stream())
        .collect(Collectors.toSet());
  }

  private static boolean sameKind(Chain chain, Chain other) {
    Optional<String> one = chain.type();
    Optional<String> two = other.type();
    return one.isEmpty() || two.isEmpty() || one.equals(two)
        || BODIES.contains(one.get()) && BODIES.contains(two.get());
  }

  private void shortNames() {
    Map<String, Set<Chain>> byWord = byWord();
    for (Chain chain : allChains()) {
      longer(chain, byWord).ifPresent(full -> {
        if (full.isType("Person") && isTakenForFirm(chain)) {
          full.absorbName(chain);
          chain.mentions().forEach(id -> chains[id] = full);
        } else {
          merge(full, chain);
        }
      });
    }
  }

  private Map<String, Set<Chain>> byWord() {
    Map<String, Set<Chain>> byWord = new LinkedHashMap<>();
    for (Chain chain : allChains()) {
      for (List<String> name : chain.names()) {
        name.forEach(word -> byWord.computeIfAbsent(word, key -> new LinkedHashSet<>()).add(chain));
      }
    }
    return byWord;
  }

  /** The chain whose full name a short one is part of; of several, the one named last before it. */
  private Optional<Chain> longer(Chain shorter, Map<String, Set<Chain>> byWord) {
    Set<Chain> candidates = new LinkedHashSet<>();
    for (List<String> part : shorter.names()) {
      for (Chain chain : byWord.getOrDefault(part.get(0), Set.of())) {
        boolean other = chains[chain.first()] == chain && chain != shorter && chain.sameKnown(shorter);
        if (other && isPart(shorter, chain) && !isRelated(shorter, chain)) {
          candidates.add(chain);
        }
      }
    }
    boolean bySurname = candidates.stream().anyMatch(chain -> endsWith(chain, shorter));
    return candidates.stream()
        .filter(chain -> !bySurname || endsWith(chain, shorter))
        .max(Comparator.comparing((Chain chain) -> chain.before(shorter.first()).orElse(-1))
            .thenComparing(Chain::first, Comparator.reverseOrder()));
  }

  /** "Orange Belgium, filiale d'Orange": what is told of one in its relation to the other makes them two. */
  private boolean isRelated(Chain one, Chain other) {
    return discourse.extraction().relations().stream().filter(relation -> relation.object().isPresent())
        .anyMatch(relation -> {
          Chain subject = chains[relation.subject()];
          Chain object = chains[relation.object().get()];
          return subject == one && object == other || subject == other && object == one;
        });
  }

  private static boolean endsWith(Chain full, Chain shorter) {
    return full.names().stream().anyMatch(name -> shorter.names().stream()
        .anyMatch(part -> endsWith(name, part) && !(full.isType("Person") && isOfAnother(name, part))));
  }

  /** "counselor to Macron": a description that ends in somebody else's name. */
  private static boolean isOfAnother(List<String> name, List<String> part) {
    int before = name.size() - part.size() - 1;
    return before > 0 && endsWith(name, part) && WordClass.BEFORE_OTHER_NAME.holds(name.get(before));
  }

  private static boolean endsWith(List<String> name, List<String> part) {
    return name.size() > part.size() && name.subList(name.size() - part.size(), name.size()).equals(part);
  }

  private static boolean startsWith(List<String> name, List<String> part) {
    return name.size() > part.size() && name.subList(0, part.size()).equals(part);
  }

  /** A surname of two words is often cut to its first: "M. Marcondes" for José Antônio Marcondes de Carvalho. */
  private static boolean inside(List<String> name, List<String> part) {
    return name.size() > 2 && part.size() == 1 && name.subList(1, name.size()).contains(part.get(0));
  }

  private boolean isPart(Chain shorter, Chain full) {
    for (List<String> part : shorter.names()) {
      for (List<String> name : full.names()) {
        boolean within = endsWith(name, part) || startsWith(name, part) || full.isType("Person") && inside(name, part);
        if (within && mayBeShort(shorter, full, part) && !(full.isType("Person") && isOfAnother(name, part))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean mayBeShort(Chain shorter, Chain full, List<String> part) {
    if (full.isType("Person")) {
      boolean surname = shorter.isType("Person") || shorter.type().isEmpty() || isCutName(shorter, full, part);
      return surname && (part.size() == 1 + leadingParticles(part) || isDoubleSurname(full, part))
          && agreeInGender(shorter, full);
    }
    if (!sameKind(shorter, full)) {
      return false;
    }
    if (isLegalForm(shorter, full)) {
      return true;
    }
    boolean generic = discourse.isBody(part.get(0));
    return switch (full.type().orElse("")) {
      case "Organization", "MediaOutlet", "ThreatActor", "Malware" ->
          !generic && part.get(0).length() > 2 && (shorter.known().isEmpty() || full.known().isPresent());
      case "GovernmentBody" -> part.size() > 1
          || generic && !WordClass.UNSHORTENED.holds(part.get(0)) && isShortBody(shorter, full);
      default -> false;
    };
  }

  /** "Lopez Obrador", "O'Connor": two words in which a full name ends. */
  private boolean isDoubleSurname(Chain full, List<String> part) {
    return part.size() == 2 && full.names().stream().anyMatch(name -> endsWith(name, part)
        && name.stream().noneMatch(word -> discourse.rules().small().contains(word)));
  }

  /** "Meng" behind "Meng Wanzhou": a word by itself that nothing tells to be a firm. */
  private boolean isCutName(Chain shorter, Chain full, List<String> part) {
    return isTakenForFirm(shorter) && full.first() < shorter.first() && part.get(0).length() > 1
        && full.names().stream().anyMatch(name -> name.size() <= LONGEST_NAME
            && (endsWith(name, part) || startsWith(name, part) && !isOffice(part.get(0))));
  }

  private boolean isOffice(String word) {
    return discourse.rules().offices().contains(word);
  }

  private boolean isTakenForFirm(Chain chain) {
    return chain.isType("Organization") && chain.known().isEmpty() && chain.words().size() == 1
        && chain.names().stream().allMatch(name -> name.size() == 1)
        && chain.mentions().stream().map(discourse::mention)
            .allMatch(mention -> mention.kind() == MentionKind.NAME && mention.names().size() == 1);
  }

  /** "The Ministry" after "the Russian Foreign Ministry": with an article, and no body known by that alone. */
  private boolean isShortBody(Chain shorter, Chain full) {
    return shorter.known().isEmpty() && full.first() < shorter.first()
        && shorter.mentions().stream().map(discourse::mention)
            .map(mention -> Words.of(discourse.slice(mention.span())).get(0))
            .allMatch(discourse.rules().articles()::contains);
  }

  /** "Yahoo Inc." is Yahoo. */
  private static boolean isLegalForm(Chain shorter, Chain full) {
    return full.names().stream().anyMatch(name -> shorter.names().stream()
        .anyMatch(part -> startsWith(name, part)
            && name.subList(part.size(), name.size()).stream().allMatch(WordClass.LEGAL_FORM::holds)));
  }

  private int leadingParticles(List<String> words) {
    int count = 0;
    while (count < words.size() - 1 && discourse.rules().particles().contains(words.get(count))) {
      count++;
    }
    return count;
  }

  private static boolean agreeInGender(Chain one, Chain other) {
    return one.agreesInGender(Optional.of("Masc")) && other.agreesInGender(Optional.of("Masc"))
        || one.agreesInGender(Optional.of("Fem")) && other.agreesInGender(Optional.of("Fem"));
  }

  private void acronyms() {
    List<Mention> names = named();
    for (Mention full : names) {
      for (Mention acronym : discourse.beside(full)) {
        boolean name = acronym.kind() == MentionKind.NAME;
        if (name && inParentheses(full, acronym) && mayStandForEachOther(full, acronym)) {
          unite(full, acronym);
        }
      }
    }
    Map<String, Set<Chain>> byInitials = new LinkedHashMap<>();
    for (Chain chain : allChains()) {
      for (List<String> words : chain.names()) {
        byInitials.computeIfAbsent(initials(words), key -> new LinkedHashSet<>()).add(chain);
      }
    }
    for (Chain chain : allChains()) {
      expansion(chain, byInitials).ifPresent(full -> merge(full, chain));
    }
    for (Chain chain : allChains()) {
      if (chains[chain.first()] == chain && chain.isType("MediaOutlet")) {
        bodyOfInitials(chain, byInitials).ifPresent(full -> {
          full.absorbName(chain);
          chain.mentions().forEach(id -> chains[id] = full);
        });
      }
    }
  }

  /** "AFP" in an article on the Australian Federal Police: no news agency, where that is not named in full. */
  private Optional<Chain> bodyOfInitials(Chain outlet, Map<String, Set<Chain>> byInitials) {
    boolean isBrief = outlet.names().stream().allMatch(name -> name.size() == 1);
    return !isBrief ? Optional.empty() : outlet.names().stream()
        .filter(name -> name.get(0).length() > SHORTEST_ACRONYM)
        .flatMap(name -> byInitials.getOrDefault(name.get(0), Set.of()).stream())
        .filter(chain -> chain != outlet && chains[chain.first()] == chain)
        .filter(chain -> chain.isType("GovernmentBody"))
        .filter(chain -> chain.known().isEmpty() || outlet.names().stream().anyMatch(chain.names()::contains))
        .findFirst();
  }

  private boolean mayStandForEachOther(Mention one, Mention other) {
    return sameKind(chain(one), chain(other))
        && chain(one).sameKnown(chain(other))
        && !chain(one).isType("Person")
        && !chain(one).isType("Place")
        && !chain(one).isType("Country");
  }

  /** Whether the second stands in parentheses right after the first: "l'Agence … (Anssi)". */
  private boolean inParentheses(Mention first, Mention second) {
    int gap = second.span().start() - first.span().end();
    if (gap < 1 || gap > LONGEST_GAP) {
      return false;
    }
    String between = discourse.text().slice(first.span().end(), second.span().start());
    int end = second.span().end();
    String after = discourse.text().slice(end, Math.min(end + 1, discourse.text().length()));
    return between.strip().equals("(") && after.equals(")");
  }

  private Optional<Chain> expansion(Chain acronym, Map<String, Set<Chain>> byInitials) {
    return acronym.names().stream()
        .filter(name -> name.size() == 1 && name.get(0).length() > SHORTEST_ACRONYM)
        .flatMap(name -> byInitials.getOrDefault(name.get(0), Set.of()).stream())
        .filter(chain -> chain != acronym && chains[chain.first()] == chain)
        .filter(chain -> sameKind(chain, acronym) && chain.sameKnown(acronym) && !isOutletOfBody(acronym, chain))
        .findFirst();
  }

  private static boolean isOutletOfBody(Chain acronym, Chain full) {
    return acronym.isType("MediaOutlet") && acronym.known().isPresent() && full.isType("GovernmentBody");
  }

  private String initials(List<String> words) {
    StringBuilder initials = new StringBuilder();
    for (String word : words) {
      if (!discourse.rules().small().contains(word)) {
        initials.append(word.charAt(0));
      }
    }
    return words.size() > 2 ? initials.toString() : "";
  }

  private void appositions() {
    for (Mention one : discourse.mentions()) {
      for (Mention other : discourse.beside(one)) {
        boolean pair = one.id() != other.id()
            && one.kind() != MentionKind.PRONOUN
            && other.kind() != MentionKind.PRONOUN
            && (one.kind() == MentionKind.NOMINAL || other.kind() == MentionKind.NOMINAL);
        if (pair && isApposition(one, other) && mayBeOne(one, other)) {
          unite(one, other);
        }
      }
    }
  }

  /** "L'éditeur de logiciels Rivalor": what a description ends in is its name. */
  private void properNames() {
    ProperNames proper = new ProperNames(discourse);
    for (Mention name : named()) {
      discourse.beside(name).stream()
          .filter(noun -> proper.isNameOf(noun, name) && mayBeOne(noun, name))
          .forEach(noun -> unite(name, noun));
    }
  }

  /** "The PST security service": a body's name before the noun that tells what it is. */
  private void namedServices() {
    for (Mention noun : discourse.mentions()) {
      boolean body = noun.kind() == MentionKind.NOMINAL && noun.definite()
          && noun.type().equals(Optional.of("GovernmentBody"));
      for (Mention name : body ? discourse.beside(noun) : List.<Mention>of()) {
        boolean within = name.kind() == MentionKind.NAME
            && name.type().equals(noun.type())
            && noun.core().covers(name.span())
            && discourse.relation(name).equals("compound")
            && discourse.head(name).filter(token -> token.head() == noun.head()).isPresent();
        if (within && isWhatItIs(noun, name) && compatible(noun, name)) {
          unite(name, noun);
        }
      }
    }
  }

  private boolean isWhatItIs(Mention noun, Mention name) {
    return chain(name).names().stream().noneMatch(words -> words.stream().anyMatch(discourse::isBody))
        && discourse.rules().anaphors().stream()
            .filter(anaphor -> anaphor.types().contains("GovernmentBody"))
            .filter(anaphor -> discourse.headWords(noun).stream().anyMatch(anaphor.heads()::contains))
            .anyMatch(anaphor -> chain(name).names().stream()
                .noneMatch(words -> words.stream().anyMatch(anaphor.unlike()::contains)));
  }

  /** "She was appointed director of X": the director is she. */
  private void careers() {
    for (FoundRelation career : discourse.extraction().relations()) {
      if (career.isCareer() && discourse.mention(career.subject()).kind() != MentionKind.PRONOUN) {
        Mention holder = discourse.mention(career.subject());
        discourse.beside(holder).stream()
            .filter(office -> office.kind() == MentionKind.NOMINAL && office.id() != holder.id()
                && mayBeOne(holder, office))
            .filter(office -> discourse.head(office)
                .filter(noun -> noun.span().start() == career.evidence().start()).isPresent())
            .findFirst()
            .ifPresent(office -> unite(holder, office));
      }
    }
  }

  private boolean isApposition(Mention one, Mention other) {
    Optional<Token> token = discourse.head(other);
    boolean byTree = token.isPresent()
        && token.get().head() == one.head()
        && token.get().universalRelation().equals("appos")
        && discourse.sentence(other).children(other.head()).stream()
            .noneMatch(child -> child.universalRelation().equals("conj")
                || child.index() < other.head() && WordClass.EXAMPLES.holds(child.form().toLowerCase(Locale.ROOT)));
    boolean adjacent = isAdjacent(one, other) && !isSubjectBehind(one, other) && !discourse.isInTitle(one, other);
    return byTree || isSaidOf(one, other) || adjacent || isJuxtaposed(one, other);
  }

  /** "The hackers are members of the GRU": a noun said of the subject, plainly and in no other's words. */
  private boolean isSaidOf(Mention subject, Mention noun) {
    Optional<Token> top = discourse.head(noun).filter(head -> noun.kind() == MentionKind.NOMINAL
        && PLAIN_CLAUSES.contains(head.universalRelation()));
    boolean plain = top.isPresent() && subject.head() < noun.head() && discourse.isPredicate(noun)
        && discourse.head(subject).filter(token -> token.head() == noun.head()
            && token.universalRelation().equals("nsubj")).isPresent();
    return plain && !discourse.isAttributed(noun)
        && discourse.sentence(noun).children(noun.head()).stream().noneMatch(child -> mayQualify(subject, noun, child));
  }

  /** Whether a word of a clause may say whose view it is or how sure it is. */
  private boolean mayQualify(Mention subject, Mention noun, Token child) {
    boolean loose = LOOSE.contains(child.universalRelation());
    boolean aside = child.index() > noun.head() && loose && discourse.sentence(noun).tokens().stream()
        .anyMatch(token -> token.form().equals(",") && token.index() > noun.head() && token.index() < child.index());
    return aside || child.index() < noun.head() && (loose && child.index() < subject.head()
        || child.universalRelation().equals("advmod") || isHedged(child));
  }

  private static boolean isHedged(Token auxiliary) {
    boolean plain = WordClass.BE.holds(auxiliary.lemma()) || WordClass.HAVE.holds(auxiliary.lemma());
    return auxiliary.upos().equals("AUX")
        && (!plain || auxiliary.has("Mood", "Cnd") || auxiliary.has("Tense", "Fut"));
  }

  /**
   * "Selon X, le groupe, actif depuis 2014, a …", "was hacked by a clerk, the mayor, Jane Doe, said": the subject
   * of the clause, and no apposition to its voice or to what is in the clause before.
   */
  private boolean isSubjectBehind(Mention before, Mention subject) {
    Optional<Token> verb = discourse.head(subject).filter(token -> token.universalRelation().equals("nsubj"));
    boolean voice = verb.isPresent() && discourse.head(before).filter(token -> token.universalRelation().equals("obl")
        && token.head() == verb.get().head() && token.index() < verb.get().index()).isPresent();
    return voice || verb.isPresent() && before.sentence() == subject.sentence()
        && isInClauseOf(before, verb.get().head());
  }

  /** Whether a mention stands in what a verb behind it says, or in the setting or source that is told before it. */
  private boolean isInClauseOf(Mention mention, int verb) {
    Optional<Token> token = discourse.head(mention).filter(head -> head.index() < verb);
    for (int steps = 0; token.isPresent() && steps < LONGEST_WAY; steps++) {
      if (token.get().head() == verb) {
        return CLAUSES_AND_SETTINGS.contains(token.get().universalRelation());
      }
      token = token.get().head() == 0 ? Optional.empty()
          : Optional.of(discourse.sentence(mention).token(token.get().head()));
    }
    return false;
  }

  /** Whether the second follows the first between commas: ", Nicholas Burns," after "l'ambassadeur". */
  private boolean isAdjacent(Mention one, Mention other) {
    int start = other.kind() == MentionKind.NAME && other.span().start() > one.core().end()
        ? other.span().start() : other.core().start();
    int gap = start - one.core().end();
    boolean neighbours =
        gap > 0 && gap <= LONGEST_GAP && (one.kind() == MentionKind.NAME || other.kind() == MentionKind.NAME);
    if (!neighbours || !isComma(discourse.text().slice(one.core().end(), start))) {
      return false;
    }
    int end = Math.min(other.core().end(), discourse.sentence(other).span().end());
    String after = discourse.text().slice(end, discourse.sentence(other).span().end()).strip();
    boolean told = one.kind() == MentionKind.NAME && !other.definite() && other.span().end() > other.core().end();
    return told || closes(after);
  }

  /** A name right after its noun: "l'entreprise d'armement Ruag". */
  private boolean isJuxtaposed(Mention one, Mention other) {
    int gap = other.core().start() - one.core().end();
    return one.kind() == MentionKind.NOMINAL
        && other.kind() == MentionKind.NAME
        && gap > 0
        && gap <= 2
        && (!one.core().overlaps(other.span()) || one.span().covers(other.span()))
        && !one.type().equals(Optional.of("Person"))
        && !one.number().equals(Optional.of("Plur"))
        && !opensContactClause(one, other)
        && QUOTES.containsAll(discourse.text().slice(one.core().end(), other.core().start()).strip().chars()
            .mapToObj(Character::toString).toList());
  }

  /** "A group Microsoft calls X": the name is the subject of a clause that tells of the noun before it. */
  private boolean opensContactClause(Mention noun, Mention name) {
    return discourse.head(name).filter(token -> token.universalRelation().equals("nsubj"))
        .map(token -> discourse.sentence(name).token(token.head()))
        .filter(verb -> verb.head() == noun.head() && verb.universalRelation().equals("acl")).isPresent();
  }

  /** A comma, with an article before the name where there is one. */
  private boolean isComma(String between) {
    List<String> words = Words.of(between);
    return between.strip().startsWith(",") && discourse.rules().articles().containsAll(words) && words.size() <= 1;
  }

  private static boolean closes(String after) {
    return after.isEmpty() || ",.;:)–—»\"”".indexOf(after.charAt(0)) >= 0;
  }

  private boolean mayBeOne(Mention one, Mention other) {
    boolean types = one.type().isPresent() && other.type().isPresent()
        && (one.type().equals(other.type())
            || COMPANIES.contains(one.type().get()) && COMPANIES.contains(other.type().get())
            || isTrade(one, other)
            || isTrade(other, one));
    boolean numbers = one.number().isEmpty() || other.number().isEmpty() || one.number().equals(other.number())
        || isCollective(one, other);
    boolean cores = !one.core().overlaps(other.core());
    return types && numbers && cores && !isCrowdOfBody(one, other) && compatible(one, other);
  }

  /** A plural noun may stand beside a group's name ("des pirates, NoName"), not beside a company's. */
  private static boolean isCollective(Mention one, Mention other) {
    return one.type().equals(Optional.of("ThreatActor")) || other.type().equals(Optional.of("ThreatActor"));
  }

  /** A noun of a trade beside a name tells what that is: "Synnex, a contractor", "le portail UOL". */
  private boolean isTrade(Mention noun, Mention name) {
    return noun.kind() == MentionKind.NOMINAL
        && noun.type().filter(TRADES::contains).isPresent()
        && name.kind() == MentionKind.NAME
        && name.type().filter(TRADING::contains).isPresent()
        && discourse.rules().anaphors().stream().anyMatch(anaphor -> anaphor.types().contains(name.type().get())
            && discourse.headWords(noun).stream().anyMatch(anaphor.heads()::contains));
  }

  private static boolean isCrowdOfBody(Mention one, Mention other) {
    return isCrowd(one) && isBody(other) || isCrowd(other) && isBody(one);
  }

  private static boolean isCrowd(Mention mention) {
    return mention.kind() == MentionKind.NOMINAL && mention.number().equals(Optional.of("Plur"));
  }

  private static boolean isBody(Mention mention) {
    return mention.kind() == MentionKind.NAME
        && mention.type().filter(Set.of("Organization", "GovernmentBody", "MediaOutlet")::contains).isPresent();
  }

  private boolean compatible(Mention one, Mention other) {
    Chain first = chain(one);
    Chain second = chain(other);
    return first == null || second == null || first == second || !(first.isNamed() && second.isNamed());
  }

  private void aliases() {
    for (Mention name : named()) {
      int from = Math.max(0, name.span().start() - LONGEST_ALIAS);
      String before = discourse.text().slice(from, name.span().start());
      for (Pattern alias : discourse.rules().aliases()) {
        Matcher matcher = alias.matcher(before);
        if (matcher.find()) {
          int start = from + before.codePointCount(0, matcher.start());
          described(name, start).ifPresent(other -> unite(other, name));
          break;
        }
      }
    }
  }

  /** "identified Ivan Petrov as the man behind the hack": who somebody is named as. */
  private void culprits() {
    for (Mention described : discourse.mentions()) {
      Sentence sentence = discourse.sentence(described);
      boolean someone = described.kind() == MentionKind.NOMINAL && described.definite()
          && described.type().equals(Optional.of("Person"));
      Optional<Token> verb = discourse.head(described)
          .filter(noun -> someone && noun.universalRelation().equals("obl") && sentence.children(noun.index()).stream()
              .anyMatch(as -> as.universalRelation().equals("case") && WordClass.AS_WHAT.holds(as.lemma())))
          .map(noun -> sentence.token(noun.head()))
          .filter(word -> WordClass.UNMASKING.holds(word.lemma()) && sentence.children(word.index()).stream()
              .noneMatch(not -> WordClass.NOT.holds(not.form().toLowerCase(Locale.ROOT))));
      verb.stream().flatMap(word -> sentence.children(word.index()).stream())
          .filter(named -> named.universalRelation().equals("obj") || named.relation().equals("nsubj:pass"))
          .flatMap(named -> discourse.beside(described).stream()
              .filter(name -> name.kind() == MentionKind.NAME && name.type().equals(described.type())
                  && discourse.head(name).filter(named::equals).isPresent()))
          .findFirst().ifPresent(name -> unite(described, name));
    }
  }

  /** What a name is another name of: the nearest description that ends where the alias begins, or covers both. */
  private Optional<Mention> described(Mention name, int aliasStart) {
    return discourse.beside(name).stream()
        .filter(mention -> mention.id() != name.id())
        .filter(mention -> mention.kind() != MentionKind.PRONOUN && headEnd(mention) <= aliasStart)
        .filter(mention -> mention.type().isPresent() && canBeNamed(mention, name))
        .filter(mention -> mention.span().covers(name.span()) || isNear(mention, aliasStart))
        .max(Comparator.comparing(this::headEnd));
  }

  private int headEnd(Mention mention) {
    return discourse.head(mention).map(token -> token.span().end()).orElse(mention.core().end());
  }

  /** Near: the alias follows at once, or after a relative clause of a few words ("que Microsoft désigne …"). */
  private boolean isNear(Mention mention, int aliasStart) {
    int gap = aliasStart - mention.core().end();
    int longest = mention.kind() == MentionKind.NOMINAL && !mention.definite() ? LONGEST_NAMING : 2;
    return gap <= longest;
  }

  private boolean canBeNamed(Mention mention, Mention name) {
    String type = name.type().orElse(mention.type().get());
    if (mention.type().get().equals(type)) {
      return mention.kind() == MentionKind.NOMINAL || type.equals("ThreatActor") || type.equals("Malware");
    }
    boolean types = COMPANIES.contains(mention.type().get()) && COMPANIES.contains(type)
        || mention.type().get().equals("Person") && type.equals("ThreatActor");
    return types && mention.kind() == MentionKind.NOMINAL;
  }

  /** People told by the group that they belong to: "les hackers d'APT28", "des groupes de pirates". */
  private void members() {
    for (Mention crowd : discourse.mentions()) {
      for (Mention other : discourse.beside(crowd)) {
        boolean within = crowd.kind() == MentionKind.NOMINAL
            && crowd.type().equals(Optional.of("Group"))
            && discourse.head(other).filter(token -> token.head() == crowd.head()).isPresent()
            && discourse.rules().anaphors().stream().anyMatch(anaphor -> standsFor(anaphor, crowd));
        if (within && (isNamedGroup(crowd, other) || isCrowdOfGroup(other))) {
          unite(crowd, other);
        }
      }
    }
  }

  private boolean isNamedGroup(Mention crowd, Mention name) {
    return crowd.definite() && name.kind() == MentionKind.NAME && chain(name).isType("ThreatActor");
  }

  private boolean isCrowdOfGroup(Mention crowd) {
    return crowd.kind() == MentionKind.NOMINAL
        && crowd.type().equals(Optional.of("Group"))
        && discourse.relation(crowd).equals("nmod")
        && discourse.rules().anaphors().stream().anyMatch(anaphor -> standsFor(anaphor, crowd));
  }

  private boolean standsFor(Anaphor anaphor, Mention crowd) {
    return anaphor.types().contains("ThreatActor")
        && discourse.headWords(crowd).stream().anyMatch(anaphor.heads()::contains);
  }

  private void titles() {
    for (FoundRelation relation : discourse.extraction().relations()) {
      Chain holder = chains[relation.subject()];
      if (relation.title().isPresent() && holder != null && !relation.isBare()) {
        holder.addTitle(relation.title().get(), discourse);
      }
    }
  }
}
