package org.depeche.spark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.input.PortableDataStream;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;
import org.depeche.cli.ArticleOptions;
import org.depeche.cli.BaseOption;
import org.depeche.map.GraphMapper;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import scala.Tuple2;

/**
 * Reads web archives, JSON lines and all else that {@code build} reads from any Hadoop file system, extracts on many
 * machines, and writes N-Quads files and a report; for {@code spark-submit}.
 *
 * <p>An article's quads are the bytes that {@code build --nquads} writes. Of articles with one address the last one in
 * the order of inputs is taken. A job that is started again after it broke off makes what is missing.
 */
@Command(name = "spark-extraction", mixinStandardHelpOptions = true, description = "Extract articles to N-Quads files.")
public final class SparkExtraction implements Callable<Integer> {
  @Option(names = "--out", paramLabel = "URI", required = true, description = "The folder to write to.")
  private String out;

  @Option(
      names = "--partitions",
      paramLabel = "N",
      defaultValue = "200",
      description = "Into how many tasks the extraction is cut (${DEFAULT-VALUE}); the same when a job is started "
          + "again.")
  private int partitions;

  @Option(names = "--chunk", paramLabel = "N", defaultValue = "200", description =
      "Articles a file (${DEFAULT-VALUE}).")
  private int chunk;

  @Mixin private ArticleOptions articles;

  @Mixin private BaseOption base;

  @Parameters(paramLabel = "URI", arity = "1..*", description =
      "Files, folders and patterns of any Hadoop file system.")
  private List<String> inputs = new ArrayList<>();

  /** Ends with 0 where all is done, with 1 where articles were left out, with 2 for wrong use. */
  public static void main(String[] words) {
    int code = new CommandLine(new SparkExtraction()).execute(words);
    if (code != 0) {
      System.exit(code);
    }
  }

  @Override
  public Integer call() throws IOException {
    SparkConf conf = new SparkConf().setIfMissing("spark.app.name", "depeche");
    try (JavaSparkContext spark = new JavaSparkContext(conf)) {
      return run(spark, Order.of(base.base(), out, articles.defaults(), chunk));
    }
  }

  private int run(JavaSparkContext spark, Order order) throws IOException {
    SerializableConfiguration hadoop = new SerializableConfiguration(spark.hadoopConfiguration());
    JavaPairRDD<String, PortableDataStream> files = spark.binaryFiles(String.join(",", inputs), partitions);
    Map<String, Integer> numbers = numbers(files.keys().collect());
    JavaRDD<Item> items = files
        .map(file -> new Tuple2<>(numbers.get(file._1()), file._2()))
        .flatMap(new Inputs(order))
        .persist(StorageLevel.MEMORY_AND_DISK());
    List<Told> problems = new ArrayList<>(items.filter(item -> item.problem() != null).map(Item::problem).collect());
    JavaRDD<Parcel> articles = items.filter(item -> item.article() != null).map(Item::article);
    long read = articles.count();
    GraphMapperOf mapper = new GraphMapperOf(base.base());
    List<Written> written = articles
        .mapToPair(parcel -> new Tuple2<>(mapper.iri(parcel), parcel))
        .reduceByKey(Parcel::later, partitions)
        .values()
        .mapPartitions(new Extraction(order, hadoop))
        .collect();
    written.forEach(file -> problems.addAll(file.problems()));
    ObjectNode report = report(numbers.size(), read, written, problems);
    write(report, spark.hadoopConfiguration());
    Path parts = new Path(new Path(out), "_part");
    parts.getFileSystem(spark.hadoopConfiguration()).delete(parts, true);
    boolean leftOut = problems.stream().anyMatch(Told::isError);
    return leftOut ? 1 : 0;
  }

  private static Map<String, Integer> numbers(List<String> paths) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    paths.stream().sorted().forEach(path -> numbers.put(path, numbers.size()));
    return numbers;
  }

  private static ObjectNode report(int sources, long read, List<Written> written, List<Told> problems) {
    ObjectNode json = new ObjectMapper().createObjectNode();
    json.put("sources", sources);
    json.put("read", read);
    json.put("stored", written.stream().mapToLong(Written::articles).sum());
    json.put("quads", written.stream().mapToLong(Written::quads).sum());
    json.put("entities", written.stream().mapToLong(Written::entities).sum());
    json.put("situations", written.stream().mapToLong(Written::situations).sum());
    json.put("claims", written.stream().mapToLong(Written::claims).sum());
    json.put("files", written.size());
    json.put("filesOfEarlierRuns", written.stream().filter(Written::earlier).count());
    json.put("leftOut", problems.stream().filter(Told::isError).count());
    ArrayNode list = json.putArray("problems");
    problems.stream().map(told -> told.problem().toString()).sorted().forEach(list::add);
    return json;
  }

  private void write(ObjectNode report, Configuration hadoop) throws IOException {
    Path file = new Path(new Path(out), "report.json");
    FileSystem files = file.getFileSystem(hadoop);
    Extraction.whole(files, file, stream ->
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(stream, report));
  }

  /** Names graphs, on all machines. */
  private record GraphMapperOf(String base) implements Serializable {
    private static final long serialVersionUID = 1;

    String iri(Parcel parcel) {
      return new GraphMapper(base).articleIri(parcel.article());
    }
  }
}
