package org.depeche.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CopyingStoreTest {
  @TempDir Path folder;

  @Test
  void whatIsStoredIsInTheFilesToo() throws StoreException {
    Path files = folder.resolve("files");
    try (Store store = Stores.copying(Stores.embedded(folder.resolve("a")), QuadFiles.in(files))) {
      assertEquals(List.of(Samples.FRENCH), store.put(List.of(Samples.french())));
      assertEquals(List.of(Samples.ENGLISH), store.put(Samples.both()));
      assertTrue(store.remove(Samples.FRENCH));
    }
    List<Path> written = List.of(files.resolve("articles-00001.nq"), files.resolve("articles-00002.nq"));
    assertEquals(2, Loader.load(folder.resolve("b"), written.subList(1, 2)).graphs());
    try (Store store = Stores.embedded(folder.resolve("b"))) {
      assertEquals(0, store.replace(Samples.both()));
      assertEquals(0, Loader.load(store, written).graphs());
    }
  }
}
