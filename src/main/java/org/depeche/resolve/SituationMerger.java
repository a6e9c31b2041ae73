package org.depeche.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depeche.catalog.WordClass;
import org.depeche.model.Extraction;
import org.depeche.model.Extraction.FoundClaim;
import org.depeche.model.Extraction.FoundRole;
import org.depeche.model.Extraction.FoundSituation;
import org.depeche.model.Extraction.MentionFiller;
import org.depeche.model.Extraction.SituationFiller;
import org.depeche.model.MentionKind;
import org.depeche.model.Sentence;
import org.depeche.model.Status;
import org.depeche.model.Token;

/** Tells which triggers name the same situation: the same type, roles and times that agree, told again. */
final class SituationMerger {
  private static final int LONGEST_MEMORY = 200;
  private static final String CAMPAIGN = "CyberCampaign";
  private static final String INTRUSION = "Intrusion";
  private static final double ONE_NOUN = 100;
  private static final String GENERIC = "Cyberattack";
  private static final String PHYSICAL = "PhysicalAttack";
  private static final String THEFT = "DataBreach";
  private static final String EXTORTION = "Ransomware";
  private static final String DENIAL = "DenialOfService";
  private static final Set<String> OF_STATES = Set.of("Summons", "Expulsion", "Sanction", "Visit");
  private static final Set<Status> UNREAL = Set.of(Status.NEGATED, Status.POSSIBLE);
  private static final Set<String> FORMS = Set.of("Ransomware", "DenialOfService", "Phishing");
  private static final List<String> SPECIFIC = List.of(THEFT, "Phishing", DENIAL, EXTORTION);
  private static final List<String> UNDERGOERS = List.of("target", "victim", "recipient", "addressee");
  private static final Set<String> TOLD_SOON = Set.of("Phishing", EXTORTION, INTRUSION, GENERIC);
  private static final Set<String> TOLD_OF_LEAD = Set.of(
      "Phishing", EXTORTION, INTRUSION, GENERIC, CAMPAIGN, THEFT, PHYSICAL, "Charge", "Sanction", "Visit", "Election",
      "Warning", "Appointment", "Payment", "Investigation", "Meeting", "Agreement");
  private static final Set<String> NEGATIVE = WordClass.NONE.words();
  private static final List<String> APART =
      List.of("target", "victim", "recipient", "addressee", "participant", "place");

  private final Extraction extraction;
  private final Chain[] chains;
  private final Map<Chain, Set<Chain>> owners;
  private final List<Optional<String>> times;
  private final Predicate<String> cyber;
  private final Set<Integer> real;
  private final Set<Integer> told;
  private final Set<Integer> unfulfilled;
  private final Set<Integer> asserted;
  private final Set<Integer> negated;
  private final List<Merged> merged = new ArrayList<>();

  private SituationMerger(
      Extraction extraction, Chain[] chains, Map<Chain, Set<Chain>> owners, List<Optional<String>> times,
      Predicate<String> cyber) {
    this.cyber = cyber;
    this.extraction = extraction;
    this.chains = chains;
    this.owners = owners;
    this.times = times;
    real = claimed(claim -> !UNREAL.contains(claim.status()));
    told = claimed(claim -> claim.status() == Status.ASSERTED || claim.status() == Status.ALLEGED);
    asserted = claimed(claim -> claim.status() == Status.ASSERTED);
    negated = claimed(claim -> claim.status() == Status.NEGATED);
    unfulfilled = claimed(claim -> claim.status() == Status.NEGATED || claim.status() == Status.FUTURE);
  }

  private Set<Integer> claimed(Predicate<FoundClaim> by) {
    return extraction.claims().stream()
        .filter(by)
        .flatMap(claim -> claim.content().stream())
        .flatMap(filler -> filler instanceof SituationFiller act ? Stream.of(act.situation()) : Stream.empty())
        .collect(Collectors.toSet());
  }

