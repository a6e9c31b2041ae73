package org.depeche.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.depeche.ontology.Ontology;
import org.depeche.ontology.Vocabulary;

/** Reads what linking needs of all articles, in a few passes over the store. */
final class ArticleReader {
  private static final Set<String> TIES =
      Set.of("basedIn", "nationality", "affiliatedWith", "accountOf", "positionAt");

  private static final Var ARTICLE = Var.alloc("article");
  private static final Var NODE = Var.alloc("node");
  private static final Var PROPERTY = Var.alloc("property");
  private static final Var VALUE = Var.alloc("value");
  private static final Var EXACT = Var.alloc("exact");
  private static final Var START = Var.alloc("start");

  private final RDFConnection connection;
  private final Ontology ontology;
  private final Map<String, Draft> drafts = new HashMap<>();

  private ArticleReader(RDFConnection connection, Ontology ontology) {
    this.connection = connection;
    this.ontology = ontology;
  }

  /** All articles, by IRI; to be called in a transaction. */
  static SortedMap<String, Article> read(RDFConnection connection, Ontology ontology) {
    ArticleReader reader = new ArticleReader(connection, ontology);
    reader.rows("articles", reader::article);
    reader.rows(LinkQueries.load("entities", "types", ontology.classesBelow(Vocabulary.ENTITY.getURI())),
        row -> reader.property(row, draft -> draft.entities));
    reader.rows("names", reader::entityProperty);
    reader.rows("situations", row -> reader.property(row, draft -> draft.situations));
    reader.rows("claims", row -> reader.property(row, draft -> draft.claims));
    reader.rows("triggers", reader::trigger);
    SortedMap<String, Article> articles = new TreeMap<>();
    reader.drafts.forEach((iri, draft) -> articles.put(iri, reader.finished(iri, draft)));
    return articles;
  }

  private void rows(String query, Consumer<Binding> each) {
    rows(LinkQueries.load(query), each);
  }

  private void rows(Query query, Consumer<Binding> each) {
    try (QueryExecution execution = connection.query(query)) {
      ResultSet rows = execution.execSelect();
      while (rows.hasNext()) {
        each.accept(rows.nextBinding());
      }
    }
  }

  /** What was read of an article so far: subject → property → values. */
  private static final class Draft {
    private final SortedMap<String, SortedSet<String>> properties = new TreeMap<>();
    private final Map<String, SortedMap<String, List<Node>>> entities = new HashMap<>();
    private final Map<String, SortedMap<String, List<Node>>> situations = new HashMap<>();
    private final Map<String, SortedMap<String, List<Node>>> claims = new HashMap<>();
    private final Map<String, List<Situation.Trigger>> triggers = new HashMap<>();

    private String first(String property) {
      return properties.getOrDefault(property, Collections.emptySortedSet()).stream().findFirst().orElse("");
    }
  }

  private void article(Binding row) {
    Draft draft = drafts.computeIfAbsent(row.get(ARTICLE).getURI(), iri -> new Draft());
    draft.properties.computeIfAbsent(name(row), key -> new TreeSet<>()).add(text(row.get(VALUE)));
  }

  private interface Part {
    Map<String, SortedMap<String, List<Node>>> of(Draft draft);
  }

  private void property(Binding row, Part part) {
    Draft draft = drafts.get(row.get(ARTICLE).getURI());
    if (draft != null) {
      part.of(draft)
          .computeIfAbsent(row.get(NODE).getURI(), key -> new TreeMap<>())
          .computeIfAbsent(name(row), key -> new ArrayList<>())
          .add(row.get(VALUE));
    }
  }

  private void entityProperty(Binding row) {
    Draft draft = drafts.get(row.get(ARTICLE).getURI());
    SortedMap<String, List<Node>> entity = draft == null ? null : draft.entities.get(row.get(NODE).toString());
    if (entity != null) {
      entity.computeIfAbsent(name(row), key -> new ArrayList<>()).add(row.get(VALUE));
    }
  }

