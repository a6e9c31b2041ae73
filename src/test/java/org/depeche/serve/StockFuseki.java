package org.depeche.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fuseki as it is shipped, without anything of ours, in a process of its own. */
final class StockFuseki implements AutoCloseable {
  private static final Pattern STARTED = Pattern.compile("Start Fuseki .*http=(\\d+)");

  private final Process process;
  private final int port;

  private StockFuseki(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts it on a TDB2 folder (not looking for a setup of Log4j) and waits until it answers; port 0 for any free. */
  static StockFuseki start(Path folder, int port) throws IOException {
    Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
        "-Dlog4j.configurationFile=none", "-cp", System.getProperty("java.class.path"),
        "org.apache.jena.fuseki.main.cmds.FusekiMainCmd", "--port=" + port, "--localhost", "--tdb2",
        "--loc=" + folder, "--update", "/press")
        .redirectErrorStream(true).start();
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher started = STARTED.matcher(line);
      if (started.find()) {
        Thread drain = new Thread(() -> output.lines().forEach(any -> { }), "stock fuseki's log");
        drain.setDaemon(true);
        drain.start();
        return new StockFuseki(process, Integer.parseInt(started.group(1)));
      }
    }
    throw new IOException("Fuseki did not start");
  }

  int port() {
    return port;
  }

  URI dataset() {
    return URI.create("http://localhost:" + port + "/press");
  }

  /** As kill -9 does. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
