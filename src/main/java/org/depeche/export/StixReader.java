package org.depeche.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.depeche.ontology.Iris;
import org.depeche.ontology.Literals;
import org.depeche.ontology.Vocabulary;
import org.depeche.store.ArticleGraph;

/**
 * Reads a STIX 2 bundle back into graphs: what this program exported word for word, without texts and places in them;
 * of other bundles each report as an article, with its entities, incidents, notes and opinions.
 */
public final class StixReader {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> CLASSES = Map.ofEntries(
      Map.entry("intrusion-set", "ThreatActor"), Map.entry("threat-actor", "ThreatActor"),
      Map.entry("malware", "Malware"), Map.entry("tool", "Malware"), Map.entry("vulnerability", "Vulnerability"),
      Map.entry("user-account", "Account"), Map.entry("infrastructure", "System"), Map.entry("location", "Place"),
      Map.entry("incident", "Cyberattack"), Map.entry("campaign", "CyberCampaign"));
  private static final Map<String, String> ROLES =
      Map.of("attributed-to", "actor", "targets", "victim", "compromises", "target", "uses", "instrument");

  private final Path file;
  private final String base;
  private final SortedMap<String, JsonNode> objects = new TreeMap<>();
  private final SortedMap<String, Graph> graphs = new TreeMap<>();

  /** A bundle that cannot be read; the message names the file and the likely cause, for a user to read. */
  public static final class BadBundleException extends Exception {
    private static final long serialVersionUID = 1;

    BadBundleException(String message) {
      super(message);
    }
  }

  private StixReader(Path file, String base) {
    this.file = file;
    this.base = base;
  }

  /** @param base what the IRIs of things start with that have none of their own */
  public static List<ArticleGraph> read(Path file, String base) throws BadBundleException {
    StixReader reader = new StixReader(file, base);
    reader.load();
    reader.statements();
    reader.reports();
    List<ArticleGraph> read = new ArrayList<>();
    reader.graphs.forEach((iri, graph) -> read.add(new ArticleGraph(iri, graph)));
    if (read.isEmpty()) {
      throw new BadBundleException(file + ": no report in the bundle, so nothing that could be an article");
    }
    return read;
  }

  private void load() throws BadBundleException {
    JsonNode root;
    try (InputStream in = Files.newInputStream(file)) {
      root = JSON.readTree(in);
    } catch (NoSuchFileException e) {
      throw new BadBundleException(file + ": no such file");
    } catch (JsonProcessingException e) {
      throw new BadBundleException(
          file + ": not JSON (line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage() + ")");
    } catch (IOException e) {
      throw new BadBundleException(file + ": cannot be read (" + e.getMessage() + ")");
    }
    if (!root.path("type").asText().equals("bundle") || !root.path("objects").isArray()) {
      throw new BadBundleException(file + ": not a STIX bundle (no type \"bundle\" with objects)");
    }
    root.path("objects").forEach(object -> objects.put(object.path("id").asText(), object));
  }

  private static JsonNode extension(JsonNode object) {
    return object.path("extensions").path(StixStatements.EXTENSION);
  }

  private void statements() {
    objects.values().forEach(object -> extension(object).path("statements").forEach(statement ->
        StixStatements.triple(statement).filter(it -> statement.path("graph").isTextual()).ifPresent(triple -> graphs
            .computeIfAbsent(statement.path("graph").asText(), key -> GraphFactory.createDefaultGraph())
            .add(triple))));
  }

  /** Those of other programs. */
  private void reports() {
    objects.values().stream()
        .filter(it -> it.path("type").asText().equals("report") && extension(it).isMissingNode())
        .forEach(report -> new Foreign(report).read());
  }

  /** A report of another program as an article. */
  private final class Foreign {
    private final JsonNode report;
    private final Node article;
    private final Graph graph = GraphFactory.createDefaultGraph();
    private final Map<String, Node> nodes = new LinkedHashMap<>();

    Foreign(JsonNode report) {
      this.report = report;
      String id = report.path("id").asText();
      String iri = url(report).orElse(base + "article/" + Iris.escapePath(id));
      this.article = NodeFactory.createURI(iri);
    }

    private Optional<String> url(JsonNode object) {
      for (JsonNode reference : object.path("external_references")) {
        Optional<String> url = Iris.url(reference.path("url").asText(""));
        if (url.isPresent()) {
          return url;
        }
      }
      return Optional.empty();
    }

