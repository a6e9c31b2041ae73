package org.depeche.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Tells by what an article's graph was made: all classes and data of the program that have a part in it.
 *
 * <p>The same for a jar and for the folder of classes that it was made of, wherever they are and whenever they were
 * built.
 */
final class ProgramDigest {
  /** What never changes an article's graph. */
  private static final List<String> WITHOUT_PART = List.of(
      "META-INF/", "app/", "queries/", "org/depeche/cli/", "org/depeche/evaluate/", "org/depeche/export/",
      "org/depeche/link/", "org/depeche/query/", "org/depeche/serve/", "org/depeche/spark/",
      "org/depeche/store/");

  private ProgramDigest() {}

  /** One line for each part, in the order of names. */
  static String ofThisProgram() {
    try {
      URI location = ProgramDigest.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      Path path = Path.of(location);
      SortedMap<String, Long> parts = Files.isDirectory(path) ? ofFolder(path) : ofJar(path);
      StringBuilder lines = new StringBuilder();
      parts.forEach((name, sum) -> lines.append(name).append(' ').append(Long.toHexString(sum)).append('\n'));
      return lines.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SortedMap<String, Long> ofJar(Path path) throws IOException {
    SortedMap<String, Long> parts = new TreeMap<>();
    try (JarFile jar = new JarFile(path.toFile())) {
      jar.stream()
          .filter(entry -> !entry.isDirectory() && hasPart(entry.getName()))
          .forEach(entry -> parts.put(entry.getName(), entry.getCrc()));
    }
    return parts;
  }

  private static SortedMap<String, Long> ofFolder(Path folder) throws IOException {
    SortedMap<String, Long> parts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (hasPart(name)) {
          parts.put(name, sum(file));
        }
      }
    }
    return parts;
  }

  private static long sum(Path file) throws IOException {
    CRC32 sum = new CRC32();
    try (InputStream in = Files.newInputStream(file)) {
      sum.update(in.readAllBytes());
    }
    return sum.getValue();
  }

  private static boolean hasPart(String name) {
    return WITHOUT_PART.stream().noneMatch(name::startsWith);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
