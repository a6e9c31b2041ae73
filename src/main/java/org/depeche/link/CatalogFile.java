package org.depeche.link;

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
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.depeche.ontology.Iris;
import org.depeche.ontology.Vocabulary;

/** Reads catalogues in the forms in which their publishers ship them. */
final class CatalogFile {
  private static final String STIX = "http://docs.oasis-open.org/cti/ns/stix#";
  private static final String KNOWN =
      "a STIX 2 bundle, a MISP galaxy cluster, the JSON of a SPARQL result, or RDF (Turtle, RDF/XML, JSON-LD, "
          + "N-Triples)";
  private static final EntryKinds KINDS = EntryKinds.load();
  private static final Set<String> LABELS =
      Set.of(Vocabulary.RDFS + "label", Vocabulary.SKOS + "prefLabel", Vocabulary.SCHEMA + "name",
          "http://schema.org/name", "http://xmlns.com/foaf/0.1/name");
  private static final Set<String> ALIASES =
      Set.of(Vocabulary.SKOS + "altLabel", Vocabulary.SCHEMA + "alternateName", "http://schema.org/alternateName",
          "http://dbpedia.org/ontology/alias", "http://xmlns.com/foaf/0.1/nick");
  private static final List<String> LANGUAGES = List.of("en", "fr", "");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final CatalogGraph catalog;

  private CatalogFile(Path file, String base) {
    this.file = file;
    String name = file.getFileName().toString();
    int dot = name.indexOf('.', 1);
    this.catalog = new CatalogGraph(base, dot < 0 ? name : name.substring(0, dot));
  }

  /** @param base what the IRIs of countries and of the catalogue start with */
  static CatalogGraph read(Path file, String base) throws CatalogException {
    CatalogFile catalog = new CatalogFile(file, base);
    try {
      catalog.read();
    } catch (NoSuchFileException e) {
      throw new CatalogException(file + ": no such file", e);
    } catch (JsonProcessingException e) {
      throw new CatalogException(file + ": not JSON (line " + e.getLocation().getLineNr() + ": "
          + e.getOriginalMessage() + "); was it downloaded whole?", e);
    } catch (RiotException e) {
      throw new CatalogException(file + ": not RDF as its name says (" + e.getMessage() + ")", e);
    } catch (IOException e) {
      throw new CatalogException(file + ": cannot be read (" + e.getMessage() + ")", e);
    }
    if (catalog.catalog.entries() == 0) {
      throw new CatalogException(file + ": no entries found; a catalogue is " + KNOWN);
    }
    return catalog.catalog;
  }

