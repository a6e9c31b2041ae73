package org.depeche.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.depeche.catalog.WordClass;
import org.depeche.model.Span;
import org.depeche.model.Status;
import org.depeche.model.Token;

/**
 * Gives each quotation to the cue that stands beside it, also where it runs over several sentences.
 *
 * <p>The cue after a quotation in its last sentence comes first, then one before it in its first sentence, then the
 * voice of the quotation before it in the same paragraph.
 */
final class QuoteAttacher {
  private static final int LEAD = 8;
  private static final int LONG_WORD = 4;

  private final List<Tree> trees;
  private final Quotes quotes;

  QuoteAttacher(List<Tree> trees, Quotes quotes) {
    this.trees = trees;
    this.quotes = quotes;
  }

  List<CueInstance> attach(List<CueInstance> cues) {
    List<Integer> owners = new ArrayList<>();
    for (int i = 0; i < quotes.all().size(); i++) {
      owners.add(owner(i, cues, owners));
    }
    List<CueInstance> attached = new ArrayList<>();
    for (int c = 0; c < cues.size(); c++) {
      CueInstance cue = cues.get(c);
      Map<Integer, BitSet> regions = new TreeMap<>();
      cue.regions().forEach((sentence, region) -> regions.put(sentence, (BitSet) region.clone()));
      List<Integer> own = new ArrayList<>();
      for (int q = 0; q < owners.size(); q++) {
        if (owners.get(q) == c) {
          own.add(q);
          boolean bare = !cue.regions().containsKey(cue.sentence());
          addTokens(quotes.all().get(q), regions);
          if (bare && own.size() == 1) {
            widen(cue, quotes.all().get(q), regions);
          }
        }
      }
      if (regions.isEmpty() && opensParagraph(trees.get(cue.sentence()), cue.head())) {
        addParagraph(cue, regions);
      }
      if (!regions.isEmpty() || cue.pointsBack()) {
        attached.add(cue.withRegions(regions, own));
      }
    }
    return attached;
  }

  /** "The governor added:", before a paragraph of its own, whose layout tells that it is quoted. */
  static boolean opensParagraph(Tree tree, int verb) {
    boolean last = tree.token(tree.size()).form().equals(":");
    for (int i = verb + 1; last && i < tree.size(); i++) {
      last = !Tree.isVerb(tree.token(i)) && !isQuotationMark(tree.token(i));
    }
    return last;
  }

  private void addParagraph(CueInstance cue, Map<Integer, BitSet> regions) {
    int paragraph = trees.get(cue.sentence()).sentence().paragraph() + 1;
    for (int i = cue.sentence() + 1; i < trees.size() && trees.get(i).sentence().paragraph() <= paragraph; i++) {
      Tree tree = trees.get(i);
      boolean quoted = tree.sentence().paragraph() == paragraph - 1
          || regions.isEmpty() && (isQuotationMark(tree.token(1)) || isItem(tree.token(1)));
      if (quoted || cue.source().isEmpty()) {
        return;
      }
      BitSet all = new BitSet();
      all.set(1, tree.size() + 1);
      regions.put(i, all);
    }
  }

  private static boolean isItem(Token token) {
    return token.upos().equals("PUNCT") || token.upos().equals("NUM");
  }

  private void addTokens(Span quote, Map<Integer, BitSet> regions) {
    for (Tree tree : trees) {
      if (tree.sentence().span().overlaps(quote)) {
        BitSet region = regions.computeIfAbsent(tree.sentence().index(), key -> new BitSet());
        for (Token token : tree.sentence().tokens()) {
          if (quote.covers(token.span())) {
            region.set(token.index());
          }
        }
      }
    }
    regions.values().removeIf(BitSet::isEmpty);
  }

  /** "dit « ne rien savoir » d'un vol": a quotation within a clause takes the rest of the clause with it. */
  private void widen(CueInstance cue, Span quote, Map<Integer, BitSet> regions) {
    Tree tree = trees.get(cue.sentence());
    BitSet region = regions.get(cue.sentence());
    boolean within = region != null && cue.head() < region.nextSetBit(0)
        && region.nextSetBit(0) - cue.head() <= (isPart(tree, region) ? 2 * LEAD : LEAD)
        && tree.sentence().span().covers(quote) && cue.manner() == CueInstance.Manner.GOVERNS;
    if (!within) {
      return;
    }
    int next = region.length();
    while (next <= tree.size() && isQuotationMark(tree.token(next))) {
      next++;
    }
    boolean goesOn = next <= tree.size() && !tree.token(next).upos().equals("PUNCT")
        && !tree.token(next).upos().equals("CCONJ");
    for (int i = region.length(); goesOn && i <= tree.size() && (isQuotationMark(tree.token(i))
        || !tree.token(i).upos().equals("PUNCT")); i++) {
      region.set(i);
    }
    int first = region.nextSetBit(0);
    for (int i = first - 1; (goesOn || isPart(tree, region)) && i > cue.head() && (isQuotationMark(tree.token(i))
        || !tree.token(i).upos().equals("PUNCT")); i--) {
      region.set(i);
    }
  }

