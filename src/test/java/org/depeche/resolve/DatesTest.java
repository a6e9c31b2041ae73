package org.depeche.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import org.depeche.catalog.Languages;
import org.depeche.catalog.TimeRules;
import org.depeche.resolve.Dates.Setting;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class DatesTest {
  @TestFactory
  List<DynamicTest> everyExampleInTheDataHolds() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String language : Languages.load().keySet()) {
      TimeRules rules = TimeRules.of(language);
      assertFalse(rules.rules().isEmpty(), language);
      Dates dates = new Dates(rules);
      for (TimeRules.Rule rule : rules.rules()) {
        for (TimeRules.Example example : rule.examples()) {
          tests.add(dynamicTest(rule.id() + ": " + example.text(), () -> holds(dates, example)));
        }
      }
    }
    return tests;
  }

  private static void holds(Dates dates, TimeRules.Example example) {
    Setting setting = new Setting(example.published(), example.told(), false);
    assertEquals(example.expected(), dates.resolve(example.text(), setting), example.toString());
  }
}
