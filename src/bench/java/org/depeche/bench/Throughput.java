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
import org.depeche.annotate.SyntaxHints;
import org.depeche.map.GraphMapper;
import org.depeche.model.AnnotatedArticle;
import org.depeche.model.Article;
import org.depeche.model.Extraction;
import org.depeche.model.ResolvedArticle;
import org.depeche.pipeline.FrontHalf;
import org.depeche.validate.ArticleValidator;

/**
 * Words a second of the whole extraction beside bare CoreNLP with the same annotators, over the same texts in the same
 * run; the figures are medians of passes taken in turn on one thread.
 */
public final class Throughput {
  private static final String BASE = "https://w3id.org/depeche/id/";
  private static final int WARM_UP = 1;
  private static final int PASSES = 5;
  private static final List<String> STAGES = List.of("extract", "resolve", "map", "validate");

  private final List<Article> articles;
  private final long words;
  private final StanfordCoreNLP bare;
  private final Annotator everySentence;
  private final FrontHalf front = new FrontHalf();
  private final GraphMapper mapper = new GraphMapper(BASE);
  private final ArticleValidator validator = new ArticleValidator();

  private Throughput(LanguageModel model, List<Article> articles) {
    this.articles = articles;
    words = articles.stream().mapToLong(it -> it.body().strip().split("\\s+").length).sum();
    bare = new StanfordCoreNLP(bareProperties(model), false);
    everySentence = new CoreNlpAnnotator(model, tokens -> true, article -> List.of(), SyntaxHints.NONE);
  }

  /** @param arguments languages (fr, en) */
  public static void main(String[] arguments) throws IOException {
    Locale.setDefault(Locale.ROOT);
    for (String language : arguments.length == 0 ? new String[] {"fr", "en"} : arguments) {
      new Throughput(language.equals("fr") ? new French() : new English(), texts(language)).run(language);
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
    properties.setProperty("depparse.model", model.parserModel());
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

  private void run(String language) {
    double[] engine = new double[PASSES];
    double[] annotateAll = new double[PASSES];
    double[] annotate = new double[PASSES];
    double[] rules = new double[PASSES];
    double[] stages = new double[STAGES.size()];
    for (int pass = -WARM_UP; pass < PASSES; pass++) {
      double bareTime = seconds(article -> bare.process(article.body()));
      double allTime = seconds(everySentence::annotate);
      List<AnnotatedArticle> annotated = new ArrayList<>();
      double annotateTime = seconds(article -> annotated.add(front.annotate(article)));
      double[] stageTimes = stageSeconds(annotated);
      double rulesTime = Arrays.stream(stageTimes).sum();
      if (pass >= 0) {
        engine[pass] = bareTime;
        annotateAll[pass] = allTime;
        annotate[pass] = annotateTime;
        rules[pass] = rulesTime;
        for (int i = 0; i < stages.length; i++) {
          stages[i] += stageTimes[i] / PASSES;
        }
      }
    }
    report(language, median(engine), median(annotateAll), median(annotate), median(rules));
    for (int i = 0; i < stages.length; i++) {
      System.out.printf("    %-10s %6.2f s (mean)%n", STAGES.get(i), stages[i]);
    }
  }

  private void report(String language, double engine, double annotateAll, double annotate, double rules) {
    double whole = annotate + rules;
    double ownInAnnotation = Math.max(0, annotateAll - engine);
    System.out.printf("%s: %d texts, %d words%n", language, articles.size(), words);
    System.out.printf("  bare CoreNLP, every sentence parsed   %6.2f s  %6.0f words/s%n", engine, words / engine);
    System.out.printf("  our annotation, every sentence parsed %6.2f s  %6.0f words/s%n", annotateAll,
        words / annotateAll);
    System.out.printf("  our annotation, as in a build         %6.2f s  %6.0f words/s%n", annotate, words / annotate);
    System.out.printf("  rules, resolution, graph, SHACL       %6.2f s%n", rules);
    System.out.printf("  whole extraction                      %6.2f s  %6.0f words/s%n", whole, words / whole);
    System.out.printf("  own stages, share of the whole        %6.1f %%   (at most, with our part of annotation: "
        + "%.1f %%)%n", 100 * rules / whole, 100 * (rules + ownInAnnotation) / whole);
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
