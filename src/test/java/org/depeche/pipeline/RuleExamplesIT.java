package org.depeche.pipeline;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.depeche.catalog.LearnedModels;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The good and bad examples of every frame and cue, each a test of the rules alone. */
class RuleExamplesIT {
  @TestFactory
  Stream<DynamicTest> examples() {
    FrontHalf front = new FrontHalf().with(LearnedModels.NONE);
    return FrontHalf.languages().stream()
        .flatMap(language -> new RuleExamples(language, front).run())
        .map(
            outcome ->
                DynamicTest.dynamicTest(
                    outcome.name(), () ->
                        assertTrue(outcome.fault().isEmpty(), () -> outcome.text() + " — " + outcome.fault().get())));
  }
}
