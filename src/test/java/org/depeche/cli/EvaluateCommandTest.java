package org.depeche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
  private static final String EXPORT = "src/test/resources/evaluate/export.nq";
  private static final String PASSAGE = "src/test/resources/gold/fr/tune-fr35.json";

  @TempDir Path folder;

  private final CommandRun depeche = new CommandRun();

  @Test
  void measuresAnExportAndWritesReportAndFigures() throws Exception {
    Path json = folder.resolve("figures.json");
    int code = depeche.run(
        "evaluate", "--nquads", EXPORT, "--json", json.toString(), "--report", folder.toString(), PASSAGE);
    assertEquals("", depeche.err());
    assertEquals(0, code);
    String shown = depeche.out();
    assertTrue(shown.startsWith("1 passages, 0 absent from the graph"), shown);
    assertTrue(shown.endsWith(folder.resolve("fr.md") + System.lineSeparator()), shown);
    assertTrue(Files.readString(json).startsWith("{\"press\":"));
    assertTrue(Files.readString(folder.resolve("fr.md")).startsWith("# Accuracy: French\n"));
  }

  @Test
  void tellsThatPassagesAreAbsentFromAnExport() throws Exception {
    Path empty = Files.createFile(folder.resolve("empty.nq"));
    assertEquals(1, depeche.run("evaluate", "--details", "--nquads", empty.toString(), PASSAGE));
    String shown = depeche.out();
    assertTrue(shown.contains("tune-fr35: entity missed (Group): Des hackers"), shown);
    assertTrue(shown.contains("1 passages, 1 absent from the graph, 0 leaks"), shown);
  }

  @Test
  void refusesWhatIsNoExportAndNoGold() throws Exception {
    Path bad = Files.writeString(folder.resolve("bad.nq"), "<a> <b> \n");
    assertEquals(2, depeche.run("evaluate", "--nquads", bad.toString(), PASSAGE));
    assertEquals(2, depeche.run("evaluate", "--nquads", EXPORT, folder.resolve("gone.json").toString()));
    assertEquals(2, depeche.run("evaluate", "--nquads", EXPORT, "--lang", "en", PASSAGE));
    String[] lines = depeche.err().split("\\R");
    assertTrue(lines[0].startsWith("depeche: " + bad + ": not N-Quads: [line: "), lines[0]);
    assertEquals("depeche: " + folder.resolve("gone.json") + ": no such file", lines[1]);
    assertEquals("depeche: --lang en: no gold passage is in this language", lines[2]);
  }
}
