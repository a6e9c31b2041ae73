package org.depeche.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each line of THREAT_MODEL.md has its test, and each test its line. */
class ThreatModelTest {
  private static final Pattern LINE = Pattern.compile("(?m)^\\| (\\d+) \\|.*$");
  private static final Pattern ELSEWHERE = Pattern.compile("`(\\w+)\\.(\\w+)`");

  @Test
  void everyLineIsTriedAndEveryAttackIsWrittenDown() throws Exception {
    List<MatchResult> lines = LINE.matcher(Files.readString(Path.of("THREAT_MODEL.md"))).results().toList();
    SortedSet<Integer> tested = new TreeSet<>(tests(ThreatModelIT.class).stream()
        .filter(name -> name.matches("t\\d\\d[A-Z].*")).map(name -> Integer.valueOf(name.substring(1, 3))).toList());
    for (MatchResult line : lines) {
      if (testedElsewhere(line.group())) {
        tested.add(Integer.valueOf(line.group(1)));
      }
    }
    SortedSet<Integer> written =
        lines.stream().map(line -> Integer.valueOf(line.group(1))).collect(Collectors.toCollection(TreeSet::new));
    assertEquals(written, tested);
    assertTrue(lines.size() == written.size() && lines.size() > 15, "each number once");
  }

  private static boolean testedElsewhere(String line) throws ClassNotFoundException {
    List<MatchResult> named = ELSEWHERE.matcher(line).results().filter(it -> it.group(1).endsWith("IT")).toList();
    for (MatchResult test : named) {
      assertTrue(tests(Class.forName("org.depeche.serve." + test.group(1))).contains(test.group(2)), test.group());
    }
    return !named.isEmpty();
  }

  private static List<String> tests(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods()).map(Method::getName).toList();
  }
}
