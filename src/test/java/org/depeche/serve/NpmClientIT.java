package org.depeche.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.depeche.store.Samples;
import org.depeche.store.Store;
import org.depeche.store.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks the endpoint with a client from npm that knows nothing of Jena. */
class NpmClientIT {
  private static final Path CLIENT = Path.of("src/test/npm").toAbsolutePath();

  @TempDir Path folder;

  @Test
  void aClientThatIsNotJena() throws Exception {
    assumeTrue(isThere("node") && isThere("npm"), "skipped: no node and npm on this machine to run a client with");
    Path copy = Files.createDirectory(folder.resolve("client"));
    for (String name : List.of("package.json", "package-lock.json", "client.mjs")) {
      Files.copy(CLIENT.resolve(name), copy.resolve(name));
    }
    assertEquals(0, run(copy, "npm", "ci", "--no-audit", "--no-fund").status());
    try (Store store = Stores.embedded(folder.resolve("store"))) {
      store.replace(Samples.both());
    }
    try (Server server = Server.start(ServeOptions.local(folder.resolve("store"), 0))) {
      Ran ran = run(copy, "node", "client.mjs", server.endpoint().toString());
      assertEquals("claims 8\nask true\ntriples 3\nupdate refused true\n", ran.output());
    }
  }

  private record Ran(int status, String output) {}

  private static Ran run(Path folder, String... command) throws Exception {
    Process process = new ProcessBuilder(Arrays.asList(command)).directory(folder.toFile())
        .redirectError(folder.resolve("errors.log").toFile()).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), output);
  }

  private static boolean isThere(String command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command, "--version").redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
