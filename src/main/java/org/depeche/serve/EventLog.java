package org.depeche.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What happens on a server, a line an event, each with its time (UTC) and its name before its own fields. */
public final class EventLog {
  private static final Pattern BARE = Pattern.compile("[^\\p{Cntrl}\\s\"=\\\\]+");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final LogFormat format;
  private final PrintStream out;
  private final InstantSource clock;

  public EventLog(LogFormat format, PrintStream out, InstantSource clock) {
    this.format = format;
    this.out = out;
    this.clock = clock;
  }

  /** A log that writes nothing. */
  public static EventLog none() {
    return new EventLog(LogFormat.NONE, new PrintStream(OutputStream.nullOutputStream()), InstantSource.system());
  }

  /** An event: its name, and names and values of its fields in turn. */
  void write(String event, Object... fields) {
    if (format == LogFormat.NONE) {
      return;
    }
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("time", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
    line.put("event", event);
    for (int i = 0; i < fields.length; i += 2) {
      line.put((String) fields[i], fields[i + 1]);
    }
    out.println(format == LogFormat.JSON ? json(line) : logfmt(line));
    out.flush();
  }

  private static String logfmt(Map<String, Object> line) {
    return line.entrySet().stream().map(field -> field.getKey() + "=" + bare(field.getValue().toString()))
        .collect(Collectors.joining(" "));
  }

  private static String bare(String value) {
    return BARE.matcher(value).matches() ? value : json(value);
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Where libraries may print: each line becomes an event of its own, so that the log stays of one form. */
  public PrintStream messages() {
    return new PrintStream(new Lines(), true, StandardCharsets.UTF_8);
  }

  private final class Lines extends OutputStream {
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    @Override
    public synchronized void write(int next) {
      if (next != '\n') {
        line.write(next);
        return;
      }
      String text = line.toString(StandardCharsets.UTF_8).stripTrailing();
      line.reset();
      if (!text.isEmpty()) {
        EventLog.this.write("message", "text", text);
      }
    }
  }
}
