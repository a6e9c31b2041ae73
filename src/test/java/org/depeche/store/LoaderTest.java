package org.depeche.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoaderTest {
  @TempDir Path folder;

  private List<Path> files(int from, int to) throws StoreException {
    QuadFiles files = QuadFiles.in(folder.resolve("quads-" + from));
    return List.of(files.write(Generator.articles(from, (from + to) / 2)),
        files.write(Generator.articles((from + to) / 2, to)));
  }

  @Test
  void anEmptyStoreIsFilledInBulk() throws Exception {
    Loader.Loaded loaded = Loader.load(folder.resolve("store"), files(0, 20));
    assertEquals(20, loaded.graphs());
    assertFalse(Files.exists(folder.resolve("store/loading")));
    assertHolds(20);
  }

  @Test
  void aStoreThatHoldsGraphsTakesWhatDiffers() throws Exception {
    Loader.load(folder.resolve("store"), files(0, 10));
    assertEquals(0, Loader.load(folder.resolve("store"), files(0, 10)).graphs());
    assertEquals(10, Loader.load(folder.resolve("store"), files(0, 20)).graphs());
    assertHolds(20);
  }

  @Test
  void bothWaysGiveTheSame() throws Exception {
    Loader.load(folder.resolve("one"), files(0, 10));
    try (Store store = Stores.embedded(folder.resolve("other"))) {
      Loader.load(store, files(0, 10));
    }
    for (String name : List.of("one", "other")) {
      try (EmbeddedStore store = EmbeddedStore.open(folder.resolve(name))) {
        assertEquals(Generator.articles(0, 10).stream().mapToLong(article -> article.graph().size()).sum(),
            org.apache.jena.system.Txn.calculateRead(store.dataset(), () -> store.dataset().stream().count()));
      }
    }
  }

  @Test
  void aBrokenFileLeavesNothing() throws Exception {
    Path broken = Files.writeString(folder.resolve("broken.nq"), "<a:a> <a:b> <a:c> <a:g> .\n<a:a> oops\n");
    StoreException problem =
        assertThrows(StoreException.class, () -> Loader.load(folder.resolve("store"), List.of(broken)));
    assertTrue(problem.getMessage().startsWith(broken + ": [line: 2, col: 7"), problem.getMessage());
    assertFalse(Files.exists(folder.resolve("store")));
    assertThrows(StoreException.class, () -> Loader.load(folder.resolve("store"), List.of(folder.resolve("no.nq"))));
    assertFalse(Files.exists(folder.resolve("store")));
    try (Store store = Stores.embedded(folder.resolve("store"))) {
      assertEquals(20, store.replace(Generator.articles(0, 20)));
    }
  }

  @Test
  void aTripleWithoutAGraphIsRefused() throws Exception {
    Path broken = Files.writeString(folder.resolve("triples.nq"), "<a:a> <a:b> <a:c> .\n");
    StoreException problem =
        assertThrows(StoreException.class, () -> Loader.load(folder.resolve("store"), List.of(broken)));
    assertTrue(problem.getMessage().contains("a triple without a graph"), problem.getMessage());
  }

  private void assertHolds(int articles) throws Exception {
    try (Store store = Stores.embedded(folder.resolve("store"))) {
      assertEquals(0, store.replace(Generator.articles(0, articles)));
    }
  }
}
