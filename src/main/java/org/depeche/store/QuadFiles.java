package org.depeche.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

/** Writes article graphs as N-Quads files for bulk loaders, one file a batch, numbered from 1. */
public final class QuadFiles {
  private final Path folder;
  private int number;

  private QuadFiles(Path folder) {
    this.folder = folder;
  }

  /** Writes into a folder, which is made where it is missing; files of the same number are overwritten. */
  public static QuadFiles in(Path folder) throws StoreException {
    try {
      Files.createDirectories(folder);
      return new QuadFiles(folder);
    } catch (IOException e) {
      throw new StoreException(folder + ": the folder cannot be made; check that you may write there", e);
    }
  }

  /** Writes one file and gives its path. */
  public Path write(Collection<ArticleGraph> batch) throws StoreException {
    number++;
    Path file = folder.resolve(String.format(Locale.ROOT, "articles-%05d.nq", number));
    try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(file))) {
      StreamRDF stream = StreamRDFWriter.getWriterStream(output, RDFFormat.NQUADS);
      stream.start();
      batch.forEach(article -> write(article, stream));
      stream.finish();
      return file;
    } catch (IOException e) {
      throw new StoreException(file + ": cannot be written (" + e.getMessage() + ")", e);
    }
  }

  private static void write(ArticleGraph article, StreamRDF stream) {
    Node name = NodeFactory.createURI(article.iri());
    article.graph().stream().sorted(TripleOrder.INSTANCE).forEach(triple -> stream.quad(Quad.create(name, triple)));
  }
}
