package org.depeche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher itself, in a folder of its own with a small program in place of the jar. */
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {
  private static final int JAVA = Runtime.version().feature();

  @TempDir Path folder;

  private Path home;
  private Path launcher;

  /** What a process wrote and how it ended. */
  private record Ended(int code, String out, String err) {}

  @BeforeEach
  void install() throws IOException {
    home = Files.createDirectories(folder.resolve("a folder"));
    launcher = Files.copy(Path.of("depeche"), home.resolve("depeche"), StandardCopyOption.COPY_ATTRIBUTES);
    Files.createDirectories(home.resolve("target/lib"));
    writeJar(home.resolve("target/depeche-0.1.0.jar"));
    Files.createFile(home.resolve("target/depeche.built"));
  }

  private static void writeJar(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, LauncherProbe.class.getName());
    String entry = LauncherProbe.class.getName().replace('.', '/') + ".class";
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream zip = new JarOutputStream(out, manifest);
        InputStream bytes = LauncherTest.class.getClassLoader().getResourceAsStream(entry)) {
      zip.putNextEntry(new JarEntry(entry));
      bytes.transferTo(zip);
    }
  }

  private Process start(Path program, Path path, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command)
        .directory(Files.createDirectories(folder.resolve("cwd")).toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().merge("PATH", path.toString(), (old, first) -> first + ":" + old);
    return builder.start();
  }

  private static Ended end(Process process) throws IOException, InterruptedException {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), out, err);
  }

  private Ended run(Path program, String... arguments) throws IOException, InterruptedException {
    return end(start(program, folder, arguments));
  }

  @Test
  void argumentsAndExitCodePassThrough() throws IOException, InterruptedException {
    assertEquals(new Ended(7, "[fail, a b, *, , é] " + JAVA + "\n", ""), run(launcher, "fail", "a b", "*", "", "é"));
  }

  @Test
  void linksAreFollowedFromAnyFolder() throws IOException, InterruptedException {
    Path near = Files.createSymbolicLink(home.resolve("near"), Path.of("depeche"));
    Path far = Files.createSymbolicLink(Files.createDirectory(folder.resolve("bin")).resolve("far"), near);
    assertEquals(new Ended(0, "[x] " + JAVA + "\n", ""), run(far, "x"));
  }

  @Test
  void sharedClassesAreLaidOutOnceAndAgainForANewerJar() throws IOException, InterruptedException {
    run(launcher, "x");
    Path archive = home.resolve("target/depeche-" + JAVA + ".jsa");
    assertTrue(Files.size(archive) > 0);
    Files.setLastModifiedTime(archive, FileTime.from(Instant.EPOCH));
    assertEquals(new Ended(0, "[x] " + JAVA + "\n", ""), run(launcher, "x"));
    assertTrue(Files.getLastModifiedTime(archive).toInstant().isAfter(Instant.EPOCH));
  }

  @Test
  void aBrokenArchiveIsPassedOver() throws IOException, InterruptedException {
    Files.writeString(home.resolve("target/depeche-" + JAVA + ".jsa"), "no archive");
    assertEquals(new Ended(0, "[x] " + JAVA + "\n", ""), run(launcher, "x"));
  }

  @Test
  void startsAtTheSameTimeDoNotMeet() throws IOException, InterruptedException {
    List<Process> processes = List.of(start(launcher, folder, "1"), start(launcher, folder, "2"),
        start(launcher, folder, "3"));
    for (int i = 0; i < processes.size(); i++) {
      assertEquals(new Ended(0, "[" + (i + 1) + "] " + JAVA + "\n", ""), end(processes.get(i)));
    }
    try (Stream<Path> files = Files.list(home.resolve("target"))) {
      assertEquals(List.of("depeche-" + JAVA + ".jsa"), files.map(file -> file.getFileName().toString())
          .filter(name -> name.contains(".jsa")).toList());
    }
  }

  @Test
  void aSourceThatIsNewerIsBuiltFirst() throws IOException, InterruptedException {
    Path tools = fakeMaven("echo \"mvn $*\" >> \"$(dirname \"$0\")/log\"");
    addNewerSource();
    Ended first = end(start(launcher, tools, "x"));
    assertEquals(new Ended(0, "[x] " + JAVA + "\n", "depeche: building (the first time, libraries and language models "
        + "of some 1,750 MB are fetched once)\n"), first);
    assertEquals("mvn -q -B -f " + home.toRealPath().resolve("pom.xml") + " -DskipTests package\n",
        Files.readString(tools.resolve("log")));
    assertEquals(new Ended(0, "[x] " + JAVA + "\n", ""), end(start(launcher, tools, "x")));
    assertFalse(Files.exists(home.resolve("target/build.lock")));
  }

  @Test
  void aBuildThatFailsIsSaidSoAndTriedAgain() throws IOException, InterruptedException {
    Path tools = fakeMaven("echo broken; exit 1");
    addNewerSource();
    Ended ended = end(start(launcher, tools, "x"));
    assertEquals(2, ended.code());
    assertEquals("", ended.out());
    assertTrue(ended.err().endsWith("broken\ndepeche: the build failed; its messages stand above\n"), ended.err());
    assertFalse(Files.exists(home.resolve("target/build.lock")));
    assertEquals(2, end(start(launcher, tools, "x")).code());
  }

  @Test
  void aLockWhoseOwnerIsGoneIsTakenOver() throws IOException, InterruptedException {
    Path tools = fakeMaven("exit 0");
    addNewerSource();
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    Files.createDirectory(home.resolve("target/build.lock"));
    Files.writeString(home.resolve("target/build.lock/pid"), Long.toString(gone.pid()));
    assertEquals(0, end(start(launcher, tools, "x")).code());
  }

  @Test
  void aLockOfNobodyIsTakenOver() throws IOException, InterruptedException {
    Path tools = fakeMaven("exit 0");
    addNewerSource();
    Files.createDirectory(home.resolve("target/build.lock"));
    Ended ended = end(start(launcher, tools, "x"));
    assertEquals(0, ended.code());
    assertTrue(ended.err().startsWith("depeche: waiting for another build (process unknown) to end\n"), ended.err());
  }

  private void addNewerSource() throws IOException {
    Files.createDirectories(home.resolve("src/main"));
    Files.setLastModifiedTime(home.resolve("target/depeche.built"), FileTime.from(Instant.EPOCH));
  }

  private Path fakeMaven(String body) throws IOException {
    Path tools = Files.createDirectories(folder.resolve("tools"));
    Path maven = Files.writeString(tools.resolve("mvn"), "#!/bin/sh\n" + body + "\n");
    assertTrue(maven.toFile().setExecutable(true));
    return tools;
  }
}