  /** Triggers that name one situation. */
  static final class Merged {
    private final List<FoundSituation> members = new ArrayList<>();
    private final Set<Integer> pointingBack = new TreeSet<>();
    private final Set<Integer> guessed = new TreeSet<>();
    private final Set<Integer> ids = new TreeSet<>();
    private final Map<String, Set<Chain>> fillers = new LinkedHashMap<>();
    private final Set<String> times = new LinkedHashSet<>();
    private final Set<String> lemmas = new LinkedHashSet<>();
    private String type;
    private boolean byModel;

    private Merged(String type) {
      this.type = type;
    }

    /** The most specific type that its triggers give. */
    String type() {
      return type;
    }

    /** In the order of the text. */
    List<FoundSituation> members() {
      return Collections.unmodifiableList(members);
    }

    /** Whether a trigger only points back to what was told before, so that nobody claims it there. */
    boolean pointsBack(int situation) {
      return pointingBack.contains(situation);
    }

    boolean contains(int situation) {
      return ids.contains(situation);
    }

    /** Whether a model made it what it is. */
    boolean isByModel() {
      return byModel;
    }

    /** Whether who takes part is only guessed as far as a trigger tells it, since a model put it here or here alone. */
    boolean isGuessed(int situation) {
      return guessed.contains(situation);
    }

    boolean has(String role) {
      return members.stream().flatMap(member -> member.roles().stream()).anyMatch(of -> of.role().equals(role));
    }

    /** The times that are told, in EDTF. */
    Set<String> times() {
      return times;
    }

    Set<Chain> fillers(String role) {
      return fillers.getOrDefault(role, Set.of());
    }
  }

  /**
   * The situations of an article, in the order of the text.
   *
   * @param chains the chain of each mention
   * @param owners what is known of whose an account, system or data is
   * @param times the time of each found situation, in EDTF
   * @param cyber tells the types that a general noun ("l'attaque") may point to
   */
  static List<Merged> merge(
      Extraction extraction, Chain[] chains, Map<Chain, Set<Chain>> owners, List<Optional<String>> times,
      Predicate<String> cyber) {
    SituationMerger merger = new SituationMerger(extraction, chains, owners, times, cyber);
    inOrder(extraction).forEach(merger::place);
    return merger.merged;
  }

  /**
   * The situations of an article, regrouped, in the order of the text; what stays as the rules have it is the same
   * object.
   *
   * @param ruled what the rules hold for one
   * @param same by the id of what is found, that of the earlier words that tell the same
   * @param disputed whether anything is denied or negated, so that parts of what the rules hold for one are guesses
   */
  static List<Merged> regrouped(
      Extraction extraction, Chain[] chains, Map<Chain, Set<Chain>> owners, List<Optional<String>> times,
      Predicate<String> cyber, List<Merged> ruled, Map<Integer, Integer> same, boolean disputed) {
    SituationMerger merger = new SituationMerger(extraction, chains, owners, times, cyber);
    Map<Integer, Merged> by = new TreeMap<>();
    ruled.forEach(one -> one.members.forEach(member -> by.put(member.id(), one)));
    List<List<FoundSituation>> groups = new ArrayList<>();
    Map<Integer, List<FoundSituation>> groupOf = new TreeMap<>();
    for (FoundSituation found : inOrder(extraction)) {
      List<FoundSituation> group = before(found, by.get(found.id()), same).map(groupOf::get).orElseGet(() -> {
        groups.add(new ArrayList<>());
        return groups.get(groups.size() - 1);
      });
      group.add(found);
      groupOf.put(found.id(), group);
    }
    return groups.stream()
        .map(group -> by.get(group.get(0).id()).members.equals(group) ? by.get(group.get(0).id())
            : merger.merged(group, by, disputed))
        .toList();
  }