  private void trigger(Binding row) {
    Draft draft = drafts.get(row.get(ARTICLE).getURI());
    if (draft != null) {
      draft.triggers
          .computeIfAbsent(row.get(NODE).getURI(), key -> new ArrayList<>())
          .add(new Situation.Trigger(row.get(EXACT).getLiteralLexicalForm(),
              (Integer) row.get(START).getLiteralValue()));
    }
  }

  private static String name(Binding row) {
    return localName(row.get(PROPERTY).getURI());
  }

  static String localName(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }

  private static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  private Article finished(String iri, Draft draft) {
    SortedMap<String, Entity> entities = new TreeMap<>();
    new TreeMap<>(draft.entities).forEach((node, properties) -> entities.put(node, entity(node, properties)));
    List<Situation> situations = new ArrayList<>();
    new TreeMap<>(draft.situations)
        .forEach((node, properties) -> situations.add(situation(node, iri, properties, draft)));
    List<Claim> claims = new ArrayList<>();
    new TreeMap<>(draft.claims).forEach((node, properties) -> claims.add(claim(node, iri, properties)));
    String publisher = draft.first("publisher");
    return new Article(iri, draft.first("inLanguage"), Period.parse(draft.first("datePublished")),
        Optional.of(publisher).filter(it -> !it.isEmpty()), draft.first("articleBody"), entities, situations, claims);
  }

  private static Entity entity(String iri, SortedMap<String, List<Node>> properties) {
    SortedSet<String> names = new TreeSet<>(strings(properties, "label"));
    Set<String> labels = new LinkedHashSet<>(names);
    labels.addAll(strings(properties, "altLabel"));
    SortedSet<String> ties = new TreeSet<>();
    TIES.forEach(tie -> ties.addAll(strings(properties, tie)));
    String type = strings(properties, "type").stream().findFirst().map(ArticleReader::localName).orElse("");
    return new Entity(iri, type, labels, ties);
  }

  private Situation situation(String iri, String article, SortedMap<String, List<Node>> properties, Draft draft) {
    SortedMap<String, SortedSet<String>> roles = new TreeMap<>();
    properties.forEach((property, values) -> {
      if (ontology.isRole(Vocabulary.DP + property)) {
        roles.put(property, new TreeSet<>(strings(properties, property)));
      }
    });
    String type = strings(properties, "type").stream().findFirst().orElse("");
    List<Situation.Trigger> triggers = new ArrayList<>(draft.triggers.getOrDefault(iri, List.of()));
    triggers.sort(Comparator.comparingInt(Situation.Trigger::start).thenComparing(Situation.Trigger::exact));
    return new Situation(iri, article, type, roles, period(strings(properties, "time")), triggers);
  }

  /** What all times have in common; the span of all where they have nothing. */
  private static Optional<Period> period(SortedSet<String> times) {
    Optional<Period> common = Optional.empty();
    for (String time : times) {
      Optional<Period> next = Period.parse(time);
      if (common.isEmpty() || next.isEmpty()) {
        common = next.isEmpty() ? common : next;
      } else {
        Period before = common.get();
        common = Optional.of(before.meet(next.get()).orElseGet(() -> before.span(next.orElseThrow())));
      }
    }
    return common;
  }

  private static Claim claim(String iri, String article, SortedMap<String, List<Node>> properties) {
    String claimant = strings(properties, "claimant").stream().findFirst().orElse(article);
    String status = strings(properties, "status").stream().findFirst().map(ArticleReader::localName).orElse("");
    return new Claim(iri, article, claimant, status, strings(properties, "content"),
        strings(properties, "addressee"), strings(properties, "quotation").stream().findFirst());
  }

  private static SortedSet<String> strings(SortedMap<String, List<Node>> properties, String property) {
    SortedSet<String> found = new TreeSet<>();
    properties.getOrDefault(property, List.of()).forEach(node -> found.add(text(node)));
    return found;
  }
}
