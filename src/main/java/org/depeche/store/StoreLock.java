package org.depeche.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says who holds a store's folder. */
public final class StoreLock {
  /** The file in which a server leaves its address while it holds the folder. */
  public static final String ADDRESS_FILE = "endpoint";

  private StoreLock() {}

  static StoreException held(Path folder, RuntimeException cause) {
    String holder = line(folder.resolve("tdb.lock"));
    String process = holder.isEmpty() ? "another process" : "process " + holder;
    String address = line(folder.resolve(ADDRESS_FILE));
    String advice = address.isEmpty()
        ? "wait until it is done, or, if it is a server, write through it with --endpoint URL"
        : "it serves " + address + ": use --endpoint " + address + " instead of --store";
    return new StoreException(folder + ": " + process + " holds this store, and only one may; " + advice, cause);
  }

  private static String line(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file).strip() : "";
    } catch (IOException e) {
      return "";
    }
  }
}
