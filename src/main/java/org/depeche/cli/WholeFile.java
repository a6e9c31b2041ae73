package org.depeche.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that appears only once it is whole: what was there before stays until {@link #keep}, and for good without it.
 *
 * <p>What is no regular file, such as a pipe, and what stands where no other file can be made, is written to at once.
 */
final class WholeFile implements AutoCloseable {
  private final Path file;
  private final Path part;
  private final OutputStream out;

  private WholeFile(Path file, Path part) throws IOException {
    this.file = file;
    this.part = part;
    out = new BufferedOutputStream(Files.newOutputStream(part));
  }

  static WholeFile at(Path named) throws IOException {
    boolean exists = Files.exists(named);
    Path file = exists ? named.toRealPath() : named.toAbsolutePath();
    boolean direct = exists && (!Files.isRegularFile(file) || !Files.isWritable(file.getParent()));
    return new WholeFile(file, direct ? file : file.resolveSibling(file.getFileName() + ".part"));
  }

  OutputStream out() {
    return out;
  }

  void keep() throws IOException {
    out.close();
    if (!part.equals(file)) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      out.close();
    } finally {
      if (!part.equals(file)) {
        Files.deleteIfExists(part);
      }
    }
  }
}
