package org.depeche.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;

/**
 * The page to read the evidence on: files that are shipped in the jar, and what the page has to know of the ontology
 * and the canned queries.
 *
 * <p>All else the page asks of the SPARQL endpoint.
 */
final class AppPages extends HttpServlet {
  /** Scripts, styles and fonts of this server only; nothing inline, nothing evaluated, no HTML out of strings. */
  static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
      + "font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; "
      + "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

  private static final long serialVersionUID = 1;
  private static final Pattern NAME = Pattern.compile("/(?:[a-z0-9-]+/)*[a-z0-9-]+\\.(html|css|js|svg|woff2|json|txt)");
  private static final Map<String, String> TYPES = Map.of("html", "text/html;charset=utf-8", "css",
      "text/css;charset=utf-8", "js", "text/javascript;charset=utf-8", "svg", "image/svg+xml", "woff2", "font/woff2",
      "json", "application/json;charset=utf-8", "txt", "text/plain;charset=utf-8");
  private static final Map<String, Library> LIBRARIES = Map.of(
      "/vendor/cytoscape.js", new Library("cytoscape", "dist/cytoscape.esm.min.mjs"),
      "/vendor/d3.js", new Library("d3", "dist/d3.min.js"));

  private final transient ConcurrentMap<String, Page> pages = new ConcurrentHashMap<>();

  /** A file of a WebJar, whose version the jar itself tells. */
  private record Library(String name, String file) {
    Optional<byte[]> read() throws IOException {
      Optional<byte[]> properties = resource("/META-INF/maven/org.webjars.npm/" + name + "/pom.properties");
      if (properties.isEmpty()) {
        return Optional.empty();
      }
      Properties told = new Properties();
      told.load(new ByteArrayInputStream(properties.get()));
      return resource("/META-INF/resources/webjars/" + name + "/" + told.getProperty("version") + "/" + file);
    }
  }

  private record Page(byte[] bytes, String type, String tag) {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (request.getPathInfo() == null) {
      response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
      response.setHeader("Location", "/app/");
      return;
    }
    String path = request.getPathInfo().equals("/") ? "/index.html" : request.getPathInfo();
    Page page = NAME.matcher(path).matches() ? page(path) : null;
    if (page == null) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      response.setContentType("text/plain;charset=utf-8");
      response.getOutputStream().write("there is no such page\n".getBytes(StandardCharsets.UTF_8));
      return;
    }
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("ETag", page.tag());
    if (page.tag().equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(page.type());
    response.setContentLength(page.bytes().length);
    response.getOutputStream().write(page.bytes());
  }

  private Page page(String path) {
    return pages.computeIfAbsent(path, name -> {
      try {
        return read(name).map(bytes -> new Page(bytes, TYPES.get(name.replaceFirst(".*\\.", "")), tag(bytes)))
            .orElse(null);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private static Optional<byte[]> read(String path) throws IOException {
    if (path.equals("/data/terms.json")) {
      return Optional.of(AppData.terms());
    }
    if (path.equals("/data/queries.json")) {
      return Optional.of(AppData.queries());
    }
    Library library = LIBRARIES.get(path);
    return library == null ? resource("/app" + path) : library.read();
  }

  private static Optional<byte[]> resource(String name) throws IOException {
    try (InputStream input = AppPages.class.getResourceAsStream(name)) {
      return input == null ? Optional.empty() : Optional.of(input.readAllBytes());
    }
  }

  private static String tag(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return '"' + HexFormat.of().formatHex(hash, 0, 16) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
