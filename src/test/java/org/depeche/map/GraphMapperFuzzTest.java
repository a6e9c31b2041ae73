package org.depeche.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.depeche.model.Article;
import org.depeche.model.CodePoints;
import org.depeche.model.ResolvedArticle.Claim;
import org.depeche.model.ResolvedArticle.Entity;
import org.depeche.model.ResolvedArticle.Proposition;
import org.depeche.model.ResolvedArticle.Role;
import org.depeche.model.ResolvedArticle.Situation;
import org.depeche.model.ResolvedArticle;
import org.depeche.model.Span;
import org.depeche.model.Status;
import org.depeche.ontology.Iris;
import org.depeche.ontology.Literals;
import org.depeche.ontology.Vocabulary;

/** Whatever articles hold, their graphs can be written and read again. */
final class GraphMapperFuzzTest {
  private static final GraphMapper MAPPER = new GraphMapper(Vocabulary.DEFAULT_BASE);

  @Property(tries = 300)
  void graphsSurviveEachSyntax(@ForAll("articles") ResolvedArticle resolved) {
    Graph graph = MAPPER.graph(resolved);
    for (RDFFormat format : List.of(RDFFormat.NTRIPLES_UTF8, RDFFormat.NTRIPLES_ASCII, RDFFormat.TURTLE_PRETTY)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      RDFDataMgr.write(out, graph, format);
      Graphs.assertSame(graph, read(out.toByteArray(), format.getLang()));
    }
  }

  private static Graph read(byte[] bytes, Lang syntax) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.source(new ByteArrayInputStream(bytes))
        .lang(syntax)
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
        .parse(graph);
    return graph;
  }

  @Property(tries = 300)
  void thereAreNoBlankNodesAndEachSpanQuotesTheText(@ForAll("articles") ResolvedArticle resolved) {
    CodePoints text = new CodePoints(Literals.wellFormed(resolved.article().body()));
    Graph graph = MAPPER.graph(resolved);
    for (Triple triple : graph.find().toList()) {
      assertTrue(triple.getSubject().isURI() && !triple.getObject().isBlank(), triple::toString);
    }
    List<Triple> selectors = graph.find(Node.ANY, Vocabulary.TYPE, Vocabulary.TEXT_QUOTE_SELECTOR).toList();
    assertEquals(spans(resolved).size(), selectors.size());
    for (Triple triple : selectors) {
      Span span = new Span(offset(graph, triple, Vocabulary.START), offset(graph, triple, Vocabulary.END));
      assertEquals(text.slice(span), value(graph, triple, Vocabulary.EXACT));
    }
  }

  @Property(tries = 300)
  void differentIdsGiveDifferentIris(@ForAll("ids") String first, @ForAll("ids") String second) {
    assertEquals(first.equals(second), Iris.escapePath(first).equals(Iris.escapePath(second)));
    assertEquals(first.equals(second), Iris.escapeFragment(first).equals(Iris.escapeFragment(second)));
  }

  private static LinkedHashSet<Span> spans(ResolvedArticle resolved) {
    LinkedHashSet<Span> spans = new LinkedHashSet<>();
    resolved.entities().forEach(entity -> spans.addAll(entity.mentions()));
    resolved.situations().forEach(situation -> spans.addAll(situation.triggers()));
    resolved.propositions().forEach(proposition -> spans.add(proposition.span()));
    return spans;
  }

  private static int offset(Graph graph, Triple selector, Node property) {
    return Integer.parseInt(value(graph, selector, property));
  }

  private static String value(Graph graph, Triple selector, Node property) {
    List<Triple> found = graph.find(selector.getSubject(), property, Node.ANY).toList();
    assertEquals(1, found.size());
    return found.get(0).getObject().getLiteralLexicalForm();
  }

  @Provide
  Arbitrary<String> ids() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withChars("ab-1/.% é#?=:").ofMinLength(1).ofMaxLength(6),
        wellFormed(Arbitraries.strings().all().ofMinLength(1).ofMaxLength(8)));
  }

  @Provide
  Arbitrary<ResolvedArticle> articles() {
    Arbitrary<String> words = Arbitraries.oneOf(
        Arbitraries.strings().all().ofMinLength(1).ofMaxLength(20),
        Arbitraries.strings().withChars("aé \"\\'<>\n\r\t{}^`|🐉💥").ofMinLength(1).ofMaxLength(30));
    Arbitrary<String> bodies = words.map(text -> "x" + text);
    Arbitrary<Optional<String>> urls = Arbitraries.oneOf(
            words,
            words.map(text -> "https://example.org/" + text),
            words.map(text -> "https://" + text),
            Arbitraries.strings().withChars("a/.:?#[]@%2Fé ").ofMaxLength(12).map(text -> "http://e.org/" + text))
        .optional();
    Arbitrary<String> languages = Arbitraries.of("fr", "en", "und", "pt-BR", "no language");
    Arbitrary<List<String>> names = ids().list().ofSize(4).filter(
        list -> list.stream().map(Iris::escapePath).distinct().count() == 4);
    Arbitrary<List<Integer>> numbers = Arbitraries.integers().between(0, 30).list().ofSize(6);
    return Combinators.combine(urls, languages, bodies, names, words, numbers, Arbitraries.of(Status.class))
        .as(GraphMapperFuzzTest::article);
  }

  private static Arbitrary<String> wellFormed(Arbitrary<String> texts) {
    return texts.map(Literals::wellFormed);
  }

  private static ResolvedArticle article(
      Optional<String> url, String language, String body, List<String> ids, String words, List<Integer> numbers,
      Status status) {
    int length = new CodePoints(body).length();
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i += 2) {
      int start = numbers.get(i) % length;
      spans.add(new Span(start, Math.min(length, start + 1 + numbers.get(i + 1))));
    }
    Article article = new Article(
        "a" + words, url, language, Optional.of(words), Optional.of("2023-07"), Optional.empty(), body);
    Entity actor = new Entity(ids.get(0), "Group", words, List.of(body), spans.subList(0, 2), Optional.of(2));
    Entity target = new Entity(ids.get(1), "Account", body, List.of(), List.of(), Optional.empty());
    Situation situation = new Situation(
        ids.get(2),
        "Intrusion",
        List.of(new Role("actor", actor.id()), new Role("target", target.id())),
        Optional.empty(),
        Optional.of("2023-06"),
        Optional.of(words),
        List.of(spans.get(2)),
        List.of(),
        numbers.get(0) / 30.0,
        List.of());
    Claim claim = new Claim(
        ids.get(3), Optional.empty(), List.of(situation.id(), "proposition"), status, Optional.empty(), false,
        List.of(), List.of(), List.of(), List.of(), Optional.of(words), List.of());
    return new ResolvedArticle(
        article,
        List.of(),
        Optional.empty(),
        List.of(actor, target),
        List.of(situation),
        List.of(new Proposition("proposition", words, spans.get(0))),
        List.of(claim),
        List.of(),
        List.of());
  }
}
