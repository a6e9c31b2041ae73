package org.depeche.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.rdfconnection.RDFConnection;
import org.depeche.store.Samples;
import org.depeche.store.Store;
import org.depeche.store.StoreException;
import org.depeche.store.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  @TempDir Path folder;

  private Path backup() throws Exception {
    Path file = folder.resolve("backup.nq.gz");
    try (Store store = Stores.embedded(folder.resolve("store"))) {
      store.replace(Samples.both());
      try (RDFConnection connection = store.connect()) {
        Backup.Contents contents = Backup.write(connection, file);
        assertEquals(Samples.french().graph().size() + Samples.english().graph().size(), contents.quads());
      }
    }
    return file;
  }

  @Test
  void whatIsRestoredIsWhatWasSaved() throws Exception {
    Path file = backup();
    Backup.restore(file, folder.resolve("restored"));
    try (Store store = Stores.embedded(folder.resolve("restored"))) {
      assertEquals(0, store.replace(Samples.both()));
    }
  }

  @Test
  void aDamagedBackupIsRefused() throws Exception {
    Path file = backup();
    Path check = folder.resolve("backup.nq.gz.check");
    Files.writeString(check, Files.readString(check).replaceFirst("^\\d+", "7"));
    StoreException problem =
        assertThrows(StoreException.class, () -> Backup.restore(file, folder.resolve("restored")));
    assertTrue(problem.getMessage().startsWith(file + ": damaged"), problem.getMessage());
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertThrows(StoreException.class, () -> Backup.restore(file, folder.resolve("restored")));
  }

  @Test
  void aStoreIsNotOverwritten() throws Exception {
    Path file = backup();
    StoreException problem =
        assertThrows(StoreException.class, () -> Backup.restore(file, folder.resolve("store")));
    assertTrue(problem.getMessage().contains("restore to a new folder"), problem.getMessage());
    Files.delete(folder.resolve("store/tdb.lock"));
    assertThrows(StoreException.class, () -> Backup.restore(file, folder.resolve("store")));
    try (Store store = Stores.embedded(folder.resolve("store"))) {
      assertEquals(0, store.replace(Samples.both()));
    }
  }

  @Test
  void aFolderWithoutAStoreMayBeRestoredTo() throws Exception {
    Path file = backup();
    Files.writeString(Files.createDirectory(folder.resolve("restored")).resolve("tdb.lock"), "");
    Backup.restore(file, folder.resolve("restored"));
    StoreException problem =
        assertThrows(StoreException.class, () -> Backup.restore(folder.resolve("none"), folder.resolve("other")));
    assertEquals(folder.resolve("none") + ": no such file", problem.getMessage());
  }
}
