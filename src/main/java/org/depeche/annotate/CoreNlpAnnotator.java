package org.depeche.annotate;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
 * <p>Not safe for use by several threads; several annotators may share their models.
 */
public final class CoreNlpAnnotator implements Annotator {
  private static final int LONGEST_PARSED = 160;
  private static final int LONGEST_SENTENCE = 400;

  private final LanguageModel language;
  private final StanfordCoreNLP tokenizer;
  private final CRFClassifier<CoreLabel> names;
  private final TreeParser parser;
  private final Predicate<List<Token>> worthParsing;
  private final Function<Article, List<Span>> furniture;
  private final SyntaxHints hints;

  /**
   * An annotator of its own over models that others may use too.
   *
   * @param language the language, used by this annotator alone
   * @param worthParsing whether a sentence, of which tokens, lemmas and names are known, is to be parsed
   * @param furniture the stretches of an article that are not its text and are passed over
   * @param hints words that help to lay a sentence out before it is parsed
   */
  public CoreNlpAnnotator(
      LanguageModel language,
      Models models,
      Predicate<List<Token>> worthParsing,
      Function<Article, List<Span>> furniture,
      SyntaxHints hints) {
    this.hints = hints;
    this.furniture = furniture;
    this.language = language;
    this.worthParsing = worthParsing;
    this.tokenizer = models.tokenizer();
    this.names = models.names();
    this.parser = models.parser();
  }

