package org.depeche.extract;

import java.util.BitSet;
import org.depeche.catalog.WordClass;
import org.depeche.model.Token;

/** The clause around words that stand aside in it ("…, the mayor said, …"), up to a contrast that another tells. */
final class AsideClauses {
  private final OperatorWords words;

  AsideClauses(OperatorWords words) {
    this.words = words;
  }

  /** The sentence around a parenthesis, up to semicolons; behind a relative pronoun, its noun and clause. */
  static BitSet clauseAround(Tree tree, int first, int last) {
    int from = first;
    if (first > 3 && tree.token(first - 1).form().equals(",") && last < tree.size()
        && tree.token(last + 1).form().equals(",") && Stretches.opensRelative(tree.token(first - 2))) {
      BitSet region = new BitSet();
      region.set(last + 2, Stretches.endOfClause(tree, last + 2) + 1);
      if (Tree.isNominal(tree.token(first - 3))) {
        region.set(first - 3);
      }
      return Stretches.trimmed(tree, region);
    }
    int within = clauseBegun(tree, first);
    if (within > 0) {
      BitSet region = ofBegun(tree, within, first, last);
      if (!region.isEmpty()) {
        return region;
      }
    }
    int participle = participleBefore(tree, first, last);
    if (participle > 0) {
      BitSet region = new BitSet();
      int noun = tree.token(participle).head();
      if (!WordClass.REACTION.holds(Tree.lemma(tree.token(noun)))) {
        region.set(noun);
      }
      region.set(participle);
      region.set(last + 2, Stretches.endOfClause(tree, last + 2) + 1);
      return Stretches.trimmed(tree, region);
    }
    int relative = relativeAround(tree, first, last);
    if (relative > 0) {
      BitSet region = new BitSet();
      region.set(relative, first - 1);
      region.set(last + 2, Stretches.endOfClause(tree, last + 2) + 1);
      return Stretches.trimmed(tree, region);
    }
    while (from > 1 && !Stretches.isStop(tree.token(from - 1))) {
      from--;
    }
    int to = last;
    while (to < tree.size() && !Stretches.isStop(tree.token(to + 1))) {
      to++;
    }
    BitSet region = new BitSet();
    region.set(from, to + 1);
    region.clear(first, last + 1);
    return Stretches.trimmed(tree, region);
  }

  /** « une attaque qui aurait, selon X, exposé … », « ayant entraîné selon X la fuite »: where the clause begins. */
  private static int clauseBegun(Tree tree, int first) {
    int at = first - (first > 1 && tree.isComma(first - 1) ? 2 : 1);
    if (at > 1 && tree.token(at).has("VerbForm", "Part") && tree.token(at).has("Tense", "Past")
        && Tree.isPresentParticiple(tree.token(at - 1)) && WordClass.HAVE.holds(Tree.lemma(tree.token(at - 1)))) {
      return at - 1;
    }
    int verbs = 0;
    while (at > 1 && (WordClass.HAVE.holds(Tree.lemma(tree.token(at))) || tree.token(at).upos().equals("ADV"))) {
      verbs += tree.token(at).upos().equals("ADV") ? 0 : 1;
      at--;
    }
    return verbs > 0 && at > 1 && tree.token(at).upos().equals("PRON")
        && WordClass.SUBJECT_RELATIVE.holds(Tree.lower(tree.token(at))) ? at : 0;
  }

  /** A clause that a voice aside parts, without the main clause around it; its noun where nothing else tells of it. */
  private static BitSet ofBegun(Tree tree, int from, int first, int last) {
    int next = last + (last < tree.size() && tree.isComma(last + 1) ? 2 : 1);
    BitSet region = new BitSet();
    if (next > tree.size() || tree.token(next).has("VerbForm", "Fin")) {
      return region;
    }
    int end = Stretches.endOfClause(tree, next);
    for (int i = next + 1; i <= end; i++) {
      Token token = tree.token(i);
      boolean opened = token.has("VerbForm", "Fin") && Stretches.range(next, i - 1).stream()
          .map(tree::token).noneMatch(word -> Stretches.isRelativeWord(word) || word.upos().equals("SCONJ"));
      end = opened ? i - 1 : end;
    }
    Token noun = tree.token(tree.isComma(from - 1) ? from - 2 : from - 1);
    boolean relative = tree.token(from).upos().equals("PRON");
    if (relative && noun.upos().equals("NOUN") && Tree.isRelation(noun, "nmod")
        && !WordClass.REACTION.holds(Tree.lemma(noun))) {
      region.set(noun.index());
    }
    region.set(from, first);
    region.set(next, end + 1);
    return Stretches.trimmed(tree, region);
  }

