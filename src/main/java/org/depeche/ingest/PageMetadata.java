package org.depeche.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * What a web page tells of its article beside the text: schema.org JSON-LD first, then OpenGraph and other meta tags,
 * then {@code time} elements, the address, and what is written at the top of the page.
 */
final class PageMetadata {
  private static final Pattern URL_DATE = Pattern.compile(
      "/((?:19|20)\\d{2})(?:/[A-Za-z][A-Za-z.-]*)?[/-](\\d{1,2})[/-](\\d{1,2})(?:[/_-]|$)"
          + "|[/_-]((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:[/_.-]|$)");
  private static final Pattern SAVED_FROM = Pattern.compile("saved from url=\\(\\d+\\)(\\S+)");
  private static final Pattern BYLINE =
      Pattern.compile("(?u)^(?:[Bb]y|BY|[Pp]ar|PAR) (?:\\p{Lu}[\\p{L}.'’-]+\\s?){2,4}");
  private static final List<String> SEPARATORS = List.of(" | ", " - ", " – ", " — ", " • ", " · ", " : ");
  private static final int MOST_AUTHORS = 6;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_DATE = 400;

  private final PageRules rules;
  private final Document page;
  private final Optional<String> address;
  private final Optional<JsonNode> article;
  private final SchemaOrg schema;

  /** @param address where the page was found, if that is known */
  PageMetadata(PageRules rules, Document page, Optional<String> address) {
    this.rules = rules;
    this.page = page;
    this.address = address;
    this.schema = new SchemaOrg(LinkedData.of(page));
    this.article = schema.article(canonical(), shown());
  }

  /** The address that the page gives of itself, as it is written. */
  private Optional<String> canonical() {
    return Stream.of(page.select("link[rel=canonical]").attr("href"),
        page.select("meta[property=og:url]").attr("content"))
        .filter(it -> !it.isBlank())
        .findFirst();
  }

  private List<String> shown() {
    return Stream.of(page.select("h1").text(), page.select("meta[property=og:title]").attr("content"), page.title())
        .filter(it -> !it.isBlank())
        .toList();
  }

  /** The text as the publisher hands it to search engines; of a live blog, all its entries. */
  Optional<String> articleBody() {
    return article.flatMap(schema::liveUpdates).or(() -> article.flatMap(schema::articleBody));
  }

  /** Whether the publisher says that readers must pay to see the whole. */
  boolean isBehindPaywall() {
    return article.flatMap(it -> schema.text(it, "isAccessibleForFree"))
        .filter(it -> it.equalsIgnoreCase("false") || it.equalsIgnoreCase("http://schema.org/False"))
        .isPresent();
  }

  Optional<String> headline() {
    return article.flatMap(it -> schema.text(it, "headline"))
        .or(() -> PageRules.first(rules.headline, page, Optional::of))
        .map(it -> withoutSite(plain(it)))
        .filter(it -> !it.isEmpty());
  }

  /** Names of sites stand after a bar or dash in titles. */
  private String withoutSite(String title) {
    String site = publisher().orElse("");
    for (String separator : SEPARATORS) {
      int at = title.lastIndexOf(separator);
      if (at > 0 && !site.isEmpty() && alike(title.substring(at + separator.length()), site)) {
        return title.substring(0, at).strip();
      }
    }
    return title;
  }

  private static boolean alike(String a, String b) {
    return PageCleaner.letters(a).equals(PageCleaner.letters(b));
  }

  Optional<String> publisher() {
    return article.flatMap(schema::publisher)
        .or(() -> PageRules.first(rules.publisher, page, it -> Optional.of(it).filter(PageMetadata::isName)))
        .or(() -> schema.organization())
        .or(this::titleEnd)
        .or(this::host)
        .map(PageMetadata::plain);
  }

  private Optional<String> titleEnd() {
    String title = page.title();
    int at = SEPARATORS.stream().mapToInt(it -> title.lastIndexOf(it)).max().orElse(-1);
    String end = at < 0 ? title : title.substring(at + 3);
    boolean isHeadline = at < 0
        && PageRules.first(rules.headline, page, Optional::of).filter(title::equals).isPresent();
    return Optional.of(end.strip()).filter(it -> !isHeadline && it.split("\\s+").length <= 4 && isName(it));
  }

  private Optional<String> host() {
    return url().map(it -> URI.create(it).getHost()).map(it -> it.replaceFirst("^(?:www|m|amp|mobile)\\.", ""));
  }

  List<String> authors() {
    List<String> told = article.map(schema::authors).orElse(List.of());
    Set<String> names = new LinkedHashSet<>();
    told.forEach(it -> names.addAll(names(it)));
    if (names.isEmpty()) {
      Document cleaned = new PageCleaner(rules, page).cleaned(false);
      names.addAll(shownAuthors(cleaned).or(() -> shownAuthors(page)).orElse(List.of()));
    }
    publisher().ifPresent(site -> names.removeIf(it -> alike(it, site)));
    return List.copyOf(names);
  }

  private Optional<List<String>> shownAuthors(Document document) {
    return rules.author.stream()
        .map(it -> it.valuesTogether(document, value -> !names(value).isEmpty())
            .flatMap(value -> names(value).stream()))
        .map(it -> it.limit(MOST_AUTHORS).toList())
        .filter(it -> !it.isEmpty())
        .findFirst()
        .or(() -> byline(document));
  }

