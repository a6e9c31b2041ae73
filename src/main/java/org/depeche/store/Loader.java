package org.depeche.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.atlas.iterator.IteratorCloseable;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.AsyncParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/** Reads N-Quads or TriG files, packed or not, back into a store; each graph in them replaces the one that is there. */
public final class Loader {
  private static final int QUADS_A_TRANSACTION = 200_000;
  private static final int GRAPHS_A_REQUEST = 100;

  private final Store store;
  private final Set<Node> seen = new HashSet<>();
  private final List<List<Quad>> runs = new ArrayList<>();
  private List<Quad> run = new ArrayList<>();
  private int waiting;
  private long quads;
  private int changed;

  private Loader(Store store) {
    this.store = store;
  }

  /**
   * What a load did.
   *
   * @param graphs how many graphs differed from what was stored
   */
  public record Loaded(long quads, int graphs) {}

  /**
   * Loads files in the order given.
   *
   * <p>Batches of whole graphs are committed one by one: where it fails, what went before stays, and loading the same
   * again goes on from there.
   *
   * @throws StoreException where a file cannot be read or is not RDF; the message gives file, line, column and cause
   */
  public static Loaded load(Store store, List<Path> files) throws StoreException {
    Loader loader = new Loader(store);
    for (Path file : files) {
      loader.read(file);
    }
    loader.endRun();
    loader.flush();
    return new Loaded(loader.quads, loader.changed);
  }

  /**
   * Loads files into the store of a folder: with TDB2's bulk loader where there is none yet, else as the other way.
   *
   * @throws StoreException as the other way
   */
  public static Loaded load(Path folder, List<Path> files) throws StoreException {
    for (Path file : files) {
      lang(file);
    }
    try {
      if (BulkLoad.isFor(folder)) {
        return BulkLoad.load(folder, files);
      }
    } catch (IOException e) {
      throw new StoreException(folder + ": the folder cannot be read", e);
    }
    try (Store store = Stores.embedded(folder)) {
      return load(store, files);
    }
  }

  /** What a file holds by its name. */
  static Lang lang(Path file) throws StoreException {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new StoreException(file + ": no file that can be read");
    }
    Lang lang = RDFLanguages.pathnameToLang(file.toString());
    if (lang == null || !RDFLanguages.isQuads(lang)) {
      throw new StoreException(file + ": neither N-Quads (.nq, .nq.gz) nor TriG (.trig)");
    }
    return lang;
  }

  static RDFParserBuilder parser(Path file) throws StoreException {
    Lang lang = lang(file);
    try {
      return RDFParser.source(BadQuads.told(IO.openFileEx(file.toString()))).lang(lang)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging);
    } catch (IOException e) {
      throw new StoreException(file + ": damaged, or not packed as its name says (" + e.getMessage() + ")", e);
    }
  }

  static void refuse(Triple triple) {
    throw new RiotException("a triple without a graph, where each graph is an article: " + triple);
  }

  private void read(Path file) throws StoreException {
    RDFParserBuilder parser = parser(file);
    IteratorCloseable<Quad> all = AsyncParser.of(parser).asyncParseQuads();
    try {
      all.forEachRemaining(this::take);
    } catch (RiotException e) {
      throw BadQuads.in(file, e);
    } finally {
      all.close();
    }
  }

  private void take(Quad quad) {
    if (quad.isDefaultGraph()) {
      refuse(quad.asTriple());
    }
    if (!run.isEmpty() && !run.get(0).getGraph().equals(quad.getGraph())) {
      endRun();
      if (waiting >= QUADS_A_TRANSACTION || !(store instanceof EmbeddedStore) && runs.size() >= GRAPHS_A_REQUEST) {
        flush();
      }
    }
    run.add(quad);
    quads++;
    waiting++;
  }

  private void endRun() {
    if (!run.isEmpty()) {
      runs.add(run);
      run = new ArrayList<>();
    }
  }

  private void flush() {
    if (store instanceof EmbeddedStore embedded) {
      changed += embedded.replaceRuns(runs, seen);
    } else {
      Map<Boolean, List<ArticleGraph>> known = graphs().stream()
          .collect(Collectors.partitioningBy(graph -> !seen.add(NodeFactory.createURI(graph.iri()))));
      changed += store.replace(known.get(false));
      known.get(true).forEach(store::add);
    }
    runs.clear();
    waiting = 0;
  }

  private List<ArticleGraph> graphs() {
    Map<String, Graph> byName = new LinkedHashMap<>();
    for (List<Quad> some : runs) {
      Graph graph = byName.computeIfAbsent(
          some.get(0).getGraph().getURI(), name -> GraphFactory.createDefaultGraph());
      some.forEach(quad -> graph.add(quad.asTriple()));
    }
    return byName.entrySet().stream().map(entry -> new ArticleGraph(entry.getKey(), entry.getValue())).toList();
  }
}