  private void read() throws IOException, CatalogException {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".json") || name.endsWith(".srj")) {
      json();
      return;
    }
    Lang lang = RDFLanguages.pathnameToLang(name);
    if (lang == null) {
      throw new CatalogException(file + ": its name does not tell what it is; a catalogue is " + KNOWN);
    }
    rdf(lang);
  }

  private void json() throws IOException {
    JsonNode root;
    try (InputStream in = Files.newInputStream(file)) {
      root = JSON.readTree(in);
    }
    if (root.path("objects").isArray()) {
      stix(root.path("objects"));
    } else if (root.path("values").isArray()) {
      root.path("values").forEach(value -> misp(value, root.path("type").asText("")));
    } else if (root.path("results").path("bindings").isArray()) {
      try (InputStream in = Files.newInputStream(file)) {
        rows(ResultSetMgr.read(in, ResultSetLang.RS_JSON));
      }
    } else if (root.has("@context") || root.has("@graph")) {
      rdf(Lang.JSONLD11);
    }
  }

  private void stix(JsonNode objects) {
    Map<String, Node> byId = new LinkedHashMap<>();
    for (JsonNode object : objects) {
      String type = object.path("type").asText();
      boolean isEntry = KINDS.ofObject(type).isPresent();
      boolean isOld = object.path("revoked").asBoolean() || object.path("x_mitre_deprecated").asBoolean();
      if (isEntry && !isOld && object.hasNonNull("name")) {
        byId.put(object.path("id").asText(), stixEntry(object, type));
      }
    }
    for (JsonNode object : objects) {
      Node source = byId.get(object.path("source_ref").asText());
      Node target = byId.get(object.path("target_ref").asText());
      if (object.path("type").asText().equals("relationship") && source != null && target != null) {
        String property = object.path("relationship_type").asText();
        catalog.relate(source, NodeFactory.createURI(STIX + Iris.escapeFragment(property)), target);
      }
    }
  }

  private Node stixEntry(JsonNode object, String type) {
    Optional<JsonNode> own = own(object.path("external_references"));
    String iri = own.flatMap(it -> Iris.url(it.path("url").asText()))
        .orElse(catalog.iri() + "/" + object.path("id").asText());
    Node entry = catalog.entry(iri, object.path("name").asText(), KINDS.ofObject(type));
    own.ifPresent(it -> catalog.notation(entry, it.path("external_id").asText()));
    for (String aliases : List.of("aliases", "x_mitre_aliases")) {
      object.path(aliases).forEach(alias -> catalog.alias(entry, alias.asText()));
    }
    catalog.definition(entry, object.path("description").asText(""));
    String first = object.path("first_seen").asText("");
    String last = object.path("last_seen").asText("");
    if (first.length() >= 10 && last.length() >= 10) {
      catalog.period(entry, first.substring(0, 10) + "/" + last.substring(0, 10));
    }
    return entry;
  }

  /** The reference by which the catalogue itself names the object. */
  private static Optional<JsonNode> own(JsonNode references) {
    for (JsonNode reference : references) {
      if (reference.hasNonNull("external_id") && reference.hasNonNull("url")) {
        return Optional.of(reference);
      }
    }
    return Optional.empty();
  }

  private void misp(JsonNode value, String cluster) {
    String name = value.path("value").asText("");
    if (name.isBlank()) {
      return;
    }
    Optional<String> kind = KINDS.ofCluster(cluster);
    String iri = value.hasNonNull("uuid") ? "urn:uuid:" + value.path("uuid").asText().toLowerCase(Locale.ROOT)
        : catalog.iri() + "/" + Iris.escapePath(Words.key(name));
    Node entry = catalog.entry(iri, name, kind);
    JsonNode meta = value.path("meta");
    values(meta.path("synonyms")).forEach(synonym -> catalog.alias(entry, synonym));
    catalog.definition(entry, value.path("description").asText(""));
    for (String country : List.of("country", "cfr-suspected-state-sponsor")) {
      values(meta.path(country)).forEach(it -> catalog.country(entry, "entryCountry", it));
    }
    for (String victims : List.of("cfr-suspected-victims", "suspected-victims")) {
      values(meta.path(victims)).forEach(it -> catalog.country(entry, "entryVictim", it));
    }
    values(meta.path("refs")).forEach(ref -> catalog.page(entry, ref));
    value.path("related").forEach(related -> catalog.relate(entry, CatalogGraph.skos("related"),
        NodeFactory.createURI("urn:uuid:"
            + Iris.escapeFragment(related.path("dest-uuid").asText().toLowerCase(Locale.ROOT)))));
  }

  private static List<String> values(JsonNode node) {
    List<String> values = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(it -> values.add(it.asText()));
    } else if (node.isTextual()) {
      values.add(node.asText());
    }
    return values;
  }

  /** One thing a row: {@code ?item}, {@code ?itemLabel}, {@code ?itemAltLabel}, {@code ?country}, {@code ?kind}. */
  private void rows(ResultSet rows) {
    String item = rows.getResultVars().isEmpty() ? "item" : rows.getResultVars().get(0);
    while (rows.hasNext()) {
      QuerySolution row = rows.next();
      if (!row.contains(item) || !row.get(item).isURIResource()) {
        continue;
      }
      String label = text(row, item + "Label").or(() -> text(row, "label")).orElse("");
      if (label.isBlank()) {
        continue;
      }
      Optional<String> kind = text(row, "kind").filter(it -> it.startsWith(Vocabulary.DP));
      Node entry = catalog.entry(row.getResource(item).getURI(), label, kind);
      for (String name : List.of(item + "AltLabel", "altLabel")) {
        text(row, name).ifPresent(all -> List.of(all.split(", ")).forEach(alias -> catalog.alias(entry, alias)));
      }
      for (String name : List.of("country", "countryLabel", "countryCode")) {
        text(row, name).ifPresent(it -> catalog.country(entry, "entryCountry", it));
      }
      text(row, item + "Description").ifPresent(it -> catalog.definition(entry, it));
    }
  }

  private static Optional<String> text(QuerySolution row, String name) {
    return Optional.ofNullable(row.get(name))
        .map(node -> node.isLiteral() ? node.asLiteral().getString() : node.toString());
  }

  private void rdf(Lang lang) throws IOException {
    Graph graph = GraphFactory.createDefaultGraph();
    try (InputStream in = Files.newInputStream(file)) {
      RDFParser.source(in).lang(lang).base(catalog.iri() + "/")
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(graph);
    }
    Map<String, Node> entries = new LinkedHashMap<>();
    for (Node subject : graph.find().mapWith(Triple::getSubject).toSet()) {
      if (subject.isURI()) {
        preferred(graph, subject).ifPresent(name -> entries.put(subject.getURI(),
            catalog.entry(subject.getURI(), name, kind(graph, subject))));
      }
    }
    entries.values().forEach(entry -> graph.find(entry, Node.ANY, Node.ANY).forEachRemaining(this::keep));
  }

  private void keep(Triple triple) {
    Node value = triple.getObject();
    String property = triple.getPredicate().getURI();
    if (value.isLiteral() && (ALIASES.contains(property) || LABELS.contains(property))) {
      catalog.alias(triple.getSubject(), value.getLiteralLexicalForm());
    } else if (!LABELS.contains(property) && !property.equals(Vocabulary.TYPE.getURI()) && !value.isBlank()) {
      catalog.relate(triple.getSubject(), triple.getPredicate(), value);
    }
  }

  /** The name in the first of our languages that there is one in. */
  private static Optional<String> preferred(Graph graph, Node subject) {
    for (String language : LANGUAGES) {
      for (String property : LABELS.stream().sorted().toList()) {
        Optional<String> found = graph.find(subject, NodeFactory.createURI(property), Node.ANY)
            .mapWith(Triple::getObject).toList().stream()
            .filter(node -> node.isLiteral() && node.getLiteralLanguage().startsWith(language)
                && (language.isEmpty() == node.getLiteralLanguage().isEmpty()))
            .map(Node::getLiteralLexicalForm).sorted().findFirst();
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> kind(Graph graph, Node subject) {
    return graph.find(subject, Vocabulary.TYPE, Node.ANY).mapWith(Triple::getObject).toList().stream()
        .filter(node -> node.isURI() && node.getURI().startsWith(Vocabulary.DP))
        .map(Node::getURI).sorted().findFirst();
  }
}
