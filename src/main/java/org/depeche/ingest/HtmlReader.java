package org.depeche.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.depeche.model.Problem;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Web pages, whole or in part, to articles. */
final class HtmlReader {
  /** Elements within elements: browsers nest no deeper, and to look through all that each holds would take too long. */
  private static final int DEEPEST = 512;

  /** What is kept however deep it stands, for it tells where a text ends. */
  private static final Set<String> ENDING = Set.of("a", "br", "h1", "h2", "h3", "h4", "h5", "h6", "p");

  private final PageRules rules = PageRules.load();
  private final Completion completion;

  HtmlReader(Completion completion) {
    this.completion = completion;
  }

  /**
   * What came with a page.
   *
   * @param charset as an HTTP or MIME header declares it
   * @param url where it was found
   */
  record Origin(String place, String id, Optional<String> charset, Optional<String> url) {}

  void read(Origin origin, byte[] bytes, Sink sink) throws BadInputException {
    Document page = Jsoup.parse(Charsets.decode(bytes, origin.charset()), origin.url().orElse(""));
    unwrapDeepest(page);
    PageMetadata metadata = new PageMetadata(rules, page, origin.url());
    Optional<String> headline = metadata.headline();
    String body = new MainText(rules, page, metadata.articleBody(), headline).text();
    Optional<String> published = metadata.published();
    if (metadata.isBehindPaywall()) {
      warn(origin, "the publisher says that this page is behind a paywall; perhaps only its opening was read", sink);
    }
    completion.complete(origin.place(), new Draft(origin.id(), metadata.url(), metadata.language(), headline, published,
        metadata.publisher(), metadata.authors(), true, body), sink);
  }

  private static void unwrapDeepest(Document page) {
    List<Element> deepest = new ArrayList<>();
    page.traverse((node, depth) -> {
      if (depth > DEEPEST && node instanceof Element element && !ENDING.contains(element.normalName())) {
        deepest.add(element);
      }
    });
    deepest.forEach(Node::unwrap);
  }

  /** The text of a fragment of HTML such as feeds and mails carry. */
  String text(String html) {
    Document page = Jsoup.parse(html);
    page.select(rules.removed).remove();
    page.select(rules.beside).remove();
    return String.join("\n\n", Blocks.of(page.body()).stream()
        .map(Blocks.Block::text)
        .filter(it -> !rules.isPageLine(it))
        .toList());
  }

  private static void warn(Origin origin, String message, Sink sink) {
    sink.problem(new Problem(Problem.Severity.WARNING, origin.place(), Optional.empty(), message));
  }
}