    void read() {
      graph.add(article, Vocabulary.TYPE, Vocabulary.ARTICLE);
      graph.add(article, Vocabulary.IDENTIFIER, Literals.string(report.path("id").asText()));
      String language = report.path("lang").asText("und");
      graph.add(article, Vocabulary.IN_LANGUAGE, Literals.string(language));
      graph.add(article, Vocabulary.HEADLINE, Literals.text(report.path("name").asText(), language));
      String published = report.path("published").asText("");
      if (published.length() >= 10) {
        graph.add(article, Vocabulary.DATE_PUBLISHED, Literals.date(published.substring(0, 10)));
      }
      report.path("object_refs").forEach(ref -> Optional.ofNullable(objects.get(ref.asText())).ifPresent(this::thing));
      report.path("object_refs").forEach(ref -> Optional.ofNullable(objects.get(ref.asText())).ifPresent(this::claim));
      objects.values().forEach(this::relationship);
      graphs.put(article.getURI(), graph);
    }

    private void thing(JsonNode object) {
      String type = object.path("type").asText();
      String kind = type.equals("identity") ? identity(object) : CLASSES.get(type);
      if (kind == null) {
        return;
      }
      boolean situation = type.equals("incident") || type.equals("campaign");
      Node node = NodeFactory.createURI(article.getURI() + "#" + Iris.escapeFragment(object.path("id").asText()));
      nodes.put(object.path("id").asText(), node);
      graph.add(node, Vocabulary.TYPE, Vocabulary.dp(kind));
      graph.add(article, situation ? Vocabulary.DESCRIBES : Vocabulary.MENTIONS, node);
      if (!situation) {
        String name = object.path("name").asText(object.path("display_name").asText(object.path("country").asText("")));
        graph.add(node, Vocabulary.LABEL, Literals.string(name.isBlank() ? object.path("id").asText() : name));
        object.path("aliases").forEach(alias -> graph.add(node, Vocabulary.ALT_LABEL, Literals.string(alias.asText())));
      }
    }

    private String identity(JsonNode object) {
      return switch (object.path("identity_class").asText().toLowerCase(Locale.ROOT)) {
        case "individual" -> "Person";
        case "group" -> "Group";
        case "system" -> "System";
        default -> "Organization";
      };
    }

    /** What a note or an opinion says of incidents. */
    private void claim(JsonNode object) {
      String type = object.path("type").asText();
      if (!type.equals("note") && !type.equals("opinion")) {
        return;
      }
      List<Node> contents = new ArrayList<>();
      object.path("object_refs").forEach(ref -> Optional.ofNullable(nodes.get(ref.asText()))
          .filter(node -> graph.contains(article, Vocabulary.DESCRIBES, node)).ifPresent(contents::add));
      if (contents.isEmpty()) {
        return;
      }
      Node node = NodeFactory.createURI(article.getURI() + "#" + Iris.escapeFragment(object.path("id").asText()));
      boolean denied = object.path("opinion").asText("").endsWith("disagree");
      graph.add(node, Vocabulary.TYPE, Vocabulary.CLAIM);
      graph.add(node, Vocabulary.STATUS, Vocabulary.dp(denied ? "Denied" : "Alleged"));
      graph.add(node, Vocabulary.CLAIMANT, claimant(object));
      contents.forEach(content -> graph.add(node, Vocabulary.CONTENT, content));
    }

    private Node claimant(JsonNode object) {
      String author = object.path("authors").path(0).asText("");
      if (author.isBlank()) {
        return article;
      }
      Node node = NodeFactory.createURI(article.getURI() + "#author-" + Iris.escapeFragment(author));
      graph.add(node, Vocabulary.TYPE, Vocabulary.dp("Group"));
      graph.add(node, Vocabulary.LABEL, Literals.string(author));
      graph.add(article, Vocabulary.MENTIONS, node);
      return node;
    }

    private void relationship(JsonNode object) {
      Node source = nodes.get(object.path("source_ref").asText());
      Node target = nodes.get(object.path("target_ref").asText());
      String role = ROLES.get(object.path("relationship_type").asText());
      if (source != null && target != null && role != null
          && graph.contains(article, Vocabulary.DESCRIBES, source)) {
        graph.add(source, Vocabulary.dp(role), target);
      }
    }
  }
}
