package org.depeche.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.query.text.changes.TextQuadAction;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;

/** A TDB2 store in a folder, with its word index beside it. */
public final class EmbeddedStore implements Store {
  /** TDB2 would share one location between two stores of this process, and close it for both. */
  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final SteadyDataset triples;
  private final WordDataset dataset;
  private final WordIndex words;
  private final WordProducer producer;
  private final Compaction compaction;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedStore(Path folder, SteadyDataset triples, WordIndex words) {
    this.folder = folder;
    this.triples = triples;
    this.words = words;
    this.producer = new WordProducer(words);
    this.dataset = new WordDataset(triples, words, producer);
    this.compaction = new Compaction(folder, triples.container());
    words.afterCommit(() -> compaction.committed(producer.takeAdded()));
    this.dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    this.dataset.getContext().set(TextQuery.textIndex, words);
  }

  static EmbeddedStore open(Path folder) throws StoreException {
    prepareFolder(folder);
    if (!OPEN.add(folder.toAbsolutePath().normalize())) {
      throw StoreLock.held(folder, null);
    }
    try {
      return openAlone(folder);
    } catch (StoreException | RuntimeException | Error e) {
      OPEN.remove(folder.toAbsolutePath().normalize());
      throw e;
    }
  }

  private static EmbeddedStore openAlone(Path folder) throws StoreException {
    DatasetGraph container;
    try {
      container = DatabaseMgr.connectDatasetGraph(Location.create(folder.toString()));
      Compaction.tidy(folder);
    } catch (DBOpEnvException e) {
      throw StoreLock.held(folder, e);
    } catch (IOException | RuntimeException e) {
      throw new StoreException(folder + ": not a store that can be opened (" + e.getMessage() + ")", e);
    }
    WordIndex words = null;
    try {
      words = WordIndex.open(folder);
      EmbeddedStore store =
          new EmbeddedStore(folder, new SteadyDataset(TDBInternal.getDatabaseContainer(container)), words);
      words.recover(store.dataset);
      return store;
    } catch (RuntimeException | IOException e) {
      if (words != null) {
        words.close();
      }
      TDBInternal.expel(container);
      throw new StoreException(folder + ": its word index cannot be opened (" + e.getMessage()
          + "); it is made anew where the folder " + WordIndex.FOLDER + " in it is deleted", e);
    }
  }

