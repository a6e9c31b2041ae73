package org.depeche.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.depeche.catalog.WordClass;
import org.depeche.model.Extraction.Filler;
import org.depeche.model.Extraction.FoundRole;
import org.depeche.model.Extraction.FoundSituation;
import org.depeche.model.Extraction.MentionFiller;
import org.depeche.model.Extraction.SituationFiller;
import org.depeche.model.Mention;
import org.depeche.model.Status;
import org.depeche.model.Token;

/** Gives situations the actors that cues name, and takes from them the voices of the cues that tell them. */
final class CueActors {
  /** Types of what cannot be the actor of anything. */
  static final Set<String> NO_ACTORS = Set.of("Data", "System", "Account", "Vulnerability");

  private static final Set<String> WITHOUT_ACTOR = Set.of("Election", "Meeting");
  private static final String GERUND = "ing";
  private static final Set<String> PEOPLE = Set.of("Person", "Group", "ThreatActor");
  private static final Set<String> BODIES = Set.of("GovernmentBody", "Country", "Organization");

  private final List<Tree> trees;
  private final MentionIndex mentions;
  private final StatusReader statuses;
  private final List<FoundSituation> situations;

  CueActors(List<Tree> trees, MentionIndex mentions, StatusReader statuses, List<FoundSituation> found) {
    this.trees = trees;
    this.mentions = mentions;
    this.statuses = statuses;
    situations = new ArrayList<>(found);
  }

  /** The situations with the actors that were named so far, in their places. */
  List<FoundSituation> situations() {
    return List.copyOf(situations);
  }

  /** Makes a mention the actor of a situation, as it was found, that has none and may have one. */
  void name(FoundSituation situation, int actor) {
    situations.set(situation.id(), withActor(situation, actor));
  }

  /** "stole the files, X, Y and Z reported": who stands in a row with the voice is nothing that the act befell. */
  void strikeVoices(CueInstance cue, Map<Status, List<Filler>> contents) {
    Tree tree = trees.get(cue.sentence());
    List<Integer> row = cue.manner() != CueInstance.Manner.BESIDE ? List.of()
        : mentions.voice(tree, cue).map(mentions::get).stream()
            .flatMap(voice -> VoiceRow.beside(tree, cue, voice, mentions).stream()).map(Mention::id).toList();
    contents.values().stream().flatMap(List::stream).forEach(filler -> {
      if (!row.isEmpty() && filler instanceof SituationFiller place) {
        FoundSituation act = situations.get(place.situation());
        List<FoundRole> roles = act.roles().stream().filter(role -> role.role().equals("actor")
            || !(role.filler() instanceof MentionFiller told && row.contains(told.mention()))).toList();
        situations.set(act.id(), new FoundSituation(act.id(), act.type(), act.sentence(), act.head(), act.trigger(),
            act.definite(), roles, act.time(), act.confidence(), act.rule()));
      }
    });
  }

  /** "accuse Moscou du piratage", "revendique l'attaque": the cue names who did it. */
  void nameAccused(CueInstance cue, Map<Status, List<Filler>> contents) {
    if (cue.cue().accused().isEmpty()) {
      return;
    }
    Tree tree = trees.get(cue.sentence());
    String argument = cue.cue().accused().get();
    List<Integer> tokens = argument.equals("source")
        ? cue.source().map(List::of).orElse(List.of())
        : accusedTokens(tree, cue, argument);
    Set<Integer> open = new HashSet<>();
    situations.stream().filter(act -> !hasActor(act)).forEach(act -> open.add(act.id()));
    for (int token : tokens) {
      boolean further = tokens.indexOf(token) > 0 && tree.conjuncts(tokens.get(0)).contains(token);
      Optional<Mention> accused = mentions.at(tree, token)
          .filter(mention -> mention.type().filter(NO_ACTORS::contains).isEmpty()
          && !statuses.negations().isOfNone(trees.get(mention.sentence()), mention.head())
          && (argument.equals("source") || tokens.size() == 1 || mention.type().isPresent()));
      boolean denies = cue.status() == Status.DENIED && argument.equals("source");
      accused = accused.map(mention -> denies ? body(mention) : mention);
      if (accused.isPresent()) {
        int actor = accused.get().id();
        contents.values().stream().flatMap(List::stream).forEach(filler -> {
          if (filler instanceof SituationFiller place && !isCoveredUp(situations.get(place.situation()), cue)
              && !isOfLoot(situations.get(place.situation()), cue)
              && !(argument.equals("patient") && isLapse(situations.get(place.situation()), mentions.get(actor)))
              && !isNotForestalled(situations.get(place.situation()), cue)
              && !(argument.equals("patient") && isOccasion(situations.get(place.situation()), cue))
              && !isNegligence(situations.get(place.situation()))) {
            FoundSituation act = situations.get(place.situation());
            situations.set(act.id(), further && open.contains(act.id()) ? withOneMore(act, actor)
                : withActor(act, actor));
          }
        });
      }
    }
  }

  /** "A man admitted hacking into the website": who owns to a deed did it. */
  void nameConfessing(CueInstance cue, Map<Status, List<Filler>> contents) {
    Tree tree = trees.get(cue.sentence());
    Optional<Mention> doer = WordClass.ADMITTING.holds(Tree.lemma(tree.token(cue.head())))
        ? cue.source().flatMap(token -> mentions.at(tree, token))
            .filter(mention -> mention.type().filter(PEOPLE::contains).isPresent())
        : Optional.empty();
    doer.ifPresent(mention -> contents.getOrDefault(Status.ASSERTED, List.of()).forEach(filler -> {
      if (filler instanceof SituationFiller place && isDeed(situations.get(place.situation()), cue)) {
        situations.set(place.situation(), withActor(situations.get(place.situation()), mention.id()));
      }
    }));
  }

