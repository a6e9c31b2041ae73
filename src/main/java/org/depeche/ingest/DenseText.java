package org.depeche.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.depeche.ingest.Blocks.Block;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The smallest element that holds most of a page's long paragraphs, and paragraphs of the same make outside it.
 *
 * <p>Sites break an article in several containers, with advertisements between them; the paragraphs' class tells that
 * they belong together.
 */
final class DenseText {
  private static final int PARAGRAPH = 60;
  private static final double MOST = 0.75;
  private static final double USUAL = 0.5;

  private final Document document;
  private final Map<Element, Integer> held = new IdentityHashMap<>();
  private final List<Element> paragraphs = new ArrayList<>();
  private final Element best;

  DenseText(Document document) {
    this.document = document;
    int all = weigh();
    best = densest(all);
  }

  private int weigh() {
    int all = 0;
    for (Element element : document.body().select("p, div, li, td, section, article, blockquote")) {
      int length = ownLength(element);
      if (length >= PARAGRAPH) {
        paragraphs.add(element);
        all += length;
        for (Element above = element; above != null; above = above.parent()) {
          held.merge(above, length, Integer::sum);
        }
      }
    }
    return all;
  }

  private Element densest(int all) {
    Element smallest = document.body();
    for (Optional<Element> child = Optional.of(smallest); child.isPresent(); ) {
      smallest = child.get();
      child = smallest.children().stream()
          .filter(it -> held.getOrDefault(it, 0) >= MOST * all && all > 0 && !it.normalName().equals("p"))
          .findFirst();
    }
    return smallest;
  }

  /** Characters of running text that stand in the element itself, not in blocks within it, less its links. */
  private static int ownLength(Element element) {
    boolean isParagraph = element.normalName().equals("p");
    int length = (isParagraph ? element.text() : element.ownText()).length();
    Stream<Element> links = isParagraph
        ? element.select("a").stream() : element.children().stream().filter(it -> it.normalName().equals("a"));
    int linked = links.mapToInt(it -> it.text().length()).sum();
    return linked > length / 2 ? 0 : length;
  }

  /** In the order of the page. */
  List<Block> blocks() {
    Optional<String> make = usualMake();
    List<Block> blocks = new ArrayList<>();
    int headlines = 0;
    int headlinesOfBest = headlinesBefore(best);
    for (Element element : document.body().getAllElements()) {
      headlines += element.normalName().equals("h1") ? 1 : 0;
      if (element == best) {
        blocks.addAll(Blocks.of(best));
      } else if (headlines == headlinesOfBest && isOutside(element) && make.filter(make(element)::equals).isPresent()) {
        blocks.addAll(Blocks.of(element));
      }
    }
    return blocks;
  }

  /** Texts of the paragraphs that are made as most of the article's are; empty where that cannot be told. */
  Set<String> usual() {
    Set<String> texts = new HashSet<>();
    usualMake().ifPresent(make -> paragraphs.stream()
        .filter(it -> make(it).equals(make))
        .forEach(it -> Blocks.of(it).forEach(block -> texts.add(block.text()))));
    return texts;
  }

  private int headlinesBefore(Element limit) {
    List<Element> all = document.body().getAllElements();
    return (int) all.subList(0, all.indexOf(limit)).stream().filter(it -> it.normalName().equals("h1")).count();
  }

  private boolean isOutside(Element element) {
    return element != best && ownLength(element) >= PARAGRAPH && !element.parents().contains(best)
        && !best.parents().contains(element);
  }

  /** What tells the paragraphs of the article: their class or that of what holds them. */
  private Optional<String> usualMake() {
    Map<String, Integer> lengths = new TreeMap<>();
    paragraphs.stream().filter(it -> it.parents().contains(best))
        .forEach(it -> lengths.merge(make(it), ownLength(it), Integer::sum));
    return lengths.entrySet().stream()
        .filter(it -> !it.getKey().isEmpty() && it.getValue() >= USUAL * held.getOrDefault(best, 0))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static String make(Element element) {
    Element parent = element.parent();
    if (!element.className().isBlank()) {
      return element.normalName() + "." + element.className().strip();
    }
    return parent == null || parent.className().isBlank()
        ? "" : parent.className().strip() + ">" + element.normalName();
  }
}
