package org.depeche.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.depeche.pipeline.SyntheticArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build whose process is killed (kill -9) and started again with the same words. */
class ResumeIT {
  private static final int ARTICLES = 120;
  private static final String LATE_IN_THE_SECOND_BATCH = "108 of 120 articles";

  @TempDir Path folder;

  @Test
  void theStoreIsTheSameAsThatOfAnUninterruptedBuild() throws Exception {
    Path archive = folder.resolve("archive");
    new SyntheticArchive(5).write(archive, ARTICLES, 2);
    Path killed = folder.resolve("killed");
    kill(start("build", "--store", killed.toString(), archive.toString()));
    String resumed = end(start("build", "--store", killed.toString(), archive.toString()));
    assertTrue(resumed.contains("Stored    20 new or changed articles"), resumed);
    Path whole = folder.resolve("whole");
    end(start("build", "--store", whole.toString(), archive.toString()));
    assertArrayEquals(exported(whole), exported(killed));
  }

  private static void kill(Process build) throws Exception {
    try (BufferedReader output = lines(build)) {
      List<String> seen = new ArrayList<>();
      for (String line = output.readLine(); !LATE_IN_THE_SECOND_BATCH.equals(line); line = output.readLine()) {
        assertTrue(line != null, () -> "ended too early: " + seen);
        seen.add(line);
      }
      build.toHandle().destroyForcibly();
      build.waitFor();
    }
  }

  private byte[] exported(Path store) throws Exception {
    Path file = folder.resolve(store.getFileName() + ".nq");
    end(start("export", "--format", "nquads", "--store", store.toString(), "-o", file.toString()));
    byte[] quads = Files.readAllBytes(file);
    assertTrue(quads.length > 0);
    return quads;
  }

  private static Process start(String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx2500m", "-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(words));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static String end(Process process) throws Exception {
    try (BufferedReader output = lines(process)) {
      String all = String.join("\n", output.lines().toList());
      assertEquals(0, process.waitFor(), all);
      return all;
    }
  }

  private static BufferedReader lines(Process process) {
    return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }
}
