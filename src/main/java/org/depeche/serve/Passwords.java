package org.depeche.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.depeche.store.StoreException;

/** Who may write: a file of {@code user:password} lines with mode 0600. */
final class Passwords {
  static final String FILE = "passwords";
  private static final String USER = "depeche";
  private static final int RANDOM_BYTES = 18;

  private final Map<String, String> byUser;

  private Passwords(Map<String, String> byUser) {
    this.byUser = byUser;
  }

  static Passwords read(Path file) throws StoreException {
    Map<String, String> byUser = new LinkedHashMap<>();
    try {
      checkPrivate(file);
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        int colon = line.indexOf(':');
        if (colon < 1 && !line.isBlank()) {
          throw new StoreException(file + ":" + number + ": not of the form «user:password»");
        }
        if (!line.isBlank()) {
          byUser.put(line.substring(0, colon), line.substring(colon + 1));
        }
      }
    } catch (IOException e) {
      throw new StoreException(file + ": the passwords cannot be read; check that the file is yours", e);
    }
    if (byUser.isEmpty()) {
      throw new StoreException(file + ": holds no «user:password» line");
    }
    return new Passwords(byUser);
  }

  private static void checkPrivate(Path file) throws IOException, StoreException {
    if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
      return;
    }
    Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
    boolean isPrivate = rights.stream().allMatch(right -> right.name().startsWith("OWNER_"));
    if (!isPrivate) {
      throw new StoreException(file + ": others can read these passwords; run chmod 600 on it");
    }
  }

  /** Makes the file with one user and a random password, unless it is there. */
  static void makeIfMissing(Path file) throws StoreException {
    byte[] random = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(random);
    String line = USER + ":" + Base64.getUrlEncoder().encodeToString(random) + "\n";
    try {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, line);
    } catch (FileAlreadyExistsException e) {
      return;
    } catch (IOException e) {
      throw new StoreException(file + ": the password file cannot be made", e);
    }
  }

  /** Whether the value of an Authorization header names a user with the right password. */
  Optional<String> user(String authorization) {
    if (authorization == null || !authorization.regionMatches(true, 0, "Basic ", 0, "Basic ".length())) {
      return Optional.empty();
    }
    String pair;
    try {
      byte[] bytes = Base64.getDecoder().decode(authorization.substring("Basic ".length()).strip());
      pair = new String(bytes, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    int colon = pair.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    String user = pair.substring(0, colon);
    String known = byUser.get(user);
    boolean right = known != null && same(known, pair.substring(colon + 1));
    return right ? Optional.of(user) : Optional.empty();
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
