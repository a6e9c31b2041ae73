package org.depeche.export;

import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.depeche.ontology.Prefixes;
import org.depeche.ontology.Vocabulary;

/**
 * Writes each claim as a nanopublication: what the voice says, from which article and words, and with what it was made.
 *
 * <p>What is asserted is that the voice says so, and how it stands to it; direct facts are left out.
 */
public final class NanopubExporter {
  private static final String SCHEMA = "http://www.nanopub.org/nschema#";
  private static final String TERMS = "http://purl.org/dc/terms/";
  private static final Set<Node> OF_CLAIM = Set.of(Vocabulary.TYPE, Vocabulary.CLAIMANT, Vocabulary.CONTENT,
      Vocabulary.ADDRESSEE, Vocabulary.STATUS, Vocabulary.FIRST_REPORT);
  private static final Set<Node> NOT_OF_CONTENT = Set.of(Vocabulary.TRIGGER, Vocabulary.EVIDENCE, Vocabulary.REIFIES,
      Vocabulary.CUE, Vocabulary.SOURCE_SPAN, Vocabulary.CONTENT_SPAN, Vocabulary.MENTION, Vocabulary.QUOTATION,
      Vocabulary.REPORTED_BY, Vocabulary.FIRST_REPORTED_BY, Vocabulary.RULE);

  private final String version;
  private final GraphView view;

  /** @param version of the program, which the publication information names */
  public NanopubExporter(String version) {
    this(version, GraphView.AS_READ);
  }

  /** An exporter of articles as a view shows them. */
  public NanopubExporter(String version, GraphView view) {
    this.version = version;
    this.view = view;
  }

  /**
   * Writes TriG, article by article and claim by claim.
   *
   * @throws IllegalArgumentException where the store has no such article
   */
  public void export(RDFConnection connection, Optional<String> articleIri, OutputStream output) {
    Txn.executeRead(connection, () -> {
      StreamRDF out = StreamRDFWriter.getWriterStream(output, Lang.TRIG);
      out.start();
      Prefixes.ALL.forEach(out::prefix);
      out.prefix("np", SCHEMA);
      out.prefix("dct", TERMS);
      for (String article : StixExporter.articles(connection, articleIri)) {
        List<Triple> triples = view.of(article, connection.fetch(article).getGraph()).find().toList();
        write(NodeFactory.createURI(article), new SortedGraph(triples), out);
      }
      out.finish();
    });
  }

  private void write(Node article, Graph graph, StreamRDF out) {
    graph.find(Node.ANY, Vocabulary.TYPE, Vocabulary.CLAIM).mapWith(Triple::getSubject).toList()
        .forEach(claim -> new Nanopub(article, claim, graph, out).write());
  }

  private final class Nanopub {
    private final Node article;
    private final Node claim;
    private final Graph graph;
    private final StreamRDF out;
    private final String iri;

    Nanopub(Node article, Node claim, Graph graph, StreamRDF out) {
      this.article = article;
      this.claim = claim;
      this.graph = graph;
      this.out = out;
      this.iri = Vocabulary.DEFAULT_BASE + "nanopub/" + Uuids.of(claim.getURI());
    }

    private Node part(String name) {
      return NodeFactory.createURI(iri + "#" + name);
    }

    void write() {
      Node nanopub = NodeFactory.createURI(iri);
      Node head = part("head");
      add(head, nanopub, Vocabulary.TYPE, np("Nanopublication"));
      for (Map.Entry<String, String> each : List.of(Map.entry("hasAssertion", "assertion"),
          Map.entry("hasProvenance", "provenance"), Map.entry("hasPublicationInfo", "pubinfo"))) {
        add(head, nanopub, np(each.getKey()), part(each.getValue()));
      }
      assertion(part("assertion"));
      provenance(part("provenance"), part("assertion"));
      Node info = part("pubinfo");
      Node software = NodeFactory.createURI(Vocabulary.DEFAULT_BASE + "software/depeche-" + version);
      add(info, nanopub, Vocabulary.prov("wasAttributedTo"), software);
      graph.find(article, Vocabulary.DATE_PUBLISHED, Node.ANY).forEachRemaining(triple ->
          add(info, nanopub, NodeFactory.createURI(TERMS + "date"), triple.getObject()));
    }

    /** The claim, what it is about, and the names of all that these name. */
    private void assertion(Node name) {
      Set<Node> named = new LinkedHashSet<>();
      Set<Triple> said = new LinkedHashSet<>();
      graph.find(claim, Node.ANY, Node.ANY).forEachRemaining(triple -> {
        if (OF_CLAIM.contains(triple.getPredicate())) {
          said.add(triple);
          named.add(triple.getObject());
        }
      });
      graph.find(claim, Vocabulary.CONTENT, Node.ANY).mapWith(Triple::getObject).toList().forEach(content ->
          graph.find(content, Node.ANY, Node.ANY).forEachRemaining(triple -> {
            if (!NOT_OF_CONTENT.contains(triple.getPredicate())) {
              said.add(triple);
              named.add(triple.getObject());
            }
          }));
      said.forEach(triple -> out.quad(Quad.create(name, triple)));
      named.stream().filter(Node::isURI).filter(node -> !node.equals(claim)).forEach(node -> {
        graph.find(node, Vocabulary.LABEL, Node.ANY).forEachRemaining(triple -> {
          if (!said.contains(triple)) {
            out.quad(Quad.create(name, triple));
          }
        });
      });
    }

    private void provenance(Node name, Node assertion) {
      add(name, assertion, Vocabulary.prov("wasDerivedFrom"), article);
      graph.find(claim, Vocabulary.CLAIMANT, Node.ANY).forEachRemaining(triple ->
          add(name, assertion, Vocabulary.prov("wasAttributedTo"), triple.getObject()));
      graph.find(claim, Vocabulary.EVIDENCE, Node.ANY).mapWith(Triple::getObject).toList().forEach(span -> {
        add(name, assertion, Vocabulary.prov("wasQuotedFrom"), span);
        graph.find(span, Vocabulary.HAS_SELECTOR, Node.ANY).forEachRemaining(selector -> {
          out.quad(Quad.create(name, selector));
          graph.find(selector.getObject(), Node.ANY, Node.ANY).forEachRemaining(it -> out.quad(Quad.create(name, it)));
        });
      });
    }

    private void add(Node name, Node subject, Node property, Node object) {
      out.quad(Quad.create(name, subject, property, object));
    }
  }

  private static Node np(String name) {
    return NodeFactory.createURI(SCHEMA + name);
  }
}
