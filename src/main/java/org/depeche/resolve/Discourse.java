package org.depeche.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depeche.catalog.CoreferenceRules;
import org.depeche.catalog.Gazetteer;
import org.depeche.catalog.GazetteerEntry;
import org.depeche.catalog.WordClass;
import org.depeche.model.CodePoints;
import org.depeche.model.Extraction;
import org.depeche.model.Extraction.FoundClaim;
import org.depeche.model.Extraction.FoundRelation;
import org.depeche.model.Extraction.FoundRole;
import org.depeche.model.Extraction.FoundSituation;
import org.depeche.model.Extraction.MentionFiller;
import org.depeche.model.Extraction.SituationFiller;
import org.depeche.model.Mention;
import org.depeche.model.MentionKind;
import org.depeche.model.Sentence;
import org.depeche.model.Span;
import org.depeche.model.Status;
import org.depeche.model.Token;

/** What the rules found, read from the mentions' side: heads, modifiers, owners and roles in the sentence. */
final class Discourse {
  private static final int DATELINE = 10;
  private static final Pattern DASH = Pattern.compile("-|--|–|—");
  private static final Set<String> BODIES = Set.of("Organization", "GovernmentBody");
  private static final Set<String> MEASURES =
      Set.of("Arrest", "Charge", "Sanction", "Expulsion", "Summons", "Condemnation", "Investigation");
  private static final Set<String> CAPTURES = Set.of("Arrest", "Charge");
  private static final Set<String> RAIDS =
      Set.of("Cyberattack", "Intrusion", "DataBreach", "Ransomware", "DenialOfService", "Defacement");
  private static final Set<String> CLAIMED = Set.of("acl", "dep", "ccomp");
  private static final Set<String> INDEPENDENT = Set.of("conj", "parataxis", "advcl", "root", "dep", "appos");
  private static final Set<String> CONTENT = Set.of("NOUN", "PROPN", "ADJ", "NUM", "VERB", "X");

  private static final int LONGEST_TRAIL = 8;

  private final Extraction extraction;
  private final CoreferenceRules rules;
  private final Gazetteer gazetteer;
  private final CodePoints text;
  private final Map<Integer, List<Integer>> ownersByMention = new LinkedHashMap<>();
  private final Map<Integer, Set<Integer>> attackers = new TreeMap<>();
  private final Set<Integer> assailants = new TreeSet<>();
  private final Map<Integer, Set<Integer>> gainsaid = new TreeMap<>();
  private final TreeSet<Integer> claimants = new TreeSet<>();
  private final Set<Integer> actors = new TreeSet<>();
  private final Set<Integer> raiders = new TreeSet<>();
  private final Set<Integer> captors = new TreeSet<>();
  private final Set<Integer> captives = new TreeSet<>();
  private final Set<Integer> suspects = new TreeSet<>();
  private final Set<Integer> victims = new TreeSet<>();
  private final Set<Integer> dead = new TreeSet<>();
  private final Map<Integer, Set<String>> headWords = new TreeMap<>();
  private final Map<Integer, Set<String>> contentWords = new TreeMap<>();
  private final Map<String, List<String>> wordsByName = new HashMap<>();
  private final Map<String, List<String>> bigWordsByName = new HashMap<>();
  private final Map<Integer, Set<String>> modifiers = new TreeMap<>();
  private final Set<String> bodies = new TreeSet<>();
  private final Map<Integer, List<Mention>> bySentence = new TreeMap<>();
  private final Map<Integer, List<FoundClaim>> claimsByVoice = new HashMap<>();
  private final Map<Integer, Optional<Integer>> speakers = new HashMap<>();
  private final Map<Integer, Optional<Integer>> spokenVoices = new HashMap<>();
  private final Map<Integer, Optional<Integer>> quotedVoices = new HashMap<>();
  private final Set<Integer> accusers = new TreeSet<>();

  Discourse(Extraction extraction, CoreferenceRules rules, Gazetteer gazetteer) {
    this.extraction = extraction;
    this.rules = rules;
    this.gazetteer = gazetteer;
    this.text = new CodePoints(extraction.annotated().article().body());
    for (FoundRelation relation : extraction.relations()) {
      if (relation.kind().equals("accountOf")) {
        relation.object().ifPresent(
            owner -> ownersByMention.computeIfAbsent(relation.subject(), key -> new ArrayList<>()).add(owner));
      }
    }
    mentions().forEach(
        mention -> bySentence.computeIfAbsent(mention.sentence(), key -> new ArrayList<>()).add(mention));
    rules.bodies().forEach(word -> bodies.add(Words.fold(word)));
    extraction.claims().forEach(claim -> claim.claimant().ifPresent(voice -> {
      claimants.add(voice);
      claimsByVoice.computeIfAbsent(voice, key -> new ArrayList<>()).add(claim);
    }));
    extraction.situations().stream().filter(situation -> MEASURES.contains(situation.type()))
        .forEach(situation -> accusers.addAll(fillers(situation, "actor")));
    mentions().forEach(this::findPossessors);
    extraction.situations().forEach(this::findAttackers);
    attackers.values().forEach(assailants::addAll);
    extraction.situations().forEach(situation -> actors.addAll(fillers(situation, "actor")));
    extraction.situations().stream().filter(situation -> CAPTURES.contains(situation.type())).forEach(situation -> {
      captors.addAll(fillers(situation, "actor"));
      captives.addAll(fillers(situation, "target"));
    });
    extraction.situations().stream().filter(situation -> RAIDS.contains(situation.type()))
        .forEach(situation -> raiders.addAll(fillers(situation, "actor")));
    suspects.addAll(captives);
    suspects.addAll(raiders);
    extraction.situations().stream().filter(situation -> situation.type().equals("Sanction"))
        .forEach(situation -> suspects.addAll(fillers(situation, "target")));
    extraction.situations().stream().filter(situation -> situation.type().equals("Death"))
        .forEach(situation -> dead.addAll(fillers(situation, "victim")));
    extraction.situations().stream().filter(situation -> !MEASURES.contains(situation.type()))
        .forEach(situation -> fillers(situation, "victim", "target").forEach(victim -> {
          victims.add(victim);
          victims.addAll(owners(mention(victim)));
        }));
  }

