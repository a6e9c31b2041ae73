package org.depeche.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A request's body, read whole and unpacked before anything is done with it, so that neither a slow nor a huge one ever
 * holds a transaction.
 */
final class Body implements AutoCloseable {
  private static final int IN_MEMORY = 1 << 20;
  private static final int BYTES_A_SECOND = 64 << 10;

  private final byte[] bytes;
  private final Path file;
  private final long length;

  private Body(byte[] bytes, Path file, long length) {
    this.bytes = bytes;
    this.file = file;
    this.length = length;
  }

  static Body read(HttpServletRequest request, long limit, Duration time) throws Refusal, IOException {
    if (request.getContentLengthLong() > limit) {
      throw tooLarge(limit);
    }
    try (InputStream input = unpacked(request)) {
      return spool(input, limit, time);
    } catch (ZipException e) {
      throw new Refusal(400, "the body is not gzip, as its Content-Encoding says");
    }
  }

  private static InputStream unpacked(HttpServletRequest request) throws Refusal, IOException {
    String encoding = request.getHeader("Content-Encoding");
    if (encoding == null || encoding.isBlank() || encoding.equalsIgnoreCase("identity")) {
      return request.getInputStream();
    }
    String name = encoding.strip().toLowerCase(Locale.ROOT);
    if (name.equals("gzip") || name.equals("x-gzip")) {
      return new GZIPInputStream(request.getInputStream());
    }
    throw new Refusal(415, "Content-Encoding " + encoding + " is not accepted; send the body plain or as gzip");
  }

  private static Body spool(InputStream input, long limit, Duration time) throws Refusal, IOException {
    ByteArrayOutputStream memory = new ByteArrayOutputStream();
    Path file = null;
    OutputStream sink = memory;
    long length = 0;
    long start = System.nanoTime();
    byte[] buffer = new byte[1 << 16];
    boolean done = false;
    try {
      for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
        length += read;
        checkLength(length, limit);
        checkTime(System.nanoTime() - start, length, time);
        if (file == null && length > IN_MEMORY) {
          file = Files.createTempFile("depeche-body", null);
          sink = Files.newOutputStream(file);
          memory.writeTo(sink);
        }
        sink.write(buffer, 0, read);
      }
      done = true;
      return new Body(file == null ? memory.toByteArray() : null, file, length);
    } finally {
      sink.close();
      if (!done && file != null) {
        Files.delete(file);
      }
    }
  }

  private static void checkLength(long length, long limit) throws Refusal {
    if (length > limit) {
      throw tooLarge(limit);
    }
  }

  private static Refusal tooLarge(long limit) {
    return new Refusal(413, "the body is larger than the " + limit + " bytes that this request may have");
  }

  private static void checkTime(long nanoseconds, long length, Duration time) throws Refusal {
    if (nanoseconds > time.toNanos() + length * (1_000_000_000L / BYTES_A_SECOND)) {
      throw new Refusal(408, "the body came too slowly");
    }
  }

  long length() {
    return length;
  }

  InputStream open() throws IOException {
    return file == null ? new ByteArrayInputStream(bytes) : Files.newInputStream(file);
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }
}
