package org.depeche;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What CONTRIBUTING.md says of style and a compiler does not look at. */
final class StyleTest {
  private static final int LONGEST_LINE = 120;
  private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?[\\w.]+\\.(\\w+);$");

  @Test
  void noLineIsLongerThanAllowed() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files(Path.of("src/main/java"))) {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).codePointCount(0, lines.get(i).length()) > LONGEST_LINE) {
          found.add(file + ":" + (i + 1));
        }
      }
    }
    assertEquals(List.of(), found);
  }

  @Test
  void everyImportIsUsed() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files(Path.of("src"))) {
      String text = Files.readString(file);
      String body = IMPORT.matcher(text).replaceAll("");
      Matcher matcher = IMPORT.matcher(text);
      while (matcher.find()) {
        if (!Pattern.compile("\\b" + matcher.group(1) + "\\b").matcher(body).find()) {
          found.add(file + ": " + matcher.group());
        }
      }
    }
    assertEquals(List.of(), found);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
