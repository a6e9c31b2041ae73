package org.depeche.extract;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.depeche.catalog.WordClass;
import org.depeche.model.Extraction.FoundSituation;
import org.depeche.model.Extraction.MentionFiller;
import org.depeche.model.Status;
import org.depeche.model.Token;

/** Finds in what a cue says who did what was told: somebody whom it names, or the voice itself. */
final class Doers {
  private final List<Tree> trees;
  private final MentionIndex mentions;
  private final StatusReader statuses;
  private final List<FoundSituation> found;

  Doers(List<Tree> trees, MentionIndex mentions, StatusReader statuses, List<FoundSituation> found) {
    this.trees = trees;
    this.mentions = mentions;
    this.statuses = statuses;
    this.found = found;
  }

  /**
   * « L'armée affirme avoir visé un poste », « a été saturé par le groupe X, qui dit agir »: who says whom he aimed at,
   * or why he acted, did it.
   */
  Optional<FoundSituation> ownAct(CueInstance cue) {
    Tree tree = trees.get(cue.sentence());
    Optional<Token> deed = !PointingWords.tells(cue) || !cue.quoted().isEmpty() ? Optional.empty()
        : tree.child(cue.head(), "xcomp", "ccomp").filter(word -> tree.isInfinitive(word.index()) && cue.holds(
            cue.sentence(), word.index()) && !statuses.negations().isNegated(tree, word.index())
            && tree.children(word.index()).stream().noneMatch(only -> Tree.lemma(only).equals("ne")));
    boolean aimed = deed.filter(word -> WordClass.AIMING_AT.holds(Tree.lemma(word))
        && tree.child(word.index(), "aux").isPresent() && tree.child(word.index(), "aux:pass").isEmpty()
        && tree.child(word.index(), "obj").isPresent()).isPresent();
    if (aimed) {
      return found.stream().filter(act -> act.type().equals("PhysicalAttack") && act.sentence() <= cue.sentence()
              && cue.sentence() - act.sentence() <= ActsBefore.NEAR
              && (act.sentence() < cue.sentence() || act.head() < cue.head()))
          .reduce((first, last) -> last).filter(act -> mayAim(tree, cue.source().get()));
    }
    boolean acted = deed.filter(word -> WordClass.ACTING.holds(Tree.lemma(word))).isPresent();
    return !acted ? Optional.empty() : found.stream()
        .filter(act -> act.sentence() == cue.sentence() && act.head() < cue.head() && Acts.isAct(act)
            && !Acts.isMeasure(act))
        .filter(act -> act.roles().stream().anyMatch(role -> role.role().equals("actor")
            && role.filler() instanceof MentionFiller doer
            && mentions.get(doer.mention()).sentence() == cue.sentence()
            && mentions.at(tree, cue.source().get()).filter(who -> who.id() == doer.mention()).isPresent()))
        .reduce((first, last) -> last);
  }

  /** Who may have shot at somebody: soldiers and gangs, and whoever a pronoun stands for. */
  private boolean mayAim(Tree tree, int source) {
    Token who = tree.token(source);
    return who.upos().equals("PRON") || WordClass.ARMED.holds(Tree.lemma(who))
        || mentions.typeAt(tree, source).filter("ThreatActor"::equals).isPresent();
  }

  /**
   * "Russia was behind it", "c'est l'œuvre de Moscou": the word in what a cue says that tells who did what was told.
   */
  Optional<Integer> doer(CueInstance cue) {
    BitSet region = cue.regions().getOrDefault(cue.sentence(), new BitSet());
    Tree tree = trees.get(cue.sentence());
    return region.stream()
        .filter(token -> WordClass.BEHIND_IT.holds(Tree.lemma(tree.token(token))))
        .filter(token -> tellsDoer(tree, token, region))
        .boxed().findFirst();
  }

  private static boolean tellsDoer(Tree tree, int word, BitSet region) {
    Token token = tree.token(word);
    boolean preposition = Tree.isRelation(token, "case");
    int predicate = preposition ? token.head() : word;
    Optional<Token> subject = tree.child(predicate, "nsubj").filter(noun -> region.get(noun.index()));
    boolean it = subject.filter(Rebuttals::isIt).isPresent();
    if (subject.filter(who -> who.upos().equals("PRON") && WordClass.SUBJECT_WHO.holds(Tree.lower(who))).isPresent()) {
      return false;
    }
    if (subject.isEmpty() && tree.children(predicate).stream()
        .anyMatch(child -> WordClass.OF_IT.holds(Tree.lower(child)))) {
      return true;
    }
    boolean named = tree.children(predicate).stream()
        .anyMatch(child -> Tree.isRelation(child, "nmod") || child.relation().equals("nmod:poss"));
    if (preposition) {
      return subject.isPresent() && Rebuttals.isIt(tree.token(predicate));
    }
    return it ? named : subject.isPresent() && tree.children(word).stream()
        .noneMatch(child -> (Tree.isRelation(child, "nmod") || Tree.isRelation(child, "obl"))
            && !Rebuttals.isIt(child));
  }

  Status said(CueInstance cue, int word) {
    Tree tree = trees.get(cue.sentence());
    int predicate = Tree.isRelation(tree.token(word), "case") ? tree.token(word).head() : word;
    return StatusTable.compose(
        statuses.read(tree, predicate, cue.regions().get(cue.sentence()), cue.isBackshifted(tree)), cue.status());
  }
}
