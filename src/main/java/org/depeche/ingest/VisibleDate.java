package org.depeche.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The date of publication as a page shows it beside its article: in {@code time} and the like, or in words.
 *
 * <p>Only what stands with the article counts, not what tickers, related stories and comments show, and a date that is
 * said to be of a change counts only where there is no other. That dates are told by names of attributes, by labels
 * and by their place was learnt from htmldate (Barbaresi 2020); the code is our own.
 */
final class VisibleDate {
  private static final int LONGEST_TEXT = 160;
  private static final int LONGEST_ALONE = 60;
  private static final int LABEL = 30;
  private static final double MOST = 0.5;
  private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final PageRules rules;
  private final boolean monthFirst;
  private final List<Found> found = new ArrayList<>();

  /** From the surest to the one that is better than none. */
  private enum Rank { PUBLISHED, PLAIN, MODIFIED }

  private record Found(Rank rank, String date) {}

  /**
   * @param scope what to look at, as {@link #scope} gives it
   * @param monthFirst as for {@link WrittenDate}
   */
  VisibleDate(PageRules rules, Element scope, boolean monthFirst) {
    this.rules = rules;
    this.monthFirst = monthFirst;
    scope.select(rules.dateElements).forEach(this::readElement);
    scope.select(rules.dateTexts).forEach(this::readText);
    scope.getAllElements().stream().flatMap(it -> it.textNodes().stream()).forEach(this::readNode);
  }

  Optional<String> published() {
    return first(Rank.PUBLISHED).or(() -> first(Rank.PLAIN));
  }

  Optional<String> modified() {
    return first(Rank.MODIFIED);
  }

  private Optional<String> first(Rank rank) {
    return found.stream().filter(it -> it.rank == rank).map(Found::date).findFirst();
  }

  /** The smallest element with the article's heading and most of the paragraphs. */
  static Element scope(Document page, Optional<String> headline) {
    List<Element> headings = page.select("h1");
    Optional<Element> heading = headings.stream()
        .filter(it -> headline.filter(title -> PageCleaner.letters(title).equals(PageCleaner.letters(it.text())))
            .isPresent())
        .findFirst()
        .or(() -> headings.stream().findFirst());
    int all = PageCleaner.paragraphLength(page);
    return heading.stream().flatMap(it -> it.parents().stream())
        .filter(it -> PageCleaner.paragraphLength(it) >= MOST * all)
        .findFirst()
        .orElse(page.body());
  }

  private void readElement(Element element) {
    String text = element.text();
    if (text.length() > LONGEST_TEXT || element.closest("a[href]") != null && !element.normalName().equals("time")) {
      return;
    }
    if (labelled(text).isPresent()) {
      labelled(text).ifPresent(found::add);
      return;
    }
    String names = names(element) + " " + names(element.parent());
    String label = textBefore(element);
    Optional<String> date = attributes(element).flatMap(it -> WrittenDate.find(it, monthFirst).stream()).findFirst()
        .or(() -> text.length() <= LONGEST_ALONE || element.normalName().equals("time")
            ? WrittenDate.find(text, monthFirst) : Optional.empty());
    date.ifPresent(it -> found.add(new Found(rank(names, label + " " + text), it)));
  }

  private Rank rank(String names, String words) {
    if (rules.publishedWords.matcher(words).find() || rules.publishedNames.matcher(names).find()) {
      return rules.modifiedWords.matcher(words).find() ? Rank.MODIFIED : Rank.PUBLISHED;
    }
    boolean isModified = rules.modifiedWords.matcher(words).find() || rules.modifiedNames.matcher(names).find();
    return isModified ? Rank.MODIFIED : Rank.PLAIN;
  }

  private Stream<String> attributes(Element element) {
    return element.attributes().asList().stream()
        .filter(it -> rules.dateAttributes.matcher(it.getKey()).matches())
        .map(Attribute::getValue)
        .filter(it -> it.length() <= LONGEST_TEXT);
  }

  private static String names(Element element) {
    return element == null ? "" : String.join(" ", element.className(), element.id(), element.attr("itemprop"),
        element.hasAttr("pubdate") ? "pubdate" : "", element.attr("property"));
  }

  /** The words that stand right before, in the same element. */
  private static String textBefore(Node node) {
    Node before = node.previousSibling();
    String text = before instanceof TextNode words ? words.text() : before instanceof Element other ? other.text() : "";
    return text.substring(Math.max(0, text.length() - LABEL));
  }

  private void readText(Element element) {
    String text = element.ownText();
    if (text.isBlank() || text.length() > LONGEST_TEXT) {
      return;
    }
    String whole = element.text().length() <= LONGEST_TEXT ? element.text() : text;
    labelled(whole).ifPresent(found::add);
  }

  private void readNode(TextNode node) {
    String text = node.text().strip();
    if (text.length() <= LONGEST_ALONE && isDateAlone(text)) {
      WrittenDate.find(text, monthFirst)
          .ifPresent(it -> found.add(new Found(rank("", textBefore(node) + " " + text), it)));
    }
  }

  /** A date after a label; what stands after the label of a change is no date of publication. */
  private Optional<Found> labelled(String text) {
    Matcher published = rules.publishedWords.matcher(text);
    if (published.find()) {
      String after = text.substring(published.end());
      Matcher change = rules.modifiedWords.matcher(after);
      String own = change.find() ? after.substring(0, change.start()) : after;
      return WrittenDate.find(own, monthFirst).map(it -> new Found(Rank.PUBLISHED, it));
    }
    Matcher modified = rules.modifiedWords.matcher(text);
    if (!modified.find()) {
      return Optional.empty();
    }
    String before = text.substring(0, modified.start());
    String after = text.substring(modified.end());
    return WrittenDate.find(before, monthFirst).map(it -> new Found(Rank.PLAIN, it))
        .or(() -> WrittenDate.find(after, monthFirst).map(it -> new Found(Rank.MODIFIED, it)));
  }

  /** Whether little else than a date, its weekday and a time of day stands there. */
  private static boolean isDateAlone(String text) {
    return WrittenDate.find(text, false).isPresent()
        && Stream.of(WORD.split(text)).filter(it -> it.codePoints().allMatch(Character::isLetter)).count() <= 5;
  }
}
