package org.depeche.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      Optional<FurnitureRules.Match> match = line.text.length() > LONGEST_LINE
          ? Optional.empty()
          : known.match(line.text, i, lines.size());
      if (match.isPresent()) {
        spans.add(new Span(points.fromUtf16(line.start), points.fromUtf16(line.start + line.text.length())));
        date = date.or(match.get()::date);
      }
    }
    return new Furniture(spans, date);
  }

  private synchronized FurnitureRules rules(String language) {
    return rules.computeIfAbsent(language, FurnitureRules::load);
  }

  /** A line that is not blank, stripped, with the UTF-16 index of its first character. */
  private record Line(String text, int start) {}

  private static List<Line> lines(String body) {
    List<Line> lines = new ArrayList<>();
    for (int start = 0; start < body.length(); ) {
      int end = body.indexOf('\n', start);
      end = end < 0 ? body.length() : end;
      String raw = body.substring(start, end);
      if (!raw.isBlank()) {
        lines.add(new Line(raw.strip(), start + raw.length() - raw.stripLeading().length()));
      }
      start = end + 1;
    }
    return lines;
  }
}
