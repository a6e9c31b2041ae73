package org.depeche.extract;

import java.util.stream.IntStream;
import org.depeche.catalog.Operators;
import org.depeche.catalog.WordClass;
import org.depeche.model.Token;

/** Tells which words a negation reaches, and which words look like one and are none. */
final class Negations {
  private final Operators operators;

  Negations(Operators operators) {
    this.operators = operators;
  }

  /** Whether a word or what hangs on it says that it is not so. */
  boolean isNegated(Tree tree, int word) {
    return isYetTo(tree, word) || tree.children(word).stream().anyMatch(child -> isNegation(tree, child, word))
        || isBehindHelper(tree, word);
  }

  /** "Never have we spied", "has not, nor will it, hack": what the parser hangs on a helper that is negated. */
  private boolean isBehindHelper(Tree tree, int word) {
    Token act = tree.token(word);
    boolean hangs = Tree.isRelation(act, "ccomp") || Tree.isRelation(act, "dep");
    return hangs && tree.head(word)
        .filter(helper -> helper.index() < word && WordClass.HELPING.holds(Tree.lemma(helper))
            && tree.child(helper.index(), "obj", "mark").isEmpty() && tree.child(word, "mark").isEmpty())
        .filter(helper -> tree.children(helper.index()).stream()
            .anyMatch(child -> isNegation(tree, child, helper.index()))).isPresent();
  }

  /** "aucune attaque n'a été constatée": one negation, seen from the noun and from its verb. */
  boolean isNegatedByDeterminer(Tree tree, int noun) {
    Token token = tree.token(noun);
    boolean argument = Tree.isRelation(token, "nsubj") || Tree.isRelation(token, "obj")
        || Tree.isRelation(token, "obl");
    return argument && isNegated(tree, token.head())
        && tree.children(noun).stream().anyMatch(child -> (Tree.isRelation(child, "det")
            || Tree.isRelation(child, "cc")) && isNegation(tree, child, noun));
  }

  /** Whether a noun is denied to be there ("no group", "nobody"). */
  boolean isNobody(Tree tree, int noun) {
    return isNegativeWord(tree, tree.token(noun))
        || tree.children(noun).stream()
            .anyMatch(child -> Tree.isRelation(child, "det")
                && operators.negativeDeterminers().contains(Tree.lemma(child)));
  }

  /** "personne", but not "dix-sept personnes". */
  boolean isNegativeWord(Tree tree, Token token) {
    boolean counted = token.upos().equals("NOUN")
        && (token.has("Number", "Plur") || tree.child(token.index(), "det", "nummod").isPresent());
    return operators.negativeDeterminers().contains(Tree.lemma(token)) && !counted;
  }

  /** "No network was breached": that nothing of the kind was there. */
  boolean isOfNone(Tree tree, int noun) {
    return tree.children(noun).stream()
        .anyMatch(child -> Tree.isRelation(child, "det")
            && operators.negativeDeterminers().contains(Tree.lemma(child)));
  }

  /** "has yet to confirm". */
  private static boolean isYetTo(Tree tree, int verb) {
    return Tree.isVerb(tree.token(verb)) && tree.child(verb, "mark")
        .filter(to -> to.index() > 1 && to.index() < verb && WordClass.INFINITIVE_MARK.holds(Tree.lower(to)))
        .filter(to -> WordClass.YET.holds(Tree.lower(tree.token(to.index() - 1)))).isPresent();
  }

  /** « avant que les pirates ne chiffrent les données »: a word that negates nothing. */
  static boolean isExpletive(Tree tree, Token negation, int verb) {
    boolean alone = WordClass.EXPLETIVE_NEGATION.holds(Tree.lower(negation)) && tree.children(verb).stream()
        .noneMatch(child -> WordClass.SECOND_NEGATION.holds(Tree.lemma(child)));
    return alone && (tree.child(verb, "mark").filter(mark -> WordClass.EXPLETIVE_OPENER.holds(Tree.lemma(mark))
            || tree.children(mark.index()).stream()
                .anyMatch(part -> WordClass.EXPLETIVE_OPENER.holds(Tree.lemma(part)))).isPresent()
        || tree.head(verb).filter(above -> Tree.isRelation(tree.token(verb), "ccomp")
            && WordClass.EXPLETIVE_OPENER.holds(Tree.lemma(above))).isPresent());
  }