  /** "said the cuts “do nothing”": a quotation that begins within a clause. */
  private static boolean isPart(Tree tree, BitSet region) {
    return Character.isLowerCase(tree.token(region.nextSetBit(0)).form().codePointAt(0));
  }

  private static boolean isQuotationMark(Token token) {
    return "«»\"“”''``".contains(token.form());
  }

  private int owner(int index, List<CueInstance> cues, List<Integer> owners) {
    Span quote = quotes.all().get(index);
    int next = nextAfter(quote);
    int best = -1;
    int bestDistance = Integer.MAX_VALUE;
    for (int c = 0; c < cues.size(); c++) {
      CueInstance cue = cues.get(c);
      boolean within = touches(cue.sentence(), quote) || introduces(cue, quote);
      if (!within && (cue.sentence() != next || !goesOn(cue) || isFragment(quote))) {
        continue;
      }
      Span at = trees.get(cue.sentence()).token(cue.head()).span();
      boolean takesQuotes = cue.cue().content().contains("quote") || !cue.cue().prepositions().isEmpty();
      boolean others = isOfOther(cue, quote, cues);
      if (takesQuotes && !quote.covers(at) && !isNamedBefore(cue, quote) && !others && !isOfFirst(cue, quote)
          && !isOfSecond(cue, quote) && !isOfThingFound(cue, quote)
          && !isOfThingGiven(cue, quote)) {
        int distance = at.start() >= quote.end() ? at.start() - quote.end() : (quote.start() - at.end()) + 20;
        if (distance < bestDistance && !anotherQuoteBetween(index, at)) {
          bestDistance = distance;
          best = c;
        }
      }
    }
    if (best < 0 && index > 0 && owners.get(index - 1) >= 0 && continues(quotes.all().get(index - 1), quote)) {
      return owners.get(index - 1);
    }
    return best;
  }

  /** "said X, an accusation Y dismissed as “absurd”": words below a denier's own verb are not the farther voice's. */
  private boolean isOfOther(CueInstance cue, Span quote, List<CueInstance> cues) {
    Tree tree = trees.get(cue.sentence());
    Optional<Token> first = tree.sentence().tokens().stream().filter(token -> quote.covers(token.span())
        && !token.upos().equals("PUNCT")).findFirst();
    return first.isPresent() && cues.stream()
        .filter(other -> other != cue && other.sentence() == cue.sentence() && other.source().isPresent())
        .filter(other -> other.head() > cue.head() && other.head() < first.get().index())
        .anyMatch(other -> tree.dominates(other.head(), first.get().index()) && tree.dominates(cue.head(), other.head())
            && !cue.source().equals(other.source()) && other.cue().status() == Status.DENIED);
  }

  /** « a communiqué de « fausses » informations »: a word of what somebody hands over is not said by them. */
  private boolean isOfThingGiven(CueInstance cue, Span quote) {
    Tree tree = trees.get(cue.sentence());
    return WordClass.HANDING_OVER.holds(Tree.lemma(tree.token(cue.head()))) && tree.child(cue.head(), "obj")
        .filter(thing -> Tree.isNominal(thing) && !quote.covers(thing.span())
            && tree.token(tree.reach(thing.index())[0]).span().start() <= quote.start()
            && quote.start() < tree.token(tree.reach(thing.index())[1]).span().end())
        .isPresent();
  }

  /** « une attaque « d'ampleur », détectée par le logiciel »: a word of what somebody found is not said by them. */
  private boolean isOfThingFound(CueInstance cue, Span quote) {
    Tree tree = trees.get(cue.sentence());
    return WordClass.SPOTTING.holds(Tree.lemma(tree.token(cue.head()))) && Stretches.isReduced(tree, cue.head())
        && quote.end() <= tree.token(cue.head()).span().start();
  }

  /** "said it was “absurd” and called for …": words within the first of two clauses are not what the second says. */
  private boolean isOfFirst(CueInstance cue, Span quote) {
    Tree tree = trees.get(cue.sentence());
    Token verb = tree.token(cue.head());
    if (!Tree.isRelation(verb, "conj") || verb.span().start() < quote.end()) {
      return false;
    }
    return tree.sentence().tokens().stream().filter(token -> quote.covers(token.span()))
        .anyMatch(token -> token.index() == verb.head() || tree.dominates(verb.head(), token.index()));
  }

