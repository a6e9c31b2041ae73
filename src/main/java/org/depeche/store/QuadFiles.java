package org.depeche.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

/** Writes article graphs as N-Quads files for bulk loaders, one file a batch, numbered from 1. */
public final class QuadFiles {
  private static final Pattern NAME = Pattern.compile("articles-(\\d{5,9})\\.nq");

  private final Path folder;
  private int number;

  private QuadFiles(Path folder, int number) {
    this.folder = folder;
    this.number = number;
  }

  /** Writes into a folder, which is made where it is missing; files of the same number are overwritten. */
  public static QuadFiles in(Path folder) throws StoreException {
    try {
      Files.createDirectories(folder);
      return new QuadFiles(folder, 0);
    } catch (IOException e) {
      throw new StoreException(folder + ": the folder cannot be made; check that you may write there", e);
    }
  }

  /** Writes into a folder beside the files that an earlier run left there, with the numbers after theirs. */
  public static QuadFiles addingTo(Path folder) throws StoreException {
    QuadFiles files = in(folder);
    try (Stream<Path> held = Files.list(folder)) {
      files.number = held.map(file -> NAME.matcher(file.getFileName().toString()))
          .filter(Matcher::matches)
          .mapToInt(name -> Integer.parseInt(name.group(1)))
          .max()
          .orElse(0);
      return files;
    } catch (IOException e) {
      throw new StoreException(folder + ": the folder cannot be read (" + e.getMessage() + ")", e);
    }
  }

  /** Writes one file and gives its path. */
  public Path write(Collection<ArticleGraph> batch) throws StoreException {
    number++;
    Path file = folder.resolve(String.format(Locale.ROOT, "articles-%05d.nq", number));
    Path part = folder.resolve(file.getFileName() + ".part");
    try {
      write(batch, part);
      return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new StoreException(file + ": cannot be written (" + e.getMessage() + ")", e);
    }
  }

  private static void write(Collection<ArticleGraph> batch, Path file) throws IOException {
    try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(file))) {
      write(batch, output);
    }
  }

  /** Writes graphs, in their order, each one's quads sorted; the same graphs give the same bytes. */
  public static void write(Collection<ArticleGraph> batch, OutputStream output) {
    StreamRDF stream = StreamRDFWriter.getWriterStream(output, RDFFormat.NQUADS);
    stream.start();
    batch.forEach(article -> write(article, stream));
    stream.finish();
  }

  private static void write(ArticleGraph article, StreamRDF stream) {
    Node name = NodeFactory.createURI(article.iri());
    article.graph().stream().sorted(TripleOrder.INSTANCE).forEach(triple -> stream.quad(Quad.create(name, triple)));
  }
}
