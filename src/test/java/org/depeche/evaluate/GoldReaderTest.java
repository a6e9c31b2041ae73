package org.depeche.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.depeche.catalog.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldReaderTest {
  private static final Path GOLD = Path.of("src/test/resources/gold");

  @TempDir Path folder;

  private final GoldReader reader = new GoldReader(Terms.load());

  @Test
  void readsAllPassagesOfTheProject() throws Exception {
    List<GoldPassage> passages = reader.read(List.of(GOLD));
    assertEquals(268, passages.size());
    assertEquals(122, passages.stream().filter(GoldPassage::isHeldOut).count());
  }

  @Test
  void readsTheExampleOfTheDocumentation() throws Exception {
    String page = Files.readString(Path.of("docs/gold-format.md"));
    String example = page.substring(page.indexOf("```json") + 7, page.indexOf("```\n\n## Fields"));
    GoldPassage passage = passage(example);
    assertEquals(List.of("E4", "E5"), passage.situations().get(0).claims().get(0).chain());
    assertFalse(passage.isHeldOut());
  }

  @Test
  void measuresTheMostSpecificClasses() {
    Kinds kinds = Kinds.of(Terms.load());
    assertEquals(13, kinds.entities().size());
    assertEquals(26, kinds.situations().size());
    assertEquals(7, kinds.cyber().size());
    assertEquals(9, kinds.roles().size());
    assertTrue(kinds.situations().containsAll(kinds.cyber()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "\"Person\"|\"Persn\"|E1: no such entity type: Persn; did you mean Person?",
    "\"Visit\"|\"Travel\"|S1: no such situation type: Travel",
    "\"actor\"|\"participent\"|S1: no such role: participent; did you mean participant?",
    "[\"E1\"]}|[\"E7\"]}|S1: actor: no such entity or situation: E7",
    "\"asserted\"|\"told\"|S1: no such status: told",
    "\"asserted\"|\"assertd\"|S1: no such status: assertd; did you mean asserted?",
    "\"actor\"|\"acto\"|S1: no such role: acto; did you mean actor?",
    "\"chain\": []|\"chain\": [\"S1\"]|S1: chain: no such entity: S1",
    "\"id\": \"S1\"|\"id\": \"E1\"|the id E1 is given twice",
    "[\"Ana\"]|[]|E1: an entity needs a name",
    "[\"went\"]|\"went\"|trigger is to be a list",
    "\"lang\"|\"language\"|the passage needs lang, a string",
    "\"basedIn\"|\"livesIn\"|a relation: no such relation type: livesIn",
  })
  void refusesFaultsWithFileAndPlace(String good, String bad, String message) {
    String fine = "{\"id\": \"p1\", \"lang\": \"en\", \"text\": \"Ana went.\","
        + " \"entities\": [{\"id\": \"E1\", \"type\": \"Person\", \"names\": [\"Ana\"]}],"
        + " \"situations\": [{\"id\": \"S1\", \"type\": \"Visit\", \"trigger\": [\"went\"],"
        + " \"roles\": {\"actor\": [\"E1\"]}, \"claims\": [{\"chain\": [], \"status\": \"asserted\"}]}],"
        + " \"relations\": [{\"type\": \"basedIn\", \"subject\": \"E1\", \"object\": \"E1\"}]}";
    assertTrue(fine.contains(good));
    GoldException fault = assertThrows(GoldException.class, () -> passage(fine.replace(good, bad)));
    assertEquals(folder.resolve("passage.json") + ": " + message, fault.getMessage());
  }

  @Test
  void aNameMayStandInAkaAlone() throws Exception {
    assertEquals(List.of("Anna"), passage("{\"id\": \"p\", \"lang\": \"en\", \"text\": \"She went.\", \"entities\": "
        + "[{\"id\": \"E1\", \"type\": \"Person\", \"names\": [], \"aka\": [\"Anna\"]}]}").entities().get(0).names());
    assertTrue(assertThrows(GoldException.class, () -> passage("{\"text\": \"She went.\", \"entites\": []}"))
        .getMessage().contains(": no entities; a gold passage is an object with "));
  }

  @Test
  void tellsWhereJsonBreaks() {
    GoldException fault = assertThrows(GoldException.class, () -> passage("{\n \"id\": \"p1\",,\n}"));
    assertTrue(fault.getMessage().startsWith(folder.resolve("passage.json") + " [line 2, col 13]: not JSON: "),
        fault.getMessage());
  }

  @Test
  void refusesTwoPassagesOfOneIdAndFoldersWithoutAny() throws IOException {
    GoldException none = assertThrows(GoldException.class, () -> reader.read(List.of(folder)));
    assertEquals("no gold passage (.json) in " + folder, none.getMessage());
    Path file = GOLD.resolve("fr/tune-fr35.json");
    Path copy = Files.copy(file, folder.resolve("copy.json"));
    GoldException twice = assertThrows(GoldException.class, () -> reader.read(List.of(file, folder)));
    assertEquals(copy + ": the id tune-fr35 is taken by " + file, twice.getMessage());
  }

  private GoldPassage passage(String json) throws IOException, GoldException {
    Files.writeString(folder.resolve("passage.json"), json);
    return reader.read(List.of(folder.resolve("passage.json"))).get(0);
  }
}
