package org.depeche.export;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.rdfconnection.RDFConnection;
import org.depeche.store.Loader;
import org.depeche.store.Store;
import org.depeche.store.StoreException;
import org.depeche.store.Stores;

/** Backups as packed N-Quads, with a file beside them that tells how many quads there are and their SHA-256. */
public final class Backup {
  private static final String CHECK = ".check";

  private Backup() {}

  /**
   * What a backup holds.
   *
   * @param sha256 of the N-Quads before packing
   */
  public record Contents(long quads, String sha256) {
    @Override
    public String toString() {
      return quads + " " + sha256;
    }
  }

  /** Writes all graphs to a file ({@code .nq.gz}), which appears only once it is whole. */
  public static Contents write(RDFConnection connection, Path file) throws StoreException {
    Path folder = file.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      throw new StoreException(file + ": the backup cannot be written: there is no folder " + folder);
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Contents contents;
      try (OutputStream output = new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
        contents = export(connection, output);
      }
      Files.writeString(beside(file), contents + "\n");
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      return contents;
    } catch (IOException e) {
      throw new StoreException(file + ": the backup cannot be written (" + e.getMessage() + ")", e);
    }
  }

  /**
   * Fills a store folder that holds nothing from a backup, and verifies both by count and hash.
   *
   * @throws StoreException where the file is damaged, or the folder holds a store
   */
  public static Contents restore(Path file, Path folder) throws StoreException {
    Contents expected = expected(file);
    if (!expected.equals(contents(file))) {
      throw new StoreException(file + ": damaged: not what " + beside(file) + " says that it holds");
    }
    if (Stores.isStore(folder)) {
      throw new StoreException(folder + ": holds a store; restore to a new folder");
    }
    Loader.load(folder, List.of(file));
    try (Store store = Stores.embedded(folder)) {
      return verified(store, expected, folder.toString());
    }
  }

  /**
   * Fills a store that holds nothing from a backup, and verifies both by count and hash.
   *
   * @param name the store's name in messages
   * @throws StoreException where the file is damaged, or the store holds something
   */
  public static Contents restore(Path file, Store store, String name) throws StoreException {
    Contents expected = expected(file);
    if (!expected.equals(contents(file))) {
      throw new StoreException(file + ": damaged: not what " + beside(file) + " says that it holds");
    }
    if (contents(store, name).quads() > 0) {
      throw new StoreException(name + ": holds something; restore to an empty store");
    }
    Loader.load(store, List.of(file));
    return verified(store, expected, name);
  }

  private static Contents verified(Store store, Contents expected, String name) throws StoreException {
    Contents restored = contents(store, name);
    if (!restored.equals(expected)) {
      throw new StoreException(name + ": not what the backup holds: " + restored + " instead of " + expected);
    }
    return restored;
  }

  private static Contents contents(Store store, String name) throws StoreException {
    try (RDFConnection connection = store.connect()) {
      return export(connection, OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new StoreException(name + ": cannot be verified (" + e.getMessage() + ")", e);
    }
  }

  private static Contents expected(Path file) throws StoreException {
    for (Path needed : List.of(file, beside(file))) {
      if (!Files.exists(needed)) {
        throw new StoreException(needed + ": no such file" + (needed.equals(file) ? ""
            : "; without what backup wrote beside " + file + " it cannot be verified"));
      }
    }
    try {
      String[] parts = Files.readString(beside(file)).strip().split(" ");
      return new Contents(Long.parseLong(parts[0]), parts[1]);
    } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new StoreException(beside(file) + ": does not tell what the backup holds, so it cannot be verified", e);
    }
  }

  private static Path beside(Path file) {
    return file.resolveSibling(file.getFileName() + CHECK);
  }

  private static Contents contents(Path file) throws StoreException {
    try (InputStream input = new GZIPInputStream(Files.newInputStream(file)); Meter meter = new Meter(
        OutputStream.nullOutputStream())) {
      input.transferTo(meter);
      return meter.contents();
    } catch (IOException e) {
      throw new StoreException(file + ": damaged or not a backup (" + e.getMessage() + ")", e);
    }
  }

  private static Contents export(RDFConnection connection, OutputStream output) throws IOException {
    try (Meter meter = new Meter(output)) {
      new Exporter(true).export(connection, Format.NQUADS, Optional.empty(), false, meter);
      return meter.contents();
    }
  }

  /** Counts lines and hashes what goes through. */
  private static final class Meter extends FilterOutputStream {
    private final MessageDigest digest;
    private long lines;

    Meter(OutputStream output) {
      this(output, sha256());
    }

    private Meter(OutputStream output, MessageDigest digest) {
      super(new DigestOutputStream(output, digest));
      this.digest = digest;
    }

    private static MessageDigest sha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void write(int next) throws IOException {
      write(new byte[] {(byte) next}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      for (int i = offset; i < offset + length; i++) {
        lines += bytes[i] == '\n' ? 1 : 0;
      }
      out.write(bytes, offset, length);
    }

    Contents contents() throws IOException {
      flush();
      return new Contents(lines, HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
