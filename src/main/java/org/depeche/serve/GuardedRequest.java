package org.depeche.serve;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A request whose body was read before, and whose missing Accept header is made up for. */
final class GuardedRequest extends HttpServletRequestWrapper {
  private final Body body;
  private final String accept;
  private Map<String, String[]> parameters;

  /**
   * @param body null where the request has none
   * @param accept what to say where the client says nothing of what it accepts; null for nothing
   */
  GuardedRequest(HttpServletRequest request, Body body, String accept) {
    super(request);
    this.body = body;
    this.accept = accept;
  }

  @Override
  public String getHeader(String name) {
    if (name.equalsIgnoreCase("Accept") && accept != null) {
      return accept;
    }
    return name.equalsIgnoreCase("Content-Encoding") && body != null ? null : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    if (name.equalsIgnoreCase("Accept") && accept != null) {
      return Collections.enumeration(List.of(accept));
    }
    return name.equalsIgnoreCase("Content-Encoding") && body != null
        ? Collections.emptyEnumeration() : super.getHeaders(name);
  }

  @Override
  public int getContentLength() {
    return (int) Math.min(Integer.MAX_VALUE, getContentLengthLong());
  }

  @Override
  public long getContentLengthLong() {
    return body == null ? super.getContentLengthLong() : body.length();
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return body == null ? super.getInputStream() : new Replay(new BufferedInputStream(body.open()));
  }

  @Override
  public BufferedReader getReader() throws IOException {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    if (body == null) {
      return super.getParameterMap();
    }
    if (parameters == null) {
      parameters = parse();
    }
    return parameters;
  }

  @Override
  public String getParameter(String name) {
    String[] values = getParameterMap().get(name);
    return values == null ? null : values[0];
  }

  @Override
  public String[] getParameterValues(String name) {
    return getParameterMap().get(name);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(getParameterMap().keySet());
  }

  private Map<String, String[]> parse() {
    Map<String, List<String>> found = new LinkedHashMap<>();
    add(getQueryString() == null ? "" : getQueryString(), found);
    String type = getContentType() == null ? "" : getContentType().toLowerCase(Locale.ROOT);
    if (type.startsWith("application/x-www-form-urlencoded")) {
      try (InputStream input = body.open()) {
        add(new String(input.readAllBytes(), StandardCharsets.UTF_8), found);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    Map<String, String[]> result = new LinkedHashMap<>();
    found.forEach((name, values) -> result.put(name, values.toArray(String[]::new)));
    return Collections.unmodifiableMap(result);
  }

  private static void add(String form, Map<String, List<String>> into) {
    Arrays.stream(form.split("&")).filter(pair -> !pair.isEmpty()).forEach(pair -> {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      into.computeIfAbsent(decoded(name), any -> new ArrayList<>()).add(decoded(value));
    });
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /** A body that is read again. */
  private static final class Replay extends ServletInputStream {
    private final InputStream input;
    private boolean finished;

    Replay(InputStream input) {
      this.input = input;
    }

    @Override
    public int read() throws IOException {
      int read = input.read();
      finished = read < 0;
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = input.read(buffer, offset, length);
      finished = read < 0;
      return read;
    }

    @Override
    public boolean isFinished() {
      return finished;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() throws IOException {
      input.close();
    }
  }
}
