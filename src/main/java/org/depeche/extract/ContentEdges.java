package org.depeche.extract;

import java.util.BitSet;
import org.depeche.catalog.WordClass;
import org.depeche.model.Token;

/**
 * Mends where the content behind a verb of saying ends.
 *
 * <p>A clause that stops right before a finite verb goes on with it; to a noun phrase or infinitive belongs no
 * afterthought of the article ("criticized the bill, which passed in May"); a headline says all of it.
 */
final class ContentEdges {
  private static final int HEADLINE_WORDS = 4;
  private static final int LONG_WORD = 4;

  private final OperatorWords words;

  ContentEdges(OperatorWords words) {
    this.words = words;
  }

  /**
   * @param region what stands behind the cue's head, all of it in this sentence
   * @param tells whether the voice tells what is said, with what it says of those in it
   */
  BitSet mend(Tree tree, int head, BitSet region, boolean tells) {
    if (region.isEmpty() || region.nextSetBit(0) <= head) {
      return region;
    }
    if (isHeadline(tree)) {
      BitSet all = new BitSet();
      all.set(region.nextSetBit(0), tree.size() + 1);
      return trimmed(tree, all);
    }
    BitSet near = withTail(tree, head, region);
    BitSet whole = goesOn(tree, head, near) ? extended(tree, near) : near;
    whole = beforeMainClause(tree, head, whole);
    if (!whole.isEmpty() && words.asks(tree, whole.nextSetBit(0))) {
      return trimmed(tree, withoutCounter(tree, head, whole));
    }
    return whole.isEmpty() || isClause(tree, whole) ? whole : withoutAfterthought(tree, whole, tells);
  }

  /** "would not say whether data was stolen, but police have opened an inquiry", "even though …": no more is asked. */
  private BitSet withoutCounter(Tree tree, int head, BitSet region) {
    BitSet asked = (BitSet) region.clone();
    for (int i = region.nextSetBit(region.nextSetBit(0) + 1); i > 0; i = region.nextSetBit(i + 1)) {
      int counter = i;
      boolean beside = WordClass.BUT.holds(Tree.lower(tree.token(i))) && tree.children(head).stream()
          .anyMatch(clause -> Tree.isRelation(clause, "conj") && tree.token(counter).head() == clause.index()
              && tree.child(clause.index(), "nsubj", "nsubj:pass").isPresent());
      if (beside || words.opensContrast(tree, i)) {
        asked.clear(i, tree.size() + 1);
        return asked;
      }
    }
    return asked;
  }

  /** "said the talks | are over": what the parser hung elsewhere is the clause's own verb. */
  private static boolean goesOn(Tree tree, int head, BitSet region) {
    int last = region.length() - 1;
    int next = last < tree.size() && tree.token(last + 1).upos().equals("ADV") ? last + 2 : last + 1;
    boolean stands = Tree.isVerb(tree.token(head)) && switch (tree.token(head).universalRelation()) {
      case "root", "ccomp", "parataxis", "conj" -> true;
      default -> false;
    };
    return stands && next <= tree.size() && !tree.token(last).upos().equals("PUNCT")
        && isFinite(tree.token(next)) && !tree.dominates(next, head);
  }

  /** "As she spoke of peace, he left": what a subordinate clause says ends where the main clause begins. */
  private static BitSet beforeMainClause(Tree tree, int head, BitSet region) {
    Token token = tree.token(head);
    boolean subordinate = Tree.isRelation(token, "advcl") && token.head() > head
        && tree.child(head, "mark", "advmod").filter(mark -> mark.index() < head).isPresent();
    int subject = subordinate ? tree.child(token.head(), "nsubj").map(Token::index).orElse(0) : 0;
    int comma = subject > head ? tree.reach(subject)[0] - 1 : 0;
    if (comma <= head || !tree.token(comma).form().equals(",")) {
      return region;
    }
    BitSet before = (BitSet) region.clone();
    before.clear(comma, tree.size() + 1);
    return trimmed(tree, before);
  }

  /**
   * "shows them with their hands up": phrases right behind that were hung on the verb, but not where or when it says
   * so.
   */
  private BitSet withTail(Tree tree, int head, BitSet region) {
    BitSet longer = (BitSet) region.clone();
    for (Token child : tree.children(head)) {
      boolean phrase = switch (child.universalRelation()) {
        case "obl", "nmod", "advmod", "xcomp", "advcl", "acl", "dep" -> true;
        default -> false;
      };
      int[] reach = tree.reach(child.index());
      if (phrase && reach[0] == longer.length() && !isCircumstance(tree, child.index())) {
        longer.set(reach[0], reach[1] + 1);
      }
    }
    return longer;
  }

