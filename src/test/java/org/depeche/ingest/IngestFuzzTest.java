package org.depeche.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.depeche.model.Article;
import org.depeche.model.Problem;

/** Whatever the bytes, each source ends in articles or problems with a place, and bodies are verbatim. */
final class IngestFuzzTest {
  private static final Defaults FRENCH =
      new Defaults(Optional.of("fr"), Optional.empty(), Optional.empty());
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Property(tries = 400)
  void anyBytesAreReadOrRefused(@ForAll byte[] bytes, @ForAll("names") String name) {
    Collected found = Reading.of(name, bytes, FRENCH);
    for (Problem problem : found.problems) {
      assertTrue(problem.place().startsWith("in/" + name), problem.toString());
      assertTrue(!problem.message().isBlank() && !problem.message().contains("Exception"), problem.toString());
    }
    if (bytes.length > 0 && name.endsWith(".txt")) {
      assertEquals(1, found.articles.size() + found.problems.size());
    }
  }

  @Property(tries = 400)
  void jsonWithAFaultIsReadOrRefused(@ForAll("jsonLike") String text, @ForAll("names") String name) {
    Collected found = Reading.of(name, text.getBytes(StandardCharsets.UTF_8), FRENCH);
    for (Problem problem : found.problems) {
      assertTrue(problem.place().startsWith("in/" + name), problem.toString());
    }
    for (Article article : found.articles) {
      assertEquals(Optional.empty(), Utf8.firstImpossible(article.body()));
    }
  }

  private static void assertKept(String text, String body) {
    if (text.codePoints().noneMatch(IngestFuzzTest::isMark)) {
      assertEquals(text, body);
    } else {
      assertEquals(Normalizer.normalize(text, Normalizer.Form.NFC), Normalizer.normalize(body, Normalizer.Form.NFC));
    }
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  @Property(tries = 400)
  void anyTextIsKeptVerbatimButForAccents(@ForAll @StringLength(min = 1, max = 200) String text) {
    Collected plain = Reading.of("a.txt", text.getBytes(StandardCharsets.UTF_8), FRENCH);
    boolean holds = Utf8.firstImpossible(text).isEmpty() && !text.isBlank() && !text.startsWith("\ufeff");
    if (holds && plain.problems.isEmpty()) {
      assertKept(text, plain.only().body());
    }
    Collected json = Reading.of("a.json", document(text), FRENCH);
    if (holds) {
      assertEquals(text, json.articles.get(0).body());
    } else if (Utf8.firstImpossible(text).isPresent() || text.isBlank()) {
      assertEquals(0, json.articles.size());
      assertEquals(1, json.problems.size());
    }
  }

  @Property(tries = 400)
  void anyDateIsNormalOrRefused(@ForAll("dateLike") String date) {
    Optional<String> normal = PublicationDate.normal(date);
    assertEquals(normal, normal.flatMap(PublicationDate::normal));
  }

  @Property(tries = 300)
  void furnitureIsInsideTheTextAndInOrder(@ForAll("pageLike") String text, @ForAll("languages") String language) {
    var found = PageFurniture.load().find(text, language);
    int end = 0;
    for (var span : found.spans()) {
      assertTrue(span.start() >= end, found.toString());
      end = span.end();
    }
    assertTrue(end <= text.codePointCount(0, text.length()), found.toString());
  }

  private static byte[] document(String text) {
    Map<String, String> article = new LinkedHashMap<>();
    article.put("@type", "NewsArticle");
    article.put("articleBody", text);
    try {
      String json = MAPPER.writer().with(com.fasterxml.jackson.core.json.JsonWriteFeature.ESCAPE_NON_ASCII)
          .writeValueAsString(article);
      return json.getBytes(StandardCharsets.UTF_8);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of("a.txt", "a.json", "a.jsonl", "stdin");
  }

  @Provide
  Arbitrary<String> languages() {
    return Arbitraries.of("fr", "en", "xx");
  }

  @Provide
  Arbitrary<String> jsonLike() {
    return pieces("{", "}", "[", "]", ",", ":", "\n", " ", "\"@type\"", "\"NewsArticle\"", "\"articleBody\"",
        "\"@graph\"", "\"un texte\"", "\"inLanguage\"", "\"publisher\"",
        "null", "1e999", "true", "\"\\ud800\"", "\"@id\"", "\u0001");
  }

  @Provide
  Arbitrary<String> dateLike() {
    return pieces("2023", "-", "07", "31", "T", "10:00", ":00", "Z", "+02:00", "0", " ", ".5", "99");
  }

  @Provide
  Arbitrary<String> pageLike() {
    return pieces("Par ", "Jeanne ", "Martin", "Publié le ", "12 juillet 2023", "\n", "\r\n", " - ", "Publicité", "By ",
        "Share ", "Facebook ", "| ", "July 12, 2023", "Lire aussi ", ": ", "\ud83d\ude00", "x ", "\u00a0", "é");
  }

  private static Arbitrary<String> pieces(String... pieces) {
    return Arbitraries.of(pieces).list().ofMaxSize(60).map(list -> String.join("", list));
  }
}
