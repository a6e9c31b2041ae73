package org.depeche.annotate;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import org.depeche.model.AnnotatedArticle;
import org.depeche.model.Article;
import org.depeche.model.CodePoints;
import org.depeche.model.Sentence;
import org.depeche.model.Span;
import org.depeche.model.Token;

/**
 * Stanford CoreNLP for one language: tokens, tags, names, and a dependency tree for each sentence worth one.
 *
 * <p>Models are loaded at construction (seconds, and about a gigabyte). Not safe for use by several threads.
 */
public final class CoreNlpAnnotator implements Annotator {
  private static final int LONGEST_PARSED = 160;
  private static final int LONGEST_SENTENCE = 400;

  private final LanguageModel language;
  private final StanfordCoreNLP tokenizer;
  private final CRFClassifier<CoreLabel> names;
  private final DependencyParser parser;
  private final Predicate<List<Token>> worthParsing;

  /**
   * Loads a language's models.
   *
   * @param language the language
   * @param worthParsing whether a sentence, of which tokens, lemmas and names are known, is to be parsed
   */
  public CoreNlpAnnotator(LanguageModel language, Predicate<List<Token>> worthParsing) {
    this.language = language;
    this.worthParsing = worthParsing;
    tokenizer = new StanfordCoreNLP(language.properties(), false);
    try {
      names = CRFClassifier.getClassifier(language.namesModel());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
    Properties options = new Properties();
    options.setProperty("language", language.parserLanguage());
    parser = DependencyParser.loadFromModelFile(language.parserModel(), options);
  }

  @Override
  public AnnotatedArticle annotate(Article article) {
    CodePoints text = new CodePoints(article.body());
    String normal = NormalForm.of(article.body());
    List<Sentence> sentences = new ArrayList<>();
    int paragraph = 0;
    for (int[] stretch : Paragraphs.of(normal)) {
      String padded = normal.substring(stretch[0], stretch[1]);
      Annotation annotation = new Annotation(padded);
      tokenizer.annotate(annotation);
      for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
        List<CoreLabel> labels = sentence.get(CoreAnnotations.TokensAnnotation.class);
        for (int from = 0; from < labels.size(); from += LONGEST_SENTENCE) {
          List<CoreLabel> part = labels.subList(from, Math.min(labels.size(), from + LONGEST_SENTENCE));
          sentences.add(sentence(sentences.size(), paragraph, part, text, stretch[0]));
        }
      }
      paragraph++;
    }
    return new AnnotatedArticle(article, sentences);
  }

  private Sentence sentence(int index, int paragraph, List<CoreLabel> labels, CodePoints text, int offset) {
    List<CoreLabel> named = names.classify(labels.stream().map(CoreLabel::new).toList());
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      String name = language.name(named.get(i).get(CoreAnnotations.AnswerAnnotation.class));
      tokens.add(language.token(i + 1, labels.get(i), span(labels.get(i), text, offset), text, name));
    }
    Span span = tokens.get(0).span().union(tokens.get(tokens.size() - 1).span());
    boolean parse = tokens.size() <= LONGEST_PARSED && worthParsing.test(tokens);
    return new Sentence(index, paragraph, span, parse ? parse(labels, tokens) : tokens, parse);
  }

  private static Span span(CoreLabel label, CodePoints text, int offset) {
    return new Span(
        text.fromUtf16(offset + label.beginPosition()),
        Math.max(text.fromUtf16(offset + label.beginPosition()) + 1, text.fromUtf16(offset + label.endPosition())));
  }

  private List<Token> parse(List<CoreLabel> labels, List<Token> tokens) {
    List<CoreLabel> numbered = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      CoreLabel label = new CoreLabel(labels.get(i));
      label.setIndex(i + 1);
      numbered.add(label);
    }
    GrammaticalStructure structure = parser.predict(numbered);
    int[] heads = new int[tokens.size() + 1];
    String[] relations = new String[tokens.size() + 1];
    for (TypedDependency dependency : structure.typedDependencies()) {
      IndexedWord dependent = dependency.dep();
      heads[dependent.index()] = dependency.gov().index();
      relations[dependent.index()] = dependency.reln().toString();
    }
    List<Token> attached = new ArrayList<>();
    for (Token token : tokens) {
      String relation = relations[token.index()];
      attached.add(token.attached(heads[token.index()], relation == null ? "dep" : relation));
    }
    return language.finish(attached);
  }
}
