package org.depeche.annotate;

import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.tregex.TregexParseException;
import edu.stanford.nlp.trees.tregex.TregexPattern;
import edu.stanford.nlp.trees.tregex.tsurgeon.Tsurgeon;
import edu.stanford.nlp.trees.tregex.tsurgeon.TsurgeonParseException;
import edu.stanford.nlp.trees.tregex.tsurgeon.TsurgeonPattern;
import edu.stanford.nlp.util.Pair;
import java.util.List;
import org.depeche.catalog.PhraseRules;

/**
 * Corrects phrases that the shift-reduce parser builds wrong in a way that the words show, before dependencies are read
 * off them, as {@code lang/en/phrases.txt} says.
 */
final class EnglishPhrases {
  private static final List<Pair<TregexPattern, TsurgeonPattern>> STEPS =
      PhraseRules.load("en").rules().stream().map(EnglishPhrases::step).toList();

  private EnglishPhrases() {}

  /** The tree with what shows to be wrong corrected; the tree given may be changed. */
  static Tree mend(Tree tree) {
    return Tsurgeon.processPatternsOnTree(STEPS, tree);
  }

  private static Pair<TregexPattern, TsurgeonPattern> step(PhraseRules.Rule rule) {
    try {
      return new Pair<>(TregexPattern.compile(rule.pattern()),
          Tsurgeon.collectOperations(rule.operations().stream().map(Tsurgeon::parseOperation).toList()));
    } catch (TregexParseException | TsurgeonParseException e) {
      throw new IllegalArgumentException(rule.place() + ": no pattern with operations: " + e.getMessage(), e);
    }
  }
}
