package org.depeche.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.depeche.model.Problem;

/**
 * MISP events as JSON: each report attached to an event (Markdown) is an article.
 *
 * <p>The format is that of MISP's core format draft and its REST interface: {@code Event}, {@code response}, or an
 * array.
 */
final class MispReader {
  private static final Pattern REFERENCE = Pattern.compile("@!?\\[[^\\]]*]\\(([^)]*)\\)");
  private static final Parser MARKDOWN = Parser.builder().build();
  private static final TextContentRenderer TEXT = TextContentRenderer.builder()
      .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
      .build();

  private final Completion completion;

  MispReader(Completion completion) {
    this.completion = completion;
  }

  static List<JsonNode> events(JsonNode document) {
    List<JsonNode> events = new ArrayList<>();
    if (document.isArray()) {
      document.forEach(it -> events.addAll(events(it)));
    } else if (document.path("response").isArray()) {
      document.get("response").forEach(it -> events.addAll(events(it)));
    } else if (document.path("Event").isObject()) {
      events.add(document.get("Event"));
    }
    return events;
  }

  void read(String place, JsonNode event, Sink sink) {
    JsonNode reports = event.path("EventReport");
    if (reports.isEmpty()) {
      sink.problem(new Problem(Problem.Severity.WARNING, place, given(event, "uuid"),
          "a MISP event without reports; only its reports are read"));
    }
    for (JsonNode report : reports) {
      if (!report.path("deleted").asBoolean() && !report.path("content").asText().isBlank()) {
        completion.complete(place, draft(event, report), sink);
      }
    }
  }

  private static Draft draft(JsonNode event, JsonNode report) {
    Optional<String> uuid = given(report, "uuid");
    return new Draft(uuid.or(() -> given(event, "uuid")).orElse("report"), uuid.map(it -> "urn:uuid:" + it),
        Optional.empty(), given(report, "name").or(() -> given(event, "info")), published(event, report),
        given(event.path("Orgc"), "name").or(() -> given(event.path("Org"), "name")), List.of(), true,
        text(report.get("content").asText(), values(event)));
  }

  private static Map<String, String> values(JsonNode event) {
    Map<String, String> values = new TreeMap<>();
    event.findParents("uuid").stream()
        .filter(it -> it.hasNonNull("value"))
        .forEach(it -> values.put(it.get("uuid").asText(), it.get("value").asText()));
    return values;
  }

  /**
   * References to attributes become their values, and those to other things of the event go; links keep their words.
   */
  private static String text(String markdown, Map<String, String> values) {
    String plain = REFERENCE.matcher(markdown).replaceAll(it ->
        Matcher.quoteReplacement(values.getOrDefault(it.group(1), "")));
    return TEXT.render(MARKDOWN.parse(plain)).strip();
  }

  private static Optional<String> published(JsonNode event, JsonNode report) {
    Optional<String> written = given(report, "timestamp")
        .filter(it -> it.matches("[1-9]\\d{8,10}"))
        .map(it -> Instant.ofEpochSecond(Long.parseLong(it)).toString());
    return given(event, "date").or(() -> written).flatMap(PublicationDate::normal);
  }

  private static Optional<String> given(JsonNode node, String name) {
    return node.hasNonNull(name) ? Optional.of(node.get(name).asText()).filter(it -> !it.isBlank()) : Optional.empty();
  }
}
