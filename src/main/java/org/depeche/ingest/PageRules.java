package org.depeche.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** How web pages are made, as {@code ingest/page.yaml} tells it. */
final class PageRules {
  private static final String FILE = "ingest/page.yaml";
  private static final String TEXT = "text";
  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  final List<Place> published;
  final List<Place> modified;
  final List<Place> headline;
  final List<Place> publisher;
  final List<Place> author;
  final Evaluator removed;
  final Evaluator wrapping;
  final Evaluator beside;
  final Pattern paid;
  final Pattern comments;
  private final Pattern boilerplate;
  private final Pattern content;
  final Evaluator dateElements;
  final Evaluator dateTexts;
  final Pattern dateAttributes;
  final Pattern publishedNames;
  final Pattern modifiedNames;
  final Pattern publishedWords;
  final Pattern modifiedWords;
  final Pattern bylineStart;
  final Pattern bylineAnd;
  final Pattern bylineEnd;
  final List<Pattern> walls;
  final List<Pattern> lines;

  /** Where a page may tell something: elements, and the attribute of theirs that says it. */
  record Place(Evaluator elements, String attribute) {
    Stream<String> values(Document page) {
      return page.select(elements).stream().map(this::value).map(String::strip).filter(it -> !it.isEmpty());
    }

    /** The first value that is wanted, with those of elements beside that one: the names of a byline. */
    Stream<String> valuesTogether(Document page, Predicate<String> wanted) {
      List<Element> found = page.select(elements).stream().filter(it -> wanted.test(value(it).strip())).toList();
      Element first = found.isEmpty() ? null : found.get(0);
      return found.stream().filter(it -> isBeside(first, it)).map(this::value).map(String::strip);
    }

    private static boolean isBeside(Element first, Element other) {
      Element parent = first.parent();
      return parent == other.parent() || parent != null && other.parent() != null
          && parent.parent() == other.parent().parent() && parent.className().equals(other.parent().className());
    }

    private String value(Element element) {
      return attribute.equals(TEXT) ? element.text() : element.attr(attribute);
    }
  }

  private PageRules(Map<?, ?> yaml) {
    published = places(yaml, "published");
    modified = places(yaml, "modified");
    headline = places(yaml, "headline");
    publisher = places(yaml, "publisher");
    author = places(yaml, "author");
    removed = QueryParser.parse(text(yaml, "removed"));
    wrapping = QueryParser.parse(text(yaml, "wrapping"));
    beside = QueryParser.parse(text(yaml, "beside"));
    comments = Pattern.compile(text(yaml, "comments"));
    paid = Pattern.compile(text(yaml, "paid"));
    content = Pattern.compile(text(yaml, "content"));
    boilerplate = Pattern.compile(text(yaml, "boilerplate"));
    dateElements = QueryParser.parse(text(yaml, "date_elements"));
    dateTexts = QueryParser.parse(text(yaml, "date_texts"));
    dateAttributes = Pattern.compile(text(yaml, "date_attributes"));
    publishedNames = Pattern.compile(text(yaml, "published_names"));
    modifiedNames = Pattern.compile(text(yaml, "modified_names"));
    publishedWords = words(yaml, "published_words");
    modifiedWords = words(yaml, "modified_words");
    bylineStart = Pattern.compile(text(yaml, "byline_start"));
    bylineAnd = Pattern.compile(text(yaml, "byline_and"));
    bylineEnd = Pattern.compile(text(yaml, "byline_end"));
    walls = texts(yaml, "walls").stream().map(Pattern::compile).toList();
    lines = texts(yaml, "lines").stream().map(Pattern::compile).toList();
  }

  static PageRules load() {
    LoadSettings settings = LoadSettings.builder().setLabel(FILE).build();
    try (InputStream in = PageRules.class.getClassLoader().getResourceAsStream(FILE)) {
      return new PageRules((Map<?, ?>) new Load(settings).loadFromInputStream(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isPageLine(String line) {
    return lines.stream().anyMatch(it -> it.matcher(line).find());
  }

  /** The sign in an element's class or id that says that it stands beside the text. */
  Optional<String> boilerplate(Element element) {
    return sign(element.className() + " " + element.id());
  }

  private Optional<String> sign(String names) {
    Matcher matcher = boilerplate.matcher(CAMEL.matcher(names.strip()).replaceAll("-").toLowerCase(Locale.ROOT));
    return matcher.find() ? Optional.of(matcher.group("sign")) : Optional.empty();
  }

  /** Whether a name of the element says that it holds the text, and nothing else. */
  boolean isContent(Element element) {
    return element.attr("itemprop").toLowerCase(Locale.ROOT).contains("articlebody")
        || Stream.concat(element.classNames().stream(), Stream.of(element.id()))
            .anyMatch(it -> content.matcher(it).matches() && sign(it).isEmpty());
  }

  /** The first of the values at the places, best place first, that the reading accepts. */
  static <T> Optional<T> first(List<Place> places, Document page,
      java.util.function.Function<String, Optional<T>> reading) {
    return places.stream()
        .flatMap(place -> place.values(page))
        .map(reading)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static List<Place> places(Map<?, ?> yaml, String key) {
    return ((List<?>) yaml.get(key)).stream()
        .map(Map.class::cast)
        .map(it -> new Place(QueryParser.parse(it.get("select").toString()), it.get("attribute").toString()))
        .toList();
  }

  private static List<String> texts(Map<?, ?> yaml, String key) {
    return ((List<?>) yaml.get(key)).stream().map(Object::toString).toList();
  }

  private static Pattern words(Map<?, ?> yaml, String key) {
    return Pattern.compile("(?iu)(?<!\\p{L})(?:" + String.join("|", texts(yaml, key)) + ")(?!\\p{L})");
  }

  private static String text(Map<?, ?> yaml, String key) {
    return yaml.get(key).toString();
  }
}
