package org.depeche.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** What a remote store is shown to let us write. */
public sealed interface Credentials {
  String USER_VARIABLE = "DEPECHE_USER";
  String PASSWORD_VARIABLE = "DEPECHE_PASSWORD";
  String TOKEN_VARIABLE = "DEPECHE_TOKEN";

  /** The value of the Authorization header; empty where nothing is shown. */
  Optional<String> authorization();

  record None() implements Credentials {
    @Override
    public Optional<String> authorization() {
      return Optional.empty();
    }
  }

  record User(String name, String password) implements Credentials {
    @Override
    public Optional<String> authorization() {
      byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
      return Optional.of("Basic " + Base64.getEncoder().encodeToString(pair));
    }

    @Override
    public String toString() {
      return "User[name=" + name + "]";
    }
  }

  record Token(String token) implements Credentials {
    @Override
    public Optional<String> authorization() {
      return Optional.of("Bearer " + token);
    }

    @Override
    public String toString() {
      return "Token[]";
    }
  }

  static Credentials none() {
    return new None();
  }

  /** Reads {@code DEPECHE_TOKEN}, or {@code DEPECHE_USER} and {@code DEPECHE_PASSWORD}; none where none is set. */
  static Credentials fromEnvironment(Map<String, String> environment) {
    String token = environment.get(TOKEN_VARIABLE);
    if (token != null && !token.isBlank()) {
      return new Token(token.strip());
    }
    String user = environment.get(USER_VARIABLE);
    String password = environment.get(PASSWORD_VARIABLE);
    return user == null || password == null ? none() : new User(user, password);
  }

  /** Reads a file whose first line is {@code user:password}, or {@code token TOKEN}. */
  static Credentials fromFile(Path file) throws StoreException {
    String line;
    try {
      line = Files.readString(file).lines().findFirst().orElse("").strip();
    } catch (IOException e) {
      throw new StoreException(file + ": cannot be read, so there are no credentials to write with", e);
    }
    if (line.startsWith("token ")) {
      return new Token(line.substring("token ".length()).strip());
    }
    int colon = line.indexOf(':');
    if (colon < 1) {
      throw new StoreException(file + ":1: neither «user:password» nor «token TOKEN»");
    }
    return new User(line.substring(0, colon), line.substring(colon + 1));
  }
}
