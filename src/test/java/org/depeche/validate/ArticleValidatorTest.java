package org.depeche.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.depeche.map.GraphMapper;
import org.depeche.map.Graphs;
import org.depeche.map.Sample;
import org.depeche.map.Samples;
import org.depeche.model.Problem.Severity;
import org.depeche.model.Problem;
import org.depeche.model.Status;
import org.depeche.ontology.Ontology;
import org.depeche.ontology.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ArticleValidatorTest {
  private static final GraphMapper MAPPER = new GraphMapper(Vocabulary.DEFAULT_BASE);
  private static final ArticleValidator VALIDATOR = new ArticleValidator();
  private static final String IRI = "https://example.org/a1";

  @Test
  void whatTheMapperWritesConforms() {
    assertEquals(List.of(), VALIDATOR.validate(IRI, MAPPER.graph(Samples.full())));
    assertEquals(List.of(), VALIDATOR.validate(IRI, MAPPER.graph(Samples.workedPiece().resolved())));
  }

  /** Takes some triples from the full sample, adds others, and expects one kind of message. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "<a1> dp:sha256 ? | <a1> dp:sha256 'abc' | ERROR | dp:sha256",
    "<a1> schema:identifier ? | | ERROR | schema:identifier",
    "<a1> schema:articleBody ? | | ERROR | schema:articleBody",
    "<a1> schema:datePublished ? | <a1> schema:datePublished 'hier' | ERROR | schema:datePublished",
    "<a1> schema:datePublished ? | <a1> schema:datePublished '2023-99-01'^^xsd:date | ERROR | schema:datePublished",
    " | <a1> schema:mentions :claim-1 | ERROR | schema:mentions",
    " | <a1> dp:describes :group-1 | ERROR | dp:describes",
    ":group-1 rdfs:label ? | | ERROR | rdfs:label",
    " | :group-2 dp:cardinality 'trois' | ERROR | dp:cardinality",
    ":group-1 rdf:type ? | :group-1 a dp:Gang | ERROR | schema:mentions",
    ":situation-1 rdf:type ? | :situation-1 a dp:Gardening | ERROR | dp:describes",
    ":situation-1 dp:time ? | :situation-1 dp:time 'juin' | ERROR | dp:time",
    ":situation-1 dp:time ? | :situation-1 dp:time 'juin'^^edtf:EDTF | ERROR | dp:time",
    ":situation-1 dp:time ? | :situation-1 dp:time '2023-13'^^edtf:EDTF | ERROR | dp:time",
    ":situation-1 dp:confidence ? | :situation-1 dp:confidence 1.5 | ERROR | dp:confidence",
    ":situation-1 dp:confidence ? | :situation-1 dp:confidence -0.1 | ERROR | dp:confidence",
    ":situation-1 dp:trigger ? | | ERROR | dp:trigger",
    ":situation-1 dp:actor ? | :situation-1 dp:actor :nobody | ERROR | dp:actor",
    ":situation-1 dp:actor ? | :situation-1 dp:actor :account-1 | WARNING | dp:actor is not somebody who can act",
    " | :situation-1 dp:recipient :group-2 | WARNING | does not let this type of situation have dp:recipient",
    " | :situation-1 dp:addressee :group-2 | WARNING | does not let this type of situation have dp:addressee",
    " | :situation-1 dp:place :group-2 | WARNING | dp:place is not a place or a country",
    ":claim-1 dp:claimant ? | | ERROR | dp:claimant",
    ":claim-1 dp:claimant ? | :claim-1 dp:claimant :nobody | ERROR | dp:claimant",
    ":claim-1 dp:content ? | :claim-1 dp:content :group-1 | ERROR | dp:content",
    ":claim-1 dp:status ? | :claim-1 dp:status dp:Whispered | ERROR | dp:status",
    ":claim-1 dp:status ? | | ERROR | dp:status",
    " | :claim-1 dp:status dp:Denied | ERROR | dp:status",
    ":proposition-1 dp:text ? | | ERROR | dp:text",
    ":position-1 rdfs:label ? | | ERROR | rdfs:label",
    " | :group-1 dp:basedIn :nowhere | ERROR | dp:basedIn",
    " | :group-1 dp:basedIn :group-2 | WARNING | dp:basedIn does not lead to a place or a country",
    " | :account-1 dp:affiliatedWith :group-2 | WARNING | dp:affiliatedWith is not said of somebody who can act",
    " | :group-1 dp:accountOf :group-2 | WARNING | dp:accountOf is not said of an account",
    " | :group-1 dp:hackedAccount :group-2 | WARNING | dp:hackedAccount does not lead to an account or a system",
    " | :group-1 dp:holdsPosition :group-2 | ERROR | dp:holdsPosition",
    " | :group-1 dp:marriedTo :group-2 | ERROR | the ontology has no such property",
    "<a1#char=0,11;selector> oa:end ? | <a1#char=0,11;selector> oa:end '0'^^xsd:nonNegativeInteger | ERROR | oa:start",
    "<a1#char=0,11;selector> oa:exact ? | | ERROR | oa:exact",
    "<a1#char=0,11> oa:hasSource ? | | ERROR | oa:hasSource",
    "<a1#char=0,11> oa:hasSelector ? | | ERROR | oa:hasSelector",
    " | :group-1 dp:mention [ a oa:SpecificResource ] | ERROR | a blank node stands in",
  })
  void aFaultIsFound(String removed, String added, Severity severity, String message) {
    Graph graph = MAPPER.graph(Samples.full());
    if (removed != null) {
      String[] terms = removed.split(" ");
      Graph pattern = Graphs.turtle(terms[0] + " " + terms[1] + " 'any' .");
      pattern.find().forEachRemaining(triple -> graph.remove(triple.getSubject(), triple.getPredicate(), Node.ANY));
    }
    Graphs.turtle(added == null ? "" : added + " .").find().forEachRemaining(graph::add);
    List<Problem> problems = VALIDATOR.validate(IRI, graph);
    assertTrue(
        problems.stream().anyMatch(p -> p.severity() == severity && p.message().contains(message)),
        problems::toString);
    assertEquals(severity, problems.get(0).severity(), problems::toString);
  }

  @ParameterizedTest
  @CsvSource({"2023", "2023-06", "2023-06-15", "2023-21", "202X", "20XX", "2023-06~", "2023?", "2023-06/2023-07",
    "2023/..", "../2023-06", "2023-06/", "/2023", "2023-06-15T10:00:00Z", "-0044-03-15"})
  void theseAreEdtf(String time) {
    Graph graph = MAPPER.graph(Samples.full());
    Node situation = NodeFactory.createURI(IRI + "#situation-1");
    graph.remove(situation, Vocabulary.TIME, Node.ANY);
    graph.add(situation, Vocabulary.TIME, NodeFactory.createLiteralDT(time, Vocabulary.EDTF));
    assertEquals(List.of(), VALIDATOR.validate(IRI, graph));
  }

  @Test
  void theMessagePrintsTheResource() {
    Graph graph = Graphs.turtle("<a1> a dp:Article . :p a dp:Position ; rdfs:label \"ambassadeur\"@fr .");
    List<Problem> problems = VALIDATOR.validate(IRI, graph);
    Problem last = problems.get(0);
    assertEquals(IRI, last.place());
    assertEquals(Optional.empty(), last.article());
    assertTrue(
        problems.stream().anyMatch(problem -> problem.message().equals(
            "^dp:holdsPosition: nobody holds the position; in <https://example.org/a1#p> "
                + "a dp:Position ; rdfs:label \"ambassadeur\"@fr .")),
        problems::toString);
  }

  @Test
  void aNewTypeOfSituationBringsItsRolesAlong() {
    Graph terms = Ontology.read("ontology/depeche.ttl");
    Ontology.read("map/sabotage.ttl").find().forEachRemaining(terms::add);
    Graph graph = new GraphMapper(Vocabulary.DEFAULT_BASE, Ontology.of(terms)).graph(
        new Sample("Une équipe a saboté le câble pour un rival.")
            .entity("g-1", "Group", "Une équipe")
            .entity("cable-1", "System", "le câble")
            .entity("o-1", "Organization", "un rival")
            .situation("s-1", "Sabotage", "saboté", "actor=g-1", "target=cable-1", "recipient=o-1")
            .claim("claim-1", "", Status.ASSERTED, "s-1")
            .resolved());
    ArticleValidator extended = new ArticleValidator(Ontology.read("ontology/shapes.ttl"), terms);
    assertEquals(List.of(), extended.validate(IRI, graph));
    assertTrue(VALIDATOR.validate(IRI, graph).stream().anyMatch(problem -> problem.severity() == Severity.ERROR));
  }
}
