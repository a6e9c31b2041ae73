package org.depeche.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the articles of one JSON-LD document and reads their properties, however they are written. */
final class SchemaOrg {
  private static final Set<String> ARTICLE_TYPES = Set.of(
      "newsarticle", "article", "reportagenewsarticle", "analysisnewsarticle", "backgroundnewsarticle",
      "opinionnewsarticle", "reviewnewsarticle", "askpublicnewsarticle", "report", "liveblogposting", "blogposting");
  private static final List<String> PREFIXES = List.of("", "schema:", "https://schema.org/", "http://schema.org/");

  private final List<JsonNode> articles = new ArrayList<>();
  private final List<JsonNode> organizations = new ArrayList<>();
  private final List<JsonNode> pages = new ArrayList<>();
  private final Map<String, JsonNode> named = new LinkedHashMap<>();

  SchemaOrg(JsonNode document) {
    collect(document);
  }

  /** In the order of the document. */
  List<JsonNode> articles() {
    return articles;
  }

  /**
   * The article that a page is about: the one with its address, else the one with its title, else the first.
   *
   * @param titles what the page shows as its title
   */
  Optional<JsonNode> article(Optional<String> address, List<String> titles) {
    return articles.stream()
        .filter(it -> address.isPresent() && url(it).map(SchemaOrg::path).equals(address.map(SchemaOrg::path)))
        .findFirst()
        .or(() -> articles.stream().filter(it -> isTitled(it, titles)).findFirst())
        .or(() -> articles.stream().findFirst());
  }

  private boolean isTitled(JsonNode article, List<String> titles) {
    String headline = text(article, "headline").map(PageCleaner::letters).orElse("");
    return !headline.isEmpty() && titles.stream().map(PageCleaner::letters).anyMatch(it -> it.contains(headline));
  }

  private static String path(String address) {
    return address.strip().replaceFirst("^https?://(?:www\\.)?", "").replaceFirst("[?#].*$", "").replaceFirst("/$", "");
  }

  /** When a web page that names no article was published. */
  Optional<String> pageDate() {
    return pages.stream().flatMap(it -> text(it, "datePublished").stream()).findFirst();
  }

  private void collect(JsonNode node) {
    if (node.isArray()) {
      node.forEach(this::collect);
    } else if (node.isObject()) {
      text(node.get("@id")).ifPresent(id -> named.putIfAbsent(id, node));
      if (isArticle(node)) {
        articles.add(node);
      } else if (node.path("@type").asText().matches("(?:News(?:Media)?)?Organization")) {
        organizations.add(node);
      } else if (node.path("@type").asText().endsWith("Page")) {
        pages.add(node);
      }
      if (node.path("mainEntity").isContainerNode()) {
        collect(node.get("mainEntity"));
      }
      if (node.has("@graph")) {
        collect(node.get("@graph"));
      }
    }
  }

  private static boolean isArticle(JsonNode node) {
    JsonNode types = node.has("@type") ? node.get("@type") : node.get("type");
    if (types == null) {
      return property(node, "articleBody").isPresent();
    }
    if (types.isArray()) {
      for (JsonNode type : types) {
        if (isArticleType(type)) {
          return true;
        }
      }
      return false;
    }
    return isArticleType(types);
  }

  private static boolean isArticleType(JsonNode type) {
    String name = type.asText();
    String local = name.substring(Math.max(Math.max(name.lastIndexOf('/'), name.lastIndexOf('#')),
        name.lastIndexOf(':')) + 1);
    return ARTICLE_TYPES.contains(local.toLowerCase(Locale.ROOT));
  }

  /** @param fallback the id of an article that gives none */
  Draft draft(JsonNode article, String fallback) throws BadInputException {
    return new Draft(
        id(article, fallback),
        url(article),
        language(article),
        text(article, "headline"),
        text(article, "datePublished"),
        publisher(article),
        authors(article),
        false,
        body(article));
  }

  String id(JsonNode article, String fallback) {
    return property(article, "identifier").flatMap(SchemaOrg::text)
        .or(() -> text(article.get("@id")))
        .or(() -> text(article.get("id")))
        .map(String::strip)
        .filter(id -> !id.isEmpty())
        .orElse(fallback);
  }

