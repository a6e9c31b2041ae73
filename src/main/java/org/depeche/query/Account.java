package org.depeche.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
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

  Account(Reader reader) {
    this.reader = reader;
  }

  String of(Node node) {
    String type = reader.type(node);
    line(0, (type.isEmpty() ? "Something" : type) + ": " + summary(node));
    line(1, node.toString());
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

  private void line(int depth, String text) {
    lines.add("  ".repeat(depth) + text);
  }

  private void tellArticle() {
    String title = reader.text(reader.article(), SchemaDO.headline.asNode()).map(text -> "«" + text + "» ").orElse("");
    String published = reader.text(reader.article(), SchemaDO.datePublished.asNode())
        .map(date -> ", published " + date).orElse("");
    line(1, "in " + title + reader.article() + published);
  }

  private void tellSituation(Node situation) {
    tellRoles(situation);
    List<Node> claims = reader.subjects("content", situation);
    line(0, claims.isEmpty() ? "Nobody is said to say so." : "Who says so:");
    claims.forEach(claim -> outermost(claim).forEach(outer -> line(1, chain(outer, situation))));
    tellFacts(claims);
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
    tellFacts(List.of(claim));
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

  private void tellFacts(List<Node> claims) {
    for (Triple fact : reifiedBy(claims)) {
      String words = described(fact.getSubject()) + " " + Explainer.tail(fact.getPredicate()) + " "
          + described(fact.getObject());
      line(0, (reader.graph().contains(fact) ? "Taken as fact: " : "Only quoted, not taken as fact: ") + words);
    }
  }

  private List<Triple> reifiedBy(List<Node> claims) {
    Node reifies = NodeFactory.createURI(RDF.getURI() + "reifies");
    return claims.stream().flatMap(claim -> reader.values(claim, reifies).stream())
        .filter(Node::isTripleTerm).map(Node::getTriple).distinct().toList();
  }

  /** The claims that hand a claim on to the reader: itself where no other carries it. */
  private List<Node> outermost(Node claim) {
    List<Node> carriers = reader.subjects("content", claim);
    return carriers.isEmpty() ? List.of(claim) : carriers.stream().flatMap(outer -> outermost(outer).stream()).toList();
  }

  /** "CNN (asserted) that trois fonctionnaires (asserted) that it happened", down to a situation where one is named. */
  private String chain(Node claim, Node until) {
    String voice = reader.values(claim, "claimant").stream().map(reader::name).collect(Collectors.joining(" and "));
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
