package org.depeche.extract;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.depeche.catalog.WordClass;
import org.depeche.model.Extraction.FoundSituation;
import org.depeche.model.Extraction.SituationFiller;
import org.depeche.model.Status;
import org.depeche.model.Token;

/** What becomes of the acts that somebody refuses to speak of: what "whether" and "that" open is left open. */
final class Refusals {
  private final List<Tree> trees;
  private final StatusReader statuses;
  private final List<FoundSituation> refusals;

  Refusals(List<Tree> trees, StatusReader statuses, List<FoundSituation> found) {
    this.trees = trees;
    this.statuses = statuses;
    refusals = found.stream().filter(situation -> situation.type().equals("NoComment")).toList();
  }

  /** The refusal to speak that a situation is the topic of, in the same sentence. */
  Optional<FoundSituation> refused(Tree tree, FoundSituation topic) {
    return refusals.stream()
        .filter(refusal -> refusal != topic && refusal.sentence() == topic.sentence())
        .filter(refusal -> refusal.head() != topic.head() && tree.dominates(refusal.head(), topic.head())
            && !isUnconfirmed(tree, topic.head(), refusal.head()))
        .filter(refusal -> refusal.roles().stream().anyMatch(role -> role.role().equals("topic")
            && role.filler() instanceof SituationFiller act && act.situation() == topic.id()))
        .findFirst();
  }

  /** "has not confirmed the attack": an act that the verb itself governs, which its subject leaves open. */
  private static boolean isUnconfirmed(Tree tree, int act, int verb) {
    Token noun = tree.token(act);
    if (!Tree.isRelation(noun, "obj") || !noun.upos().equals("NOUN")) {
      return false;
    }
    int first = Tree.isRelation(tree.token(noun.head()), "conj") ? tree.token(noun.head()).head() : noun.head();
    return (noun.head() == verb || first == verb) && WordClass.CONFIRMING.holds(Tree.lemma(tree.token(first)));
  }

  /** What stands below a refusal to speak, as it is told: in "whether" and "that" it is open. */
  Status unsaid(Tree tree, int word, int refusal) {
    BitSet below = Stretches.everything(tree);
    below.clear(refusal);
    Status own = statuses.read(tree, word, below, false);
    if (isConceded(tree, word, refusal)) {
      return own;
    }
    boolean open = !isKnownAct(tree, word) && Scopes.complement(tree, word, refusal)
        .filter(clause -> Tree.isRelation(clause, "ccomp") || Presuppositions.saysSo(tree, clause)
            || !Scopes.isPastAside(tree, word, refusal)).isPresent()
        && !Scopes.isAsked(tree, word, refusal);
    return open || isOfTheKind(tree, word) || isRefusedConfirmation(tree, word, refusal)
        ? StatusTable.compose(own, Status.POSSIBLE) : own;
  }

  /** "refused to say so even though police opened an inquiry", "despite the fact that": what is told all the same. */
  private boolean isConceded(Tree tree, int word, int refusal) {
    int at = word;
    for (int steps = 0; at > 0 && at != refusal && steps < tree.size(); steps++) {
      Token token = tree.token(at);
      boolean aside = Tree.isRelation(token, "advcl") && statuses.words().opensContrast(tree, tree.reach(at)[0])
          || Tree.isRelation(token, "obl") && WordClass.DESPITE.holds(tree.preposition(at));
      if (aside) {
        return true;
      }
      at = token.head();
    }
    return false;
  }

  /** "declined to confirm or deny the hack": an act that stays open, however known. */
  private static boolean isRefusedConfirmation(Tree tree, int act, int refusal) {
    Token noun = tree.token(act);
    if (!Tree.isRelation(noun, "obj") || !noun.upos().equals("NOUN") || noun.head() == refusal) {
      return false;
    }
    Token verb = tree.token(noun.head());
    Token first = Tree.isRelation(verb, "conj") && verb.head() != refusal ? tree.token(verb.head()) : verb;
    return first.head() == refusal && WordClass.LEAVING_OPEN.holds(Tree.lemma(verb)) && tree.children(refusal).stream()
        .anyMatch(one -> WordClass.CONFIRMING.holds(Tree.lemma(one))
            && (one.index() == first.index() || Tree.isRelation(one, "conj") && one.index() < first.index()));
  }

  /** Whether a cue's words are those of the refusal or of what is refused, and not a report that others made. */
  static boolean isOfRefusal(Tree tree, FoundSituation refusal, CueInstance cue) {
    boolean reported = cue.source().filter(author -> tree.token(cue.head()).upos().equals("NOUN")
        && author != cue.head() && tree.dominates(cue.head(), author)).isPresent();
    return cue.sentence() == refusal.sentence() && !reported
        && (cue.head() == refusal.head() || tree.dominates(refusal.head(), cue.head()) && cue.head() > refusal.head());
  }

  /** "does not comment on ransom demands": what nobody ever talks about need not have been. */
  private static boolean isOfTheKind(Tree tree, int word) {
    return Tree.isNominal(tree.token(word)) && !tree.token(word).upos().equals("PROPN")
        && tree.token(word).has("Number", "Plur")
        && tree.child(word, "det", "nmod", "acl", "nummod", "amod").isEmpty()
        && tree.children(word).stream().noneMatch(child -> child.relation().equals("acl:relcl"));
  }

  /** "whether the president had raised the hack": an act that is known, whatever else is open in a clause. */
  private boolean isKnownAct(Tree tree, int word) {
    return !Tree.isVerb(tree.token(word)) && PredicationReader.isKnown(tree, word)
        && !statuses.lights().isCarriedOut(tree, word);
  }

  /** Whether an act in a clause that a cue governs is known, whatever the cue refuses to say. */
  boolean isKnownAside(Tree tree, int word, CueInstance cue) {
    return cue.sentence() == tree.sentence().index() && isKnownAct(tree, word)
        && Scopes.complement(tree, word, cue.head()).isPresent();
  }

  /** Whether a cue refuses to say what it governs, and does not only leave an act unconfirmed. */
  boolean isRefusal(CueInstance cue, FoundSituation act) {
    return isRefusal(cue) && !(cue.sentence() == act.sentence()
        && isUnconfirmed(trees.get(cue.sentence()), act.head(), cue.head()));
  }

  /** "declined to say whether …": who refuses to say so says nothing of it. */
  boolean isRefusal(CueInstance cue) {
    boolean unsaid = cue.status() == Status.POSSIBLE && cue.cue().status() != Status.POSSIBLE;
    Tree tree = trees.get(cue.sentence());
    return unsaid && refusals.stream().anyMatch(refusal -> refusal.sentence() == cue.sentence()
        && tree.dominates(refusal.head(), cue.head()));
  }

  /** "declined to confirm a report that …": who refuses to say something neither says nor denies it. */
  boolean refusesToSay(CueInstance cue) {
    Tree tree = trees.get(cue.sentence());
    return cue.status() == Status.NEGATED && statuses.governors().isRefusal(Tree.lemma(tree.token(cue.head())))
        && tree.children(cue.head()).stream().anyMatch(child -> child.index() > cue.head()
            && (Tree.isRelation(child, "xcomp") || Tree.isRelation(child, "advcl"))
            && WordClass.SPEAKING.holds(Tree.lemma(child))
            && tree.children(child.index()).stream().noneMatch(word -> word.relation().equals("compound:prt")));
  }
}
