package org.depeche.extract;

import java.util.List;
import java.util.Optional;
import org.depeche.model.Extraction.FoundSituation;
import org.depeche.model.Extraction.MentionFiller;
import org.depeche.model.Status;

/** Finds the act told before that a cue is about, by how far what it says may reach back. */
final class ActsBefore {
  private static final int FARTHEST = 8;
  private static final int FAR = 4;
  static final int NEAR = 2;

  private final List<Tree> trees;
  private final MentionIndex mentions;
  private final StatusReader statuses;
  private final List<FoundSituation> found;

  ActsBefore(List<Tree> trees, MentionIndex mentions, StatusReader statuses, List<FoundSituation> found) {
    this.trees = trees;
    this.mentions = mentions;
    this.statuses = statuses;
    this.found = found;
  }

  /**
   * What a cue points back to: the first act of the nearest sentence that tells one; for a report, the first act of the
   * nearest paragraph; who owns to it or denies a part in it may be further away, and who denies what is not told near
   * denies what the article is about. What is denied, owned to or laid to somebody is no measure of the authorities.
   */
  Optional<FoundSituation> before(CueInstance cue, boolean report, boolean denies) {
    boolean owns = cue.cue().accused().filter("source"::equals).isPresent();
    int reach = report && denies ? FARTHEST : report || owns ? FAR : NEAR;
    Optional<FoundSituation> near = before(cue, report, denies, reach);
    boolean bare = cue.status() == Status.DENIED && owns && near.isEmpty() && isOfNothing(cue);
    return bare ? before(cue, true, true, trees.size()).filter(ActsBefore::mayBeDeniedFromAfar) : near;
  }

  private Optional<FoundSituation> before(CueInstance cue, boolean report, boolean denies, int reach) {
    FoundSituation best = null;
    FoundSituation death = null;
    for (FoundSituation situation : found) {
      boolean earlier = situation.sentence() < cue.sentence()
          || situation.sentence() == cue.sentence() && situation.head() < cue.head();
      boolean accuses = cue.cue().accused().isPresent();
      boolean near = cue.sentence() - situation.sentence() <= reach;
      boolean nearer = best == null || (report ? paragraph(situation) != paragraph(best)
          : situation.sentence() > best.sentence());
      if (earlier && near && nearer && Acts.isAct(situation) && !((denies || accuses) && Acts.isMeasure(situation))
          && !(accuses && situation.type().equals("Payment")) && !befellNone(situation)
          && !(denies && isNoAccusation(situation, cue))) {
        boolean alone = report && denies && isDeathAlone(situation);
        death = alone ? situation : death;
        best = alone ? best : situation;
      }
    }
    return Optional.ofNullable(best == null ? death : best);
  }

  /** "denied any involvement", and not "denied any involvement in the contest". */
  private boolean isOfNothing(CueInstance cue) {
    Tree tree = trees.get(cue.sentence());
    return tree.child(cue.head(), "obj")
        .filter(part -> tree.child(part.index(), "nmod", "obl", "acl", "ccomp").isEmpty())
        .filter(part -> tree.child(cue.head(), "obl").isEmpty()).isPresent();
  }

  /** "rejected the accusations after a report that …": the first act behind it that no clause of its own holds. */
  Optional<FoundSituation> behind(CueInstance cue) {
    return found.stream().filter(situation -> situation.sentence() == cue.sentence()
        && situation.head() > cue.head() && Acts.isAct(situation) && !Acts.isMeasure(situation)
        && !cue.holds(situation.sentence(), situation.head()) && !isPaymentAround(situation, cue)).findFirst();
  }

  /** "The bank, which called the charge baseless, paid the hackers": what is told beside the denial. */
  private boolean isPaymentAround(FoundSituation situation, CueInstance cue) {
    return !mayBeDeniedFromAfar(situation) && trees.get(cue.sentence()).dominates(situation.head(), cue.head());
  }

  /**
   * "Two people died in the blast": laid to nobody, and what a denied accusation is about only for want of other acts.
   */
  private static boolean isDeathAlone(FoundSituation situation) {
    return situation.type().equals("Death")
        && situation.roles().stream().noneMatch(role -> role.role().equals("actor"));
  }

  /** A flaw is nothing to be accused of, and who denies what was told further back no ransom demand of gangs. */
  private static boolean isNoAccusation(FoundSituation situation, CueInstance cue) {
    return situation.type().startsWith("Vulnerability")
        || situation.type().equals("Ransomware") && cue.sentence() - situation.sentence() > 1;
  }

  private boolean befellNone(FoundSituation situation) {
    return situation.roles().stream()
        .filter(role -> role.filler() instanceof MentionFiller && !role.role().equals("actor"))
        .map(role -> mentions.get(((MentionFiller) role.filler()).mention()))
        .anyMatch(mention -> statuses.negations().isOfNone(trees.get(mention.sentence()), mention.head()));
  }

  private int paragraph(FoundSituation situation) {
    return trees.get(situation.sentence()).sentence().paragraph();
  }

  /** Who denies any part in what is not told near denies an attack, and no payment or death. */
  static boolean mayBeDeniedFromAfar(FoundSituation situation) {
    return switch (situation.type()) {
      case "Payment", "Death" -> false;
      default -> true;
    };
  }
}
