package org.depeche.ingest;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;

/** Takes out of a page what is no article: menus, walls, share buttons, related stories, comments. */
final class PageCleaner {
  /** The share of the page's paragraphs that makes an element the page itself, whatever it is called. */
  private static final double ALMOST_ALL = 0.8;

  /** The share of paragraphs that are the article's, though their class speaks of subscribers. */
  private static final double PAID = 0.3;

  private static final double SOME = 0.2;
  private static final double USUAL = 0.5;
  private static final int LONG = 200;
  private static final int LONGEST_TEASER = 400;
  private static final Set<String> TEASERS = Set.of("article", "div", "li", "section", "td");

  private final PageRules rules;
  private final Document page;

  PageCleaner(PageRules rules, Document page) {
    this.rules = rules;
    this.page = page;
  }

  /** @param textOnly whether asides and captions go, too */
  Document cleaned(boolean textOnly) {
    Document copy = page.clone();
    copy.select(rules.removed).remove();
    removeOtherArticles(copy);
    removeComments(copy);
    removeUnlessPage(copy, rules.wrapping);
    if (textOnly) {
      removeUnlessPage(copy, rules.beside);
    }
    int all = paragraphLength(copy);
    Set<String> paid = paidClasses(copy, all);
    Optional<String> make = usualClass(copy, all);
    Set<Element> teased = teased(copy);
    for (Element element : copy.body().select("*")) {
      boolean isFurniture = isOutside(element, all, paid) && !make.filter(it -> isMadeOf(it, element)).isPresent();
      if (element.parent() != null && element != copy.body() && (isFurniture || isTeaser(element, teased))) {
        element.remove();
      }
    }
    return copy;
  }

  /**
   * Pages that go on without end hold further articles, each with its heading; the page's title tells which is its own.
   */
  private static void removeOtherArticles(Document copy) {
    List<Element> articles = copy.select("article:has(h1)").stream()
        .filter(it -> it.parents().stream().noneMatch(above -> above.normalName().equals("article")))
        .toList();
    String title = letters(copy.title());
    Optional<Element> own = articles.stream().filter(it -> title.contains(letters(it.select("h1").text()))).findFirst();
    own.ifPresent(it -> articles.stream().filter(other -> other != it).forEach(Element::remove));
  }

  static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** Readers write more than some articles say, so that how much it is tells nothing. */
  private void removeComments(Document copy) {
    int all = paragraphLength(copy);
    for (Element element : copy.body().select("*")) {
      boolean isComments = rules.boilerplate(element).filter(rules.comments.asMatchPredicate()).isPresent();
      if (isComments && element.parent() != null && element != copy.body() && element.selectFirst("h1") == null
          && all - paragraphLength(element) >= LONG) {
        element.remove();
      }
    }
  }

  /** What holds the heading and nearly all paragraphs is the page. */
  private static void removeUnlessPage(Document copy, Evaluator elements) {
    int all = paragraphLength(copy);
    boolean isHeaded = copy.selectFirst("h1") != null;
    for (Element element : copy.select(elements)) {
      boolean isPage = all > 0 && paragraphLength(element) >= ALMOST_ALL * all
          && (!isHeaded || element.selectFirst("h1") != null);
      if (!isPage) {
        element.remove();
      }
    }
  }

  private boolean isOutside(Element element, int all, Set<String> paid) {
    Optional<String> sign = rules.boilerplate(element);
    return sign.isPresent() && !paid.contains(sign.get()) && element.selectFirst("h1") == null
        && paragraphLength(element) < (rules.isContent(element) ? SOME : ALMOST_ALL) * all;
  }

  /** Signs of paid content that so much of the text carries that they mark the article and no appeal to subscribe. */
  private Set<String> paidClasses(Document copy, int all) {
    Map<String, Integer> held = new HashMap<>();
    for (Element element : copy.body().select("*")) {
      rules.boilerplate(element).filter(rules.paid.asMatchPredicate())
          .ifPresent(sign -> held.merge(sign, paragraphLength(element), Integer::sum));
    }
    held.values().removeIf(length -> length < PAID * all);
    return held.keySet();
  }

  /** The class that the page's paragraphs have, where one is usual. */
  private static Optional<String> usualClass(Document copy, int all) {
    Map<String, Integer> lengths = new TreeMap<>();
    for (Element paragraph : copy.select("p[class]")) {
      lengths.merge(paragraph.className(), paragraph.text().length(), Integer::sum);
    }
    return lengths.entrySet().stream()
        .filter(it -> !it.getKey().isBlank() && it.getValue() >= USUAL * all)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static boolean isMadeOf(String usualClass, Element element) {
    int length = paragraphLength(element);
    int usual = element.select("p").stream().filter(it -> it.className().equals(usualClass))
        .mapToInt(it -> it.text().length()).sum();
    return usual >= LONG && usual >= ALMOST_ALL * length;
  }

  /** A heading that is a link, with few words under it. */
  private static boolean isTeaser(Element element, Set<Element> teased) {
    return teased.contains(element)
        && TEASERS.contains(element.normalName())
        && element.selectFirst("h1") == null
        && paragraphLength(element) <= LONGEST_TEASER;
  }

  /** What holds a single heading below the page's, which is a link: by identity, as elements compare by it. */
  private static Set<Element> teased(Document copy) {
    Map<Element, Integer> headings = new IdentityHashMap<>();
    Set<Element> teased = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Element heading : copy.body().select("h2, h3, h4, h5")) {
      boolean linked = heading.children().stream().anyMatch(it -> it.normalName().equals("a"));
      for (Element above = heading.parent(); above != null; above = above.parent()) {
        linked |= above.normalName().equals("a");
        int count = headings.merge(above, 1, Integer::sum);
        if (linked && count == 1) {
          teased.add(above);
        } else if (count > 1) {
          teased.remove(above);
        }
      }
    }
    return teased;
  }

  static int paragraphLength(Element element) {
    Stream<Element> paragraphs = element.select("p").stream();
    return paragraphs.mapToInt(it -> it.text().length()).sum();
  }
}
