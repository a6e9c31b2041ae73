package org.depeche.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depeche.store.WordLanguages;

/** The canned queries that ship with the program, by name. */
public final class CannedQueries {
  private static final String FOLDER = "/queries";
  private static final String EXTENSION = ".rq";
  private static final String EVERY_LANGUAGE = "\"lang:*\"";
  private static final String LANGUAGES = WordLanguages.all().stream()
      .map(code -> "\"lang:" + code + "\"").collect(Collectors.joining(" "));

  private final List<CannedQuery> queries;

  private CannedQueries(List<CannedQuery> queries) {
    this.queries = List.copyOf(queries);
  }

  /** Reads every {@code queries/*.rq} beside the classes; a faulty one is an {@link IllegalArgumentException}. */
  public static CannedQueries load() {
    try {
      URI folder = CannedQueries.class.getResource(FOLDER).toURI();
      if (!folder.getScheme().equals("jar")) {
        return new CannedQueries(read(Path.of(folder)));
      }
      try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
        return new CannedQueries(read(jar.getPath(FOLDER)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<CannedQuery> read(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(EXTENSION)).sorted().map(CannedQueries::readOne).toList();
    }
  }

  private static CannedQuery readOne(Path file) {
    String name = file.getFileName().toString();
    try {
      String text = Files.readString(file).replace(EVERY_LANGUAGE + " }", LANGUAGES + " }");
      return QueryHeader.read(name.substring(0, name.length() - EXTENSION.length()), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of them, by name. */
  public List<CannedQuery> all() {
    return queries;
  }

  public Optional<CannedQuery> find(String name) {
    return queries.stream().filter(query -> query.name().equals(name)).findFirst();
  }
}