  /** One situation of what the rules do not hold for one: of kinds that differ, the most specific. */
  private Merged merged(List<FoundSituation> group, Map<Integer, Merged> ruled, boolean disputed) {
    FoundSituation first = group.get(0);
    Set<Integer> ids = group.stream().map(FoundSituation::id).collect(Collectors.toSet());
    Merged one = new Merged(first.type());
    one.byModel = true;
    for (FoundSituation found : group) {
      boolean isOneNoun = found != first && (isOneNoun(one, found) || isOneAct(one, found));
      if (found != first && found.definite() && !isOneNoun) {
        one.pointingBack.add(found.id());
      }
      Merged before = ruled.get(found.id());
      boolean joined = before != ruled.get(first.id());
      if (joined || disputed && !ids.containsAll(before.ids)) {
        one.guessed.add(found.id());
      }
      add(found, one, isOneNoun);
      if (joined && SPECIFIC.indexOf(found.type()) > SPECIFIC.indexOf(one.type)) {
        one.type = found.type();
      }
    }
    guessNames(one);
    return one;
  }

  private static List<FoundSituation> inOrder(Extraction extraction) {
    List<FoundSituation> ordered = new ArrayList<>(extraction.situations());
    ordered.sort(Comparator.comparing(FoundSituation::trigger).thenComparing(FoundSituation::id));
    return ordered;
  }

  /** What has no word that a tree joins to others is left to the rules. */
  private static Optional<Integer> before(FoundSituation found, Merged ruled, Map<Integer, Integer> same) {
    List<FoundSituation> earlier = ruled.members.subList(0, ruled.members.indexOf(found));
    boolean left = found.head() < 1 || earlier.stream().allMatch(member -> member.head() < 1);
    return Optional.ofNullable(same.get(found.id())).or(() -> left
        ? earlier.stream().reduce((one, other) -> other).map(FoundSituation::id) : Optional.empty());
  }

  private void place(FoundSituation found) {
    Merged best = null;
    double highest = 0;
    for (Merged candidate : merged.subList(Math.max(0, merged.size() - LONGEST_MEMORY), merged.size())) {
      double score = score(candidate, found);
      if (score > 0 && score >= highest) {
        best = candidate;
        highest = score;
      }
    }
    if (best == null) {
      best = new Merged(found.type());
      merged.add(best);
    } else if (found.definite() && highest < ONE_NOUN) {
      best.pointingBack.add(found.id());
    }
    add(found, best, highest >= ONE_NOUN);
    guessNames(best);
  }

  private void add(FoundSituation found, Merged into, boolean isOneNoun) {
    boolean campaign = found.type().equals(CAMPAIGN) && into.type.equals(INTRUSION);
    boolean done = into.members.stream().anyMatch(member -> isWhatItDid(member, found));
    if (into.type.equals(GENERIC) && cyber.test(found.type()) && !done || campaign && isOneNoun) {
      into.type = found.type();
    }
    into.members.add(found);
    into.ids.add(found.id());
    into.lemmas.add(lemma(found));
    times.get(found.id()).ifPresent(into.times::add);
    fillers(found).forEach(
        (role, fillers) -> into.fillers.computeIfAbsent(role, key -> new LinkedHashSet<>()).addAll(fillers));
  }

  private Optional<Chain> chain(FoundRole role) {
    return role.filler() instanceof MentionFiller filler
        ? Optional.ofNullable(chains[filler.mention()])
        : Optional.empty();
  }

  private String lemma(FoundSituation found) {
    return found.head() < 1
        ? ""
        : Words.fold(extraction.annotated().sentences().get(found.sentence()).token(found.head()).lemma());
  }

  /**
   * "The minister refused to name the group. Sources told a newspaper that Fancy Bear hacked the parliament": who does
   * not say who did it has not told what others lay to somebody.
   */
  private void guessNames(Merged one) {
    one.members.stream().filter(named -> one.members.stream().anyMatch(unnamed -> keepsName(unnamed, named)))
        .forEach(named -> one.guessed.add(named.id()));
  }

  private boolean keepsName(FoundSituation unnamed, FoundSituation named) {
    List<FoundClaim> claims = extraction.claims().stream().filter(claim -> isOf(claim, named.id())).toList();
    return unnamed.sentence() != named.sentence() && isNamedAct(named) && !isNamedAct(unnamed)
        && !claims.isEmpty() && claims.stream().allMatch(claim -> claim.claimant().isPresent())
        && namesNobody(unnamed.sentence());
  }