  /** « dément et impute les faits à « des bandits » »: words within the second of two clauses are not the first's. */
  private boolean isOfSecond(CueInstance cue, Span quote) {
    Tree tree = trees.get(cue.sentence());
    Optional<Token> first = tree.sentence().tokens().stream().filter(token -> quote.covers(token.span())
        && !token.upos().equals("PUNCT")).findFirst();
    return first.isPresent() && tree.children(cue.head()).stream()
        .filter(verb -> Tree.isRelation(verb, "conj") && Tree.isVerb(verb) && verb.index() > cue.head()
            && verb.index() < first.get().index())
        .anyMatch(verb -> verbOver(tree, first.get()).filter(verb::equals).isPresent());
  }

  private static Optional<Token> verbOver(Tree tree, Token word) {
    Optional<Token> above = tree.head(word.index());
    for (int steps = 0; above.isPresent() && !Tree.isVerb(above.get()) && steps < tree.size(); steps++) {
      above = tree.head(above.get().index());
    }
    return above.filter(Tree::isVerb);
  }

  /** "On “Sunday Live” the mayor said that …": quotation marks before a voice that says something else make a name. */
  private boolean isNamedBefore(CueInstance cue, Span quote) {
    Tree tree = trees.get(cue.sentence());
    BitSet region = cue.regions().getOrDefault(cue.sentence(), new BitSet());
    boolean behind = cue.manner() == CueInstance.Manner.GOVERNS && region.nextSetBit(0) > cue.head();
    return behind && quote.end() <= tree.token(cue.head()).span().start()
        && quote.start() > tree.token(1).span().end() + 1 && isTitle(tree, quote);
  }

  private static boolean isTitle(Tree tree, Span quote) {
    return tree.sentence().tokens().stream()
        .filter(token -> quote.covers(token.span()) && token.form().length() >= LONG_WORD)
        .allMatch(token -> Character.isUpperCase(token.form().codePointAt(0)));
  }

  private boolean introduces(CueInstance cue, Span quote) {
    return cue.regions().isEmpty() && isIntroduced(trees.get(cue.sentence()), quote);
  }

  /** "The mayor added:", and the quotation in a paragraph of its own. */
  static boolean isIntroduced(Tree tree, Span quote) {
    int gap = quote.start() - tree.sentence().span().end();
    return tree.token(tree.size()).form().equals(":") && gap >= 0 && gap <= 4;
  }

  /** « … que Moscou juge « infondée ». Kiev a accusé la Russie »: words within a clause end with their sentence. */
  private boolean isFragment(Span quote) {
    return trees.stream().filter(tree -> tree.sentence().span().start() + 2 < quote.start())
        .flatMap(tree -> tree.sentence().tokens().stream())
        .filter(token -> quote.covers(token.span()) && !token.upos().equals("PUNCT")).findFirst()
        .filter(token -> Character.isLowerCase(token.form().codePointAt(0))).isPresent();
  }

  /** Whether a sentence only says who says what stands before it. */
  private boolean goesOn(CueInstance cue) {
    Tree tree = trees.get(cue.sentence());
    return Character.isLowerCase(tree.token(1).form().codePointAt(0)) || cue.regions().isEmpty() && cue.head() <= LEAD;
  }

  private boolean touches(int sentence, Span quote) {
    return trees.get(sentence).sentence().span().overlaps(quote);
  }

  /** The sentence that follows a quotation without a break, where the tokenizer ended a sentence inside it. */
  private int nextAfter(Span quote) {
    for (Tree tree : trees) {
      int gap = tree.sentence().span().start() - quote.end();
      if (gap >= 0) {
        return gap <= 4 ? tree.sentence().index() : -1;
      }
    }
    return -1;
  }

  private boolean anotherQuoteBetween(int index, Span cue) {
    Span quote = quotes.all().get(index);
    for (int q = 0; q < quotes.all().size(); q++) {
      Span other = quotes.all().get(q);
      boolean between = q != index && other.start() >= Math.min(quote.end(), cue.end())
          && other.end() <= Math.max(quote.start(), cue.start());
      if (between && other.length() > 25) {
        return true;
      }
    }
    return false;
  }

  private boolean continues(Span before, Span quote) {
    int paragraphBefore = -1;
    int paragraph = -2;
    boolean ownVerb = false;
    for (Tree tree : trees) {
      if (tree.sentence().span().overlaps(before)) {
        paragraphBefore = tree.sentence().paragraph();
      }
      if (tree.sentence().span().overlaps(quote)) {
        paragraph = tree.sentence().paragraph();
        ownVerb |= quote.length() * 10 < tree.sentence().span().length() * 7;
      }
    }
    return paragraph == paragraphBefore && !ownVerb;
  }
}
