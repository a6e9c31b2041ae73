package org.depeche.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class SourcesTest {
  @TempDir Path folder;

  private final Collected problems = new Collected();

  private List<String> found(String... names) {
    return Sources.find(List.of(names), InputStream.nullInputStream(), problems).stream().map(Source::name).toList();
  }

  private String file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "x");
    return file.toString();
  }

  @Test
  void foldersAreReadInTheOrderOfNames() throws IOException {
    String c = file("c.txt");
    String a = file("b/a.jsonl");
    String b = file("a.json");
    file(".hidden/x.txt");
    file("README.md");
    assertEquals(List.of(b, a, c), found(folder.toString()));
    assertEquals(List.of(), problems.messages());
  }

  @Test
  void aFolderLinkedIntoItselfEnds() throws IOException {
    String a = file("a.txt");
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    assertEquals(List.of(a), found(folder.toString()));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aNamedPipeInAFolderIsNotWaitedFor() throws Exception {
    String a = file("a.txt");
    assertEquals(0, new ProcessBuilder("mkfifo", folder.resolve("b.txt").toString()).start().waitFor());
    assertEquals(List.of(a), found(folder.toString()));
  }

  @Test
  void whatCannotBeReadIsReported() throws IOException {
    String odt = file("a.odt");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertEquals(List.of("<stdin>"), found(odt, "no/such", empty.toString(), "-"));
    assertEquals(List.of(
        odt + ": unknown kind of file; read are " + Format.known(),
        Path.of("no/such") + ": no such file or folder",
        empty + ": no file in this folder that can be read (" + Format.known() + ")"), problems.messages());
  }

  @Test
  void aNameGivenTwiceIsReadOnce() throws IOException {
    String a = file("a.txt");
    assertEquals(List.of(a), found(a, a));
  }
}