  private boolean isNamedAct(FoundSituation act) {
    return cyber.test(act.type()) && act.roles().stream().filter(role -> role.role().equals("actor"))
        .flatMap(role -> role.filler() instanceof MentionFiller doer ? Stream.of(doer.mention()) : Stream.empty())
        .anyMatch(doer -> extraction.mentions().get(doer).kind() == MentionKind.NAME);
  }

  private boolean namesNobody(int at) {
    Sentence sentence = extraction.annotated().sentences().get(at);
    return extraction.situations().stream()
        .filter(refusal -> refusal.type().equals("NoComment") && refusal.sentence() == at && refusal.head() > 0)
        .anyMatch(refusal -> sentence.children(refusal.head()).stream()
            .anyMatch(word -> WordClass.NAMING_SOMEBODY.holds(Words.fold(word.lemma()))));
  }

  private Map<String, Set<Chain>> fillers(FoundSituation found) {
    Map<String, Set<Chain>> fillers = new LinkedHashMap<>();
    for (FoundRole role : found.roles()) {
      chain(role).ifPresent(chain -> fillers.computeIfAbsent(role.role(), key -> new LinkedHashSet<>()).add(chain));
    }
    return fillers;
  }

  /** How well a trigger fits a situation told before; 0 where it is another one. */
  private double score(Merged before, FoundSituation found) {
    Map<String, Set<Chain>> fillers = fillers(found);
    if ((isOneNoun(before, found) || isOneAct(before, found)) && !conflict(before, fillers)) {
      return ONE_NOUN;
    }
    if (isOfLootNeverLeaked(before, found) || isDeniedByTeller(before, found) || refersTo(before, found)
        || !sameTime(before, found) || conflict(before, fillers) || isOfAnother(before, fillers)) {
      return 0;
    }
    if (before.members.stream().allMatch(this::befellNone) && !shares(before, fillers, "target")
        || isOnlyThreatened(before, found) || isNoDemand(before, found)) {
      return 0;
    }
    boolean again = isBareAttack(found) && !gainsays(before, found)
        && (found.type().equals(GENERIC) || isFormOf(before, found) || before.type.equals(found.type()));
    boolean fits = found.definite() || again || isDemand(before, found, fillers)
        ? pointsTo(before, found, fillers)
        : toldAgain(before, found, fillers);
    if (!fits && !isToldOn(before, found, fillers)) {
      return 0;
    }
    FoundSituation last = before.members.get(before.members.size() - 1);
    double distance = Math.min(found.sentence() - last.sentence(), 10) * 0.2;
    return 4
        + (before.type.equals(found.type()) ? 4 : 0)
        + 2.0 * overlaps(before, fillers)
        + (before.lemmas.contains(lemma(found)) ? 1 : 0)
        + Math.min(before.members.size(), 3) * 0.3
        - distance;
  }

  /** "threatens to publish the files" is not "the breach" that took place before, as another kind of act. */
  private boolean isOnlyThreatened(Merged before, FoundSituation found) {
    return cyber.test(before.type) && !before.type.equals(found.type()) && !found.type().equals(GENERIC)
        && told.contains(found.id()) && before.members.stream().noneMatch(member -> told.contains(member.id()));
  }

  /** "kept the stolen data from being published": the theft took place, the leak did not, and so they are two. */
  private boolean isOfLootNeverLeaked(Merged before, FoundSituation found) {
    return before.members.stream()
        .filter(member -> member.sentence() == found.sentence() && member.head() > 0 && found.head() > 0)
        .anyMatch(member -> isDoneTo(member, found) || isDoneTo(found, member));
  }

