package org.depeche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainIT {
  private static final int OFTEN = 12;
  private static final String PASSAGE = """
      T Hackers stole the files, the bank said. Nothing shows that they broke into the registry.
      E1 Organization | the bank
      E2 Group | Hackers
      S1 DataBreach | stole | actor=E2 | !asserted:E1
      S2 Intrusion | broke into | actor=E2 | !negated
      """;

  @TempDir Path folder;

  private final CommandRun depeche = new CommandRun();

  private Path passages(String text) throws IOException {
    Path file = folder.resolve("passages/en/statuses-a.txt");
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private int train(String model) {
    return depeche.run("train", "--lang", "en", "--only", model, folder.resolve("passages").toString(),
        folder.resolve("resources").toString());
  }

  @Test
  void learnsOneModelAndWritesNoOther() throws IOException {
    passages(PASSAGE.repeat(OFTEN));
    assertEquals(0, train("statuses"), depeche.err());
    assertTrue(depeche.out().startsWith(2 * OFTEN + " claims of a situation"), depeche.out());
    try (Stream<Path> files = Files.walk(folder.resolve("resources"))) {
      assertEquals(
          List.of("statuses.txt"),
          files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).toList());
    }
    String first = Files.readString(folder.resolve("resources/learned/statuses.txt"));
    assertTrue(first.startsWith("classes\tASSERTED NEGATED\n"), first.lines().findFirst().orElse(""));
    assertEquals(0, train("STATUSES"));
    assertEquals(first, Files.readString(folder.resolve("resources/learned/statuses.txt")));
  }

  @Test
  void situationsAreLearnedUnderTheTypesOfTheAnnotation() throws IOException {
    passages(PASSAGE.replace("S2 Intrusion", "S2 Cyberattack").repeat(OFTEN));
    assertEquals(0, train("situations"), depeche.err());
    String model = Files.readString(folder.resolve("resources/learned/situations.txt"));
    assertTrue(model.startsWith("classes\tCyberattack DataBreach\n"), model.lines().findFirst().orElse(""));
  }

  @Test
  void entitiesAreLearnedFromWholePassagesAlone() throws IOException {
    passages(PASSAGE.repeat(OFTEN));
    Files.copy(folder.resolve("passages/en/statuses-a.txt"), folder.resolve("passages/en/dispatches-a.txt"));
    assertEquals(0, train("entities"), depeche.err());
    assertTrue(depeche.out().startsWith(4 * OFTEN + " entities"), depeche.out());
    String model = Files.readString(folder.resolve("resources/learned/entities.txt"));
    assertTrue(model.startsWith("classes\tGroup Organization none\n"), model.lines().findFirst().orElse(""));
  }

  @Test
  void whichWordsTellTheSameIsLearned() throws IOException {
    String passage = """
        T Hackers stole the passwords of a bank. The theft took an hour. In May thieves stole the plans of a port.
        E1 Group | Hackers
        E2 Group | thieves
        S1 DataBreach | stole the passwords ; The theft | actor=E1 | !asserted
        S2 DataBreach | stole the plans | actor=E2 | !asserted

        """;
    Path file = folder.resolve("passages/en/dispatches-a.txt");
    Files.createDirectories(file.getParent());
    Files.writeString(file, passage.repeat(OFTEN));
    assertEquals(0, train("sameness"), depeche.err());
    assertTrue(depeche.out().startsWith(3 * OFTEN + " pairs of words"), depeche.out());
    String model = Files.readString(folder.resolve("resources/learned/sameness.txt"));
    assertTrue(model.startsWith("classes\tother same\n"), model.lines().findFirst().orElse(""));
  }

  @Test
  void whatSomethingIsAboutIsLearned() throws IOException {
    String passage = """
        T Hackers stole the passwords of a bank. Police opened an inquiry.
        E1 Group | Hackers
        E2 GovernmentBody | Police
        S1 DataBreach | stole | actor=E1 | !asserted
        S2 Investigation | opened an inquiry | actor=E2 | topic=S1 | !asserted

        """;
    Path file = folder.resolve("passages/en/dispatches-a.txt");
    Files.createDirectories(file.getParent());
    Files.writeString(file, passage.repeat(OFTEN));
    assertEquals(0, train("topics"), depeche.err());
    assertTrue(depeche.out().startsWith(OFTEN + " pairs of situations"), depeche.out());
    String model = Files.readString(folder.resolve("resources/learned/topics.txt"));
    assertTrue(model.startsWith("classes\ttopic\n"), model.lines().findFirst().orElse(""));
  }

  @Test
  void aFaultIsToldWithItsPlaceAndNothingIsWritten() throws IOException {
    passages(PASSAGE.replace("!negated", "!negative"));
    assertEquals(2, train("statuses"));
    String told = depeche.err();
    assertTrue(told.startsWith("depeche: statuses-a.txt:5: 'negative' is no status; asserted, alleged"), told);
    assertTrue(Files.notExists(folder.resolve("resources")));
  }

  @Test
  void anUnknownModelIsRefused() throws IOException {
    passages(PASSAGE);
    assertEquals(2, train("voices"));
    String told = depeche.err();
    assertTrue(told.contains("expected one of "
        + "[TRIGGERS, SAMENESS, SITUATIONS, PASSED_OVER, ROLES, TOPICS, RELATIONS, STATUSES, ENTITIES]"), told);
  }
}