  /** Whether a mention is told to have been attacked, or what is its. */
  boolean isVictim(int mention) {
    return victims.contains(mention);
  }

  /** Whether a mention is told to have died. */
  boolean isDead(int mention) {
    return dead.contains(mention);
  }

  /** Whether a mention is told to have done something. */
  boolean isActor(int mention) {
    return actors.contains(mention);
  }

  /** Whether a mention is told to be held, charged or sentenced, or to have done what one is held for. */
  boolean isSuspect(int mention) {
    return suspects.contains(mention);
  }

  /** Whether a mention is told to hold or charge somebody. */
  boolean isCaptor(int mention) {
    return captors.contains(mention);
  }

  /** Whether a mention is told to be held or charged. */
  boolean isCaptive(int mention) {
    return captives.contains(mention);
  }

  /** Whether a mention is told to have broken in, stolen or disrupted something. */
  boolean isRaider(int mention) {
    return raiders.contains(mention);
  }

  /** Who acts against a mention or what is its: nobody attacks himself. */
  private void findAttackers(FoundSituation situation) {
    Set<Integer> actors = fillers(situation, "actor");
    for (int undergoer : actors.isEmpty() ? Set.<Integer>of() : fillers(situation, "target", "victim")) {
      attackers.computeIfAbsent(undergoer, key -> new TreeSet<>()).addAll(actors);
      owners(mention(undergoer))
          .forEach(owner -> attackers.computeIfAbsent(owner, key -> new TreeSet<>()).addAll(actors));
    }
  }

  static Set<Integer> fillers(FoundSituation situation, String... roles) {
    Set<Integer> fillers = new TreeSet<>();
    for (FoundRole role : situation.roles()) {
      if (List.of(roles).contains(role.role()) && role.filler() instanceof MentionFiller filler) {
        fillers.add(filler.mention());
      }
    }
    return fillers;
  }

  Set<Integer> attackers(Mention mention) {
    return attackers.getOrDefault(mention.id(), Set.of());
  }

  /** Whether a mention acts against somebody. */
  boolean isAttacker(Mention mention) {
    return assailants.contains(mention.id());
  }

  /** "while the airline said it is investigating": whether a pronoun is the subject of what another subject says. */
  boolean isSaidOfOneself(Mention pronoun, Mention other) {
    Sentence sentence = sentence(pronoun);
    Optional<Token> saying = head(pronoun).filter(token -> token.universalRelation().equals("nsubj"))
        .flatMap(token -> above(sentence, token)).filter(verb -> verb.universalRelation().equals("ccomp"))
        .flatMap(verb -> above(sentence, verb));
    return pronoun.sentence() == other.sentence() && saying.filter(verb -> head(other)
        .filter(token -> token.head() == verb.index() && isSubject(other)).isPresent()).isPresent();
  }

  /** "The judge said the boy panicked when he leaked the files": who a clause that is told is about, not its teller. */
  boolean isOfSameDoer(Mention pronoun, Mention other) {
    Sentence sentence = sentence(pronoun);
    Optional<Token> told = head(pronoun).filter(token -> token.relation().equals("nsubj"))
        .flatMap(token -> above(sentence, token)).filter(verb -> verb.universalRelation().equals("advcl"))
        .filter(verb -> sentence.children(verb.index()).stream().anyMatch(mark ->
            WordClass.CIRCUMSTANCE_CLAUSE.holds(mark.form().toLowerCase(Locale.ROOT))))
        .flatMap(verb -> above(sentence, verb)).filter(verb -> verb.universalRelation().equals("ccomp"));
    return pronoun.sentence() == other.sentence() && told.filter(verb -> head(other)
        .filter(token -> token.head() == verb.index() && token.universalRelation().equals("nsubj")).isPresent())
        .isPresent();
  }

  /** "A clerk told Reuters that it …": the person or people who tell a mention what holds a pronoun. */
  Optional<Mention> tellerTo(Mention pronoun, Mention told) {
    if (pronoun.sentence() != told.sentence() || pronoun.head() <= told.head()) {
      return Optional.empty();
    }
    Sentence sentence = sentence(pronoun);
    Optional<Token> verb = head(told).filter(token -> Set.of("obj", "iobj").contains(token.relation()))
        .flatMap(token -> above(sentence, token)).filter(token -> token.index() < told.head());
    boolean clause = verb.isPresent() && isUnder(pronoun, verb.get().index())
        && sentence.children(verb.get().index()).stream().anyMatch(child ->
            child.relation().equals("ccomp") && isUnder(pronoun, child.index()));
    return !clause ? Optional.empty() : beside(pronoun).stream()
        .filter(other -> other.type().filter(type -> type.equals("Person") || type.equals("Group")).isPresent())
        .filter(other -> isSubject(other) && head(other).map(Token::head).equals(verb.map(Token::index)))
        .findFirst();
  }

  /** What somebody acts against: what is told to be hit, and whose it is. */
  Set<Integer> undergoers(Mention actor) {
    return attackers.entrySet().stream().filter(entry -> entry.getValue().contains(actor.id()))
        .map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
  }

