package org.depeche.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Bytes that hold articles, with the name that problems are reported under.
 *
 * @param name as the user gave it (a path, an address, or {@code <stdin>})
 * @param id what an article without an identifier of its own is called
 */
public record Source(String name, String id, Format format, Opener opener) {

  /** Opens the bytes; called once a reading. */
  @FunctionalInterface
  public interface Opener {
    InputStream open() throws IOException;
  }

  public static Source file(Path path, Format format) {
    return new Source(path.toString(), path.getFileName().toString(), format, () -> Files.newInputStream(path));
  }

  /** An address on the web, fetched when it is opened. */
  public static Source web(String url) {
    return new Source(url, url, Format.WEB, () -> {
      throw new IOException("an address is fetched by the reader");
    });
  }

  /** Standard input; its format is told by its first characters. */
  public static Source standardInput(InputStream in) {
    return new Source("<stdin>", "stdin", Format.UNKNOWN, () -> in);
  }
}
