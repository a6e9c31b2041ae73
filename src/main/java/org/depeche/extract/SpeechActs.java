package org.depeche.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.depeche.model.Extraction.FoundSituation;
import org.depeche.model.Extraction.MentionFiller;
import org.depeche.model.MentionKind;
import org.depeche.model.Status;
import org.depeche.model.Token;

/** What is done by speaking: the article tells it, and no longer the voice that speaks. */
final class SpeechActs {
  private final List<Tree> trees;
  private final MentionIndex mentions;
  private final CueIndex cues;
  private final Set<Integer> facts;

  /** @param facts situations that the frame which found them asserts by its words */
  SpeechActs(List<Tree> trees, MentionIndex mentions, CueIndex cues, Set<Integer> facts) {
    this.trees = trees;
    this.mentions = mentions;
    this.cues = cues;
    this.facts = facts;
  }

  /**
   * What is done by speaking ("« C'est inacceptable », a dit X") is told by the article; and none but a voice denies.
   */
  Standing told(FoundSituation situation, Standing standing) {
    boolean spoken = standing.cue() >= 0 && switch (situation.type()) {
      case "Condemnation" -> standing.status() == Status.ASSERTED && isOwnAct(situation, cues.get(standing.cue()));
      case "NoComment" -> (standing.status() == Status.ASSERTED || cues.get(standing.cue()).status() == Status.POSSIBLE)
          && isOwnAct(situation, cues.get(standing.cue()));
      case "Warning" -> isAdvice(situation);
      default -> false;
    };
    boolean nobody = standing.cue() < 0 && standing.status() == Status.DENIED;
    spoken |= standing.cue() < 0 && situation.type().equals("NoComment")
        && (standing.status() == Status.POSSIBLE || standing.status() == Status.NEGATED);
    if (standing.cue() >= 0 && situation.type().equals("Election") && isNamedOnly(situation)
        && !isAskedFor(situation, cues.get(standing.cue()))) {
      return new Standing(-1, Status.ASSERTED);
    }
    return spoken ? new Standing(-1, Status.ASSERTED) : nobody ? new Standing(-1, Status.ALLEGED) : standing;
  }

  /** The mention of who has done it by saying so: the voice that said what the article now tells. */
  Optional<Integer> speaker(FoundSituation situation, Standing said, Standing told) {
    if (said.cue() < 0 || told.cue() >= 0) {
      return Optional.empty();
    }
    CueInstance cue = cues.get(said.cue());
    if (situation.type().equals("Condemnation")) {
      return condemner(situation, cue);
    }
    return isAdvice(situation) ? mentions.voice(trees.get(cue.sentence()), cue) : Optional.empty();
  }

  /** "Users should change their passwords, X said": whose words are a warning has given it. */
  private boolean isAdvice(FoundSituation situation) {
    return situation.type().equals("Warning") && facts.contains(situation.id())
        && situation.roles().stream().noneMatch(role -> role.role().equals("actor"));
  }

  /** "X said the attack was deplorable": what is said of a subject is blame of the voice's own. */
  private Optional<Integer> condemner(FoundSituation situation, CueInstance cue) {
    Tree tree = trees.get(situation.sentence());
    return tree.child(situation.head(), "cop").flatMap(copula -> mentions.voice(trees.get(cue.sentence()), cue));
  }

  /** "meddled in the 2019 election": what a voice only names as when or in what something else happened. */
  private boolean isNamedOnly(FoundSituation situation) {
    Token noun = trees.get(situation.sentence()).token(situation.head());
    return !Tree.isVerb(noun) && switch (noun.universalRelation()) {
      case "nmod", "obl", "compound", "amod" -> true;
      default -> false;
    };
  }

  /** "called for early elections": what the voice wants is what its verb governs. */
  private boolean isAskedFor(FoundSituation situation, CueInstance cue) {
    return cue.status() == Status.FUTURE && cue.sentence() == situation.sentence()
        && trees.get(situation.sentence()).token(situation.head()).head() == cue.head();
  }

  /** Whether it is the voice itself that does it, as far as is told. */
  private boolean isOwnAct(FoundSituation situation, CueInstance cue) {
    Optional<Integer> voice = mentions.voice(trees.get(cue.sentence()), cue);
    List<Integer> actors = situation.roles().stream()
        .filter(role -> role.role().equals("actor") && role.filler() instanceof MentionFiller)
        .map(role -> ((MentionFiller) role.filler()).mention())
        .toList();
    return actors.isEmpty() || actors.stream().anyMatch(actor -> voice.filter(actor::equals).isPresent()
        || mentions.get(actor).kind() == MentionKind.PRONOUN);
  }
}
