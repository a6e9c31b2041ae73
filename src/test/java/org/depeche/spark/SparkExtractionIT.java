package org.depeche.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.rdfconnection.RDFConnection;
import org.depeche.export.Exporter;
import org.depeche.export.Format;
import org.depeche.ingest.Defaults;
import org.depeche.ingest.Reader;
import org.depeche.ingest.Sink;
import org.depeche.ingest.Sources;
import org.depeche.map.GraphMapper;
import org.depeche.model.Article;
import org.depeche.model.Problem;
import org.depeche.pipeline.ArticleMaker;
import org.depeche.pipeline.FrontHalf;
import org.depeche.pipeline.Pipeline;
import org.depeche.pipeline.Progress;
import org.depeche.pipeline.SyntheticArchive;
import org.depeche.store.Loader;
import org.depeche.store.Store;
import org.depeche.store.StoreException;
import org.depeche.store.Stores;
import org.depeche.validate.ArticleValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runner in a JVM of its own, as spark-submit starts it, on two local threads. */
final class SparkExtractionIT {
  private static final int ARTICLES = 30;

  @TempDir Path folder;

  @Test
  void theSameArticlesGiveTheSameQuadsAsOnOneMachineAlsoAfterABreak()
      throws IOException, InterruptedException, StoreException {
    Path archive = folder.resolve("archive");
    new SyntheticArchive(7).write(archive, ARTICLES, 3);
    Files.writeString(archive.resolve("part-001.jsonl"), "{\"articleBody\": \n", StandardOpenOption.APPEND);
    Files.writeString(archive.resolve("part-002.jsonl"),
        "{\"url\": \"https://archive.example/0\", \"inLanguage\": \"en\", \"articleBody\": \"Hackers broke into the "
            + "network of the ministry, the police said.\"}\n", StandardOpenOption.APPEND);
    Path out = folder.resolve("out");

    assertEquals(1, spark(archive, out), "a line is broken");
    JsonNode report = new ObjectMapper().readTree(out.resolve("report.json").toFile());
    assertEquals(3, report.get("sources").asInt());
    assertEquals(ARTICLES + 1, report.get("read").asInt());
    assertEquals(ARTICLES, report.get("stored").asInt());
    assertEquals(1, report.get("leftOut").asInt());
    assertTrue(report.get("problems").toString().contains("part-001.jsonl:11"), report.toString());
    String local = local(archive);
    assertEquals(local, loaded(out));
    assertEquals(report.get("quads").asLong(), local.lines().count());

    TreeMap<String, String> first = contents(out);
    assertTrue(first.size() > 3, first.keySet().toString());
    Files.delete(out.resolve(first.firstKey()));
    assertEquals(1, spark(archive, out));
    assertEquals(first, contents(out));
    JsonNode again = new ObjectMapper().readTree(out.resolve("report.json").toFile());
    assertEquals(first.size() - 1, again.get("filesOfEarlierRuns").asInt());
    assertEquals(report.get("claims"), again.get("claims"));
  }

  private static int spark(Path archive, Path out) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx3g");
    for (String opened : List.of("java.lang", "java.lang.invoke", "java.io", "java.net", "java.nio", "java.util",
        "java.util.concurrent", "java.util.concurrent.atomic", "sun.nio.ch", "sun.nio.cs", "sun.security.action",
        "sun.util.calendar")) {
      command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
    }
    command.addAll(List.of("-Dspark.master=local[2]", "-Dspark.ui.enabled=false", "-Dspark.driver.host=localhost",
        "-Dspark.driver.bindAddress=127.0.0.1", "-cp", classPath(),
        SparkExtraction.class.getName(), "--out", out.toUri().toString(), "--partitions", "3", "--chunk", "5",
        archive.toUri().toString()));
    Path log = out.resolveSibling("spark.log");
    int code = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
    assertTrue(Files.exists(out.resolve("report.json")), () -> read(log));
    return code;
  }

  /** As on a cluster, Spark finds the servlet API that it was built with first. */
  private static String classPath() {
    return Path.of("target", "spark", "jakarta.servlet-api-5.0.0.jar") + File.pathSeparator
        + System.getProperty("java.class.path");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static TreeMap<String, String> contents(Path out) throws IOException {
    TreeMap<String, String> contents = new TreeMap<>();
    for (Path file : quads(out)) {
      contents.put(file.getFileName().toString(), Files.readString(file));
    }
    return contents;
  }

  private static List<Path> quads(Path out) throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      return files.filter(file -> file.toString().endsWith(".nq")).sorted().toList();
    }
  }

  private String loaded(Path out) throws IOException, StoreException {
    Loader.load(folder.resolve("loaded"), quads(out));
    try (Store store = Stores.embedded(folder.resolve("loaded"))) {
      return exported(store);
    }
  }

  private String local(Path archive) throws StoreException {
    try (Store store = Stores.embedded(folder.resolve("local"))) {
      ArticleMaker maker = new ArticleMaker(
          new FrontHalf(), new GraphMapper("https://w3id.org/depeche/id/"), new ArticleValidator());
      new Pipeline(new Reader(Defaults.NONE, FrontHalf.languages()), maker, store, Progress.silent())
          .run(Sources.find(List.of(archive.toString()), System.in, new Nothing()), List.of());
      return exported(store);
    }
  }

  private static String exported(Store store) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (RDFConnection connection = store.connect()) {
      new Exporter(false).export(connection, Format.NQUADS, Optional.empty(), false, bytes);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static final class Nothing implements Sink {
    @Override
    public void article(Article article) {}

    @Override
    public void problem(Problem problem) {}
  }
}
