package org.depeche.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/** Opens stores. */
public final class Stores {
  private static final Set<String> OWN = Set.of("tdb.lock", BulkLoad.FOLDER, WordIndex.FOLDER, WordIndex.PENDING,
      StoreLock.ADDRESS_FILE, "passwords", "lost+found");

  private Stores() {}

  /** Whether a folder holds a store. */
  public static boolean isStore(Path folder) throws StoreException {
    try {
      return !BulkLoad.isFor(folder);
    } catch (IOException e) {
      throw new StoreException(folder + ": the folder cannot be read; check its owner and its rights", e);
    }
  }

  /** Whether a folder holds files and no store; what a store, a server or the file system leaves behind is none. */
  public static boolean holdsOtherFiles(Path folder) throws StoreException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return !isStore(folder) && inside.map(path -> path.getFileName().toString())
          .anyMatch(name -> !name.startsWith(".") && !OWN.contains(name));
    } catch (IOException e) {
      throw new StoreException(folder + ": the folder cannot be read; check its owner and its rights", e);
    }
  }

  /** Opens the TDB2 store in a folder, which is made where it is missing; one process at a time may hold it. */
  public static Store embedded(Path folder) throws StoreException {
    return EmbeddedStore.open(folder);
  }

  /**
   * A store behind HTTP: a Fuseki dataset's address ({@code http://host:3030/depeche}), or the address of any SPARQL
   * 1.1 query endpoint whose update and Graph Store Protocol services are found beside it.
   */
  public static Store remote(URI endpoint, Credentials credentials) throws StoreException {
    return RemoteStore.to(endpoint, credentials);
  }

  /**
   * A {@link #remote} store whose server answers.
   *
   * @throws StoreException at once where nothing answers at the address
   */
  public static Store answering(URI endpoint, Credentials credentials) throws StoreException {
    RemoteStore store = RemoteStore.to(endpoint, credentials);
    store.knock();
    return store;
  }

  /** A store that writes what it is given to files for bulk loaders too; closing it closes the store. */
  public static Store copying(Store store, QuadFiles files) {
    return new CopyingStore(store, files);
  }
}
