package org.depeche.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.depeche.catalog.Terms;
import org.depeche.evaluate.GoldExport;
import org.depeche.ontology.Ontology;
import org.depeche.review.Corrections;
import org.depeche.review.Overlay;
import org.depeche.store.Store;
import org.depeche.store.StoreException;

/** Writes articles with people's corrections as gold passages. */
final class ExportGold {
  private final Console console;
  private final StoreOptions options;

  ExportGold(Console console, StoreOptions options) {
    this.console = console;
    this.options = options;
  }

  int run(Optional<String> article, Optional<Path> output) throws StoreException, UsageException {
    if (article.isEmpty() && output.isEmpty()) {
      throw new UsageException("--format gold needs --article IRI, or -o FOLDER for all articles gone through");
    }
    try (Store store = StoreAccess.openExisting(options);
        RDFConnection connection = store.connect()) {
      Corrections corrections = Reviews.corrections(connection);
      return article.isPresent() ? one(connection, corrections, article.get(), output)
          : all(connection, corrections, output.orElseThrow());
    } catch (IOException e) {
      throw new UsageException("the gold passages cannot be written: " + Cause.of(e));
    }
  }

  private int one(RDFConnection connection, Corrections corrections, String article, Optional<Path> output)
      throws IOException {
    Optional<Graph> read = graph(connection, article);
    if (read.isEmpty()) {
      console.err().println("depeche: " + article + ": the store holds no article of this IRI");
      return 1;
    }
    String passage = passage(corrections, article, read.get());
    if (output.isPresent()) {
      Files.writeString(output.get(), passage);
    } else {
      console.out().write(passage.getBytes(StandardCharsets.UTF_8));
    }
    return 0;
  }

  private int all(RDFConnection connection, Corrections corrections, Path folder) throws IOException {
    Files.createDirectories(folder);
    int written = 0;
    int changed = 0;
    for (String article : corrections.checked()) {
      Optional<Graph> read = graph(connection, article);
      if (read.isPresent() && corrections.isChecked(article, read.get())) {
        written++;
        Files.writeString(folder.resolve(fileName(article)), passage(corrections, article, read.get()));
      } else {
        changed++;
        console.err().println("depeche: " + article
            + ": left out; its text is not the one that was gone through, or the article is gone");
      }
    }
    console.out().println(written + (written == 1 ? " passage" : " passages") + " in " + folder
        + (written + changed > 0 ? "" : "; nobody has gone through an article yet, in the page of depeche serve"));
    return changed == 0 && written > 0 ? 0 : 1;
  }

  private static String fileName(String article) {
    String last = article.replaceFirst("[/#]+$", "").replaceFirst(".*[/#]", "").replaceAll("[^A-Za-z0-9._-]", "-");
    return (last.isEmpty() ? "article" : last) + "-" + Integer.toHexString(article.hashCode()) + ".json";
  }

  private static String passage(Corrections corrections, String article, Graph read) {
    Graph corrected = Overlay.corrected(Ontology.shipped(), article, read, corrections.of(article));
    return new GoldExport(Terms.load()).passage(article, corrected);
  }

  private static Optional<Graph> graph(RDFConnection connection, String article) {
    return Txn.calculateRead(connection, () -> {
      Graph graph = GraphFactory.createDefaultGraph();
      connection.fetch(article).getGraph().find().forEachRemaining(graph::add);
      return graph.isEmpty() ? Optional.empty() : Optional.of(graph);
    });
  }
}
