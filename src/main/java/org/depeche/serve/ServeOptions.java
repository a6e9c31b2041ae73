package org.depeche.serve;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How a store is served.
 *
 * @param host the address to listen at
 * @param port 0 for any that is free
 * @param open whether an address other than loopback is meant, so that others may read
 * @param passwords a file of {@code user:password} lines that only its owner can read; where none is named, one is made
 *     in the store's folder
 * @param keystore a PKCS #12 file with the certificate to serve TLS with
 */
public record ServeOptions(
    Path store, String host, int port, boolean open, Optional<Path> passwords, Optional<Keystore> keystore,
    Limits limits, EventLog log) {

  public ServeOptions {
    Objects.requireNonNull(store);
    Objects.requireNonNull(passwords);
    Objects.requireNonNull(keystore);
    Objects.requireNonNull(limits);
    Objects.requireNonNull(log);
    if (host.isBlank()) {
      throw new IllegalArgumentException("no host to listen at is named");
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException(port + " is no port (0 to 65535)");
    }
  }

  /** Where the certificate is and what opens it. */
  public record Keystore(Path file, String password) {
    @Override
    public String toString() {
      return "Keystore[" + file + "]";
    }
  }

  /**
   * What one request may use.
   *
   * @param queryTime until a query or an update is answered with 503
   * @param queryBytes of a request without credentials
   * @param uploadBytes of a request with credentials, after decompression
   * @param bodyTime for a body to arrive, beyond what 64 KB a second allow it
   */
  public record Limits(Duration queryTime, long queryBytes, long uploadBytes, Duration bodyTime) {
    public static final Limits DEFAULT =
        new Limits(Duration.ofSeconds(60), 1 << 20, 1L << 30, Duration.ofSeconds(30));
  }

  /** For this machine only. */
  public static ServeOptions local(Path store, int port) {
    return new ServeOptions(store, "localhost", port, false, Optional.empty(), Optional.empty(), Limits.DEFAULT,
        EventLog.none());
  }

  public ServeOptions withLimits(Limits other) {
    return new ServeOptions(store, host, port, open, passwords, keystore, other, log);
  }

  public ServeOptions withHost(String other, boolean isOpen) {
    return new ServeOptions(store, other, port, isOpen, passwords, keystore, limits, log);
  }

  public ServeOptions withPasswords(Path file) {
    return new ServeOptions(store, host, port, open, Optional.of(file), keystore, limits, log);
  }

  public ServeOptions withKeystore(Keystore other) {
    return new ServeOptions(store, host, port, open, passwords, Optional.of(other), limits, log);
  }

  public ServeOptions withLog(EventLog other) {
    return new ServeOptions(store, host, port, open, passwords, keystore, limits, other);
  }
}