  /** "The suspect is Ivan Kolt": a name that the sentence is there to give. */
  boolean isNamedAs(Mention mention) {
    return mention.kind() == MentionKind.NAME && mention.type().equals(Optional.of("Person"))
        && sentence(mention).tokens().stream()
            .anyMatch(token -> token.head() == mention.head() && token.relation().equals("cop"));
  }

  /** The part of a claim's clause that a mention stands in: "it" in "the gang's claim that it had stolen the files". */
  private Optional<Token> partOfClaim(Mention inside) {
    Sentence sentence = sentence(inside);
    for (Optional<Token> part = head(inside); part.isPresent(); part = above(sentence, part.get())) {
      Optional<Token> clause = above(sentence, part.get())
          .filter(verb -> CLAIMED.contains(verb.relation()));
      if (clause.flatMap(verb -> above(sentence, verb))
          .filter(noun -> WordClass.SUMS_UP_NOUN.holds(noun.lemma())).isPresent()) {
        return part;
      }
    }
    return Optional.empty();
  }

  /** "claims by the navy that …", "the gang's claim that …": whether one mention makes the claim that holds another. */
  boolean isClaimBy(Mention inside, Mention maker) {
    return inside.sentence() == maker.sentence() && partOfClaim(inside)
        .map(part -> sentence(inside).token(part.head()).head())
        .filter(claim -> head(maker).filter(token -> token.universalRelation().equals("nmod")
            && token.head() == claim).isPresent()).isPresent();
  }

  boolean isInSubjectOfClaim(Mention inside) {
    return partOfClaim(inside).filter(part -> part.universalRelation().equals("nsubj")).isPresent();
  }

  /** "suspected of being the leader": what is only said of somebody. */
  boolean isPredicate(Mention mention) {
    return mention.kind() == MentionKind.NOMINAL && sentence(mention).tokens().stream()
        .anyMatch(token -> token.head() == mention.head() && token.relation().equals("cop"));
  }

  /** « Victime d'une attaque, la ville … »: what is said ahead of somebody, and nobody by itself. */
  boolean isBareRole(Mention mention) {
    return mention.kind() == MentionKind.NOMINAL
        && head(mention).filter(token -> WordClass.UNDERGOER.holds(token.lemma())).isPresent()
        && sentence(mention).children(mention.head()).stream().noneMatch(child -> child.relation().equals("det"));
  }

  /** "A council", "another court": one that was not told of before. */
  boolean isAnother(Mention mention) {
    return sentence(mention).children(mention.head()).stream().filter(det -> det.relation().equals("det"))
        .anyMatch(det -> WordClass.INDEFINITE.holds(det.lemma()) || WordClass.ANOTHER.holds(det.lemma()));
  }

  /** "OSLO (XYZ) -", « Paris, 3 mai (XYZ) — »: whether an agency stands in the brackets that open a text. */
  boolean isInDateline(Mention agency) {
    List<Token> tokens = sentence(agency).tokens();
    int first = 0;
    while (first < tokens.size() && tokens.get(first).span().end() <= agency.core().start()) {
      first++;
    }
    int shut = first;
    while (shut < Math.min(tokens.size(), first + DATELINE) && !tokens.get(shut).form().equals(")")) {
      shut++;
    }
    boolean brackets = agency.kind() == MentionKind.NAME && first >= 1 && first <= DATELINE
        && tokens.get(first - 1).form().equals("(") && shut < tokens.size() && tokens.get(shut).form().equals(")");
    return brackets && (shut + 1 == tokens.size() || DASH.matcher(tokens.get(shut + 1).form()).matches());
  }

  private static Optional<Token> above(Sentence sentence, Token token) {
    return token.head() >= 1 ? Optional.of(sentence.token(token.head())) : Optional.empty();
  }

  /** Whose something is, where no relation says so: what hangs on it by a genitive. */
  private void findPossessors(Mention mention) {
    if (ownersByMention.containsKey(mention.id())) {
      return;
    }
    for (Mention other : beside(mention)) {
      boolean possessor = other.id() != mention.id()
          && (other.kind() == MentionKind.PRONOUN || other.type().isPresent())
          && head(other).filter(token -> token.head() == mention.head() && isPossessor(other, token) && !isBy(other))
              .isPresent();
      if (possessor) {
        List<Integer> owners = ownersByMention.computeIfAbsent(mention.id(), key -> new ArrayList<>());
        if (!owners.contains(other.id())) {
          owners.add(other.id());
        }
      }
    }
  }

  /** "Le gouvernement, par son porte-parole": through whom somebody speaks does not own him. */
  private boolean isBy(Mention mention) {
    return sentence(mention).children(mention.head()).stream()
        .anyMatch(child -> child.universalRelation().equals("case")
            && WordClass.BY.holds(child.form().toLowerCase(Locale.ROOT)));
  }

  private static boolean isPossessor(Mention mention, Token token) {
    String relation = token.universalRelation();
    boolean determiner = mention.kind() == MentionKind.PRONOUN && relation.equals("det");
    return relation.equals("nmod") || token.has("Poss", "Yes") || determiner;
  }

  CoreferenceRules rules() {
    return rules;
  }

  Extraction extraction() {
    return extraction;
  }

  List<Mention> mentions() {
    return extraction.mentions();
  }

  List<Mention> inSentence(int sentence) {
    return bySentence.getOrDefault(sentence, List.of());
  }

  /** The mentions that voice a claim, by id. */
  TreeSet<Integer> claimants() {
    return claimants;
  }

  /** The mentions of a mention's sentence, itself among them. */
  List<Mention> beside(Mention mention) {
    return bySentence.get(mention.sentence());
  }

