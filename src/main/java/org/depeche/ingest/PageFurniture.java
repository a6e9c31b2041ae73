package org.depeche.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.depeche.model.Article;
import org.depeche.model.CodePoints;
import org.depeche.model.Furniture;
import org.depeche.model.Span;

/**
 * Finds the lines of a text that are page furniture, by the rules of {@code lang/<code>/furniture.yaml}.
 *
 * <p>The text is not changed; spans count in it. A language without such a file has no furniture.
 */
public final class PageFurniture {
  /** No byline or button is longer; what is, is prose and costs nothing to look at. */
  private static final int LONGEST_LINE = 240;

  private static final int LONGEST_TITLE = 160;
  private static final String SENTENCE_END = ".!?…:;,»\"”";

  private final Map<String, FurnitureRules> rules = new LinkedHashMap<>();

  private PageFurniture() {}

  /** Reads each language's rules when its first text comes. */
  public static PageFurniture load() {
    return new PageFurniture();
  }

  public Furniture find(String body, String language) {
    FurnitureRules known = rules(language);
    List<Line> lines = lines(body);
    CodePoints points = new CodePoints(body);
    List<Span> spans = new ArrayList<>();
    Optional<String> date = Optional.empty();
    Optional<Span> title = Optional.empty();
    boolean atTop = true;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      Optional<FurnitureRules.Match> match = line.text.length() > LONGEST_LINE
          ? Optional.empty()
          : known.match(line.text, i, lines.size());
      if (match.isPresent()) {
        spans.add(line.span(points));
        date = date.or(match.get()::date);
      } else if (atTop) {
        atTop = false;
        title = Optional.of(line).filter(it -> isTitle(it, lines)).map(it -> it.span(points));
        title.ifPresent(spans::add);
      }
    }
    return new Furniture(spans, date, title);
  }

  /**
   * What the title, or else a line of the text, tells of an earlier version of the article; a withdrawal goes first.
   */
  public Optional<Notice> notice(Article article) {
    FurnitureRules known = rules(article.language());
    List<Notice> found = Stream.concat(article.headline().stream(), article.body().lines())
        .flatMap(line -> known.notice(line.strip()).stream())
        .toList();
    return found.contains(Notice.WITHDRAWAL) ? Optional.of(Notice.WITHDRAWAL) : found.stream().findFirst();
  }

  /** The first line that is not furniture is the title where no sentence ends in it and paragraphs follow. */
  private static boolean isTitle(Line line, List<Line> lines) {
    return line.alone
        && line.text.length() <= LONGEST_TITLE
        && SENTENCE_END.indexOf(line.text.charAt(line.text.length() - 1)) < 0
        && lines.stream().anyMatch(it -> it.start > line.start && it.text.length() > LONGEST_TITLE);
  }

  private synchronized FurnitureRules rules(String language) {
    return rules.computeIfAbsent(language, FurnitureRules::load);
  }

  /**
   * A line that is not blank, stripped.
   *
   * @param start the UTF-16 index of its first character
   * @param alone whether a blank line follows
   */
  private record Line(String text, int start, boolean alone) {
    Span span(CodePoints points) {
      return new Span(points.fromUtf16(start), points.fromUtf16(start + text.length()));
    }
  }

  private static List<Line> lines(String body) {
    List<Line> lines = new ArrayList<>();
    for (int start = 0; start < body.length(); ) {
      int end = endOfLine(body, start);
      String raw = body.substring(start, end);
      if (!raw.isBlank()) {
        boolean alone = end + 1 < body.length() && body.substring(end + 1, endOfLine(body, end + 1)).isBlank();
        lines.add(new Line(raw.strip(), start + raw.length() - raw.stripLeading().length(), alone));
      }
      start = end + 1;
    }
    return lines;
  }

  private static int endOfLine(String body, int from) {
    int end = body.indexOf('\n', from);
    return end < 0 ? body.length() : end;
  }
}
