package org.depeche.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.depeche.model.Nesting;
import org.depeche.ontology.Vocabulary;

/** One article's account of a node, as lines of text. */
final class Account {
  private static final List<String> ROLES = List.of(
      "actor", "target", "victim", "instrument", "topic", "addressee", "participant", "place", "recipient", "partOf");
  private static final List<String> RELATIONS = List.of(
      "basedIn", "nationality", "affiliatedWith", "accountOf", "holdsPosition");
  private static final List<String> FACTS = List.of("hackedAccount", "attacked", "metWith", "visited");

  private final Reader reader;
  private final List<String> lines = new ArrayList<>();
  private final Nesting<Node> nesting;

  Account(Reader reader) {
    this.reader = reader;
    this.nesting = new Nesting<>(claim -> reader.subjects("content", claim));
  }

  String of(Node node) {
    if (node.equals(reader.article())) {
      tellWholeArticle();
      return String.join("\n", lines) + "\n";
    }
    String type = reader.type(node);
    head(type.isEmpty() ? "Something" : type, node);
    tellArticle();
    if (type.equals("Claim")) {
      tellClaim(node);
    } else if (type.equals("Proposition") || !reader.subjects("describes", node).isEmpty()) {
      tellSituation(node);
    } else {
      tellEntity(node);
    }
    return String.join("\n", lines) + "\n";
  }

  private void head(String kind, Node node) {
    line(0, kind + ": " + summary(node));
    line(1, node.toString());
  }

  private void line(int depth, String text) {
    lines.add("  ".repeat(depth) + text);
  }

  private void tellArticle() {
    String title = reader.text(reader.article(), SchemaDO.headline.asNode()).map(text -> "«" + text + "» ").orElse("");
    String published = reader.text(reader.article(), SchemaDO.datePublished.asNode())
        .map(date -> ", published " + date).orElse("");
    line(1, "in " + title + reader.article() + published);
  }

  /** What is told in the article, in the order of its text, each as it is told by itself. */
  private void tellWholeArticle() {
    Node article = reader.article();
    List<Node> acts = inTextOrder(reader.values(article, "describes"));
    List<Node> others = inTextOrder(reader.instances("Proposition"));
    line(0, "Article: " + reader.text(article, SchemaDO.headline.asNode()).map(title -> "«" + title + "»")
        .orElse("without a title"));
    line(1, article.toString());
    published().ifPresent(words -> line(1, words));
    line(1, counted(acts.size(), "act") + (others.isEmpty() ? "" : ", " + counted(others.size(), "other statement"))
        + ", " + counted(reader.instances("Claim").size(), "claim"));
    if (!acts.isEmpty()) {
      line(1, "over all articles, an act: depeche query voices situation=IRI; somebody: depeche query about name=NAME");
    }
    for (Node told : Stream.concat(acts.stream(), others.stream()).toList()) {
      line(0, "");
      head(reader.type(told), told);
      tellSituation(told);
    }
  }

  private Optional<String> published() {
    String publisher = reader.values(reader.article(), SchemaDO.publisher.asNode()).stream().map(reader::name)
        .collect(Collectors.joining(", "));
    String date = reader.text(reader.article(), SchemaDO.datePublished.asNode()).orElse("");
    return date.isEmpty() && publisher.isEmpty() ? Optional.empty()
        : Optional.of("published" + (date.isEmpty() ? "" : " " + date)
            + (publisher.isEmpty() ? "" : " by " + publisher));
  }

