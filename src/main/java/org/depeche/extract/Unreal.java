package org.depeche.extract;

import java.util.List;
import java.util.Optional;
import org.depeche.catalog.WordClass;
import org.depeche.model.Status;
import org.depeche.model.Token;

/** Tells what takes place only in a story or an exercise, and what only a forgery or a withdrawn report says. */
final class Unreal {
  private Unreal() {}

  /** "In the novel, hackers steal the plans", "a fictional enemy attacks the port". */
  static boolean isTold(Tree tree, int word) {
    int clause = word;
    while (Tree.isRelation(tree.token(clause), "conj") && tree.token(clause).head() > 0
        && Tree.isVerb(tree.token(tree.token(clause).head()))) {
      clause = tree.token(clause).head();
    }
    if (!Tree.isVerb(tree.token(clause))) {
      return false;
    }
    boolean now = tree.token(clause).has("Tense", "Pres") && tree.child(clause, "aux", "aux:pass").isEmpty();
    boolean told = false;
    for (Token child : tree.children(clause)) {
      boolean doer = child.relation().equals("nsubj") || child.relation().equals("obl:agent");
      told |= doer && tree.children(child.index()).stream()
          .anyMatch(mark -> Tree.isRelation(mark, "amod") && WordClass.MADE_UP_ONE.holds(Tree.lemma(mark)));
      told |= Tree.isRelation(child, "obl") && child.index() < clause && isScene(tree, child, now);
    }
    return told;
  }

  private static boolean isScene(Tree tree, Token noun, boolean now) {
    boolean fiction = WordClass.FICTION.holds(Tree.lemma(noun)) || now && WordClass.REHEARSAL.holds(Tree.lemma(noun));
    return fiction && WordClass.SCENE.holds(tree.preposition(noun.index()))
        && !SmallWords.hasIndefiniteArticle(tree, noun.index())
        && tree.children(noun.index()).stream().noneMatch(child -> Tree.isRelation(child, "nmod")
            && child.has("Number", "Plur"));
  }

  /** "was made to look as if Iran had done it": what somebody feigns is not so, and what only looks so is open. */
  static Optional<Status> seeming(Tree tree, Token clause, Token seems) {
    boolean asIf = Tree.isRelation(clause, "advcl") && WordClass.SEEMING.holds(Tree.lemma(seems))
        && tree.child(clause.index(), "mark").filter(as -> as.index() < tree.size() && WordClass.AS_IF.holds(
            Tree.lower(as) + " " + Tree.lower(tree.token(as.index() + 1)))).isPresent();
    boolean feigned = asIf && tree.head(seems.index()).filter(made -> made.index() < seems.index()
        && WordClass.FEIGNING.holds(Tree.lemma(made))).isPresent();
    return asIf ? Optional.of(feigned ? Status.NEGATED : Status.ALLEGED) : Optional.empty();
  }

  /** "A fake video claimed that …": nothing vouches for what it says. */
  static boolean isSaidBySham(Tree tree, Token saying) {
    return Tree.isVerb(saying) && tree.children(saying.index()).stream()
        .filter(child -> child.relation().equals("nsubj") && child.upos().equals("NOUN"))
        .anyMatch(voice -> tree.children(voice.index()).stream().anyMatch(word -> isBefore(word)
            && WordClass.SHAM.holds(Tree.lemma(word))));
  }

  private static boolean isBefore(Token word) {
    return List.of("amod", "compound", "acl").contains(word.universalRelation());
  }

  /** "The police were wrong to say that …": who judges so tells that it is not so, and those who said it do not. */
  static boolean isJudgedWrong(Tree tree, int saying, Negations negations) {
    return tree.isInfinitive(saying) && isTakenBack(tree, tree.token(saying), negations)
        && tree.head(saying).filter(wrong -> wrong.upos().equals("ADJ")).isPresent();
  }

  /** "apologised for reporting that …", "was wrong to say that …", « a eu tort d'affirmer que … ». */
  static boolean isTakenBack(Tree tree, Token saying, Negations negations) {
    boolean said = WordClass.MISSTATING.holds(Tree.lemma(saying))
        && (tree.isInfinitive(saying.index()) || saying.has("VerbForm", "Ger") || Tree.isPresentParticiple(saying)
            || tree.child(saying.index(), "mark", "case").isPresent());
    return said && tree.head(saying.index())
        .filter(above -> above.index() < saying.index() && WordClass.MISTAKEN_IN.holds(Tree.lemma(above)))
        .filter(above -> !negations.isNegated(tree, above.index())
            && tree.head(above.index()).filter(verb -> negations.isNegated(tree, verb.index())).isEmpty())
        .isPresent();
  }
}
