package org.depeche.evaluate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.Optional;
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
  public int replace(Collection<ArticleGraph> batch) {
    int changed = 0;
    for (ArticleGraph article : batch) {
      Node name = NodeFactory.createURI(article.iri());
      changed += graphs.containsGraph(name) && graphs.getGraph(name).isIsomorphicWith(article.graph()) ? 0 : 1;
      graphs.addGraph(name, article.graph());
    }
    return changed;
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
