package org.depeche.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.query.text.changes.TextQuadAction;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills a store that holds nothing yet with TDB2's own bulk loader, beside its place, and then moves it there; a load
 * that is cut short leaves the store as it was.
 */
final class BulkLoad {
  static final String FOLDER = "loading";

  private static final Logger LOG = LoggerFactory.getLogger(BulkLoad.class);
  private static final String LOCK = "tdb.lock";

  private final Path folder;
  private final Path aside;
  private long quads;
  private int graphs;
  private String lastGraph = "";

  private BulkLoad(Path folder) {
    this.folder = folder;
    this.aside = folder.resolve(FOLDER);
  }

  /** Whether a folder holds no database, so that this may be used. */
  static boolean isFor(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return true;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.noneMatch(path -> path.getFileName().toString().startsWith("Data-"));
    }
  }

  static Loader.Loaded load(Path folder, List<Path> files) throws StoreException {
    BulkLoad load = new BulkLoad(folder);
    boolean isNew = !Files.exists(folder);
    boolean done = false;
    ProcessFileLock lock = DatabaseConnection.lockForLocation(Location.create(folder.toString()));
    try {
      lock.lockEx();
    } catch (DBOpEnvException e) {
      throw StoreLock.held(folder, e);
    }
    try {
      load.tidy();
      load.fill(files);
      load.move();
      done = true;
      return new Loader.Loaded(load.quads, load.graphs);
    } catch (IOException e) {
      throw new StoreException(folder + ": not loaded (" + e.getMessage() + "); the store is as it was", e);
    } finally {
      if (!done) {
        load.discard(isNew);
      }
      lock.unlock();
      ProcessFileLock.release(lock);
    }
  }

  /** Takes away what a load that failed has left; what cannot be deleted stays and is in nobody's way. */
  private void discard(boolean isNew) {
    try {
      if (Files.exists(aside)) {
        Compaction.delete(aside);
      }
      if (isNew) {
        Files.deleteIfExists(folder.resolve(LOCK));
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      LOG.debug("{} is left", folder, e);
    }
  }

  private void tidy() throws IOException {
    if (Files.exists(aside)) {
      Compaction.delete(aside);
    }
    Files.createDirectories(aside);
  }

  private void fill(List<Path> files) throws StoreException, IOException {
    DatasetGraph triples = DatabaseMgr.connectDatasetGraph(Location.create(aside.toString()));
    WordIndex words = WordIndex.open(aside);
    try {
      WordProducer producer = new WordProducer(words);
      DataLoader loader = LoaderFactory.phasedLoader(triples, (format, values) -> { });
      loader.startBulk();
      StreamRDF sink = new Tee(loader.stream(), producer);
      try {
        for (Path file : files) {
          parse(Loader.parser(file), file, sink);
        }
      } catch (StoreException | RuntimeException e) {
        loader.finishException(e instanceof RuntimeException fault ? fault : new RiotException(e));
        throw e;
      }
      loader.finishBulk();
      words.prepareCommit();
      words.commit();
    } finally {
      words.close();
      TDBInternal.expel(triples);
    }
  }

  private static void parse(RDFParserBuilder parser, Path file, StreamRDF sink) throws StoreException {
    try {
      parser.parse(sink);
    } catch (RiotException e) {
      throw BadQuads.in(file, e);
    }
  }

  /** While the file that says so is there, the words are indexed anew when the store is opened. */
  private void move() throws IOException {
    PendingFile pending = WordIndex.pendingIn(folder);
    pending.write(Set.of(WordIndex.EVERYTHING));
    if (Files.exists(folder.resolve(WordIndex.FOLDER))) {
      Compaction.delete(folder.resolve(WordIndex.FOLDER));
    }
    Files.move(aside.resolve(WordIndex.FOLDER), folder.resolve(WordIndex.FOLDER));
    Files.move(aside.resolve("Data-0001"), folder.resolve("Data-0001"));
    pending.delete();
    Compaction.delete(aside);
  }

  /** Sends quads on, and their words to the index. */
  private final class Tee extends StreamRDFWrapper {
    private final WordProducer producer;

    Tee(StreamRDF sink, WordProducer producer) {
      super(sink);
      this.producer = producer;
    }

    @Override
    public void start() {}

    @Override
    public void finish() {}

    @Override
    public void prefix(String prefix, String iri) {}

    @Override
    public void triple(org.apache.jena.graph.Triple triple) {
      Loader.refuse(triple);
    }

    @Override
    public void quad(Quad quad) {
      if (quad.isDefaultGraph()) {
        Loader.refuse(quad.asTriple());
      }
      super.quad(quad);
      producer.change(
          TextQuadAction.ADD, quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
      quads++;
      if (!lastGraph.equals(quad.getGraph().getURI())) {
        lastGraph = quad.getGraph().getURI();
        graphs++;
      }
    }
  }
}
