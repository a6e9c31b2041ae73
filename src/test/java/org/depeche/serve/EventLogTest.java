package org.depeche.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class EventLogTest {
  private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-01T10:00:00.1234Z"));

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private EventLog log(LogFormat format) {
    return new EventLog(format, new PrintStream(bytes, true, StandardCharsets.UTF_8), CLOCK);
  }

  private String written() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void logfmtQuotesWhatWouldBreakALine() {
    log(LogFormat.LOGFMT).write("request", "path", "/a b\n\"=é", "status", 200, "user", "-", "why", "");
    assertEquals("time=2026-03-01T10:00:00.123Z event=request path=\"/a b\\n\\\"=é\" status=200 user=- why=\"\"\n",
        written());
  }

  @Test
  void jsonIsAnObjectALine() {
    log(LogFormat.JSON).write("request", "path", "/a\n", "status", 200);
    assertEquals("{\"time\":\"2026-03-01T10:00:00.123Z\",\"event\":\"request\",\"path\":\"/a\\n\",\"status\":200}\n",
        written());
  }

  @Test
  void whatLibrariesPrintBecomesEvents() {
    PrintStream messages = log(LogFormat.LOGFMT).messages();
    messages.print("ERROR it ");
    messages.println("broke");
    messages.println();
    messages.println("\tat Somewhere");
    assertEquals("time=2026-03-01T10:00:00.123Z event=message text=\"ERROR it broke\"\n"
        + "time=2026-03-01T10:00:00.123Z event=message text=\"\\tat Somewhere\"\n", written());
  }

  @Test
  void noneIsNone() {
    log(LogFormat.NONE).write("request");
    log(LogFormat.NONE).messages().println("x");
    assertEquals("", written());
  }
}
