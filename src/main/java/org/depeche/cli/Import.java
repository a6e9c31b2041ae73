package org.depeche.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.system.Txn;
import org.depeche.export.StixReader;
import org.depeche.store.ArticleGraph;
import org.depeche.store.HeldText;
import org.depeche.store.Store;
import org.depeche.store.StoreException;

/** Reads what other programs wrote; never in place of a graph that was made from an article's text. */
final class Import {
  private final Console console;
  private final StoreOptions options;
  private final String base;

  Import(Console console, StoreOptions options, String base) {
    this.console = console;
    this.options = options;
    this.base = base;
  }

  int run(ImportCommand.Form form, Path file) throws StoreException, StixReader.BadBundleException {
    StoreAccess.checkPlace(options);
    List<ArticleGraph> graphs = switch (form) {
      case stix -> StixReader.read(file, base);
    };
    try (Store store = StoreAccess.open(options)) {
      List<ArticleGraph> taken = new ArrayList<>();
      List<String> leftOut = new ArrayList<>();
      sort(graphs, store, taken, leftOut);
      int changed = store.replace(taken);
      console.out().println("Read " + graphs.size() + " articles; new or changed graphs in " + options.name() + ": "
          + changed);
      leftOut.forEach(iri -> console.err().println(iri + ": left out, since the store has read its text, and a bundle"
          + " holds neither the text nor the words behind what it says; to have the bundle's in its place, first:"
          + " depeche remove " + iri));
      if (changed > 0) {
        Linking.again(console, store, base);
      }
      return leftOut.isEmpty() ? 0 : 1;
    }
  }

  private static void sort(List<ArticleGraph> graphs, Store store, List<ArticleGraph> taken, List<String> leftOut) {
    try (RDFConnection connection = store.connect()) {
      Txn.executeRead(connection, () -> graphs.forEach(article -> {
        Optional<Graph> held = HeldText.of(connection, article.iri());
        if (held.isEmpty()) {
          taken.add(article);
        } else if (!article.graph().stream().allMatch(held.get()::contains)) {
          leftOut.add(article.iri());
        }
      }));
    }
  }
}
