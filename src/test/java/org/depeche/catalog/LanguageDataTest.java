package org.depeche.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LanguageDataTest {
  private static String timeFault(String text) {
    return assertThrows(IllegalArgumentException.class, () -> TimeRules.parse("time.yaml", text)).getMessage();
  }

  private static String coreferenceFault(String text) {
    return assertThrows(IllegalArgumentException.class, () -> CoreferenceRules.parse("coreference.yaml", text))
        .getMessage();
  }

  @Test
  void everyRuleOfTheTimesHasItsOwnIdAndAnExample() {
    for (String language : Languages.load().keySet()) {
      List<TimeRules.Rule> rules = TimeRules.of(language).rules();
      assertEquals(rules.size(), rules.stream().map(TimeRules.Rule::id).distinct().count());
      rules.forEach(rule -> assertFalse(rule.examples().isEmpty(), rule.id()));
    }
  }

  @Test
  void everyLanguageSaysHowThingsAreCalledAgain() {
    for (String language : Languages.load().keySet()) {
      CoreferenceRules rules = CoreferenceRules.of(language);
      assertFalse(rules.pronouns().isEmpty());
      assertFalse(rules.anaphors().isEmpty());
      assertFalse(rules.aliases().isEmpty());
    }
  }

  @Test
  void aLanguageWithoutFilesHasNoRules() {
    assertEquals(TimeRules.none(), TimeRules.of("xx"));
    assertEquals(CoreferenceRules.none(), CoreferenceRules.of("xx"));
  }

  @Test
  void aMisspeltKeyIsRefusedWithItsLine() {
    String text = "rules:\n  - id: a\n    patern: b\n";
    assertEquals(
        "time.yaml:3: unknown key 'patern'; one of examples, gives, id, pattern, shift, unit, whole", timeFault(text));
  }

  @Test
  void anUnknownClassOfWordsIsRefusedWithItsLine() {
    String text = "rules:\n  - id: a\n    pattern: \"{mont}\"\n    gives: date\n    examples: []\n";
    assertEquals("time.yaml:3: unknown words {mont}; one of day, year, monthnumber, decade", timeFault(text));
  }

  @Test
  void anUnknownMeaningIsRefusedWithThoseThatThereAre() {
    String text = "rules:\n  - id: a\n    pattern: b\n    gives: dat\n    examples: []\n";
    assertEquals(
        "time.yaml:4: unknown value 'dat'; one of date, shift, later, weekday, weekday-before, weekday-after, range,"
            + " season, quarter, decade",
        timeFault(text));
  }

  @Test
  void aWordWithoutANumberIsRefused() {
    assertEquals(
        "time.yaml:2: 'one' is not a whole number", timeFault("words:\n  month: {january: one}\n"));
  }

  @Test
  void aBrokenPatternIsRefused() {
    String text = "rules:\n  - id: a\n    pattern: \"(b\"\n    gives: date\n    examples: []\n";
    assertEquals("time.yaml:3: not a regular expression: Unclosed group", timeFault(text));
  }

  @Test
  void aGenderThatIsNoneIsRefused() {
    String text = "pronouns:\n  il: {gender: Male, number: Sing, types: []}\n";
    assertEquals(
        "coreference.yaml:2: unknown value 'Male'; one of any, Masc, Fem, Sing, Plur", coreferenceFault(text));
  }

  @Test
  void anAnaphorWithoutTypesIsRefused() {
    assertEquals(
        "coreference.yaml:2: 'types' is missing", coreferenceFault("anaphors:\n  - heads: [company]\n"));
  }

  @Test
  void anotherLanguageIsAFile() {
    TimeRules rules = TimeRules.parse(
        "lang/tlh/time.yaml",
        "words:\n  month: {wa: 1}\nrules:\n  - id: tlh.day\n    pattern: \"{day} {month} {year}\"\n    gives: date\n"
            + "    examples:\n      - [3 wa 2020, unknown, 2020-01-03]\n");
    assertEquals(Optional.of(1), rules.value("month", "WA"));
    assertEquals(Optional.of("2020-01-03"), rules.rules().get(0).examples().get(0).expected());
  }
}
