package org.depeche.evaluate;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.depeche.catalog.Terms;
import org.depeche.evaluate.GoldPassage.Claim;
import org.depeche.evaluate.GoldPassage.Entity;
import org.depeche.evaluate.GoldPassage.Relation;
import org.depeche.evaluate.GoldPassage.Situation;

/** A passage, and graphs of it written by hand. */
final class Told {
  private static final String PREFIX = "<https://gold.example/p1";

  private final StringBuilder quads = new StringBuilder();

  Told() {
    add("", "schema:identifier", "\"p1\"");
    add("", "schema:publisher", "#outlet");
  }

  /** Officials told Reuters that hackers broke into a mailbox; the ministry denies it. */
  static GoldPassage passage() {
    return new GoldPassage("p1.json", "p1", "en", Optional.empty(), Optional.empty(), Optional.empty(), "…",
        List.of(
            new Entity("E1", "Group", List.of("Chinese hackers", "the hackers")),
            new Entity("E2", "Account", List.of("the mailbox of Ana Ruiz")),
            new Entity("E3", "Person", List.of("Ana Ruiz")),
            new Entity("E4", "Group", List.of("two officials")),
            new Entity("E5", "MediaOutlet", List.of("Reuters")),
            new Entity("E6", "GovernmentBody", List.of("the ministry"))),
        List.of(new Situation("S1", "Intrusion", List.of("broke into"),
            Map.of("actor", List.of("E1"), "target", List.of("E2")),
            List.of(new Claim(List.of("E4", "E5"), "asserted"), new Claim(List.of("E6"), "denied")))),
        List.of(
            new Relation("accountOf", "E2", Optional.of("E3"), Optional.empty()),
            new Relation("holdsPosition", "E3", Optional.empty(), Optional.of("ambassador to Peru"))));
  }

  Told entity(String id, String type, String label) {
    add("", "schema:mentions", id);
    add(id, "rdf:type", "dp:" + type);
    return add(id, "rdfs:label", "\"" + label + "\"@en");
  }

  Told situation(String id, String type, String trigger) {
    add("", "dp:describes", id);
    add(id, "rdf:type", "dp:" + type);
    add(id, "dp:trigger", id + "-span");
    add(id + "-span", "oa:hasSelector", id + "-selector");
    add(id + "-selector", "oa:start", "\"1\"");
    add(id + "-selector", "oa:end", "\"2\"");
    return add(id + "-selector", "oa:exact", "\"" + trigger + "\"");
  }

  Told claim(String id, String claimant, String content, String status) {
    add(id, "rdf:type", "dp:Claim");
    add(id, "dp:claimant", claimant);
    add(id, "dp:content", content);
    return add(id, "dp:status", "dp:" + status);
  }

  /** @param object a literal, a term of the ontology, or the rest of an IRI after the article's */
  Told add(String subject, String predicate, String object) {
    quads.append(term(subject)).append(' ').append(term(predicate)).append(' ')
        .append(object.startsWith("\"") ? object : term(object)).append(' ').append(term("")).append(" .\n");
    return this;
  }

  private static String term(String name) {
    return switch (name.substring(0, Math.max(0, name.indexOf(':')))) {
      case "dp" -> "<https://w3id.org/depeche/ns#" + name.substring(3) + ">";
      case "schema" -> "<https://schema.org/" + name.substring(7) + ">";
      case "oa" -> "<http://www.w3.org/ns/oa#" + name.substring(3) + ">";
      case "rdf" -> "<http://www.w3.org/1999/02/22-rdf-syntax-ns#" + name.substring(4) + ">";
      case "rdfs" -> "<http://www.w3.org/2000/01/rdf-schema#" + name.substring(5) + ">";
      default -> PREFIX + name + ">";
    };
  }

  String quads() {
    return quads.toString();
  }

  Evaluation evaluation() {
    Findings findings = Findings.read(new ByteArrayInputStream(quads().getBytes(StandardCharsets.UTF_8)));
    return new Scorer(Terms.load()).score(List.of(passage()), findings);
  }

  List<String> errors() {
    return evaluation().slips().stream().map(Slip::toString).toList();
  }
}
