package org.depeche.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.depeche.model.Nesting;
import org.depeche.ontology.Admiralty;
import org.depeche.ontology.Ontology;
import org.depeche.ontology.Vocabulary;

/**
 * Makes a STIX 2.1 bundle of articles' graphs.
 *
 * <p>A relationship is made of a direct fact only, where moreover a claim asserts its situation and none denies it.
 * Claims are notes; denials are opinions on what they deny.
 */
final class StixBundle {
  private static final String EPOCH = "1970-01-01T00:00:00.000Z";
  private static final String MADE = "2017-01-20T00:00:00.000Z";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Set<String> ORGANIZATIONS = Set.of("Organization", "MediaOutlet", "GovernmentBody");

  private final Optional<Tlp> tlp;
  private final Ontology ontology;
  private final SortedMap<String, List<Reference>> references;
  private final Map<String, Admiralty> credibility;
  private final Map<String, String> reliability;
  private final SortedMap<String, ObjectNode> objects = new TreeMap<>();
  /** IRI of a node → id of its object. */
  private final SortedMap<String, String> ids = new TreeMap<>();

  /** Where something is told of outside. */
  record Reference(String source, Optional<String> url, Optional<String> id) {}

  /**
   * @param references IRI of an entity → what catalogues hold of it
   * @param credibility IRI of a situation → how credible it is by all articles that tell of it
   * @param reliability IRI of a source → the letter that the user gives it
   */
  StixBundle(Optional<Tlp> tlp, Ontology ontology, SortedMap<String, List<Reference>> references,
      Map<String, Admiralty> credibility, Map<String, String> reliability) {
    this.tlp = tlp;
    this.ontology = ontology;
    this.references = references;
    this.credibility = credibility;
    this.reliability = reliability;
  }

  /** All that was added. */
  ObjectNode bundle() {
    ObjectNode bundle = JSON.objectNode();
    bundle.put("type", "bundle");
    bundle.put("id", "bundle--" + Uuids.of(String.join(" ", objects.keySet())));
    ArrayNode array = bundle.putArray("objects");
    tlp.ifPresent(it -> array.add(marking(it)));
    array.add(definition());
    objects.values().forEach(array::add);
    return bundle;
  }

  private static ObjectNode marking(Tlp tlp) {
    ObjectNode marking = JSON.objectNode();
    String name = tlp.name().toLowerCase(Locale.ROOT);
    marking.put("type", "marking-definition").put("spec_version", "2.1").put("id", tlp.id()).put("created", MADE)
        .put("definition_type", "tlp").put("name", "TLP:" + tlp.name());
    marking.putObject("definition").put("tlp", name);
    return marking;
  }

  private ObjectNode definition() {
    String id = "identity--" + Uuids.of(Vocabulary.DP);
    ObjectNode definition = JSON.objectNode();
    definition.put("type", "extension-definition").put("spec_version", "2.1").put("id", StixStatements.EXTENSION)
        .put("created", MADE).put("modified", MADE).put("name", "Dépêche statements")
        .put("description", "What the RDF graph of an article says of an object, to be read back.")
        .put("created_by_ref", id).put("schema", Vocabulary.DP).put("version", "1.0.0");
    definition.putArray("extension_types").add("property-extension");
    objects.computeIfAbsent(id, key -> {
      ObjectNode identity = JSON.objectNode();
      identity.put("type", "identity").put("spec_version", "2.1").put("id", id).put("created", MADE)
          .put("modified", MADE).put("name", "Dépêche").put("identity_class", "system");
      return identity;
    });
    return definition;
  }

  /** An article with all that it says. */
  void add(String article, Graph graph) {
    new OfArticle(article, graph).add();
  }

  /** The part of a bundle that one article gives. */
  private final class OfArticle {
    private final String article;
    private final Node node;
    private final SortedGraph graph;
    private final String time;
    private final SortedSet<String> members = new TreeSet<>();
    private final Nesting<Node> nesting = new Nesting<>(this::claimsOn);

    OfArticle(String article, Graph graph) {
      this.article = article;
      this.node = NodeFactory.createURI(article);
      List<Triple> kept = new ArrayList<>();
      graph.find().forEachRemaining(triple -> {
        if (!StixStatements.isOfText(triple)) {
          kept.add(triple);
        }
      });
      this.graph = new SortedGraph(kept);
      this.time = timestamp(text(node, Vocabulary.DATE_PUBLISHED).orElse(""));
    }

