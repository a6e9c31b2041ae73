package org.depeche.annotate;

import edu.stanford.nlp.ling.Label;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.tregex.TregexParseException;
import edu.stanford.nlp.trees.tregex.TregexPattern;
import edu.stanford.nlp.trees.tregex.tsurgeon.Tsurgeon;
import edu.stanford.nlp.trees.tregex.tsurgeon.TsurgeonParseException;
import edu.stanford.nlp.trees.tregex.tsurgeon.TsurgeonPattern;
import edu.stanford.nlp.util.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.depeche.catalog.PhraseRules;

/**
 * Corrects phrases that the shift-reduce parser builds wrong in a way that the words show, before dependencies are read
 * off them, as {@code lang/en/phrases.txt} says.
 */
final class EnglishPhrases {
  private static final List<Step> STEPS = PhraseRules.load("en").rules().stream().map(EnglishPhrases::step).toList();

  /** @param words those without which the pattern matches nowhere */
  private record Step(Set<String> words, TregexPattern pattern, TsurgeonPattern operations) {}

  private EnglishPhrases() {}

  /**
   * The tree with what shows to be wrong corrected, its words in their order; a correction that would change the order
   * is left out. The tree given may be changed.
   */
  static Tree mend(Tree tree) {
    List<String> before = words(tree);
    Set<String> words = Set.copyOf(before);
    List<Pair<TregexPattern, TsurgeonPattern>> steps = new ArrayList<>();
    for (Step step : STEPS) {
      if (words.containsAll(step.words())) {
        steps.add(new Pair<>(step.pattern(), step.operations()));
      }
    }
    Tree whole = tree.deepCopy();
    Tree mended = Tsurgeon.processPatternsOnTree(steps, tree);
    return words(mended).equals(before) ? mended : oneByOne(steps, whole, before);
  }

  private static Tree oneByOne(List<Pair<TregexPattern, TsurgeonPattern>> steps, Tree tree, List<String> words) {
    Tree kept = tree;
    for (Pair<TregexPattern, TsurgeonPattern> step : steps) {
      Tree mended = Tsurgeon.processPatternsOnTree(List.of(step), kept.deepCopy());
      kept = words(mended).equals(words) ? mended : kept;
    }
    return kept;
  }

  private static List<String> words(Tree tree) {
    return tree.yield().stream().map(Label::value).toList();
  }

  private static Step step(PhraseRules.Rule rule) {
    try {
      return new Step(rule.words(), TregexPattern.compile(rule.pattern()),
          Tsurgeon.collectOperations(rule.operations().stream().map(Tsurgeon::parseOperation).toList()));
    } catch (TregexParseException | TsurgeonParseException e) {
      throw new IllegalArgumentException(rule.place() + ": no pattern with operations: " + e.getMessage(), e);
    }
  }
}
