package org.depeche.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The JSON-LD of a web page, also where it is broken: what cannot be parsed is searched for what matters most. */
final class LinkedData {
  private static final JsonMapper MAPPER = JsonMapper.builder()
      .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA,
          JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
          JsonReadFeature.ALLOW_MISSING_VALUES)
      .build();
  private static final Pattern OPENING =
      Pattern.compile("^\\s*(?:<!--|//\\s*<!\\[CDATA\\[|/\\*\\s*<!\\[CDATA\\[\\s*\\*/|<!\\[CDATA\\[)");
  private static final Pattern CLOSING = Pattern.compile("(?:-->|//\\s*]]>|/\\*\\s*]]>\\s*\\*/|]]>)[\\s;]*$");
  private static final Pattern TYPE = Pattern.compile("\"@type\"\\s*:\\s*\\[?\\s*\"(\\w*(?:Article|Posting|Report))\"");
  private static final Pattern AUTHOR =
      Pattern.compile("\"author\"\\s*:\\s*\\[?\\s*\\{[^{}]*\"name\"\\s*:\\s*\\[?\\s*\"([^\"]+)\"");
  private static final Pattern PUBLISHER =
      Pattern.compile("\"publisher\"\\s*:\\s*\\[?\\s*\\{[^{}]*\"name\"\\s*:\\s*\"([^\"]+)\"");

  private LinkedData() {}

  static JsonNode of(Document page) {
    ArrayNode all = MAPPER.createArrayNode();
    for (Element script : page.select("script[type~=(?i)^application/ld\\+json]")) {
      parsed(script.data()).ifPresent(all::add);
    }
    return all;
  }

  /** Sites wrap JSON in comments or CDATA, and put bare line breaks in strings. */
  private static Optional<JsonNode> parsed(String data) {
    String json = CLOSING.matcher(OPENING.matcher(data).replaceFirst("")).replaceFirst("");
    try {
      return Optional.ofNullable(MAPPER.readTree(json)).filter(it -> !it.isMissingNode());
    } catch (JsonProcessingException e) {
      return salvaged(json);
    }
  }

  private static Optional<JsonNode> salvaged(String json) {
    Matcher type = TYPE.matcher(json);
    if (!type.find()) {
      return Optional.empty();
    }
    ObjectNode article = MAPPER.createObjectNode().put("@type", type.group(1));
    for (String property : List.of("headline", "datePublished", "dateModified", "url")) {
      found(Pattern.compile("\"" + property + "\"\\s*:\\s*\"([^\"\\n]+)\"\\s*[,}]"), json)
          .ifPresent(it -> article.put(property, it));
    }
    found(AUTHOR, json).ifPresent(it -> article.put("author", it));
    found(PUBLISHER, json).ifPresent(it -> article.put("publisher", it));
    return Optional.of(article);
  }

  private static Optional<String> found(Pattern pattern, String json) {
    Matcher matcher = pattern.matcher(json);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
