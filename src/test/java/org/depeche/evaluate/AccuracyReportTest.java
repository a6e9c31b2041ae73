package org.depeche.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccuracyReportTest {
  @TempDir Path folder;

  private static Told hackersAnd(String label) {
    return new Told().entity("#hackers", "Group", "Chinese hackers").entity("#other", "Person", label);
  }

  private String report(Told told) throws Exception {
    return Files.readString(new AccuracyReport("en", told.evaluation(), Map.of()).write(folder));
  }

  @Test
  void countsAndTellsErrors() throws Exception {
    String report = report(hackersAnd("Ana_Ruiz *x*"));
    assertTrue(report.contains("| entities | 50.0 | 16.7 | 25.0 | – |"), report);
    assertTrue(report.contains("| entity missed | 5 | – |"), report);
    assertTrue(report.contains("| entity missed | Account | 1 | – |"), report);
    assertTrue(report.contains("- p1 (Person): Ana\\_Ruiz \\*x\\*"), report);
    assertTrue(report.contains("| passages | 1 | – |"), report);
    assertFalse(report.contains("held out P"), report);
  }

  @Test
  void setsTheFiguresOfTheReportBeforeBesideTheNewOnes() throws Exception {
    report(hackersAnd("Somebody else"));
    String better = report(hackersAnd("Ana Ruiz"));
    assertTrue(better.contains("| entities | 100.0 | 33.3 | 50.0 | 25.0 |"), better);
    assertTrue(better.contains("| entity missed | 4 | 5 |"), better);
    assertTrue(better.contains("| entity extra | 0 | 1 |"), better);
    assertTrue(better.contains("| entity extra | Person | 0 | 1 |"), better);
  }

  @Test
  void staysAsItIsWhereNothingChanged() throws Exception {
    String first = report(hackersAnd("Somebody else"));
    assertEquals(first, report(hackersAnd("Somebody else")));
    String second = report(hackersAnd("Ana Ruiz"));
    assertEquals(second, report(hackersAnd("Ana Ruiz")));
  }

  @Test
  void keepsErrorsOfHeldOutPassagesToItself() {
    Evaluation held = new Evaluation(hackersAnd("Somebody else").evaluation().scores().stream()
        .map(score -> new PassageScore(heldOut(score.passage()), score.absent(), score.counts(), score.leaks(),
            score.slips()))
        .toList());
    String report = new AccuracyReport("en", held, Map.of()).text(EarlierReport.of(List.of()));
    assertTrue(report.contains("| entity extra | 1 | – |"), report);
    assertFalse(report.contains("Somebody else"), report);
  }

  @Test
  void showsWhatAPartBrings() {
    Evaluation all = hackersAnd("Ana Ruiz").evaluation();
    Evaluation less = hackersAnd("Somebody else").evaluation();
    String report = new AccuracyReport("en", all, Map.of("luck", less)).text(EarlierReport.of(List.of()));
    assertTrue(report.contains("| nothing | tune | 50.0 |"), report);
    assertTrue(report.contains("| luck | tune | 25.0 |"), report);
  }

  private static GoldPassage heldOut(GoldPassage passage) {
    return new GoldPassage(passage.file(), "held-1", passage.language(), passage.published(), passage.outlet(),
        passage.title(), passage.text(), passage.entities(), passage.situations(), passage.relations());
  }
}