  Mention mention(int id) {
    return extraction.mentions().get(id);
  }

  CodePoints text() {
    return text;
  }

  Sentence sentence(Mention mention) {
    return extraction.annotated().sentences().get(mention.sentence());
  }

  Optional<Token> head(Mention mention) {
    Sentence sentence = sentence(mention);
    return mention.head() >= 1 && mention.head() <= sentence.size()
        ? Optional.of(sentence.token(mention.head()))
        : Optional.empty();
  }

  String slice(Span span) {
    return Words.line(text.slice(span));
  }

  /** The mentions that something belongs to, as far as the sentence says. */
  List<Integer> owners(Mention mention) {
    return ownersByMention.getOrDefault(mention.id(), List.of());
  }

  boolean isClaimant(Mention mention) {
    return claimants.contains(mention.id());
  }

  /** "He denies everything": whether a mention is told to deny something. */
  boolean isDenier(Mention mention) {
    return claimsOf(mention).anyMatch(claim -> claim.status() == Status.DENIED);
  }

  /** Whether one of the mentions is told to take measures against somebody, who denies rather than it does. */
  boolean isAccuser(List<Integer> mentions) {
    return mentions.stream().anyMatch(accusers::contains);
  }

  /** The head noun's lemma and form, in lower case with and without accents. */
  Set<String> headWords(Mention mention) {
    return headWords.computeIfAbsent(mention.id(), id -> readHeadWords(mention));
  }

  private Set<String> readHeadWords(Mention mention) {
    Set<String> words = new LinkedHashSet<>();
    head(mention).ifPresent(token -> {
      addWords(token, words);
      counted(mention, token).ifPresent(whole -> addWords(whole, words));
    });
    List.copyOf(words).stream().filter(word -> word.startsWith("ex-")).forEach(word -> words.add(word.substring(3)));
    List.copyOf(words).stream()
        .filter(word -> word.matches("\\p{Nd}+-year-old"))
        .forEach(word -> words.add("year-old"));
    return words;
  }

  /** "One of its developers" is a developer. */
  private Optional<Token> counted(Mention mention, Token token) {
    boolean one = mention.type().equals(Optional.of("Person")) && WordClass.COUNTED.holds(token.lemma());
    return one ? sentence(mention).children(token.index()).stream()
        .filter(child -> child.universalRelation().equals("nmod") && child.index() > token.index())
        .findFirst() : Optional.empty();
  }

  private static void addWords(Token token, Set<String> words) {
    for (String word : List.of(token.lemma(), token.form())) {
      words.add(word.toLowerCase(Locale.ROOT));
      words.add(Words.fold(word));
    }
  }

  /** Lemmas and forms of the content words in the mention's core. */
  Set<String> contentWords(Mention mention) {
    return contentWords.computeIfAbsent(mention.id(), id -> contentWords(mention, mention.core()));
  }

  /** Lemmas and forms of the content words in a span of the mention's sentence. */
  Set<String> contentWords(Mention mention, Span within) {
    Set<String> words = new LinkedHashSet<>();
    for (Token token : sentence(mention).tokens()) {
      if (within.covers(token.span()) && CONTENT.contains(token.upos())) {
        addWords(token, words);
      }
    }
    return words;
  }

  /** The folded lemmas of the content words beside the head in a mention's core. */
  Set<String> modifiers(Mention mention) {
    return modifiers.computeIfAbsent(mention.id(), id -> readModifiers(mention));
  }

  private Set<String> readModifiers(Mention mention) {
    Set<String> words = new LinkedHashSet<>();
    for (Token token : sentence(mention).tokens()) {
      if (token.index() > mention.head() && token.form().equals(",")) {
        break;
      }
      if (mention.core().covers(token.span()) && CONTENT.contains(token.upos()) && token.index() != mention.head()
          && !isAge(mention, token)) {
        words.add(Words.fold(token.lemma()));
      }
    }
    return words;
  }

  /** "L'homme de 26 ans", "the young man": an age tells nobody apart. */
  private boolean isAge(Mention mention, Token token) {
    if (!mention.type().equals(Optional.of("Person"))) {
      return false;
    }
    Sentence in = sentence(mention);
    Token above = token.upos().equals("NUM") && token.head() > 0 ? in.token(token.head()) : token;
    boolean years = WordClass.AGE.holds(above.lemma().toLowerCase(Locale.ROOT)) && in.children(above.index()).stream()
        .anyMatch(child -> child.upos().equals("NUM"));
    return years || WordClass.YOUTH.holds(token.lemma().toLowerCase(Locale.ROOT)) && token.upos().equals("ADJ");
  }

  /** Whether nothing stands beside the head in a mention's core but how many they are. */
  boolean isToldBySize(Mention mention) {
    return sentence(mention).tokens().stream()
        .filter(token -> mention.core().covers(token.span()) && token.index() != mention.head())
        .noneMatch(token -> CONTENT.contains(token.upos()) && !token.upos().equals("NUM"));
  }

  /** "Le Français", "the American": one told by the country alone. */
  boolean isNational(Mention mention) {
    return beside(mention).stream().anyMatch(other -> other.id() != mention.id() && other.head() == mention.head()
        && other.kind() == MentionKind.NAME && other.type().equals(Optional.of("Country")));
  }

  /** "Le portail aDakar": a description that tells a name of its own. */
  boolean isNamedInside(Mention mention) {
    return sentence(mention).tokens().stream()
        .anyMatch(token -> token.upos().equals("PROPN") && token.index() == mention.head() + 1);
  }

