package org.depeche.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Stands before Fuseki: refuses what THREAT_MODEL.md keeps out, and hands on the rest with its body read. */
final class Guard implements Filter {
  private static final List<String> LOOPBACK_NAMES = List.of("localhost", "127.0.0.1", "[::1]");

  private final Passwords passwords;
  private final ServeOptions options;
  private final boolean loopback;
  private final Counters counters;
  private final Traffic traffic;

  Guard(Passwords passwords, ServeOptions options, boolean loopback, Counters counters, Traffic traffic) {
    this.passwords = passwords;
    this.options = options;
    this.loopback = loopback;
    this.counters = counters;
    this.traffic = traffic;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    HttpServletResponse answer = new NoticedResponse((HttpServletResponse) response);
    long start = System.nanoTime();
    addHeaders(answer);
    String user = "-";
    String why = "";
    boolean entered = traffic.enter();
    try {
      if (!entered) {
        throw new Refusal(503, "this server is being stopped");
      }
      Optional<String> known = passwords.user(http.getHeader("Authorization"));
      user = known.orElse("-");
      check(http, known);
      carryOut(http, answer, known, chain);
    } catch (Refusal refusal) {
      why = refusal.getMessage();
      counters.rejected(refusal.status());
      refuse(http, answer, refusal);
    } finally {
      options.log().write("request", "method", http.getMethod(), "path", path(http), "status", answer.getStatus(),
          "ms", (System.nanoTime() - start) / 1_000_000, "user", user, "from", http.getRemoteAddr(), "why", why);
      if (entered) {
        traffic.leave();
      }
    }
  }

  private static void addHeaders(HttpServletResponse answer) {
    answer.setHeader("X-Content-Type-Options", "nosniff");
    answer.setHeader("Content-Security-Policy", "frame-ancestors 'none'; connect-src 'self'");
    answer.setHeader("Referrer-Policy", "no-referrer");
  }

  private void check(HttpServletRequest request, Optional<String> user) throws Refusal {
    String path = path(request);
    String method = request.getMethod();
    if (!Access.isMethod(method)) {
      throw new Refusal(405, "the method " + method + " is not served");
    }
    checkHost(request);
    if (!Access.changesNothing(method)) {
      checkOrigin(request);
    }
    if (user.isEmpty() && !Access.isOpen(method, path)) {
      throw new Refusal(401, "this needs a user and a password; the server's password file has them");
    }
    if (Access.managesDatasets(method, path)) {
      throw new Refusal(403, "this server has one dataset, and none is made or taken away");
    }
  }

  /** A page elsewhere whose name was made to point at this machine shows in the Host header. */
  private void checkHost(HttpServletRequest request) throws Refusal {
    String host = request.getHeader("Host");
    if (loopback && host != null
        && !LOOPBACK_NAMES.contains(host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT))) {
      throw new Refusal(421, "this server answers at localhost only, not as " + host);
    }
  }

  private static void checkOrigin(HttpServletRequest request) throws Refusal {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin") && !site.equals("none")) {
      throw new Refusal(403, "a page of another site may not send this");
    }
    String origin = request.getHeader("Origin");
    if (origin != null && !sameHost(origin, request.getHeader("Host"))) {
      throw new Refusal(403, "a page of " + origin + " may not send this");
    }
  }

  private static boolean sameHost(String origin, String host) {
    try {
      return URI.create(origin).getRawAuthority() != null && URI.create(origin).getRawAuthority().equals(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private void carryOut(HttpServletRequest request, HttpServletResponse answer, Optional<String> user,
      FilterChain chain) throws IOException, ServletException, Refusal {
    String accept = Access.isGraphStore(path(request)) ? preferred(request) : null;
    if (Access.changesNothing(request.getMethod())) {
      chain.doFilter(new GuardedRequest(request, null, accept), answer);
      return;
    }
    long limit = user.isPresent() ? options.limits().uploadBytes() : options.limits().queryBytes();
    try (Body body = body(request, limit)) {
      Contents.check(request.getContentType(), body);
      chain.doFilter(new GuardedRequest(request, body, accept), answer);
      if (user.isPresent() && answer.getStatus() < 300) {
        counters.wrote();
      } else if (answer.getStatus() >= 400) {
        counters.rejected(answer.getStatus());
      }
    }
  }

  private Body body(HttpServletRequest request, long limit) throws Refusal, IOException {
    try {
      return Body.read(request, limit, options.limits().bodyTime());
    } catch (IOException e) {
      throw new Refusal(408, "the body did not arrive");
    }
  }

  /** RDF/XML, which Fuseki falls back to, cannot hold what claims reify. */
  private static String preferred(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    if (accept != null && !accept.isBlank() && !accept.strip().equals("*/*")) {
      return null;
    }
    boolean oneGraph = request.getParameter("graph") != null || request.getParameter("default") != null;
    return oneGraph ? "text/turtle" : "application/trig";
  }

  private static void refuse(HttpServletRequest request, HttpServletResponse answer, Refusal refusal)
      throws IOException {
    if (answer.isCommitted()) {
      return;
    }
    answer.reset();
    addHeaders(answer);
    answer.setStatus(refusal.status());
    if (refusal.status() == 401 && !isLookedUpByAPage(request)) {
      answer.setHeader("WWW-Authenticate", "Basic realm=\"depeche\", charset=\"UTF-8\"");
    }
    if (!Access.changesNothing(request.getMethod())) {
      answer.setHeader("Connection", "close");
    }
    answer.setContentType("text/plain;charset=utf-8");
    answer.getOutputStream().write((refusal.getMessage() + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** What Fuseki's page looks up by itself is no reason for a browser to ask its user for a password. */
  private static boolean isLookedUpByAPage(HttpServletRequest request) {
    return Access.changesNothing(request.getMethod()) && "empty".equals(request.getHeader("Sec-Fetch-Dest"));
  }

  /** The path as Jetty decoded it. */
  private static String path(HttpServletRequest request) {
    String info = request.getPathInfo();
    return request.getServletPath() + (info == null ? "" : info);
  }
}
