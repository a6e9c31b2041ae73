package org.depeche.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.depeche.store.Credentials;
import org.depeche.store.Store;
import org.depeche.store.StoreException;
import org.depeche.store.Stores;

/** Opens the store that the options name. */
final class StoreAccess {
  private StoreAccess() {}

  /** For writing: a folder is made where it is missing; a server must answer. */
  static Store open(StoreOptions options) throws StoreException {
    checkPlace(options);
    Optional<URI> endpoint = options.endpoint();
    return endpoint.isPresent()
        ? Stores.answering(endpoint.get(), credentials(options))
        : Stores.embedded(options.store());
  }

  /** Refuses to make a store among files that are none of its own. */
  static void checkPlace(StoreOptions options) throws StoreException {
    if (options.endpoint().isEmpty() && Stores.holdsOtherFiles(options.store())) {
      throw new StoreException(options.store() + ": the folder holds other files and no store; name a new or an empty"
          + " folder with --store");
    }
  }

  /** For reading: a folder that is not there, or holds no store, is a mistake. */
  static Store openExisting(StoreOptions options) throws StoreException, UsageException {
    Path folder = options.store();
    if (options.endpoint().isEmpty() && !Stores.isStore(folder)) {
      throw new UsageException(missing(folder) + ", or name another with --store or --endpoint");
    }
    return open(options);
  }

  /** The line for whoever asks a folder that holds no store. */
  static String missing(Path folder) throws StoreException {
    boolean taken = Stores.holdsOtherFiles(folder);
    return "there is no store " + (Files.isDirectory(folder) ? "in " : "at ") + folder + "; make one"
        + (taken ? " in a folder of its own" : "") + " with: depeche build --store " + (taken ? "DIR" : folder)
        + " PATH…";
  }

  private static Credentials credentials(StoreOptions options) throws StoreException {
    return options.credentials().isPresent()
        ? Credentials.fromFile(options.credentials().get())
        : Credentials.fromEnvironment(System.getenv());
  }
}
