package org.depeche.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.depeche.annotate.Annotator;
import org.depeche.annotate.CoreNlpAnnotator;
import org.depeche.annotate.English;
import org.depeche.annotate.French;
import org.depeche.annotate.LanguageModel;
import org.depeche.annotate.Models;
import org.depeche.annotate.SyntaxHints;
import org.depeche.map.GraphMapper;
import org.depeche.model.AnnotatedArticle;
import org.depeche.model.Article;
import org.depeche.model.Extraction;
import org.depeche.model.ResolvedArticle;
import org.depeche.pipeline.FrontHalf;
import org.depeche.validate.ArticleValidator;

/**
 * Words a second of the whole extraction beside bare CoreNLP with its names and its nndep parser, over the same texts
 * in the same run, the share of our own stages and the peak heap; the figures are medians of passes taken in turn on
 * one thread.
 *
 * <p>The share is given for the first pass, which the JVM has still to compile, and for the steady state of a build of
 * many articles: all has read the texts {@value #WARM_UP} times before it is measured.
 */
public final class Throughput {
  private static final String BASE = "https://w3id.org/depeche/id/";
  /** What English was parsed with in the first version: the baseline stays the same. */
  private static final String FIRST_PARSER = "edu/stanford/nlp/models/parser/nndep/english_UD.gz";
  private static final int WARM_UP = 8;
  private static final int PASSES = 5;
  private static final List<String> STAGES = List.of("extract", "resolve", "map", "validate");

  private final List<Article> articles;
  private final long words;
  private final LanguageModel model;
  private final FrontHalf front = new FrontHalf();
  private final GraphMapper mapper = new GraphMapper(BASE);
  private final ArticleValidator validator = new ArticleValidator();

  private Throughput(LanguageModel model, List<Article> articles) {
    this.articles = articles;
    words = articles.stream().mapToLong(it -> it.body().strip().split("\\s+").length).sum();
    this.model = model;
  }

  /** @param arguments a language (fr, en), and {@code build} or {@code bare}: what is measured */
  public static void main(String[] arguments) throws IOException {
    Locale.setDefault(Locale.ROOT);
    String language = arguments[0];
    Throughput throughput =
        new Throughput(language.equals("fr") ? new French() : new English(), texts(language));
    if (arguments[1].equals("build")) {
      throughput.build(language);
    } else {
      throughput.besideBare();
    }
  }

  private static Properties bareProperties(LanguageModel model) {
    Properties properties = model.properties();
    properties.setProperty("annotators", properties.getProperty("annotators") + ",ner,depparse");
    properties.setProperty("ner.model", model.namesModel());
    properties.setProperty("ner.applyFineGrained", "false");
    properties.setProperty("ner.applyNumericClassifiers", "false");
    properties.setProperty("ner.useSUTime", "false");
    properties.setProperty("ner.buildEntityMentions", "false");
    properties.setProperty("depparse.model", model.parsesConstituents() ? FIRST_PARSER : model.parserModel());
    properties.setProperty("depparse.language", model.parserLanguage());
    return properties;
  }

