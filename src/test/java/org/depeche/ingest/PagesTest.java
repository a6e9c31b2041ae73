package org.depeche.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.depeche.model.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Web pages in awkward forms, each with the text and the metadata that a reader would take from it. */
final class PagesTest {
  private static final Path PAGES = Path.of("src/test/resources/pages");

  /** Words of the text, F1; the aim over real pages is 0.955. */
  private static final double LEAST = 0.97;

  private static final String PORT =
      "<p>Hackers broke into the network of the port and copied its files, the harbour master said.</p>";

  static List<String> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files.map(it -> it.getFileName().toString())
          .filter(it -> it.endsWith(".json"))
          .map(it -> it.replace(".json", ""))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void textAndMetadata(String page) throws IOException {
    Collected collected = Reading.of(page + ".html", Files.readAllBytes(PAGES.resolve(page + ".html")));
    assertEquals(1, collected.articles.size(), () -> collected.messages().toString());
    Article article = collected.articles.get(0);
    JsonNode truth = new ObjectMapper().readTree(PAGES.resolve(page + ".json").toFile());
    List<String> authors = new ArrayList<>();
    truth.path("authors").forEach(it -> authors.add(it.asText()));
    assertEquals(
        List.of(text(truth, "headline"), text(truth, "published"), text(truth, "publisher"), authors,
            truth.get("language").asText(), text(truth, "url")),
        List.of(article.headline(), article.published(), article.publisher(), article.authors(), article.language(),
            article.url()));
    String wanted = Files.readString(PAGES.resolve(page + ".txt"));
    double f1 = f1(wanted, article.body());
    assertTrue(f1 >= LEAST, () -> String.format(Locale.ROOT, "F1 %.3f of%n%s", f1, article.body()));
    assertEquals(truth.has("warning"), collected.problems.stream().anyMatch(it -> it.message().contains("paywall")));
  }

  @Test
  void linesOfThePageAreKnownAndThoseOfTheTextKept() {
    PageRules rules = PageRules.load();
    for (String line : List.of("Courtesy G4", "STORY HIGHLIGHTS", "Please wait.", "Sign in now to share your story.",
        "Read or Share this story: http://usat.ly/1x3DFko", "Follow Jefferson Graham on Twitter.",
        "Follow us on Facebook and get updates posted directly to your news feed", "Be first to contribute",
        "Suivez Le Courrier sur Instagram", "Please follow Money Watch on Twitter and Facebook.",
        "À LIRE AUSSI : le port",
        "► À lire aussi : le câble coupé", "Support independent journalism: donate today.", "Have a tip? Email us.",
        "The Pier reports on harbours. Subscribe to our daily newsletter here.", "Related: who cut the cable?",
        "Vous voulez tout savoir ? Abonnez-vous dès maintenant à notre newsletter !", "Tags: ports, cables",
        "Recevez chaque matin l’essentiel du port dans votre boîte mail.", "after newsletter promotion")) {
      assertTrue(rules.isPageLine(line), line);
    }
    for (String line : List.of("The ministry declined to comment.",
        "Courtesy calls were paid to both embassies, where the "
        + "ambassadors said that they knew nothing of an attack on the network of the parliament.",
        "Please wait for the results of the inquiry, the minister asked, before you accuse anybody of this intrusion.",
        "The group follows its victims on Twitter, the report says.", "Related attacks hit two ministries.",
        "Comments from the minister were not available.", "Support for independent media has grown, the poll says.",
        "Follow-up talks about the application were put off.", "Le ministre a voulu lire aussi les rapports.")) {
      assertTrue(!rules.isPageLine(line), line);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://news.example/2010/POLITICS/08/13/port", "https://news.example/2010/08/13/port",
      "https://news.example/world/2010-08-13-port", "https://news.example/world/port-20100813.html"})
  void anAddressTellsTheDate(String address) {
    String page = "<html><head><link rel='canonical' href='" + address + "'><title>Port</title></head><body><article>"
        + PORT.repeat(4) + "</article></body></html>";
    Collected collected = Reading.of("a.html", page.getBytes(StandardCharsets.UTF_8));
    assertEquals(Optional.of("2010-08-13"), collected.articles.get(0).published());
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///C:\\Users\\me\\My Documents\\page.html", "file:///C:/my%page.html", "about:internet"})
  void whereAPageWasSavedFromMayBeNoAddress(String savedFrom) {
    String page = "<!-- saved from url=(0037)" + savedFrom + " --><html lang=en><head><title>Hackers broke into the"
        + " network of the port last Monday night</title></head><body><article>" + PORT.repeat(4)
        + "</article></body></html>";
    assertEquals(Optional.empty(), Reading.of("a.html", page).only().url());
    String told = page.replace("<title>", "<link rel=canonical href=https://news.example/port><title>");
    assertEquals(Optional.of("https://news.example/port"), Reading.of("a.html", told).only().url());
    assertEquals(Optional.of("news.example"), Reading.of("a.html", told).only().publisher());
  }

  @ParameterizedTest
  @ValueSource(strings = {"div", "div class=share", "article", "blockquote", "span", "ul><li"})
  void pagesMayNestElementsWithoutEnd(String element) {
    int deep = 50_000;
    String page = "<html lang=en><head><title>Port</title></head><body>" + ("<" + element + ">").repeat(deep)
        + "<h2><a href=/port>The port</a></h2>" + PORT.repeat(5) + PORT.replace("Hackers", "They")
        + "</body></html>";
    String body = Reading.of("a.html", page).only().body();
    assertTrue(body.contains("harbour master said.\n\nThey broke"), body);
  }

  @Test
  void aWallIsNoArticle() throws IOException {
    Collected collected = Reading.of("wall-only.html", Files.readAllBytes(PAGES.resolve("wall-only.html")));
    assertEquals(List.of("in/wall-only.html: only a consent wall or a check for robots is in this page, and no "
        + "article"), collected.messages());
  }

  private static Optional<String> text(JsonNode node, String name) {
    return node.hasNonNull(name) ? Optional.of(node.get(name).asText()) : Optional.empty();
  }

  private static double f1(String a, String b) {
    Map<String, Integer> left = words(a);
    Map<String, Integer> right = words(b);
    int common = left.entrySet().stream()
        .mapToInt(it -> Math.min(it.getValue(), right.getOrDefault(it.getKey(), 0))).sum();
    return 2.0 * common / (size(left) + size(right));
  }

  private static Map<String, Integer> words(String text) {
    Map<String, Integer> words = new LinkedHashMap<>();
    Stream.of(text.split("\\s+")).forEach(it -> words.merge(it, 1, Integer::sum));
    return words;
  }

  private static int size(Map<String, Integer> words) {
    return words.values().stream().mapToInt(Integer::intValue).sum();
  }
}