  private boolean isDoneTo(FoundSituation loot, FoundSituation deed) {
    Sentence sentence = extraction.annotated().sentences().get(loot.sentence());
    Token stolen = sentence.token(loot.head());
    Token act = sentence.token(deed.head());
    boolean attribute = stolen.head() > 0 && Set.of("amod", "acl").contains(stolen.relation())
        && stolen.upos().equals("VERB") && act.upos().equals("VERB")
        && Set.of("obj", "nsubj:pass").contains(sentence.token(stolen.head()).relation());
    int over = attribute ? sentence.token(stolen.head()).head() : 0;
    boolean done = over > 0 && (over == act.index() || act.head() == over && act.relation().equals("advcl"));
    return done && asserted.contains(loot.id()) && !asserted.contains(deed.id()) && negated.contains(deed.id());
  }

  /** "no ransom was demanded": that nothing was asked for does not undo the attack that was told. */
  private boolean isNoDemand(Merged before, FoundSituation found) {
    boolean negated = before.type.equals(EXTORTION) && found.type().equals(EXTORTION) && !real.contains(found.id())
        && extraction.claims().stream().anyMatch(claim -> claim.status() == Status.NEGATED && isOf(claim, found.id()))
        && before.members.stream().anyMatch(member -> told.contains(member.id()));
    return negated && extraction.annotated().sentences().get(found.sentence()).tokens().stream()
        .anyMatch(token -> found.trigger().covers(token.span()) && WordClass.RANSOM.holds(token.lemma()));
  }

  /** Whether two triggers are one noun phrase: "a hacking campaign", "attaque par rançongiciel". */
  private boolean isOneNoun(Merged before, FoundSituation found) {
    boolean attacks = cyber.test(before.type) && cyber.test(found.type())
        || before.type.equals(PHYSICAL) && found.type().equals(PHYSICAL);
    return attacks && before.members.stream()
        .filter(member -> member.sentence() == found.sentence())
        .anyMatch(member -> modifies(member, found) || modifies(found, member));
  }

  /** "a flood of requests overwhelmed the site", "convened a meeting": a verb with its noun, both of one type. */
  private boolean isOneAct(Merged before, FoundSituation found) {
    return !refersTo(before, found) && before.members.stream()
        .filter(member -> member.sentence() == found.sentence())
        .anyMatch(member -> before.type.equals(found.type()) && (fills(member, found) || fills(found, member))
            || isDone(member, found) || isDone(found, member)
            || isWhatItDid(member, found) || isWhatItDid(found, member));
  }

  /** "the leak that hit the site": a general verb of attacking says whom an act befell that its subject names. */
  private boolean isDone(FoundSituation noun, FoundSituation verb) {
    if (noun.head() < 1 || verb.head() < 1 || !verb.type().equals(GENERIC) || !cyber.test(noun.type())) {
      return false;
    }
    Sentence sentence = extraction.annotated().sentences().get(noun.sentence());
    Token act = sentence.token(noun.head());
    Token done = sentence.token(verb.head());
    return act.upos().equals("NOUN") && done.upos().equals("VERB") && isSubjectOf(act, noun.head(), done, verb.head());
  }

  /** "a cyberattack that took down two websites": a general noun for the attack, and what it did. */
  private boolean isWhatItDid(FoundSituation noun, FoundSituation verb) {
    boolean apart = noun.head() < 1 || verb.head() < 1 || noun.sentence() != verb.sentence();
    if (apart || !noun.type().equals(GENERIC) || !verb.type().equals(DENIAL)) {
      return false;
    }
    Sentence sentence = extraction.annotated().sentences().get(noun.sentence());
    Token act = sentence.token(noun.head());
    Token done = sentence.token(verb.head());
    return act.upos().equals("NOUN") && done.upos().equals("VERB")
        && isSubjectOf(act, noun.head(), done, verb.head());
  }

  private static boolean isSubjectOf(Token act, int noun, Token done, int verb) {
    boolean subject = act.universalRelation().equals("nsubj") && act.head() == verb;
    return subject || done.relation().equals("acl:relcl") && done.head() == noun;
  }

