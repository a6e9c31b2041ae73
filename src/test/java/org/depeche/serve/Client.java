package org.depeche.serve;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;

/** A plain HTTP client for tests, with or without the password. */
final class Client {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final URI endpoint;
  private final String authorization;

  private Client(URI endpoint, String authorization) {
    this.endpoint = endpoint;
    this.authorization = authorization;
  }

  static Client stranger(Server server) {
    return new Client(server.endpoint(), null);
  }

  static Client owner(Server server) throws IOException {
    String line = Files.readString(server.passwordFile()).strip();
    return new Client(server.endpoint(),
        "Basic " + Base64.getEncoder().encodeToString(line.getBytes(StandardCharsets.UTF_8)));
  }

  URI at(String path) {
    return URI.create(endpoint.toString().replaceFirst("/depeche$", "") + path);
  }

  HttpResponse<String> send(String method, String path, String type, byte[] body, String... headers)
      throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(at(path))
        .method(method, body == null ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofByteArray(body));
    if (type != null) {
      request.header("Content-Type", type);
    }
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    return send("GET", path, null, null, headers);
  }

  HttpResponse<String> query(String text) throws Exception {
    return get("/depeche/sparql?query=" + encoded(text), "Accept", "text/csv");
  }

  HttpResponse<String> update(String text) throws Exception {
    return send("POST", "/depeche/update", "application/sparql-update", text.getBytes(StandardCharsets.UTF_8));
  }

  HttpResponse<String> put(String graph, String type, String body) throws Exception {
    return send("PUT", "/depeche/data?graph=" + encoded(graph), type, body.getBytes(StandardCharsets.UTF_8));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Sends bytes as they are and gives back the first line of the answer. */
  String raw(String text) throws IOException {
    try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
      socket.setSoTimeout(20_000);
      String authorized = authorization == null ? text
          : text.replaceFirst("\r\n", "\r\nAuthorization: " + authorization + "\r\n");
      socket.getOutputStream().write(authorized.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      byte[] answer = new byte[4096];
      int read = socket.getInputStream().read(answer);
      return read < 0 ? "" : new String(answer, 0, read, StandardCharsets.UTF_8).lines().findFirst().orElse("");
    }
  }

  /** Sends a beginning, and then a space whenever no answer has come for a while; gives the answer's first line. */
  String drip(String beginning) throws IOException {
    try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
      socket.setSoTimeout(50);
      socket.getOutputStream().write(beginning.getBytes(StandardCharsets.UTF_8));
      byte[] answer = new byte[4096];
      while (true) {
        try {
          int read = socket.getInputStream().read(answer);
          return read < 0 ? "" : new String(answer, 0, read, StandardCharsets.UTF_8).lines().findFirst().orElse("");
        } catch (SocketTimeoutException e) {
          socket.getOutputStream().write(' ');
        }
      }
    }
  }
}
