package org.depeche.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.rdfconnection.RDFConnection;
import org.depeche.ingest.Defaults;
import org.depeche.ingest.Reader;
import org.depeche.ingest.Sink;
import org.depeche.ingest.Sources;
import org.depeche.link.Linker;
import org.depeche.map.GraphMapper;
import org.depeche.model.Article;
import org.depeche.model.Problem;
import org.depeche.ontology.Vocabulary;
import org.depeche.pipeline.ArticleMaker;
import org.depeche.pipeline.FrontHalf;
import org.depeche.pipeline.Pipeline;
import org.depeche.pipeline.Progress;
import org.depeche.store.Samples;
import org.depeche.store.Store;
import org.depeche.store.Stores;
import org.depeche.validate.ArticleValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Validates each object of an export against the JSON schemas of OASIS, where {@code -Dstix.schemas} names the folder
 * {@code schemas} of its repository cti-stix2-json-schemas (branch stix2.1); docs/stix.md says why they are not here.
 */
@EnabledIfSystemProperty(named = "stix.schemas", matches = ".+")
class StixSchemasIT {
  private static final String PUBLISHED =
      "http://raw.githubusercontent.com/oasis-open/cti-stix2-json-schemas/stix2.1/schemas/";
  private static final List<String> FOLDERS = List.of("sdos", "sros", "observables", "common");
  private static final SchemaValidatorsConfig STRICT =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  private final Path schemas = Path.of(System.getProperty("stix.schemas")).toAbsolutePath();
  private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(VersionFlag.V202012,
      builder -> builder.schemaMappers(mappers -> mappers.mapPrefix(PUBLISHED, schemas.toUri().toString())));

  @TempDir Path folder;

  @Test
  void everyObjectOfTheSampleArticlesIsValid() throws Exception {
    Map<String, Integer> types = new TreeMap<>();
    List<String> faults = new ArrayList<>();
    for (JsonNode object : objects()) {
      String type = object.path("type").asText();
      types.merge(type, 1, Integer::sum);
      schema(type).validate(object).forEach(fault -> faults.add(object.path("id").asText() + " " + fault));
    }
    assertEquals(List.of(), faults);
    System.out.println("valid: " + types);
    assertTrue(types.size() > 10, types.toString());
  }

  /** A schema that lets everything pass would make the other test worthless. */
  @Test
  void anObjectWithoutWhatIsDemandedIsNot() throws IOException {
    JsonNode note = new ObjectMapper().readTree("{\"type\": \"note\", \"spec_version\": \"2.1\", \"content\": \"x\"}");
    assertTrue(schema("note").validate(note).size() > 1);
  }

  private JsonSchema schema(String type) {
    String place = FOLDERS.stream().map(it -> it + "/" + type + ".json")
        .filter(it -> Files.exists(schemas.resolve(it))).findFirst().orElseThrow();
    return factory.getSchema(SchemaLocation.of(PUBLISHED + place), STRICT);
  }

  private JsonNode objects() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Store store = Stores.embedded(folder)) {
      ArticleMaker maker =
          new ArticleMaker(new FrontHalf(), new GraphMapper(Vocabulary.DEFAULT_BASE), new ArticleValidator());
      new Pipeline(new Reader(Defaults.NONE, FrontHalf.languages()), maker, store, Progress.silent())
          .run(Sources.find(List.of(Path.of("data", "articles").toString(),
              Path.of("src", "test", "resources", "link", "corpus").toString()), System.in, new Silent()), List.of());
      store.put(Samples.both());
      Linker linker = new Linker(Vocabulary.DEFAULT_BASE);
      for (String catalog : List.of("attack.json", "galaxy.json")) {
        linker.load(Path.of("src", "test", "resources", "link", "catalogs", catalog), store);
      }
      linker.link(store);
      try (RDFConnection connection = store.connect()) {
        new StixExporter(Optional.of(Tlp.AMBER)).export(connection, Optional.empty(), out);
      }
    }
    return new ObjectMapper().readTree(out.toByteArray()).path("objects");
  }

  private static final class Silent implements Sink {
    @Override
    public void article(Article article) {}

    @Override
    public void problem(Problem problem) {}
  }
}