    void add() {
      String report = id("report", article);
      Set<Node> entities = new LinkedHashSet<>(values(node, Vocabulary.MENTIONS));
      entities.addAll(values(node, Vocabulary.PUBLISHER));
      entities.forEach(this::entity);
      values(node, Vocabulary.DESCRIBES).forEach(this::situation);
      List<Node> claims = subjects(Vocabulary.CLAIM);
      claims.forEach(claim -> ids.put(claim.getURI(), id(isOpinion(claim) ? "opinion" : "note", claim.getURI())));
      claims.forEach(claim -> claim(claim, report));
      facts();
      report(report);
    }

    private List<Node> values(Node subject, Node property) {
      return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
    }

    private List<Node> subjects(Node type) {
      return graph.find(Node.ANY, Vocabulary.TYPE, type).mapWith(Triple::getSubject).toList();
    }

    private Optional<String> text(Node subject, Node property) {
      return values(subject, property).stream().filter(Node::isLiteral).map(Node::getLiteralLexicalForm).findFirst();
    }

    private String type(Node subject) {
      return values(subject, Vocabulary.TYPE).stream().filter(Node::isURI).map(Node::getURI)
          .filter(it -> it.startsWith(Vocabulary.DP)).findFirst().orElse("");
    }

    private String kind(Node subject) {
      String type = type(subject);
      return type.isEmpty() ? "" : type.substring(Vocabulary.DP.length());
    }

    private String name(Node subject) {
      return text(subject, Vocabulary.LABEL).orElseGet(() -> subject.equals(node)
          ? text(node, Vocabulary.HEADLINE).or(() -> text(node, Vocabulary.IDENTIFIER)).orElse(article)
          : subject.toString());
    }

    private void entity(Node entity) {
      String kind = kind(entity);
      Optional<ObjectNode> made = switch (kind) {
        case "Person" -> Optional.of(identity(entity, "individual"));
        case "Account" -> Optional.of(account(entity));
        case "System" -> Optional.of(domain("infrastructure", entity));
        case "Malware" -> Optional.of(domain("malware", entity).put("is_family", true));
        case "Vulnerability" -> Optional.of(vulnerability(entity));
        case "ThreatActor", "Group" -> Optional.of(group(entity, kind));
        case "Country" -> Optional.of(country(entity));
        case "Place", "Data", "" -> Optional.empty();
        default -> Optional.of(identity(entity, ORGANIZATIONS.contains(kind) ? "organization" : "unknown"));
      };
      made.ifPresent(object -> known(entity, object));
    }

    private void known(Node entity, ObjectNode object) {
      String id = object.get("id").asText();
      ids.put(entity.getURI(), id);
      members.add(id);
      ObjectNode stored = objects.computeIfAbsent(id, key -> object);
      references(stored, references.getOrDefault(entity.getURI(), List.of()));
      remember(stored, entity);
    }

    private ObjectNode identity(Node entity, String identityClass) {
      return domain("identity", entity).put("identity_class", identityClass);
    }

    /** A group with a name is an intrusion set; one that is only described is a threat actor if it attacks. */
    private ObjectNode group(Node entity, String kind) {
      boolean named = !entity.getURI().startsWith(article + "#");
      if (kind.equals("ThreatActor") && named) {
        return aliased(domain("intrusion-set", entity), entity);
      }
      boolean attacks = graph.find(Node.ANY, Vocabulary.dp("actor"), entity).mapWith(Triple::getSubject)
          .filterKeep(it -> isCyber(it)).hasNext();
      return kind.equals("ThreatActor") || attacks
          ? aliased(domain("threat-actor", entity), entity) : identity(entity, "group");
    }

    private ObjectNode aliased(ObjectNode object, Node entity) {
      SortedSet<String> aliases = new TreeSet<>();
      values(entity, Vocabulary.ALT_LABEL).forEach(it -> aliases.add(it.getLiteralLexicalForm()));
      if (!aliases.isEmpty()) {
        ArrayNode array = object.putArray("aliases");
        aliases.forEach(array::add);
      }
      return object;
    }

    /** With its number, where that is its name: "CVE-2023-34362". */
    private ObjectNode vulnerability(Node entity) {
      ObjectNode object = domain("vulnerability", entity);
      String name = name(entity).toUpperCase(Locale.ROOT);
      if (name.matches("CVE-\\d{4}-\\d{4,}")) {
        references(object, List.of(new Reference("cve", Optional.empty(), Optional.of(name))));
      }
      return object;
    }

    private ObjectNode country(Node entity) {
      String iri = entity.getURI();
      String code = iri.substring(iri.lastIndexOf('/') + 1);
      return code.matches("[A-Z]{2}") ? domain("location", entity).put("country", code) : identity(entity, "unknown");
    }

