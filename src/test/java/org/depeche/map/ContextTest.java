package org.depeche.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.depeche.ontology.Ontology;
import org.depeche.ontology.Vocabulary;
import org.junit.jupiter.api.Test;

final class ContextTest {
  private static final String CONTEXT = read();

  private static String read() {
    try (InputStream in = ContextTest.class.getResourceAsStream("/ontology/context.jsonld")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aDocumentInPlainWordsIsAnArticleGraph() {
    String body = """
        "@id": "https://example.org/a1#claim-1", "type": "Claim", "status": "Alleged", "firstReport": true,
        "claimant": "https://example.org/a1#group-2", "content": ["https://example.org/a1#situation-1"],
        "@included": [{"id": "https://example.org/a1#situation-1", "type": "Intrusion", "time": "2023-06"}]}""";
    Graph graph = GraphFactory.createDefaultGraph();
    String document = CONTEXT.stripTrailing().replaceFirst("}$", ",") + body;
    RDFParser.fromString(document, Lang.JSONLD).parse(graph);
    Graphs.assertSame(
        ":claim-1 a dp:Claim ; dp:status dp:Alleged ; dp:firstReport true ; dp:claimant :group-2 ; "
            + "dp:content :situation-1 . :situation-1 a dp:Intrusion ; dp:time '2023-06'^^edtf:EDTF .",
        graph);
  }

  @Test
  void itNamesTermsOfTheOntologyOnlyAndAllThatGraphsHold() throws IOException {
    Graph terms = Ontology.read("ontology/depeche.ttl");
    Set<String> named = new TreeSet<>();
    JsonNode context = new ObjectMapper().readTree(CONTEXT).get("@context");
    context.fields().forEachRemaining(entry -> {
      JsonNode value = entry.getValue();
      String target = value.isObject() ? value.get("@id").asText() : value.asText();
      if (target.startsWith("dp:")) {
        named.add(Vocabulary.DP + target.substring(3));
      }
    });
    for (String iri : named) {
      assertTrue(terms.contains(NodeFactory.createURI(iri), Vocabulary.TYPE, Node.ANY), iri);
    }
    Set<String> unnamed = terms.find(Node.ANY, Vocabulary.TYPE, Node.ANY)
        .mapWith(Triple::getSubject)
        .filterKeep(Node::isURI)
        .mapWith(Node::getURI)
        .filterKeep(iri -> iri.startsWith(Vocabulary.DP) && !named.contains(iri))
        .toSet();
    Set<String> inTheOntologyOnly = new TreeSet<>();
    for (String name : ("Revision Role Status Verdict allowsRole alsoToldAs factOf factSubject factObject "
        + "factObjectType SourceReliability InformationCredibility").split(" ")) {
      inTheOntologyOnly.add(Vocabulary.DP + name);
    }
    assertEquals(inTheOntologyOnly, new TreeSet<>(unnamed));
  }
}