  /** Whether nothing but adjectives and numerals stands beside the head in a mention's core, up to a comma. */
  boolean isBare(Mention mention) {
    for (Token token : sentence(mention).tokens()) {
      if (token.index() > mention.head() && token.form().equals(",")) {
        return true;
      }
      boolean other = mention.core().covers(token.span()) && token.index() != mention.head();
      boolean told = (token.upos().equals("NOUN") || token.upos().equals("PROPN") || token.upos().equals("VERB"))
          && !isAge(mention, token);
      if (other && told && !(mention.type().equals(Optional.of("Person")) && isOfKind(mention, token))) {
        return false;
      }
    }
    return true;
  }

  /** What tells a person's kind or party, not another thing: "tête de liste LR", "homme d'affaires". */
  private boolean isOfKind(Mention mention, Token token) {
    boolean party = token.form().matches("\\p{Lu}{2,}");
    boolean kind = token.index() > 1 && token.upos().equals("NOUN")
        && sentence(mention).token(token.index() - 1).form().matches("de|d['’]");
    return party || kind;
  }

  /** UD relation of the head without its subtype; the empty string where the sentence was not parsed. */
  String relation(Mention mention) {
    return head(mention).map(Token::universalRelation).orElse("");
  }

  /** Whether a mention is one of several: "la CNIL et l'Anssi". */
  boolean isJoined(Mention mention) {
    return relation(mention).equals("conj") || sentence(mention).children(mention.head()).stream()
        .anyMatch(child -> child.universalRelation().equals("conj"));
  }

  boolean isSubject(Mention mention) {
    return relation(mention).equals("nsubj");
  }

  boolean isPossessive(Mention mention) {
    return mention.kind() == MentionKind.PRONOUN
        && head(mention)
            .filter(token -> token.has("Poss", "Yes") || token.relation().equals("nmod:poss")
                || token.universalRelation().equals("det"))
            .isPresent();
  }

  /** Whether a verb governs the clause in which a mention stands, over complements but no clause of its own right. */
  boolean isUnder(Mention mention, int verb) {
    Sentence sentence = sentence(mention);
    int at = mention.head();
    while (at >= 1 && at <= sentence.size() && at != verb) {
      if (INDEPENDENT.contains(sentence.token(at).universalRelation())) {
        return false;
      }
      at = sentence.token(at).head();
    }
    return verb > 0 && at == verb;
  }

  /** "X sued Y, accusing it of …": whether a mention is the object of a gerund that the subject of a verb does. */
  boolean isUnderGerund(Mention mention, int verb) {
    Sentence sentence = sentence(mention);
    Optional<Token> gerund = head(mention).filter(token -> token.universalRelation().equals("obj") && token.head() > 0)
        .map(token -> sentence.token(token.head()));
    return verb > 0 && gerund.filter(token -> token.has("VerbForm", "Part") && token.has("Tense", "Pres")
        && token.head() == verb).isPresent();
  }

  /** A name's words without articles and forms of address before it. */
  List<String> nameWords(String name) {
    List<String> words = new ArrayList<>(words(name));
    while (words.size() > 1 && (rules.articles().contains(words.get(0)) || isHonorific(words.get(0)))) {
      words.remove(0);
    }
    return words;
  }

  /** The words of a name without those that an acronym would leave out. */
  List<String> bigWords(String name) {
    return bigWordsByName.computeIfAbsent(name, any ->
        nameWords(name).stream().filter(word -> !rules.small().contains(word)).toList());
  }

  private List<String> words(String name) {
    return wordsByName.computeIfAbsent(name, Words::of);
  }

  /** Whether a noun names a different body in each country: "ministère". */
  boolean isBody(String word) {
    return bodies.contains(Words.fold(word));
  }

  boolean isHonorific(String word) {
    return rules.honorifics().containsKey(word) || rules.honorifics().containsKey(word + ".");
  }

  /** The gender that a form of address before a name tells. */
  Optional<String> honorificGender(String name) {
    List<String> words = words(name);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    String first = words.get(0);
    Optional<String> plain = rules.honorifics().getOrDefault(first, Optional.empty());
    return plain.isPresent() ? plain : rules.honorifics().getOrDefault(first + ".", Optional.empty());
  }

  /** The forms that may become labels: what the mention gives, or its core. */
  List<String> names(Mention mention) {
    return mention.names().isEmpty() ? List.of(slice(mention.core())) : mention.names();
  }

  /** The voice that speaks where a mention stands: the claimant of the shortest claim whose words cover it. */
  Optional<Integer> speakerAt(Mention mention) {
    return speakers.computeIfAbsent(mention.id(), id -> readSpeaker(mention));
  }

  private Optional<Integer> readSpeaker(Mention mention) {
    Optional<Integer> speaker = Optional.empty();
    int shortest = Integer.MAX_VALUE;
    for (FoundClaim claim : extraction.claims()) {
      if (claim.claimant().isEmpty() || claim.claimant().get().equals(mention.id())) {
        continue;
      }
      for (Span span : claim.contentSpans()) {
        if (span.covers(mention.span()) && span.length() < shortest) {
          shortest = span.length();
          speaker = claim.claimant();
        }
      }
    }
    return speaker;
  }

  /** Whose words in quotation marks a mention stands in: of several quoted within one another, the innermost. */
  Optional<Integer> quotedVoice(Mention mention, boolean direct) {
    return (direct ? spokenVoices : quotedVoices).computeIfAbsent(mention.id(), id -> readVoice(mention, direct));
  }