  private static void prepareFolder(Path folder) throws StoreException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new StoreException(folder + ": a file, where a store is a folder");
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new StoreException(folder + ": the folder cannot be made; check that you may write there", e);
    }
    if (!Files.isWritable(folder)) {
      throw new StoreException(folder + ": the folder cannot be written to; check its owner and its rights");
    }
  }

  /** What to do after each time that the store has compacted itself. */
  public void whenCompacted(Consumer<Compacted> listener) {
    compaction.whenDone(listener);
  }

  /**
   * What a compaction did.
   *
   * @param before bytes of the database, beyond those of an empty one
   * @param after likewise
   */
  public record Compacted(long before, long after, Duration time) {}

  public Path folder() {
    return folder;
  }

  /** The dataset itself, with its word index, for a server in this process. */
  public DatasetGraph dataset() {
    return dataset;
  }

  /** The TDB2 dataset below the word index. */
  SteadyDataset triples() {
    return triples;
  }

  @Override
  public List<String> put(Collection<ArticleGraph> batch) {
    Map<Node, Graph> byName = new LinkedHashMap<>();
    for (ArticleGraph article : batch) {
      byName.put(NodeFactory.createURI(article.iri()), article.graph());
    }
    try {
      if (!Txn.calculateRead(dataset, () -> anyDiffers(byName))) {
        return List.of();
      }
      return Txn.calculateWrite(dataset, () -> replaceAll(byName));
    } catch (RuntimeException e) {
      throw new UncheckedStoreException(folder + ": the batch was not stored (" + e.getMessage()
          + "); the store is as it was before it", e);
    }
  }

  private boolean anyDiffers(Map<Node, Graph> batch) {
    return batch.entrySet().stream().anyMatch(entry -> differs(entry.getKey(), entry.getValue()));
  }

  private boolean differs(Node name, Graph graph) {
    List<Triple> stored = stored(name);
    return stored.size() != graph.size() || !new HashSet<>(stored).containsAll(graph.find().toList());
  }

  private List<Triple> stored(Node name) {
    List<Triple> found = new ArrayList<>();
    triples.findNG(name, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> found.add(quad.asTriple()));
    return found;
  }

  private List<String> replaceAll(Map<Node, Graph> batch) {
    List<String> changed = new ArrayList<>();
    batch.forEach((name, graph) -> {
      if (replaceOne(name, graph)) {
        changed.add(name.getURI());
      }
    });
    return changed;
  }

  @Override
  public void add(ArticleGraph more) {
    Node name = NodeFactory.createURI(more.iri());
    try {
      Txn.executeWrite(dataset, () -> more.graph().stream()
          .filter(t -> !triples.contains(name, t.getSubject(), t.getPredicate(), t.getObject()))
          .forEach(triple -> add(name, triple)));
    } catch (RuntimeException e) {
      throw new UncheckedStoreException(folder + ": " + more.iri() + " was not added to (" + e.getMessage() + ")", e);
    }
  }

  private boolean replaceOne(Node name, Graph graph) {
    List<Triple> stored = stored(name);
    if (stored.isEmpty()) {
      graph.stream().forEach(triple -> add(name, triple));
      return !graph.isEmpty();
    }
    Difference difference = Difference.between(stored, graph);
    difference.gone().forEach(triple -> delete(name, triple));
    difference.fresh().forEach(triple -> add(name, triple));
    return !difference.isEmpty();
  }

  /** Replaces each graph by a run of quads, all in one transaction; graphs that were seen before are added to. */
  int replaceRuns(List<List<Quad>> runs, Set<Node> seen) {
    return Txn.calculateWrite(dataset, () -> {
      int changed = 0;
      for (List<Quad> run : runs) {
        changed += replaceRun(run, seen.add(run.get(0).getGraph())) ? 1 : 0;
      }
      return changed;
    });
  }

  private boolean replaceRun(List<Quad> run, boolean isFirst) {
    Node name = run.get(0).getGraph();
    List<Triple> stored = isFirst ? stored(name) : List.of();
    if (stored.isEmpty()) {
      run.forEach(quad -> add(name, quad.asTriple()));
      return true;
    }
    Graph graph = GraphFactory.createDefaultGraph();
    run.forEach(quad -> graph.add(quad.asTriple()));
    return differs(name, graph) && replaceOne(name, graph);
  }

  /** Past the text dataset, which would look each quad up first. */
  private void add(Node name, Triple triple) {
    triples.add(name, triple.getSubject(), triple.getPredicate(), triple.getObject());
    producer.change(TextQuadAction.ADD, name, triple.getSubject(), triple.getPredicate(), triple.getObject());
  }

  private void delete(Node name, Triple triple) {
    triples.delete(name, triple.getSubject(), triple.getPredicate(), triple.getObject());
    producer.change(TextQuadAction.DELETE, name, triple.getSubject(), triple.getPredicate(), triple.getObject());
  }

  @Override
  public boolean remove(String articleIri) {
    Node name = NodeFactory.createURI(articleIri);
    try {
      if (!Txn.calculateRead(dataset, () -> triples.findNG(name, Node.ANY, Node.ANY, Node.ANY).hasNext())) {
        return false;
      }
      Txn.executeWrite(dataset, () -> stored(name).forEach(triple -> delete(name, triple)));
      return true;
    } catch (RuntimeException e) {
      throw new UncheckedStoreException(folder + ": " + articleIri + " was not taken out (" + e.getMessage() + ")", e);
    }
  }

  @Override
  public RDFConnection connect() {
    return RDFConnection.connect(DatasetFactory.wrap(dataset));
  }

  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    compaction.close();
    words.close();
    TDBInternal.expel(triples.container());
    OPEN.remove(folder.toAbsolutePath().normalize());
  }
}
