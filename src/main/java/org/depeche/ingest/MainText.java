package org.depeche.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.dankito.readability4j.Readability4J;
import org.depeche.ingest.Blocks.Block;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The text of the article on a web page, paragraphs with a blank line between.
 *
 * <p>Two ways are tried: Readability's (readability4j), which throws on some pages and returns a consent wall or the
 * related stories on others, and the smallest element that holds most of the page's paragraphs. What the publisher
 * hands to search engines (schema.org {@code articleBody}) judges between them where it is there.
 */
final class MainText {
  private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern BYLINE = Pattern.compile("(?iu)^(?:by|par)\\s+\\p{Lu}.{2,80}$");
  private static final String SENTENCE_END = ".!?…:»\"”)";

  /** Words of a reference that is worth judging by. */
  private static final int REFERENCE = 60;

  private static final int PARAGRAPH = 60;
  private static final int SHORT_LINE = 90;

  private final PageRules rules;
  private final Document page;
  private final PageCleaner cleaner;
  private final Optional<String> articleBody;
  private final Optional<String> headline;
  private boolean atWall;

  MainText(PageRules rules, Document page, Optional<String> articleBody, Optional<String> headline) {
    this.rules = rules;
    this.page = page;
    this.cleaner = new PageCleaner(rules, page);
    this.articleBody = articleBody.map(MainText::paragraphs);
    this.headline = headline;
  }

  /** @throws BadInputException where the page holds a consent wall or no text at all */
  String text() throws BadInputException {
    DenseText found = new DenseText(cleaner.cleaned(true));
    List<Block> dense = filtered(found.blocks());
    List<Block> readable = filtered(readable());
    String text = articleBody.filter(it -> words(it) >= REFERENCE)
        .map(reference -> judged(reference, dense, readable))
        .orElseGet(() -> joined(better(dense, readable, found.usual())));
    if (words(text) < PARAGRAPH / 4) {
      text = joined(filtered(Blocks.of(captions())));
    }
    if (text.isBlank()) {
      throw new BadInputException(atWall
          ? "only a consent wall or a check for robots is in this page, and no article"
          : "no text of an article is in this page (is it filled by a script, or behind a paywall?)");
    }
    return text;
  }

  private String judged(String reference, List<Block> dense, List<Block> readable) {
    Map<String, Integer> wanted = bag(reference);
    String best = overlap(wanted, bag(joined(dense))) >= overlap(wanted, bag(joined(readable)))
        ? joined(dense) : joined(readable);
    Map<String, Integer> found = bag(best);
    int common = common(wanted, found);
    double recall = common / (double) size(wanted);
    double precision = common / (double) Math.max(1, size(found));
    boolean cut = reference.endsWith("…") || reference.endsWith("...") || size(wanted) < 0.6 * size(found);
    if (recall >= 0.9 && (precision >= 0.85 || cut)) {
      return best;
    }
    return reference;
  }

  private static double overlap(Map<String, Integer> a, Map<String, Integer> b) {
    return 2.0 * common(a, b) / Math.max(1, size(a) + size(b));
  }

  /**
   * Readability's, unless it is far too short or long, or lacks paragraphs that are made as most of the article's are.
   */
  private static List<Block> better(List<Block> dense, List<Block> readable, Set<String> usual) {
    int some = count(readable);
    int most = count(dense);
    boolean tooLittle = some < 0.7 * most;
    boolean tooMuch = some > 1.5 * most && most >= REFERENCE;
    Set<String> read = readable.stream().map(Block::text).collect(Collectors.toSet());
    int missed = count(dense.stream().filter(it -> usual.contains(it.text()) && !read.contains(it.text())).toList());
    return some == 0 || tooLittle || tooMuch || missed > 0.02 * most ? dense : readable;
  }

  private static int count(List<Block> blocks) {
    return blocks.stream().mapToInt(Block::words).sum();
  }

  /** Readability runs on a page without what is surely no text, and with captions, which it knows how to drop. */
  private List<Block> readable() {
    try {
      Element content = new Readability4J("https://page.invalid/", cleaner.cleaned(false)).parse().getArticleContent();
      if (content == null) {
        return List.of();
      }
      content.select(rules.beside).remove();
      return Blocks.of(content);
    } catch (RuntimeException | StackOverflowError e) {
      return List.of();
    }
  }

  private Element captions() {
    Element holder = new Element("div");
    for (Element caption : page.select("figcaption, [class~=(?i)caption], amp-img[alt], [itemprop=description]")) {
      if (caption.parents().stream().noneMatch(it -> it.is("figcaption, [class~=(?i)caption]"))) {
        holder.appendElement("p").text(caption.hasText() ? caption.text() : caption.attr("alt"));
      }
    }
    return holder;
  }

  private List<Block> filtered(List<Block> blocks) {
    List<Block> kept = new ArrayList<>();
    for (Block block : blocks) {
      if (rules.walls.stream().anyMatch(it -> it.matcher(block.text()).find())) {
        atWall = true;
      } else if (!rules.isPageLine(block.text()) && !(block.isMostlyLinks() && block.words() < 40)
          && !isTop(block, kept.size())) {
        kept.add(block);
      }
    }
    while (!kept.isEmpty() && isLoose(kept.get(kept.size() - 1)) && kept.size() > 1) {
      kept.remove(kept.size() - 1);
    }
    return kept;
  }

  /** The title once more, a byline or a date before the text begins. */
  private boolean isTop(Block block, int before) {
    if (before > 3 || block.text().length() > 2 * SHORT_LINE) {
      return false;
    }
    boolean isTitle = headline.filter(it -> PageCleaner.letters(it).equals(PageCleaner.letters(block.text())))
        .isPresent();
    boolean isShort = block.text().length() <= SHORT_LINE && !endsSentence(block.text());
    return isTitle || isShort && (BYLINE.matcher(block.text()).matches()
        || WrittenDate.find(block.text(), false).isPresent());
  }

  private static boolean isLoose(Block block) {
    return block.isHeading() || block.words() < 4 && !endsSentence(block.text());
  }

  private static boolean endsSentence(String text) {
    return SENTENCE_END.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static String joined(List<Block> blocks) {
    return blocks.stream().map(Block::text).collect(Collectors.joining("\n\n"));
  }

  /** A publisher's text has HTML in it, or no breaks at all. */
  private static String paragraphs(String text) {
    boolean isHtml = text.contains("</") || text.contains("&lt;/") || text.contains("<br");
    String plain = org.jsoup.parser.Parser.unescapeEntities(text, false);
    if (isHtml) {
      return joined(Blocks.of(org.jsoup.Jsoup.parse(plain).body()));
    }
    return plain.lines().map(String::strip).filter(it -> !it.isEmpty()).collect(Collectors.joining("\n\n"));
  }

  private static int words(String text) {
    return size(bag(text));
  }

  private static Map<String, Integer> bag(String text) {
    Map<String, Integer> bag = new HashMap<>();
    WORD.splitAsStream(text.toLowerCase(Locale.ROOT)).filter(it -> !it.isEmpty())
        .forEach(it -> bag.merge(it, 1, Integer::sum));
    return bag;
  }

  private static int size(Map<String, Integer> bag) {
    return bag.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static int common(Map<String, Integer> a, Map<String, Integer> b) {
    return a.entrySet().stream().mapToInt(it -> Math.min(it.getValue(), b.getOrDefault(it.getKey(), 0))).sum();
  }
}
