package org.depeche.map;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.depeche.ontology.Iris;
import org.depeche.ontology.Literals;
import org.depeche.ontology.Vocabulary;

/** Writes when and with what article graphs were made, in PROV-O, to the graph {@code <base>runs}. */
public final class RunGraph {
  private static final DateTimeFormatter COMPACT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** As many digits whatever the time, so that the order of letters is that of times. */
  private static final DateTimeFormatter PRECISE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final String base;
  private final Node graph;

  /**
   * One run of the program.
   *
   * @param id unique among the runs of a store
   * @param version the program's version
   * @param models the language models with their versions
   */
  public record Run(String id, String version, List<String> models, Instant started, Optional<Instant> ended) {
    public Run {
      models = List.copyOf(models);
      Objects.requireNonNull(started);
      Objects.requireNonNull(ended);
    }
  }

  public RunGraph(String base) {
    this.base = base;
    this.graph = NodeFactory.createURI(base + "runs");
  }

  /** The IRI of the graph of runs. */
  public String iri() {
    return graph.getURI();
  }

  /** A run and the IRIs of the articles that it wrote, as a graph. */
  public Graph graph(Run run, List<String> articles) {
    DatasetGraph written = DatasetGraphFactory.create();
    write(run, articles, StreamRDFLib.dataset(written));
    return written.getGraph(graph);
  }

  /** Sends a run and the IRIs of the articles that it wrote; leaves {@code start} and {@code finish} to the caller. */
  public void write(Run run, List<String> articles, StreamRDF out) {
    Node activity = NodeFactory.createURI(base + "run/" + Iris.escapePath(run.id()));
    Node software = NodeFactory.createURI(base + "software/depeche-" + Iris.escapePath(run.version()));
    add(out, activity, Vocabulary.TYPE, Vocabulary.prov("Activity"));
    add(out, activity, Vocabulary.TYPE, Vocabulary.RUN);
    add(out, activity, Vocabulary.IDENTIFIER, Literals.string(run.id()));
    add(out, activity, Vocabulary.prov("startedAtTime"), time(run.started()));
    run.ended().ifPresent(ended -> add(out, activity, Vocabulary.prov("endedAtTime"), time(ended)));
    run.models().forEach(model -> add(out, activity, Vocabulary.MODEL, Literals.string(model)));
    add(out, activity, Vocabulary.prov("wasAssociatedWith"), software);
    add(out, software, Vocabulary.TYPE, Vocabulary.prov("SoftwareAgent"));
    add(out, software, Vocabulary.VERSION, Literals.string(run.version()));
    for (String article : articles) {
      add(out, NodeFactory.createURI(article), Vocabulary.prov("wasGeneratedBy"), activity);
    }
  }

  /** What took the place of an article's version. */
  public enum Revision {
    /** Another text, which does not say why. */
    UPDATE("Update"),
    /** A text that says that it corrects the one before. */
    CORRECTION("CorrectionNotice"),
    /** A text that says that the one before was withdrawn, or none at all. */
    WITHDRAWAL("Withdrawal");

    private final Node term;

    Revision(String term) {
      this.term = Vocabulary.dp(term);
    }
  }

  /**
   * An article's text, from a time on.
   *
   * @param article the article's IRI
   * @param sha256 of the text, in hex digits
   */
  public record Version(String article, String sha256, Instant from) {}

  /** Versions that stand from now on. */
  public Graph versions(List<Version> versions) {
    Graph written = GraphFactory.createDefaultGraph();
    for (Version version : versions) {
      Node node = version(written, version.article(), version.sha256(), version.from());
      written.add(node, Vocabulary.prov("generatedAtTime"), time(version.from()));
    }
    return written;
  }

  private static Node version(Graph written, String article, String sha256, Instant time) {
    Node node = NodeFactory.createURI(article + "#version-" + COMPACT.format(time) + "-" + sha256.substring(0, 8));
    written.add(node, Vocabulary.TYPE, Vocabulary.ARTICLE_VERSION);
    written.add(node, Vocabulary.TYPE, Vocabulary.prov("Entity"));
    written.add(node, Vocabulary.prov("specializationOf"), NodeFactory.createURI(article));
    written.add(node, Vocabulary.SHA256, Literals.string(sha256));
    return node;
  }

  /**
   * A version that stands no more, with all that it said.
   *
   * @param version its IRI where one was noted when it began
   * @param triples the article's graph as it was
   * @param until when it was replaced
   */
  public Graph former(
      String article, Optional<String> version, String sha256, Graph triples, Instant until, Revision by) {
    Graph written = GraphFactory.createDefaultGraph();
    Node node = version.map(NodeFactory::createURI).orElseGet(() -> version(written, article, sha256, until));
    written.add(node, Vocabulary.prov("invalidatedAtTime"), time(until));
    written.add(node, Vocabulary.REPLACED_BY, by.term);
    written.add(node, Vocabulary.TRIPLES, Literals.string(lines(triples)));
    written.add(NodeFactory.createURI(article), Vocabulary.prov("wasRevisionOf"), node);
    return written;
  }

  private static String lines(Graph triples) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RDFDataMgr.write(bytes, triples, Lang.NTRIPLES);
    return bytes.toString(StandardCharsets.UTF_8).lines().sorted().collect(Collectors.joining("\n", "", "\n"));
  }

  /**
   * From what articles were made last.
   *
   * @param digests of article and program, by the article's IRI
   */
  public Graph inputs(Map<String, String> digests, Instant time) {
    Graph written = GraphFactory.createDefaultGraph();
    digests.forEach((article, digest) -> written.add(NodeFactory.createURI(article), Vocabulary.INPUT_HASH,
        Literals.string(PRECISE.format(time) + " " + digest)));
    return written;
  }

  private static Node time(Instant instant) {
    return NodeFactory.createLiteralDT(instant.toString(), XSDDatatype.XSDdateTime);
  }

  private void add(StreamRDF out, Node subject, Node property, Node object) {
    out.quad(Quad.create(graph, subject, property, object));
  }
}