  private static String counted(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private List<Node> inTextOrder(List<Node> told) {
    return told.stream().sorted(Comparator.comparingInt(this::place)).toList();
  }

  /** Where the words that tell it begin; what has none stands last. */
  private int place(Node told) {
    return stretches(List.of(told), List.of("trigger", "evidence")).stream().mapToInt(Reader.Stretch::start)
        .min().orElse(Integer.MAX_VALUE);
  }

  private void tellSituation(Node situation) {
    tellRoles(situation);
    List<Node> claims = reader.subjects("content", situation);
    line(0, claims.isEmpty() ? "Nobody is said to say so." : "Who says so:");
    claims.forEach(claim -> outermost(claim).forEach(outer -> line(1, chain(outer, situation))));
    tellFacts(claims, fact -> takesPart(fact.getSubject(), situation) && takesPart(fact.getObject(), situation));
    tellRules(situation, claims);
    List<Node> marking = new ArrayList<>(claims);
    marking.add(situation);
    tellSentences(marking);
  }

  private void tellRoles(Node situation) {
    for (String role : ROLES) {
      reader.values(situation, role).forEach(filler -> line(1, role + ": " + described(filler)
          + (reader.values(situation, "guessed").contains(filler) ? ", guessed" : "")));
    }
    reader.text(situation, Vocabulary.dp("time")).ifPresent(time -> line(1, "time: " + time
        + reader.text(situation, Vocabulary.dp("timeText")).map(words -> " («" + words + "»)").orElse("")));
    reader.text(situation, Vocabulary.dp("confidence")).ifPresent(number -> line(1, "confidence: " + number));
  }

  private void tellClaim(Node claim) {
    line(0, "Who says so:");
    outermost(claim).forEach(outer -> line(1, chain(outer, null)));
    reader.values(claim, "addressee").forEach(told -> line(1, "told to " + described(told)));
    reader.text(claim, Vocabulary.QUOTATION).ifPresent(words -> line(1, "in the words «" + words + "»"));
    if (!reader.subjects("firstReport", Node.ANY).stream().filter(claim::equals).toList().isEmpty()) {
      line(1, "as the first to report it");
    }
    tellFacts(List.of(claim), fact -> true);
    tellRules(claim, List.of());
    List<Node> marking = new ArrayList<>(reader.values(claim, "content"));
    marking.add(claim);
    tellSentences(marking);
  }

  private void tellEntity(Node entity) {
    String other = reader.values(entity, SKOS.altLabel.asNode()).stream().map(Reader::text)
        .collect(Collectors.joining(", "));
    if (!other.isEmpty()) {
      line(1, "also called " + other);
    }
    for (String relation : RELATIONS) {
      reader.values(entity, relation).forEach(object -> line(1, relation + ": " + described(object)));
      reader.subjects(relation, entity).forEach(subject -> line(1, relation + " of " + described(subject)));
    }
    for (String role : ROLES) {
      reader.subjects(role, entity).stream().filter(user -> !reader.type(user).equals("Claim"))
          .forEach(user -> line(1, "as " + role + ": " + described(user)));
    }
    reader.subjects("claimant", entity).forEach(claim -> line(1, "says: " + chain(claim, null)));
    for (String fact : FACTS) {
      reader.values(entity, fact).forEach(object -> line(1, "taken as fact: " + fact + " " + described(object)));
    }
    tellSentences(List.of(entity));
  }

  private boolean takesPart(Node entity, Node situation) {
    return ROLES.stream().anyMatch(role -> reader.values(situation, role).contains(entity));
  }

  private void tellFacts(List<Node> claims, Predicate<Triple> wanted) {
    for (Triple fact : reifiedBy(claims).stream().filter(wanted).toList()) {
      String words = described(fact.getSubject()) + " " + Explainer.tail(fact.getPredicate()) + " "
          + described(fact.getObject());
      line(0, (reader.graph().contains(fact) ? "Taken as fact: " : "Only quoted, not taken as fact: ") + words);
    }
  }

  /** The rules behind a node, and those behind each voice that hands it on, the innermost first. */
  private void tellRules(Node node, List<Node> claims) {
    List<String> found = new ArrayList<>();
    rules(node).ifPresent(found::add);
    for (Node claim : nesting.withCarriers(claims)) {
      rules(claim).ifPresent(rules -> found.add(voices(claim) + ": " + rules));
    }
    if (!found.isEmpty()) {
      line(0, "Found by the rules:");
      found.stream().distinct().forEach(rules -> line(1, rules));
    }
  }

  private Optional<String> rules(Node node) {
    return reader.values(node, "rule").stream().map(Reader::text).reduce((one, other) -> one + ", " + other);
  }

  private List<Triple> reifiedBy(List<Node> claims) {
    Node reifies = NodeFactory.createURI(RDF.getURI() + "reifies");
    return claims.stream().flatMap(claim -> reader.values(claim, reifies).stream())
        .filter(Node::isTripleTerm).map(Node::getTriple).distinct().toList();
  }

  /** The claims that hand a claim on to the reader: itself where no other carries it. */
  private List<Node> outermost(Node claim) {
    return nesting.withCarriers(List.of(claim)).stream()
        .filter(outer -> reader.subjects("content", outer).isEmpty()).toList();
  }

  /** "CNN (asserted) that trois fonctionnaires (asserted) that it happened", down to a situation where one is named. */
  private String chain(Node claim, Node until) {
    String voice = voices(claim);
    String status = reader.values(claim, "status").stream().map(Explainer::tail).findFirst().orElse("")
        .toLowerCase(Locale.ROOT);
    List<String> said = new ArrayList<>();
    for (Node content : reader.values(claim, "content")) {
      if (reader.type(content).equals("Claim")) {
        said.add(chain(content, until));
      } else if (until == null) {
        said.add(described(content));
      }
    }
    return voice + " (" + status + ")" + (said.isEmpty() ? "" : " that " + String.join("; ", said));
  }

  private String voices(Node claim) {
    return reader.values(claim, "claimant").stream().map(reader::name).collect(Collectors.joining(" and "));
  }

  private String described(Node node) {
    String type = reader.type(node);
    return node.isLiteral() ? Reader.text(node) : summary(node) + (type.isEmpty() ? "" : " (" + type + ")");
  }

  private String summary(Node node) {
    if (reader.subjects("describes", node).isEmpty()) {
      return reader.type(node).equals("Claim") ? chain(node, null) : reader.name(node);
    }
    String triggers = reader.stretches(node, "trigger").stream().map(Reader.Stretch::exact).distinct()
        .collect(Collectors.joining("», «"));
    return triggers.isEmpty() ? Explainer.tail(node) : "«" + triggers + "»";
  }

  private void tellSentences(List<Node> nodes) {
    List<Reader.Stretch> marks = stretches(nodes, List.of("trigger", "cue", "sourceSpan", "mention"));
    List<String> sentences = stretches(nodes, List.of("evidence")).stream().distinct()
        .map(sentence -> Marks.in(sentence, marks)).toList();
    if (!sentences.isEmpty()) {
      line(0, "In the text:");
      sentences.forEach(sentence -> line(1, sentence));
    }
  }

  private List<Reader.Stretch> stretches(List<Node> nodes, List<String> terms) {
    return nodes.stream()
        .flatMap(node -> terms.stream().flatMap(term -> reader.stretches(node, term).stream()))
        .distinct().sorted((one, other) -> Integer.compare(one.start(), other.start())).toList();
  }
}
