package org.depeche.evaluate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.depeche.export.Exporter;
import org.depeche.export.Format;
import org.depeche.store.ArticleGraph;
import org.depeche.store.Store;

/** Article graphs that are measured and thrown away. Not safe for use by several threads. */
public final class MemoryStore implements Store {
  private final DatasetGraph graphs = DatasetGraphFactory.createGeneral();

  @Override
  public List<String> put(Collection<ArticleGraph> batch) {
    List<String> changed = new ArrayList<>();
    for (ArticleGraph article : batch) {
      Node name = NodeFactory.createURI(article.iri());
      if (!graphs.containsGraph(name) || !graphs.getGraph(name).isIsomorphicWith(article.graph())) {
        changed.add(article.iri());
      }
      graphs.addGraph(name, article.graph());
    }
    return changed;
  }

  @Override
  public void add(ArticleGraph more) {
    GraphUtil.addInto(graphs.getGraph(NodeFactory.createURI(more.iri())), more.graph());
  }

  @Override
  public boolean remove(String articleIri) {
    Node name = NodeFactory.createURI(articleIri);
    boolean held = graphs.containsGraph(name);
    graphs.removeGraph(name);
    return held;
  }

  @Override
  public RDFConnection connect() {
    return RDFConnection.connect(DatasetFactory.wrap(graphs));
  }

  /** What an export of the store would say. */
  public Findings findings() {
    ByteArrayOutputStream nquads = new ByteArrayOutputStream();
    try (RDFConnection connection = connect()) {
      new Exporter().export(connection, Format.NQUADS, Optional.empty(), false, nquads);
    }
    return Findings.read(new ByteArrayInputStream(nquads.toByteArray()));
  }

  @Override
  public void close() {
    graphs.close();
  }
}