  private boolean isCircumstance(Tree tree, int phrase) {
    String lemma = Tree.lemma(tree.token(phrase));
    boolean subject = tree.child(phrase, "nsubj").isPresent();
    boolean setting = WordClass.CIRCUMSTANCE.holds(tree.preposition(phrase));
    return subject || setting || WordClass.WEEKDAY.holds(lemma) || WordClass.TIME_NOUN.holds(lemma)
        || words.isExchange(lemma);
  }

  private static boolean isFinite(Token token) {
    return (Tree.isVerb(token) || token.upos().equals("AUX")) && token.has("VerbForm", "Fin");
  }

  private BitSet extended(Tree tree, BitSet region) {
    BitSet wider = (BitSet) region.clone();
    for (int i = region.length(); i <= tree.size() && !tree.token(i).form().equals(";"); i++) {
      boolean next = tree.token(i - 1).form().equals(",")
          && (tree.token(i).upos().equals("CCONJ") || words.opensContrast(tree, i));
      if (next) {
        break;
      }
      wider.set(i);
    }
    return trimmed(tree, wider);
  }

  /**
   * Whether what is said has a finite verb of its own, or an infinitive like "avoir subi" for one, before any break.
   */
  private static boolean isClause(Tree tree, BitSet region) {
    if (tree.token(region.nextSetBit(0)).has("VerbForm", "Inf")) {
      return true;
    }
    for (int i = region.nextSetBit(0); i > 0 && !isBreak(tree.token(i)); i = region.nextSetBit(i + 1)) {
      Token token = tree.token(i);
      if (isFinite(token) || token.upos().equals("SCONJ") || Tree.isRelation(token, "mark")
          && !token.upos().equals("PART")) {
        return true;
      }
      if (i > region.nextSetBit(0) && opensRelative(token)) {
        return false;
      }
    }
    return false;
  }

  private BitSet withoutAfterthought(Tree tree, BitSet region, boolean tells) {
    int first = region.nextSetBit(0);
    for (int i = region.nextSetBit(first + 1); i > 0; i = region.nextSetBit(i + 1)) {
      if (isBreak(tree.token(i)) && i < region.length() - 1
          && (isDash(tree.token(i)) || isAfterthought(tree, region, i + 1, tells))) {
        BitSet before = (BitSet) region.clone();
        before.clear(i, tree.size() + 1);
        return trimmed(tree, before);
      }
    }
    return region;
  }

  private boolean isAfterthought(Tree tree, BitSet region, int from, boolean tells) {
    Token token = tree.token(from);
    Token next = tree.token(Math.min(tree.size(), from + 1));
    boolean gerund = Tree.isPresentParticiple(token) || token.upos().equals("ADV") && Tree.isPresentParticiple(next);
    boolean joined = token.upos().equals("CCONJ") || words.opensContrast(tree, from);
    return !tells && opensRelative(token) || gerund || joined && hasFinite(tree, region, from);
  }

  private static boolean hasFinite(Tree tree, BitSet region, int from) {
    for (int i = from; i < region.length() && !isBreak(tree.token(i)); i++) {
      if (isFinite(tree.token(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean opensRelative(Token token) {
    return token.upos().equals("PRON") && WordClass.RELATIVE_CLAUSE.holds(Tree.lower(token));
  }

  private static boolean isBreak(Token token) {
    return token.form().equals(",") || isDash(token);
  }

  private static boolean isDash(Token token) {
    return switch (token.form()) {
      case "--", "—", "–", "―" -> true;
      case "-" -> token.upos().equals("PUNCT");
      default -> false;
    };
  }

  /** "Obama Seeks More Refugees as He Marks Holiday": nearly all long words have a capital. */
  private static boolean isHeadline(Tree tree) {
    int words = 0;
    int capitals = 0;
    for (Token token : tree.sentence().tokens()) {
      int first = token.form().codePointAt(0);
      if (token.form().length() >= LONG_WORD && Character.isLetter(first)) {
        words++;
        capitals += Character.isUpperCase(first) ? 1 : 0;
      }
    }
    return words >= HEADLINE_WORDS && capitals == words && tree.sentence().tokens().stream()
        .anyMatch(token -> Tree.isVerb(token) && Character.isUpperCase(token.form().codePointAt(0)));
  }

  private static BitSet trimmed(Tree tree, BitSet region) {
    while (!region.isEmpty() && tree.token(region.length() - 1).upos().equals("PUNCT")) {
      region.clear(region.length() - 1);
    }
    return region;
  }
}
