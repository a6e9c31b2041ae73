package org.depeche.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsTest {
  private static final String BASIC = "Basic YWRhOnM6M2NyZXQ=";

  @TempDir Path folder;

  @Test
  void fromTheEnvironment() {
    assertEquals(Optional.of(BASIC),
        Credentials.fromEnvironment(Map.of("DEPECHE_USER", "ada", "DEPECHE_PASSWORD", "s:3cret")).authorization());
    assertEquals(Optional.of("Bearer t0k"),
        Credentials.fromEnvironment(Map.of("DEPECHE_TOKEN", " t0k\n", "DEPECHE_USER", "ada")).authorization());
    assertEquals(Optional.empty(), Credentials.fromEnvironment(Map.of("DEPECHE_USER", "ada")).authorization());
  }

  @Test
  void fromAFile() throws Exception {
    Path file = folder.resolve("key");
    Files.writeString(file, "ada:s:3cret\nx:y\n");
    assertEquals(Optional.of(BASIC), Credentials.fromFile(file).authorization());
    Files.writeString(file, "token t0k\n");
    assertEquals(Optional.of("Bearer t0k"), Credentials.fromFile(file).authorization());
    Files.writeString(file, "ada\n");
    StoreException problem = assertThrows(StoreException.class, () -> Credentials.fromFile(file));
    assertEquals(file + ":1: neither «user:password» nor «token TOKEN»", problem.getMessage());
  }

  @Test
  void areNotPrinted() {
    for (Credentials secret : List.of(new Credentials.User("ada", "s3cret"), new Credentials.Token("s3cret"))) {
      assertFalse(secret.toString().contains("s3cret"));
    }
  }
}