  private boolean isDeed(FoundSituation situation, CueInstance cue) {
    Tree tree = trees.get(cue.sentence());
    Token act = tree.token(situation.sentence() == cue.sentence() ? situation.head() : cue.head());
    boolean gerund = act.upos().equals("NOUN") && Tree.lower(act).endsWith(GERUND);
    return gerund && Tree.isRelation(act, "obj") && act.head() == cue.head() && act.index() == cue.head() + 1
        && tree.child(act.index(), "nmod").isEmpty() && !isJudged(tree, act.index());
  }

  /** "admitted spying on journalists was wrong": what is said of the deed is admitted, and by nobody that he did it. */
  private static boolean isJudged(Tree tree, int act) {
    return tree.sentence().tokens().stream().skip(act).takeWhile(token -> !token.upos().equals("PUNCT"))
        .anyMatch(token -> token.has("VerbForm", "Fin"));
  }

  /** "accused of having hidden the breach": who deals so with an act has not done it. */
  private boolean isCoveredUp(FoundSituation situation, CueInstance cue) {
    if (situation.sentence() != cue.sentence()) {
      return false;
    }
    Tree tree = trees.get(cue.sentence());
    Token act = tree.token(situation.head());
    return act.upos().equals("NOUN") && act.head() > 0 && act.head() != cue.head()
        && WordClass.COVERING_UP.holds(Tree.lemma(tree.token(act.head()))) && tree.dominates(cue.head(), act.index());
  }

  /** "fined for failing to stop the hack", "for not preventing it": who leaves something undone about an act. */
  private boolean isNotForestalled(FoundSituation situation, CueInstance cue) {
    if (situation.sentence() != cue.sentence() || situation.head() <= 0) {
      return false;
    }
    Tree tree = trees.get(cue.sentence());
    Token act = tree.token(situation.head());
    Optional<Token> does = tree.head(act.index()).filter(verb -> act.upos().equals("NOUN") && Tree.isVerb(verb)
        && verb.index() < act.index() && verb.index() != cue.head() && tree.dominates(cue.head(), verb.index()));
    return does.filter(verb -> statuses.negations().isNegated(tree, verb.index())
        || tree.head(verb.index()).filter(fails -> WordClass.FALLING_SHORT.holds(Tree.lemma(fails))
            && fails.index() != cue.head()).isPresent()).isPresent();
  }

  /** "expelled three diplomats over the hack of its parliament": a known act, which need not be theirs. */
  private boolean isOccasion(FoundSituation situation, CueInstance cue) {
    Tree tree = trees.get(cue.sentence());
    return situation.sentence() == cue.sentence() && situation.head() > 0
        && WordClass.ON_OCCASION.holds(Tree.lemma(tree.token(cue.head())))
        && tree.token(situation.head()).upos().equals("NOUN") && PredicationReader.isKnown(tree, situation.head());
  }

  /** "accused of laundering the proceeds of attacks": who deals in loot need not have taken it. */
  private boolean isOfLoot(FoundSituation situation, CueInstance cue) {
    return situation.sentence() == cue.sentence()
        && Scopes.isOfLoot(trees.get(cue.sentence()), situation.head(), cue.head());
  }

  /** "fined the airline for the breach": a company pays for what befell it. */
  private boolean isLapse(FoundSituation situation, Mention struck) {
    return struck.type().filter("Organization"::equals).isPresent() && situation.head() > 0
        && WordClass.FAILING.holds(Tree.lemma(trees.get(situation.sentence()).token(situation.head())));
  }

  /** "fined for losing the records", « condamnée pour avoir laissé voler »: who loses it or lets it be done. */
  private boolean isNegligence(FoundSituation situation) {
    Tree tree = trees.get(situation.sentence());
    return situation.head() > 0 && (WordClass.LOSING.holds(Tree.lemma(tree.token(situation.head())))
        || Control.isLet(tree, tree.token(situation.head())));
  }

  /** "le porte-parole du Kremlin a démenti toute implication": whoever speaks for a body denies its part. */
  private Mention body(Mention speaker) {
    return speaker.type().filter("Person"::equals).isEmpty() ? speaker : mentions.in(speaker.sentence()).stream()
        .filter(mention -> mention.id() != speaker.id() && speaker.span().covers(mention.span()))
        .filter(mention -> mention.type().filter(BODIES::contains).isPresent())
        .max(Comparator.comparingInt(mention -> mention.span().length())).orElse(speaker);
  }

  private List<Integer> accusedTokens(Tree tree, CueInstance cue, String arguments) {
    Predication predication = statuses.predications().read(tree, cue.head());
    List<Integer> tokens = new ArrayList<>();
    for (String argument : arguments.split("\\|")) {
      tokens.addAll(statuses.predications().follow(tree, predication, argument));
    }
    return tokens;
  }

  private static boolean hasActor(FoundSituation situation) {
    return situation.roles().stream().anyMatch(role -> role.role().equals("actor"));
  }

  private static FoundSituation withActor(FoundSituation situation, int mention) {
    return hasActor(situation) ? situation : withOneMore(situation, mention);
  }

  private static FoundSituation withOneMore(FoundSituation situation, int mention) {
    boolean told = situation.roles().contains(new FoundRole("actor", new MentionFiller(mention)));
    if (told || WITHOUT_ACTOR.contains(situation.type())) {
      return situation;
    }
    List<FoundRole> roles = new ArrayList<>(situation.roles());
    roles.add(new FoundRole("actor", new MentionFiller(mention)));
    return new FoundSituation(
        situation.id(), situation.type(), situation.sentence(), situation.head(), situation.trigger(),
        situation.definite(), roles, situation.time(), situation.confidence(), situation.rule());
  }
}
