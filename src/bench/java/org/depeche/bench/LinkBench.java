package org.depeche.bench;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.depeche.ingest.Defaults;
import org.depeche.ingest.Reader;
import org.depeche.ingest.Sink;
import org.depeche.ingest.Sources;
import org.depeche.link.Linker;
import org.depeche.map.GraphMapper;
import org.depeche.model.Article;
import org.depeche.model.Problem;
import org.depeche.ontology.Literals;
import org.depeche.ontology.Vocabulary;
import org.depeche.pipeline.FrontHalf;
import org.depeche.store.ArticleGraph;
import org.depeche.store.Store;
import org.depeche.store.Stores;

/**
 * Measures linking beside extraction: a store of synthetic articles, three on each event, and the sample articles read
 * until a hundred were.
 *
 * <p>Arguments: a folder for the store, the number of synthetic articles, and files to extract.
 */
public final class LinkBench {
  private static final int BATCH = 500;
  private static final int EXTRACTED = 100;
  private static final int ON_ONE_EVENT = 3;
  private static final int WORDS = 300;
  private static final int VOCABULARY = 20_000;
  private static final int DAYS = 3_000;
  private static final String ID = Vocabulary.DEFAULT_BASE;

  private LinkBench() {}

  /** Measures. */
  public static void main(String[] arguments) throws Exception {
    int articles = Integer.parseInt(arguments[1]);
    try (Store store = Stores.embedded(Path.of(arguments[0]))) {
      for (int from = 0; from < articles; from += BATCH) {
        List<ArticleGraph> batch = new ArrayList<>();
        for (int i = from; i < Math.min(articles, from + BATCH); i++) {
          batch.add(article(i));
        }
        store.put(batch);
      }
      for (String run : List.of("first", "again")) {
        long start = System.nanoTime();
        Linker.Report report = new Linker(ID).link(store);
        say("linking %d articles, %s: %.1f s (%d situations as %d events, %d copies)", articles, run, since(start),
            report.situations(), report.stories(), report.copies());
      }
    }
    extract(List.of(arguments).subList(2, arguments.length));
  }

  private static void extract(List<String> files) {
    List<Article> read = new ArrayList<>();
    Sink sink = new Sink() {
      @Override
      public void article(Article article) {
        read.add(article);
      }

      @Override
      public void problem(Problem problem) {
        throw new IllegalArgumentException(problem.toString());
      }
    };
    Reader reader = new Reader(Defaults.NONE, FrontHalf.languages());
    Sources.find(files, new ByteArrayInputStream(new byte[0]), sink).forEach(source -> reader.read(source, sink));
    GraphMapper mapper = new GraphMapper(ID);
    FrontHalf front = new FrontHalf();
    for (String run : List.of("first, models loaded", "again")) {
      long start = System.nanoTime();
      int words = 0;
      for (int i = 0; i < EXTRACTED; i++) {
        Article article = read.get(i % read.size());
        words += article.body().split("\\s+").length;
        mapper.graph(front.read(article));
      }
      say("extracting %d articles of %d words, %s: %.1f s", EXTRACTED, words, run, since(start));
    }
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static void say(String form, Object... values) {
    System.out.println(String.format(Locale.ROOT, form, values));
  }

  private static ArticleGraph article(int number) {
    Random random = new Random(number);
    int event = number / ON_ONE_EVENT;
    String iri = "https://press.example/articles/" + number;
    Node article = NodeFactory.createURI(iri);
    Graph graph = GraphFactory.createDefaultGraph();
    String day = LocalDate.of(2016, 1, 1).plusDays(event % DAYS).toString();
    graph.add(article, Vocabulary.TYPE, Vocabulary.ARTICLE);
    graph.add(article, Vocabulary.IN_LANGUAGE, Literals.string(number % 2 == 0 ? "en" : "fr"));
    graph.add(article, Vocabulary.DATE_PUBLISHED, NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate));
    graph.add(article, Vocabulary.PUBLISHER, entity(graph, article, "outlet/outlet-" + number % 50, "MediaOutlet"));
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < WORDS; i++) {
      body.append("word").append(random.nextInt(VOCABULARY)).append(' ');
    }
    graph.add(article, Vocabulary.ARTICLE_BODY, Literals.string(body.toString()));
    for (int i = 0; i < 15; i++) {
      entity(graph, article, "person/person-" + random.nextInt(3_000), "Person");
    }
    String[] types = {"Intrusion", "DataBreach", "Investigation"};
    for (int i = 0; i < types.length; i++) {
      Node situation = NodeFactory.createURI(iri + "#situation-" + (i + 1));
      Node claim = NodeFactory.createURI(iri + "#claim-" + (i + 1));
      graph.add(article, Vocabulary.DESCRIBES, situation);
      graph.add(situation, Vocabulary.TYPE, Vocabulary.dp(types[i]));
      graph.add(situation, Vocabulary.dp("actor"), entity(graph, article, "group/group-" + event % 40, "ThreatActor"));
      graph.add(situation, Vocabulary.dp("victim"),
          entity(graph, article, "organization/company-" + event % 1_000, "Organization"));
      graph.add(situation, Vocabulary.TIME, Literals.edtf(day));
      Node span = NodeFactory.createURI(iri + "#char=" + i + ",9");
      Node selector = NodeFactory.createURI(iri + "#selector=" + i + ",9");
      graph.add(situation, Vocabulary.TRIGGER, span);
      graph.add(span, Vocabulary.HAS_SELECTOR, selector);
      graph.add(selector, Vocabulary.EXACT, Literals.string("broke into"));
      graph.add(selector, Vocabulary.START, Literals.offset(i * WORDS));
      graph.add(claim, Vocabulary.TYPE, Vocabulary.CLAIM);
      graph.add(claim, Vocabulary.CLAIMANT, entity(graph, article, "person/person-" + random.nextInt(3_000), "Person"));
      graph.add(claim, Vocabulary.CONTENT, situation);
      graph.add(claim, Vocabulary.STATUS, Vocabulary.dp("Asserted"));
    }
    return new ArticleGraph(iri, graph);
  }

  private static Node entity(Graph graph, Node article, String path, String type) {
    Node entity = NodeFactory.createURI(ID + path);
    graph.add(article, Vocabulary.MENTIONS, entity);
    graph.add(entity, Vocabulary.TYPE, Vocabulary.dp(type));
    graph.add(entity, Vocabulary.LABEL, Literals.string(path.substring(path.indexOf('/') + 1).replace('-', ' ')));
    return entity;
  }
}
