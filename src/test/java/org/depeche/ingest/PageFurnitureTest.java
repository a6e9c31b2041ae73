package org.depeche.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depeche.catalog.Languages;
import org.depeche.model.Article;
import org.depeche.model.CodePoints;
import org.depeche.model.Furniture;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class PageFurnitureTest {
  @TestFactory
  Stream<DynamicTest> everyRulesExamplesHold() {
    return Languages.load().keySet().stream().flatMap(language -> {
      FurnitureRules rules = FurnitureRules.load(language);
      assertTrue(rules.all().size() > 3, language);
      return rules.all().stream().map(rule -> DynamicTest.dynamicTest(rule.id(), () -> check(rules, rule)));
    });
  }

  private static void check(FurnitureRules rules, FurnitureRules.Rule rule) {
    for (String example : rule.examples()) {
      String[] parts = example.split(" => ", 2);
      assertTrue(rule.line().matcher(parts[0]).matches(), example);
      assertEquals(Optional.of(parts).filter(it -> it.length == 2).map(it -> it[1]),
          rule.dated() ? rules.date(parts[0]) : Optional.empty(), example);
    }
    for (String other : rule.others()) {
      assertEquals(Optional.empty(), rules.match(other, 0, 1), other);
    }
  }

  @TestFactory
  Stream<DynamicTest> everyNoticesExamplesHold() {
    return Languages.load().keySet().stream().flatMap(language -> {
      FurnitureRules rules = FurnitureRules.load(language);
      assertEquals(Set.of(Notice.values()), rules.notices().stream().map(it -> it.tells()).collect(Collectors.toSet()));
      return rules.notices().stream().map(notice -> DynamicTest.dynamicTest(notice.id(), () -> {
        notice.examples().forEach(line -> assertEquals(Optional.of(notice.tells()), rules.notice(line), line));
        notice.others().forEach(line -> assertEquals(Optional.empty(), rules.notice(line), line));
      }));
    });
  }

  @Test
  void aNoticeStandsInTheTitleOrBeginsALineAndAWithdrawalGoesFirst() {
    assertEquals(Optional.empty(), notice("Hospital hit", "Hackers struck on Monday.\nThe correction: none."));
    assertEquals(Optional.of(Notice.CORRECTION), notice("Correction: hospital hit in May", "Hackers struck."));
    assertEquals(Optional.of(Notice.CORRECTION),
        notice("Hospital hit", "Hackers struck.\n\n  An earlier version of this article gave the wrong day."));
    assertEquals(Optional.of(Notice.WITHDRAWAL),
        notice("Correction: hospital hit", "Text.\nThis article has been withdrawn."));
  }

  private static Optional<Notice> notice(String title, String body) {
    return PageFurniture.load().notice(new Article("a", Optional.empty(), "en", Optional.of(title), Optional.empty(),
        Optional.empty(), body));
  }

  @Test
  void spansCountInTheTextAsGiven() {
    String text = "\ud83d\ude00 est un emoji.\r\n  Publié le 12 juillet 2023 à 10h \r\n\r\n"
        + "Le FBI enquête.\r\nLire aussi : x\r\n";
    Furniture found = PageFurniture.load().find(text, "fr");
    CodePoints points = new CodePoints(text);
    assertEquals(List.of("Publié le 12 juillet 2023 à 10h", "Lire aussi : x"),
        found.spans().stream().map(points::slice).toList());
    assertEquals(Optional.of("2023-07-12"), found.date());
  }

  @Test
  void aLineWithoutSentenceBeforeTheFirstParagraphIsTheTitle() {
    String paragraph = "Des pirates ont attaqué le réseau de l'hôpital, a dit sa directrice. ".repeat(4);
    String page = "Publié le 12 juillet 2023\n\nL'hôpital au ralenti : « nous ne paierons pas »\n\n" + paragraph;
    assertEquals(Optional.of("L'hôpital au ralenti après une attaque"),
        title("Publié le 12 juillet 2023\n\nL'hôpital au ralenti après une attaque\n\n" + paragraph));
    assertEquals(Optional.empty(), title(page));
    assertEquals(Optional.empty(), title(paragraph + "\n\nL'hôpital au ralenti\n\n" + paragraph));
    assertEquals(Optional.empty(), title("L'hôpital au ralenti\n" + paragraph));
    assertEquals(Optional.empty(), title("L'hôpital au ralenti"));
  }

  private static Optional<String> title(String text) {
    Furniture found = PageFurniture.load().find(text, "fr");
    found.title().ifPresent(span -> assertTrue(found.spans().contains(span)));
    return found.title().map(new CodePoints(text)::slice);
  }

  @Test
  void aLanguageWithoutRulesHasNoFurniture() {
    assertEquals(new Furniture(List.of(), Optional.empty(), Optional.empty()),
        PageFurniture.load().find("Publicité\nx", "xx"));
  }

  @Test
  void aFaultInTheFileIsReportedWithItsLine() {
    assertEquals("f.yaml:3: unknown key \"lime\" (known: id, where, line, dated, examples, not)",
        fault("rules:\n  - id: x\n    lime: y\n"));
    assertEquals("f.yaml:2: a rule needs id, line and examples", fault("rules:\n  - id: x\n"));
    assertEquals("f.yaml:3: unknown place \"head\" (known: top, edges, anywhere)",
        fault("rules:\n  - id: x\n    where: head\n"));
    assertEquals("f.yaml:3: not a regular expression: Unclosed group", fault("rules:\n  - id: x\n    line: '(a'\n"));
    assertEquals("f.yaml:1: keys with values are wanted here", fault("- a\n"));
  }

  private static String fault(String yaml) {
    return assertThrows(IllegalArgumentException.class, () -> FurnitureRules.parse("f.yaml", yaml)).getMessage();
  }
}