  private boolean fills(FoundSituation noun, FoundSituation verb) {
    if (noun.head() < 1 || verb.head() < 1) {
      return false;
    }
    Sentence sentence = extraction.annotated().sentences().get(noun.sentence());
    Token token = sentence.token(noun.head());
    boolean argument = Set.of("nsubj", "obj").contains(token.universalRelation())
        || token.relation().equals("obl:agent");
    return argument && token.head() == verb.head() && sentence.token(verb.head()).upos().equals("VERB");
  }

  private boolean modifies(FoundSituation modifier, FoundSituation noun) {
    if (modifier.head() < 1 || noun.head() < 1) {
      return false;
    }
    Sentence sentence = extraction.annotated().sentences().get(modifier.sentence());
    Token token = sentence.token(modifier.head());
    return token.head() == noun.head()
        && Set.of("compound", "amod", "nmod").contains(token.universalRelation())
        && Set.of("NOUN", "PROPN", "ADJ").contains(sentence.token(noun.head()).upos());
  }

  /** "No classified system was breached": no breach that a later "the breach" could point to. */
  private boolean befellNone(FoundSituation found) {
    return found.roles().stream()
        .filter(role -> role.filler() instanceof MentionFiller && UNDERGOERS.contains(role.role()))
        .map(role -> extraction.mentions().get(((MentionFiller) role.filler()).mention()))
        .anyMatch(mention -> {
          Sentence sentence = extraction.annotated().sentences().get(mention.sentence());
          return sentence.children(mention.head()).stream()
              .anyMatch(child -> NEGATIVE.contains(Words.fold(child.form())) && child.index() < mention.head());
        });
  }

  private boolean refersTo(Merged before, FoundSituation found) {
    for (FoundRole role : found.roles()) {
      if (role.filler() instanceof SituationFiller filler && before.contains(filler.situation())) {
        return true;
      }
    }
    return before.members.stream().flatMap(member -> member.roles().stream())
        .anyMatch(role -> role.filler() instanceof SituationFiller filler && filler.situation() == found.id());
  }

  private boolean sameTime(Merged before, FoundSituation found) {
    Optional<String> time = times.get(found.id());
    return time.isEmpty() || before.times.stream().allMatch(other -> Edtf.mayBeSame(other, time.get()));
  }

  /** "said somebody broke in, but saw no serious breach": a voice that tells an act and sees no such act means two. */
  private boolean gainsays(Merged before, FoundSituation found) {
    return extraction.claims().stream()
        .filter(claim -> claim.status() == Status.NEGATED && isOf(claim, found.id()))
        .anyMatch(claim -> extraction.claims().stream()
            .filter(other -> other.status() == Status.ASSERTED && voice(other).equals(voice(claim)))
            .anyMatch(other -> before.members.stream().anyMatch(member -> isOf(other, member.id()))));
  }

  /** "He owned to an attack, and denied that files were stolen": who tells one act and denies another means two. */
  private boolean isDeniedByTeller(Merged before, FoundSituation found) {
    return !found.definite() && !Collections.disjoint(
        voices(List.of(found), Status.DENIED), voices(before.members, Status.ASSERTED));
  }

  private Set<Chain> voices(List<FoundSituation> acts, Status status) {
    return extraction.claims().stream().filter(claim -> claim.status() == status)
        .filter(claim -> acts.stream().anyMatch(act -> isOf(claim, act.id())))
        .flatMap(claim -> voice(claim).stream()).collect(Collectors.toSet());
  }

  private static boolean isOf(FoundClaim claim, int situation) {
    return claim.content().contains(new SituationFiller(situation));
  }

  private Optional<Chain> voice(FoundClaim claim) {
    return claim.claimant().map(mention -> chains[mention]);
  }

  /** "Il s'agit d'une attaque …": a noun that names nobody and nothing tells no attack of its own. */
  private boolean isBareAttack(FoundSituation found) {
    return cyber.test(found.type()) && found.head() > 0 && found.roles().isEmpty()
        && extraction.annotated().sentences().get(found.sentence()).token(found.head()).upos().equals("NOUN");
  }