    private ObjectNode account(Node entity) {
      ObjectNode object = JSON.objectNode();
      object.put("type", "user-account").put("spec_version", "2.1").put("id", id("user-account", entity.getURI()))
          .put("display_name", name(entity));
      mark(object);
      return object;
    }

    private ObjectNode domain(String type, Node subject) {
      return object(type, subject.getURI()).put("name", name(subject));
    }

    private ObjectNode object(String type, String iri) {
      ObjectNode object = JSON.objectNode();
      object.put("type", type).put("spec_version", "2.1").put("id", id(type, iri)).put("created", time)
          .put("modified", time);
      mark(object);
      return object;
    }

    private boolean isCyber(Node situation) {
      return ontology.isA(type(situation), Vocabulary.CYBER_SITUATION.getURI());
    }

    private void situation(Node situation) {
      if (!isCyber(situation)) {
        return;
      }
      String type = kind(situation).equals("CyberCampaign") ? "campaign" : "incident";
      ObjectNode object = object(type, situation.getURI()).put("name", title(situation));
      object.put("description", description(situation));
      ArrayNode labels = object.putArray("labels");
      statuses(situation).forEach(labels::add);
      Optional.ofNullable(credibility.get(situation.getURI())).orElseGet(() -> credibility(situation)).confidence()
          .ifPresent(it -> object.put("confidence", it));
      references(object, articleReferences());
      known(situation, object);
    }

    private String title(Node situation) {
      Optional<String> hit = Stream.of("victim", "target")
          .flatMap(role -> values(situation, Vocabulary.dp(role)).stream()).map(this::name).findFirst();
      return kind(situation) + hit.map(it -> ": " + it).orElse("");
    }

    private String description(Node situation) {
      StringBuilder words = new StringBuilder(kind(situation));
      graph.find(situation, Node.ANY, Node.ANY).forEachRemaining(triple -> {
        if (ontology.isRole(triple.getPredicate().getURI())) {
          words.append("; ").append(triple.getPredicate().getURI().substring(Vocabulary.DP.length())).append(": ")
              .append(name(triple.getObject()));
        }
      });
      text(situation, Vocabulary.TIME).ifPresent(it -> words.append("; time: ").append(it));
      return words.toString();
    }

    private Admiralty credibility(Node situation) {
      SortedSet<String> asserting = new TreeSet<>();
      SortedSet<String> denying = new TreeSet<>();
      for (Node claim : claimsOn(situation)) {
        String claimant = values(claim, Vocabulary.CLAIMANT).stream().map(Node::toString).findFirst().orElse(article);
        if (denies(claim)) {
          denying.add(claimant);
        } else if (status(claim).equals("asserted")) {
          asserting.add(claimant);
        }
      }
      return Admiralty.of(asserting.size(), denying.size());
    }

    /** How those stand to it who speak of it directly: "asserted", "denied" and so on. */
    private SortedSet<String> statuses(Node situation) {
      SortedSet<String> statuses = new TreeSet<>();
      claimsOn(situation).forEach(claim -> statuses.add(status(claim)));
      return statuses;
    }

    private List<Node> claimsOn(Node content) {
      return graph.find(Node.ANY, Vocabulary.CONTENT, content).mapWith(Triple::getSubject).toList();
    }

    private String status(Node claim) {
      return values(claim, Vocabulary.STATUS).stream().filter(Node::isURI)
          .map(it -> it.getURI().substring(it.getURI().indexOf('#') + 1).toLowerCase(Locale.ROOT))
          .findFirst().orElse("asserted");
    }

    private boolean denies(Node claim) {
      return Set.of("denied", "negated").contains(status(claim));
    }

    /** A denial of something that is in the bundle; what denies anything else is a note. */
    private boolean isOpinion(Node claim) {
      return denies(claim) && values(claim, Vocabulary.CONTENT).stream()
          .anyMatch(it -> it.isURI() && (ids.containsKey(it.getURI()) || isA(it, Vocabulary.CLAIM)));
    }

    private boolean isA(Node subject, Node type) {
      return graph.contains(subject, Vocabulary.TYPE, type);
    }

