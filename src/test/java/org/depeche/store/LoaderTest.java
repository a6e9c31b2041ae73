package org.depeche.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
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
    assertTrue(problem.getMessage().startsWith(broken + ": line 2, column 7: "), problem.getMessage());
    assertFalse(Files.exists(folder.resolve("store")));
    assertThrows(StoreException.class, () -> Loader.load(folder.resolve("store"), List.of(folder.resolve("no.nq"))));
    assertFalse(Files.exists(folder.resolve("store")));
    try (Store store = Stores.embedded(folder.resolve("store"))) {
      assertEquals(20, store.replace(Generator.articles(0, 20)));
    }
  }

  @Test
  void aFileThatIsCutOffIsToldInALineOfItsOwn() throws Exception {
    String whole = "<a:a> <a:b> \"" + "long ".repeat(1000) + "\" <a:g> .\n";
    for (String cut : List.of(whole.substring(0, 3000), whole.substring(0, whole.length() - 3), "<a:a> <a:b> <a:c")) {
      Path broken = Files.writeString(folder.resolve("cut.nq"), "<a:a> <a:b> <a:c> <a:g> .\n" + cut);
      StoreException problem =
          assertThrows(StoreException.class, () -> Loader.load(folder.resolve("store"), List.of(broken)));
      assertTrue(problem.getMessage().matches("\\Q" + broken + "\\E: line [23], column \\d+: "
          + "the file ends within a statement; it seems to be cut off"), problem.getMessage());
      assertFalse(Files.exists(folder.resolve("store")));
    }
  }

  @Test
  void aPackedFileThatIsCutOffIsNotTakenForAWholeOne() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(packed)) {
      QuadFiles.write(Generator.articles(0, 20), zip);
    }
    for (int length : List.of(100, packed.size() / 2, packed.size() - 9)) {
      Path broken = Files.write(folder.resolve("cut.nq.gz"), Arrays.copyOf(packed.toByteArray(), length));
      StoreException problem =
          assertThrows(StoreException.class, () -> Loader.load(folder.resolve("store"), List.of(broken)));
      assertTrue(problem.getMessage().startsWith(broken + ": "), problem.getMessage());
      assertTrue(problem.getMessage().contains("cut off"), problem.getMessage());
      assertFalse(Files.exists(folder.resolve("store")));
      try (Store store = Stores.embedded(folder.resolve("other"))) {
        assertThrows(StoreException.class, () -> Loader.load(store, List.of(broken)));
      }
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
