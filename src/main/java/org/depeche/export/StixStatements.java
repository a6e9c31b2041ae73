package org.depeche.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.depeche.ontology.Vocabulary;

/** What graphs say of a node, as an extension of its STIX object, so that it can be read back word for word. */
final class StixStatements {
  /** Of this program, in every bundle. */
  static final String EXTENSION = "extension-definition--5b2e2a3c-6b39-5d4d-9f0e-2f7c1d8a4e11";

  private static final Set<Node> OF_TEXT = Set.of(
      Vocabulary.ARTICLE_BODY, Vocabulary.MENTION, Vocabulary.TRIGGER, Vocabulary.EVIDENCE, Vocabulary.CUE,
      Vocabulary.SOURCE_SPAN, Vocabulary.CONTENT_SPAN);
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private StixStatements() {}

  /** Whether a triple is about the text and its places, which no bundle holds. */
  static boolean isOfText(Triple triple) {
    return OF_TEXT.contains(triple.getPredicate())
        || triple.getSubject().isURI() && triple.getSubject().getURI().matches(".*#(char|selector)=.*");
  }

  static ObjectNode extension(String iri) {
    ObjectNode extension = JSON.objectNode();
    extension.put("extension_type", "property-extension");
    extension.put("iri", iri);
    extension.set("statements", JSON.arrayNode());
    return extension;
  }

  static ObjectNode statement(String graph, Triple triple) {
    ObjectNode statement = JSON.objectNode();
    statement.put("graph", graph);
    statement.put("subject", triple.getSubject().toString());
    statement.put("property", triple.getPredicate().getURI());
    statement.set("object", value(triple.getObject()));
    return statement;
  }

  private static ObjectNode value(Node node) {
    ObjectNode value = JSON.objectNode();
    if (node.isURI()) {
      value.put("iri", node.getURI());
    } else if (node.isTripleTerm()) {
      Triple term = node.getTriple();
      value.put("subject", term.getSubject().toString());
      value.put("property", term.getPredicate().getURI());
      value.set("object", value(term.getObject()));
    } else {
      value.put("value", node.getLiteralLexicalForm());
      if (!node.getLiteralLanguage().isEmpty()) {
        value.put("lang", node.getLiteralLanguage());
      } else {
        value.put("datatype", node.getLiteralDatatypeURI());
      }
    }
    return value;
  }

  /** What a statement says; empty where it is not whole. */
  static Optional<Triple> triple(JsonNode statement) {
    return node(statement.path("object"))
        .filter(it -> statement.path("subject").isTextual() && statement.path("property").isTextual())
        .map(object -> Triple.create(NodeFactory.createURI(statement.path("subject").asText()),
            NodeFactory.createURI(statement.path("property").asText()), object));
  }

  private static Optional<Node> node(JsonNode value) {
    if (value.has("iri")) {
      return Optional.of(NodeFactory.createURI(value.path("iri").asText()));
    } else if (value.has("property")) {
      return triple(value).map(NodeFactory::createTripleTerm);
    } else if (value.has("lang")) {
      return Optional.of(NodeFactory.createLiteralLang(value.path("value").asText(), value.path("lang").asText()));
    } else if (value.has("value")) {
      return Optional.of(NodeFactory.createLiteralDT(value.path("value").asText(),
          TypeMapper.getInstance().getSafeTypeByName(value.path("datatype").asText(XSDDatatype.XSDstring.getURI()))));
    }
    return Optional.empty();
  }

  static ArrayNode of(ObjectNode extension) {
    return (ArrayNode) extension.get("statements");
  }
}