    private void claim(Node claim, String report) {
      boolean opinion = isOpinion(claim);
      ObjectNode object = object(opinion ? "opinion" : "note", claim.getURI());
      String said = text(claim, Vocabulary.QUOTATION).orElseGet(() -> said(claim));
      String who = values(claim, Vocabulary.CLAIMANT).stream().map(this::name).findFirst().orElse("");
      if (opinion) {
        object.put("opinion", status(claim).equals("denied") ? "strongly-disagree" : "disagree");
        object.put("explanation", said);
      } else {
        object.put("abstract", who + ": " + status(claim));
        object.put("content", said);
      }
      if (!who.isBlank()) {
        object.putArray("authors").add(who);
      }
      ArrayNode labels = object.putArray("labels").add(status(claim));
      values(claim, Vocabulary.CLAIMANT).stream().map(it -> reliability.get(it.toString())).filter(Objects::nonNull)
          .findFirst().ifPresent(letter -> labels.add("source-reliability-" + letter.toLowerCase(Locale.ROOT)));
      references(object, articleReferences());
      ArrayNode refs = object.putArray("object_refs");
      values(claim, Vocabulary.CONTENT).stream().filter(Node::isURI).map(it -> ids.get(it.getURI()))
          .filter(Objects::nonNull).sorted().forEach(refs::add);
      if (refs.isEmpty()) {
        refs.add(report);
      }
      known(claim, object);
    }

    private String said(Node claim) {
      StringBuilder words = new StringBuilder();
      values(claim, Vocabulary.CONTENT).forEach(content -> words.append(words.length() == 0 ? "" : "; ")
          .append(text(content, Vocabulary.TEXT).orElseGet(() -> isA(content, Vocabulary.CLAIM)
              ? "what " + values(content, Vocabulary.CLAIMANT).stream().map(this::name).findFirst().orElse("somebody")
                  + " says" : description(content))));
      return words.length() == 0 ? "(nothing in particular)" : words.toString();
    }

    /** Relationships of what is told as a fact and contested by nobody, one by one, and of seats. */
    private void facts() {
      for (Node situation : values(node, Vocabulary.DESCRIBES)) {
        if (isCyber(situation) && isPlain(situation)) {
          facts(situation);
        }
      }
      for (String seat : List.of("basedIn", "nationality")) {
        graph.find(Node.ANY, Vocabulary.dp(seat), Node.ANY).forEachRemaining(triple ->
            relationship(triple.getSubject(), "located-at", triple.getObject()));
      }
    }

    private void facts(Node situation) {
      for (Node actor : values(situation, Vocabulary.dp("actor"))) {
        List<Node> hit = hitByFact(actor, situation);
        hit.forEach(each -> {
          relationship(situation, "targets", each);
          relationship(actor, "targets", each);
        });
        if (!hit.isEmpty()) {
          relationship(situation, "attributed-to", actor);
          if (!isGuessed(situation)) {
            values(situation, Vocabulary.dp("instrument")).forEach(it -> relationship(actor, "uses", it));
          }
        }
      }
    }

    /** Whom or what the actor hit, by direct facts that this situation made. */
    private List<Node> hitByFact(Node actor, Node situation) {
      Set<Node> hit = new LinkedHashSet<>();
      for (Ontology.FactRule rule : ontology.factsOf(type(situation))) {
        values(situation, NodeFactory.createURI(rule.object())).stream()
            .filter(each -> isMadeBy(situation, Triple.create(actor, rule.property(), each))).forEach(hit::add);
      }
      return List.copyOf(hit);
    }

    /** What is partly guessed makes no fact of its guesses, but may repeat one that another situation made. */
    private boolean isMadeBy(Node situation, Triple fact) {
      return graph.contains(fact) && tells(situation, fact)
          && (!isGuessed(situation) || values(node, Vocabulary.DESCRIBES).stream()
              .noneMatch(other -> !other.equals(situation) && tells(other, fact)));
    }

    private boolean tells(Node situation, Triple fact) {
      Node term = NodeFactory.createTripleTerm(fact);
      return ontology.factsOf(type(situation)).stream().anyMatch(rule -> rule.property().equals(fact.getPredicate())
              && graph.contains(situation, NodeFactory.createURI(rule.subject()), fact.getSubject())
              && graph.contains(situation, NodeFactory.createURI(rule.object()), fact.getObject()))
          && claimsOn(situation).stream().anyMatch(claim -> graph.contains(claim, Vocabulary.REIFIES, term));
    }

    private boolean isGuessed(Node situation) {
      return values(situation, Vocabulary.RULE).stream()
          .anyMatch(it -> it.isLiteral() && it.getLiteralLexicalForm().startsWith("model/"));
    }

    /** Whether a voice asserts it that nobody further out doubts, and none denies it, as for the graph's own facts. */
    private boolean isPlain(Node situation) {
      return nesting.holds(situation, claim -> status(claim).equals("asserted"), this::denies);
    }