  private Optional<Integer> readVoice(Mention mention, boolean direct) {
    Optional<Integer> voice = Optional.empty();
    int shortest = Integer.MAX_VALUE;
    for (FoundClaim claim : extraction.claims()) {
      boolean other = claim.claimant().isPresent() && !claim.claimant().get().equals(mention.id());
      if (!other || claim.quotation().isEmpty() || direct && !isSpeech(claim.quotation().get())) {
        continue;
      }
      for (Span span : claim.contentSpans()) {
        if (span.covers(mention.span()) && span.length() < shortest
            && claim.quotation().get().contains(following(mention, span))) {
          shortest = span.length();
          voice = claim.claimant();
        }
      }
    }
    return voice;
  }

  /** Whether a voice's words stand in quotation marks. */
  boolean isQuoted(Mention voice) {
    return claimsOf(voice).anyMatch(claim -> claim.quotation().isPresent());
  }

  private Stream<FoundClaim> claimsOf(Mention voice) {
    return claimsByVoice.getOrDefault(voice.id(), List.of()).stream();
  }

  /** Sentences that were spoken, and no part of one that is told on by the article. */
  private static boolean isSpeech(String quotation) {
    return Character.isUpperCase(quotation.codePointAt(0));
  }

  private String following(Mention mention, Span within) {
    int end = Math.min(mention.span().end() + LONGEST_TRAIL, within.end());
    return text.slice(mention.span().start(), end).replaceAll("[\\s»”\"’'.,]+$", "");
  }

  /** The voices that tell what a mention denies, by the ids of their mentions. */
  Set<Integer> gainsaid(Mention denier) {
    return isClaimant(denier) ? gainsaid.computeIfAbsent(denier.id(), id -> readGainsaid(denier)) : Set.of();
  }

  private Set<Integer> readGainsaid(Mention denier) {
    Set<Object> denied = new LinkedHashSet<>();
    claimsOf(denier)
        .filter(claim -> claim.status() == Status.DENIED)
        .forEach(claim -> denied.addAll(claim.content()));
    Set<Integer> voices = new LinkedHashSet<>();
    extraction.claims().stream()
        .filter(claim -> claim.status() == Status.ASSERTED || claim.status() == Status.ALLEGED)
        .filter(claim -> claim.content().stream()
            .anyMatch(act -> act instanceof SituationFiller && denied.contains(act)))
        .forEach(claim -> claim.claimant().filter(id -> id != denier.id()).ifPresent(voices::add));
    return voices;
  }

  /** « La Cnil a été prévenue, a indiqué la mairie »: whom a voice says to have been told. */
  Set<Integer> notified(Mention voice) {
    Set<Integer> told = new LinkedHashSet<>();
    claimsOf(voice)
        .flatMap(claim -> claim.content().stream())
        .filter(SituationFiller.class::isInstance)
        .map(act -> extraction.situations().get(((SituationFiller) act).situation()))
        .filter(act -> act.type().equals("Warning"))
        .forEach(act -> told.addAll(fillers(act, "addressee")));
    return told;
  }

  /** Whether a mention stands in words that a voice is quoted with. */
  boolean isQuotedFrom(Mention voice, Mention mention) {
    return claimsOf(voice)
        .filter(claim -> claim.quotation().filter(words -> words.contains(slice(mention.span()))).isPresent())
        .anyMatch(claim -> claim.contentSpans().stream().anyMatch(span -> span.covers(mention.span())));
  }

  /** The countries that stand in a mention's words, by id. */
  Set<String> countries(Mention mention) {
    Set<String> countries = new LinkedHashSet<>();
    for (Mention other : beside(mention)) {
      if (other.type().equals(Optional.of("Country")) && mention.span().covers(other.span())) {
        other.known().ifPresent(countries::add);
      }
    }
    return countries;
  }

  /** "Armenia's Defense Ministry", "the Armenian Defense Ministry": the states, by id, that hang on a body's name. */
  Set<String> statesBeside(Mention body) {
    Set<String> states = new LinkedHashSet<>(countries(body));
    for (Mention other : beside(body)) {
      boolean of = other.type().equals(Optional.of("Country")) && head(other)
          .filter(token -> token.head() == body.head() && switch (token.relation()) {
            case "nmod:poss", "amod", "compound" -> true;
            default -> false;
          }).isPresent();
      if (of) {
        other.known().ifPresent(states::add);
      }
    }
    return states;
  }

  /** "The inquiry's report shocked the country. It found that …": a pronoun that may well mean no body or state. */
  boolean isOfInquiry(Mention pronoun) {
    boolean finds = head(pronoun).filter(token -> token.relation().equals("nsubj") && token.lemma().equals("it"))
        .flatMap(token -> above(sentence(pronoun), token))
        .filter(verb -> WordClass.FINDING_OUT.holds(verb.lemma().toLowerCase(Locale.ROOT)) && verb.head() == 0)
        .isPresent();
    return finds && !inquiriesBefore(pronoun).isEmpty();
  }

  /** Whether one of the mentions is whose inquiry it was. */
  boolean ownsInquiry(List<Integer> members, Mention pronoun) {
    List<Integer> inquiries = inquiriesBefore(pronoun).stream().map(Token::index).toList();
    return members.stream().map(this::mention)
        .filter(member -> member.sentence() == pronoun.sentence() - 1)
        .anyMatch(member -> inquiries.contains(member.head())
            || head(member).filter(token -> inquiries.contains(token.head())
                || isSubject(member) && issues(sentence(member), token.head(), inquiries)).isPresent());
  }

  private static boolean issues(Sentence sentence, int verb, List<Integer> reports) {
    String lemma = verb > 0 ? sentence.token(verb).lemma().toLowerCase(Locale.ROOT) : "";
    return (WordClass.ISSUING.holds(lemma) || WordClass.HOLDING_INQUIRY.holds(lemma))
        && sentence.children(verb).stream().anyMatch(child -> reports.contains(child.index()));
  }

