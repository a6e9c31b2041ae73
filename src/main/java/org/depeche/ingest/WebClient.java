package org.depeche.ingest;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Fetches pages as a guest should: with time and size bounded, asking robots.txt (RFC 9309) first, and never from this
 * machine or its own network unless allowed.
 *
 * <p>Addresses are checked as they are connected to and after each redirect, so that a name that changes its address
 * between the check and the connection does not help.
 */
public final class WebClient {
  private static final String AGENT = "depeche";
  private static final int MOST_REDIRECTS = 5;
  private static final int LARGEST_ROBOTS = 500 << 10;
  private static final int GONE_LOW = 400;
  private static final int GONE_HIGH = 499;

  private final Settings settings;
  private final Map<String, BaseRobotRules> robots = new LinkedHashMap<>();
  private OkHttpClient client;

  /**
   * How far a client goes.
   *
   * @param largest bytes of a page, decoded
   * @param privateToo whether loopback, link-local and private addresses may be asked
   */
  public record Settings(Duration timeout, int largest, boolean privateToo) {
    public static final Settings DEFAULT = new Settings(Duration.ofSeconds(30), 16 << 20, false);
  }

  /** What came back, with the address after all redirects. */
  record Fetched(String url, Optional<String> type, Optional<String> charset, byte[] bytes) {
    Format format() {
      String name = type.orElse("").toLowerCase(Locale.ROOT);
      if (name.endsWith("html") || name.endsWith("xhtml+xml")) {
        return Format.HTML;
      }
      if (name.endsWith("rss+xml") || name.endsWith("atom+xml") || name.endsWith("rdf+xml")) {
        return Format.FEED;
      }
      return name.endsWith("json") ? Format.JSON : Format.ofBytes(bytes);
    }
  }

  public WebClient() {
    this(Settings.DEFAULT);
  }

  public WebClient(Settings settings) {
    this.settings = settings;
  }

  /** @throws BadInputException where the address must not or cannot be read, with the reason */
  Fetched fetch(String address) throws BadInputException {
    HttpUrl url = HttpUrl.parse(address);
    if (url == null) {
      throw new BadInputException("not an address that can be fetched");
    }
    return get(url, settings.largest, true);
  }

  /** @param asGuest whether robots.txt is asked, before each redirect too; not for that file itself */
  private Fetched get(HttpUrl start, int largest, boolean asGuest) throws BadInputException {
    HttpUrl url = start;
    for (int i = 0; i <= MOST_REDIRECTS; i++) {
      check(url);
      if (asGuest && !robots(url).isAllowed(url.toString())) {
        throw new BadInputException("the site's robots.txt does not allow it; save the page and give the file");
      }
      try (Response response = client().newCall(request(url)).execute()) {
        Optional<HttpUrl> next = redirect(url, response);
        if (next.isEmpty()) {
          return fetched(url, response, largest);
        }
        url = next.get();
      } catch (UnknownHostException e) {
        throw new BadInputException("the host is not known, or has no public address: " + url.host());
      } catch (IOException e) {
        throw new BadInputException("cannot be fetched: " + e.getMessage());
      }
    }
    throw new BadInputException("more than " + MOST_REDIRECTS + " redirects");
  }

  private static Request request(HttpUrl url) {
    return new Request.Builder().url(url)
        .header("User-Agent", AGENT + "/1 (+https://w3id.org/depeche)")
        .header("Accept", "text/html,application/xhtml+xml,application/ld+json,application/rss+xml,*/*;q=0.5")
        .build();
  }

  private static Optional<HttpUrl> redirect(HttpUrl url, Response response) throws BadInputException {
    String location = response.isRedirect() ? response.header("Location") : null;
    if (location == null) {
      return Optional.empty();
    }
    HttpUrl next = url.resolve(location);
    if (next == null) {
      throw new BadInputException("redirected to what is no web address: " + Completion.shortened(location));
    }
    return Optional.of(next);
  }

  private static Fetched fetched(HttpUrl url, Response response, int largest) throws IOException, BadInputException {
    if (!response.isSuccessful()) {
      throw new HttpFault(response.code());
    }
    ResponseBody body = response.body();
    if (body == null) {
      throw new BadInputException("nothing came back");
    }
    try (InputStream in = body.byteStream()) {
      byte[] bytes = in.readNBytes(largest + 1);
      if (bytes.length > largest) {
        throw new BadInputException("larger than " + (largest >> 20) + " MB");
      }
      MediaType type = body.contentType();
      return new Fetched(url.toString(), Optional.ofNullable(type).map(it -> it.type() + "/" + it.subtype()),
          Optional.ofNullable(type).map(it -> it.charset(null)).map(it -> it.name()), bytes);
    }
  }

  private static final class HttpFault extends BadInputException {
    private static final long serialVersionUID = 1;
    private final int status;

    HttpFault(int status) {
      super("the server answers " + status);
      this.status = status;
    }
  }

  private BaseRobotRules robots(HttpUrl url) throws BadInputException {
    String origin = url.scheme() + "://" + url.host() + ":" + url.port();
    BaseRobotRules known = robots.get(origin);
    if (known == null) {
      known = readRobots(url.resolve("/robots.txt"));
      robots.put(origin, known);
    }
    return known;
  }

  private BaseRobotRules readRobots(HttpUrl url) throws BadInputException {
    try {
      Fetched file = get(url, LARGEST_ROBOTS, false);
      return new SimpleRobotRulesParser().parseContent(url.toString(), file.bytes(), "text/plain", List.of(AGENT));
    } catch (HttpFault e) {
      boolean none = e.status >= GONE_LOW && e.status <= GONE_HIGH;
      return new SimpleRobotRules(
          none ? SimpleRobotRules.RobotRulesMode.ALLOW_ALL : SimpleRobotRules.RobotRulesMode.ALLOW_NONE);
    }
  }

  private synchronized OkHttpClient client() {
    if (client == null) {
      client = new OkHttpClient.Builder()
          .callTimeout(settings.timeout)
          .connectTimeout(settings.timeout)
          .readTimeout(settings.timeout)
          .followRedirects(false)
          .followSslRedirects(false)
          .dns(this::lookup)
          .build();
    }
    return client;
  }

  private List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> usable = Dns.SYSTEM.lookup(host).stream().filter(this::mayAsk).toList();
    if (usable.isEmpty()) {
      throw new UnknownHostException(host);
    }
    return usable;
  }

  /** Addresses in figures are not looked up, so they are checked here. */
  private void check(HttpUrl url) throws BadInputException {
    boolean inFigures = url.host().contains(":") || url.host().matches("[\\d.]+");
    try {
      if (inFigures && !mayAsk(InetAddress.getByName(url.host()))) {
        throw new BadInputException("a private address; --allow-private reads from those too");
      }
    } catch (UnknownHostException e) {
      throw new BadInputException("not an address: " + url.host());
    }
  }

  private boolean mayAsk(InetAddress address) {
    return settings.privateToo || !isPrivate(address);
  }

  static boolean isPrivate(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC;
    boolean shared = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xC0) == 64;
    boolean thisNetwork = bytes.length == 4 && (bytes[0] == 0 || (bytes[0] & 0xF0) == 0xF0);
    return address.isLoopbackAddress() || address.isAnyLocalAddress() || address.isLinkLocalAddress()
        || address.isSiteLocalAddress() || address.isMulticastAddress() || uniqueLocal || shared || thisNetwork;
  }
}
