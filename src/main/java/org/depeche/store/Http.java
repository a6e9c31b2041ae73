package org.depeche.store;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;

/** Requests that are sent again when the connection breaks or the server is in trouble (5xx, 429). */
final class Http {
  private static final int ATTEMPTS = 12;
  private static final Duration FIRST_WAIT = Duration.ofMillis(100);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
  private static final Duration CONNECT_TIME = Duration.ofSeconds(10);
  private static final Duration KNOCK_TIME = Duration.ofSeconds(20);
  /** A server that compacts its store lets writers wait. */
  private static final Duration ANSWER_TIME = Duration.ofMinutes(15);

  private final HttpClient client = HttpClient.newBuilder()
      .version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT_TIME).build();
  private final Credentials credentials;

  Http(Credentials credentials) {
    this.credentials = credentials;
  }

  /** An answer with its status; only 2xx to 4xx come back. */
  record Answer(int status, String body) {
    boolean isDone() {
      return status < 300;
    }
  }

  /** Sends what may be sent twice without harm. */
  Answer send(String method, URI address, String contentType, byte[] body, String accept) {
    HttpRequest request = request(method, address, contentType, body, accept);
    Duration wait = FIRST_WAIT;
    String trouble = "";
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() < 500 && response.statusCode() != 429) {
          return new Answer(response.statusCode(), response.body());
        }
        trouble = "status " + response.statusCode() + " " + firstLine(response.body());
      } catch (IOException e) {
        trouble = e.getMessage() == null ? "no connection" : e.getMessage();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new UncheckedStoreException(address + ": interrupted", e);
      }
      pause(wait, address);
      wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
    }
    throw new UncheckedStoreException(new StoreException(address + ": not answered after " + ATTEMPTS
        + " attempts (" + trouble + "); start the same command again to go on where it stopped"));
  }

  /**
   * Finds out whether a server listens, whatever it answers.
   *
   * @throws StoreException where none does
   */
  void knock(URI address) throws StoreException {
    try {
      client.send(HttpRequest.newBuilder(address).timeout(KNOCK_TIME).build(), HttpResponse.BodyHandlers.discarding());
    } catch (ConnectException | HttpConnectTimeoutException | UnresolvedAddressException e) {
      throw new StoreException(address + ": nothing answers there; start the server, or check the address", e);
    } catch (IOException e) {
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedStoreException(address + ": interrupted", e);
    }
  }

  private static void pause(Duration time, URI address) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedStoreException(address + ": interrupted", e);
    }
  }

  private HttpRequest request(String method, URI address, String contentType, byte[] body, String accept) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(address).timeout(ANSWER_TIME).method(method, body == null
        ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body));
    credentials.authorization().ifPresent(value -> builder.header("Authorization", value));
    if (contentType != null) {
      builder.header("Content-Type", contentType);
    }
    if (accept != null) {
      builder.header("Accept", accept);
    }
    return builder.build();
  }

  static String firstLine(String body) {
    return body.lines().findFirst().orElse("");
  }

  /** A client for reading. */
  HttpClient forReading() {
    return client;
  }
}
