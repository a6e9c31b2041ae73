package org.depeche.annotate;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * The models of one language, a gigabyte or so, loaded once and shared by all threads that read it.
 *
 * <p>What a model finds in a text never depends on the texts before: the recognizer of names would learn lower-case
 * words as it goes, and is kept from it.
 */
public final class Models {
  private final StanfordCoreNLP tokenizer;
  private final CRFClassifier<CoreLabel> names;
  private final TreeParser parser;

  private Models(StanfordCoreNLP tokenizer, CRFClassifier<CoreLabel> names, TreeParser parser) {
    this.tokenizer = tokenizer;
    this.names = names;
    this.parser = parser;
  }

  /** Loads what a language names; takes seconds. */
  public static Models load(LanguageModel language) {
    return new Models(
        new StanfordCoreNLP(language.properties(), false), names(language.namesModel()), TreeParser.load(language));
  }

  private static CRFClassifier<CoreLabel> names(String model) {
    Properties options = new Properties();
    options.setProperty("maxAdditionalKnownLCWords", "0");
    try {
      return CRFClassifier.getClassifier(model, options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  StanfordCoreNLP tokenizer() {
    return tokenizer;
  }

  CRFClassifier<CoreLabel> names() {
    return names;
  }

  TreeParser parser() {
    return parser;
  }
}
