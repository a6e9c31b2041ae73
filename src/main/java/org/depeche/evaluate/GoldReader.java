package org.depeche.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depeche.catalog.Terms;
import org.depeche.model.Status;

/** Reads gold passages and refuses what no measure can be taken by, telling file and place. */
public final class GoldReader {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Kinds kinds;

  public GoldReader(Terms terms) {
    kinds = Kinds.of(terms);
  }

  /**
   * The passages in files and, in the order of their names, in all {@code .json} files below folders.
   *
   * @throws GoldException for the first fault in a file, for two passages with one id, and where there is no passage
   */
  public List<GoldPassage> read(List<Path> paths) throws GoldException {
    Map<String, GoldPassage> byId = new LinkedHashMap<>();
    for (Path path : paths) {
      for (Path file : files(path)) {
        GoldPassage passage = passage(file);
        GoldPassage other = byId.put(passage.id(), passage);
        if (other != null) {
          throw new GoldException(file + ": the id " + passage.id() + " is taken by " + other.file());
        }
      }
    }
    if (byId.isEmpty()) {
      throw new GoldException(
          "no gold passage (.json) in " + paths.stream().map(Path::toString).collect(Collectors.joining(", ")));
    }
    return List.copyOf(byId.values());
  }

  private static List<Path> files(Path path) throws GoldException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> below = Files.walk(path)) {
      Map<String, Path> sorted = new TreeMap<>();
      below.filter(file -> file.toString().endsWith(".json") && Files.isRegularFile(file))
          .forEach(file -> sorted.put(file.toString(), file));
      return List.copyOf(sorted.values());
    } catch (IOException e) {
      throw new GoldException(path + ": cannot be read: " + e.getMessage());
    }
  }

  private GoldPassage passage(Path file) throws GoldException {
    return new Reading(file.toString(), tree(file)).passage();
  }

  private static JsonNode tree(Path file) throws GoldException {
    try {
      return MAPPER.readTree(Files.readString(file));
    } catch (JsonProcessingException e) {
      throw new GoldException(file + " [line " + e.getLocation().getLineNr() + ", col " + e.getLocation().getColumnNr()
          + "]: not JSON: " + e.getOriginalMessage());
    } catch (NoSuchFileException e) {
      throw new GoldException(file + ": no such file");
    } catch (CharacterCodingException e) {
      throw new GoldException(file + ": not UTF-8");
    } catch (IOException e) {
      throw new GoldException(file + ": cannot be read: " + e.getMessage());
    }
  }

  /** The reading of one file. */
  private final class Reading {
    private final String file;
    private final JsonNode root;
    private final Set<String> entityIds = new LinkedHashSet<>();
    private final Set<String> ids = new LinkedHashSet<>();

    Reading(String file, JsonNode root) {
      this.file = file;
      this.root = root;
    }

    GoldPassage passage() throws GoldException {
      if (!root.isObject() || !root.path("text").isTextual() || !root.path("entities").isArray()) {
        String missing = !root.isObject() ? "no object" : !root.path("text").isTextual() ? "no text" : "no entities";
        throw fault(missing
            + "; a gold passage is an object with id, lang, text, entities, situations and relations");
      }
      for (JsonNode entity : list(root, "entities")) {
        declare(text(entity, "id", "an entity"));
        entityIds.add(entity.path("id").asText());
      }
      for (JsonNode situation : list(root, "situations")) {
        declare(text(situation, "id", "a situation"));
      }
      return new GoldPassage(file, text(root, "id", "the passage"), text(root, "lang", "the passage"),
          optional(root, "published"), optional(root, "outlet"), optional(root, "title"),
          text(root, "text", "the passage"), entities(), situations(), relations());
    }

    private void declare(String id) throws GoldException {
      if (!ids.add(id)) {
        throw fault("the id " + id + " is given twice");
      }
    }

    private List<GoldPassage.Entity> entities() throws GoldException {
      List<GoldPassage.Entity> entities = new ArrayList<>();
      for (JsonNode node : list(root, "entities")) {
        String id = text(node, "id", "an entity");
        String type = known(text(node, "type", id), kinds.entities(), id, "entity type");
        List<String> names = new ArrayList<>(strings(node, "names", id));
        names.addAll(strings(node, "aka", id));
        if (names.isEmpty()) {
          throw fault(id + ": an entity needs a name");
        }
        entities.add(new GoldPassage.Entity(id, type, names));
      }
      return entities;
    }

    private List<GoldPassage.Situation> situations() throws GoldException {
      List<GoldPassage.Situation> situations = new ArrayList<>();
      for (JsonNode node : list(root, "situations")) {
        String id = text(node, "id", "a situation");
        String type = known(text(node, "type", id), kinds.situations(), id, "situation type");
        List<String> triggers = strings(node, "trigger", id);
        if (triggers.isEmpty()) {
          throw fault(id + ": a situation needs a trigger");
        }
        situations.add(new GoldPassage.Situation(id, type, triggers, roles(node, id), claims(node, id)));
      }
      return situations;
    }

    private Map<String, List<String>> roles(JsonNode node, String id) throws GoldException {
      Map<String, List<String>> roles = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> role : node.path("roles").properties()) {
        known(role.getKey(), kinds.roles(), id, "role");
        List<String> fillers = strings(node.path("roles"), role.getKey(), id);
        for (String filler : fillers) {
          declared(filler, ids, id + ": " + role.getKey(), "entity or situation");
        }
        roles.put(role.getKey(), fillers);
      }
      return roles;
    }

    private List<GoldPassage.Claim> claims(JsonNode node, String id) throws GoldException {
      List<GoldPassage.Claim> claims = new ArrayList<>();
      Set<String> statuses = new LinkedHashSet<>();
      for (Status status : Status.values()) {
        statuses.add(status.name().toLowerCase(Locale.ROOT));
      }
      for (JsonNode claim : list(node, "claims")) {
        List<String> chain = strings(claim, "chain", id);
        for (String voice : chain) {
          declared(voice, entityIds, id + ": chain", "entity");
        }
        String status = known(text(claim, "status", id + ": a claim"), statuses, id, "status");
        claims.add(new GoldPassage.Claim(chain, status));
      }
      return claims;
    }

    private List<GoldPassage.Relation> relations() throws GoldException {
      Set<String> known = new LinkedHashSet<>(Kinds.RELATIONS);
      known.add(Kinds.HOLDS_POSITION);
      List<GoldPassage.Relation> relations = new ArrayList<>();
      for (JsonNode node : list(root, "relations")) {
        String kind = known(text(node, "type", "a relation"), known, "a relation", "relation type");
        String subject = declared(text(node, "subject", kind), entityIds, kind, "entity");
        Optional<String> object = optional(node, "object");
        if (object.isPresent()) {
          declared(object.get(), entityIds, kind + " of " + subject, "entity");
        }
        Optional<String> title = kind.equals(Kinds.HOLDS_POSITION)
            ? Optional.of(text(node, "title", kind + " of " + subject)) : Optional.empty();
        relations.add(new GoldPassage.Relation(kind, subject, object, title));
      }
      return relations;
    }

    private String known(String name, Set<String> all, String place, String what) throws GoldException {
      if (!all.contains(name)) {
        throw fault(place + ": no such " + what + ": " + name + Terms.nearest(name, all));
      }
      return name;
    }

    private String declared(String id, Set<String> all, String place, String what) throws GoldException {
      if (!all.contains(id)) {
        throw fault(place + ": no such " + what + ": " + id);
      }
      return id;
    }

    private String text(JsonNode node, String field, String place) throws GoldException {
      if (!node.path(field).isTextual() || node.path(field).asText().isBlank()) {
        throw fault(place + " needs " + field + ", a string");
      }
      return node.path(field).asText();
    }

    private Optional<String> optional(JsonNode node, String field) {
      return Optional.of(node.path(field)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    private JsonNode list(JsonNode node, String field) throws GoldException {
      JsonNode list = node.path(field);
      if (!list.isMissingNode() && !list.isNull() && !list.isArray()) {
        throw fault(field + " is to be a list");
      }
      return list;
    }

    private List<String> strings(JsonNode node, String field, String place) throws GoldException {
      List<String> strings = new ArrayList<>();
      for (JsonNode item : list(node, field)) {
        if (!item.isTextual()) {
          throw fault(place + ": " + field + " is to be a list of strings");
        }
        strings.add(item.asText());
      }
      return strings;
    }

    private GoldException fault(String message) {
      return new GoldException(file + ": " + message);
    }
  }
}
