package org.depeche.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A passage with all that a careful reader takes from it; docs/gold-format.md tells the format.
 *
 * @param file where it was read
 */
public record GoldPassage(
    String file,
    String id,
    String language,
    Optional<String> published,
    Optional<String> outlet,
    Optional<String> title,
    String text,
    List<Entity> entities,
    List<Situation> situations,
    List<Relation> relations) {
  private static final String HELD_OUT = "held-";

  public GoldPassage {
    Objects.requireNonNull(published);
    Objects.requireNonNull(outlet);
    Objects.requireNonNull(title);
    entities = List.copyOf(entities);
    situations = List.copyOf(situations);
    relations = List.copyOf(relations);
  }

  /** Whether nobody may write rules after it: its id starts with {@code held-}. */
  public boolean isHeldOut() {
    return id.startsWith(HELD_OUT);
  }

  /** The address that the passage's article goes by. */
  public String url() {
    return "https://gold.example/" + id;
  }

  /** The passage as a schema.org NewsArticle in JSON-LD, which tells nothing of what is to be found. */
  public String newsArticle() {
    ObjectNode article = new ObjectMapper().createObjectNode();
    article.put("@context", "https://schema.org");
    article.put("@type", "NewsArticle");
    article.put("identifier", id);
    article.put("url", url());
    article.put("inLanguage", language);
    title.ifPresent(it -> article.put("headline", it));
    published.ifPresent(it -> article.put("datePublished", it));
    outlet.ifPresent(it -> article.putObject("publisher").put("@type", "NewsMediaOrganization").put("name", it));
    return article.put("articleBody", text).toString();
  }

  /** @param names as they stand in the text, the fullest first, then plain names that need not stand there */
  public record Entity(String id, String type, List<String> names) {
    public Entity {
      names = List.copyOf(names);
    }
  }

  /** @param roles ids of entities and situations, by role */
  public record Situation(
      String id, String type, List<String> triggers, Map<String, List<String>> roles, List<Claim> claims) {
    public Situation {
      triggers = List.copyOf(triggers);
      roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
      claims = List.copyOf(claims);
    }
  }

  /** @param chain ids of the voices, the original one first; empty for the article's own */
  public record Claim(List<String> chain, String status) {
    public Claim {
      chain = List.copyOf(chain);
    }
  }

  /** @param title as it stands, for holdsPosition only */
  public record Relation(String kind, String subject, Optional<String> object, Optional<String> title) {
    public Relation {
      Objects.requireNonNull(object);
      Objects.requireNonNull(title);
    }
  }
}