  @Override
  public AnnotatedArticle annotate(Article article) {
    CodePoints text = new CodePoints(article.body());
    String normal = NormalForm.of(without(furniture.apply(article), article.body(), text));
    List<Sentence> sentences = new ArrayList<>();
    int paragraph = 0;
    for (int[] stretch : Paragraphs.of(normal)) {
      String padded = normal.substring(stretch[0], stretch[1]);
      Annotation annotation = new Annotation(padded);
      tokenizer.annotate(annotation);
      for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
        for (List<CoreLabel> labels : language.sentences(sentence.get(CoreAnnotations.TokensAnnotation.class))) {
          for (int from = 0; from < labels.size(); from += LONGEST_SENTENCE) {
            List<CoreLabel> part = labels.subList(from, Math.min(labels.size(), from + LONGEST_SENTENCE));
            sentences.add(sentence(sentences.size(), paragraph, part, text, stretch[0]));
          }
        }
      }
      paragraph++;
    }
    return new AnnotatedArticle(article, sentences);
  }

  /** Blanks stretches out, each as a paragraph of its own, so that offsets hold. */
  private static String without(List<Span> stretches, String body, CodePoints text) {
    StringBuilder kept = new StringBuilder(body);
    for (Span stretch : stretches) {
      for (int i = text.toUtf16(stretch.start()); i < text.toUtf16(stretch.end()); i++) {
        kept.setCharAt(i, '\n');
      }
    }
    return kept.toString();
  }

  private Sentence sentence(int index, int paragraph, List<CoreLabel> labels, CodePoints text, int offset) {
    List<CoreLabel> named = names.classifySentence(labels.stream().map(CoreLabel::new).toList());
    for (int i = 0; i < labels.size(); i++) {
      labels.get(i).setNER(language.name(named.get(i).get(CoreAnnotations.AnswerAnnotation.class)));
    }
    language.correctTags(labels);
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      CoreLabel label = labels.get(i);
      tokens.add(language.token(i + 1, label, span(label, text, offset), text, label.ner()));
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
    List<ParsePlan.Piece> plan = ParsePlan.of(tokens, hints, language.parsesConstituents());
    List<Token> parsed = parse(plan, labels, tokens);
    if (!language.parsesConstituents() || !hints.inPieces() || isClause(parsed)) {
      return parsed;
    }
    List<ParsePlan.Piece> without = ParsePlan.withoutRelatives(tokens, hints);
    if (without.equals(plan)) {
      return parsed;
    }
    List<Token> again = parse(without, labels, tokens);
    return isClause(again) ? again : parsed;
  }

  /** Whether the root is a verb or a predicate with its copula. */
  private static boolean isClause(List<Token> parsed) {
    return parsed.stream().filter(token -> token.head() == 0).anyMatch(root -> root.upos().equals("VERB")
        || parsed.stream().anyMatch(token -> token.head() == root.index() && token.relation().equals("cop")));
  }

  private List<Token> parse(List<ParsePlan.Piece> plan, List<CoreLabel> labels, List<Token> tokens) {
    int[] heads = new int[tokens.size() + 1];
    String[] relations = new String[tokens.size() + 1];
    int root = 0;
    for (ParsePlan.Piece piece : plan) {
      int top = parse(labels, piece.tokens(), heads, relations);
      if (root == 0) {
        root = top;
        relations[top] = "root";
      } else {
        heads[top] = piece.anchor() == 0 ? root : antecedent(piece, tokens, heads, relations);
        relations[top] = piece.relation();
        if (piece.relation().equals("parataxis")) {
          invertSubject(top, piece.tokens(), tokens, heads, relations);
        }
      }
    }
    List<Token> attached = new ArrayList<>();
    for (Token token : tokens) {
      int index = token.index();
      boolean left = relations[index] == null;
      attached.add(token.attached(left ? root : heads[index], left ? "punct" : relations[index]));
    }
    return SoundTree.of(language.finish(attached));
  }

  /** What follows a name or compound hangs on its head, a clause of a person and an insertion on the whole phrase's. */
  private static int antecedent(ParsePlan.Piece piece, List<Token> tokens, int[] heads, String[] relations) {
    int anchor = piece.anchor();
    if (!piece.relation().equals("acl:relcl") && !piece.whole()) {
      return anchor;
    }
    boolean person = piece.whole()
        || piece.tokens().stream().limit(2).anyMatch(index -> tokens.get(index - 1).lemma().equals("who"));
    while (relations[anchor] != null && heads[anchor] > 0 && isPart(anchor, person, heads, relations)) {
      anchor = heads[anchor];
    }
    return anchor;
  }

  private static boolean isPart(int token, boolean person, int[] heads, String[] relations) {
    String relation = relations[token];
    return switch (relation) {
      case "compound", "flat", "flat:name", "flat:foreign" -> true;
      case "nmod", "appos", "amod" -> person;
      case "obl" -> person && "amod".equals(relations[heads[token]]);
      default -> false;
    };
  }

  private static boolean hasPreposition(int token, List<Integer> piece, int[] heads, String[] relations) {
    return piece.stream().anyMatch(index -> heads[index] == token && "case".equals(relations[index]));
  }

  /** The parser takes the subject of an inverted cue (", a rapporté CNN", ", croit savoir CNN") for an object. */
  private static void invertSubject(
      int verb, List<Integer> piece, List<Token> tokens, int[] heads, String[] relations) {
    int object = 0;
    for (int index : piece) {
      boolean child = heads[index] == verb;
      boolean below = "xcomp".equals(relations[heads[index]]) && heads[heads[index]] == verb;
      if (child && relations[index].startsWith("nsubj")) {
        return;
      }
      boolean noun = !tokens.get(index - 1).upos().equals("PRON") && !hasPreposition(index, piece, heads, relations);
      boolean name = child || below && tokens.get(index - 1).upos().equals("PROPN");
      if (name && object == 0 && index > verb && noun && relations[index].equals("obj")) {
        object = index;
      }
    }
    if (object > 0) {
      heads[object] = verb;
      relations[object] = "nsubj";
    }
  }

  /** Parses a piece, writes its arcs in the sentence's own indexes, and gives its root. */
  private int parse(List<CoreLabel> labels, List<Integer> piece, int[] heads, String[] relations) {
    List<CoreLabel> numbered = new ArrayList<>();
    for (int i = 0; i < piece.size(); i++) {
      CoreLabel label = new CoreLabel(labels.get(piece.get(i) - 1));
      label.setIndex(i + 1);
      numbered.add(label);
    }
    int root = piece.get(0);
    for (TypedDependency dependency : parser.parse(numbered)) {
      int dependent = piece.get(dependency.dep().index() - 1);
      int governor = dependency.gov().index();
      heads[dependent] = governor == 0 ? 0 : piece.get(governor - 1);
      relations[dependent] = dependency.reln().toString();
      root = governor == 0 ? dependent : root;
    }
    for (int index : piece) {
      if (relations[index] == null) {
        heads[index] = index == root ? 0 : root;
        relations[index] = labels.get(index - 1).word().equals(",") ? "punct" : "dep";
      }
    }
    return root;
  }
}
