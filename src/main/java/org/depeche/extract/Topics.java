package org.depeche.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.depeche.catalog.TimePhrases;
import org.depeche.catalog.WordClass;
import org.depeche.model.Extraction.Filler;
import org.depeche.model.Extraction.FoundRole;
import org.depeche.model.Extraction.FoundSituation;
import org.depeche.model.Extraction.MentionFiller;
import org.depeche.model.Extraction.SituationFiller;
import org.depeche.model.Mention;
import org.depeche.model.Token;

/**
 * What inquiries, refusals, protests, warnings and measures are about where their frames do not tell.
 *
 * <p>What somebody was asked about, who then refuses; else the attack told next in the sentence; else the act that the
 * article opens with (for a warning, the flaw or attack told last; for a measure against somebody, none). Where the
 * words say that it is about something else, none.
 */
final class Topics {
  private static final String TOPIC = "topic";
  private static final String REFUSAL = "NoComment";
  private static final String BLAME = "Condemnation";
  private static final String WARNING = "Warning";
  private static final Set<String> TOPICAL = Set.of(REFUSAL, "Investigation", BLAME, "Summons", WARNING);
  private static final Set<String> RESPONSES = Set.of(REFUSAL, BLAME, "Summons");
  private static final Set<String> MEASURES = Set.of("Arrest", "Charge", "Sanction", "Expulsion");
  private static final Set<String> SETTINGS =
      Set.of("Meeting", "Visit", "Death", "Agreement", "Appointment", "Election", "VulnerabilityPatch");
  private static final Set<String> QUOTES = Set.of("«", "\"", "“", "``", "„");
  private static final int FLAW_REACH = 2;

  private final List<FrameMatch> matches;
  private final List<FoundSituation> found;
  private final MentionIndex mentions;
  private final Predicate<FoundSituation> attack;
  private final Predicate<FoundSituation> real;
  private final Set<String> reports;
  private final Map<Integer, Boolean> isReal = new HashMap<>();

  /**
   * @param matches what the situations were found on, in their order
   * @param attack tells an attack from other situations
   * @param real tells what happened from what did not or is yet to come
   * @param reports nouns for what was reported before, which is no act
   */
  Topics(
      List<FrameMatch> matches, List<FoundSituation> found, MentionIndex mentions,
      Predicate<FoundSituation> attack, Predicate<FoundSituation> real, Set<String> reports) {
    this.matches = matches;
    this.found = found;
    this.mentions = mentions;
    this.attack = attack;
    this.real = real;
    this.reports = reports;
  }

  /** The situations with topics, in the same order. */
  List<FoundSituation> complete() {
    return found.stream().map(this::completed).toList();
  }

  private FoundSituation completed(FoundSituation situation) {
    if (situation.roles().stream().anyMatch(role -> role.role().equals(TOPIC))) {
      return situation;
    }
    return topic(situation).map(topic -> with(situation, topic)).orElse(situation);
  }

  private Optional<Filler> topic(FoundSituation situation) {
    Optional<Filler> next = attackAfter(situation);
    if (MEASURES.contains(situation.type())) {
      return next.filter(act -> !isOfLoot(situation, act));
    }
    if (!TOPICAL.contains(situation.type())) {
      return Optional.empty();
    }
    Optional<Token> object = situation.type().equals(REFUSAL) ? askedAbout(situation) : condemned(situation);
    if (object.isPresent()) {
      return measure(situation, object.get()).or(() -> told(situation, object.get())).or(() -> next)
          .or(() -> standsForAct(situation, object.get()) ? before(situation) : Optional.empty());
    }
    boolean warns = situation.type().equals(WARNING);
    Optional<Filler> flaw = warns ? flaw(situation) : Optional.empty();
    return flaw.or(() -> next).or(() -> before(situation));
  }

  /** "charged with selling stolen data": what the theft is held against somebody for is not the theft. */
  private boolean isOfLoot(FoundSituation measure, Filler topic) {
    return topic instanceof SituationFiller act && found.get(act.situation()).sentence() == measure.sentence()
        && Scopes.isOfLoot(tree(measure), found.get(act.situation()).head(), measure.head());
  }

  /** The act that a noun in the sentence names, or the last one where the noun points back ("ce point"). */
  private Optional<Filler> told(FoundSituation situation, Token noun) {
    Tree tree = tree(situation);
    Optional<FoundSituation> named = found.stream()
        .filter(other -> other.sentence() == situation.sentence() && !other.equals(situation) && other.head() > 0)
        .filter(other -> tree.dominates(noun.index(), other.head()))
        .findFirst();
    WordClass pointing = situation.type().equals(REFUSAL) ? WordClass.DEFINITE : WordClass.DEMONSTRATIVE;
    boolean back = pointing.holds(Tree.lower(noun)) || tree.children(noun.index()).stream()
        .anyMatch(child -> pointing.holds(Tree.lower(child)));
    boolean points = back && !reports.contains(Tree.lemma(noun));
    return named.or(() -> points ? last(attacksBefore(situation)) : Optional.empty()).map(Topics::filler);
  }

  /** "Moscow called it an unfriendly move": the measure told last. */
  private Optional<Filler> measure(FoundSituation blame, Token object) {
    if (!WordClass.MEASURE.holds(Tree.lemma(object))) {
      return Optional.empty();
    }
    Predicate<FoundSituation> measure = act -> MEASURES.contains(act.type());
    return last(found.subList(0, blame.id()).stream().filter(measure).toList())
        .or(() -> found.subList(blame.id() + 1, found.size()).stream()
            .filter(act -> act.sentence() == blame.sentence()).filter(measure).findFirst())
        .or(() -> last(found.subList(0, blame.id()).stream().filter(act -> act.type().equals("Summons")).toList()))
        .map(Topics::filler);
  }