  private List<Token> inquiriesBefore(Mention pronoun) {
    return pronoun.sentence() == 0 ? List.of()
        : extraction.annotated().sentences().get(pronoun.sentence() - 1).tokens().stream()
            .filter(token -> token.upos().equals("NOUN")
                && WordClass.FACT_FINDING.holds(token.lemma().toLowerCase(Locale.ROOT)))
            .toList();
  }

  /** What is known beforehand of a chain's thing. */
  Optional<GazetteerEntry> entry(Chain chain) {
    return chain.known().flatMap(gazetteer::entry);
  }

  /** The country that a chain's thing is known to belong to, by id. */
  Optional<String> home(Chain chain) {
    return entry(chain).flatMap(GazetteerEntry::country).map(code -> "country/" + code);
  }

  /** Whether each content word beside the head in a mention's core is among some or part of a country's name. */
  boolean isToldBy(Mention mention, Set<String> said) {
    for (Token token : sentence(mention).tokens()) {
      if (token.index() > mention.head() && token.form().equals(",")) {
        break;
      }
      boolean content = mention.core().covers(token.span()) && CONTENT.contains(token.upos())
          && token.index() != mention.head();
      if (content && !isSaid(token, said) && !isOfCountry(mention, token) && !isCircumstance(mention, token)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSaid(Token token, Set<String> said) {
    Set<String> words = new LinkedHashSet<>();
    addWords(token, words);
    return words.stream().anyMatch(said::contains);
  }

  /** "The ambassador in person": what hangs on by another preposition than that of a complement. */
  private boolean isCircumstance(Mention mention, Token token) {
    return token.upos().equals("NOUN") && token.index() > mention.head()
        && sentence(mention).children(token.index()).stream().anyMatch(child -> child.upos().equals("ADP")
            && !WordClass.OF.holds(child.form().toLowerCase(Locale.ROOT)));
  }

  private boolean isOfCountry(Mention mention, Token token) {
    return beside(mention).stream().anyMatch(other -> other.id() != mention.id()
        && other.type().equals(Optional.of("Country")) && other.span().covers(token.span()));
  }

  /** For whom one speaks who says "we": the body that the speaker is said to belong to. */
  Optional<Integer> bodyOf(int speaker) {
    return extraction.relations().stream()
        .filter(relation -> relation.subject() == speaker)
        .flatMap(relation -> relation.object().stream())
        .filter(body -> mention(body).type().filter(BODIES::contains).isPresent())
        .findFirst()
        .or(() -> extraction.relations().stream()
            .filter(relation -> relation.subject() == speaker && relation.kind().equals("holdsPosition"))
            .flatMap(relation -> relation.object().stream())
            .filter(state -> mention(state).type().equals(Optional.of("Country")))
            .findFirst());
  }

  /** "« We were hacked », school spokeswoman Ana Roe said": who says "we" of those for whom he speaks. */
  boolean isSpokesperson(int speaker) {
    Mention person = mention(speaker);
    return person.type().equals(Optional.of("Person")) && (contentWords(person, person.span()).stream()
        .anyMatch(WordClass.SPEAKING_FOR::holds) || extraction.relations().stream()
        .filter(relation -> relation.subject() == speaker)
        .flatMap(relation -> relation.title().stream()).flatMap(title -> Words.of(title).stream())
        .anyMatch(WordClass.SPEAKING_FOR::holds));
  }

  /** "The army said … and accused it": whether a mention is the subject of the first of two verbs, so of both. */
  boolean isSubjectOfFirst(Mention subject, int second) {
    Token verb = sentence(subject).token(second);
    boolean shares = verb.universalRelation().equals("conj") && isSubject(subject)
        && sentence(subject).children(second).stream().noneMatch(child -> child.universalRelation().equals("nsubj"));
    return shares && head(subject).filter(token -> token.head() == verb.head()).isPresent();
  }

  /** "His widow Marina", "the spokesman": the gender that a noun for somebody tells. */
  Optional<String> nounGender(Mention person) {
    Sentence sentence = sentence(person);
    return sentence.tokens().stream()
        .filter(token -> token.index() == person.head()
            || token.head() == person.head() && person.span().covers(token.span()))
        .filter(token -> token.upos().equals("NOUN") && !token.relation().equals("nmod:poss"))
        .map(token -> token.lemma().toLowerCase(Locale.ROOT))
        .flatMap(noun -> WordClass.WOMAN.holds(noun) ? Stream.of("Fem")
            : WordClass.MAN.holds(noun) ? Stream.of("Masc") : Stream.empty())
        .findFirst();
  }

  /**
   * "His lawyer said he had been held", "X's wife said he was killed": who a voice is of that speaks for another, or of
   * what befell one of his family; none where the pronoun may be the voice.
   */
  List<Integer> spokenOf(Mention pronoun) {
    Optional<Integer> voice = speakerAt(pronoun).filter(id -> mention(id).sentence() == pronoun.sentence());
    if (voice.isEmpty() || extraction.situations().stream().anyMatch(situation ->
        situation.type().equals("NoComment") && fillers(situation, "actor").contains(pronoun.id()))) {
      return List.of();
    }
    Set<String> words = contentWords(mention(voice.get()), mention(voice.get()).span());
    boolean undergoes = head(pronoun).filter(token -> token.relation().equals("nsubj:pass")).isPresent();
    boolean other = words.stream().anyMatch(WordClass.PROXY::holds)
        || undergoes && words.stream().anyMatch(WordClass.KIN::holds)
            && nounGender(mention(voice.get())).filter(gender -> pronoun.gender().equals(Optional.of(gender))
                || genderOf(pronoun).equals(Optional.of(gender))).isEmpty();
    return other ? owners(mention(voice.get())) : List.of();
  }

  private Optional<String> genderOf(Mention pronoun) {
    return Optional.ofNullable(rules.pronouns().get(slice(pronoun.span()).toLowerCase(Locale.ROOT)))
        .flatMap(CoreferenceRules.Pronoun::gender);
  }

  /** "said Mayor Ann Bell": whether a person is told to hold an office. */
  boolean holdsOffice(int speaker) {
    return mention(speaker).type().equals(Optional.of("Person")) && extraction.relations().stream()
        .anyMatch(relation -> relation.subject() == speaker && relation.kind().equals("holdsPosition"));
  }

  /** Whether a mention stands in what somebody is said to say. */
  boolean isAttributed(Mention mention) {
    return extraction.claims().stream().anyMatch(claim -> (claim.claimant().isPresent() || !claim.cue().isEmpty())
        && claim.contentSpans().stream().anyMatch(span -> span.covers(mention.core())));
  }

  /** "L'avocat du suspect, Paul Durand": whether a noun is only named in the title of another. */
  boolean isInTitle(Mention inner, Mention named) {
    boolean within = named.kind() == MentionKind.NAME && inner.kind() == MentionKind.NOMINAL
        && named.span().start() < inner.core().start() && inner.core().end() <= named.core().start();
    String text = within ? text().slice(inner.core().start(), inner.core().end()) : "";
    return within && named.names().stream()
        .anyMatch(name -> name.length() > text.length() && name.contains(text));
  }

  /** « a saisi la Cnil au sujet d'Enerco et sa fuite »: whose it is is told right before the conjunction. */
  boolean isJoinedTo(Mention possessive, Mention other) {
    if (!isPossessive(possessive) || possessive.sentence() != other.sentence()) {
      return false;
    }
    Sentence sentence = sentence(possessive);
    int owned = sentence.token(possessive.head()).head();
    return owned > 0 && sentence.token(owned).universalRelation().equals("conj")
        && sentence.token(owned).head() == other.head() && other.head() < possessive.head();
  }

  /** « Les pirates ont attaqué les Nations unies, a-t-il ajouté »: whom a voice tells of, and not as one who acts. */
  boolean isToldOf(Mention voice, Mention other) {
    return voice.sentence() == other.sentence() && !isSubject(other) && claimsOf(voice)
        .anyMatch(claim -> claim.contentSpans().stream().anyMatch(span -> span.covers(other.span())));
  }

  /** "Moscow summoned the envoy over what it called a smear": the words are the main subject's. */
  boolean isInWordsFor(Mention pronoun, Mention other) {
    if (pronoun.sentence() != other.sentence() || !isSubject(pronoun) || !isSubject(other)) {
      return false;
    }
    Sentence sentence = sentence(pronoun);
    Token verb = sentence.token(sentence.token(pronoun.head()).head());
    boolean free = pronoun.head() > 1 && verb.head() > 0 && verb.universalRelation().equals("advcl")
        && WordClass.FREE_RELATIVE.holds(sentence.token(pronoun.head() - 1).form().toLowerCase(Locale.ROOT));
    return free && sentence.token(other.head()).head() == verb.head();
  }

  /**
   * "Accusés d'avoir piraté les serveurs, ils …": whether the subject of a clause opens it by what it did to another.
   */
  boolean isInOwnOpening(Mention pronoun, Mention other) {
    if (pronoun.sentence() != other.sentence() || other.head() >= pronoun.head() || !isSubject(pronoun)) {
      return false;
    }
    Sentence sentence = sentence(pronoun);
    int verb = sentence.token(pronoun.head()).head();
    int at = other.head();
    int above = sentence.token(at).head();
    while (above > 0 && above != verb && above != pronoun.head()) {
      at = above;
      above = sentence.token(at).head();
    }
    Token opening = sentence.token(at);
    boolean own = above == pronoun.head() && !opening.relation().equals("acl:relcl")
        || above > 0 && above == verb && opening.universalRelation().equals("advcl");
    return own && at != other.head() && at < pronoun.head() && opening.has("VerbForm", "Part")
        && sentence.children(at).stream().noneMatch(child -> child.universalRelation().equals("nsubj")
            || child.has("VerbForm", "Fin"));
  }

  /** "Interrogé en marge de sa visite, le ministre a refusé …": the person whom the clause of a participle is about. */
  Optional<Mention> ownerAhead(Mention possessive) {
    Optional<Token> noun = isPossessive(possessive)
        ? head(possessive).filter(token -> token.head() > 0)
        : Optional.empty();
    if (noun.isEmpty()) {
      return Optional.empty();
    }
    Sentence sentence = sentence(possessive);
    int at = noun.get().head();
    int steps = 0;
    while (at > 0 && steps++ < sentence.tokens().size() && !isOpeningParticiple(sentence.token(at))) {
      at = sentence.token(at).head();
    }
    if (at <= 0) {
      return Optional.empty();
    }
    int verb = sentence.token(at).head();
    return sentence.children(verb).stream()
        .filter(child -> child.relation().startsWith("nsubj"))
        .filter(child -> child.index() > possessive.head() && child.index() < verb)
        .flatMap(child -> beside(possessive).stream().filter(other -> other.head() == child.index()
            && other.kind() != MentionKind.PRONOUN && other.type().equals(Optional.of("Person"))))
        .findFirst();
  }

  private static boolean isOpeningParticiple(Token token) {
    return token.index() == 1 && token.relation().equals("advcl") && token.has("VerbForm", "Part");
  }
}