  /** A short line of the page that begins with "By" and a name. */
  private Optional<List<String>> byline(Document document) {
    return document.select("p, span, div, font, small, em, i, b, li, td").stream()
        .map(Element::text)
        .filter(it -> it.length() <= 2 * LONGEST_NAME && BYLINE.matcher(it).find())
        .limit(MOST_AUTHORS)
        .min(Comparator.comparingInt(String::length))
        .map(this::names)
        .filter(it -> !it.isEmpty());
  }

  private List<String> names(String written) {
    String text = rules.bylineEnd.matcher(rules.bylineStart.matcher(plain(written)).replaceFirst("")).replaceFirst("");
    return rules.bylineAnd.splitAsStream(text)
        .map(String::strip)
        .filter(it -> isName(it) && Character.isUpperCase(it.codePointAt(0))
            && it.chars().noneMatch(Character::isDigit))
        .filter(it -> WrittenDate.find(it, false).isEmpty())
        .toList();
  }

  private static boolean isName(String text) {
    return !text.isBlank() && text.length() <= LONGEST_NAME && !text.contains("://") && !text.startsWith("@")
        && text.chars().anyMatch(Character::isLetter);
  }

  Optional<String> language() {
    return article.flatMap(schema::language)
        .or(() -> Optional.of(page.select("html").attr("lang")).filter(it -> !it.isBlank()))
        .or(() -> Optional.of(page.select("meta[property=og:locale]").attr("content")).filter(it -> !it.isBlank()))
        .or(() -> Optional.of(page.select("meta[http-equiv=content-language]").attr("content"))
            .filter(it -> !it.isBlank()));
  }

  /** The address that the page gives of itself, absolute, else where it was found. */
  Optional<String> url() {
    return resolved(page.select("link[rel=canonical]").attr("href"))
        .or(() -> resolved(page.select("meta[property=og:url]").attr("content")))
        .or(() -> article.flatMap(schema::url).flatMap(this::resolved))
        .or(() -> address.flatMap(this::resolved))
        .or(() -> savedFrom().flatMap(this::resolved));
  }

  private Optional<String> resolved(String reference) {
    if (reference.isBlank()) {
      return Optional.empty();
    }
    try {
      URI uri = base().resolve(reference.strip()).normalize();
      boolean usable = uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
      return usable ? Optional.of(uri.toString()) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What relative addresses hang on; browsers on Windows write where a page was saved from as no URI can be. */
  private URI base() {
    try {
      return URI.create(address.or(this::savedFrom).orElse(""));
    } catch (IllegalArgumentException e) {
      return URI.create("");
    }
  }

  private Optional<String> savedFrom() {
    for (Node node : page.childNodes()) {
      if (node instanceof Comment comment) {
        Matcher matcher = SAVED_FROM.matcher(comment.getData());
        if (matcher.find()) {
          return Optional.of(matcher.group(1));
        }
      }
    }
    return Optional.empty();
  }

  /** In the lexical form of xsd:date or xsd:dateTime. */
  Optional<String> published() {
    boolean monthFirst = language().map(it -> it.toLowerCase(Locale.ROOT))
        .filter(it -> it.equals("en") || it.startsWith("en-us") || it.startsWith("en_us"))
        .isPresent();
    Document cleaned = new PageCleaner(rules, page).cleaned(false);
    VisibleDate near = new VisibleDate(rules, VisibleDate.scope(cleaned, headline()), monthFirst);
    return told("datePublished", monthFirst)
        .or(() -> PageRules.first(rules.published, page, it -> date(it, monthFirst)))
        .or(this::urlDate)
        .or(near::published)
        .or(() -> schema.pageDate().flatMap(it -> WrittenDate.find(it, monthFirst)))
        .or(() -> new VisibleDate(rules, cleaned.body(), monthFirst).published())
        .or(() -> new VisibleDate(rules, page.body(), monthFirst).published())
        .or(() -> headline().flatMap(it -> inBrackets(it, monthFirst)))
        .or(() -> told("dateCreated", monthFirst))
        .or(() -> told("dateModified", monthFirst))
        .or(() -> PageRules.first(rules.modified, page, it -> date(it, monthFirst)))
        .or(near::modified);
  }

  /** Ministries end their titles so. */
  private static Optional<String> inBrackets(String title, boolean monthFirst) {
    int at = title.lastIndexOf('(');
    return at >= 0 && title.endsWith(")") ? WrittenDate.find(title.substring(at), monthFirst) : Optional.empty();
  }

  private Optional<String> told(String property, boolean monthFirst) {
    return article.flatMap(it -> schema.text(it, property)).flatMap(it -> WrittenDate.find(it, monthFirst));
  }

  private static Optional<String> date(String text, boolean monthFirst) {
    return text.length() > LONGEST_DATE ? Optional.empty() : WrittenDate.find(text, monthFirst);
  }

  private Optional<String> urlDate() {
    Matcher matcher = URL_DATE.matcher(url().orElse(""));
    if (!matcher.find()) {
      return Optional.empty();
    }
    int group = matcher.group(1) == null ? 4 : 1;
    return WrittenDate.find(String.format(Locale.ROOT, "%s-%02d-%02d", matcher.group(group),
        Integer.parseInt(matcher.group(group + 1)), Integer.parseInt(matcher.group(group + 2))), false);
  }

  private static String plain(String text) {
    return org.jsoup.parser.Parser.unescapeEntities(text, false).replaceAll("\\s+", " ").strip();
  }
}
