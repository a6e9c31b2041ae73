package org.depeche.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages fetched over HTTP from a real server on this machine. */
final class WebClientTest {
  private static final String PAGE =
      "<html><head><title>Port hacked</title></head><body><h1>Port hacked</h1><p>Hackers broke "
      + "into the email system of the Port of Halden last week and read messages between pilots and shipowners.</p>"
      + "<p>The port authority said so on Tuesday, and the police have opened an inquiry into it.</p></body></html>";

  private HttpServer server;
  private String base;
  private int robotsStatus = 200;
  private String robots = "User-agent: *\nDisallow: /private/\n";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    base = "http://127.0.0.1:" + server.getAddress().getPort();
    server.createContext("/robots.txt", exchange -> answer(exchange, robotsStatus, "text/plain", robots));
    server.createContext("/page", exchange -> answer(exchange, 200, "text/html; charset=utf-8", PAGE));
    server.createContext("/private/page", exchange -> answer(exchange, 200, "text/html", PAGE));
    server.createContext("/moved", exchange -> {
      exchange.getResponseHeaders().add("Location", "/page");
      answer(exchange, 302, "text/plain", "");
    });
    server.createContext("/hidden", exchange -> {
      exchange.getResponseHeaders().add("Location", "/private/page");
      answer(exchange, 302, "text/plain", "");
    });
    server.createContext("/round", exchange -> {
      exchange.getResponseHeaders().add("Location", "/round");
      answer(exchange, 302, "text/plain", "");
    });
    server.createContext("/long", exchange -> answer(exchange, 200, "text/html", "x".repeat(70_000)));
    server.createContext("/gone", exchange -> answer(exchange, 410, "text/html", ""));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private Collected read(String path, boolean privateToo) {
    Collected collected = new Collected();
    WebClient client = new WebClient(new WebClient.Settings(Duration.ofSeconds(20), 60_000, privateToo));
    List<Source> sources = Sources.find(List.of(base + path), InputStream.nullInputStream(), collected);
    Reader reader = new Reader(Defaults.NONE, Set.of("en"), client);
    sources.forEach(source -> reader.read(source, collected));
    return collected;
  }

  @ParameterizedTest
  @CsvSource({"/page", "/moved"})
  void fetched(String path) {
    assertEquals(base + "/page", read(path, true).only().url().orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "/private/page | the site's robots.txt does not allow it; save the page and give the file",
    "/hidden | the site's robots.txt does not allow it; save the page and give the file",
    "/round | more than 5 redirects",
    "/long | larger than 0 MB",
    "/gone | the server answers 410"
  })
  void refused(String path, String why) {
    assertEquals(List.of(base + path + ": " + why), read(path, true).messages());
  }

  @Test
  void thisMachineIsNotAskedUnlessAllowed() {
    assertEquals(List.of(base + "/page: a private address; --allow-private reads from those too"),
        read("/page", false).messages());
  }

  @Test
  void aRedirectToThisMachineIsNotFollowed() {
    String name = "http://localhost:" + server.getAddress().getPort() + "/page";
    Collected collected = new Collected();
    new Reader(Defaults.NONE, Set.of("en")).read(Source.web(name), collected);
    assertEquals(List.of(name + ": the host is not known, or has no public address: localhost"), collected.messages());
  }

  @Test
  void withoutRobotsAllIsAllowedAndWithBrokenOnesNothing() {
    robotsStatus = 404;
    assertEquals(1, read("/private/page", true).articles.size());
    robotsStatus = 500;
    assertEquals(0, read("/private/page", true).articles.size());
  }

  @ParameterizedTest
  @CsvSource({"127.0.0.1", "10.1.2.3", "172.16.0.9", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "::1",
      "fe80::1", "fd00::1", "::ffff:127.0.0.1", "224.0.0.1"})
  void privateAddresses(String address) throws IOException {
    assertTrue(WebClient.isPrivate(InetAddress.getByName(address)));
  }

  @ParameterizedTest
  @CsvSource({"1.1.1.1", "93.184.216.34", "2606:4700::1111", "100.128.0.1"})
  void publicAddresses(String address) throws IOException {
    assertFalse(WebClient.isPrivate(InetAddress.getByName(address)));
  }
}