  private static List<Article> texts(String language) throws IOException {
    List<Article> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/gold", language))) {
      for (Path file : files.filter(it -> it.toString().endsWith(".json")).sorted().toList()) {
        JsonNode passage = new ObjectMapper().readTree(file.toFile());
        found.add(new Article(passage.get("id").asText(), Optional.empty(), language, Optional.empty(),
            Optional.ofNullable(passage.get("published").textValue()), Optional.empty(),
            passage.get("text").asText()));
      }
    }
    return found;
  }

  private void build(String language) {
    System.out.printf("%s: %d texts, %d words%n", language, articles.size(), words);
    List<AnnotatedArticle> annotated = new ArrayList<>();
    articles.stream().limit(1).forEach(front::annotate);
    double firstAnnotate = seconds(article -> annotated.add(front.annotate(article)));
    double firstRules = Arrays.stream(stageSeconds(annotated)).sum();
    for (int pass = 0; pass < WARM_UP; pass++) {
      articles.forEach(front::annotate);
      stageSeconds(annotated);
    }
    System.out.printf("  own stages, share of the first pass   %6.1f %%   (%.2f s of %.2f s)%n",
        100 * firstRules / (firstAnnotate + firstRules), firstRules, firstAnnotate + firstRules);
    steady(annotated);
    System.out.printf("  peak heap                             %6d MB   (of %d MB allowed, garbage included)%n",
        Heap.peakMegabytes(), Runtime.getRuntime().maxMemory() >> 20);
  }

  private void steady(List<AnnotatedArticle> annotated) {
    double[] annotate = new double[PASSES];
    double[] rules = new double[PASSES];
    double[][] stages = new double[STAGES.size()][PASSES];
    for (int pass = 0; pass < PASSES; pass++) {
      annotate[pass] = seconds(front::annotate);
      double[] times = stageSeconds(annotated);
      rules[pass] = Arrays.stream(times).sum();
      for (int i = 0; i < times.length; i++) {
        stages[i][pass] = times[i];
      }
    }
    double whole = median(annotate) + median(rules);
    System.out.printf("  own stages, share when warm           %6.1f %%   (%.2f s of %.2f s, %.0f words/s)%n",
        100 * median(rules) / whole, median(rules), whole, words / whole);
    for (int i = 0; i < stages.length; i++) {
      System.out.printf("    %-36s%6.2f s%n", STAGES.get(i), median(stages[i]));
    }
  }

  private void besideBare() {
    StanfordCoreNLP bare = new StanfordCoreNLP(bareProperties(model), false);
    Annotator everySentence =
        new CoreNlpAnnotator(model, Models.load(model), tokens -> true, article -> List.of(), SyntaxHints.NONE);
    double[] engine = new double[PASSES];
    double[] annotateAll = new double[PASSES];
    double[] annotate = new double[PASSES];
    double[] rules = new double[PASSES];
    for (int pass = -WARM_UP; pass < PASSES; pass++) {
      int at = Math.max(0, pass);
      engine[at] = seconds(article -> bare.process(article.body()));
      annotateAll[at] = seconds(everySentence::annotate);
      List<AnnotatedArticle> annotated = new ArrayList<>();
      annotate[at] = seconds(article -> annotated.add(front.annotate(article)));
      rules[at] = Arrays.stream(stageSeconds(annotated)).sum();
    }
    report(median(engine), median(annotateAll), median(annotate), median(rules));
  }

  private void report(double engine, double annotateAll, double annotate, double rules) {
    double whole = annotate + rules;
    System.out.printf("  bare CoreNLP, every sentence parsed   %6.2f s  %6.0f words/s%n", engine, words / engine);
    System.out.printf("  our annotation, every sentence parsed %6.2f s  %6.0f words/s%n", annotateAll,
        words / annotateAll);
    System.out.printf("  our annotation, as in a build         %6.2f s  %6.0f words/s%n", annotate, words / annotate);
    System.out.printf("  whole extraction                      %6.2f s  %6.0f words/s%n", whole, words / whole);
    System.out.printf("  whole extraction to bare CoreNLP      %6.2f%n", whole / engine);
  }

  private double seconds(Consumer<Article> work) {
    long began = System.nanoTime();
    articles.forEach(work);
    return (System.nanoTime() - began) / 1e9;
  }

  private double[] stageSeconds(List<AnnotatedArticle> annotated) {
    long[] ends = new long[STAGES.size() + 1];
    double[] seconds = new double[STAGES.size()];
    for (AnnotatedArticle one : annotated) {
      ends[0] = System.nanoTime();
      Extraction extraction = front.extract(one);
      ends[1] = System.nanoTime();
      ResolvedArticle resolved = front.resolve(extraction);
      ends[2] = System.nanoTime();
      Graph graph = mapper.graph(resolved);
      ends[3] = System.nanoTime();
      validator.validate(mapper.articleIri(one.article()), graph);
      ends[4] = System.nanoTime();
      for (int i = 0; i < seconds.length; i++) {
        seconds[i] += (ends[i + 1] - ends[i]) / 1e9;
      }
    }
    return seconds;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