  /** "Interrogé sur ce point, il n'a pas souhaité répondre". */
  private Optional<Token> askedAbout(FoundSituation refusal) {
    Tree tree = tree(refusal);
    return tree.sentence().tokens().stream()
        .filter(token -> WordClass.ASKING.holds(Tree.lemma(token)) && isNear(tree, token, refusal.head()))
        .flatMap(asked -> tree.children(asked.index()).stream())
        .filter(child -> Tree.isNominal(child) && WordClass.ABOUT.holds(tree.preposition(child.index())))
        .findFirst();
  }

  private static boolean isNear(Tree tree, Token token, int head) {
    Optional<Token> above = tree.head(token.index());
    return token.index() != head && above.isPresent()
        && (above.get().index() == head || above.get().head() == head);
  }

  /** What blame is said to be for. */
  private Optional<Token> condemned(FoundSituation blame) {
    if (!blame.type().equals(BLAME)) {
      return Optional.empty();
    }
    FrameMatch match = matches.get(blame.id());
    return match.frame().roles().entrySet().stream()
        .filter(role -> role.getValue().equals(TOPIC))
        .flatMap(role -> Stream.of(role.getKey().split("\\|")))
        .flatMap(argument -> match.predication().argument(argument).stream())
        .map(match.tree()::token)
        .filter(token -> token.upos().equals("NOUN"))
        .findFirst();
  }

  /** "un « acte odieux »", "the choice": a judgement in a voice's words, or what is known, may be an act. */
  private boolean standsForAct(FoundSituation situation, Token noun) {
    Tree tree = tree(situation);
    boolean quoted = tree.sentence().tokens().stream()
        .filter(token -> token.index() >= noun.index() - 3 && token.index() < noun.index())
        .anyMatch(token -> QUOTES.contains(token.form()));
    boolean known = tree.children(noun.index()).stream()
        .anyMatch(child -> WordClass.DEFINITE.holds(Tree.lower(child)));
    return situation.type().equals(BLAME) && (quoted || known) && !reports.contains(Tree.lemma(noun));
  }

  private Tree tree(FoundSituation situation) {
    return matches.get(situation.id()).tree();
  }

  /** The flaw that was told last before a warning, in the sentences just before and after the last attack. */
  private Optional<Filler> flaw(FoundSituation warning) {
    int attacked = attacksBefore(warning).stream().mapToInt(act -> act.trigger().start()).max().orElse(0);
    return mentions.before(warning.sentence(), warning.trigger().start(), FLAW_REACH)
        .filter(mention -> mention.type().equals(Optional.of("Vulnerability")) && mention.span().start() >= attacked)
        .reduce((first, second) -> second)
        .map(Mention::id)
        .map(MentionFiller::new);
  }

  private Optional<Filler> attackAfter(FoundSituation situation) {
    return found.subList(situation.id() + 1, found.size()).stream()
        .takeWhile(other -> other.sentence() == situation.sentence())
        .filter(attack)
        .filter(other -> !MEASURES.contains(situation.type()) || situation.head() < 1 || other.head() < 1
            || !TimePhrases.isOnlyWhen(tree(situation).sentence(), situation.head(), other.head()))
        .findFirst()
        .map(Topics::filler);
  }

  private List<FoundSituation> attacksBefore(FoundSituation situation) {
    return found.subList(0, situation.id()).stream().filter(attack).toList();
  }

  private Optional<Filler> before(FoundSituation situation) {
    if (situation.type().equals(WARNING)) {
      return last(preferred(attacksBefore(situation))).map(Topics::filler);
    }
    List<FoundSituation> acts = RESPONSES.contains(situation.type())
        ? found.subList(0, situation.id()).stream().filter(act -> !TOPICAL.contains(act.type())).toList()
        : attacksBefore(situation);
    List<FoundSituation> happened = preferred(acts);
    return happened.stream().filter(attack).findFirst()
        .or(() -> happened.stream().filter(act -> !SETTINGS.contains(act.type())).findFirst())
        .or(() -> acts.stream().findFirst())
        .map(Topics::filler);
  }

  /** What happened; where nothing did, all. */
  private List<FoundSituation> preferred(List<FoundSituation> acts) {
    List<FoundSituation> happened = acts.stream()
        .filter(act -> isReal.computeIfAbsent(act.id(), id -> real.test(act))).toList();
    return happened.isEmpty() ? acts : happened;
  }

  private static Optional<FoundSituation> last(List<FoundSituation> situations) {
    return situations.isEmpty() ? Optional.empty() : Optional.of(situations.get(situations.size() - 1));
  }

  private static Filler filler(FoundSituation situation) {
    return new SituationFiller(situation.id());
  }

  private static FoundSituation with(FoundSituation situation, Filler topic) {
    List<FoundRole> roles = new ArrayList<>(situation.roles());
    roles.add(new FoundRole(TOPIC, topic));
    return new FoundSituation(
        situation.id(), situation.type(), situation.sentence(), situation.head(), situation.trigger(),
        situation.definite(), roles, situation.time(), situation.confidence(), situation.rule());
  }
}