  private boolean isNegation(Tree tree, Token child, int word) {
    String lemma = Tree.lemma(child);
    if (WordClass.LITTLE.holds(lemma) && Tree.isRelation(child, "amod")) {
      return WordClass.DOUBTING.holds(Tree.lemma(tree.token(word)));
    }
    boolean adverb = (operators.negations().contains(lemma) || operators.negations().contains(Tree.lower(child)))
        && !isOpeningOfName(tree, child);
    if (adverb && !Tree.isRelation(child, "nsubj") && !Tree.isRelation(child, "obj")) {
      return !isRestrictive(tree, child, word) && !isOnly(tree, child.index(), word)
          && !isExpletive(tree, child, word) && !isNoLess(tree, child.index(), word);
    }
    boolean argument = Tree.isRelation(child, "nsubj") || Tree.isRelation(child, "obj");
    if (!argument) {
      return Tree.isRelation(child, "det") && operators.negativeDeterminers().contains(lemma)
          || isInNoWay(tree, child);
    }
    return isNegativeWord(tree, child) || isNotOne(tree, child)
        || tree.child(child.index(), "nmod").filter(owner -> owner.relation().equals("nmod:poss"))
            .filter(owner -> isNobody(tree, owner.index())).isPresent()
        || tree.children(child.index()).stream()
            .filter(det -> !Tree.isRelation(det, "nmod") && !Tree.isRelation(det, "conj"))
            .filter(det -> !Tree.isRelation(det, "appos"))
            .anyMatch(det -> operators.negativeDeterminers().contains(Tree.lemma(det)));
  }

  /** « N'Djamena », « N'Golo »: letters that a name begins with. */
  private static boolean isOpeningOfName(Tree tree, Token word) {
    return word.form().matches("\\p{Lu}['’]") && word.index() < tree.size()
        && tree.token(word.index() + 1).form().matches("\\p{Lu}\\p{Ll}.*");
  }

  /** "Is in no way involved", "n'a en aucun cas accédé". */
  boolean isInNoWay(Tree tree, Token noun) {
    return WordClass.NO_WAY.holds(Tree.lemma(noun)) && tree.child(noun.index(), "case").isPresent()
        && tree.children(noun.index()).stream().anyMatch(child -> Tree.isRelation(child, "det")
            && operators.negativeDeterminers().contains(Tree.lemma(child)));
  }

  /** "Not one file", "not a single file". */
  private boolean isNotOne(Tree tree, Token noun) {
    int first = tree.reach(noun.index())[0];
    if (first + 1 >= noun.index() || !operators.negations().contains(Tree.lower(tree.token(first)))) {
      return false;
    }
    String second = Tree.lower(tree.token(first + 1));
    return WordClass.ONE.holds(second) || WordClass.INDEFINITE.holds(second);
  }

  /** "not only", "n'a pas touché seulement": a negation that makes no less of what its verb tells. */
  static boolean isOnly(Tree tree, int negation, int verb) {
    return isOnly(tree, negation + 1)
        || verb > negation && IntStream.rangeClosed(negation + 1, verb + 1).anyMatch(word -> isOnly(tree, word));
  }

  /** « n'en fut pas moins poursuivi », « pas moins de trente sites »: no negation at all. */
  private static boolean isNoLess(Tree tree, int negation, int verb) {
    int last = Math.min(tree.size() - 1, Math.max(negation, verb + 1));
    return IntStream.rangeClosed(negation, last)
        .anyMatch(word -> WordClass.SECOND_NEGATION.holds(Tree.lower(tree.token(word)))
            && WordClass.NO_LESS.holds(Tree.lower(tree.token(word + 1))));
  }

  private static boolean isOnly(Tree tree, int word) {
    return word <= tree.size() && WordClass.ONLY.holds(Tree.lower(tree.token(word)));
  }

  /** "ne … que", "n'a fait que bloquer" say only, not not. */
  private static boolean isRestrictive(Tree tree, Token negation, int word) {
    if (!Tree.lemma(negation).equals("ne")) {
      return false;
    }
    boolean second = false;
    boolean only = false;
    for (int i = negation.index() + 1; i <= tree.size(); i++) {
      String lemma = Tree.lemma(tree.token(i));
      second |= WordClass.SECOND_NEGATION.holds(lemma);
      only |= i > word && lemma.equals("que") && (tree.token(i).universalRelation().equals("advmod")
          || i == word + 1 && tree.token(i).universalRelation().equals("obj")
          || i == word + 1 && tree.isInfinitive(tree.token(i).head()));
    }
    return only && !second;
  }
}
