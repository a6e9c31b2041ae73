package org.depeche.map;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.depeche.ontology.Iris;
import org.depeche.ontology.Literals;
import org.depeche.ontology.Vocabulary;

/** Writes when and with what article graphs were made, in PROV-O, to the graph {@code <base>runs}. */
public final class RunGraph {
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

  private static Node time(Instant instant) {
    return NodeFactory.createLiteralDT(instant.toString(), XSDDatatype.XSDdateTime);
  }

  private void add(StreamRDF out, Node subject, Node property, Node object) {
    out.quad(Quad.create(graph, subject, property, object));
  }
}
