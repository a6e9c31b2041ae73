package org.depeche.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.parser.shiftreduce.ShiftReduceParser;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.TypedDependency;
import java.util.Collection;
import java.util.List;
import java.util.Properties;

/** A parser from tagged tokens, numbered from 1, to Universal Dependencies; safe for use by several threads. */
interface TreeParser {
  /** The dependencies of one sentence or part of one; a token may be in none. */
  Collection<TypedDependency> parse(List<CoreLabel> labels);

  /** Loads the parser that a language names. */
  static TreeParser load(LanguageModel language) {
    return language.parsesConstituents()
        ? constituents(ShiftReduceParser.loadModel(language.parserModel()))
        : dependencies(language);
  }

  private static TreeParser dependencies(LanguageModel language) {
    Properties options = new Properties();
    options.setProperty("language", language.parserLanguage());
    options.setProperty("numPreComputed", "0");
    DependencyParser parser = DependencyParser.loadFromModelFile(language.parserModel(), options);
    return NeuralParser.of(parser).orElse(labels -> parser.predict(labels).typedDependencies());
  }

  /** English phrases by CoreNLP's shift-reduce parser, made dependencies by CoreNLP's own conversion. */
  private static TreeParser constituents(ShiftReduceParser parser) {
    CompactWeights.into(parser);
    return labels -> {
      int from = 0;
      int to = labels.size();
      while (from + 1 < to && isComma(labels.get(from))) {
        from++;
      }
      while (to - 1 > from && isComma(labels.get(to - 1))) {
        to--;
      }
      Tree tree = EnglishPhrases.mend(parser.apply(labels.subList(from, to)));
      tree.indexLeaves(from + 1, true);
      return new BasicStructure(tree).typedDependencies();
    };
  }

  /** A comma at the edge of a clause that is parsed by itself opens or ends no phrase. */
  private static boolean isComma(CoreLabel label) {
    return label.word().equals(",");
  }
}