  /** "The attack … a ransom demand": what form a general attack took. */
  private static boolean isFormOf(Merged before, FoundSituation found) {
    return before.type.equals(GENERIC) && FORMS.contains(found.type());
  }

  /** "They want 50 bitcoins": a demand that says of whom nothing is part of the attack that was told. */
  private static boolean isDemand(Merged before, FoundSituation found, Map<String, Set<Chain>> fillers) {
    boolean bare = UNDERGOERS.stream().noneMatch(fillers::containsKey);
    boolean others =
        !before.fillers("actor").isEmpty() && fillers.containsKey("actor") && !shares(before, fillers, "actor");
    return before.type.equals(EXTORTION) && found.type().equals(EXTORTION) && bare && !others;
  }

  private boolean conflict(Merged before, Map<String, Set<Chain>> fillers) {
    for (String role : APART) {
      Set<Chain> mine = fillers.getOrDefault(role, Set.of());
      Set<Chain> other = before.fillers(role);
      if (!mine.isEmpty() && !other.isEmpty() && Collections.disjoint(mine, other)) {
        return true;
      }
    }
    return ownedByOther(fillers.getOrDefault("target", Set.of()), before.fillers("victim"))
        || ownedByOther(before.fillers("target"), fillers.getOrDefault("victim", Set.of()));
  }

  /** "Pakistan recalled its envoy; India recalled hers": what two states, or two people who are named, each do. */
  private static boolean isOfAnother(Merged before, Map<String, Set<Chain>> fillers) {
    Set<Chain> mine = fillers.getOrDefault("actor", Set.of());
    Set<Chain> other = before.fillers("actor");
    return OF_STATES.contains(before.type) && !mine.isEmpty() && !other.isEmpty() && Collections.disjoint(mine, other)
        && Stream.of("Country", "Person").anyMatch(type ->
            Stream.concat(mine.stream(), other.stream()).allMatch(chain -> chain.isNamed() && chain.isType(type)));
  }

  private boolean ownedByOther(Set<Chain> targets, Set<Chain> victims) {
    Set<Chain> holders = new LinkedHashSet<>();
    targets.forEach(target -> holders.addAll(owners.getOrDefault(target, Set.of())));
    return !holders.isEmpty() && !victims.isEmpty() && Collections.disjoint(holders, victims);
  }

  /**
   * A definite noun points to the same type or noun, or a general one to any attack, but not to one person's spying
   * where others act.
   */
  private boolean pointsTo(Merged before, FoundSituation found, Map<String, Set<Chain>> fillers) {
    if (before.type.equals(found.type())) {
      return true;
    }
    boolean forms = FORMS.contains(before.type) && FORMS.contains(found.type());
    if (forms || isTheftByAnotherVoice(before, found, fillers)
        || isOnlyThoughtOf(before) && real.contains(found.id())) {
      return false;
    }
    if (before.lemmas.contains(lemma(found))) {
      return true;
    }
    boolean others = before.type.equals(CAMPAIGN) && fillers.containsKey("actor") && !before.fillers("actor").isEmpty()
        && !shares(before, fillers, "actor")
        && before.fillers("actor").stream().allMatch(chain -> chain.isType("Person"));
    boolean attacks = cyber.test(before.type) && cyber.test(found.type()) && !others;
    boolean general = before.type.equals(GENERIC) || found.type().equals(GENERIC);
    boolean bare = UNDERGOERS.stream().noneMatch(fillers::containsKey);
    return attacks && (general || bare);
  }

  /**
   * "The minister admitted an attack; the hackers claimed the theft of files": who owns to the one tells not the other.
   */
  private boolean isTheftByAnotherVoice(Merged before, FoundSituation found, Map<String, Set<Chain>> fillers) {
    Set<Optional<Chain>> voices = voices(found);
    return before.type.equals(GENERIC) && found.type().equals(THEFT) && fillers.containsKey("target")
        && voices.stream().anyMatch(Optional::isPresent)
        && before.members.stream().map(this::voices).allMatch(others -> others.stream().anyMatch(Optional::isPresent)
            && Collections.disjoint(others, voices));
  }

