package org.depeche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a JVM of its own loads for a command that needs no store. */
final class StartTest {
  @ParameterizedTest
  @ValueSource(strings = {"--help", "build --help", "query --help", "--version", "bild"})
  void helpLoadsNeitherJenaNorCoreNlp(String words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto", "-Xlog:class+load=info",
        "-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(words.split(" ")));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(words.equals("bild") ? 2 : 0, process.waitFor(), log);
    assertTrue(log.contains("org.depeche.cli.DepecheCommand"), log);
    List<String> heavy = log.lines()
        .filter(line -> Stream.of("org.apache.jena.", "edu.stanford.", "org.apache.lucene.", "com.fasterxml.jackson.")
            .anyMatch(line::contains))
        .filter(line -> line.contains("source:"))
        .toList();
    assertEquals(List.of(), heavy);
  }
}