    private void relationship(Node source, String type, Node target) {
      String from = ids.get(source.toString());
      String to = ids.get(target.toString());
      if (from == null || to == null || from.equals(to)) {
        return;
      }
      ObjectNode object = object("relationship", article + " " + from + " " + type + " " + to);
      String known = StixRelationships.known(kindOf(from), type, kindOf(to));
      object.put("relationship_type", known).put("source_ref", from).put("target_ref", to);
      if (known.equals(StixRelationships.RELATED)) {
        object.put("description", type);
      }
      references(object, articleReferences());
      objects.putIfAbsent(object.get("id").asText(), object);
      members.add(object.get("id").asText());
    }

    private void report(String id) {
      ObjectNode report = object("report", article).put("name", name(node)).put("published", time);
      report.putArray("report_types").add("threat-report");
      text(node, Vocabulary.IN_LANGUAGE).ifPresent(it -> report.put("lang", it));
      values(node, Vocabulary.PUBLISHER).stream().map(it -> ids.get(it.toString()))
          .filter(it -> it != null && it.startsWith("identity--")).findFirst()
          .ifPresent(it -> report.put("created_by_ref", it));
      references(report, articleReferences());
      ArrayNode refs = report.putArray("object_refs");
      if (members.isEmpty()) {
        members.add("identity--" + Uuids.of(Vocabulary.DP));
      }
      members.forEach(refs::add);
      objects.put(id, report);
      Set<Node> others = new LinkedHashSet<>();
      graph.find().forEachRemaining(triple -> {
        if (!ids.containsKey(triple.getSubject().toString())) {
          others.add(triple.getSubject());
        }
      });
      others.forEach(other -> remember(report, other));
    }

    private List<Reference> articleReferences() {
      String source = values(node, Vocabulary.PUBLISHER).stream().map(this::name).findFirst().orElse("article");
      return List.of(new Reference(source, Optional.of(article), Optional.empty()));
    }

    /** Keeps what the article says of a node with an object. */
    private void remember(ObjectNode object, Node subject) {
      ObjectNode extensions = object.has("extensions")
          ? (ObjectNode) object.get("extensions") : object.putObject("extensions");
      if (!extensions.has(StixStatements.EXTENSION)) {
        extensions.set(StixStatements.EXTENSION, StixStatements.extension(subject.getURI()));
      }
      ArrayNode statements = StixStatements.of((ObjectNode) extensions.get(StixStatements.EXTENSION));
      graph.find(subject, Node.ANY, Node.ANY).forEachRemaining(triple ->
          statements.add(StixStatements.statement(article, triple)));
    }
  }

  private void mark(ObjectNode object) {
    tlp.ifPresent(it -> object.putArray("object_marking_refs").add(it.id()));
  }

  private static void references(ObjectNode object, Collection<Reference> references) {
    if (references.isEmpty() || object.get("type").asText().equals("user-account")) {
      return;
    }
    ArrayNode array = object.has("external_references")
        ? (ArrayNode) object.get("external_references") : object.putArray("external_references");
    List<Reference> sorted = new ArrayList<>(references);
    sorted.sort(Comparator.comparing(Reference::toString));
    for (Reference reference : sorted) {
      ObjectNode entry = JSON.objectNode().put("source_name", reference.source());
      reference.url().filter(it -> it.startsWith("http")).ifPresent(it -> entry.put("url", it));
      reference.id().or(() -> reference.url().filter(it -> !it.startsWith("http")))
          .ifPresent(it -> entry.put("external_id", it));
      boolean known = false;
      for (int i = 0; i < array.size(); i++) {
        known |= array.get(i).equals(entry);
      }
      if (!known) {
        array.add(entry);
      }
    }
  }

  private static String kindOf(String id) {
    return id.substring(0, id.indexOf("--"));
  }

  private static String id(String type, String iri) {
    return type + "--" + Uuids.of(iri);
  }

  /** A date as STIX writes times; the start of what is not told exactly. */
  private static String timestamp(String date) {
    if (date.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}.*")) {
      return OffsetDateTime.parse(date.matches(".*(Z|[+-]\\d{2}:\\d{2})") ? date : date + "Z").toInstant()
          .truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", ".000Z");
    }
    if (date.matches("\\d{4}(-\\d{2}){0,2}")) {
      return (date + "-01-01").substring(0, 10) + "T00:00:00.000Z";
    }
    return EPOCH;
  }
}
