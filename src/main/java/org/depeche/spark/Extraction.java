package org.depeche.spark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.util.SerializableConfiguration;
import org.depeche.model.Article;
import org.depeche.pipeline.ArticleMaker;
import org.depeche.pipeline.ArticleMaker.Made;
import org.depeche.pipeline.Fingerprint;
import org.depeche.store.ArticleGraph;
import org.depeche.store.QuadFiles;

/**
 * Extracts the articles of a partition and writes them as N-Quads, some hundred a file.
 *
 * <p>A file is named after what it is made of: articles and program. It stands under its name only when it is whole,
 * with what is to be told of it beside it; one that stands there is not made again.
 */
final class Extraction implements FlatMapFunction<Iterator<Parcel>, Written> {
  private static final long serialVersionUID = 1;

  private final Order order;
  private final SerializableConfiguration hadoop;

  Extraction(Order order, SerializableConfiguration hadoop) {
    this.order = order;
    this.hadoop = hadoop;
  }

  @Override
  public Iterator<Written> call(Iterator<Parcel> partition) throws IOException {
    List<Parcel> parcels = new ArrayList<>();
    partition.forEachRemaining(parcels::add);
    parcels.sort(Comparator.comparingLong(Parcel::order));
    Fingerprint fingerprint = Fingerprint.ofThisProgram(order.base());
    List<Written> written = new ArrayList<>();
    for (int from = 0; from < parcels.size(); from += order.chunk()) {
      written.add(write(parcels.subList(from, Math.min(parcels.size(), from + order.chunk())), fingerprint));
    }
    return written.iterator();
  }

  private Written write(List<Parcel> parcels, Fingerprint fingerprint) throws IOException {
    Path folder = new Path(order.out());
    FileSystem files = folder.getFileSystem(hadoop.value());
    String name = "articles-" + name(parcels, fingerprint);
    Path quads = new Path(folder, name + ".nq");
    Path told = new Path(new Path(folder, "_told"), name + ".json");
    if (files.exists(quads) && files.exists(told)) {
      try (InputStream in = files.open(told)) {
        Written earlier = new ObjectMapper().readValue(in, Written.class);
        return new Written(earlier.file(), true, earlier.articles(), earlier.quads(), earlier.entities(),
            earlier.situations(), earlier.claims(), earlier.problems());
      }
    }
    Made[] made = new Made[parcels.size()];
    List<Told> problems = new ArrayList<>();
    Makers.with(order.base(), maker -> {
      for (int i = 0; i < made.length; i++) {
        ArticleMaker.Outcome outcome = maker.make(parcels.get(i).article(), parcels.get(i).place());
        outcome.problems().forEach(problem -> problems.add(Told.of(problem)));
        made[i] = outcome.made().orElse(null);
      }
      return made;
    });
    Written result = count(quads.getName(), made, problems);
    whole(files, told, out -> new ObjectMapper().writeValue(out, result));
    whole(files, quads, out -> QuadFiles.write(graphs(made), out));
    return result;
  }

  private static String name(List<Parcel> parcels, Fingerprint fingerprint) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Parcel parcel : parcels) {
        Article article = parcel.article();
        digest.update(fingerprint.of(article).getBytes(StandardCharsets.US_ASCII));
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, 24);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<ArticleGraph> graphs(Made[] made) {
    List<ArticleGraph> graphs = new ArrayList<>();
    for (Made one : made) {
      if (one != null) {
        graphs.add(new ArticleGraph(one.iri(), one.graph()));
      }
    }
    return graphs;
  }

  private static Written count(String file, Made[] made, List<Told> problems) {
    long articles = 0;
    long quads = 0;
    long entities = 0;
    long situations = 0;
    long claims = 0;
    for (Made one : made) {
      if (one != null) {
        articles++;
        quads += one.graph().size();
        entities += one.resolved().entities().size();
        situations += one.resolved().situations().size();
        claims += one.resolved().claims().size();
      }
    }
    return new Written(file, false, articles, quads, entities, situations, claims, List.copyOf(problems));
  }

  /** Writes to a stream that may fail. */
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /** A file that stands under its name when it is whole, and not before; one of the same name is replaced. */
  static void whole(FileSystem files, Path file, Writing writing) throws IOException {
    Path part = new Path(new Path(file.getParent(), "_part"), file.getName() + "-" + UUID.randomUUID());
    try (OutputStream out = new BufferedOutputStream(files.create(part, true))) {
      writing.to(out);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    files.mkdirs(file.getParent());
    files.delete(file, false);
    if (!files.rename(part, file)) {
      throw new IOException(file + ": cannot be put in its place");
    }
  }
}