  /** « une enquête visant, selon X, deux hommes », « pilotée, selon X, par Y »: the participle that an aside parts. */
  private static int participleBefore(Tree tree, int first, int last) {
    boolean commas = first > 3 && tree.token(first - 1).form().equals(",") && last + 2 <= tree.size()
        && tree.token(last + 1).form().equals(",");
    Token token = commas ? tree.token(first - 2) : tree.token(1);
    boolean parted = commas && Tree.isVerb(token) && token.has("VerbForm", "Part")
        && (token.relation().equals("acl") || Tree.isRelation(token, "amod"))
        && tree.child(token.index(), "aux").isEmpty() && token.head() > 0 && token.head() < token.index()
        && Tree.isNominal(tree.token(token.head()));
    boolean goesOn = parted && switch (tree.token(last + 2).upos()) {
      case "ADP", "DET", "NUM", "NOUN", "PROPN" -> true;
      default -> false;
    };
    return goesOn && !Stretches.hasVerb(tree, last + 2, Stretches.endOfClause(tree, last + 2)) ? token.index() : 0;
  }

  /** ", que l'hôpital, assure-t-on au ministère, ne versera pas": where the relative clause around an aside begins. */
  private static int relativeAround(Tree tree, int first, int last) {
    boolean commas = first > 4 && tree.token(first - 1).form().equals(",") && last + 2 <= tree.size()
        && tree.token(last + 1).form().equals(",");
    int at = first - 2;
    while (commas && at > 1 && Stretches.isNominalWord(tree.token(at)) && !Stretches.isRelativeWord(tree.token(at))) {
      at--;
    }
    boolean opens = commas && at > 1 && at < first - 2 && Stretches.isRelativeWord(tree.token(at))
        && tree.token(at - 1).form().equals(",");
    return opens && Stretches.hasVerb(tree, last + 2, Stretches.endOfClause(tree, last + 2)) ? at : 0;
  }

  /** As {@link #clauseAround}, but what a contrast sets apart is said by somebody else. */
  BitSet clauseBeside(Tree tree, int first, int last) {
    BitSet region = clauseAround(tree, first, last);
    for (int i = first - 1; i > 1 && i >= first - 3; i--) {
      if (words.opensContrast(tree, i) || isAdversative(tree, i)) {
        region.clear(0, first);
      }
    }
    return withoutContrastBehind(tree, last + 1, region);
  }

  /** "…, relevait le journal, tandis que le ministère se tait": the contrast behind an aside is not said there. */
  BitSet withoutContrastBehind(Tree tree, int last, BitSet region) {
    for (int i = last + 2; i < tree.size(); i++) {
      if (region.get(i) && words.opensContrast(tree, i) && tree.token(i - 1).form().equals(",")
          && Stretches.hasVerb(tree, region.nextSetBit(0), i - 1)) {
        region.clear(i, tree.size() + 1);
      }
    }
    return Stretches.trimmed(tree, region);
  }

  /** "…, though the attempt, X stressed, failed": an aside within the contrast is of the contrast alone. */
  BitSet withoutContrastBefore(Tree tree, Segment aside, BitSet region) {
    for (int i = aside.first() - 1; i > region.nextSetBit(0) + 1 && region.nextSetBit(0) >= 0; i--) {
      if (tree.token(i).has("VerbForm", "Fin") || tree.token(i).upos().equals("AUX")) {
        break;
      }
      if (words.opensContrast(tree, i) && tree.token(i - 1).form().equals(",")
          && Stretches.hasVerb(tree, region.nextSetBit(0), i - 1)) {
        region.clear(0, i);
      }
    }
    return Stretches.trimmed(tree, region);
  }

  /** "but", "mais" and "et" right before a source begin what that source says. */
  private static boolean isAdversative(Tree tree, int token) {
    return tree.token(token).upos().equals("CCONJ") && tree.token(token - 1).form().equals(",");
  }

  /** ", tandis que le ministère se tait": told beside what the voice says. */
  BitSet withoutContrast(Tree tree, BitSet region) {
    for (int i = region.nextSetBit(0); i >= 0; i = region.nextSetBit(i + 1)) {
      boolean later = i > region.nextSetBit(0) + 2 && tree.token(i - 1).form().equals(",");
      if (later && words.opensContrast(tree, i) && Stretches.hasVerb(tree, region.nextSetBit(0), i - 1)) {
        BitSet before = (BitSet) region.clone();
        before.clear(i, tree.size() + 1);
        return Stretches.trimmed(tree, before);
      }
    }
    return region;
  }
}
