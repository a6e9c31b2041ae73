package org.depeche.store;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2Factory;

/** Placeholder until branch store is merged. */
public final class Stores {
  private Stores() {}

  public static Store embedded(Path folder) throws StoreException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new StoreException(folder + " is a file, and a folder is wanted for the store");
    }
    try {
      Files.createDirectories(folder);
      return new Embedded(TDB2Factory.connectDataset(folder.toString()));
    } catch (java.io.IOException | RuntimeException e) {
      throw new StoreException(folder + ": the store cannot be opened: " + e.getMessage(), e);
    }
  }

  public static Store remote(URI endpoint, Credentials credentials) throws StoreException {
    throw new StoreException("not yet");
  }

  private record Embedded(Dataset dataset) implements Store {
    @Override
    public int replace(Collection<ArticleGraph> batch) {
      return Txn.calculateWrite(dataset, () -> {
        int changed = 0;
        for (ArticleGraph article : batch) {
          var name = NodeFactory.createURI(article.iri());
          if (!dataset.asDatasetGraph().getGraph(name).isIsomorphicWith(article.graph())) {
            dataset.asDatasetGraph().removeGraph(name);
            dataset.asDatasetGraph().addGraph(name, article.graph());
            changed++;
          }
        }
        return changed;
      });
    }

    @Override
    public boolean remove(String articleIri) {
      return Txn.calculateWrite(dataset, () -> {
        boolean there = dataset.containsNamedModel(articleIri);
        dataset.removeNamedModel(articleIri);
        return there;
      });
    }

    @Override
    public RDFConnection connect() {
      return RDFConnection.connect(dataset);
    }

    @Override
    public void close() {
      dataset.close();
    }
  }
}