  private Set<Optional<Chain>> voices(FoundSituation found) {
    return extraction.claims().stream().filter(claim -> isOf(claim, found.id())).map(this::voice)
        .collect(Collectors.toSet());
  }

  /** "It is unclear whether data was stolen in the attack": no theft that the attack could be. */
  private boolean isOnlyThoughtOf(Merged before) {
    return before.members.stream().noneMatch(member -> real.contains(member.id()));
  }

  /** A verb or new noun tells the same situation where it is of the same type and somebody undergoes it again. */
  private static boolean toldAgain(Merged before, FoundSituation found, Map<String, Set<Chain>> fillers) {
    if (!before.type.equals(found.type())) {
      return false;
    }
    boolean target = shares(before, fillers, "target");
    boolean actors = shares(before, fillers, "actor");
    boolean actorsApart =
        !actors && !before.fillers("actor").isEmpty() && fillers.containsKey("actor");
    if (target) {
      return true;
    }
    boolean undergone = UNDERGOERS.stream().anyMatch(role -> sharesMoreThanCountry(before, fillers, role));
    if (undergone) {
      return !actorsApart;
    }
    boolean met = shared(before, fillers, "participant") > 1;
    boolean alone = UNDERGOERS.stream().noneMatch(role -> fillers.containsKey(role) || !before.fillers(role).isEmpty());
    return met || actors && alone && (shares(before, fillers, "place") || shares(before, fillers, "topic")
        || onlyActor(fillers) && before.fillers.keySet().stream().allMatch("actor"::equals));
  }

  /**
   * "Spies watched the port. They photographed its locks.": the sentence that follows tells more of the last act of its
   * type, above all of the one that an article opens with, where nothing sets the two apart. What is only alleged is
   * not made one with what is asserted.
   */
  private boolean isToldOn(Merged before, FoundSituation found, Map<String, Set<Chain>> fillers) {
    FoundSituation last = before.members.get(before.members.size() - 1);
    int distance = found.sentence() - last.sentence();
    boolean lead = before.members.get(0).sentence() == 0;
    boolean kind = before.type.equals(found.type()) && (lead ? TOLD_OF_LEAD : TOLD_SOON).contains(found.type());
    return kind && distance >= 0 && distance <= 1 && isLastOfType(before)
        && !unfulfilled.contains(found.id())
        && before.members.stream().noneMatch(member -> unfulfilled.contains(member.id())
            || asserted.contains(member.id()) != asserted.contains(found.id()))
        && Stream.of("actor", "target", "victim").noneMatch(role -> isApart(before, fillers, role));
  }

  private boolean isLastOfType(Merged before) {
    return merged.subList(merged.indexOf(before) + 1, merged.size()).stream()
        .noneMatch(other -> other.type.equals(before.type));
  }

  private static boolean isApart(Merged before, Map<String, Set<Chain>> fillers, String role) {
    return fillers.containsKey(role) && !before.fillers(role).isEmpty() && !shares(before, fillers, role);
  }

  private static boolean onlyActor(Map<String, Set<Chain>> fillers) {
    return fillers.keySet().stream().allMatch("actor"::equals);
  }

  private static boolean shares(Merged before, Map<String, Set<Chain>> fillers, String role) {
    return shared(before, fillers, role) > 0;
  }

  private static boolean sharesMoreThanCountry(Merged before, Map<String, Set<Chain>> fillers, String role) {
    return fillers.getOrDefault(role, Set.of()).stream()
        .anyMatch(chain -> before.fillers(role).contains(chain) && !chain.isType("Country"));
  }

  private static int shared(Merged before, Map<String, Set<Chain>> fillers, String role) {
    return (int) fillers.getOrDefault(role, Set.of()).stream().filter(before.fillers(role)::contains).count();
  }

  private static int overlaps(Merged before, Map<String, Set<Chain>> fillers) {
    return fillers.keySet().stream().mapToInt(role -> shares(before, fillers, role) ? 1 : 0).sum();
  }
}
