package org.depeche.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Graphs whose words are being committed, one a line; the file exists only meanwhile. */
record PendingFile(Path path) {
  Optional<Set<String>> read() throws IOException {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    return Optional.of(new TreeSet<>(Files.readAllLines(path)));
  }

  /** Writes through to the disk before it returns. */
  void write(Set<String> graphs) {
    byte[] lines = (String.join("\n", graphs) + "\n").getBytes(StandardCharsets.UTF_8);
    try (FileChannel channel = FileChannel.open(
        path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
      channel.write(ByteBuffer.wrap(lines));
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
