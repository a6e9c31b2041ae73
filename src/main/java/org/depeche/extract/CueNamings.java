package org.depeche.extract;

import java.util.BitSet;
import java.util.Optional;
import org.depeche.catalog.WordClass;
import org.depeche.model.Mention;
import org.depeche.model.Token;

/** Free relatives with a verb of naming: "what the mayor calls an attack", and who calls it so. */
final class CueNamings {
  private static final int CONTENT_GAP = 9;

  private final OperatorWords words;

  CueNamings(OperatorWords words) {
    this.words = words;
  }

  /** "a group calling itself X": who goes by a name says nothing. */
  static boolean isNamesake(Tree tree, int verb) {
    return Tree.isPresentParticiple(tree.token(verb)) && verb < tree.size()
        && WordClass.REFLEXIVE.holds(Tree.lower(tree.token(verb + 1)));
  }

  /** "ce que le maire appelle une attaque", "what the mayor calls an attack": a free relative with a verb of naming. */
  static boolean isNaming(Tree tree, int verb) {
    int at = beforeInsertion(tree, verb) - 1;
    while (isNamingVerb(tree, verb) && at > 1 && !tree.token(at).upos().equals("VERB")
        && !tree.token(at).upos().equals("PUNCT") && !isFreeRelative(tree, at)) {
      at--;
    }
    return at > 0 && at < verb - 1 && isFreeRelative(tree, at) && verb < tree.size() && isNamingVerb(tree, verb);
  }

  /** "what it called an attack", "what it said was an attack". */
  private static boolean isNamingVerb(Tree tree, int verb) {
    String lemma = Tree.lemma(tree.token(verb));
    return WordClass.NAMING.holds(lemma) || WordClass.SAYING_BARE.holds(lemma) && verb < tree.size()
        && WordClass.BE.holds(Tree.lemma(tree.token(verb + 1)));
  }

  /** "what the mayor, in a letter, called an attack": who stands behind the pronoun. */
  static Optional<Integer> namer(Tree tree, int verb, MentionIndex mentions) {
    int what = beforeInsertion(tree, verb) - 1;
    while (what > 0 && !isFreeRelative(tree, what)) {
      what--;
    }
    int first = what + 1;
    return mentions.in(tree.sentence().index()).stream()
        .filter(mention -> mention.head() >= first && mention.head() < verb
            && mention.span().start() <= tree.token(first).span().start())
        .map(Mention::head).filter(head -> !tree.token(head).relation().equals("nmod:poss")).findFirst();
  }

  /** "what the mayor, in a letter, called an attack": the comma that opens what stands between commas before a verb. */
  private static int beforeInsertion(Tree tree, int verb) {
    int comma = verb - 2;
    while (tree.isComma(verb - 1) && comma > Math.max(1, verb - CONTENT_GAP) && !tree.isComma(comma)
        && !tree.token(comma).has("VerbForm", "Fin")) {
      comma--;
    }
    return comma > 1 && verb > 2 && tree.isComma(verb - 1) && tree.isComma(comma) ? comma : verb;
  }

  /** "confirming what X had alleged": a verb of saying of what was told before, and is confirmed by that. */
  static boolean isConfirmed(Tree tree, int verb) {
    boolean confirmed = tree.head(verb).filter(above -> above.index() < verb
        && WordClass.CONFIRMING.holds(Tree.lemma(above))).isPresent();
    return confirmed && tree.child(verb, "obj").filter(what -> what.index() < verb
        && isFreeRelative(tree, what.index())).isPresent()
        && tree.children(verb).stream().noneMatch(child -> child.index() > verb
            && (Tree.isRelation(child, "ccomp") || Tree.isRelation(child, "xcomp")));
  }

  /** "what", "ce que": a relative pronoun without a noun. */
  static boolean isFreeRelative(Tree tree, int token) {
    Token word = tree.token(token);
    return Tree.lower(word).equals("what") || token > 1 && Stretches.isRelativeWord(word)
        && WordClass.SUMS_UP.holds(Tree.lower(tree.token(token - 1)))
        && !Stretches.isRelativeWord(tree.token(token - 1));
  }

  static BitSet named(Tree tree, int verb) {
    BitSet region = new BitSet();
    int last = Stretches.endOfClause(tree, verb + 1);
    while (last + 2 <= tree.size() && tree.isComma(last + 1) && Stretches.range(verb + 1, last).stream()
        .noneMatch(i -> Tree.isNominal(tree.token(i)))) {
      last = Stretches.endOfClause(tree, last + 2);
    }
    region.set(verb + 1, last + 1);
    return Stretches.trimmed(tree, region);
  }

  /** "assure-t-on au ministère", "chez X, on récuse": those among whom it is said, where "one" says it. */
  Optional<Integer> house(Tree tree, int verb, int one, MentionIndex mentions) {
    boolean pronoun = tree.token(one).upos().equals("PRON") || tree.token(one).form().startsWith("-");
    if (!pronoun || !words.isImpersonal(tree, one)) {
      return Optional.empty();
    }
    return mentions.in(tree.sentence().index()).stream()
        .filter(mention -> mention.head() != one && isHouse(mention, tree.preposition(mention.head())))
        .map(Mention::head)
        .filter(head -> tree.token(head).head() == verb || tree.token(head).head() == one
            || tree.token(head).head() > 0 && tree.token(tree.token(head).head()).head() == verb
                && Tree.isRelation(tree.token(tree.token(head).head()), "xcomp"))
        .findFirst();
  }

  private static boolean isHouse(Mention mention, String preposition) {
    return WordClass.AMONG_WHOM.holds(preposition) && switch (mention.type().orElse("")) {
      case "Organization", "GovernmentBody", "Group", "Country", "ThreatActor" -> true;
      case "Person", "MediaOutlet" -> !WordClass.ADDRESSING.holds(preposition);
      default -> false;
    };
  }
}
