package org.depeche.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.depeche.catalog.Terms;
import org.depeche.ontology.Vocabulary;

/** Writes an article's graph, as people corrected it, as a gold passage (docs/gold-format.md). */
public final class GoldExport {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Kinds kinds;

  /** @param terms the ontology, which says what is measured */
  public GoldExport(Terms terms) {
    this.kinds = Kinds.of(terms);
  }

  /** The passage as JSON, one line after another; the same graph gives the same bytes. */
  public String passage(String article, Graph graph) {
    return new Passage(article, triples(graph)).json();
  }

  private static Triples triples(Graph graph) {
    TreeMap<String, Triple> sorted = new TreeMap<>();
    graph.find().toList().stream().filter(triple -> !triple.getObject().isTripleTerm())
        .forEach(triple -> sorted.put(triple.toString(), triple));
    Triples triples = new Triples();
    sorted.values().forEach(triple ->
        triples.add(triple.getSubject().toString(), triple.getPredicate().getURI(), text(triple.getObject())));
    return triples;
  }

  private static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  private final class Passage {
    private final String article;
    private final Triples triples;
    private final Found found;
    private final String body;
    private final Map<String, String> ids = new LinkedHashMap<>();

    Passage(String article, Triples triples) {
      this.article = article;
      this.triples = triples;
      this.found = Found.of(article, triples, kinds);
      this.body = schema("articleBody").orElse("");
      byPlace(found.entities().keySet(), "mention").forEach(entity -> ids.put(entity, "E" + (ids.size() + 1)));
      int entities = ids.size();
      byPlace(found.situations().keySet(), "trigger").stream()
          .filter(situation -> !found.situations().get(situation).triggers().isEmpty())
          .forEach(situation -> ids.put(situation, "S" + (ids.size() - entities + 1)));
    }

    private Optional<String> schema(String name) {
      return triples.first(article, Vocabulary.SCHEMA + name);
    }

    private List<String> byPlace(Set<String> nodes, String property) {
      List<String> sorted = new ArrayList<>(new TreeSet<>(nodes));
      Map<String, Integer> places = new TreeMap<>();
      sorted.forEach(node -> places.put(node, triples.all(node, Vocabulary.DP + property).stream()
          .flatMap(span -> triples.all(span, Vocabulary.OA + "hasSelector").stream())
          .flatMap(selector -> triples.first(selector, Vocabulary.OA + "start").stream())
          .mapToInt(Integer::parseInt).min().orElse(Integer.MAX_VALUE)));
      sorted.sort((a, b) -> places.get(a).compareTo(places.get(b)));
      return sorted;
    }

    String json() {
      ObjectNode passage = JSON.createObjectNode();
      passage.put("id", schema("identifier").orElse(article));
      passage.put("lang", schema("inLanguage").orElse(""));
      passage.put("published", schema("datePublished").orElse(null));
      passage.put("outlet", schema("publisher").flatMap(it -> triples.labels(it).stream().findFirst()).orElse(null));
      passage.put("title", schema("headline").orElse(null));
      passage.put("text", body);
      ArrayNode entities = passage.putArray("entities");
      ArrayNode situations = passage.putArray("situations");
      ids.forEach((node, id) -> {
        if (found.entities().containsKey(node)) {
          entity(node, id, entities.addObject());
        } else {
          situation(node, id, situations.addObject());
        }
      });
      relations(passage.putArray("relations"));
      quotes(passage.putArray("quotes"));
      try {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(passage) + "\n";
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
    }

    private void entity(String node, String id, ObjectNode out) {
      Found.Entity entity = found.entities().get(node);
      out.put("id", id).put("type", entity.type());
      Set<String> names = new LinkedHashSet<>(entity.labels());
      Set<String> standing = new LinkedHashSet<>(names);
      standing.removeIf(name -> !body.contains(name));
      names.removeAll(standing);
      standing.forEach(out.putArray("names")::add);
      if (!names.isEmpty()) {
        names.forEach(out.putArray("aka")::add);
      }
    }

    private void situation(String node, String id, ObjectNode out) {
      Found.Situation situation = found.situations().get(node);
      out.put("id", id).put("type", situation.type());
      new LinkedHashSet<>(situation.triggers()).forEach(out.putArray("trigger")::add);
      ObjectNode roles = out.putObject("roles");
      for (Found.Role role : situation.roles()) {
        if (ids.containsKey(role.filler())) {
          roles.withArray(role.role()).add(ids.get(role.filler()));
        }
      }
      out.put("time", triples.first(node, Vocabulary.DP + "time").orElse(null));
      out.putArray("place");
      ArrayNode claims = out.putArray("claims");
      Set<String> written = new LinkedHashSet<>();
      for (Found.Claim claim : found.claims()) {
        if (claim.situation().equals(node) && ids.keySet().containsAll(claim.chain())
            && written.add(claim.status() + claim.chain())) {
          ObjectNode one = claims.addObject();
          claim.chain().forEach(voice -> one.withArray("chain").add(ids.get(voice)));
          one.withArray("chain");
          one.put("status", claim.status());
        }
      }
    }

    private void relations(ArrayNode out) {
      for (Found.Relation relation : found.relations()) {
        boolean position = relation.kind().equals(Kinds.HOLDS_POSITION);
        Optional<String> object = position
            ? triples.first(relation.object(), Vocabulary.POSITION_AT.getURI()) : Optional.of(relation.object());
        Optional<String> known = object.filter(ids::containsKey).map(ids::get);
        if (ids.containsKey(relation.subject()) && (position || known.isPresent())) {
          ObjectNode one = out.addObject().put("type", relation.kind()).put("subject", ids.get(relation.subject()));
          if (position) {
            one.put("title", relation.titles().get(0));
          }
          one.put("object", known.orElse(null));
        }
      }
    }

    private void quotes(ArrayNode out) {
      for (String claim : triples.ofType("Claim")) {
        Optional<String> speaker = triples.first(claim, Vocabulary.CLAIMANT.getURI()).map(ids::get);
        Optional<String> words = triples.first(claim, Vocabulary.QUOTATION.getURI());
        if (speaker.isPresent() && words.isPresent()) {
          out.addObject().put("speaker", speaker.get()).put("text", words.get());
        }
      }
    }
  }
}
