package org.depeche.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.depeche.catalog.Terms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Figures equal those of the scoring script that this room was ported from; src/test/resources/evaluate/README.md tells
 * how they were made.
 */
class ScriptFiguresTest {
  private static final Path FOLDER = Path.of("src/test/resources/evaluate");

  @ParameterizedTest
  @ValueSource(strings = {"export", "disturbed"})
  void equalTheScripts(String name) throws Exception {
    List<Path> gold = new ArrayList<>();
    for (String file : Files.readAllLines(FOLDER.resolve("passages.txt"))) {
      gold.add(Path.of("src/test/resources/gold", file));
    }
    Terms terms = Terms.load();
    Evaluation evaluation = new Scorer(terms)
        .score(new GoldReader(terms).read(gold), Findings.read(FOLDER.resolve(name + ".nq")));
    JsonNode script = new ObjectMapper().readTree(Files.readString(FOLDER.resolve(name + ".json")));
    JsonNode ours = new ObjectMapper().readTree(Figures.json(evaluation));
    assertEquals(script, ours);
    assertEquals(Files.readAllLines(FOLDER.resolve(name + ".txt")), Figures.table(evaluation));
  }
}