  Optional<String> url(JsonNode article) {
    return property(article, "url").flatMap(SchemaOrg::text)
        .or(() -> property(article, "mainEntityOfPage").flatMap(SchemaOrg::text))
        .or(() -> text(article.get("@id")).filter(id -> id.startsWith("http://") || id.startsWith("https://")))
        .filter(url -> !url.isBlank());
  }

  private static String body(JsonNode article) throws BadInputException {
    JsonNode body = property(article, "articleBody")
        .orElseThrow(() -> new BadInputException("the article has no articleBody"));
    if (body.isArray() && body.size() > 1) {
      throw new BadInputException("articleBody has " + body.size() + " values, and one text is wanted");
    }
    return text(body).orElseThrow(() -> new BadInputException("articleBody is not a text"));
  }

  /** The bodies of a live blog's entries with their headings, in the order of the page. */
  Optional<String> liveUpdates(JsonNode article) {
    List<String> texts = new ArrayList<>();
    property(article, "liveBlogUpdate").ifPresent(updates ->
        (updates.isArray() ? updates : List.of(updates)).forEach(update -> {
          text(update, "headline").ifPresent(texts::add);
          text(update, "articleBody").ifPresent(texts::add);
        }));
    return texts.isEmpty() ? Optional.empty() : Optional.of(String.join("\n\n", texts));
  }

  Optional<String> articleBody(JsonNode article) {
    return text(article, "articleBody");
  }

  /** The text of a property; empty where it is missing or blank. */
  Optional<String> text(JsonNode article, String name) {
    return property(article, name).flatMap(SchemaOrg::text).filter(it -> !it.isBlank());
  }

  Optional<String> language(JsonNode article) {
    return property(article, "inLanguage").flatMap(SchemaOrg::code);
  }

  /** The first organization that the document names by itself. */
  Optional<String> organization() {
    return organizations.stream().flatMap(it -> text(it, "name").stream()).findFirst();
  }

  Optional<String> publisher(JsonNode article) {
    return property(article, "publisher")
        .or(() -> property(article, "sourceOrganization"))
        .flatMap(this::name)
        .map(String::strip)
        .filter(name -> !name.isEmpty());
  }

  /** In their order, without doubles. */
  List<String> authors(JsonNode article) {
    Set<String> names = new LinkedHashSet<>();
    property(article, "author").or(() -> property(article, "creator")).ifPresent(authors ->
        (authors.isArray() ? authors : List.of(authors)).forEach(author ->
            name(author).map(String::strip).filter(name -> !name.isEmpty()).ifPresent(names::add)));
    return List.copyOf(names);
  }

  private Optional<String> name(JsonNode organization) {
    JsonNode node = organization.isArray() ? organization.path(0) : organization;
    if (!node.isObject()) {
      return text(node);
    }
    Optional<String> name = property(node, "name").flatMap(SchemaOrg::text);
    return name.isPresent() ? name : text(node.get("@id")).map(named::get).flatMap(it ->
        property(it, "name").flatMap(SchemaOrg::text)).or(() -> text(node.get("@value")));
  }

  /** A code as text, or a schema.org Language object with its alternateName or name. */
  private static Optional<String> code(JsonNode node) {
    if (!node.isObject() || node.has("@value")) {
      return text(node).filter(code -> !code.isBlank());
    }
    return property(node, "alternateName").or(() -> property(node, "name")).flatMap(SchemaOrg::text);
  }

  private static Optional<JsonNode> property(JsonNode node, String name) {
    for (String prefix : PREFIXES) {
      JsonNode value = node.get(prefix + name);
      if (value != null && !value.isNull()) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /** The text of a string, a number, a value object, a reference, or the first of an array of them. */
  private static Optional<String> text(JsonNode node) {
    if (node == null || node.isNull()) {
      return Optional.empty();
    }
    if (node.isArray()) {
      return node.isEmpty() ? Optional.empty() : text(node.get(0));
    }
    if (node.isObject()) {
      return firstText(node, List.of("@value", "value", "@id"));
    }
    return Optional.of(node.asText());
  }

  private static Optional<String> firstText(JsonNode node, List<String> keys) {
    for (String key : keys) {
      if (node.path(key).isValueNode() && !node.get(key).isNull()) {
        return Optional.of(node.get(key).asText());
      }
    }
    return Optional.empty();
  }
}
